import { smallBusinessAccount } from '../model/small-business-account.mjs';

export default {
  ...smallBusinessAccount(), name: '01-final-shanxi-writer', title: '云川省中小企业服务局 2024年度单位决算公开',
  extras: { 'source.pdf.json': '{ "source_url": "https://disclosure.example/yunchuan/2024/final-account.pdf", "published_on": "2025-08-29" }\n' },
  origin: `
Final account (决算) with all ten forms 公开01–10 in 万元, in LibreOffice Writer.

Covers: cover, contents page that names the forms, overview and narrative; portrait and landscape pages in one file;
公开01 over two pages with a header that is not repeated; 公开02, 03 with repeated headers; the label 公开02 / 表 split over
two lines; title, 部门名称, period and unit in one line and in three; 合 计 with a space; ———  for the subjects of basic
construction; two forms without data (07, 08) on one page; blank cells beside printed ones. All arithmetic is exact.
Document 15 is the corrected re-publication of this one.`.replace('———  ', '—— ') };
