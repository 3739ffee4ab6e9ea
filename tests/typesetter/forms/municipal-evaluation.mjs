// The municipal sheets: 财政支出项目绩效自评表 (wide, breaks by columns) and 部门整体支出绩效自评表.
import { cell, left, row } from '../model/table.mjs';

/** For each item the length of the run of equal neighbours that begins there, 0 inside a run. */
function runs(list, key) {
  const same = (a, b) => a[key] === b[key] && a.level1 === b.level1, out = [];
  for (let i = 0; i < list.length; i++) {
    let n = 1;
    while (i + n < list.length && same(list[i], list[i + n])) n++;
    out.push(i && same(list[i - 1], list[i]) ? 0 : n);
  }
  return out;
}

/** Score sheet rows: `scores` is [[一级, [[二级, [[三级, 分值, 得分]…]]…]]…]. */
const scoreRows = (scores) => scores.flatMap(([one, groups]) => {
  const all = groups.flatMap(([, rows]) => rows), add = (k) => all.reduce((s, r) => s + r[k], 0);
  return [row(left(one + '：'), cell(''), cell(''), cell(String(add(1))), cell(''), cell(add(2).toFixed(2))),
    ...groups.flatMap(([two, rows]) => rows.map(([three, full, got], i) => row(...(i ? [] : [cell('', { rs: rows.length }), cell(two, { rs: rows.length })]), cell(three), cell(String(full)), cell(''), cell(got.toFixed(2)))))];
});

export function projectSheet(p, extra = {}) {
  const one = runs(p.indicators, 'level1'), two = runs(p.indicators, 'level2');
  const rows = p.indicators.map((x, i) => row(...(one[i] ? [cell(x.level1, { rs: one[i] })] : []), ...(two[i] ? [cell(x.level2, { rs: two[i] })] : []), left(x.level3), cell(x.initial_value), cell(x.actual_value), cell(x.progress)));
  const wide = (t, x, height) => ({ ...row(cell(t), left(x, { cs: 5 })), height });
  const table = {
    columns: [36, 42, 82, 78, 84, 92], head: [],
    body: [
      row(cell('项目名称', { cs: 2 }), cell(p.name, { cs: 2 }), cell('实施单位'), cell(p.unit)), row(cell('主管部门及代码', { cs: 2 }), cell(p.department, { cs: 2 }), cell('项目期'), cell(p.project_period)), row(cell('项目属性', { cs: 2 }), cell(p.project_property, { cs: 4 })),
      ...p.money.map(([a, b, x, c, y], i) => row(...(i ? [] : [cell('项目资金情况（万元）', { rs: p.money.length })]), cell(a), cell(b), cell(x, { a: 'r' }), cell(c), cell(y, { a: 'r' }))),
      wide('项目概况', p.texts.overview, 9), wide('项目资金使用情况', p.texts.use, 7), wide('项目组织实施情况', p.texts.organisation, 9),
      row(cell('绩效指标（一级）'), cell('绩效指标（二级）'), cell('绩效指标（三级）'), cell('目标值'), cell('实际完成指标值'), cell('完成进度')), ...rows,
      wide('项目绩效情况', p.texts.result, 9), row(cell('评分表'), cell('二级指标'), cell('三级指标'), cell('指标分值'), cell(''), cell('评价得分')), ...scoreRows(p.scores),
      row(cell('综合得分：', { cs: 3 }), cell('100'), cell(''), cell(p.total_score)), row(cell('评价结果等次：', { cs: 3 }), cell(p.grade, { cs: 3 })), row(cell('评价人员'), cell('姓名'), cell('职称/职务'), cell('科室'), cell('联系电话', { cs: 2 })), row(cell(''), cell(p.people[0]), cell(p.people[1]), cell(p.people[2]), cell(p.people[3], { cs: 2 })),
    ],
  };
  return { ...p, kind: 'self_evaluation', funds: [], fundUnit: '万元', indicators: p.indicators.map((x, i) => ({ ...x, row: rows[i] })), blocks: [{ kind: 'form', form: 'self_evaluation', title: `${p.city}财政支出项目绩效自评表`, dept: '填报单位（公章）：', period: `（${p.year} 年度）`, unit: '单位：万元', metaSplit: [2, 5], trueWidths: true, table, notes: [], ...extra }] };
}

export function overallSheet(p, extra = {}) {
  const pair = (list) => row(...list.flatMap(([t, x]) => [cell(t), cell(x, { cs: 2 })])), text = (t, x, height) => ({ ...row(cell(t), left(x, { cs: 5 })), height });
  const indicators = [], body = [];
  for (const [one, groups] of p.scores) {
    const all = groups.flatMap(([, rows]) => rows), add = (k) => all.reduce((s, r) => s + r[k], 0);
    body.push(row(left(one), cell(''), cell(String(add(1))), cell(String(add(1))), cell('——'), cell(add(2).toFixed(2))));
    for (const [two, rows] of groups) rows.forEach(([three, full, got, why], i) => {
      const r = row(...(i ? [] : [cell(two, { rs: rows.length })]), cell(three), cell(String(full)), cell(full.toFixed(2)), left(why), cell(got.toFixed(2)));
      body.push(r);
      indicators.push({ level1: one, level2: two, level3: three, weight: full.toFixed(2), score: got.toFixed(2), row: r });
    });
  }
  const table = {
    columns: [34, 40, 22, 22, 44, 22], head: [],
    body: [...p.facts.map(pair), text('单位职能概况', p.texts.duties, 16), text('单位人员情况', p.texts.staff, 9), text('预算执行情况', p.texts.execution, 12), text('部门整体支出绩效评价分析', p.texts.analysis, 16),
      row(cell('二级指标', { rs: 2 }), cell('三级指标', { rs: 2 }), cell('指标分值', { cs: 2 }), cell('计算分析情况', { rs: 2 }), cell('评价得分', { rs: 2 })), row(cell('参考分值'), cell('设定分值')), ...body,
      row(cell('综合得分', { cs: 2 }), cell('100', { cs: 2 }), cell(p.total_score, { cs: 2 })), row(cell('评价结果等次：', { cs: 2 }), cell(p.grade, { cs: 4 }))],
  };
  return { ...p, kind: 'overall_evaluation', name: '', funds: [], fundUnit: '万元', indicators, blocks: [{ kind: 'form', form: 'overall_evaluation', title: `${p.city}部门整体支出绩效自评表`, dept: `填报单位（公章）：${p.unit}`, period: `(${p.year} 年度)`, unit: '', table, notes: [], ...extra }] };
}
