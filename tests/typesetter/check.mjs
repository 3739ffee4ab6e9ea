#!/usr/bin/env node
// node tests/typesetter/check.mjs: holds each truth.csv against Poppler's text of its page and against the
// arithmetic of the forms (classes = sum of their parts, totals, equalities between forms). Misprints that
// ORIGIN.md documents are expected to show up here.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pageTexts } from './truth.mjs';

const corpus = join(dirname(fileURLToPath(import.meta.url)), '../../corpus');
const bare = (t) => t.normalize('NFKC').replace(/\s+/g, '');

export function readCsv(path) {
  const text = readFileSync(path, 'utf8'), rows = [];
  for (const line of text.match(/(?:"(?:[^"]|"")*"|[^"\n])*\n/g)) rows.push([...line.slice(0, -1).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => (m[1] !== undefined ? m[1].replace(/""/g, '"') : m[2])));
  const [head, ...body] = rows;
  return body.map((r) => Object.fromEntries(head.map((h, i) => [h, r[i]])));
}

const number = (raw) => { const t = bare(raw).replace(/,/g, ''); return /^-?\d+(\.\d+)?$/.test(t) ? Math.round(Number(t) * 100) : null; };

for (const name of readdirSync(corpus).sort()) {
  const file = join(corpus, name, 'truth.csv');
  if (!existsSync(file)) continue;
  const rows = readCsv(file), pages = pageTexts(join(corpus, name, 'source.pdf')), wrong = [];
  const imageOnly = pages.every((p) => p === '');
  let absent = 0;
  for (const p of new Set(rows.map((r) => r.page))) {
    const wanted = new Map();
    for (const r of rows.filter((r) => r.page === p)) wanted.set(bare(r.raw_text), (wanted.get(bare(r.raw_text)) ?? 0) + 1);
    for (const [t, n] of wanted) if (!imageOnly && pages[p - 1].split(t).length - 1 < n) absent++, console.log(`${name}: page ${p} prints "${t}" fewer than ${n} times`);
  }
  const by = new Map(), repeated = new Set();
  for (const r of rows) { const k = `${r.form}|${r.measure}`; if (!by.has(k)) by.set(k, new Map()); const v = number(r.raw_text); if (v === null) continue; const twice = by.get(k).has(r.row_key); by.get(k).set(r.row_key, v); if (twice) repeated.add(`${r.form}|${r.row_key}`); }
  let tried = 0;
  const same = (what, a, b) => { tried++; if (a !== b) wrong.push(`${what}: ${a / 100} is not ${b / 100}`); };
  for (const [k, cells] of by) {
    const codes = [...cells.keys()].filter((c) => /^\d{3}(\d{2})?(\d{2})?$/.test(c) && c.length >= 3);
    const sumOf = (list) => list.reduce((s, c) => s + cells.get(c), 0);
    if (codes.some((c) => c.length === 7)) {
      for (const c of codes.filter((c) => c.length < 7)) { const parts = codes.filter((x) => x.length === c.length + 2 && x.startsWith(c)); if (parts.length) same(`${k} ${c}`, cells.get(c), sumOf(parts)); }
      if (cells.has('合计') && codes.some((c) => c.length === 3)) same(`${k} 合计`, cells.get('合计'), sumOf(codes.filter((c) => c.length === 3)));
    } else if (codes.some((c) => c.length === 5)) for (const c of codes.filter((c) => c.length === 3)) { const parts = codes.filter((x) => x.length === 5 && x.startsWith(c)); if (parts.length) same(`${k} ${c}`, cells.get(c), sumOf(parts)); }
  }
  const rowsOf = (form) => { const keys = new Map(); for (const [k, cells] of by) if (k.startsWith(form + '|')) for (const [key, v] of cells) { if (!keys.has(key)) keys.set(key, {}); keys.get(key)[k.split('|')[1]] = v; } return keys; };
  const parts = { final_income: ['fiscal_appropriation_income', 'superior_subsidy_income', 'institutional_income', 'operating_income', 'affiliate_remittance_income', 'other_income'], final_expenditure: ['basic_expenditure', 'project_expenditure', 'remittance_to_superior', 'operating_expenditure', 'subsidy_to_affiliates'], final_general_expenditure: ['basic_expenditure', 'project_expenditure'], final_state_capital: ['basic_expenditure', 'project_expenditure'], final_government_fund: ['basic_expenditure', 'project_expenditure'], final_fiscal_summary: ['general_public_budget', 'government_fund_budget', 'state_capital_budget'],
    budget_income: ['general_public_budget', 'government_fund_budget', 'state_capital_budget', 'fiscal_special_account', 'unit_funds'], budget_expenditure: ['basic_expenditure', 'project_expenditure'], budget_general_expenditure: ['basic_expenditure', 'project_expenditure'], budget_basic_economic: ['personnel', 'public'], budget_three_public: ['general_public_budget', 'government_fund_budget', 'state_capital_budget'], budget_operating: ['general_public_budget', 'government_fund_budget', 'state_capital_budget'], budget_projects: ['general_public_budget', 'government_fund_budget', 'state_capital_budget', 'fiscal_special_account', 'unit_funds'], budget_fiscal_summary: ['general_public_budget', 'government_fund_budget', 'state_capital_budget'], budget_summary: ['current_year', 'carried_forward'] };
  for (const [form, list] of Object.entries(parts)) for (const [key, m] of rowsOf(form)) if (!repeated.has(`${form}|${key}`) && m.total !== undefined && list.some((x) => m[x] !== undefined)) same(`${form} ${key || '(row)'} across`, m.total, list.reduce((s, x) => s + (m[x] ?? 0), 0));
  const v = (form, key, measure) => by.get(`${form}|${measure}`)?.get(key);
  const equal = (what, a, b) => { if (a !== undefined && b !== undefined) same(what, a, b); };
  equal('01 income = 02', v('final_summary', '27', 'amount'), v('final_income', '合计', 'total'));
  equal('01 spending = 03', v('final_summary', '58', 'amount'), v('final_expenditure', '合计', 'total'));
  equal('01 grand totals', v('final_summary', '31', 'amount'), v('final_summary', '62', 'amount'));
  equal('04 totals', v('final_fiscal_summary', '32', 'amount'), v('final_fiscal_summary', '64', 'total'));
  equal('04 general = 05', v('final_fiscal_summary', '59', 'general_public_budget'), v('final_general_expenditure', '合计', 'total'));
  const people = v('final_basic_detail', '人员经费合计', 'amount');
  if (people !== undefined) equal('05 basic = 06', v('final_general_expenditure', '合计', 'basic_expenditure'), people + (v('final_basic_detail', '公用经费合计', 'amount') ?? 0));
  for (const k of ['budget_', 'final_']) { const p = (m) => v('final_three_public', '', k + m) ?? 0; if (v('final_three_public', '', k + 'total') !== undefined) { same(`09 ${k}`, p('total'), p('overseas_travel') + p('vehicle_total') + p('official_reception')); same(`09 ${k} vehicles`, p('vehicle_total'), p('vehicle_purchase') + p('vehicle_operation')); } }
  console.log(`${name}: ${rows.length} facts, ${absent} not on their page, ${tried} identities, ${wrong.length} do not hold`);
  for (const w of wrong) console.log(`   ${w}`);
}
