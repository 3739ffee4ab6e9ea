// Blocks to Flat ODF text, for LibreOffice Writer.
import { layOut } from '../model/table.mjs';
import { Styles, escape, face, fontProperties, align, namespaces } from './odf.mjs';

const sizes = { A4: [210, 297], A3: [297, 420] };

/**
 * Document style: font, headFont, size (pt), border (ODF), open, splitRows (a row may split between pages),
 * footer (function of the page number field's XML). A form may set: orientation, paper, fontSize, metaLines
 * ('one' line with tabs | 'three' lines), labelSplit, samePage, border, open, height (mm).
 */
export function toFodt(doc) {
  const s = { font: 'Noto Serif CJK SC', size: 9, border: '0.5pt solid #000000', margin: 18, ...doc.style };
  const styles = new Styles(), masters = new Map();
  const context = { s, styles, masters, first: true };
  const body = doc.blocks.map((b) => block(b, context)).join('\n');
  const layouts = [...masters.keys()].map((name) => {
    const [paper, orientation] = name.split('-'), [w, h] = sizes[paper], flat = orientation === 'landscape';
    return `<style:page-layout style:name="L${name}"><style:page-layout-properties fo:page-width="${flat ? h : w}mm" fo:page-height="${flat ? w : h}mm" style:print-orientation="${orientation}" fo:margin="${s.margin}mm"/><style:footer-style><style:header-footer-properties fo:min-height="6mm"/></style:footer-style></style:page-layout>`;
  });
  const footer = s.footer ? `<style:footer><text:p text:style-name="${styles.name('paragraph', `<style:paragraph-properties fo:text-align="center"/>${fontProperties(s.font, 9)}`)}">${s.footer('<text:page-number text:select-page="current">1</text:page-number>')}</text:p></style:footer>` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls>${[...new Set([s.font, s.headFont ?? s.font])].map(face).join('')}</office:font-face-decls>
<office:automatic-styles>${layouts.join('')}${styles}</office:automatic-styles>
<office:master-styles>${[...masters.keys()].map((n) => `<style:master-page style:name="${n}" style:page-layout-name="L${n}">${footer}</style:master-page>`).join('')}</office:master-styles>
<office:body><office:text>${body}</office:text></office:body></office:document>`;
}

/** A paragraph; a `master` starts a new page of that kind. */
function paragraph(context, text, { size = 12, bold = false, a = 'l', head = false, master, extra = '' } = {}) {
  const { s, styles } = context;
  const name = styles.name('paragraph', `<style:paragraph-properties fo:text-align="${align[a]}" ${extra}/>${fontProperties(head ? s.headFont ?? s.font : s.font, size, bold)}`, master ? `style:master-page-name="${master}"` : '');
  return `<text:p text:style-name="${name}">${inline(text)}</text:p>`;
}
const inline = (text) => escape(text).replace(/\n/g, '<text:line-break/>').replace(/\t/g, '<text:tab/>').replace(/ {2,}/g, (m) => `<text:s text:c="${m.length}"/>`);

function page(b, context) {
  const name = `${b.paper ?? 'A4'}-${b.orientation ?? 'portrait'}`;
  context.masters.set(name, true);
  const fresh = context.first || !b.samePage;
  context.first = false;
  return fresh ? name : undefined;
}

function block(b, context) {
  switch (b.kind) {
    case 'cover': { const master = page(b, context); return b.lines.map((x, i) => paragraph(context, x, { size: 22, bold: true, head: true, a: 'c', master: i ? undefined : master, extra: `fo:margin-top="${i ? 6 : 70}mm"` })).join(''); }
    case 'contents': { const master = page(b, context); return paragraph(context, b.title ?? '目  录', { size: 18, bold: true, a: 'c', head: true, master }) + b.entries.map(([t, p]) => paragraph(context, `${t}${'.'.repeat(Math.max(4, 78 - 2 * t.length - String(p).length))}${p}`, { size: 11 })).join(''); }
    case 'heading': { const master = b.level === 1 ? page(b, context) : undefined; return paragraph(context, b.text, { size: b.level === 1 ? 16 : 13, bold: true, head: true, a: b.level === 1 ? 'c' : 'l', master, extra: 'fo:margin-top="3mm" fo:margin-bottom="2mm"' }); }
    case 'para': return paragraph(context, b.text, { size: 12, extra: 'fo:text-indent="8.5mm" fo:line-height="150%"' });
    case 'form': return form(b, context);
    default: throw new Error(`no such block: ${b.kind}`);
  }
}

function form(b, context) {
  const { s, styles } = context, t = b.table, size = b.fontSize ?? s.size, border = b.border ?? s.border;
  const [w, h] = sizes[b.paper ?? 'A4'], width = (b.orientation === 'landscape' ? h : w) - 2 * s.margin, units = t.columns.reduce((a, c) => a + c, 0);
  let master = page(b, context);
  const out = [], put = (text, options) => { out.push(paragraph(context, text, { ...options, master })); master = undefined; };
  if (b.before) put(b.before, { size: 16, bold: true, head: true, a: 'c', extra: 'fo:margin-bottom="4mm"' });
  if (b.title) put(b.title, { size: 15, bold: true, head: true, a: 'c' });
  if (b.label) for (const l of b.labelSplit ? [b.label.slice(0, -1), b.label.slice(-1)] : [b.label]) put(l, { size, a: 'r' });
  if (b.metaLines === 'three') { for (const [x, a] of [[b.dept, 'l'], [b.period, 'c'], [b.unit, 'r']]) if (x) put(x, { size, a }); }
  else if (b.dept || b.period || b.unit) put2([b.dept, b.period, b.unit]);
  function put2(parts) {
    const name = styles.name('paragraph', `<style:paragraph-properties><style:tab-stops><style:tab-stop style:position="${width / 2}mm" style:type="center"/><style:tab-stop style:position="${width}mm" style:type="right"/></style:tab-stops></style:paragraph-properties>${fontProperties(s.font, size)}`, master ? `style:master-page-name="${master}"` : '');
    out.push(`<text:p text:style-name="${name}">${inline(parts.map((x) => x ?? '').join('\t'))}</text:p>`); master = undefined;
  }
  const tableStyle = styles.name('table', `<style:table-properties style:width="${width}mm" table:align="margins" style:may-break-between-rows="true" table:border-model="collapsing"/>`);
  const columns = t.columns.map((c) => `<table:table-column table:style-name="${styles.name('table-column', `<style:table-column-properties style:column-width="${((c * width) / units).toFixed(2)}mm"/>`)}"/>`).join('');
  const rows = (list) => layOut(list, t.columns.length).map(({ row, placed }) => {
    const height = row.height ?? b.height;
    const rowStyle = styles.name('table-row', `<style:table-row-properties${height ? ` style:min-row-height="${height}mm"` : ''} fo:keep-together="${s.splitRows || b.splitRows ? 'auto' : 'always'}"/>`);
    const at = new Map(placed.map((p) => [p.column, p.cell]));
    let cells = '', covered = 0;
    for (let c = 0; c < t.columns.length; c++) {
      const cell = at.get(c);
      if (!cell) { cells += '<table:covered-table-cell/>'; continue; }
      const sides = (b.open ?? s.open) ? `fo:border-top="${border}" fo:border-bottom="${border}" fo:border-left="${c === 0 ? 'none' : border}" fo:border-right="${c + cell.cs === t.columns.length ? 'none' : border}"` : `fo:border="${cell.border ?? border}"`;
      const cellStyle = styles.name('table-cell', `<style:table-cell-properties ${sides} fo:padding="0.5mm" style:vertical-align="${cell.va ?? 'middle'}"/>`);
      const p = styles.name('paragraph', `<style:paragraph-properties fo:text-align="${align[cell.a]}"${cell.indent ? ` fo:margin-left="${cell.indent * 2}mm"` : ''}/>${fontProperties(s.font, cell.size ?? size, cell.b)}`);
      cells += `<table:table-cell table:style-name="${cellStyle}"${cell.cs > 1 ? ` table:number-columns-spanned="${cell.cs}"` : ''}${cell.rs > 1 ? ` table:number-rows-spanned="${cell.rs}"` : ''} office:value-type="string">${String(cell.t).split('\n').map((line) => `<text:p text:style-name="${p}">${inline(line)}</text:p>`).join('')}</table:table-cell>`;
    }
    return `<table:table-row table:style-name="${rowStyle}">${cells}</table:table-row>`;
  }).join('');
  const head = rows(t.head), repeated = t.repeatHead && !b.noRepeat && t.head.length;
  out.push(`<table:table table:style-name="${tableStyle}">${columns}${repeated ? `<table:table-header-rows>${head}</table:table-header-rows>` : head}${rows(t.body)}</table:table>`);
  for (const n of b.notes ?? []) out.push(paragraph(context, n, { size }));
  return out.join('\n');
}
