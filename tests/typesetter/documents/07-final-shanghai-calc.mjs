import { department } from '../model/department.mjs';
import { finalShanghai } from '../forms/final-shanghai.mjs';
import { plain } from '../model/amounts.mjs';

const d = department({
  name: '东屿市望潮区商务委员会', year: 2023,
  general: {
    2011301: [1042.18, 0], 2011302: [0, 366.90], 2011308: [0, 1275.00], 2080501: [44.20, 0], 2080505: [104.77, 0], 2080506: [52.38, 0], 2101101: [49.16, 0], 2101102: [12.03, 0],
    2160219: [0, 640.00], 2160299: [0, 18250.00], 2210201: [121.60, 0], 2210202: [9.72, 0], 2210203: [148.35, 0],
  },
  ownIncome: { 2011302: [0, 0, 0, 0, 3.40] }, own: { 2011302: [0, 3.40] },
  fund: { 2120803: [0, 800.00] },
  economic: {
    30101: 182.66, 30102: 765.14, 30103: 31.85, 30107: 96.40, 30108: 104.77, 30109: 52.38, 30110: 61.19, 30113: 121.60, 30199: 12.07, 30302: 44.20, 30305: 3.12,
    30201: 17.05, 30211: 2.60, 30215: 1.30, 30217: 0.84, 30226: 6.93, 30228: 15.42, 30229: 26.86, 30231: 3.05, 30239: 27.66, 30299: 4.80, 31002: 2.50,
  },
  threePublic: { budget: [12.00, 0, 3.50, 1.20], final: [10.85, 0, 3.05, 0.84] },
});
const f = finalShanghai(d, { totals: 'bottom', money: plain, unit: '单位: 万元', economic: ['30301', '30304', '30202', '30207', '30213', '30227', '31007', '31013'] });
const onTop = finalShanghai(d, { totals: 'top', money: plain, unit: '单位: 万元' });

export default {
  name: '07-final-shanghai-calc', title: '东屿市望潮区商务委员会2023年度决算公开表', producer: 'calc', made: 'LibreOffice Calc (Flat ODF spreadsheet)',
  style: { font: 'AR PL UMing CN', size: 9, centre: true, border: '0.75pt solid #000000' },
  origin: `
Tables only (no prose, no contents) in the Shanghai layout, without thousands separators, in LibreOffice Calc.

Covers: 合计 at the bottom (收入决算表, 支出决算表 and 一般公共预算财政拨款支出决算表) and once at the top; fund expenditure in
支出决算表 and 财政拨款收入支出决算总表 that the general form must not contain; rows of codes that continue on a page with
neither header nor unit, 合计 alone with three rows on a last page; no page numbers; half-width colon in 单位: 万元; all 三公 pairs
filled. All arithmetic is exact.`,
  blocks: [
    { ...f.f01, dept: `编制单位：${d.name}`, label: '', height: 7 }, { ...f.f02, dept: `编制单位：${d.name}`, height: 8.2 }, { ...onTop.f03, height: 6 }, f.f04, { ...f.f05, height: 9.6 }, { ...f.f06, height: 7.5 }, f.f09,
  ],
};
