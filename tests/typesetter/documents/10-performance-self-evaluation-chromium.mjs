import { selfEvaluation } from '../forms/performance.mjs';
import { compress } from '../render/overlay.mjs';

const list = (level1, level2, ...rows) => rows.map(([level3, initial_value, adjusted_value, actual_value, weight, score, deviation_reason = '']) => ({ level1, level2, level3, initial_value, adjusted_value, actual_value, weight: String(weight), score: score === '' ? '' : String(score), deviation_reason }));
const funds = (total, ...own) => [{ ...total, source: '资金总额：' }, ...own];
const money = (declared, budgeted, annual_budget, executed, balance, execution_rate, score, source) => ({ source, declared, budgeted, annual_budget, executed, balance, execution_rate, score });
const office = { department: '316-云川省中小企业服务局', unit: '316001-云川省中小企业服务局', year: 2024 };

const large = selfEvaluation({
  ...office, name: '企业服务能力提升专项', total_score: '94.87', grade: '优',
  funds: funds(money('1,420', '1,420', '1,386.75', '1,229.56', '157.19', '88.66', '8.87'), money('1,400', '1,400', '1,366.75', '1,209.56', '157.19', '88.50', '8.85', '省级财政资金'), money('20', '20', '20', '20', '0', '100', '', '其他资金')),
  annual_goal: '开设线上线下培训，组织专家进园区，帮助企业对接融资，按季度发布运行监测结果，并完成专项资金项目评审。',
  actual_completion: '培训、服务活动和监测任务全部完成，两项示范考核因上级批复未到而没有开展。',
  indicators: [
    ...list('产出指标', '数量指标',
      ['经营管理人员培训人数', '≥人', '≥600人', '≥655人', 2, 2], ['统计员业务培训人数', '≥人', '≥900人', '≥948人', 2, 2, '基层报名多于预期，费用未增加'], ['重点监测企业户数', '≥户', '≥1800户', '≥1836户', 2, 2],
      ['进园区服务场次', '≥场', '≥12场', '≥14场', 2, 2], ['线上课程期数', '≥期', '≥40期', '≥40期', 2, 2], ['政策信息采编条数', '≥条', '≥3500条', '≥3902条', 2, 2],
      ['示范县考核个数', '=个', '=9个', '=0个', 2, 0, '考核办法未获批复，当年没有组织'], ['示范县现场推进会', '=场', '=1场', '=0场', 1, 0, '同上'], ['融资对接活动场次', '≥场', '≥6场', '≥6场', 2, 2],
      ['规范化改制辅导企业户数', '≥户', '≥120户', '≥131户', 2, 2], ['监测报告期数', '=期', '=4期', '=4期', 2, 2], ['展会组织参展企业户数', '≥户', '≥45户', '≥38户', 2, 1.5, '两家协办单位退出，实际报名不足'],
      ['法律咨询人次', '≥人次', '≥300人次', '≥327人次', 1, 1], ['志愿服务专家人数', '≥人', '≥60人', '≥63人', 1, 1], ['宣传册印制份数', '≥份', '≥5000份', '≥5000份', 1, 1], ['专项资金评审项目数', '=个', '=86个', '=86个', 2, 2], ['回访企业户数', '≥户', '≥200户', '≥216户', 1, 1]),
    ...list('产出指标', '质量指标',
      ['培训结业率', '≥%', '≥92%', '≥98%', 3, 3], ['数据报送准时率', '≥%', '≥95%', '≥96.4%', 2, 2], ['信息内容贴近企业需要', '', '良好', '达成预期指标', 2, 2], ['评审意见采纳率', '≥%', '≥85%', '≥91%', 2, 2], ['服务档案完整率', '≥%', '≥98%', '≥98%', 1, 1]),
    ...list('产出指标', '时效指标', ['季度监测结果发布', '', '季后20日内', '达成预期指标', 3, 3], ['服务活动完成时间', '', '11月底前', '达成预期指标', 2, 2], ['专项资金评审完成时间', '', '5月底前', '部分达成预期指标', 2, 1.5, '材料补正用时较长']),
    ...list('产出指标', '成本指标', ['培训费用标准', '≤元/人·天', '≤380元/人·天', '≤372元/人·天', 2, 2], ['单场活动支出', '≤万元', '≤6万元', '≤5.4万元', 2, 2]),
    ...list('效益指标', '经济效益指标', ['参训企业当年营业收入增幅', '≥%', '≥5%', '≥6.1%', 8, 8], ['对接融资金额', '≥亿元', '≥3亿元', '≥3.2亿元', 7, 7]),
    ...list('效益指标', '社会效益指标', ['企业家对政策的知晓程度', '', '提高', '达成预期指标', 8, 8], ['服务平台注册企业户数', '≥户', '≥6000户', '≥6420户', 7, 7]),
    ...list('满意度指标', '服务对象满意度指标', ['参训人员满意度', '≥%', '≥90%', '≥97%', 5, 5], ['受服务企业满意度', '≥%', '≥85%', '≥93%', 5, 5]),
  ],
  analysis: {
    项目实施和预算执行情况及分析: '年初安排1420万元，年中压减33.25万元，全年执行1229.56万元，未执行部分主要是示范考核和部分展会费用。',
    产出情况及分析: '十七项数量指标中十四项完成，三项未完成的原因已在表中写明。', 效益情况及分析: '企业营业收入和融资规模都有增长，服务平台使用面扩大。', 满意度情况及分析: '两类对象的满意度均高于目标。',
    主要经验做法: '把培训、对接和监测排在同一张年度日程里，减少重复走访。', 项目管理中存在的主要问题及原因分析: '部分任务依赖上级批复，年初没有准备替代安排。', 下一步改进措施及管理建议: '对依赖批复的任务分两步编列预算，未获批复时及时调整。',
  },
  notes: ['备注：1. “全年预算数”在预算调整后取调整数。', '2. “执行率”是全年执行数与全年预算数之比。'],
}, { height: 16 });
const small = selfEvaluation({
  ...office, name: '职称评审工作经费', total_score: '75.21', grade: '中', totalLabel: '总　　分',
  funds: funds(money('0', '12', '12', '6.25', '5.75', '52.08', '5.21'), money('0', '12', '12', '6.25', '5.75', '52.08', '5.21', '省级财政资金')),
  annual_goal: '组织全省民营企业工程系列职称评审。', actual_completion: '收到申报203份，初审通过140份，评出108人。',
  indicators: [
    ...list('产出指标', '数量指标', ['申报受理人数', '≥人', '≥350人', '≥203人', 10, 4, '申报条件收紧，人数回落'], ['评审专家人数', '≥人', '≥18人', '≥12人', 10, 6, '评审量减少，专家相应减少']),
    ...list('产出指标', '质量指标', ['评审公示无有效异议', '', '准确', '达成预期指标', 10, 10]), ...list('产出指标', '时效指标', ['评审完成时间', '', '10月底前', '达成预期指标', 10, 10]), ...list('产出指标', '成本指标', ['人均评审成本', '≤元/人', '≤450元/人', '≤307元/人', 10, 10]),
    ...list('效益指标', '社会效益指标', ['专业技术人才获得感', '', '增强', '部分达成预期指标', 30, 20, '通过人数少于上年']), ...list('满意度指标', '服务对象满意度指标', ['参评人员满意度', '≥%', '≥85%', '≥96%', 10, 10]),
  ],
}, { height: 10 });

export default {
  name: '10-performance-self-evaluation-chromium', title: '云川省中小企业服务局 2024年度项目支出绩效自评表', producer: 'chromium', made: 'Chromium (HTML, print to PDF), rewritten by qpdf with object streams',
  finish: compress, style: { font: 'AR PL UMing CN', size: 9, splitRows: true, css: '* { font-weight: normal !important; } .meta { justify-content: center }' },
  origin: `
项目支出绩效自评表 of twelve columns, two projects, printed by Chromium.

Covers: department and unit printed with their codes; fund rows under a two-line header; 一级 and 二级 indicator cells merged over rows,
the cell 产出指标 (and the side label 绩效指标) over three pages; indicator values with ≥ ≤ = and bare comparison signs before adjustment;
blank, zero and fractional scores; wrapped reasons; the total line with score and grade; the analysis block beneath with its
own merged labels; a second, short table that ends 中. Scores are exact: 执行率 × 10 + the indicators = 总分
(8.87 + 86.00 = 94.87; 5.21 + 70.00 = 75.21).`,
  projects: [large, small],
  blocks: [...large.blocks, ...small.blocks],
};
