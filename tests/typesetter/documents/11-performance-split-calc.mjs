import { overallSheet, projectSheet } from '../forms/municipal-evaluation.mjs';

const city = '晴岭市', year = 2020, unit = '晴岭市中小企业局';
const x = (level1, level2, level3, initial_value, actual_value, progress) => ({ level1, level2, level3, initial_value, actual_value, progress });

const overall = overallSheet({
  city, year, unit, department: '', total_score: '97.00', grade: '优',
  facts: [[['单位负责人', '林知远'], ['单位联系电话', '000-8200117']], [['上年结转金额\n（万元）', '0.20'], ['年初预算金额\n（万元）', '486.35']], [['预算调整金额\n（万元）', '12.00'], ['其他调整资金\n（万元）', '0.00']], [['预算执行金额\n（万元）', '498.10'], ['年末结余金额\n（万元）', '0.45']]],
  texts: { duties: '指导全市中小企业发展，监测运行，协调融资，管理专项资金。', staff: '设六个科室，编制二十二人，年末实有十五人。', execution: '全年支出498.10万元，其中基本支出296.40万元，项目支出201.70万元。', analysis: '投入、过程、产出和效果四个方面的自评结果如下，扣分集中在预算调整和满意度调查。' },
  scores: [
    ['投入', [['工作目标设定', [['工作规划合理', 3, 3, '与年度计划一致'], ['工作目标明确', 3, 3, '分解到科室']]], ['预算配置', [['在职人员控制率', 3, 3, '15人/22人=68.18%'], ['“三公经费”变动率', 3, 3, '比上年下降'], ['重点支出安排率', 4, 4, '占比82.10%']]]]],
    ['过程', [['预算执行', [['预算完成率', 6, 6, '498.10/498.35=99.95%'], ['预算调整率', 6, 5, '年中调整12.00万元'], ['支付进度', 6, 6, '四季度支付占31%'], ['结转结余率', 6, 6, '低于1%']]], ['预算管理', [['管理制度健全性', 6, 6, '制度汇编齐全'], ['预决算信息公开', 6, 6, '按期公开']]], ['资产管理', [['资产管理安全性', 6, 6, '账实相符']]]]],
    ['产出', [['职责履行', [['完成实绩情况', 8, 8, '年度任务完成'], ['质量达标情况', 8, 8, '验收合格'], ['重点工作完成率', 6, 6, '全部完成']]]]],
    ['效果', [['履职效益', [['经济效益', 5, 5, '规上企业数增加'], ['社会效益', 5, 5, '政策知晓度提高'], ['生态效益', 5, 5, '无负面影响'], ['社会公众或服务对象满意度', 5, 3, '问卷回收率偏低']]]]],
  ],
});
const scores = (a, b) => [['投入', [['项目目标', [['项目立项规范性', 3, 3], ['绩效目标合理性', 4, 4], ['绩效指标明确性', 4, 4]]], ['资金落实', [['资金到位率', 3, 3], ['到位及时率', 3, 3], ['预算执行率', 3, a]]]]],
  ['过程', [['业务管理', [['管理制度健全性', 3, 3], ['制度执行有效性', 3, 3], ['项目质量可控性', 4, 4]]], ['财务管理', [['管理制度健全性', 3, 3], ['资金使用合规性', 3, 3], ['财务监控有效性', 4, 4]]]]],
  ['产出', [['项目产出', [['实际完成率', 8, b], ['完成及时率', 7, 6], ['质量达标率', 8, 8], ['成本节约率', 7, 7]]]]], ['效果', [['项目效果', [['经济效益', 5, 5], ['社会效益', 5, 5], ['生态效益', 5, 5], ['可持续影响', 5, 5], ['社会公众或服务对象满意度', 10, 9]]]]]];
