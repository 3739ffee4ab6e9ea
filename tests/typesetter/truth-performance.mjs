// truth-projects.csv, truth-indicators.csv and truth-funds.csv of a performance document.
import { csv } from './truth.mjs';

const coded = (text = '') => { const m = /^(\d+)-(.*)$/.exec(text); return m ? [m[1], m[2]] : ['', text]; };

/** `items` as truth() leaves them: each row of each block with its page. */
export function performanceFiles(doc, items) {
  const pageOf = new Map(items.map((i) => [i.cells, i.page]));
  const at = (row) => row && (row.page ?? pageOf.get(row.cells));
  const blocksOf = (p) => { const pages = items.filter((i) => p.blocks.includes(i.block)).map((i) => i.page); return [Math.min(...pages), Math.max(...pages)]; };
  const projects = [], indicators = [], funds = [];
  doc.projects.forEach((p, n) => {
    const [first, last] = p.pages ?? blocksOf(p);
    projects.push([n + 1, p.kind, p.name, ...coded(p.department), ...coded(p.unit), p.project_property, p.project_period, p.total_score, p.grade, first, last]);
    p.indicators.forEach((x, i) => indicators.push([n + 1, i + 1, x.level1, x.level2, x.level3, x.horizon, x.initial_value, x.adjusted_value, x.actual_value, x.qualitative_note, x.weight, x.score, x.deviation_reason, at(x.row)].map((v) => (typeof v === 'string' ? v.replace(/\n/g, '') : v))));
    p.funds.forEach((f) => funds.push([n + 1, f.source, f.declared, f.budgeted, f.annual_budget, f.executed, f.balance, f.execution_rate, f.score, p.fundUnit, f.deviation_reason, at(f.row)]));
  });
  return {
    'truth-projects.csv': csv('project_index,report_kind,project_name,department_code,department,unit_code,unit,project_property,project_period,total_score,grade,page_first,page_last'.split(','), projects),
    'truth-indicators.csv': csv('project_index,indicator_index,level1,level2,level3,horizon,initial_value,adjusted_value,actual_value,qualitative_note,weight,score,deviation_reason,page'.split(','), indicators),
    ...(funds.length ? { 'truth-funds.csv': csv('project_index,source,declared,budgeted,annual_budget,executed,balance,execution_rate,score,unit,deviation_reason,page'.split(','), funds) } : {}),
  };
}
