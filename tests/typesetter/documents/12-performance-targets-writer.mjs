import { selfEvaluationReport, targetDeclaration } from '../forms/performance.mjs';
import { cover } from '../model/table.mjs';

const office = { department: '316-云川省中小企业服务局', unit: '316002-云川省中小企业服务中心', year: 2024 };
const pair = (level1, level2, period, annual) => ({ level1, level2, period, annual });
const target = targetDeclaration({
  ...office, unit: '云川省中小企业服务中心', name: '中小企业服务体系建设', project_property: '延续性项目（阶段开展）', project_period: '3年',
  money: [['资金总额', '26,400,000', '8,640,000'], ['其中：中央财政资金', '0', '0'], ['省级财政资金', '26,400,000', '8,640,000'], ['市县（区）财政资金', '0', '0'], ['单位自筹', '0', '0'], ['其他资金', '', '']],
  texts: { 项目概况: '建设覆盖全省的中小企业服务网络，开展培训、融资对接、运行监测和专家服务。', 立项依据: '省政府关于促进中小企业发展的年度任务分工。', 项目设立必要性: '中小企业数量多、分布散，单靠企业自身难以及时获得政策和人才支持。', '保证项目实施的制度、措施': '执行本中心资金管理、合同管理和绩效管理制度，按季度检查进度。', 项目实施计划: '一季度确定服务机构，二、三季度集中开展活动，四季度评审验收。' },
  period_goal: '三年内形成省市县三级服务网络，培训经营管理人员一千八百人以上，持续发布运行监测结果。', annual_goal: '当年组织活动十场以上，培训六百人以上，完成服务机构评审。',
  pairs: [
    pair('产出指标', '数量指标', ['经营管理人员培训人数', '≥1800人'], ['经营管理人员培训人数', '≥600人']), pair('产出指标', '数量指标', ['专项服务活动场次', '≥30场'], ['专项服务活动场次', '≥10场']), pair('产出指标', '数量指标', ['重点监测企业户数', '≥1800户'], ['重点监测企业户数', '≥1800户']), pair('产出指标', '数量指标', null, ['线上课程期数', '≥40期']), pair('产出指标', '数量指标', null, ['服务机构评审个数', '=15个']),
    pair('产出指标', '质量指标', ['培训结业率', '≥90%'], ['培训结业率', '≥92%']), pair('产出指标', '质量指标', ['监测数据报送准时率', '≥90%'], ['监测数据报送准时率', '≥95%']),
    pair('产出指标', '时效指标', ['年度活动完成时间', '每年11月底前'], ['年度活动完成时间', '11月底前']), pair('产出指标', '成本指标', ['培训费用标准', '≤400元/人、天'], ['培训费用标准', '≤380元/人、天']),
    pair('效益指标', '社会效益指标', ['服务企业户数', '≥6000户'], ['服务企业户数', '≥2000户']), pair('效益指标', '可持续影响指标', ['服务网络运行', '稳定'], null),
    pair('满意度指标', '服务对象满意度指标', ['企业满意度', '≥80%'], ['企业满意度', '≥85%']),
  ],
}, { height: 10.5 });
const running = targetDeclaration({
  ...office, unit: '云川省中小企业服务中心', name: '服务大厅运行维护', project_property: '经常性项目（长期开展）', project_period: '99年',
  money: [['资金总额', '3,150,000', '1,050,000'], ['其中：中央财政资金', '0', '0'], ['省级财政资金', '3,150,000', '1,050,000'], ['市县（区）财政资金', '0', '0'], ['单位自筹', '0', '0'], ['其他资金', '', '']],
  texts: { 项目概况: '支付服务大厅的水电、物业和设备维护费用。', 立项依据: '单位运转需要。', 项目设立必要性: '保证对外窗口不中断。', '保证项目实施的制度、措施': '按合同支付并留存验收记录。', 项目实施计划: '按月支付，年底结算。' },
  period_goal: '服务大厅全年正常开放。', annual_goal: '服务大厅全年正常开放，设备完好。',
  pairs: [pair('产出指标', '数量指标', ['开放天数', '≥245天'], ['开放天数', '≥245天']), pair('产出指标', '质量指标', ['设备完好率', '≥95%'], ['设备完好率', '≥96%']), pair('产出指标', '成本指标', ['单位面积物业费', '≤25元/平方米'], ['单位面积物业费', '≤24元/平方米']), pair('效益指标', '社会效益指标', ['窗口服务覆盖面', '扩大'], ['窗口服务覆盖面', '扩大']), pair('满意度指标', '服务对象满意度指标', ['办事人员满意度', '≥90%'], ['办事人员满意度', '≥92%'])],
}, { height: 8 });
const i = (level1, level2, level3, adjusted_value, actual_value, weight, score, deviation_reason = '', qualitative_note = '') => ({ level1, level2, level3, initial_value: '', adjusted_value, actual_value, qualitative_note, weight, score, deviation_reason });
const report = selfEvaluationReport({
  ...office, name: '服务大厅运行维护', total_score: '97', grade: '优', annual_goal: '服务大厅全年正常开放，设备完好，窗口服务覆盖面扩大。',
  actual_completion: '大厅开放二百四十八天，设备维护及时，办事人员满意度达到目标。',
  funds: [{ source: '合计', declared: '1,050,000', budgeted: '1,050,000', annual_budget: '1,010,000', executed: '1,010,000', balance: '0', execution_rate: '100', score: '10' }, { source: '省级财政资金', declared: '1,050,000', budgeted: '1,050,000', annual_budget: '1,010,000', executed: '1,010,000', balance: '0', deviation_reason: '无' }],
  indicators: [i('产出指标', '数量指标', '开放天数', '≥245 天', '248', '20', '20'), i('产出指标', '质量指标', '设备完好率', '≥96%', '94', '10', '8', '一台叫号机返厂维修'), i('产出指标', '时效指标', '费用支付', '按月', '达成预期指标', '10', '10', '', '各月均在5日前支付'), i('产出指标', '成本指标', '单位面积物业费', '≤24 元/平方米', '23.5', '10', '10'), i('效益指标', '社会效益', '窗口服务覆盖面', '扩大', '达成预期指标', '20', '20', '', '新增两个事项'), i('效益指标', '可持续影响', '大厅持续运行', '保障', '达成预期指标', '10', '9', '年末停电半天'), i('满意度指标', '服务对象满意度', '办事人员满意度', '≥92%', '92', '10', '10')],
  texts: { overview: ['项目概况：支付大厅水电、物业、设备维护费用，保证对外窗口正常开放。', '立项依据：单位运转需要。'], plan: '按月支付，年底结算，发现故障二十四小时内报修。', experience: '维护合同写明响应时间，减少了窗口停办。', problems: '备用设备少，一台返修就会影响指标。', next: '增加一台备用叫号机。' },
});

export default {
  name: '12-performance-targets-writer', title: '云川省中小企业服务中心 2024年度绩效目标申报表和自评分析报告', producer: 'writer', made: 'LibreOffice Writer (Flat ODF text)',
  style: { font: 'AR PL UMing CN', headFont: 'Noto Serif CJK SC', size: 9, border: '0.5pt solid #000000', splitRows: true, footer: (n) => `${n}` },
  origin: `
Two 项目支出绩效目标申报表 and one 项目支出绩效自评分析报告 of the same project, in LibreOffice Writer.

Covers: amounts in 元 with 实施期 and 年度 money side by side; indicators of 实施期 and 年度 side by side under merged 一级/二级
cells, where one side may be empty; the first declaration over two pages with 产出指标 cut by the page end; a report that gives
project, unit and department as lines above its prose, has a fund table in 元 with thousands separators and an indicator table with
定性值情况说明 and 权重, and states its score and grade in a sentence. Scores add up: 10 + 87 = 97.`,
  projects: [target, running, report],
  blocks: [cover('云川省中小企业服务中心', '2024年度项目绩效公开'), ...target.blocks, ...running.blocks, ...report.blocks],
};