const promotion = projectSheet({
  city, year, unit, department: '210-晴岭市中小企业局', name: '企业展销推介专项资金', project_property: '经常性项目', project_period: '2020-01-01至2020-12-31', total_score: '92.26', grade: '优', pages: [2, 7], people: ['苏岩', '科员', '办公室', '8200118'],
  money: [['预算资金', '市级预算资金', '18.00', '其他', '0.00'], ['预算下达资金', '市级预算资金', '18.00', '上年结转资金', '0.00'], ['实际支出资金', '市级财政资金', '7.56', '其他', '0.00']],
  texts: { overview: '组织本市企业参加省内外展销会，汇编并发放惠企政策资料，帮助企业了解市场动态和政策变化，促进产品销售和对外合作，全年计划安排展会两次，资料四千册。', use: '展位费5.06万元，印刷费2.50万元。', organisation: '春季展会因疫情取消，秋季展会如期参加；政策资料分两批印制并送到十一个县区，剩余资金按规定交回财政。', result: '秋季展会签订意向协议十二份，政策资料覆盖规模以上企业，企业对展会组织表示认可，建议继续支持。' },
  indicators: [x('产出指标', '数量指标', '指标1：参加展销会次数', '2次', '1次', '50%'), x('产出指标', '数量指标', '指标2：政策资料印制数量', '4000册', '4000册', '100%'), x('产出指标', '质量指标', '指标1：展位布置', '符合方案要求', '符合', '100%'), x('产出指标', '时效指标', '指标1：资料发放完成时间', '2020年9月底', '2020年9月', '100%'), x('产出指标', '成本指标', '指标1：展会费用', '12万元', '5.06万元', '42%'), x('效益指标', '社会效益指标', '指标1：企业政策知晓度', '提高', '提高', '100%'), x('满意度指标', '服务对象满意度指标', '指标1：参展企业满意度', '0.95', '0.97', '102%')],
  scores: scores(1.26, 4),
}, { page: 2 });
const training = projectSheet({
  city, year, unit, department: '210-晴岭市中小企业局', name: '规范化管理提升行动补助资金', project_property: '延续性项目', project_period: '2020-01-01至2020-12-31', total_score: '98.00', grade: '优', pages: [8, 10], people: ['江亦农', '四级主任科员', '发展科', '8200121'],
  money: [['预算资金', '市级预算资金', '30.00', '其他', '0.00'], ['预算下达资金', '市级预算资金', '30.00', '上年结转资金', '0.00'], ['实际支出资金', '市级财政资金', '30.00', '其他', '0.00']],
  texts: { overview: '引导六十户企业对照管理标准开展自查和整改，聘请专家进企业辅导，评出先进企业并给予一次性补助，逐步建立覆盖全市的管理提升长效机制。', use: '专家劳务费12.40万元，企业补助15.00万元，培训费2.60万元。', organisation: '三月确定企业名单，四月至九月分批辅导，十月组织评审，十一月公示并拨付补助，全程留存影像和文字资料。', result: '六十户企业全部建立管理台账，二十三户企业通过评审，企业反映管理流程更加清楚，浪费明显减少。' },
  indicators: [x('产出指标', '数量指标', '指标1：参加提升行动企业户数', '60户', '60户', '100%'), x('产出指标', '质量指标', '指标1：评审通过企业户数', '20户', '23户', '115%'), x('产出指标', '时效指标', '指标1：评审完成时间', '2020年10月底', '2020年10月', '100%'), x('效益指标', '经济效益指标', '指标1：企业管理成本下降', '5%', '6%', '120%'), x('满意度指标', '服务对象满意度指标', '指标1：企业满意度', '0.90', '0.95', '106%')],
  scores: scores(3, 8),
}, { page: 8, fontSize: 7 });

export default {
  name: '11-performance-split-calc', title: '晴岭市中小企业局 2020年度部门整体支出和财政支出项目绩效自评表', producer: 'calc', made: 'LibreOffice Calc (Flat ODF spreadsheet)',
  style: { font: 'Noto Sans CJK SC', size: 8, margin: 14, footer: (n) => `第 ${n} 页` },
  origin: `
Performance sheets of a city, in LibreOffice Calc: one 部门整体支出绩效自评表 and two 财政支出项目绩效自评表.

Covers: sheets wider than the page that break by columns (the first project's also by rows, so that it takes six pages, down
before across; the second's takes three): each project's labels and 三级 indicators are on one page, 目标值 and
实际完成指标值 on the next, 完成进度 and 评价得分 on a third; the title and long texts are cut through and drawn on several pages
under a clip; 主管部门 with its code, 实施单位 without; amounts in 万元; score sheet with rows 投入：… that are sums; —— as a
placeholder; wrapped labels. In truth-indicators.csv 目标值 is initial_value, 实际完成指标值 actual_value, and the page is
the one on which the row begins; the score sheets of the two projects are not indicators, that of the department as a whole is
(weight = 设定分值). Scores add up.`,
  projects: [overall, promotion, training],
  blocks: [...overall.blocks, ...promotion.blocks, ...training.blocks],
};
