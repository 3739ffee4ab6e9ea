import { departmentTarget, fillInTarget } from '../forms/performance.mjs';
import { cover } from '../model/table.mjs';

const i = (level1, level2, level3, initial_value) => ({ level1, level2, level3, initial_value });
const sports = fillInTarget({
  name: '社区健身设施更新', unit: '东屿市望潮区体育事务中心', year: 2025, project_property: '经常性项目', start: '2025-01-01', end: '2025-12-31',
  goal: '三年内更新全区社区健身设施，损坏件及时换新，居民就近锻炼。', annual_goal: '当年更新四十个点位，全部通过安全验收。',
  indicators: [
    i('产出指标', '数量指标', '更新点位数量', '=40个'), i('产出指标', '数量指标', '巡检次数', '≥12次'), i('产出指标', '质量指标', '安全验收合格率', '=100%'), i('产出指标', '时效指标', '完工时间', '11月底前'), i('产出指标', '成本指标', '单个点位费用', '≤3.5万元'),
    i('效益指标', '社会效益指标', '覆盖居委会比例', '≥60%'), i('效益指标', '可持续影响指标', '维护责任制度', '健全'), i('满意度指标', '服务对象满意度指标', '居民满意度', '≥88%'),
  ],
});
const reading = fillInTarget({
  name: '少儿阅读推广', unit: '东屿市望潮区图书馆', year: 2025, project_property: '一次性项目', start: '2025-03-01', end: '2025-10-31',
  goal: '让辖区儿童养成阅读习惯。', annual_goal: '办四十八场活动，新增读者证两千张。',
  indicators: [i('产出指标', '数量指标', '活动场次', '≥48场'), i('产出指标', '质量指标', '活动按计划完成率', '≥95%'), i('效益指标', '社会效益指标', '新增读者证', '≥2000张'), i('满意度指标', '服务对象满意度指标', '家长满意度', '≥90%')],
});
const whole = departmentTarget({
  unit: '东屿市望潮区文化和旅游局', year: 2025, annual_goal: '公共文化服务按标准配齐，文物安全无事故，旅游投诉按期办结。',
  indicators: [
    i('产出指标', '数量指标', '公共文化活动场次', '≥320场'), i('产出指标', '数量指标', '文物巡查次数', '≥24次'), i('产出指标', '质量指标', '投诉按期办结率', '=100%'), i('效益指标', '社会效益指标', '公共场馆到馆人次', '≥65万人次'), i('满意度指标', '服务对象满意度指标', '群众满意度', '≥85%'),
  ],
});

export default {
  name: '18-performance-targets-chromium', title: '东屿市望潮区文化和旅游局2025年度绩效目标', producer: 'chromium', made: 'Chromium (HTML, print to PDF)',
  style: { font: 'AR PL UMing CN', size: 9.5, css: '* { font-weight: normal !important; }' },
  origin: `
Targets in the Shanghai manner, printed by Chromium: one 部门整体支出绩效目标申报表 and two 财政项目支出绩效目标填报表.

Covers: 项目性质 for the project's kind; 计划开始日期 and 计划完成日期 instead of a period; 项目总目标 beside 年度总体目标; indicators with one
年度指标值 column; the targets of a department as a whole, which have no project name; no money anywhere.`,
  projects: [whole, sports, reading],
  blocks: [cover('东屿市望潮区文化和旅游局', '2025年度绩效目标'), ...whole.blocks, ...sports.blocks, ...reading.blocks],
};
