// Budgets in the layout where 功能分类 and 支出用途 stand side by side and every form has one 金额 column.
import { cell, left, value, row } from '../model/table.mjs';
import { functional, economic, ordinal } from '../model/subjects.mjs';
import { grouped, cents, sum } from '../model/amounts.mjs';

const classNames = [['201', '一般公共服务支出'], ['202', '外交支出'], ['203', '国防支出'], ['204', '公共安全支出'], ['205', '教育支出'], ['206', '科学技术支出'], ['207', '文化体育与传媒支出'], ['208', '社会保障和就业支出'], ['210', '医疗卫生与计划生育支出'], ['211', '节能环保支出'], ['212', '城乡社区支出'], ['213', '农林水支出'], ['214', '交通运输支出'], ['215', '资源勘探信息等支出'], ['216', '商业服务业等支出'], ['217', '金融支出'], ['220', '国土海洋气象等支出'], ['221', '住房保障支出'], ['222', '粮油物资储备支出'], ['229', '其他支出']];

/** d: a budget() whose detail is `d.detail` (code → figure); d.training, d.meetings, d.procurement. */
export function budgetJiangsu(d, o = {}) {
  const money = (c) => (c === 0 ? '' : (o.money ?? grouped)(c)), v = (c, form, key, measure) => value(money(c), form, key, measure);
  const sheet = (form, title, table, extra = {}) => ({ kind: 'form', form, title, dept: `部门：${d.name}`, unit: o.unit ?? '单位：元', table, notes: [], ...extra });
  const basic = sum(d.spendingRows.filter((r) => r.code.length === 3).map((r) => r.figures[0])), project = d.grandTotal - basic, t = d.totals.current;

  const income = [['一、财政拨款', t.general + t.fund], [' 1.一般公共预算', t.general], [' 2.政府性基金预算', t.fund], ['二、财政专户管理资金', t.special], ['三、其他资金', t.unit]];
  const use = [['一、基本支出', basic], ['二、项目支出', project], ['三、单位预留机动经费', 0]];
  const f1 = sheet('budget_summary', '收支预算总表', {
    columns: [44, 34, 48, 34, 42, 34],
    head: [row(cell('收入', { cs: 2 }), cell('支出', { cs: 4 })), row(cell('项目名称', { rs: 2 }), cell('金额', { rs: 2 }), cell('功能分类', { cs: 2 }), cell('支出用途', { cs: 2 })), row(cell('功能科目名称'), cell('金额'), cell('项目名称'), cell('金额'))],
    body: [...classNames.map(([c, n], i) => { const [a, x] = income[i] ?? [], [b, y] = use[i] ?? []; const f = `${ordinal(i + 1)}、${n}`;
      return row(left(a), a ? v(x, 'budget_summary', a, 'amount') : cell(''), left(f), v(d.currentInClass(c) + d.carriedInClass(c), 'budget_summary', f, 'total'), left(b), b ? v(y, 'budget_summary', b, 'total') : cell('')); }),
    row(cell('当年收入小计', { b: true }), v(d.current, 'budget_summary', '当年收入小计', 'amount'), cell('当年支出小计', { cs: 3, b: true }), v(d.grandTotal, 'budget_summary', '当年支出小计', 'total')),
    row(cell('上年结转资金'), v(d.forward, 'budget_summary', '上年结转资金', 'amount'), cell('结转下年资金', { cs: 3 }), cell('')),
    row(cell('收入合计', { b: true }), v(d.grandTotal, 'budget_summary', '收入合计', 'amount'), cell('支出合计', { cs: 3, b: true }), v(d.grandTotal, 'budget_summary', '支出合计', 'total'))],
  }, { orientation: 'landscape' });

  const group = (name, lines) => lines.map(([n, c], i) => row(...(i ? [] : [cell(name, { rs: lines.length })]), left(n), v(c, 'budget_income', n, 'total')));
  const f2 = sheet('budget_income', '收入预算总表', {
    columns: [56, 62, 50], head: [row(cell('项目名称', { cs: 2 }), cell('金额'))],
    body: [row(cell('收入总计', { cs: 2, b: true }), v(d.grandTotal, 'budget_income', '收入总计', 'total')),
      ...group('一般公共预算资金', [['小计', t.general], ['公共财政拨款（补助）资金', t.general], ['专项收入', 0]]), ...group('政府性基金', [['小计', t.fund]]), ...group('财政专户管理资金', [['小计', t.special], ['专户管理教育收费', t.special], ['其他非税收入', 0]]),
      ...group('其他资金', [['小计', t.unit], ['事业收入', 0], ['经营收入', 0], ['其他收入', t.unit], ['债务资金（银行贷款）', 0]]), ...group('上年结转和结余资金', [['小计', d.forward], ['其中：动用上年结转和结余资金', d.forward]])],
  });
  const f3 = sheet('budget_expenditure', '支出预算总表', {
    columns: [40, 40, 40, 40, 40], head: [row(...['合　计', '基本支出', '项目支出', '单位预留机动经费', '结转下年资金'].map((x) => cell(x)))],
    body: [row(v(d.grandTotal, 'budget_expenditure', '', 'total'), v(basic, 'budget_expenditure', '', 'basic_expenditure'), v(project, 'budget_expenditure', '', 'project_expenditure'), cell(''), cell(''))],
  }, { orientation: 'landscape' });
  const fiscal = ['general', 'fund'], both = sum(fiscal.map((s) => t[s] + d.totals.carried[s])), fiscalBasic = sum(fiscal.flatMap((s) => Object.values(d.own[s]).map((f) => f[0])));
  const f4 = sheet('budget_fiscal_summary', '财政拨款收支预算总表', {
    columns: [50, 40, 50, 40],
    head: [row(cell('收入', { cs: 2 }), cell('支出', { cs: 2 })), row(cell('项目名称', { rs: 2 }), cell('金额', { rs: 2 }), cell('支出用途', { cs: 2 })), row(cell('项目名称'), cell('金额'))],
    body: [['一、一般公共预算', t.general + d.totals.carried.general, '一、基本支出', fiscalBasic], ['二、政府性基金预算', t.fund + d.totals.carried.fund, '二、项目支出', both - fiscalBasic], ['', 0, '三、单位预留机动经费', 0], ['收入合计', both, '支出合计', both]]
      .map(([a, x, b, y]) => row(left(a), a ? v(x, 'budget_fiscal_summary', a, 'amount') : cell(''), left(b), v(y, 'budget_fiscal_summary', b, 'total'))),
  });
  const listed = (form, title, rows, total, measure, heads, extra = {}) => sheet(form, title, {
    columns: [40, 76, 52], repeatHead: true, head: [row(...heads.map((x) => cell(x)))],
    body: [row(cell(''), cell('合计', { b: true }), v(total, form, '合计', measure)), ...rows.map(([c, n, x]) => row(left(c), left(n), v(x, form, c, measure)))],
  }, extra);
  const general = d.rowsOf('general').map(({ code, figures: [b, p] }) => [code, functional[code], b + p]);
  const detail = Object.fromEntries(Object.entries(d.detail).map(([k, x]) => [k, cents(x)]));
  for (const [k, x] of Object.entries({ ...detail })) detail[k.slice(0, 3)] = (detail[k.slice(0, 3)] ?? 0) + x;
  const codes = Object.keys(detail).sort((a, b) => (a < b ? -1 : 1)), ofDetail = (test) => codes.filter(test).map((c) => [c, economic[c], detail[c]]);
  const whole = sum(codes.filter((c) => c.length === 3).map((c) => detail[c]));
  if (whole !== d.basic) throw new Error(`${d.name}: detail ${whole} is not the basic expenditure ${d.basic}`);
  const f8 = listed('budget_general_expenditure', '一般公共预算支出预算表', general, t.general, 'total', ['功能科目代码', '功能科目名称', '金额']);
  const f9 = listed('budget_basic_economic', '一般公共预算基本支出预算表', ofDetail(() => true), whole, 'total', ['科目编码', '科目名称', '金额']);
  const running = ofDetail((c) => c.startsWith('302') || c.startsWith('310'));
  const f10 = listed('budget_operating', '一般公共预算机关运行经费支出预算表', running, sum(running.filter(([c]) => c.length === 3).map(([, , x]) => x)), 'total', ['科目编码', '科目名称', '机关运行经费支出']);
  const fund = d.rowsOf('fund').map(({ code, figures: [b, p] }) => [code, functional[code], b + p]);
  const f7 = listed('budget_government_fund', '政府性基金支出预算表', fund, t.fund, 'total', ['功能科目代码', '功能科目名称', '金额']);
  const [travel, buy, run, host] = d.threePublic.map(cents), three = 'budget_three_public';
  const f11 = sheet(three, '“三公”经费、会议费、培训费支出预算表', {
    columns: [30, 30, 28, 28, 30, 28, 28, 28],
    head: [row(cell('“三公”经费', { cs: 6 }), cell('会议费', { rs: 3 }), cell('培训费', { rs: 3 })), row(cell('小计', { rs: 2 }), cell('因公出国（境）费', { rs: 2 }), cell('公务用车购置及运行维护费', { cs: 3 }), cell('公务接待费', { rs: 2 })), row(cell('小计'), cell('公务用车购置费'), cell('公务用车运行维护费'))],
    body: [row(...[['total', travel + buy + run + host], ['overseas_travel', travel], ['vehicle_total', buy + run], ['vehicle_purchase', buy], ['vehicle_operation', run], ['official_reception', host], ['meetings', cents(d.meetings)], ['training', cents(d.training)]].map(([m, x]) => v(x, three, '', m)))],
  }, { orientation: 'landscape' });
  const bought = 'budget_procurement', blank = () => cell('');
  const f12 = sheet(bought, `${d.year}年政府采购预算表`, {
    columns: [30, 40, 30, 46, 32, 34], repeatHead: true, head: [row(...['采购品目大类', '专项名称', '经济科目', '采购物品名称', '采购组织形式', '总计'].map((x) => cell(x)))],
    body: [row(left('合计'), blank(), blank(), blank(), blank(), v(cents(sum(d.procurement.flatMap((g) => g.items.map((i) => i[2])))), bought, '合计', 'amount')),
      ...d.procurement.flatMap((g) => [row(left(g.kind), blank(), blank(), blank(), blank(), v(cents(sum(g.items.map((i) => i[2]))), bought, g.kind, 'amount')),
        row(blank(), left(g.project), left(g.subject), blank(), blank(), v(cents(sum(g.items.map((i) => i[2]))), bought, g.project, 'amount')), ...g.items.map(([n, how, x]) => row(blank(), blank(), blank(), left(n), left(how), v(cents(x), bought, n, 'amount')))])],
  });
  return { f1, f2, f3, f4, f7, f8, f9, f10, f11, f12 };
}
