// Text that a page holds but does not show, put into a finished PDF beside its figures.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Adds per page (from 1) a content stream drawn after the page's own; Helvetica is /Plant, /Hidden a layer that is off. */
export function plant(pdf, folder, streams, { run }, { cropTop = {} } = {}) {
  const plain = join(folder, 'plain.qdf'), edited = join(folder, 'edited.qdf'), out = join(folder, 'planted.pdf');
  run('qpdf', '--qdf', '--object-streams=disable', '--coalesce-contents', pdf, plain);
  let text = readFileSync(plain, 'latin1'), next = Math.max(...[...text.matchAll(/^(\d+) 0 obj$/gm)].map((m) => Number(m[1]))) + 1;
  const added = [], add = (body) => { added.push(`${next} 0 obj\n${body}\nendobj\n\n`); return next++; };
  const font = add('<<\n  /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding\n>>');
  const layer = add('<<\n  /Type /OCG /Name (Draft)\n>>');
  const pages = [...text.matchAll(/^%% Page (\d+)\n%%[^\n]*\n(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)];
  for (const [whole, number, , body] of pages) {
    const stream = streams[number];
    if (!stream) continue;
    const wrap = add('<<\n  /Length 1\n>>\nstream\nq\nendstream'), mine = add(`<<\n  /Length ${stream.length + 3}\n>>\nstream\nQ\n${stream}\nendstream`);
    let page = body.replace(/\/Contents (\d+ 0 R)/, `/Contents [ ${wrap} 0 R $1 ${mine} 0 R ]`);
    if (cropTop[number]) { const box = /\/MediaBox \[\s*([^\]]*?)\s*\]/.exec(page)[1].split(/\s+/).map(Number); page = page.replace('/MediaBox', `/CropBox [ 0 0 ${box[2]} ${box[3] - cropTop[number]} ]\n  /MediaBox`); }
    page = page.replace(/\/Resources <</, `/Resources <<\n    /Properties << /Hidden ${layer} 0 R >>`).replace(/\/Font <</, `/Font <<\n      /Plant ${font} 0 R`);
    if (!page.includes(`/Plant ${font}`)) throw new Error(`page ${number} keeps its fonts elsewhere`);
    text = text.replace(whole, whole.replace(body, page));
  }
  text = text.replace(/\/Type \/Catalog/, `/Type /Catalog\n  /OCProperties << /OCGs [ ${layer} 0 R ] /D << /OFF [ ${layer} 0 R ] /Order [ ] >> >>`).replace(/\nxref\n/, `\n${added.join('')}xref\n`);
  writeFileSync(edited, text, 'latin1');
  run('qpdf', '--warning-exit-0', '--object-streams=generate', edited, out); // qpdf recounts the offsets
  return out;
}

const show = (x, y, text, size = 9) => `BT /Plant ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`;
export const invisible = (x, y, text) => `BT /Plant 9 Tf 3 Tr 1 0 0 1 ${x} ${y} Tm (${text}) Tj 0 Tr ET`;
export const white = (x, y, text) => `q 1 1 1 rg ${show(x, y, text)} Q`;
export const outside = (x, y, text) => `q 0 g ${show(x, y, text)} Q`;
export const clipped = (x, y, text) => `q 0 0 1 1 re W n 0 g ${show(x, y, text)} Q`;
export const speck = (x, y, text) => `q 0 g ${show(x, y, text, 0.2)} Q`;
export const layered = (x, y, text) => `/OC /Hidden BDC q 0 g ${show(x, y, text)} Q EMC`;
export const covered = (x, y, text) => `q 0 g ${show(x, y, text)} 1 1 1 rg ${x - 1} ${y - 2} ${text.length * 5.2 + 2} 10.5 re f Q`;
