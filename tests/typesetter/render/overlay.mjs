// Marks stamped on a finished PDF with qpdf.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sizes = (pdf) => execFileSync('pdfinfo', ['-l', '999', pdf], { encoding: 'utf8' }).match(/Page +\d+ size:.*/g).map((l) => l.match(/([\d.]+) x ([\d.]+)/).slice(1).map(Number));

/** Lays `text` slantwise over every page, several times, as text drawn above the page's own content. */
export function watermark(pdf, folder, text, { run }) {
  const pages = sizes(pdf), html = join(folder, 'mark.html'), mark = join(folder, 'mark.pdf'), out = join(folder, 'marked.pdf');
  const kinds = [...new Set(pages.map((p) => p.join('x')))];
  writeFileSync(html, `<meta charset="utf-8"><style>${kinds.map((k, i) => `@page k${i} { size: ${k.split('x').map((x) => x + 'pt').join(' ')}; margin: 0 }`).join(' ')}
    body { margin: 0; font-family: 'AR PL UMing CN' } section { position: relative; break-before: page } b { position: absolute; font-weight: normal; font-size: 36pt; color: rgb(205,205,205); transform: rotate(-35deg); white-space: nowrap; mix-blend-mode: multiply }</style>
    ${pages.map((p) => `<section style="page:k${kinds.indexOf(p.join('x'))};height:${(p[1] * 0.9).toFixed(0)}pt">${[[8, 20], [52, 12], [20, 62], [58, 55]].map(([x, y]) => `<b style="left:${x}%;top:${y}%">${text}</b>`).join('')}</section>`).join('')}`);
  run('chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${mark}`, `file://${html}`);
  run('qpdf', pdf, '--overlay', mark, '--', out);
  return out;
}

/** Rewrites a PDF with object and cross-reference streams and the strongest compression. */
export function compress(pdf, folder, { run }) {
  const out = join(folder, 'compressed.pdf');
  run('qpdf', '--object-streams=generate', '--recompress-flate', '--compression-level=9', pdf, out);
  return out;
}
