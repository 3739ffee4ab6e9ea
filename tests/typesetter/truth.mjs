// The truth of a document: every value cell of its hand-typed tables, with the page it was printed on.
// Poppler tells which page a row stands on (nothing else is taken from the PDF, and never a figure).
import { execFileSync } from 'node:child_process';

const bare = (text) => text.normalize('NFKC').replace(/\s+/g, '');

export function pageTexts(pdf) {
  const pages = execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 27 }).split('\f');
  pages.pop();
  return pages.map(bare);
}

/** Items in printed order, pages never going back: the assignment under which most text is where it should be. */
function assign(items, pages) {
  const score = (item, p) => item.texts.reduce((s, t) => s + (t && pages[p].includes(t) ? Math.min(t.length, 12) : 0), 0);
  let best = pages.map(() => 0);
  const from = [];
  for (const item of items) {
    const next = [], back = [];
    let arg = 0;
    for (let p = 0; p < pages.length; p++) {
      if (best[p] > best[arg]) arg = p;
      next[p] = best[arg] + score(item, p);
      back[p] = arg;
    }
    from.push(back);
    best = next;
  }
  let p = best.indexOf(Math.max(...best));
  for (let i = items.length - 1; i >= 0; i--) { items[i].page = p + 1; p = from[i][p]; }
}

export function truth(doc, pdf) {
  const pages = doc.pageText ?? pageTexts(pdf), items = [];
  for (const b of doc.blocks) {
    const open = (texts) => items.push({ block: b, texts: texts.filter(Boolean).map(bare), cells: [] });
    if (b.kind === 'form') {
      open([b.before, b.title, b.label, ...(b.table.body[0]?.cells ?? []).map((c) => String(c.t))]); // a title stands with the first row
      for (const r of b.table.head) items.push({ block: b, texts: [], cells: r.cells });
      for (const r of b.table.body) items.push({ block: b, form: b.form, texts: r.cells.map((c) => bare(String(c.t))), cells: r.cells });
    } else open([b.text, b.title, ...(b.lines ?? []), ...(b.entries ?? []).map((e) => e[0])].map((t) => t?.slice(0, 20)));
  }
  assign(items, pages);
  for (const i of items) if (i.block.page) i.page = i.block.page; // sheets broken by columns: said by hand
  const rows = items.flatMap((i) => i.cells.filter((c) => c.f && !c.planted).map((c) => ({ ...c.f, raw: String(c.t).replace(/\n/g, ''), page: c.page ?? i.page })));
  const absent = rows.filter((r) => !pages[r.page - 1].includes(bare(r.raw)));
  const starts = [];
  for (const i of items) {
    const last = starts.at(-1), first = i.cells.find((c) => c.t)?.t;
    if (i.form && (!last || last.form !== i.form || last.page !== i.page)) starts.push({ form: i.form, page: i.page, first });
  }
  return { rows, absent, starts, items };
}

const quote = (x) => (/[",\n]/.test(x) ? `"${x.replace(/"/g, '""')}"` : x);
export const csv = (header, rows) => [header, ...rows].map((r) => r.map((x) => quote(String(x ?? ''))).join(',')).join('\n') + '\n';
export const truthCsv = (rows) => csv(['form', 'row_key', 'measure', 'raw_text', 'page'], rows.map((r) => [r.form, r.key, r.measure, r.raw, r.page]));
