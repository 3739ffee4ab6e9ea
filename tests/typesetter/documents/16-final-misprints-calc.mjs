import { department } from '../model/department.mjs';
import { finalShanxi } from '../forms/final-shanxi.mjs';
import { csv } from '../truth.mjs';

const d = department({
  name: '云川省晴岭市水务局', year: 2024,
  general: {
    2010301: [402.66, 0], 2050803: [0, 3.20], 2080501: [38.40, 0], 2080505: [52.18, 0], 2080506: [26.09, 0], 2101101: [24.77, 0], 2101103: [7.41, 0],
    2120101: [0, 118.00], 2120399: [0, 1642.35], 2130122: [0, 706.20], 2130599: [0, 40.00], 2240106: [0, 85.50],
  },
  own: { 2120399: [0, 14.80] }, ownIncome: { 2120399: [0, 0, 0, 0, 16.25] }, fiscalIncome: { general: { 2120399: 22.40 } }, opening: { general: 31.75, own: 2.00 },
  economic: {
    30101: 142.20, 30102: 63.91, 30103: 88.15, 30108: 52.18, 30109: 26.09, 30110: 24.77, 30111: 7.41, 30113: 46.03, 30302: 38.40,
    30201: 12.75, 30205: 1.10, 30206: 6.42, 30207: 3.84, 30211: 8.90, 30213: 4.65, 30228: 7.02, 30229: 9.38, 30231: 5.90, 30239: 2.41,
  },
  threePublic: { budget: [0, 0, 6.20, 0.80], final: [0, 0, 5.90, 0.44] },
  statistics: { procurement: [4.10, 96.00, 210.35], agency: true, vehicles: [0, 0, 1, 1, 0, 1, 0, 0], equipment: 0 },
});
// form, row_key, measure, printed, what would agree, the identity that it breaks
const errors = [
  ['final_expenditure', '2130122', 'project_expenditure', '760.20', '706.20', 'digits swapped in a leaf: 2130122 across, 21301 and the column'],
  ['final_general_expenditure', '208', 'total', '116.76', '116.67', 'digits swapped in a class: not the sum of its parts, not its own basic expenditure'],
  ['final_summary', '43', 'amount', '764.20', '746.20', 'a class that is not the one of 公开03'],
  ['final_summary', '60', 'amount', '57.61', '57.60', 'income and expenditure sides differ by 0.01, which is within the rounding of printed figures'],
  ['final_basic_detail', '公用经费合计', 'amount', '63.37', '62.37', 'the total is not the sum of 302'],
  ['final_three_public', '', 'final_total', '6.43', '6.34', 'digits swapped in a total across'],
  ['final_statistics', '7', 'value', '4', '3', 'vehicles: total is not the sum of its kinds'],
];
const misprints = {};
for (const [form, key, measure, text] of errors) ((misprints[form] ??= {})[key] ??= {})[measure] = text;
const f = finalShanxi(d, { misprints });

export default {
  name: '16-final-misprints-calc', title: '云川省晴岭市水务局 2024年度部门决算公开', producer: 'calc', made: 'LibreOffice Calc (Flat ODF spreadsheet)',
  extras: { 'misprints.csv': csv(['form', 'row_key', 'measure', 'printed', 'consistent', 'identity'], errors) },
  style: { font: 'AR PL UMing CN', headFont: 'Noto Sans CJK SC', size: 9, centre: true, footer: (n) => n },
  origin: `
A final account that was published with mistakes: seven printed figures contradict the others. misprints.csv lists them with the
figure that would agree.

Covers: truth.csv has what is printed, so a reader must extract the wrong figures faithfully, and the checks must mark them (and those
they contradict) disputed, except the one of 0.01. No figure may be altered or dropped because a check fails.`,
  blocks: [{ ...f.f01, height: 6 }, f.f03, f.f05, { ...f.f06, height: 5.4 }, f.f09, f.f10],
};
