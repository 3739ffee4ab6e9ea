import { department } from '../model/department.mjs';
import { finalShanghai } from '../forms/final-shanghai.mjs';
import { cover, contents } from '../model/table.mjs';
import { finalNarrative, overview } from '../model/prose.mjs';
import { compress } from '../render/overlay.mjs';

const d = department({
  name: '东屿市望潮区财政局', year: 2024,
  general: {
    2010601: [1486.37, 7.95], 2010602: [0, 12.40], 2010607: [0, 141.86], 2010608: [0, 438.25],
    2080501: [82.91, 0], 2080505: [158.36, 0], 2080506: [79.18, 0], 2080599: [0.88, 0], 2101101: [60.14, 0], 2210201: [183.25, 0], 2210203: [251.70, 0],
  },
  ownIncome: { 2010601: [0, 0, 0, 0, 0.02], 2010602: [0, 0, 0, 0, 5.94] }, opening: { general: 20.57, own: 26.83 },
  economic: {
    30101: 258.74, 30102: 1210.06, 30108: 158.36, 30109: 79.18, 30110: 60.14, 30112: 1.57, 30113: 183.25, 30199: 88.26, 30302: 66.95, 30309: 15.42,
    30201: 20.63, 30202: 7.15, 30204: 0.09, 30207: 4.61, 30211: 1.44, 30213: 2.70, 30216: 3.82, 30226: 2.05, 30228: 24.10, 30229: 41.95, 30239: 47.88, 30299: 11.62,
    31002: 12.82,
  },
  threePublic: { budget: [0, 0, 0, 0.90], final: [0, 0, 0, 0] },
  statistics: { procurement: [18.33, 0, 402.75], agency: true, vehicles: [0, 0, 0, 0, 0, 0, 0, 0], equipment: 2 },
});
const f = finalShanghai(d, { totals: 'top', economic: ['30103', '30106', '30107', '30111', '30114', '30301', '30303', '30304', '30305', '30307', '30399', '30203', '30205', '30206', '30208', '30212', '30215', '30217', '30218', '30227', '30231', '30240', '31001', '31003', '31007', '31013', '31099'] });
const tight = { height: 7.4 };

export default {
  name: '06-final-shanghai-chromium', title: '东屿市望潮区财政局2024年度部门决算', producer: 'chromium', made: 'Chromium (HTML, print to PDF), rewritten by qpdf with object streams',
  finish: compress, style: { font: 'AR PL UMing CN', size: 9, css: '* { font-weight: normal !important; } .up td.r { vertical-align: top; }' },
  origin: `
Final account in the Shanghai layout, 万元 with thousands separators, printed by Chromium.

Covers: no form numbers, no 行次, no 部门名称 on the forms; 类 款 项 in three columns; 合计 in the same row as 类 款 项 (a header stacked into
the total); figures at the top of cells whose codes and names are in the middle (支出决算表);
经济分类 in two side-by-side blocks of 类/款; 三公 with a 预算数/决算数 pair under each head where only two of the twelve cells are filled; forms
over two pages whose second page repeats neither header nor 单位; two forms without data that end in a note; the fund and
capital forms share one shape. All arithmetic is exact; 年初/年末 balances appear only in the two summaries.`,
  blocks: [
    cover(d.name, '2024年度部门决算'),
    contents([['第一部分 概况', ''], ['第二部分 2024年度部门决算表', ''], ['一、收入支出决算总表', ''], ['二、收入决算表', ''], ['三、支出决算表', ''], ['四、财政拨款收入支出决算总表', ''], ['五、一般公共预算财政拨款支出决算表', ''], ['六、一般公共预算财政拨款基本支出决算表', ''], ['七、财政拨款“三公”经费支出决算表', ''], ['八、政府性基金预算财政拨款收入支出决算表', ''], ['九、国有资本经营预算财政拨款收入支出决算表', ''], ['第三部分 情况说明', '']]),
    ...overview(['（一）组织全区财政收支，编制预算和决算草案。', '（二）管理政府采购、国有资产和政府债务。'], '本级机关一个预算单位纳入决算编报范围。', '第一部分 东屿市望潮区财政局概况'),
    { ...f.f01, before: '第二部分 东屿市望潮区财政局2024年度部门决算表', height: 7.8 }, { ...f.f02, ...tight }, { ...f.f03, ...tight, cls: 'up' }, f.f04, f.f05, { ...f.f06, height: 7.2 }, f.f09, f.f07, { ...f.f08, samePage: true },
    ...finalNarrative(d, { before: { grandTotal: 3032.66, general: 2960.10 }, why: '人员经费随编制内人数减少而下降。' }),
  ],
};
