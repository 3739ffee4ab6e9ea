// Performance documents: self-evaluation tables and reports, target declarations.
// A project is {name, department, unit, funds, indicators, total, grade, …}; each builder returns the blocks that
// print it and remembers in `rows` which table row prints which indicator and fund, so that truth can say the page.
import { cell, left, row, para, section, heading } from '../model/table.mjs';

const span = (list, key) => { // [[value, count]] of equal neighbours
  const runs = [];
  for (const x of list) runs.length && runs.at(-1)[0] === x[key] && runs.at(-1)[2] === x.level1 ? runs.at(-1)[1]++ : runs.push([x[key], 1, x.level1]);
  return runs;
};
/** The cells of merged levels: a cell on the first row of each run, nothing on the others. */
function merged(list, key, options = {}) {
  const out = list.map(() => []);
  let i = 0;
  for (const [text, n] of span(list, key)) { out[i].push(cell(text, { rs: n, ...options })); i += n; }
  return out;
}

/** 项目支出绩效自评表 of twelve columns. */
export function selfEvaluation(p, extra = {}) {
  const fundRows = p.funds.map((f) => row(left(f.source, { cs: 2 }), ...[f.declared, f.budgeted, f.annual_budget, f.executed, f.balance, f.execution_rate, f.score].map((x) => cell(x)), cell(f.deviation_reason ?? '', { cs: 2 })));
  const one = merged(p.indicators, 'level1'), two = merged(p.indicators, 'level2');
  const indicatorRows = p.indicators.map((x, i) => row(...one[i], ...two[i], left(x.level3, { cs: 2 }), cell(x.initial_value), cell(x.adjusted_value), cell(x.actual_value), cell(x.weight), cell(x.score), left(x.deviation_reason, { cs: 2 })));
  const a = p.analysis ?? {}, results = ['项目实施和预算执行情况及分析', '产出情况及分析', '效益情况及分析', '满意度情况及分析'], rest = ['主要经验做法', '项目管理中存在的主要问题及原因分析', '下一步改进措施及管理建议'];
  const fundsHead = [row(cell('项目资金预算安排及执行进度（万元）', { rs: 2 + fundRows.length }), cell('', { cs: 2, rs: 2 }), cell('年初预算数', { cs: 2 }), ...['全年预算数', '全年执行数', '资金结（转）余', '执行率', '得分'].map((t) => cell(t, { rs: 2 })), cell('偏差原因分析及改进措施', { cs: 2, rs: 2 })), row(cell('目标申报数'), cell('预算编制数'))];
  const table = {
    columns: [14, 14, 16, 15, 15, 17, 17, 18, 11, 11, 14, 14], head: [],
    body: [
      row(cell('项目名称', { cs: 3 }), cell(p.name, { cs: 9 })),
      row(cell('主管部门及代码', { cs: 3 }), cell(p.department, { cs: 4 }), cell('预算单位', { cs: 2 }), cell(p.unit, { cs: 3 })),
      ...fundsHead, ...fundRows,
      row(cell('项目年度绩效目标', { rs: 2 }), cell('年度目标', { cs: 5 }), cell('实际完成情况', { cs: 6 })), row(left(p.annual_goal, { cs: 5 }), left(p.actual_completion, { cs: 6 })),
      row(cell('绩效指标', { rs: indicatorRows.length + 1 }), cell('一级指标'), cell('二级指标'), cell('三级指标', { cs: 2 }), cell('年初指标值'), cell('调整后指标值'), cell('实际完成值'), cell('分值'), cell('得分'), cell('偏差原因分析及改进措施', { cs: 2 })),
      ...indicatorRows,
      row(cell(p.totalLabel ?? '总 分', { cs: 9 }), cell(p.total_score), cell(p.grade, { cs: 2 })),
      ...(p.analysis ? [...results.map((t, i) => row(...(i ? [] : [cell('项目绩效分析', { rs: 7 }), cell('自评结果分析', { cs: 2, rs: 4 })]), cell(t, { cs: 2 }), left(a[t] ?? '', { cs: 7 }))), ...rest.map((t) => row(cell(t, { cs: 4 }), left(a[t] ?? '', { cs: 7 })))] : []),
    ],
  };
  const block = { kind: 'form', form: 'self_evaluation', title: `${p.name}项目支出绩效自评表`, period: `（${p.year}年度）`, table, notes: p.notes ?? [], ...extra };
  return { ...p, kind: 'self_evaluation', blocks: [block], indicators: p.indicators.map((x, i) => ({ ...x, row: indicatorRows[i] })), funds: p.funds.map((x, i) => ({ ...x, row: fundRows[i] })), fundUnit: '万元' };
}

