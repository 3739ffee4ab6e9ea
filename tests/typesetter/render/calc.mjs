// Blocks to a Flat ODF spreadsheet, for LibreOffice Calc: one sheet a form, text blocks on sheets of one column.
import { layOut } from '../model/table.mjs';
import { Styles, escape, face, fontProperties, align, namespaces, textWidth } from './odf.mjs';

const sizes = { A4: [210, 297], A3: [297, 420] };

/**
 * Document style: font, headFont, size, border, margin (mm), footer. A form may set: orientation, paper,
 * fontSize, widths in true millimetres (`trueWidths`, so that wide sheets break by columns), repeatHead.
 */
export function toFods(doc) {
  const s = { font: 'Noto Sans CJK SC', size: 9, border: '0.5pt solid #000000', margin: 15, ...doc.style };
  const styles = new Styles(), masters = new Map(), sheets = [];
  const context = { s, styles, masters };
  let run = null;
  for (const b of doc.blocks) {
    if (b.kind === 'form') { run = null; sheets.push(sheet(b, context, sheets.length)); continue; }
    if (!run || ((b.kind === 'heading' && b.level === 1) || b.kind === 'contents') && !b.samePage) sheets.push((run = []));
    run.push(b);
  }
  const tables = sheets.map((x, i) => (Array.isArray(x) ? sheet(textSheet(x, s), context, i) : x));
  const layouts = [...masters.keys()].map((name) => {
    const [paper, orientation] = name.split('-'), [w, h] = sizes[paper], flat = orientation === 'landscape';
    return `<style:page-layout style:name="L${name}"><style:page-layout-properties fo:page-width="${flat ? h : w}mm" fo:page-height="${flat ? w : h}mm" style:print-orientation="${orientation}" fo:margin="${s.margin}mm" style:table-centering="${s.centre ? 'horizontal' : 'none'}" style:print="objects charts drawings"/><style:header-style/><style:footer-style><style:header-footer-properties fo:min-height="8mm"/></style:footer-style></style:page-layout>`;
  });
  const footer = s.footer ? `<style:footer><text:p>${s.footer('<text:page-number>1</text:page-number>')}</text:p></style:footer>` : '<style:footer style:display="false"/>';
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:font-face-decls>${[...new Set([s.font, s.headFont ?? s.font])].map(face).join('')}</office:font-face-decls>
<office:styles><style:default-style style:family="table-cell">${fontProperties(s.font, s.size)}</style:default-style></office:styles>
<office:automatic-styles>${layouts.join('')}${styles}</office:automatic-styles>
<office:master-styles>${[...masters.keys()].map((n) => `<style:master-page style:name="${n}" style:page-layout-name="L${n}"><style:header style:display="false"/>${footer}</style:master-page>`).join('')}</office:master-styles>
<office:body><office:spreadsheet>${tables.join('\n')}</office:spreadsheet></office:body></office:document>`;
}

/** Text blocks as a sheet of one wide column without borders. */
function textSheet(blocks, s) {
  const line = (t, o = {}) => ({ cells: [{ t, cs: 1, rs: 1, a: 'l', border: 'none', size: 11, ...o }] }), body = [];
  for (const b of blocks) {
    if (b.kind === 'cover') { for (let i = 0; i < 8; i++) body.push({ ...line(''), height: 8 }); b.lines.forEach((x) => body.push({ ...line(x, { a: 'c', size: 20, b: true }), height: 14 })); }
    else if (b.kind === 'contents') { body.push(line('目  录', { a: 'c', size: 16, b: true })); b.entries.forEach(([t, p]) => body.push(line(`${t}${'.'.repeat(Math.max(4, 70 - 2 * t.length))}${p}`))); }
    else if (b.kind === 'heading') body.push(line(b.text, { a: b.level === 1 ? 'c' : 'l', size: b.level === 1 ? 15 : 12, b: true }));
    else body.push(line('　　' + b.text));
  }
  return { kind: 'form', table: { columns: [210 - 2 * s.margin - 2], head: [], body }, trueWidths: true, notes: [] };
}

function sheet(b, context, index) {
  const { s, styles, masters } = context, t = b.table, size = b.fontSize ?? s.size, border = b.border ?? s.border;
  const paper = b.paper ?? 'A4', orientation = b.orientation ?? 'portrait', master = `${paper}-${orientation}`;
  masters.set(master, true);
  const [w, h] = sizes[paper], printable = (orientation === 'landscape' ? h : w) - 2 * s.margin - 1;
  const units = t.columns.reduce((a, c) => a + c, 0), widths = b.trueWidths ? t.columns : t.columns.map((c) => (c * printable) / units);
  const n = t.columns.length;
  const free = (text, a, cs, o = {}) => ({ t: text, cs, rs: 1, a, border: 'none', ...o });
  const caption = [];
  if (b.title) caption.push({ cells: [free(b.title, 'c', n, { size: 15, b: true, head: true })], height: 9 });
  if (b.label) caption.push({ cells: [free(b.label, 'r', n)] });
  if (b.dept || b.period || b.unit) {
    const [i, j] = b.metaSplit ?? [Math.max(1, Math.floor(n * 0.45)), Math.max(2, Math.floor(n * 0.7))];
    caption.push(n < 3 ? { cells: [free(`${b.dept ?? ''}  ${b.period ?? ''}  ${b.unit ?? ''}`, 'l', n)] } : { cells: [free(b.dept ?? '', 'l', i), free(b.period ?? '', 'l', j - i), free(b.unit ?? '', 'r', n - j)] });
  }
  const notes = (b.notes ?? []).map((x) => ({ cells: [free(x, 'l', n)] }));

  const rows = (list) => layOut(list, n).map(({ row, placed }) => {
    const at = new Map(placed.map((p) => [p.column, p.cell]));
    const lines = Math.max(1, ...placed.filter((p) => p.cell.rs === 1).map(({ cell, column }) => {
      const room = widths.slice(column, column + cell.cs).reduce((a, c) => a + c, 0) - 2.2 - (cell.indent ?? 0) * 2, z = cell.size ?? size;
      return String(cell.t).split('\n').reduce((k, part) => k + Math.max(1, Math.ceil(textWidth(part, z) / room)), 0) * (z / size);
    }));
    const height = row.height ?? Math.max(b.height ?? 0, lines * size * 0.3528 * 1.45 + 1);
    const rowStyle = styles.name('table-row', `<style:table-row-properties style:row-height="${height.toFixed(2)}mm" style:use-optimal-row-height="false"${row.breakBefore ? ' fo:break-before="page"' : ''}/>`);
    let cells = '';
    for (let c = 0; c < n; c++) {
      const cell = at.get(c);
      if (!cell) { cells += covered(border, list, placed); continue; }
      const line = cell.border ?? border;
      const sides = b.open && line !== 'none' ? `fo:border-top="${line}" fo:border-bottom="${line}"${c === 0 ? '' : ` fo:border-left="${line}"`}${c + cell.cs === n ? '' : ` fo:border-right="${line}"`}` : `fo:border="${line}"`;
      const style = styles.name('table-cell', `<style:table-cell-properties ${sides} fo:wrap-option="${cell.nowrap ? 'no-wrap' : 'wrap'}" style:vertical-align="${cell.va ?? 'middle'}" fo:padding="0.35mm"/><style:paragraph-properties fo:text-align="${align[cell.a]}"${cell.indent ? ` fo:margin-left="${cell.indent * 2}mm"` : ''}/>${fontProperties(cell.head ? s.headFont ?? s.font : s.font, cell.size ?? size, cell.b)}`);
      cells += `<table:table-cell table:style-name="${style}"${cell.cs > 1 ? ` table:number-columns-spanned="${cell.cs}"` : ''}${cell.rs > 1 ? ` table:number-rows-spanned="${cell.rs}"` : ''} office:value-type="string">${cell.t === '' ? '' : String(cell.t).split('\n').map((x) => `<text:p>${escape(x).replace(/ {2,}/g, (m) => `<text:s text:c="${m.length}"/>`)}</text:p>`).join('')}</table:table-cell>`;
    }
    return `<table:table-row table:style-name="${rowStyle}">${cells}</table:table-row>`;
  }).join('');
  const covered = (line, list) => `<table:covered-table-cell table:style-name="${styles.name('table-cell', `<style:table-cell-properties fo:border="${list === caption || list === notes || line === 'none' ? 'none' : line}"/>`)}"/>`;
  const head = rows(t.head), repeated = t.repeatHead && !b.noRepeat && t.head.length;
  const name = `${(b.label ?? '表').replace(/\s/g, '')}${index + 1}`;
  const tableStyle = styles.name('table', '<style:table-properties table:display="true"/>', `style:master-page-name="${master}"`);
  const columns = widths.map((c) => `<table:table-column table:style-name="${styles.name('table-column', `<style:table-column-properties style:column-width="${c.toFixed(2)}mm"/>`)}"/>`).join('');
  return `<table:table table:name="${name}" table:style-name="${tableStyle}">${columns}${rows(caption)}${repeated ? `<table:table-header-rows>${head}</table:table-header-rows>` : head}${rows(t.body)}${rows(notes)}</table:table>`;
}
