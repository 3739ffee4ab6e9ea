// Final accounts in the layout without line numbers: 类 款 项 in three code columns, 合计 below or stacked into the header.
import { cell, left, value, row } from '../model/table.mjs';
import { functional, economic, finalClasses, ordinal } from '../model/subjects.mjs';
import { grouped, cents } from '../model/amounts.mjs';

const parts = (code) => [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];
const add = (f) => f.reduce((a, b) => a + b, 0);
const budgetNames = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
const pad = (list, n) => [...list, ...Array.from({ length: n - list.length }, () => [''])];

/** Options: money; totals 'top' (合计 shares the row of 类 款 项) or 'bottom'; unit; economic (codes printed though blank). */
export function finalShanghai(d, o = {}) {
  const money = (c) => (c === 0 ? '' : (o.money ?? grouped)(c)), unit = o.unit ?? '单位：万元';
  const sheet = (form, title, table, extra = {}) => ({ kind: 'form', form, title, unit, table, notes: [], ...extra });
  const { general, fund, capital } = d.budgets, budgets = [general, fund, capital], t = d.incomeTotals;

  const side = (form, label, figures, measures) => [/合计$|^总计$/.test(label) ? cell(label) : left(label), ...measures.map((m, i) => value(label ? money(figures?.[i] ?? 0) : '', form, label, m))];
  const lines = (form, income, spending, measures) => Array.from({ length: Math.max(income.length, spending.length) }, (_, i) =>
    row(...side(form, income[i]?.[0] ?? '', income[i]?.[1], ['amount']), ...side(form, spending[i]?.[0] ?? '', spending[i]?.[1], measures)));
  const classes = (spent) => finalClasses.map(([code, name], i) => [`${ordinal(i + 1)}、${name}`, spent(code)]);
  const sources = [general.received, fund.received, capital.received, ...t.slice(1)];
  const sourceNames = [...budgetNames.map((n) => n + '收入'), '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];

  const f01 = sheet('final_summary', '收入支出决算总表', {
    columns: [58, 26, 58, 26],
    head: [row(cell('收入', { cs: 2 }), cell('支出', { cs: 2 })), row(cell('项目'), cell('决算数'), cell('项目'), cell('决算数'))],
    body: lines('final_summary',
      [...pad(sourceNames.map((n, i) => [`${ordinal(i + 1)}、${n}`, [sources[i]]]), 26), ['本年收入合计', [d.incomeTotal]], ['使用非财政拨款结余（含专用结余）', [d.useOfSurplus]], ['年初结转和结余', [d.opening]], ['总计', [d.grandTotal]]],
      [...classes((c) => [d.spentOnClass(c)]), ['本年支出合计', [d.spendingTotal]], ['结余分配', [d.distribution]], ['年末结转和结余', [d.closing]], ['总计', [d.grandTotal]]], ['amount']),
  });

  const coded = (form, heads, measures, totals, rows, pick, columns) => {
    const body = rows.map(({ code, figures }) => row(...parts(code).map((x) => cell(x)), left(functional[code]), ...pick(figures).map((x, i) => value(money(x), form, code, measures[i]))));
    const top = o.totals === 'top', figures = pick(totals).map((x, i) => value(money(x), form, '合计', measures[i]));
    return {
      columns,
      head: [row(cell('项目', { cs: 4 }), ...heads.map((h) => cell(h, { rs: top ? 2 : 3 }))), row(cell('支出功能分类科目编码', { cs: 3 }), cell('科目名称', { rs: top ? 1 : 2 })), ...(top ? [] : [row(cell('类'), cell('款'), cell('项'))])],
      body: top ? [row(cell('类'), cell('款'), cell('项'), cell('合计'), ...figures), ...body] : [...body, row(cell('合计', { cs: 4 }), ...figures)],
    };
  };
  const f02 = sheet('final_income', '收入决算表', coded('final_income', ['本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'],
    ['total', 'fiscal_appropriation_income', 'superior_subsidy_income', 'institutional_income', 'operating_income', 'affiliate_remittance_income', 'other_income'],
    d.incomeTotals, d.incomeRows, (f) => [add(f), ...f], [11, 10, 10, 60, 26, 26, 20, 20, 20, 20, 20]), { orientation: 'landscape' });
  const f03 = sheet('final_expenditure', '支出决算表', coded('final_expenditure', ['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'],
    ['total', 'basic_expenditure', 'project_expenditure', 'remittance_to_superior', 'operating_expenditure', 'subsidy_to_affiliates'],
    d.spendingTotals, d.spendingRows, (f) => [add(f), ...f], [11, 10, 10, 60, 28, 28, 28, 20, 20, 24]), { orientation: 'landscape' });

  const fiscalClass = (c) => { const x = ['general', 'fund', 'capital'].map((b) => d.spentFrom(b, c)); return [add(x), ...x]; };
  const f04 = sheet('final_fiscal_summary', '财政拨款收入支出决算总表', {
    columns: [52, 24, 54, 24, 26, 26, 26],
    head: [row(cell('收入', { cs: 2 }), cell('支出', { cs: 5 })), row(cell('项目'), cell('决算数'), cell('项目'), cell('合计'), ...budgetNames.map((n) => cell(n)))],
    body: lines('final_fiscal_summary',
      [...pad(budgetNames.map((n, i) => [`${ordinal(i + 1)}、${n}`, [budgets[i].received]]), 26), ['本年收入合计', [d.fiscal.received]], ['年初财政拨款结转和结余', [d.fiscal.opening]], ...budgetNames.map((n, i) => [n, [budgets[i].opening]]), ['总计', [d.fiscalTotal]]],
      [...classes(fiscalClass), ['本年支出合计', [d.fiscal.spent, ...budgets.map((b) => b.spent)]], ['年末财政拨款结转和结余', [d.fiscal.closing, ...budgets.map((b) => b.closing)]], [''], [''], [''], ['总计', [d.fiscalTotal, ...budgets.map((b) => b.opening + b.received)]]],
      ['total', 'general_public_budget', 'government_fund_budget', 'state_capital_budget']),
  }, { orientation: 'landscape' });

  const f05 = sheet('final_general_expenditure', '一般公共预算财政拨款支出决算表', coded('final_general_expenditure', ['合计', '基本支出', '项目支出'],
    ['total', 'basic_expenditure', 'project_expenditure'], [general.basic, general.project], general.rows, ([b, p]) => [b + p, b, p], [12, 10, 10, 64, 26, 26, 26]));

  const list = (...heads) => heads.flatMap((h) => Object.keys(economic).filter((c) => c.startsWith(h) && (c.length === 3 || o.economic?.includes(c) || d.detail[c])));
  const one = list('301', '303'), two = list('302', '310');
  const half = (code) => (code ? [cell(code.slice(0, 3)), cell(code.slice(3)), left(economic[code]), value(money(d.detail[code] ?? 0), 'final_basic_detail', code, 'amount')] : [cell(''), cell(''), cell(''), cell('')]);
  const f06 = sheet('final_basic_detail', '一般公共预算财政拨款基本支出决算表', {
    columns: [11, 10, 46, 24, 11, 10, 46, 24],
    head: [row(...[0, 1].flatMap(() => [cell('经济分类科目编码', { cs: 2 }), cell('科目名称', { rs: 2 }), cell('决算数', { rs: 2 })])), row(...[0, 1].flatMap(() => [cell('类'), cell('款')]))],
    body: [...Array.from({ length: Math.max(one.length, two.length) }, (_, i) => row(...half(one[i]), ...half(two[i]))),
      row(cell('人员经费合计', { cs: 3 }), value(money(d.personnel), 'final_basic_detail', '人员经费合计', 'amount'), cell('公用经费合计', { cs: 3 }), value(money(d.publicUse), 'final_basic_detail', '公用经费合计', 'amount'))],
  });

  const three = (x) => { const [travel, buy, run, host] = x.map(cents); return [travel + buy + run + host, travel, buy + run, buy, run, host]; };
  const pair = { budget: three(d.threePublic.budget), final: three(d.threePublic.final) };
  const kinds = ['total', 'overseas_travel', 'vehicle_total', 'vehicle_purchase', 'vehicle_operation', 'official_reception'];
  const f09 = sheet('final_three_public', '财政拨款“三公”经费支出决算表', {
    columns: new Array(12).fill(20),
    head: [row(cell('财政拨款“三公”经费', { cs: 12 })), row(cell('合计', { cs: 2, rs: 2 }), cell('因公出国（境）费', { cs: 2, rs: 2 }), cell('公务用车购置及运行费', { cs: 6 }), cell('公务接待费', { cs: 2, rs: 2 })),
      row(cell('小计', { cs: 2 }), cell('公务用车购置费', { cs: 2 }), cell('公务用车运行费', { cs: 2 })), row(...kinds.flatMap(() => [cell('预算数'), cell('决算数')]))],
    body: [row(...kinds.flatMap((k, i) => ['budget', 'final'].map((p) => value(money(pair[p][i]), 'final_three_public', '', `${p}_${k}`))))],
  }, { orientation: 'landscape' });

  const empty = (title, form, note) => sheet(form, title, {
    columns: [12, 10, 10, 40, 26, 26, 22, 22, 22, 26],
    head: [row(cell('项目', { cs: 4 }), cell('年初结转和结余', { rs: 3 }), cell('本年收入', { rs: 3 }), cell('本年支出', { cs: 3 }), cell('年末结转和结余', { rs: 3 })),
      row(cell('支出功能分类科目编码', { cs: 3 }), cell('科目名称', { rs: 2 }), cell('小计', { rs: 2 }), cell('基本支出', { rs: 2 }), cell('项目支出', { rs: 2 })), row(cell('类'), cell('款'), cell('项'))],
    body: [...Array.from({ length: 5 }, () => row(...Array.from({ length: 10 }, () => cell('')))), row(cell('合计', { cs: 4 }), ...Array.from({ length: 6 }, () => cell('')))],
  }, { orientation: 'landscape', notes: [note] });
  const f07 = empty('政府性基金预算财政拨款收入支出决算表', 'final_government_fund', `注：${d.name}本年度没有政府性基金预算财政拨款，本表为空。`);
  const f08 = empty('国有资本经营预算财政拨款收入支出决算表', 'final_state_capital', `注：${d.name}本年度没有国有资本经营预算财政拨款，本表为空。`);
  return { f01, f02, f03, f04, f05, f06, f07, f08, f09 };
}
