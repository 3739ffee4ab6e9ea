import { department } from '../model/department.mjs';
import { finalShanxi } from '../forms/final-shanxi.mjs';
import { cover } from '../model/table.mjs';
import { overview } from '../model/prose.mjs';
import { grouped, plain } from '../model/amounts.mjs';

const d = department({
  name: '云川省晴岭市自然资源局', year: 2022,
  general: {
    2010399: [0, 86400.00], 2080501: [1204533.20, 0], 2080505: [2316877.44, 0], 2080506: [1158438.72, 0], 2080801: [312560.00, 0],
    2100799: [48600.00, 0], 2101101: [1021344.15, 0], 2101103: [382904.06, 0], 2110401: [0, 3450000.00], 2130599: [0, 60000.00],
    2200101: [18422901.35, 0], 2200104: [0, 7856214.90], 2200106: [0, 12039487.66], 2200150: [4310225.18, 215000.00], 2240601: [0, 1873350.00],
  },
  fund: { 2120801: [0, 98650321.47], 2120803: [0, 41200000.00], 2120899: [0, 6733905.12] },
  capital: { 2230105: [0, 365800.00] },
  own: { 2200150: [125300.55, 0] },
  fundOpening: { 2120801: 5200000.00, 2120899: 0.45 },
  fiscalIncome: { general: { 2200106: -1350000.00, 2200104: 403785.10 }, fund: { 2120801: -3100000.00, 2120899: 815000.33 } },
  ownIncome: { 2200150: [0, 0, 0, 0, 186420.00] },
  opening: { general: 1782300.00, fund: 5200000.45, own: 44210.09 },
  threePublic: { budget: [0, 0, 18.60, 2.00], final: [0, 0, 17.92, 0.85] },
  statistics: { procurement: [1322450.00, 26590000.00, 9864310.50], agency: false, managed: 2871502.16, vehicles: [0, 0, 2, 3, 4, 1, 0, 2], equipment: 1 },
});
const f = finalShanxi(d, { money: grouped, unit: '单位：元', threePublicUnit: '单位：万元', threePublicMoney: (c) => (c ? plain(c) : '0.00') });
const narrow = (x, columns) => ({ ...x, table: { ...x.table, columns } });

export default {
  name: '04-final-yuan-writer', title: '云川省晴岭市自然资源局 2022年度部门决算公开', producer: 'writer', made: 'LibreOffice Writer (Flat ODF text)',
  style: { font: 'Noto Serif CJK SC', headFont: 'Noto Serif CJK SC', size: 9, border: '0.25pt solid #000000', splitRows: true, footer: (n) => n },
  origin: `
Final account (决算) in 元 with thousands separators, 公开09 in 万元 (units change inside one document), in LibreOffice Writer.

Covers: 公开07 and 公开08 with data (opening balance, income, three-level subjects, closing balance), so that 公开04 fills
all three budgets; long labels in narrow columns that wrap to three or four lines, rows that split at a page end (公开02,
03, 05, which have no repeated header), outer left and right borders missing in 公开03 and 05, 0.25 pt rules; 0.00 printed as a figure in 公开09
beside blanks elsewhere; no 公开06. All arithmetic is exact.`,
  blocks: [
    cover(d.name, '2022年度部门决算公开'),
    ...overview(['（一）统一管理全市自然资源资产，办理确权登记。', '（二）编制国土空间规划，组织生态修复和地质灾害防治。'], '纳入决算的单位共2个：局机关和市不动产登记中心。'),
    f.f01, { ...narrow(f.f02, [20, 26, 32, 32, 22, 22, 22, 22, 28]), noRepeat: true, height: 8 }, { ...narrow(f.f03, [20, 13, 34, 32, 34, 22, 22, 22]), open: true, noRepeat: true },
    { ...f.f04, fontSize: 8 }, { ...narrow(f.f05, [20, 13, 30, 30, 30]), open: true, noRepeat: true, fontSize: 11 }, { ...f.f07, fontSize: 8.5 }, { ...f.f08, orientation: 'landscape', samePage: true }, f.f09, f.f10,
  ],
};
