// A department's budget, typed by hand as leaf figures (code → [basic, project]) per source of money.
import { cents, sum } from './amounts.mjs';

export const SOURCES = ['general', 'fund', 'capital', 'special', 'unit'];
const levels = (code) => [code.slice(0, 3), code.slice(0, 5), code];

function rollUp(leaves, width) {
  const rows = new Map();
  for (const [code, figures] of Object.entries(leaves)) for (const c of levels(code)) {
    const at = rows.get(c) ?? new Array(width).fill(0);
    figures.forEach((x, i) => (at[i] += x));
    rows.set(c, at);
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, figures]) => ({ code, figures }));
}

/**
 * @param d.general … d.unit  code → [basic, project] of this year's money
 * @param d.carried           {general: code → [basic, project], …} brought forward from last year
 * @param d.economic          [department name, government name, personnel, public] of the general basic expenditure
 */
export function budget(d) {
  const leaves = {}, income = {}, own = {};
  for (const [i, s] of SOURCES.entries()) {
    own[s] = {};
    for (const [code, [b = 0, p = 0]] of Object.entries(d[s] ?? {})) {
      own[s][code] = [cents(b), cents(p)];
      (leaves[code] ??= [0, 0])[0] += cents(b); leaves[code][1] += cents(p);
      (income[code] ??= [0, 0, 0, 0, 0, 0])[i] += cents(b) + cents(p);
    }
  }
  const carried = {};
  for (const s of ['general', 'fund', 'capital']) {
    carried[s] = {};
    for (const [code, [b = 0, p = 0]] of Object.entries(d.carried?.[s] ?? {})) {
      carried[s][code] = [cents(b), cents(p)];
      (leaves[code] ??= [0, 0])[0] += cents(b); leaves[code][1] += cents(p);
      (income[code] ??= [0, 0, 0, 0, 0, 0])[5] += cents(b) + cents(p);
    }
  }
  const amount = (x) => sum(Object.values(x).map((f) => sum(f)));
  const totals = { current: Object.fromEntries(SOURCES.map((s) => [s, amount(own[s])])), carried: Object.fromEntries(Object.keys(carried).map((s) => [s, amount(carried[s])])) };
  const current = sum(Object.values(totals.current)), forward = sum(Object.values(totals.carried));
  const inClass = (x, code) => sum(Object.entries(x).filter(([c]) => c.startsWith(code)).map(([, f]) => sum(f)));
  const economic = (d.economic ?? []).map(([name, government, p, u]) => ({ name, government, personnel: cents(p), public: cents(u) }));
  const basic = sum(Object.values(own.general).map((f) => f[0])), detailed = sum(economic.filter((e) => e.government).map((e) => e.personnel + e.public));
  if (d.economic && basic !== detailed) throw new Error(`${d.name}: economic detail ${detailed} is not the basic expenditure ${basic}`);
  return {
    ...d, own, carried, totals, current, forward, grandTotal: current + forward, economic,
    incomeRows: rollUp(income, 6), spendingRows: rollUp(leaves, 2), rowsOf: (s) => rollUp(own[s], 2), sumOf: (rows, i) => sum(rows.filter((r) => r.code.length === 3).map((r) => r.figures[i])),
    currentInClass: (c) => sum(SOURCES.map((s) => inClass(own[s], c))), carriedInClass: (c) => sum(Object.keys(carried).map((s) => inClass(carried[s], c))),
    fiscalInClass: (s, c) => inClass(own[s], c) + inClass(carried[s], c), basic,
  };
}
