import { budget } from '../model/budget.mjs';
import { budgetShanxi } from '../forms/budget-shanxi.mjs';
import { cover, contents, heading, section, para } from '../model/table.mjs';
import { overview } from '../model/prose.mjs';
import { grouped, percent } from '../model/amounts.mjs';

const name = '云川省晴岭市住房和城乡建设局', works = '晴岭市城建工程服务中心';
const d = budget({
  name, year: 2025,
  general: {
    2080501: [88.62, 0], 2080502: [21.40, 0], 2080505: [142.30, 0], 2080506: [71.15, 0], 2100799: [4.86, 0], 2101101: [58.77, 0], 2101102: [10.25, 0], 2101103: [16.94, 0],
    2120101: [986.44, 0], 2120102: [0, 132.00], 2120106: [214.37, 68.50], 2120399: [0, 2460.00], 2210201: [118.26, 0],
  },
  fund: { 2121301: [0, 5380.00], 2121302: [0, 820.00] },
  capital: { 2230202: [0, 150.00] },
  special: { 2120106: [0, 36.00] },
  unit: { 2120106: [45.20, 12.80], 2080505: [3.60, 0] },
  carried: { general: { 2120399: [0, 315.48] }, fund: { 2121301: [0, 1204.07] } },
  fundIncome: [['1030156', '城市基础设施配套费收入', 6200.00]], capitalIncome: [['1030601', '利润收入', 150.00]],
  economic: [
    ['工资福利支出'], ['基本工资', '工资奖金津补贴', 268.40, 0], ['基本工资', '工资福利支出', 74.15, 0], ['津贴补贴', '工资奖金津补贴', 176.82, 0], ['奖金', '工资奖金津补贴', 203.66, 0], ['绩效工资', '工资福利支出', 92.38, 0],
    ['机关事业单位基本养老保险缴费', '社会保障缴费', 118.05, 0], ['机关事业单位基本养老保险缴费', '工资福利支出', 24.25, 0], ['职业年金缴费', '社会保障缴费', 59.02, 0], ['职业年金缴费', '工资福利支出', 12.13, 0],
    ['职工基本医疗保险缴费', '社会保障缴费', 58.77, 0], ['职工基本医疗保险缴费', '工资福利支出', 10.25, 0], ['公务员医疗补助缴费', '社会保障缴费', 16.94, 0], ['住房公积金', '住房公积金', 96.31, 0], ['住房公积金', '工资福利支出', 21.95, 0], ['其他社会保障缴费', '社会保障缴费', 2.20, 4.00],
    ['商品和服务支出'], ['办公费', '办公经费', 0, 42.60], ['印刷费', '办公经费', 0, 9.50], ['邮电费', '办公经费', 0, 12.30], ['差旅费', '办公经费', 0, 24.00], ['维修(护)费', '维修（护）费', 0, 31.75], ['会议费', '会议费', 0, 8.00], ['培训费', '培训费', 0, 15.00], ['委托业务费', '委托业务费', 0, 70.00], ['工会经费', '办公经费', 0, 19.87], ['福利费', '办公经费', 0, 24.84], ['公务用车运行维护费', '公务用车运行维护费', 0, 21.00], ['其他交通费用', '办公经费', 0, 61.14], ['其他商品和服务支出', '商品和服务支出', 0, 11.20],
    ['对个人和家庭的补助'], ['退休费', '离退休费', 102.30, 0], ['生活补助', '社会福利和救助', 7.72, 0], ['奖励金', '社会福利和救助', 4.86, 0],
    ['资本性支出'], ['办公设备购置', '设备购置', 0, 28.00],
  ],
  threePublic: [6.00, 0, 21.00, 2.40],
  operating: [[name, 335.18], [works, 48.02]],
  projects: [
    [name, 0, 2660.50, 6200.00, 150.00, 36.00, 12.80], [name, 1, 2592.00, 6200.00, 150.00], ['老旧小区配套改造', 2, 2460.00, 0, 0], ['城市路灯与排水设施维护', 2, 0, 5380.00, 0], ['环卫设施更新', 2, 0, 820.00, 0], ['市属建筑企业结构调整', 2, 0, 0, 150.00], ['行政执法与质量监督', 2, 132.00, 0, 0],
    [works, 1, 68.50, 0, 0, 36.00, 12.80], ['工程质量检测与档案管理（含2024年度跨年合同）', 2, 68.50, 0, 0, 36.00, 12.80],
  ],
  projectsCarried: [['老旧小区配套改造', 0, 315.48], ['城市路灯与排水设施维护', 0, 0, 1204.07]],
});
const f = budgetShanxi(d);
const m = (c) => `${grouped(c)}万元`;