/** 项目支出绩效自评分析报告: a title page, prose and two tables. */
export function selfEvaluationReport(p) {
  const fundRows = p.funds.map((f) => row(left(f.source), ...[f.declared, f.budgeted, f.annual_budget, f.executed, f.balance, f.execution_rate, f.score].map((x) => cell(x ?? '')), cell(f.deviation_reason ?? '')));
  const one = merged(p.indicators, 'level1'), two = merged(p.indicators, 'level2');
  const indicatorRows = p.indicators.map((x, i) => row(...one[i], ...two[i], left(x.level3), cell(x.initial_value), cell(x.adjusted_value), cell(x.actual_value), cell(x.qualitative_note ?? ''), cell(x.weight), cell(x.score), left(x.deviation_reason)));
  const funds = { kind: 'form', form: 'self_evaluation_report', samePage: true, notes: [], table: { columns: [24, 20, 20, 20, 20, 18, 14, 12, 20], head: [row(cell('资金来源', { rs: 2 }), cell('年初预算数', { cs: 2 }), ...['全年预算数(元)', '全年执行数(元)', '资金结(转)余(元)', '执行率', '得分', '偏差原因'].map((t) => cell(t, { rs: 2 }))), row(cell('目标申报(元)'), cell('预算编制(元)'))], body: fundRows } };
  const indicators = { kind: 'form', form: 'self_evaluation_report', samePage: true, notes: [], table: { columns: [16, 18, 30, 18, 18, 18, 16, 11, 11, 22], repeatHead: true, head: [row(...['一级指标', '二级指标', '指标名称'].map((t) => cell(t, { rs: 2 })), cell('年度指标', { cs: 2 }), ...['实际完成值', '定性值情况说明', '权重', '得分', '偏差原因分析及改进措施'].map((t) => cell(t, { rs: 2 }))), row(cell('年初指标'), cell('调整后指标'))], body: indicatorRows } };
  const blocks = [
    heading('项目支出绩效自评分析报告'), para(`项目名称：${p.name}`), para(`项目单位：${p.unit}`), para(`主管部门：${p.department}`), para(`${p.year} 年 12 月`),
    heading('一、项目基本信息', { level: 1 }), section('（一）项目概况'), ...p.texts.overview.map(para), section('（二）项目绩效目标'), para(p.annual_goal), section('（三）项目实施计划'), para(p.texts.plan),
    section('二、项目绩效完成情况'), section('（一）预算执行情况'), funds, section('（二）绩效指标完成情况'), indicators,
    section('三、项目自评结果'), section('1. 项目自评得分和结论'), para(`${p.name}项目的预算执行得${p.funds[0].score}分，指标得分${(Number(p.total_score) - Number(p.funds[0].score)).toFixed(p.total_score.includes('.') ? 2 : 0)}分，总得分${p.total_score}分，评为“${p.grade}”。`),
    section('2. 全年目标实际完成情况'), para(p.actual_completion), section('四、项目主要经验做法'), para(p.texts.experience), section('五、项目管理中存在的主要问题及原因分析'), para(p.texts.problems), section('六、下一步改进措施及管理建议'), para(p.texts.next),
  ];
  return { ...p, kind: 'self_evaluation_report', blocks, indicators: p.indicators.map((x, i) => ({ ...x, row: indicatorRows[i] })), funds: p.funds.map((x, i) => ({ ...x, row: fundRows[i] })), fundUnit: '元' };
}

