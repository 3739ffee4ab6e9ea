import { department } from '../model/department.mjs';
import { finalShanxi } from '../forms/final-shanxi.mjs';
import { plant, invisible, white, outside, clipped, speck, layered, covered } from '../render/plant.mjs';

const d = department({
  name: '云川省晴岭市统计局', year: 2023,
  general: { 2010301: [318.20, 0], 2010302: [0, 76.45], 2010399: [0, 52.00], 2080505: [30.14, 0], 2080506: [15.07, 0], 2101101: [13.92, 0], 2101103: [3.26, 0], 2210201: [27.61, 0] },
  fiscalIncome: { general: { 2010302: 1.50 } }, opening: { general: 4.00 }, ownIncome: { 2010301: [0, 0, 0, 0, 0.12] }, own: { 2010301: [0.12] },
  threePublic: { budget: [0, 0, 3.00, 0.60], final: [0, 0, 2.71, 0.35] },
});
const f = finalShanxi(d, { total: '合计' });
const bait = (block, where) => ({ ...block, table: { ...block.table, body: block.table.body.map((r) => { const i = where[r.cells[0].t]; return i === undefined ? r : { ...r, cells: r.cells.map((c, k) => (k === i[0] ? { ...c, h: i[1](c.t) } : c)) }; }) } });
const ghost = (style, text) => `<span style="${style}">${text}</span>`;

export default {
  name: '14-planted-text', title: '云川省晴岭市统计局 2023年度部门决算公开', producer: 'chromium', made: 'Chromium (HTML, print to PDF), with content streams added by hand through qpdf',
  style: { font: 'AR PL UMing CN', size: 9, css: '* { font-weight: normal !important; } .ghostrow td { color: #fff; border: none; }' },
  // Coordinates are points from the bottom left; read off the rendered pages.
  finish: (pdf, folder, tools) => plant(pdf, folder, {
    1: [invisible(232, 640, '88801.11'), white(232, 600, '88802.22'), outside(700, 500, '88803.33'), outside(200, -40, '88804.44'), covered(232, 524, '88805.55')].join('\n'),
    2: [invisible(520, 300, '88806.66'), layered(600, 330, '88807.77'), clipped(600, 250, '88808.88'), speck(600, 230, '88809.99'), outside(1200, 250, '88810.10')].join('\n'),
    3: [outside(260, 825, '88811.11'), layered(260, 500, '88812.12'), invisible(260, 460, '88813.13'), white(330, 420, '88814.14'), clipped(400, 400, '88815.15')].join('\n'),
  }, tools, { cropTop: { 3: 24 } }),
  origin: `
A final account with planted figures that no reader of the page sees. Every planted figure is 888xx.xx; none is in truth.csv
and none may enter the dataset, verified or not.

Covers: invisible text (render mode 3) in blank cells; white text beside real figures, in a blank cell and as a whole row 合计
under a table; text at one per cent opacity inside the cell of a real total (公开05 合计); text left of, below and right of the
MediaBox; text inside the MediaBox but outside the CropBox (page 3); text under a clip that leaves nothing of it; text of 0.2
points; text on a layer that is switched off; text covered by a white rectangle drawn later. The visible figures are consistent.`,
  blocks: [
    f.f01,
    bait({ ...f.f03, table: { ...f.f03.table, body: [...f.f03.table.body, { cells: f.f03.table.body[0].cells.map((c, i) => ({ ...c, t: i ? (i < 4 ? '88820.20' : '') : '合计', f: undefined })), cls: 'ghostrow' }] } }, { 201: [4, (t) => `${t} ${ghost('color:#fff', '88821.21')}`] }),
    bait(f.f05, { 合计: [1, (t) => `${ghost('opacity:0.01', '88822.22')} ${t}`], 208: [4, () => ghost('color:#fff', '88823.23')] }),
    f.f09,
  ],
};