export default {
  name: '08-budget-shanxi-writer', title: '云川省晴岭市住房和城乡建设局 2025年度部门预算公开', producer: 'writer', made: 'LibreOffice Writer (Flat ODF text)',
  style: { font: 'AR PL UMing CN', headFont: 'Noto Sans CJK SC', size: 9, margin: 17, footer: (n) => `- ${n} -` },
  origin: `
Department budget (部门预算) with forms 预算公开表1–13 in 万元, in LibreOffice Writer; fiscal year 2025.

Covers: all thirteen forms with data: 收支总表 with 当年 and 上年结转 columns, income by five sources and 上年结转, fund income and
expenditure, the two-sided 国有资本经营 form (its label printed 部门公开表9), economic subjects by two names (row_key
department name / government name), 三公 and 机关运行经费 by rows, projects in a three-level list where the department's
name stands twice, carried-forward projects; forms 3, 8 and 11 print no label; 一、一般公共预算 stands twice on the income side
of form 4. Arithmetic is exact: form 1 = 2 + 上年结转 = 3; 5 = general column of 2; 6 = basic column of 5; 12 = this year's
project expenditure; 13 = 上年结转.`,
  blocks: [
    cover(name, '2025年度部门预算公开'),
    contents([['第一部分 概况', 3], ['第二部分 2025年部门预算报表', 4], ...['预算收支总表', '预算收入总表', '预算支出总表', '财政拨款收支总表', '一般公共预算支出预算表（不含上年结转）', '一般公共预算安排基本支出分经济科目表（不含上年结转）', '政府性基金预算收入表（不含上年结转）', '政府性基金预算支出表（不含上年结转）', '国有资本经营预算收支预算表（不含上年结转）', '财政拨款安排“三公”经费支出预算表', '财政拨款安排机关运行经费预算表', '项目支出预算表（本年预算）', '项目支出预算表（上年结转）'].map((t, i) => [`表${'一二三四五六七八九十'[i] ?? ['十一', '十二', '十三'][i - 10]}2025年${t}`, [4, 5, 6, 7, 9, 10, 11, 11, 12, 13, 13, 14, 14][i]]), ['第三部分 2025年度部门预算情况说明', 15]]),
    ...overview(['（一）管理城市建设和房屋建筑市场，监督工程质量与安全。', '（二）组织老旧小区改造和市政设施维护。'], `纳入预算编报的独立核算单位有2个：局机关和${works}。`),
    { ...f.f1, before: '第二部分 2025年部门预算报表', height: 6.2 }, f.f2, f.f3, f.f4, f.f5, f.f6, f.f7, { ...f.f8, samePage: true }, f.f9, f.f10, { ...f.f11, samePage: true }, f.f12, { ...f.f13, orientation: 'landscape', samePage: true },
    heading('第三部分 2025年度部门预算情况说明'),
    section('一、收支总体情况'), para(`2025年预算收入总计${m(d.grandTotal)}，其中本年收入${m(d.current)}，上年结转${m(d.forward)}；预算支出总计${m(d.grandTotal)}。`),
    section('二、收入预算情况'), para(`本年收入中一般公共预算${m(d.totals.current.general)}，占${percent(d.totals.current.general, d.current)}；政府性基金预算${m(d.totals.current.fund)}，占${percent(d.totals.current.fund, d.current)}；国有资本经营预算${m(d.totals.current.capital)}，占${percent(d.totals.current.capital, d.current)}。`),
    section('三、“三公”经费安排'), para('“三公”经费预算29.40万元，与上一年相同，其中公务用车运行维护费21.00万元，因公出国（境）费6.00万元，公务接待费2.40万元。'),
  ],
};
