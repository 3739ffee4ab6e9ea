#!/usr/bin/env node
// node tests/typesetter/typeset.mjs [document …]: makes corpus/<document>/ from documents/<document>.mjs.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toHtml } from './render/html.mjs';
import { toFodt } from './render/writer.mjs';
import { toFods } from './render/calc.mjs';
import { truth, truthCsv } from './truth.mjs';
import { performanceFiles } from './truth-performance.mjs';

const here = dirname(fileURLToPath(import.meta.url)), corpus = join(here, '../../corpus');
const makers = { writer: ['fodt', toFodt], calc: ['fods', toFods], chromium: ['html', toHtml] };
const run = (program, ...args) => execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });

/** The document's PDF as its producer makes it, in a scratch folder. */
export function produce(doc, folder) {
  const [extension, make] = makers[doc.producer], source = join(folder, `source.${extension}`), pdf = join(folder, 'source.pdf');
  writeFileSync(source, make(doc));
  if (extension === 'html') run('chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, `file://${source}`);
  else run('soffice', '--headless', `-env:UserInstallation=file://${join(tmpdir(), 'typesetter-office')}`, '--convert-to', 'pdf', '--outdir', folder, source);
  return pdf;
}

async function typeset(name) {
  const { default: doc } = await import(join(here, 'documents', `${name}.mjs`));
  const folder = mkdtempSync(join(tmpdir(), 'typeset-')), target = join(corpus, name);
  mkdirSync(target, { recursive: true });
  let pdf = produce(doc, folder);
  if (doc.finish) pdf = doc.finish(pdf, folder, { run, produce });
  const { rows, absent, starts, items } = truth(doc, doc.textPdf?.(folder) ?? pdf);
  run('cp', pdf, join(target, 'source.pdf'));
  writeFileSync(join(target, 'truth.csv'), truthCsv(rows));
  for (const [file, text] of Object.entries({ ...(doc.projects ? performanceFiles(doc, items) : {}), ...doc.extras })) writeFileSync(join(target, file), text);
  writeFileSync(join(target, 'ORIGIN.md'), origin(doc));
  rmSync(folder, { recursive: true });
  console.log(`${name}: ${Math.round(statSync(join(target, 'source.pdf')).size / 1024)} KB, ${rows.length} facts`);
  for (const s of starts) console.log(`   p${s.page} ${s.form} from ${s.first ?? '(blank)'}`);
  for (const a of absent) console.log(`   NOT FOUND ON PAGE ${a.page}: ${a.form} ${a.key} ${a.measure} ${a.raw}`);
}

const origin = (doc) => `# ${doc.title}

${doc.origin.trim()}

The organisation and the prose are invented. Typeset by \`tests/typesetter/documents/${doc.name}.mjs\` with ${doc.made}.
\`truth.csv\` comes from the figures typed in that source, not from any extractor; Poppler told only which page a row
stands on. The page breaks, the layout and a sample of the figures of each form were then compared by eye with pictures
of the rendered pages; \`check.mjs\` holds the rest against the text of the page and against arithmetic.
`;

const wanted = process.argv.slice(2), known = readdirSync(join(here, 'documents')).filter((f) => /^\d/.test(f)).map((f) => f.replace('.mjs', '')).sort();
for (const name of known) if (!wanted.length || wanted.some((w) => name.startsWith(w))) await typeset(name);
