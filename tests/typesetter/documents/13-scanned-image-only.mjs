import { join } from 'node:path';
import { department } from '../model/department.mjs';
import { finalShanxi } from '../forms/final-shanxi.mjs';
import { scan } from '../render/scan.mjs';

const d = department({
  name: '云川省青禾县档案馆', year: 2022,
  general: { 2010301: [96.40, 0], 2010302: [0, 38.50], 2080505: [10.22, 0], 2080506: [5.11, 0], 2101102: [4.87, 0], 2210201: [8.90, 0] },
  threePublic: { budget: [0, 0, 1.50, 0.30], final: [0, 0, 1.32, 0.18] },
});
const f = finalShanxi(d, { total: '合 计' });

export default {
  name: '13-scanned-image-only', title: '云川省青禾县档案馆 2022年度部门决算公开（扫描件）', producer: 'chromium', made: 'Chromium, poppler and ImageMagick: typeset, rendered at 120 dpi, turned by 0.4 degrees, stored as JPEG',
  finish: (pdf, folder, tools) => scan(pdf, folder, tools), textPdf: (folder) => join(folder, 'source.pdf'),
  style: { font: 'AR PL UMing CN', size: 10 },
  origin: `
A scanned final account: three pages that are pictures, with no text, no fonts and no drawn rules.

Covers: text_source none (or ocr). Without character recognition nothing may enter the facts; with it, the figures are those
of truth.csv. Gray JPEG with noise, askew by turns (0.4 and -0.3 degrees), MediaBox as large as the turned picture.`,
  blocks: [{ ...f.f01, fontSize: 9 }, { ...f.f05, height: 8 }, { ...f.f09 }],
};
