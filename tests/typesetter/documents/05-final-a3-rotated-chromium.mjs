import { join } from 'node:path';
import { department } from '../model/department.mjs';
import { finalShanxi } from '../forms/final-shanxi.mjs';
import { compress } from '../render/overlay.mjs';
import { plain, grouped, percent } from '../model/amounts.mjs';

const d = department({
  name: '云川省青禾县文化和旅游局', year: 2021,
  general: {
    2070101: [312.45, 0], 2070104: [58.20, 41.00], 2070109: [96.77, 138.50], 2070114: [0, 205.60], 2070204: [0, 88.00],
    2080502: [14.36, 0], 2080505: [41.18, 0], 2080506: [20.59, 0], 2101101: [15.02, 0], 2101102: [6.91, 0], 2210201: [37.75, 0],
  },
  own: { 2070109: [0, 4.60, 0, 0, 0] },
  fiscalIncome: { general: { 2070204: 12.00 } }, ownIncome: { 2070109: [0, 3.20, 0, 0, 2.15] }, opening: { general: 3.00, own: 1.10 },
  economic: {
    30101: 128.30, 30102: 44.61, 30103: 70.25, 30107: 82.94, 30108: 41.18, 30109: 20.59, 30110: 21.93, 30113: 37.75, 30199: 8.80, 30302: 14.36, 30305: 2.04,
    30201: 16.90, 30205: 1.85, 30206: 9.66, 30207: 3.30, 30208: 12.75, 30211: 6.48, 30213: 18.22, 30226: 27.00, 30228: 7.11, 30229: 9.46, 30231: 5.20, 30239: 11.05, 31002: 1.50,
  },
  threePublic: { budget: [0, 0, 6.00, 1.20], final: [0, 0, 5.20, 0.96] },
  statistics: { procurement: [22.60, 75.00, 118.35], agency: true, vehicles: [0, 0, 0, 1, 1, 1, 0, 0], equipment: 0 },
});
const f = finalShanxi(d, { total: '合　　计', money: plain });
const brackets = (b) => JSON.parse(JSON.stringify(b), (k, v) => (k === 't' && typeof v === 'string' ? v.replace(/（/g, '(').replace(/）/g, ')') : v));
// The table is broken by hand before 21011; the row that begins the page has no rule above it.
const broken = { ...f.f02, table: { ...f.f02.table, body: f.f02.table.body.map((r) => (r.cells[0].t === '21011' ? { ...r, cls: 'cut' } : r)) } };
const turned = [5, 6];

export default {
  name: '05-final-a3-rotated-chromium', title: '云川省青禾县文化和旅游局 2021年度部门决算公开', producer: 'chromium', made: 'Chromium (HTML, print to PDF), pages 5 and 6 turned by qpdf (/Rotate 90)',
  finish: (pdf, folder, tools) => { const out = join(folder, 'turned.pdf'); tools.run('qpdf', pdf, `--rotate=+90:${turned.join(',')}`, '--', out); return compress(out, folder, tools); },
  style: { font: 'AR PL UMing CN', size: 9, margin: '9mm 14mm', css: `* { font-weight: normal !important; } tr.cut { break-before: page; } tr.cut td { border-top: hidden !important; } .loose td { padding-top: 1.3mm; padding-bottom: 1.3mm; }
    .turned { position: relative; height: 258mm; break-inside: avoid; } .turned > div { position: absolute; width: 255mm; left: 0; top: 0; transform: translateY(256mm) rotate(-90deg); transform-origin: 0 0; }` },
  origin: `
Final account (决算) in 万元, printed by Chromium; no cover, no contents page.

Covers: A3 landscape with two tables on one page, stacked (公开03 and 公开05); a table that
ends in prose (公开05 is followed by explanatory paragraphs on its page); 公开02 broken before row 21011 with no rule at the break and no
header repeated; 公开06 and 公开09 on portrait pages with /Rotate 90 that display as landscape; half-width brackets in every label
of 公开06; 合　　计 with full-width spaces; A4 and A3 mixed. All arithmetic is exact.`,
  blocks: [
    { ...f.f01, paper: 'A3', orientation: 'landscape', before: `${d.name}2021年度部门决算公开`, fontSize: 8 },
    { ...f.f03, paper: 'A3', orientation: 'landscape', fontSize: 7 }, { ...f.f05, paper: 'A3', orientation: 'landscape', samePage: true, open: true, fontSize: 7 },
    { kind: 'para', paper: 'A3', orientation: 'landscape', text: `本年支出${grouped(d.budgets.general.spent)}万元，其中项目支出占${percent(d.budgets.general.project, d.budgets.general.spent)}，主要用于图书馆、文化馆免费开放和文物保护。` },
    { kind: 'para', paper: 'A3', orientation: 'landscape', text: '以上数字取自本局经审核的账簿。' },
    { ...broken, noRepeat: true },
    { ...brackets(f.f06), orientation: 'portrait', turned: true }, { ...f.f09, orientation: 'portrait', turned: true },
    { ...f.f10, cls: 'loose' },
  ],
};
