import { department } from '../model/department.mjs';
import { finalShanxi } from '../forms/final-shanxi.mjs';
import { cover, contents } from '../model/table.mjs';
import { finalNarrative, finalContents, glossary } from '../model/prose.mjs';
import { compress } from '../render/overlay.mjs';
import { grouped, plain, fullWidth } from '../model/amounts.mjs';

const d = department({
  name: '云川省政务服务管理局', year: 2023,
  general: {
    2010301: [688.14, 0], 2010302: [0, 1265.38], 2010399: [0, 40112.75], 2013299: [0, 9.00],
    2080501: [0.90, 0], 2080505: [66.02, 0], 2080506: [33.01, 0], 2100799: [0.12, 0], 2101101: [30.94, 0], 2101103: [7.26, 0],
    2210201: [58.40, 0],
  },
  own: { 2010301: [0.06, 0] },
  fiscalIncome: { general: { 2010399: 307.60, 2010301: -0.45 } },
  ownIncome: { 2010301: [0, 0, 0, 0, 0.21] },
  opening: { general: 118.03, own: 0.74 },
  economic: {
    30101: 188.36, 30102: 120.77, 30103: 142.05, 30108: 66.02, 30109: 33.01, 30110: 30.94, 30111: 7.26, 30112: 0.88, 30113: 58.40, 30199: 12.19,
    30302: 0.90, 30309: 0.12, 30201: 22.46, 30202: 3.15, 30207: 5.80, 30209: 61.33, 30211: 14.28, 30213: 2.96, 30215: 4.70, 30216: 6.05, 30217: 0.38, 30227: 39.70, 30228: 8.36, 30229: 13.92, 30231: 3.20, 30239: 28.44, 30299: 6.16,
    31002: 3.00,
  },
  threePublic: { budget: [0, 0, 3.20, 0.40], final: [0, 0, 3.20, 0.38] },
  statistics: { procurement: [62.75, 0, 40871.29], agency: true, vehicles: [0, 0, 1, 0, 0, 0, 0, 0], equipment: 11 },
});
const f = finalShanxi(d, { total: '合计', zero: '' });
const three = finalShanxi(d, { money: (c) => fullWidth(plain(c)), threePublicMoney: (c) => (c ? fullWidth(plain(c)) : '0') }).f09;
const tail = finalShanxi(d, { misprints: { final_expenditure: { 20103: { total: '42066.34' }, 201: { total: '42075.34' } } } }).f03;
const narrow = { ...finalShanxi(d, { money: grouped }).f05 };
const thin = (rows) => rows.map((r) => ({ cells: r.cells.map((c) => ({ ...c, b: false })) }));
narrow.table = { ...narrow.table, columns: [20, 60, 11, 10, 11], body: thin(narrow.table.body) };

export default {
  name: '03-final-shanxi-chromium', title: '云川省政务服务管理局 2023年度部门决算公开', producer: 'chromium', made: 'Chromium (HTML, print to PDF), rewritten by qpdf with object streams',
  finish: compress,
  style: {
    font: 'AR PL UMing CN', size: 9, border: '0.5pt solid #000', fakeBold: true, splitRows: true,
    css: `.hair td { border: 0.12pt solid #000; } .dash td { border: 0.5pt dashed #000; } .dots td { border: 0.6pt dotted #333; } .double td { border: 2.2pt double #000; }
          .narrow table { width: 62%; }
          .filled table { border-collapse: separate; border-spacing: 1px; background: #000; -webkit-print-color-adjust: exact; } .filled td { border: none; background: #fff; }` },
  origin: `
Final account (决算) printed by Chromium, all ten forms 公开01–10 in 万元.

Covers: outer left and right borders missing (01, 02), hair lines (03), dotted and dashed lines (04, 10), double lines (07),
white cells on a black ground in place of rules (08), bold faked by drawing twice; headers not repeated on later pages; rows that may split at a page end;
full-width digits and the digit 0 in 公开09; figures wrapped inside narrow cells in 公开05; half-width brackets in some labels.
公开03 prints a published rounding tail: rows 201 and 20103 are 0.01 above the sum of their parts (total column);
everything else is exact.`,
  blocks: [
    cover(d.name, '2023年度部门决算公开'),
    contents(finalContents({ overview: 1, forms: [3, 5, 6, 7, 9, 10, 11, 11, 11, 12], narrative: 13, glossary: 14 }).slice(1)),
    { ...f.f01, open: true, height: 8.4 }, { ...f.f02, open: true, noRepeat: true }, { ...tail, cls: 'hair', noRepeat: true }, { ...f.f04, cls: 'dots' }, { ...narrow, cls: 'narrow' },
    { ...f.f06 }, { ...f.f07, cls: 'double' }, { ...f.f08, cls: 'filled', orientation: 'landscape', samePage: true }, { ...three, orientation: 'landscape', samePage: true }, { ...f.f10, cls: 'dash', dept: `单位名称:${d.name}`, unit: '金额单位:万元' },
    ...finalNarrative(d, { before: { grandTotal: 38117.20, general: 37990.65 }, why: '全省一体化平台扩容，使服务采购支出明显上升。' }),
    ...glossary(),
  ],
};
