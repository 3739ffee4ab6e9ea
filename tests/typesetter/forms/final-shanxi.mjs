// Final accounts (决算) in the layout of forms 公开01–10: line numbers (行次), one code column, 合计 first.
import { cell, left, value, row } from '../model/table.mjs';
import { functional, economic, finalClasses, ordinal } from '../model/subjects.mjs';
import { plain, cents } from '../model/amounts.mjs';

/**
 * All ten forms of department `d`. Options:
 *   money(cents)  how a figure is printed; zero is left blank unless `zero` says otherwise
 *   total         how 合计 is printed, e.g. '合 计'
 *   unit, threePublicUnit, threePublicScale (printed units per stored unit)
 *   misprints     {form: {key: {measure: 'text'}}}: printed instead of the computed figure
 */
export function finalShanxi(d, o = {}) {
  const money = (c) => (c === 0 ? (o.zero ?? '') : (o.money ?? plain)(c));
  const total = o.total ?? '合计', unit = o.unit ?? '金额单位：万元';
  const print = (form, key, measure, text, options) => value(o.misprints?.[form]?.[key]?.[measure] ?? text, form, key, measure, options);
  const sheet = (form, number, title, table, extra = {}) => ({
    kind: 'form', form, title, label: `公开${number}表`, dept: `部门名称：${d.name}`, period: `${d.year}年度`, unit, table, notes: [], ...extra,
  });
  const general = d.budgets.general, fund = d.budgets.fund, capital = d.budgets.capital;

  // 公开01, 公开04: two sides with fixed lines.
  const twoSides = (form, income, spending, measures, widths, head) => {
    const lines = Math.max(income.length, spending.length);
    const body = [];
    for (let i = 0; i < lines; i++) {
      const [label, amount, bold] = income[i] ?? [''], [name, figures, boldRight] = spending[i] ?? [''];
      const no = String(i + 1), right = String(lines + i + 1);
      const side = (t, b) => (b ? cell(t, { b: true }) : left(t));
      body.push(row(side(label, bold), cell(no), print(form, no, 'amount', label ? money(amount ?? 0) : '', { b: bold }),
        side(name, boldRight), cell(right), ...measures.map((m, k) => print(form, right, m, name && figures?.[k] !== null ? money(figures?.[k] ?? 0) : '', { b: boldRight }))));
    }
    return { columns: widths, head, body };
  };
  const classes = (spent) => finalClasses.map(([code, name], i) => [`${ordinal(i + 1)}、${name}`, spent(code)]);
  const incomeNames = ['一般公共预算财政拨款收入', '政府性基金预算财政拨款收入', '国有资本经营预算财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'];
  const t = d.incomeTotals, sources = [general.received, fund.received, capital.received, ...t.slice(1)];
  const f01 = sheet('final_summary', '01', '收入支出决算总表', twoSides('final_summary',
    [...incomeNames.map((n, i) => [`${ordinal(i + 1)}、${n}`, sources[i]]), ...new Array(18).fill(['']), ['本年收入合计', d.incomeTotal, true], ['使用非财政拨款结余（含专用结余）', d.useOfSurplus], ['年初结转和结余', d.opening], [''], ['总计', d.grandTotal, true]],
    [...classes((c) => [d.spentOnClass(c)]), ['本年支出合计', [d.spendingTotal], true], ['结余分配', [d.distribution]], ['年末结转和结余', [d.closing]], [''], ['总计', [d.grandTotal], true]],
    ['amount'], [46, 10, 24, 46, 10, 24],
    [row(cell('收入', { cs: 3 }), cell('支出', { cs: 3 })), row(cell('项目'), cell('行次'), cell('金额'), cell('项目'), cell('行次'), cell('金额')), row(cell('栏次'), cell(''), cell('1'), cell('栏次'), cell(''), cell('2'))]),
    { notes: ['注：本表反映本年度收支总额与年末结转结余。金额换算时可能有尾数差。'] });

  // 公开02, 03, 05: a column of codes and columns of measures.
  const codeRows = (form, rows, measures, pick) => rows.map(({ code, figures }) => row(left(code), left(functional[code], { indent: (code.length - 3) / 2 }), ...pick(figures).map((x, i) => print(form, code, measures[i], money(x)))));
  const coded = (form, measures, heads, totals, rows, pick, widths) => ({
    columns: widths, repeatHead: true,
    head: [row(cell('项目', { cs: 2 }), ...heads[0]), row(cell('科目代码'), cell('科目名称'), ...(heads[1] ?? [])), row(cell('栏次', { cs: 2 }), ...measures.map((_, i) => cell(String(i + 1))))],
    body: [row(cell(total, { cs: 2, b: true }), ...pick(totals).map((x, i) => print(form, '合计', measures[i], money(x), { b: true }))), ...codeRows(form, rows, measures, pick)],
  });
  const incomeMeasures = ['total', 'fiscal_appropriation_income', 'superior_subsidy_income', 'institutional_income', 'operating_income', 'affiliate_remittance_income', 'other_income'];
  const add = (f) => f.reduce((a, b) => a + b, 0);
  const f02 = sheet('final_income', '02', '收入决算表', coded('final_income', incomeMeasures,
    [['本年收入合计', '财政拨款收入', '上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'].map((x) => cell(x, { rs: 2 }))],
    d.incomeTotals, d.incomeRows, (f) => [add(f), ...f], [22, 58, 26, 26, 24, 22, 22, 26, 22]), { orientation: 'landscape', notes: ['注：本表反映本年度各项收入的来源。'] });
  const spendingMeasures = ['total', 'basic_expenditure', 'project_expenditure', 'remittance_to_superior', 'operating_expenditure', 'subsidy_to_affiliates'];
  const f03 = sheet('final_expenditure', '03', '支出决算表', coded('final_expenditure', spendingMeasures,
    [['本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'].map((x) => cell(x, { rs: 2 }))],
    d.spendingTotals, d.spendingRows, (f) => [add(f), ...f], [22, 62, 28, 28, 28, 26, 26, 28]), { orientation: 'landscape', notes: ['注：本表反映本年度各项支出的去向。'] });

  const fiscalClass = (c) => { const x = ['general', 'fund', 'capital'].map((b) => d.spentFrom(b, c)); return [add(x), ...x]; };
  const budgetNames = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'], budgets = [general, fund, capital];
  const f04 = sheet('final_fiscal_summary', '04', '财政拨款收入支出决算总表', twoSides('final_fiscal_summary',
    [...budgetNames.map((n, i) => [`${ordinal(i + 1)}、${n}`, budgets[i].received]), ...new Array(23).fill(['']), ['本年收入合计', d.fiscal.received, true], ['年初财政拨款结转和结余', d.fiscal.opening], ...budgetNames.map((n, i) => [n, budgets[i].opening]), ['总计', d.fiscalTotal, true]],
    [...classes(fiscalClass), ['本年支出合计', [d.fiscal.spent, ...budgets.map((b) => b.spent)], true], ['年末财政拨款结转和结余', [d.fiscal.closing, ...budgets.map((b) => b.closing)]], [''], [''], [''], ['总计', [d.fiscalTotal, ...budgets.map((b) => b.opening + b.received)], true]],
    ['total', 'general_public_budget', 'government_fund_budget', 'state_capital_budget'], [52, 10, 24, 50, 10, 24, 26, 26, 26],
    [row(cell('收入', { cs: 3 }), cell('支出', { cs: 6 })), row(cell('项目'), cell('行次'), cell('金额'), cell('项目'), cell('行次'), cell('合计'), ...budgetNames.map((n) => cell(n))), row(cell('栏次'), cell(''), cell('1'), cell('栏次'), cell(''), ...'2345'.split('').map((x) => cell(x)))]),
    { orientation: 'landscape', notes: ['注：本表反映本年度财政拨款的收支总额与年末结转结余。'] });

  const three = ['total', 'basic_expenditure', 'project_expenditure'];
  const threeHeads = (first) => [[cell('本年支出', { cs: 3 })], [cell(first), cell('基本支出'), cell('项目支出')]];
  const split = ([b, p]) => [b + p, b, p];
  const f05 = sheet('final_general_expenditure', '05', '一般公共预算财政拨款支出决算表', coded('final_general_expenditure', three, threeHeads('小计'), [general.basic, general.project], general.rows, split, [24, 70, 26, 26, 26]),
    { notes: ['注：本表反映本年度一般公共预算财政拨款的支出。'] });

  // 公开06: four blocks side by side.
  const of = (prefix, from = 0) => Object.keys(economic).filter((c) => c.startsWith(prefix) && Number(c) >= from);
  const all = Object.keys(economic).sort((a, b) => (a < b ? -1 : 1));
  const blocks = [[...of('301'), ...of('303')], of('302'), [...of('307'), ...of('309'), ...of('310').filter((c) => Number(c) <= 310 || (Number(c) >= 31001 && Number(c) <= 31010))],
    [...all.filter((c) => Number(c) >= 31011 && c.startsWith('310')), ...of('311'), ...of('312'), ...of('313'), ...of('399')]];
  const order = (list) => { const heads = []; for (const c of list) if (c.length === 3) heads.push(c); return heads.length ? heads.flatMap((h) => [h, ...list.filter((c) => c.length === 5 && c.startsWith(h))]) : list; };
  const columns = [order(blocks[0]), order(blocks[1]), order(blocks[2]), [...blocks[3].filter((c) => c.startsWith('310')), ...order(blocks[3].filter((c) => !c.startsWith('310')))]];
  const notApplicable = (c) => c.startsWith('309') || c.startsWith('311');
  const f06 = sheet('final_basic_detail', '06', '一般公共预算财政拨款基本支出决算明细表', {
    columns: [16, 34, 20, 16, 34, 20, 16, 34, 18, 16, 36, 18],
    head: [row(cell('人员经费', { cs: 3 }), cell('公用经费', { cs: 9 })), row(...[0, 1, 2, 3].flatMap(() => [cell('科目代码'), cell('科目名称'), cell('决算数')]))],
    body: [...Array.from({ length: Math.max(...columns.map((x) => x.length)) }, (_, i) => row(...columns.flatMap((list) => {
      const code = list[i];
      if (!code) return [cell(''), cell(''), cell('')];
      return [left(code), left(economic[code]), print('final_basic_detail', code, 'amount', notApplicable(code) && o.dash !== null ? (o.dash ?? '——') : money(d.detail[code] ?? 0))];
    }))), row(cell('人员经费合计', { cs: 2, b: true }), print('final_basic_detail', '人员经费合计', 'amount', money(d.personnel), { b: true }), cell('公用经费合计', { cs: 8, b: true }), print('final_basic_detail', '公用经费合计', 'amount', money(d.publicUse), { b: true }))],
  }, { orientation: 'landscape', fontSize: 7, notes: ['注：本表反映本年度一般公共预算财政拨款基本支出的明细。'] });

  // 公开07: carried forward, income, expenditure, carried on.
  const fundRows = fund.rows.map(({ code, figures: [b, p] }) => {
    const under = (x) => Object.entries(x).filter(([c]) => c.startsWith(code)).reduce((s, [, [v]]) => s + v, 0);
    const open = cents(Object.entries(d.fundOpening ?? {}).filter(([c]) => c.startsWith(code)).reduce((s, [, v]) => s + v, 0)), income = under(fund.income);
    return { code, figures: [open, income, b + p, b, p, open + income - b - p] };
  });
  const fundMeasures = ['opening_balance', 'income', ...three, 'closing_balance'];
  const fundTotal = [fund.opening, fund.received, fund.spent, fund.basic, fund.project, fund.closing];
  const f07 = sheet('final_government_fund', '07', '政府性基金预算财政拨款收入支出决算表', {
    columns: [22, 58, 28, 26, 26, 26, 26, 28], repeatHead: true,
    head: [row(cell('项目', { cs: 2 }), cell('年初结转和结余', { rs: 2 }), cell('本年收入', { rs: 2 }), cell('本年支出', { cs: 3 }), cell('年末结转和结余', { rs: 2 })), row(cell('科目代码'), cell('科目名称'), cell('小计'), cell('基本支出'), cell('项目支出')), row(cell('栏次', { cs: 2 }), ...'123456'.split('').map((x) => cell(x)))],
    body: [row(cell(total, { cs: 2, b: true }), ...fundTotal.map((x, i) => print('final_government_fund', '合计', fundMeasures[i], money(x), { b: true }))), ...codeRows('final_government_fund', fundRows, fundMeasures, (f) => f)],
  }, { orientation: 'landscape', notes: ['注：本表反映本年度政府性基金预算财政拨款的收支与结转结余。', ...(fund.rows.length ? [] : ['说明：本表无数据'])] });
  const f08 = sheet('final_state_capital', '08', '国有资本经营预算财政拨款支出决算表', coded('final_state_capital', three, threeHeads('合计'), [capital.basic, capital.project], capital.rows, split, [24, 70, 26, 26, 26]),
    { notes: ['注：本表反映本年度国有资本经营预算财政拨款的支出。', ...(capital.rows.length ? [] : ['说明：本表无数据'])] });

  // 公开09: one row, budget and final side by side.
  const kinds = ['total', 'overseas_travel', 'vehicle_total', 'vehicle_purchase', 'vehicle_operation', 'official_reception'];
  const three9 = (x) => { const [travel, buy, run, host] = x.map((v) => cents(v)); return [travel + buy + run + host, travel, buy + run, buy, run, host]; };
  const pair = { budget: three9(d.threePublic?.budget ?? [0, 0, 0, 0]), final: three9(d.threePublic?.final ?? [0, 0, 0, 0]) };
  const half = (name) => [cell(name, { cs: 6 })];
  const f09 = sheet('final_three_public', '09', '财政拨款“三公”经费支出决算表', {
    columns: new Array(12).fill(21),
    head: [row(...half('预算数'), ...half('决算数')),
      row(...[0, 1].flatMap(() => [cell('合计', { rs: 2 }), cell('因公出国（境）费', { rs: 2 }), cell('公务用车购置及运行维护费', { cs: 3 }), cell('公务接待费', { rs: 2 })])),
      row(...[0, 1].flatMap(() => [cell('小计'), cell('公务用车购置费'), cell('公务用车运行维护费')])),
      row(...Array.from({ length: 12 }, (_, i) => cell(String(i + 1))))],
    body: [row(...['budget', 'final'].flatMap((k) => kinds.map((m, i) => print('final_three_public', '', `${k}_${m}`, (o.threePublicMoney ?? money)(pair[k][i])))))],
  }, { orientation: 'landscape', unit: o.threePublicUnit ?? unit, notes: ['注：预算数为调整后的全年预算数，决算数含使用以前年度结转资金的支出。'] });

  // 公开10: procurement, running costs of agencies, vehicles and large equipment.
  const s = d.statistics ?? {}, st = (no, text) => print('final_statistics', String(no), 'value', text);
  const count = (n) => (n ? String(n) : ''), goods = (s.procurement ?? [0, 0, 0]).map((x) => cents(x)), cars = s.vehicles ?? new Array(8).fill(0);
  const carNames = ['1. 副部（省）级及以上领导用车', '2. 主要负责人用车', '3. 机要通信用车', '4. 应急保障用车', '5. 执法执勤用车', '6. 特种专业技术用车', '7. 离退休干部服务用车', '8. 其他用车'];
  const line = (label, no, text) => row(left(label), cell(String(no)), st(no, text));
  const f10 = sheet('final_statistics', '10', '部门决算公开相关信息统计表', {
    columns: [100, 20, 50], head: [],
    body: [row(left('一、政府采购情况', { cs: 3, b: true })), row(cell('项目'), cell('行次'), cell('统计数')), line('合计', 1, money(add(goods))), ...['货物', '工程', '服务'].map((n, i) => line(n, i + 2, money(goods[i]))),
      row(left('二、机关运行经费', { cs: 3, b: true })), row(cell('项目', { cs: 2 }), cell('统计数')), line('（一）行政单位', 5, money(s.agency ? d.publicUse : 0)), line('（二）参照公务员法管理事业单位', 6, money(s.agency ? 0 : cents(s.managed ?? 0))),
      row(left('三、国有资产占用情况', { cs: 3, b: true })), row(cell('项目', { cs: 2 }), cell('统计数')), line('（一）车辆数合计（辆）', 7, count(add(cars))), ...carNames.map((n, i) => line(n, i + 8, count(cars[i]))), line('（二）单价100万元（含）以上设备（不含车辆）', 17, count(s.equipment))],
  }, { dept: `单位名称：${d.name}`, notes: ['注：本表反映政府采购、机关运行经费和国有资产占用情况。'] });

  return { f01, f02, f03, f04, f05, f06, f07, f08, f09, f10 };
}
