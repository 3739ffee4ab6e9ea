// A department's year, typed by hand as leaf figures; every class, subclass and total is added up here,
// so that the forms of one document agree with each other. `misprint` turns a sum into what was "published".
import { cents, sum } from './amounts.mjs';

const INCOME = ['fiscal', 'superior', 'institutional', 'operating', 'affiliate', 'other'];
const SPENDING = ['basic', 'project', 'remittance', 'operating', 'subsidy'];

/** 2150801 → [215, 21508, 2150801] */
const ancestry = (code) => [code.slice(0, 3), code.slice(0, 5), code];

/** Leaves {code: [..]} to rows of all levels in code order, each with its column sums. */
function rollUp(leaves, width) {
  const rows = new Map();
  for (const [code, figures] of Object.entries(leaves))
    for (const c of ancestry(code)) {
      const at = rows.get(c) ?? new Array(width).fill(0);
      figures.forEach((x, i) => (at[i] += x));
      rows.set(c, at);
    }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, figures]) => ({ code, figures }));
}
const total = (leaves, width) => Object.values(leaves).reduce((t, f) => t.map((x, i) => x + (f[i] ?? 0)), new Array(width).fill(0));
const inCents = (leaves, width) => Object.fromEntries(Object.entries(leaves ?? {}).map(([k, v]) => [k, Array.from({ length: width }, (_, i) => cents(v[i] ?? 0))]));

/**
 * @param d.general, d.fund, d.capital  code → [basic, project] paid from the three budgets
 * @param d.own          code → [basic, project, remittance, operating, subsidy] paid from other money
 * @param d.fiscalIncome code → income minus expenditure, per budget: {general: {...}, fund: {...}, capital: {...}}
 * @param d.ownIncome    code → [superior, institutional, operating, affiliate, other]
 * @param d.opening      {general, fund, capital, own} brought forward; d.useOfSurplus, d.distribution
 */
export function department(d) {
  const budgets = {};
  for (const b of ['general', 'fund', 'capital']) {
    const leaves = inCents(d[b], 2), income = {};
    for (const code of new Set([...Object.keys(leaves), ...Object.keys(d.fiscalIncome?.[b] ?? {})]))
      income[code] = [sum(leaves[code] ?? [0]) + cents(d.fiscalIncome?.[b]?.[code] ?? 0)];
    const [basic, project] = total(leaves, 2), opening = cents(d.opening?.[b] ?? 0), received = total(income, 1)[0];
    budgets[b] = { leaves, income, rows: rollUp(leaves, 2), basic, project, spent: basic + project, received, opening, closing: opening + received - basic - project };
  }
  const all = ['general', 'fund', 'capital'].map((b) => budgets[b]);

  const spending = {}, own = inCents(d.own, 5);
  for (const b of all) for (const [code, f] of Object.entries(b.leaves)) (spending[code] ??= new Array(5).fill(0), f.forEach((x, i) => (spending[code][i] += x)));
  for (const [code, f] of Object.entries(own)) (spending[code] ??= new Array(5).fill(0), f.forEach((x, i) => (spending[code][i] += x)));

  const income = {}, ownIncome = inCents(d.ownIncome, 5);
  for (const b of all) for (const [code, [x]] of Object.entries(b.income)) (income[code] ??= new Array(6).fill(0))[0] += x;
  for (const [code, f] of Object.entries(ownIncome)) (income[code] ??= new Array(6).fill(0), f.forEach((x, i) => (income[code][i + 1] += x)));

  const opening = sum(all.map((b) => b.opening)) + cents(d.opening?.own ?? 0);
  const received = total(income, 6), spent = total(spending, 5);
  const useOfSurplus = cents(d.useOfSurplus ?? 0), distribution = cents(d.distribution ?? 0);
  const closing = opening + sum(received) + useOfSurplus - sum(spent) - distribution;
  const fiscal = { opening: sum(all.map((b) => b.opening)), received: sum(all.map((b) => b.received)), spent: sum(all.map((b) => b.spent)), closing: sum(all.map((b) => b.closing)) };

  const detail = Object.fromEntries(Object.entries(d.economic ?? {}).map(([k, v]) => [k, cents(v)]));
  for (const [code, x] of Object.entries(detail)) if (code.length === 5) detail[code.slice(0, 3)] = (detail[code.slice(0, 3)] ?? 0) + x;
  const personnel = (detail[301] ?? 0) + (detail[303] ?? 0);
  const publicUse = sum(['302', '307', '310', '312', '313', '399'].map((c) => detail[c] ?? 0));
  if (d.economic && personnel + publicUse !== budgets.general.basic)
    throw new Error(`${d.name}: economic detail ${personnel + publicUse} is not the basic expenditure ${budgets.general.basic}`);

  const byClass = (rows, code) => rows.find((r) => r.code === code)?.figures;
  return {
    ...d, budgets, fiscal, opening, closing, useOfSurplus, distribution, detail, personnel, publicUse,
    incomeRows: rollUp(income, 6), incomeTotals: received, incomeTotal: sum(received),
    spendingRows: rollUp(spending, 5), spendingTotals: spent, spendingTotal: sum(spent),
    grandTotal: opening + sum(received) + useOfSurplus, fiscalTotal: fiscal.opening + fiscal.received,
    spentOnClass: (code) => sum(byClass(rollUp(spending, 5), code) ?? [0]),
    spentFrom: (budget, code) => sum(byClass(budgets[budget].rows, code) ?? [0]),
    incomeKinds: INCOME, spendingKinds: SPENDING,
  };
}
