import { department } from '../model/department.mjs';
import { finalShanxi } from '../forms/final-shanxi.mjs';
import { cell, left, row } from '../model/table.mjs';
import { compress } from '../render/overlay.mjs';
import { plain } from '../model/amounts.mjs';

const d = department({
  name: '云川省青禾县气象局', year: 2020,
  general: { 2010301: [120.44, 0], 2080505: [14.02, 0], 2080506: [7.01, 0], 2101101: [6.35, 0], 2200106: [0, 88.60], 2210201: [11.20, 0] },
  own: { 2200106: [0, 2.15] }, ownIncome: { 2200106: [0, 0, 0, 0, 2.15] },
});
const f = finalShanxi(d, { money: (c) => plain(c), zero: '0.00', total: '合计', unit: '单位：人民币万元' });
// 公开05 as other provinces order it: name before code, 合计 last.
const order = [1, 0, 3, 4, 2], swap = (cells) => order.map((i) => cells[i]);
const swapped = {
  ...f.f05, table: {
    columns: [70, 24, 26, 26, 26],
    head: [row(cell('功能分类科目', { cs: 2 }), cell('本年支出', { cs: 3 })), row(cell('科目名称'), cell('科目编码'), cell('基本支出'), cell('项目支出'), cell('合计'))],
    body: f.f05.table.body.map((r) => { const c = r.cells.length === 4 ? [left(''), cell('合计'), ...r.cells.slice(1)] : r.cells; return { ...r, cells: swap(c) }; }),
  },
};
const other = {
  kind: 'form', form: 'none', title: '2020年专项资金分乡镇安排情况表', unit: '单位：万元', notes: ['注：本表不在统一公开的表式之内。'], samePage: true,
  table: { columns: [50, 40, 40, 40], head: [row(cell('乡镇'), cell('监测站改造'), cell('防雷检测'), cell('小计'))], body: [['河湾镇', '12.00', '3.50', '15.50'], ['石桥乡', '20.40', '', '20.40'], ['合计', '32.40', '3.50', '35.90']].map(([n, ...x]) => row(left(n), ...x.map((t) => cell(t, { a: 'r' })))) },
};

export default {
  name: '17-final-type3-chromium', title: '云川省青禾县气象局 2020年度单位决算公开', producer: 'chromium', made: 'Chromium (HTML, print to PDF), rewritten by qpdf with object streams',
  finish: compress, style: { font: 'Noto Sans CJK SC', size: 9, border: '0.75pt solid #444' },
  origin: `
A short final account whose fonts are Type 3 (Noto Sans CJK as Chromium embeds it), 单位：人民币万元.

Covers: glyph procedures in place of font programs; 0.00 printed in every empty figure cell of 公开03 and 公开05, each a fact; 公开05 with its columns in another
order (name before code, 合计 last); a ruled table that matches no known form (专项资金分乡镇安排情况表): its cells are not in
truth.csv and belong to form other; prose between two tables of one page. All arithmetic is exact.`,
  blocks: [f.f03, swapped, { kind: 'para', text: '本单位另有县级专项资金，按乡镇安排如下。' }, other],
};
