// Explanatory text (情况说明, 名词解释) in our own words around a department's figures.
import { grouped, percent, cents } from './amounts.mjs';
import { finalClasses } from './subjects.mjs';
import { heading, section, para } from './table.mjs';

const compare = (now, before, unit) => {
  const d = now - before;
  return d === 0 ? '与上一年持平' : `比上一年${d > 0 ? '增加' : '减少'}${grouped(Math.abs(d))}${unit}，${d > 0 ? '增长' : '下降'}${percent(Math.abs(d), before)}`;
};

/** 第三部分 of a final account. `before`: last year's grand total and general expenditure; `why`: one sentence. */
export function finalNarrative(d, { before, why, unit = '万元', title = '第三部分 情况说明', initial }) {
  const m = (c) => `${c === 0 ? '0' : grouped(c)}${unit}`, g = d.budgets.general, three = (k) => (d.threePublic?.[k] ?? [0, 0, 0, 0]).map(cents);
  const classes = finalClasses.filter(([c]) => d.spentFrom('general', c));
  const all = (x) => x.reduce((a, b) => a + b, 0), sources = [['财政拨款收入', d.incomeTotals[0]], ['上级补助收入', d.incomeTotals[1]], ['事业收入', d.incomeTotals[2]], ['经营收入', d.incomeTotals[3]], ['附属单位上缴收入', d.incomeTotals[4]], ['其他收入', d.incomeTotals[5]]].filter(([, x]) => x);
  const s = d.spendingTotals, uses = [['基本支出', s[0]], ['项目支出', s[1]], ['上缴上级支出', s[2]], ['经营支出', s[3]], ['对附属单位补助支出', s[4]]].filter(([, x]) => x);
  const [pb, pf] = [three('budget'), three('final')];
  return [
    heading(title),
    section('一、收入支出决算总体情况'),
    para(`${d.year}年度全年收入总计${m(d.grandTotal)}，支出总计${m(d.grandTotal)}，${compare(d.grandTotal, cents(before.grandTotal), unit)}。${why}`),
    section('二、收入决算情况'),
    para(`本年收入合计${m(d.incomeTotal)}，来源如下：${sources.map(([n, x]) => `${n}${m(x)}，占${percent(x, d.incomeTotal)}`).join('；')}。`),
    section('三、支出决算情况'),
    para(`本年支出合计${m(d.spendingTotal)}，去向如下：${uses.map(([n, x]) => `${n}${m(x)}，占${percent(x, d.spendingTotal)}`).join('；')}。`),
    section('四、一般公共预算财政拨款支出决算情况'),
    para(`本年一般公共预算财政拨款支出${m(g.spent)}，${compare(g.spent, cents(before.general), unit)}。按功能分类：${classes.map(([c, n]) => `${n}（类）${m(d.spentFrom('general', c))}，占${percent(d.spentFrom('general', c), g.spent)}`).join('；')}。`),
    ...(initial ? [para(`年初批复预算${m(cents(initial))}，全年执行${m(g.spent)}，为年初批复的${percent(g.spent, cents(initial))}。`)] : []),
    para(`其中基本支出${m(g.basic)}，人员经费${m(d.personnel)}用于在职和退休人员，公用经费${m(d.publicUse)}用于办公运转。`),
    section('五、财政拨款“三公”经费支出决算情况'),
    para(`“三公”经费全年预算${m(all(pb))}，支出决算${m(all(pf))}${all(pb) ? `，完成全年预算的${percent(all(pf), all(pb))}` : ''}。因公出国（境）费支出${m(pf[0])}，公务用车购置费支出${m(pf[1])}，公务用车运行维护费支出${m(pf[2])}，公务接待费支出${m(pf[3])}。`),
    section('六、其他重要事项'),
    ...other(d, m),
  ];
}

function other(d, m) {
  const s = d.statistics;
  if (!s) return [para('无。')];
  const p = s.procurement.map(cents), total = p.reduce((a, b) => a + b, 0), cars = s.vehicles.reduce((a, b) => a + b, 0);
  return [
    para(s.agency ? `（一）机关运行经费支出${m(d.publicUse)}，主要是办公、水电、取暖和设备维护。` : '（一）本单位没有机关运行经费支出。'),
    para(`（二）政府采购支出总额${m(total)}，其中货物${m(p[0])}、工程${m(p[1])}、服务${m(p[2])}。`),
    para(`（三）年末共有车辆${cars}辆；单价100万元（含）以上设备（不含车辆）${s.equipment}台（套）。`),
  ];
}

export const glossary = (title = '第四部分 名词解释') => [
  heading(title),
  para('一、财政拨款收入：本级财政当年拨给单位的预算资金。'),
  para('二、其他收入：拨款、事业和经营收入之外的收入，例如存款利息。'),
  para('三、基本支出：单位保持运转所需的人员经费和公用经费。'),
  para('四、项目支出：基本支出之外，为完成专门任务安排的支出。'),
  para('五、“三公”经费：用财政拨款开支的出国（境）、公务用车和公务接待费用。'),
];

export const overview = (duties, structure, title = '第一部分 概况') => [
  heading(title),
  section('一、本部门（单位）职责'),
  ...duties.map(para),
  section('二、机构设置情况'),
  para(structure),
];

/** The contents page of a final account; `pages` are the printed page labels. */
export const finalContents = (pages) => {
  const titles = ['收入支出决算总表', '收入决算表', '支出决算表', '财政拨款收入支出决算总表', '一般公共预算财政拨款支出决算表', '一般公共预算财政拨款基本支出决算明细表', '政府性基金预算财政拨款收入支出决算表', '国有资本经营预算财政拨款支出决算表', '财政拨款“三公”经费支出决算表', '部门决算公开相关信息统计表'];
  const number = '一二三四五六七八九十';
  return [['第一部分 概况', pages.overview], ['第二部分 决算表', pages.forms[0]], ...titles.map((t, i) => [`${number[i]}、${t}`, pages.forms[i]]), ['第三部分 情况说明', pages.narrative], ['第四部分 名词解释', pages.glossary]];
};
