import { department } from '../model/department.mjs';
import { finalShanxi } from '../forms/final-shanxi.mjs';
import { cover } from '../model/table.mjs';
import { finalNarrative, overview } from '../model/prose.mjs';
import { grouped } from '../model/amounts.mjs';
import { watermark } from '../render/overlay.mjs';

const d = department({
  name: '云川省晴岭市工业和信息化局', year: 2024,
  general: {
    2011301: [256.48, 0], 2011302: [0, 461.33], 2011308: [0, 1288.90], 2050803: [0, 6.40],
    2080505: [31.27, 0], 2080506: [15.64, 0], 2101101: [11.85, 0], 2101102: [2.31, 0], 2101103: [3.30, 0],
    2130599: [0, 5.80], 2150501: [84.75, 0], 2150517: [0, 713.66], 2150805: [0, 546.10], 2160219: [0, 38.20], 2160299: [0, 485.59],
  },
  own: { 2011302: [0, 3.12, 0, 0, 0], 2150501: [0.46, 0, 1.25, 0, 0], 2160299: [0, 0, 0, 8.90, 6.00] },
  fiscalIncome: { general: { 2150805: -12.07 } },
  ownIncome: { 2011302: [2.00, 0, 0, 0, 1.12], 2150501: [0, 0, 0, 1.80, 0.03], 2160299: [0, 4.25, 9.75, 0, -0.30] },
  opening: { general: 14.20, own: 6.08 }, useOfSurplus: 2.30, distribution: 0.55,
  economic: {
    30101: 96.42, 30102: 41.18, 30103: 77.06, 30107: 28.51, 30108: 31.27, 30109: 15.64, 30110: 14.16, 30111: 3.30, 30112: 0.94, 30113: 33.79, 30199: -1.20,
    30302: 11.07, 30309: 2.46,
    30201: 9.13, 30202: 1.20, 30205: 0.31, 30206: 3.88, 30207: 2.45, 30211: 4.02, 30213: 5.20, 30216: 1.15, 30226: 6.60, 30228: 4.08, 30229: 5.75, 30231: 3.43, 30239: 2.08, 30299: 0.60,
    31002: 1.12,
  },
  threePublic: { budget: [0, 0, 4.00, 0.80], final: [0, 0, 3.43, 0] },
  statistics: { procurement: [3.14, 120.45, 66.80], managed: 51.00, vehicles: [0, 0, 0, 1, 0, 0, 0, 2], equipment: 0 },
});
const f = finalShanxi(d, { money: grouped, total: '合  计', dash: '———', unit: '金额单位：万元' });

export default {
  name: '02-final-shanxi-calc', title: '云川省晴岭市工业和信息化局 2024年度部门决算公开', producer: 'calc', made: 'LibreOffice Calc (Flat ODF spreadsheet); the watermark is a page stamped on with qpdf',
  style: { font: 'Noto Sans CJK SC', size: 8.5, footer: (n) => `第 ${n} 页`, centre: true },
  finish: (pdf, folder, tools) => watermark(pdf, folder, '仅供内部审核', tools),
  origin: `
Final account (决算) in LibreOffice Calc, forms 公开01–06, 09 and 10 in 万元, under a watermark.

Covers: titles, labels, 部门名称 and 单位 as borderless cells inside the sheet; thousands separators; negative figures
(-0.30 other income, -1.20 other wages); all income and expenditure columns in use (上级补助, 经营, 附属单位 …); the watermark
仅供内部审核 across every table; 合  计 with two spaces; ——— (three dashes); double and dashed cell borders; 公开06 over
two pages without a repeated header, 公开02 and 03 with one; two vehicles lines. All arithmetic is exact.`,
  blocks: [
    cover(d.name, '2024年度部门决算公开'),
    ...overview(['（一）推动全市工业转型升级，协调工业经济运行。', '（二）推进信息化与工业融合，管理专项资金。'], '纳入决算的预算单位共1个，即局机关。'),
    { ...f.f01, border: '0.5pt solid #000000' }, { ...f.f02, border: '0.75pt dashed #000000' }, { ...f.f03, border: '2.2pt double #000000' }, f.f04, f.f05, { ...f.f06, noRepeat: true, height: 6 }, f.f09, f.f10,
    ...finalNarrative(d, { before: { grandTotal: 3702.51, general: 3688.00 }, why: '增长来自产业发展项目的新增安排。' }),
  ],
};
