import { smallBusinessAccount } from '../model/small-business-account.mjs';
import { smallBusiness2024 } from '../model/small-business-2024.mjs';

export default {
  ...smallBusinessAccount({ statistics: { ...smallBusiness2024.statistics, equipment: 5 } }, '（更正）'),
  name: '15-final-corrected-writer', title: '云川省中小企业服务局 2024年度单位决算公开（更正）',
  extras: { 'source.pdf.json': '{ "source_url": "https://disclosure.example/yunchuan/2024/final-account-corrected.pdf", "published_on": "2025-09-12" }\n' },
  origin: `
The corrected re-publication of document 01: the same account published again two weeks later.

Covers: a disclosure with two versions. One figure of the forms differs: 公开10, 行次 17, 单价100万元（含）以上设备, 3 in the first edition
and 5 in this one; the sentence in 第三部分 that repeats it and the word （更正） on the cover differ too. Both folders have a
source.pdf.json with the day of publication.` };
