// Budgets (预算) in the layout of 预算公开表1–13.
import { cell, left, value, row } from '../model/table.mjs';
import { functional, budgetClasses, ordinal } from '../model/subjects.mjs';
import { plain, cents, sum } from '../model/amounts.mjs';
import { SOURCES } from '../model/budget.mjs';

export function budgetShanxi(d, o = {}) {
  const money = (c) => (c === 0 ? '' : (o.money ?? plain)(c)), y = d.year;
  const sheet = (form, number, title, table, extra = {}) => ({ kind: 'form', form, title: `${y}年${title}`, label: number ? `预算公开表${number}` : '', dept: `部门名称：${d.name}`, unit: o.unit ?? '单位：万元', table, notes: [], ...extra });
  const v = (c, form, key, measure, options) => value(money(c), form, key, measure, options);
  const three = ['total', 'basic_expenditure', 'project_expenditure'], classes = budgetClasses.map(([c, n], i) => [c, `${ordinal(i + 1)}、${n}`]);
  const pad = (list, n, filler) => [...list, ...Array.from({ length: n - list.length }, () => filler)];

  const two = (form, income, spending, measures) => Array.from({ length: Math.max(income.length, spending.length) }, (_, i) => {
    const [a = '', x = 0] = income[i] ?? [], [b = '', figures = []] = spending[i] ?? [];
    const t = (s) => (/合计|总计/.test(s) ? cell(s, { b: true }) : left(s));
    return row(t(a), a ? v(x, form, a, 'amount') : cell(''), t(b), ...measures.map((m, k) => (b ? v(figures[k] ?? 0, form, b, m) : cell(''))));
  });
  const names = ['一、一般公共预算', '二、政府性基金预算', '三、国有资本经营预算', '四、财政专户管理资金', '五、单位资金'];
  const f1 = sheet('budget_summary', 1, '预算收支总表', {
    columns: [44, 26, 52, 28, 28, 28],
    head: [row(cell('收入', { cs: 2 }), cell('支出', { cs: 4 })), row(cell('项目'), cell(`${y}年`), cell('项目'), cell(`${y}年合计`), cell('当年预算安排'), cell('上年结转安排'))],
    body: two('budget_summary', [...pad(names.map((n, i) => [n, d.totals.current[SOURCES[i]]]), 30, []), ['本年收入合计', d.current], ['上年结转', d.forward], ['收入总计', d.grandTotal]],
      [...classes.map(([c, n]) => [n, [d.currentInClass(c) + d.carriedInClass(c), d.currentInClass(c), d.carriedInClass(c)]]), ['本年支出合计', [d.grandTotal, d.current, d.forward]], ['年终结转', []], ['支出总计', [d.grandTotal, d.current, d.forward]]], ['total', 'current_year', 'carried_forward']),
  });

  const coded = (form, rows, measures, pick, head, columns) => ({
    columns, head, repeatHead: true,
    body: [row(cell('合计', { cs: 2, b: true }), ...pick((i) => d.sumOf(rows, i)).map((x, i) => v(x, form, '合计', measures[i], { b: true }))), ...rows.map(({ code, figures }) => row(left(code), left(functional[code]), ...pick((i) => figures[i]).map((x, i) => v(x, form, code, measures[i]))))],
  });
  const f2 = sheet('budget_income', 2, '预算收入总表', coded('budget_income', d.incomeRows, ['total', 'general_public_budget', 'government_fund_budget', 'state_capital_budget', 'fiscal_special_account', 'unit_funds', 'carried_forward'],
    (at) => [sum([0, 1, 2, 3, 4].map(at)), ...[0, 1, 2, 3, 4, 5].map(at)],
    [row(cell('项目', { cs: 2 }), cell('本年收入', { cs: 6 }), cell('上年结转', { rs: 2 })), row(cell('科目编码'), cell('科目名称'), cell('合计'), cell('一般公共预算'), cell('政府性基金'), cell('国有资本经营预算'), cell('财政专户管理资金'), cell('单位资金'))], [20, 56, 26, 26, 26, 24, 24, 24, 22]), { orientation: 'landscape' });
  const bp = (at) => [at(0) + at(1), at(0), at(1)];
  const head3 = [row(cell('项目', { cs: 2 }), cell(`${y}年预算数`, { cs: 3 })), row(cell('科目编码'), cell('科目名称'), cell('合计'), cell('基本支出'), cell('项目支出'))];
  const f3 = sheet('budget_expenditure', '', '预算支出总表', coded('budget_expenditure', d.spendingRows, three, bp, head3, [22, 62, 28, 28, 28]));

  const fiscal = ['general', 'fund', 'capital'], byBudget = (f) => { const x = fiscal.map(f); return [sum(x), ...x]; };
  const fiscalCurrent = sum(fiscal.map((s) => d.totals.current[s])), short = ['一、一般公共预算', '二、政府性基金预算', '三、国有资本经营预算'];
  const all = byBudget((s) => d.totals.current[s] + d.totals.carried[s]);
  const f4 = sheet('budget_fiscal_summary', 4, '财政拨款收支总表', {
    columns: [44, 26, 52, 26, 26, 26, 26],
    head: [row(cell('收入', { cs: 2 }), cell('支出', { cs: 5 })), row(cell('项目', { rs: 2 }), cell('金额', { rs: 2 }), cell('项目', { rs: 2 }), cell('金额', { cs: 4 })), row(cell('小计'), cell('一般公共预算'), cell('政府性基金预算'), cell('国有资本经营预算'))],
    body: two('budget_fiscal_summary', [...pad(short.map((n, i) => [n, d.totals.current[fiscal[i]]]), 30, []), ['本年收入合计', fiscalCurrent], ['上年财政拨款结转', d.forward], ...short.map((n, i) => [n, d.totals.carried[fiscal[i]]]), ['收入总计', fiscalCurrent + d.forward]],
      [...classes.map(([c, n]) => [n, byBudget((s) => d.fiscalInClass(s, c))]), ['本年支出合计', all], ['年终结转', []], [], [], [], ['支出总计', all]], ['total', 'general_public_budget', 'government_fund_budget', 'state_capital_budget']),
  }, { orientation: 'landscape' });
  const f5 = sheet('budget_general_expenditure', 5, '一般公共预算支出预算表（不含上年结转）', coded('budget_general_expenditure', d.rowsOf('general'), three, bp, head3, [22, 62, 28, 28, 28]));

  const groups = [];
  for (const e of d.economic) { if (e.government) { const g = groups.at(-1); g.personnel += e.personnel; g.public += e.public; g.rows.push(e); } else groups.push({ ...e, personnel: 0, public: 0, rows: [] }); }
  const economicRow = (e, key) => row(left(e.name), left(e.government ?? ''), v(e.personnel + e.public, 'budget_basic_economic', key, 'total'), v(e.personnel, 'budget_basic_economic', key, 'personnel'), v(e.public, 'budget_basic_economic', key, 'public'));
  const totalRow = { personnel: sum(groups.map((g) => g.personnel)), public: sum(groups.map((g) => g.public)) };
  const f6 = sheet('budget_basic_economic', 6, '一般公共预算安排基本支出分经济科目表（不含上年结转）', {
    columns: [52, 48, 28, 28, 28], repeatHead: true,
    head: [row(cell('部门预算支出经济科目名称', { rs: 2 }), cell('政府预算支出经济科目名称', { rs: 2 }), cell(`${y}年预算数`, { cs: 3 })), row(cell('合计'), cell('人员经费'), cell('公用经费'))],
    body: [row(cell('合计', { cs: 2, b: true }), ...['total', 'personnel', 'public'].map((m) => v(m === 'total' ? totalRow.personnel + totalRow.public : totalRow[m], 'budget_basic_economic', '合计', m, { b: true }))),
      ...groups.flatMap((g) => [economicRow({ ...g, government: '' }, g.name), ...g.rows.map((e) => economicRow(e, `${e.name}/${e.government}`))])],
  });

  const fundIncome = d.fundIncome ?? [];
  const f7 = sheet('budget_fund_income', 7, '政府性基金预算收入表（不含上年结转）', {
    columns: [40, 80, 48], head: [row(cell('项目', { cs: 2 }), cell('政府性基金收入预算', { rs: 2 })), row(cell('收入科目编码'), cell('科目名称'))],
    body: [row(cell('合计', { cs: 2 }), v(cents(sum(fundIncome.map((x) => x[2]))), 'budget_fund_income', '合计', 'amount')), ...fundIncome.map(([c, n, x]) => row(left(c), left(n), v(cents(x), 'budget_fund_income', c, 'amount')))],
  }, { notes: fundIncome.length ? [] : ['注：本表无数据'] });
  const fundRows = d.rowsOf('fund');
  const f8 = sheet('budget_government_fund', '', '政府性基金预算支出表（不含上年结转）', coded('budget_government_fund', fundRows, three, bp, [row(cell('科目编码'), cell('科目名称'), cell('合计'), cell('基本支出'), cell('项目支出'))], [26, 62, 28, 28, 28]), { notes: fundRows.length ? [] : ['注：本表无数据'] });
  const capital = d.rowsOf('capital'), capitalIncome = d.capitalIncome ?? [], n9 = Math.max(capital.length, capitalIncome.length);
  const f9 = sheet('budget_state_capital', 9, '国有资本经营预算收支预算表（不含上年结转）', {
    columns: [24, 36, 26, 24, 56, 24, 24, 24],
    head: [row(cell('国有资本经营预算收入', { cs: 3 }), cell('国有资本经营预算支出', { cs: 5 })), row(cell('项目', { cs: 2 }), cell('国有资本经营收入预算', { rs: 2 }), ...['科目编码', '科目名称', '合计', '基本支出', '项目支出'].map((x) => cell(x, { rs: 2 }))), row(cell('收入科目编码'), cell('科目名称'))],
    body: [row(cell('合计', { cs: 2 }), v(cents(sum(capitalIncome.map((x) => x[2]))), 'budget_state_capital', '合计', 'amount'), cell('合计', { cs: 2 }), ...bp((i) => d.sumOf(capital, i)).map((x, i) => v(x, 'budget_state_capital', '合计', three[i]))),
      ...Array.from({ length: n9 }, (_, i) => { const a = capitalIncome[i], b = capital[i]; return row(left(a?.[0]), left(a?.[1]), a ? v(cents(a[2]), 'budget_state_capital', a[0], 'amount') : cell(''), left(b?.code), left(b ? functional[b.code] : ''), ...(b ? bp((k) => b.figures[k]).map((x, k) => v(x, 'budget_state_capital', b.code, three[k])) : [cell(''), cell(''), cell('')])); })],
  }, { orientation: 'landscape', label: '部门公开表9', notes: n9 ? [] : ['注：本表无数据'] });

  const budgets4 = ['total', 'general_public_budget', 'government_fund_budget', 'state_capital_budget'], heads4 = ['合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'];
  const [travel, buy, run, host] = (d.threePublic ?? [0, 0, 0, 0]).map(cents);
  const line4 = (form, label, x) => row(left(label), ...[x, x, 0, 0].map((c, i) => v(c, form, label, budgets4[i])));
  const f10 = sheet('budget_three_public', 10, '财政拨款安排“三公”经费支出预算表', {
    columns: [60, 28, 28, 28, 28], head: [row(cell('项目', { rs: 2 }), cell(`${y}年预算数`, { cs: 4 })), row(...heads4.map((h) => cell(h)))],
    body: [['因公出国（境）费', travel], ['公务接待费', host], ['公务用车购置及运行费', buy + run], ['①公务用车购置费', buy], ['②公务用车运行维护费', run], ['合计', travel + host + buy + run]].map(([n, x]) => line4('budget_three_public', n, x)),
  });
  const f11 = sheet('budget_operating', '', '财政拨款安排机关运行经费预算表', {
    columns: [60, 28, 28, 28, 28], head: [row(cell('单位名称', { rs: 2 }), cell(`${y}预算数`, { cs: 4 })), row(...heads4.map((h) => cell(h)))],
    body: [line4('budget_operating', '部门合计', cents(sum((d.operating ?? []).map((x) => x[1])))), ...(d.operating ?? []).map(([n, x]) => line4('budget_operating', n, cents(x)))],
  });

  // [name, level, general, fund, capital, special, unit]
  const six = [...budgets4, 'fiscal_special_account', 'unit_funds'], project = (form, p, measures) => { const f = measures.slice(1).map((_, i) => cents(p[2 + i] ?? 0)); return row(left(p[0], { indent: p[1] }), ...[sum(f), ...f].map((x, i) => v(x, form, p[0], measures[i]))); };
  const f12 = sheet('budget_projects', 12, '项目支出预算表（本年预算）', {
    columns: [76, 28, 28, 28, 28, 28, 28], repeatHead: true,
    head: [row(cell('项目名称', { rs: 2 }), cell('合计', { rs: 2 }), cell(`${y}年财政拨款`, { cs: 3 }), cell('财政专户管理资金', { rs: 2 }), cell('单位资金', { rs: 2 })), row(...heads4.slice(1).map((h) => cell(h))), row(...'1234567'.split('').map((x) => cell(x)))],
    body: (d.projects ?? []).map((p) => project('budget_projects', p, six)),
  }, { orientation: 'landscape' });
  const carriedProjects = d.projectsCarried ?? [];
  const f13 = sheet('budget_projects_carried_forward', 13, '项目支出预算表（上年结转）', {
    columns: [76, 30, 30, 30, 30], head: [row(cell('项目名称', { rs: 2 }), cell('合计', { rs: 2 }), cell(`${y}年财政拨款`, { cs: 3 })), row(...heads4.slice(1).map((h) => cell(h))), row(...'12345'.split('').map((x) => cell(x)))],
    body: carriedProjects.map((p) => project('budget_projects_carried_forward', p, budgets4)),
  }, { notes: carriedProjects.length ? [] : ['注：本表无数据'] });
  return { f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13 };
}