/** 项目支出绩效目标申报表: 实施期 and 年度 side by side; amounts in yuan. */
export function targetDeclaration(p, extra = {}) {
  const lines = p.pairs, level1 = merged(lines, 'level1'), period2 = merged(lines, 'level2'), annual2 = merged(lines, 'level2');
  const rows = lines.map((x, i) => row(...level1[i], ...period2[i], left(x.period?.[0] ?? ''), cell(x.period?.[1] ?? ''), ...annual2[i], left(x.annual?.[0] ?? ''), cell(x.annual?.[1] ?? '')));
  const money = p.money.map(([n, a, b], i) => row(...(i ? [] : [cell('项目资金\n（元）', { rs: p.money.length })]), left(i ? n : `实施期${n}：`, { cs: 2 }), cell(a), left(i ? n : `年度${n}：`, { cs: 2 }), cell(b)));
  const text = (t, x) => row(cell(t), left(x, { cs: 6 }));
  const table = {
    columns: [22, 22, 40, 26, 22, 40, 26], head: [],
    body: [row(cell('项目名称'), cell(p.name, { cs: 6 })), row(cell('主管部门及代码'), cell(p.department, { cs: 3 }), cell('实施单位'), cell(p.unit, { cs: 2 })), row(cell('项目属性'), cell(p.project_property, { cs: 3 }), cell('项目期'), cell(p.project_period, { cs: 2 })), ...money,
      ...Object.entries(p.texts).map(([t, x]) => text(t, x)), row(cell('总体目标', { rs: 2 }), cell('实施期目标', { cs: 3 }), cell('年度目标', { cs: 3 })), row(left(p.period_goal, { cs: 3 }), left(p.annual_goal, { cs: 3 })),
      row(cell('一级指标'), cell('二级指标'), cell('三级指标'), cell('指标值'), cell('二级指标'), cell('三级指标'), cell('指标值')), ...rows],
  };
  const block = { kind: 'form', form: 'target', title: '预算部门（单位）项目支出绩效目标申报表', period: `（${p.year}年度）`, table, notes: [], ...extra };
  const indicators = ['period', 'annual'].flatMap((h) => lines.flatMap((x, i) => (x[h] ? [{ horizon: h, level1: x.level1, level2: x.level2, level3: x[h][0], initial_value: x[h][1], row: rows[i] }] : [])));
  return { ...p, kind: 'target', blocks: [block], indicators, funds: [], fundUnit: '元' };
}

const oneColumn = (p, side) => {
  const one = merged(p.indicators, 'level1'), two = merged(p.indicators, 'level2');
  return p.indicators.map((x, i) => row(...(side && !i ? [cell(side, { rs: p.indicators.length + 1 })] : []), ...one[i], ...two[i], left(x.level3), cell(x.initial_value)));
};

/** 财政项目支出绩效目标填报表: dates for a period, one column of annual values. */
export function fillInTarget(p, extra = {}) {
  const rows = oneColumn(p);
  const table = {
    columns: [24, 34, 52, 40], head: [],
    body: [row(cell('项目名称'), cell(p.name), cell('预算单位'), cell(p.unit)), row(cell('项目性质'), cell(p.project_property), cell('项目类别'), cell('其他')), row(cell('计划开始日期'), cell(p.start), cell('计划完成日期'), cell(p.end)),
      row(cell('项目总目标', { cs: 2 }), cell('年度总体目标', { cs: 2 })), row(left(p.goal, { cs: 2 }), left(p.annual_goal, { cs: 2 })), row(cell('一级指标'), cell('二级指标'), cell('三级指标'), cell('年度指标值')), ...rows],
  };
  const block = { kind: 'form', form: 'target', title: '财政项目支出绩效目标填报表', period: `（${p.year}年度）`, table, notes: [], ...extra };
  return { ...p, kind: 'target', project_period: `${p.start}至${p.end}`, blocks: [block], indicators: p.indicators.map((x, i) => ({ ...x, horizon: 'annual', row: rows[i] })), funds: [] };
}

/** 部门整体支出绩效目标申报表: the targets of a department as a whole. */
export function departmentTarget(p, extra = {}) {
  const rows = oneColumn(p);
  const table = {
    columns: [24, 34, 52, 40], head: [],
    body: [row(cell('部门名称'), cell(p.unit, { cs: 3 })), row(cell('年度总体目标'), left(p.annual_goal, { cs: 3 })), row(cell('一级指标'), cell('二级指标'), cell('三级指标'), cell('年度指标值')), ...rows],
  };
  const block = { kind: 'form', form: 'overall_target', title: '部门整体支出绩效目标申报表', period: `（${p.year}年度）`, table, notes: [], ...extra };
  return { ...p, kind: 'overall_target', name: '', department: p.unit, unit: '', blocks: [block], indicators: p.indicators.map((x, i) => ({ ...x, horizon: 'annual', row: rows[i] })), funds: [] };
}
