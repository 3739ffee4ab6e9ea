import { budget } from '../model/budget.mjs';
import { budgetJiangsu } from '../forms/budget-jiangsu.mjs';
import { cover, contents } from '../model/table.mjs';

const d = budget({
  name: '江澜省教育督导办公室', year: 2019,
  general: { 2013101: [4286530.00, 0], 2013102: [0, 1975000.00], 2050101: [1643218.40, 0], 2050204: [0, 860000.00], 2080505: [612744.00, 0], 2080506: [245097.60, 0], 2080503: [388150.00, 0], 2210201: [597236.00, 0], 2210202: [1408900.00, 0] },
  fund: { 2121301: [0, 500000.00] }, special: { 2050204: [0, 120000.00] }, unit: { 2050101: [35600.00, 0] },
  carried: { general: { 2013102: [0, 214376.55] } },
  detail: {
    30101: 1480560.00, 30102: 1733812.00, 30103: 118260.00, 30108: 612744.00, 30109: 245097.60, 30112: 15320.00, 30113: 597236.00, 30114: 63400.00, 30302: 388150.00, 30309: 1560.00, 30399: 1408900.00,
    30201: 489300.00, 30205: 46000.00, 30206: 154000.00, 30207: 200000.00, 30211: 350000.00, 30213: 150000.00, 30215: 180000.00, 30216: 125000.00, 30217: 72000.00, 30228: 60000.00, 30229: 48236.40, 30231: 345300.00, 30239: 297000.00,
  },
  threePublic: [70000.00, 0, 345300.00, 72000.00], meetings: 180000.00, training: 125000.00,
  procurement: [
    { kind: '一、货物A', project: '督导信息化专项', subject: '办公设备购置', items: [['服务器', '分散自行组织', 120000.00], ['便携式计算机（20万以下）', '分散自行组织', 36000.00], ['其他办公消耗用品及类似物品', '分散自行组织', 25000.00]] },
    { kind: '二、工程B', project: '办公用房维修', subject: '维修（护）费', items: [['房屋修缮', '部门集中采购', 286500.00]] },
    { kind: '三、服务C', project: '督导评估会议', subject: '会议费', items: [['会议服务', '政府集中采购', 180000.00], ['印刷服务', '政府集中采购', 64200.00]] },
  ],
});
const f = budgetJiangsu(d);

export default {
  name: '09-budget-jiangsu-calc', title: '江澜省教育督导办公室2019年度部门预算公开表', producer: 'calc', made: 'LibreOffice Calc (Flat ODF spreadsheet)',
  style: { font: 'AR PL UMing CN', headFont: 'AR PL UMing CN', size: 10, margin: 16, centre: true, footer: (n) => n },
  origin: `
Department budget in the Jiangsu layout, 元 with thousands separators, in LibreOffice Calc.

Covers: 收支预算总表 with 功能分类 and 支出用途 side by side (three pairs of label and 金额), 收入预算总表 with group labels merged
over several rows and 小计 repeated in each, 支出预算总表 of one row without a label (empty row_key), functional subjects with
合计 in the name column, 一般公共预算基本支出预算表 by economic code, 三公 with 会议费 and 培训费 (measures meetings and training, beyond
the contract), 政府采购预算表 as an indented outline over six columns. Where a province prints only 金额 on the expenditure
side the measure is total. Arithmetic is exact; 上年结转资金 214,376.55 is part of project expenditure.`,
  blocks: [
    cover('江澜省2019年度', '省级部门预算公开报表', `部 门：${d.name}`),
    contents(['收支预算总表', '收入预算总表', '支出预算总表', '财政拨款收支预算总表', '政府性基金支出预算表', '一般公共预算支出预算表', '一般公共预算基本支出预算表', '一般公共预算机关运行经费支出预算表', '一般公共预算“三公”经费、会议费、培训费支出预算表', '政府采购支出预算表'].map((t, i) => [`${'一二三四五六七八九十'[i]}、${t}`, ''])),
    { ...f.f1, height: 5.4 }, { ...f.f2, height: 10 }, { ...f.f3, height: 9 }, { ...f.f4, height: 12 }, { ...f.f7, height: 10 }, { ...f.f8, height: 8 }, { ...f.f9, height: 7.4 }, { ...f.f10, height: 9 }, { ...f.f11, height: 8 }, { ...f.f12, height: 9 },
  ],
};
