// The final account of 云川省中小企业服务局 for 2024, in its first edition and in its correction.
import { department } from './department.mjs';
import { finalShanxi } from '../forms/final-shanxi.mjs';
import { smallBusiness2024 } from './small-business-2024.mjs';
import { cover, contents } from './table.mjs';
import { finalNarrative, glossary, overview, finalContents } from './prose.mjs';

export function smallBusinessAccount(change = {}, edition = '') {
  const d = department({ ...smallBusiness2024, ...change });
  const f = finalShanxi(d, { total: '合 计' });
  const sheet = (x, more = {}) => ({ ...x, ...more });
  return {
    producer: 'writer', made: 'LibreOffice Writer (Flat ODF text)',
    style: { font: 'AR PL UMing CN', headFont: 'Noto Sans CJK SC', size: 9, footer: (n) => `— ${n} —` },
    blocks: [
      cover(d.name, '2024年度单位决算公开', ...(edition ? [edition] : [])),
      contents(finalContents({ overview: 3, forms: [4, 6, 7, 8, 10, 11, 13, 13, 14, 15], narrative: 16, glossary: 17 })),
      ...overview(['（一）为全省中小企业提供政策咨询、培训辅导和融资对接等公共服务。', '（二）跟踪中小企业运行状况，按季度形成监测分析。', '（三）管理省级中小企业发展专项资金，并对资金使用效果负责。', '（四）承办上级交办的其他事项。'],
        '本局内设办公室、政策处、服务处、监测处四个处室，无下属单位。'),
      sheet(f.f01, { height: 7.4, before: '第二部分 2024年度决算表' }),
      sheet(f.f02, { labelSplit: true }),
      sheet(f.f03, { metaLines: 'three' }),
      sheet(f.f04), sheet(f.f05), sheet(f.f06, { height: 7.2 }), sheet(f.f07),
      sheet(f.f08, { orientation: 'landscape', samePage: true }), sheet(f.f09), sheet(f.f10),
      ...finalNarrative(d, { before: { grandTotal: 3108.44, general: 3001.72 }, why: '收支都有增长，原因是省级专项资金规模扩大，同时职称评审等事项转由本局承担。', initial: 3150.00 }),
      ...glossary(),
    ],
  };
}
