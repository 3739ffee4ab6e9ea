// Blocks to one HTML page for Chromium's print to PDF.
import { layOut } from '../model/table.mjs';

const escape = (s) => String(s).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const sizes = { A4: [210, 297], A3: [297, 420] };

/**
 * Document style: font, headFont, size (pt), border (CSS), open (outer left and right borders missing),
 * fakeBold (bold drawn twice, 0.3 pt apart), watermark (text), pageNumbers ('css' | undefined), css (extra rules).
 * A form may carry its own: orientation, paper, fontSize, cls, samePage, height (row height in mm).
 */
export function toHtml(doc) {
  const s = { font: 'AR PL UMing CN', size: 9, border: '0.5pt solid #000', ...doc.style };
  const pages = new Set();
  const body = doc.blocks.map((b) => block(b, s, pages)).join('\n');
  const rules = [...pages].map((p) => {
    const [paper, orientation] = p.split('-'), [w, h] = sizes[paper], flat = orientation === 'landscape';
    return `@page ${p} { size: ${flat ? h : w}mm ${flat ? w : h}mm; margin: ${s.margin ?? '18mm 16mm'}; } .${p} { page: ${p}; }`;
  });
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escape(doc.title)}</title><style>
${rules.join('\n')}
* { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { font-family: '${s.font}'; font-size: 12pt; margin: 0; }
h1, h2, .title { font-family: '${s.headFont ?? s.font}'; }
h1 { font-size: 16pt; text-align: center; } h2 { font-size: 13pt; margin: 4pt 0; } p { margin: 3pt 0; text-indent: 2em; line-height: 1.6; }
.cover { text-align: center; padding-top: 70mm; font-size: 22pt; line-height: 2; } .cover p { text-indent: 0; }
.contents p { display: flex; text-indent: 0; } .contents i { flex: 1; border-bottom: 1pt dotted #000; margin: 0 4pt 4pt; }
.new { break-before: page; }
.title { font-size: 14pt; text-align: center; font-weight: bold; margin: 2pt 0 6pt; }
.meta { display: flex; justify-content: space-between; font-size: ${s.size}pt; } .label { text-align: right; font-size: ${s.size}pt; } .meta div, .label { white-space: pre-line; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; font-size: ${s.size}pt; }
td { border: ${s.border}; padding: 0.6mm 0.8mm; overflow-wrap: anywhere; line-height: 1.25; }
td.l { text-align: left; } td.c { text-align: center; } td.r { text-align: right; } td.b { font-weight: bold; }
tr { break-inside: ${s.splitRows ? 'auto' : 'avoid'}; } .plainhead thead { display: table-row-group; }
.open td.first { border-left: none; } .open td.last { border-right: none; }
${s.fakeBold ? "* { font-weight: normal !important; }" : ""}
.twice { position: relative; display: inline-block; } .twice span { position: absolute; left: 0.35pt; top: 0; width: max-content; }
.note { font-size: ${s.size}pt; text-indent: 0; margin: 2pt 0; }
.watermark { position: fixed; color: ${s.watermarkColour ?? 'rgba(120,120,120,0.35)'}; font-size: 34pt; transform: rotate(-38deg); white-space: nowrap; z-index: 5; }
${s.css ?? ''}
</style></head><body>${marks(s)}${body}</body></html>`;
}

function marks(s) {
  if (!s.watermark) return '';
  return [[15, 18], [55, 42], [12, 70]].map(([x, y]) => `<div class="watermark" style="left:${x}%;top:${y}%">${escape(s.watermark)}</div>`).join('');
}

function block(b, s, pages) {
  const name = `${b.paper ?? 'A4'}-${b.orientation ?? 'portrait'}`;
  pages.add(name);
  const on = `${name}${b.samePage ? '' : ' new'}`;
  switch (b.kind) {
    case 'cover': return `<div class="cover ${name}">${b.lines.map((x) => `<p>${escape(x)}</p>`).join('')}</div>`;
    case 'contents': return `<div class="contents ${on}"><h1>${escape(b.title ?? '目　录')}</h1>${b.entries.map(([t, p]) => `<p>${escape(t)}<i></i>${escape(p)}</p>`).join('')}</div>`;
    case 'heading': return `<h${b.level} class="${name}${b.level === 1 && !b.samePage ? ' new' : ''}">${escape(b.text)}</h${b.level}>`;
    case 'para': return `<p class="${name}">${escape(b.text)}</p>`;
    case 'html': return `<div class="${on}">${b.html}</div>`;
    case 'form': return form(b, s, on);
    default: throw new Error(`no such block: ${b.kind}`);
  }
}

function form(b, s, on) {
  const t = b.table, size = b.fontSize ? ` style="font-size:${b.fontSize}pt"` : '';
  const widths = t.columns.reduce((a, c) => a + c, 0);
  const head = rows(t.head, t, s, b), body = rows(t.body, t, s, b);
  const meta = b.dept || b.period || b.unit ? `<div class="meta"><div>${escape(b.dept ?? '')}</div><div>${escape(b.period ?? '')}</div><div>${escape(b.unit ?? '')}</div></div>` : '';
  const [turn, turnEnd] = b.turned ? [`<div class="turned ${on}"><div>`, "</div></div>"] : ["", ""];
  return `${turn}<div class="${b.turned ? "" : on} ${b.cls ?? ""} ${b.open ?? s.open ? "open" : ""}">${b.before ? `<h1>${escape(b.before)}</h1>` : ""}${b.title ? `<div class="title">${bold(b.title, s)}</div>` : ""}${b.label ? `<div class="label">${escape(b.label)}</div>` : ""}${meta}
<table class="${t.repeatHead && !b.noRepeat ? '' : 'plainhead'}"${size}><colgroup>${t.columns.map((c) => `<col style="width:${((c * 100) / widths).toFixed(3)}%">`).join('')}</colgroup><thead>${head}</thead><tbody>${body}</tbody></table>
${(b.notes ?? []).map((n) => `<p class="note">${escape(n)}</p>`).join('')}</div>${turnEnd}`;
}

const bold = (text, s) => (s.fakeBold ? `<span class="twice">${escape(text)}<span aria-hidden="true">${escape(text)}</span></span>` : escape(text));

function rows(list, t, s, b) {
  const height = b.height ? ` style="height:${b.height}mm"` : '';
  return layOut(list, t.columns.length).map(({ row, placed }) => `<tr${row.height ? ` style="height:${row.height}mm"` : height} class="${row.cls ?? ''}">${placed.map(({ cell, column }) => {
    const edge = (column === 0 ? ' first' : '') + (column + cell.cs === t.columns.length ? ' last' : '');
    const text = cell.h ?? (cell.b ? bold(cell.t, s) : escape(cell.t)).replace(/\n/g, '<br>');
    return `<td class="${cell.a}${cell.b && !s.fakeBold ? ' b' : ''}${edge}${cell.cls ? ' ' + cell.cls : ''}"${cell.cs > 1 ? ` colspan="${cell.cs}"` : ''}${cell.rs > 1 ? ` rowspan="${cell.rs}"` : ''}${cell.indent ? ` style="padding-left:${0.8 + cell.indent * 2}mm"` : ''}>${text}</td>`;
  }).join('')}</tr>`).join('');
}
