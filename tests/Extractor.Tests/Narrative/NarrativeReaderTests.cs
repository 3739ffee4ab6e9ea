using System.Globalization;
using Extractor.Core.Classification;
using Extractor.Core.Narrative;
using Extractor.Core.Records;
using Xunit;

namespace Extractor.Tests.Narrative;

public sealed class NarrativeReaderTests
{
    [Theory]
    [InlineData("2024年度收入总计4,092.10万元。", "收入总计 amount 4092.10万元")]
    [InlineData("基本支出846.28万元，占比2.00%；", "基本支出 amount 846.28万元|基本支出 share_percent 2.00%")]
    [InlineData("与上年相比，支出总计减少56.95万元，下降1.87%。", "支出总计 prior_year_change -56.95万元|支出总计 growth_percent -1.87%")]
    [InlineData("教育支出年初预算10万元，支出决算9万元，完成年初预算的90%。", "教育支出 budget_amount 10万元|教育支出 amount 9万元|教育支出 completion_percent 90%")]
    [InlineData("公务接待费支出3万元，比上年度增加1万元，主要原因是会议费增加2万元。", "公务接待费支出 amount 3万元|公务接待费支出 prior_year_change 1万元|会议费 prior_year_change 2万元")]
    [InlineData("养老保险和职业年金分别减少6.89万元和3.45万元。", "养老保险 prior_year_change -6.89万元|职业年金 prior_year_change -3.45万元")]
    [InlineData("预算收入总计9万元，其中：本年收入8万元，上年结转1万元，比上年增加2万元。", "预算收入总计 amount 9万元|本年收入 amount 8万元|上年结转 amount 1万元|预算收入总计 prior_year_change 2万元")]
    [InlineData("财政拨款收入总计5万元，支出总计6万元。", "财政拨款收入总计 amount 5万元|财政拨款支出总计 amount 6万元")]
    [InlineData("收入总计5万元，支出总计5万元，比上年增加1万元。", "收入总计 amount 5万元|支出总计 amount 5万元|收入总计、支出总计 prior_year_change 1万元")]
    [InlineData("部分转移支付类项目（750万元）变更至省本级。", "部分转移支付类项目 amount 750万元")]
    [InlineData("公务接待费预算支出156万元，本年数小于上年预算数29万元。", "公务接待费预算支出 amount 156万元|公务接待费预算支出 prior_year_change -29万元")]
    [InlineData("某某省某某局部门2024年一般公共预算财政拨款支出9万元。", "一般公共预算财政拨款支出 amount 9万元")]
    [InlineData("基本支出增加人员工资、住房公积金等3397.18万元。", "基本支出 prior_year_change 3397.18万元")]
    [InlineData("支持商销稳增长30.00万，进博会推进专项153.00万。", "支持商销稳增长 amount 30.00万|进博会推进专项 amount 153.00万")]
    [InlineData("1、公务接待费支出0.38万元，共接待3批次，21人次。", "公务接待费支出 amount 0.38万元|公务接待费支出 count 3批次|公务接待费支出 count 21人次")]
    [InlineData("3个项目自评等级为“优”，0个项目自评等级为“良”。", "项目自评等级为“优” count 3个|项目自评等级为“良” count 0个")]
    [InlineData("本部门（单位）共有车辆4辆，其中：机要通信用车1辆。", "车辆 count 4辆|机要通信用车 count 1辆")]
    [InlineData("单价100万元（含）以上设备（不含车辆）2台（套）。", "单价100万元(含)以上设备(不含车辆) count 2台(套)")]
    [InlineData("政府采购支出总额9万元，占全省的，其中：授予小微企业合同金额1万元，占政府采购支出总额的11%。", "政府采购支出总额 amount 9万元|授予小微企业合同金额 amount 1万元|授予小微企业合同金额 share_percent 11%")]
    [InlineData("“一般公共服务支出（类）行政运行（项）”25.77万元，2023年当年预算执行数为60.13万元。", "一般公共服务支出(类)行政运行(项) amount 25.77万元|一般公共服务支出(类)行政运行(项)2023年当年预算执行数 amount 60.13万元")]
    [InlineData("2024年某某省某某局公务接待费支出5万元。", "公务接待费支出 amount 5万元")]
    [InlineData("支出5万元。", "支出 amount 5万元")]
    [InlineData("“卫生健康支出（类）公共卫生（款）疾病预防控制机构（项）25.50万元，主要用于人员工资。", "卫生健康支出(类)公共卫生(款)疾病预防控制机构(项) amount 25.50万元")]
    [InlineData("卫生健康支出（类）公共卫生（款）疾病预防控制机构（项）＂25.50万元。", "卫生健康支出(类)公共卫生(款)疾病预防控制机构(项) amount 25.50万元")]
    [InlineData("3.教育支出（类）普通教育（款）小学教育（项），主要用于学校的日常支出。年初预算为9万元，支出决算为8万元，决算数小于预算数的主要原因：人员减少。", "教育支出(类)普通教育(款)小学教育(项) budget_amount 9万元|教育支出(类)普通教育(款)小学教育(项) amount 8万元")]
    [InlineData("4.教育支出（类）普通教育（款）初中教育（项），主要用于维修、图书等项目支出，年初预算为9万元，当年支出决算为8万元。", "教育支出(类)普通教育(款)初中教育(项) budget_amount 9万元|教育支出(类)普通教育(款)初中教育(项) amount 8万元")]
    [InlineData("国内公务接待支出6万元（含外宾接待支出2万元）。", "国内公务接待支出 amount 6万元|外宾接待支出 amount 2万元")]
    [InlineData("财政拨款收入8万元，比2023年预算增加增加2万元。", "财政拨款收入 amount 8万元|财政拨款收入 prior_year_change 2万元")]
    [InlineData("12“教育支出（类）普通教育（款）小学教育（项）”5.50万元，主要用于学校。", "教育支出(类)普通教育(款)小学教育(项) amount 5.50万元")]
    [InlineData("财政拨款“三公”经费5万元。", "财政拨款“三公”经费 amount 5万元")]
    [InlineData("公务用车购置费30万元，主要原因是淘汰更新执法车辆3辆，比2023年增加1辆。", "公务用车购置费 amount 30万元|淘汰更新执法车辆 count 3辆|淘汰更新执法车辆 prior_year_change 1辆")]
    [InlineData("国内公务接待12批次，较上年减少3批次。", "国内公务接待 count 12批次|国内公务接待 prior_year_change -3批次")]
    [InlineData("某某省某某局（部门）共有车辆4辆，其中：机要通信用车1辆。", "车辆 count 4辆|机要通信用车 count 1辆")]
    [InlineData("单价100万元（含）以上设备（不含车辆）2套。", "单价100万元(含)以上设备(不含车辆) count 2套")]
    [InlineData("建成住房2套，支出8万元。", "支出 amount 8万元")]
    [InlineData("国内公务接待支出6万元，其中：接待批次11次、接待40人次、陪同5人。", "国内公务接待支出 amount 6万元|接待批次 count 11次|接待人次 count 40人次")]
    [InlineData("本部门4个预算单位开展了2024年项目预算绩效目标编报工作，编报绩效目标的项目9个，涉及项目预算资金80.50万元。", "预算单位 count 4个|编报绩效目标的项目 count 9个|涉及项目预算资金 amount 80.50万元")]
    [InlineData("2024年某局下属一家机关和一家执法机构财政拨款的机关运行经费7.25万元。", "财政拨款的机关运行经费 amount 7.25万元")]
    [InlineData("2024年某局下属1家机关和2家参公事业单位财政拨款的机关运行经费7.25万元。", "财政拨款的机关运行经费 amount 7.25万元")]
    [InlineData("今年共接待群众，办件时间缩短50%。", "")]
    [InlineData("公务接待费支出年初预算为6.80万元（其中：一般公共预算年初预算为6.80万元），支出决算为5.10万元，完成年初预算的75.00%。", "公务接待费支出 budget_amount 6.80万元|一般公共预算 budget_amount 6.80万元|公务接待费支出 amount 5.10万元|公务接待费支出 completion_percent 75.00%")]
    [InlineData("因公出国（境）费支出预算9万元（其中：一般公共预算支出9万元；政府性基金预算支出0万元），支出决算8万元（其中：一般公共预算支出8万元；政府性基金预算支出0万元），完成预算的88.89%，比上年增加1万元。", "因公出国(境)费支出 budget_amount 9万元|一般公共预算支出 budget_amount 9万元|政府性基金预算支出 budget_amount 0万元|因公出国(境)费支出 amount 8万元|一般公共预算支出 amount 8万元|政府性基金预算支出 amount 0万元|因公出国(境)费支出 completion_percent 88.89%|因公出国(境)费支出 prior_year_change 1万元")]
    [InlineData("政府采购金额200万元，其中面向中小企业150万元，占75%（其中小微企业60万元，占40%），其他企业50万元，占25%。", "政府采购金额 amount 200万元|面向中小企业 amount 150万元|面向中小企业 share_percent 75%|小微企业 amount 60万元|小微企业 share_percent 40%|其他企业 amount 50万元|其他企业 share_percent 25%")]
    [InlineData("财政拨款收入4万元（占99%），其他收入1万元（占1%）。", "财政拨款收入 amount 4万元|财政拨款收入 share_percent 99%|其他收入 amount 1万元|其他收入 share_percent 1%")]
    [InlineData("收入总计8万元，比2023年度的10万元减少2万元，下降20%。", "收入总计 amount 8万元|收入总计 prior_year_amount 10万元|收入总计 prior_year_change -2万元|收入总计 growth_percent -20%")]
    [InlineData("财政拨款收入总计与2023年度决算数10万元相比，增加了2万元，增长了20%。", "财政拨款收入总计 prior_year_amount 10万元|财政拨款收入总计 prior_year_change 2万元|财政拨款收入总计 growth_percent 20%")]
    [InlineData("机关运行经费支出100万元，与2023年（80万元）相比增加20万元，增长25%。", "机关运行经费支出 amount 100万元|机关运行经费支出 prior_year_amount 80万元|机关运行经费支出 prior_year_change 20万元|机关运行经费支出 growth_percent 25%")]
    [InlineData("会议费由上年的18万元下降到本年的13.5万元，降幅25%。", "会议费 prior_year_amount 18万元|会议费 amount 13.5万元|会议费 growth_percent -25%")]
    [InlineData("商品支出77.7万元（上年为70万元），增长11%。", "商品支出 amount 77.7万元|商品支出 prior_year_amount 70万元|商品支出 growth_percent 11%")]
    [InlineData("邮电费支出12万元，比上年决算8万元增长4万元。", "邮电费支出 amount 12万元|邮电费支出 prior_year_amount 8万元|邮电费支出 prior_year_change 4万元")]
    [InlineData("2024年度差旅费支出6万元，2023年度差旅费支出5万元，同比增长20%。", "差旅费支出 amount 6万元|差旅费支出 prior_year_amount 5万元|差旅费支出 growth_percent 20%")]
    [InlineData("收入总计8万元，上年结转1万元。", "收入总计 amount 8万元|上年结转 amount 1万元")]
    [InlineData("印刷费决算数6万元，比年初预算数9万元减少3万元，完成预算的66%。", "印刷费 amount 6万元|印刷费 budget_amount 9万元|印刷费比年初预算数减少 amount 3万元|印刷费 completion_percent 66%")]
    [InlineData("印刷费6万元，比2024年预算9万元减少3万元。", "印刷费 amount 6万元|印刷费 budget_amount 9万元|印刷费比2024年预算减少 amount 3万元")]
    [InlineData("教育支出年初预算10万元，支出决算9万元。决算数小于年初预算数1万元。", "教育支出 budget_amount 10万元|教育支出 amount 9万元|教育支出决算数小于年初预算数 amount 1万元")]
    [InlineData("收入总计1,000万元，较上年减少-100万元，下降-9.09%。", "收入总计 amount 1000万元|收入总计 prior_year_change -100万元|收入总计 growth_percent -9.09%")]
    [InlineData("公务接待费支出9万元，完成预算（10万元）的90%。", "公务接待费支出 amount 9万元|公务接待费支出 budget_amount 10万元|公务接待费支出 completion_percent 90%")]
    [InlineData("邮电费支出12万元，完成年初预算10万元的120%。", "邮电费支出 amount 12万元|邮电费支出 budget_amount 10万元|邮电费支出 completion_percent 120%")]
    [InlineData("货物支出和服务支出分别为11万元和22万元，占比分别为33.33%、66.67%。", "货物支出 amount 11万元|服务支出 amount 22万元|货物支出 share_percent 33.33%|服务支出 share_percent 66.67%")]
    [InlineData("基本支出和项目支出分别为60万元和40万元，分别占支出合计的60%和40%。", "基本支出 amount 60万元|项目支出 amount 40万元|基本支出 share_percent 60%|项目支出 share_percent 40%")]
    [InlineData("国内公务接待26批、213人；在职人员50人。", "国内公务接待 count 26批|国内公务接待 count 213人")]
    [InlineData("会议费支出2万元，培训费支出5万元，分别比上年减少1万元和增加3万元。", "会议费支出 amount 2万元|培训费支出 amount 5万元|会议费支出 prior_year_change -1万元|培训费支出 prior_year_change 3万元")]
    [InlineData("会议费支出2万元，培训费支出8万元，分别占支出的20%和80%。", "会议费支出 amount 2万元|培训费支出 amount 8万元|会议费支出 share_percent 20%|培训费支出 share_percent 80%")]
    [InlineData("政府性基金预算财政拨款收入9万元，支出8万元，年末结转1万元。", "政府性基金预算财政拨款收入 amount 9万元|政府性基金预算财政拨款支出 amount 8万元|年末结转 amount 1万元")]
    [InlineData("印刷费6万元，比年初预算的9万元减少3万元。", "印刷费 amount 6万元|印刷费 budget_amount 9万元|印刷费比年初预算减少 amount 3万元")]
    [InlineData("印刷费6万元，比预算的9万元减少3万元。", "印刷费 amount 6万元|印刷费 budget_amount 9万元|印刷费比预算减少 amount 3万元")]
    [InlineData("印刷费6万元，为年初预算8万元的75%。", "印刷费 amount 6万元|印刷费 budget_amount 8万元|印刷费 completion_percent 75%")]
    [InlineData("印刷费全年预算8万元，实际支出6万元，占全年预算的75%。", "印刷费 budget_amount 8万元|印刷费 amount 6万元|印刷费 completion_percent 75%")]
    [InlineData("基本支出9万元，其中：人员经费6万元，占67%；公用经费3万元，占33%。比上年增加1万元。", "基本支出 amount 9万元|人员经费 amount 6万元|人员经费 share_percent 67%|公用经费 amount 3万元|公用经费 share_percent 33%|基本支出 prior_year_change 1万元")]
    [InlineData("基本支出9万元，其中：人员经费6万元，占67%；公用经费2万元，占22%。比上年增加1万元。", "基本支出 amount 9万元|人员经费 amount 6万元|人员经费 share_percent 67%|公用经费 amount 2万元|公用经费 share_percent 22%|公用经费 prior_year_change 1万元")]
    [InlineData("决算总收入9万元，比2023年度决算总收入6万元增加了3万元。", "决算总收入 amount 9万元|决算总收入 prior_year_amount 6万元|决算总收入 prior_year_change 3万元")]
    [InlineData("水费支出9万元，比上年累计支出12万元下降3万元，下降25%。", "水费支出 amount 9万元|水费支出 prior_year_amount 12万元|水费支出 prior_year_change -3万元|水费支出 growth_percent -25%")]
    [InlineData("印刷费6万元，比上年节约支出3万元。", "印刷费 amount 6万元|印刷费 prior_year_change -3万元")]
    [InlineData("税收收入9万元，比2023年增收3万元，增长50%；非税收入4万元，减收1万元。", "税收收入 amount 9万元|税收收入 prior_year_change 3万元|税收收入 growth_percent 50%|非税收入 amount 4万元|非税收入 prior_year_change -1万元")]
    [InlineData("促进农民增收9万元。", "促进农民增收 amount 9万元")]
    [InlineData("部门收入9万元，支出8万元，比上年收入增加50%，支出比上年增加60%。", "部门收入 amount 9万元|部门支出 amount 8万元|部门收入 growth_percent 50%|部门支出 growth_percent 60%")]
    [InlineData("车辆费6万元，与2023年对比，接待费下降9%。", "车辆费 amount 6万元|接待费 growth_percent -9%")]
    [InlineData("“三公”经费财政拨款决算6万元，比2024年“三公”经费财政拨款年初预算9万元减少3万元。", "“三公”经费财政拨款 amount 6万元|“三公”经费财政拨款 budget_amount 9万元|“三公”经费财政拨款比2024年“三公”经费财政拨款年初预算减少 amount 3万元")]
    [InlineData("单位共有公务用车4辆，其中：特种作业车1辆。", "公务用车 count 4辆|特种作业车 count 1辆")]
    [InlineData("2024年实际支出“三公经费”决算为5万元。", "三公经费 amount 5万元")]
    [InlineData("某某县2024年公务接待费5万元。", "公务接待费 amount 5万元")]
    [InlineData("全县2024年公务接待费5万元。", "全县2024年公务接待费 amount 5万元")]
    [InlineData("经汇总2024年公务接待费5万元，按同口径同比减少1万元。", "公务接待费 amount 5万元|公务接待费 prior_year_change -1万元")]
    [InlineData("税收收入5万元，下降2%，剔除减税因素，同口径增长1%。", "税收收入 amount 5万元|税收收入 growth_percent -2%|税收收入同口径 growth_percent 1%")]
    [InlineData("我单位（含二级机构）财政拨款的公务用车保有量为7辆。", "财政拨款的公务用车保有量 count 7辆")]
    [InlineData("公务接待费2024年度财政拨款决算数为5万元。", "公务接待费 amount 5万元")]
    [InlineData("公务接待费2022年度财政拨款决算数为5万元。", "公务接待费2022年度财政拨款 amount 5万元")]
    [InlineData("因公出国（境）经费、公务接待费、公车购置费，公车运行费（“三公”经费）决算总额5万元。", "“三公”经费 amount 5万元")]
    [InlineData("因公出国（境）费、公务接待费（以下简称“三公”经费）2024年决算支出为5万元。", "“三公”经费 amount 5万元")]
    [InlineData("因公出国（境）团组2次，人数7人；公务接待3批次，人数20人。", "因公出国(境)团组 count 2次|因公出国(境)人数 count 7人|公务接待 count 3批次|公务接待人数 count 20人")]
    [InlineData("购置支出9万元，主要用于经批准购置的1辆公务用车。", "购置支出 amount 9万元|公务用车 count 1辆")]
    [InlineData("一般公共预算收入累计完成9万元，加上级补助收入4万元、安排预算稳定调节基金1万元。", "一般公共预算收入 amount 9万元|上级补助收入 amount 4万元|安排预算稳定调节基金 amount 1万元")]
    [InlineData("因公出国（境）共计2个团组，7人；国内公务接待3批次。", "因公出国(境)团组 count 2个|因公出国(境)团组 count 7人|国内公务接待 count 3批次")]
    [InlineData("收入合计9万元。与上年对比增加3万元，增长50%。", "收入合计 amount 9万元|收入合计 prior_year_change 3万元|收入合计 growth_percent 50%")]
    [InlineData("水费支出9万元，上年同期为6万元，同比增长50%。", "水费支出 amount 9万元|水费支出 prior_year_amount 6万元|水费支出 growth_percent 50%")]
    [InlineData("水费支出9万元，比2023年减少（增加）-3万元，降低（增长）-25%。", "水费支出 amount 9万元|水费支出 prior_year_change -3万元|水费支出 growth_percent -25%")]
    [InlineData("总收入9万元，其中财政拨款6万元，比上年减少1万元，事业收入3万元，比上年增加2万元。", "总收入 amount 9万元|财政拨款 amount 6万元|财政拨款 prior_year_change -1万元|事业收入 amount 3万元|事业收入 prior_year_change 2万元")]
    [InlineData("“三公”经费支出9万元，其中接待费6万元，较2023年5万元增长20%，车辆费3万元，较2023年4万元下降25%。", "“三公”经费支出 amount 9万元|接待费 amount 6万元|接待费 prior_year_amount 5万元|接待费 growth_percent 20%|车辆费 amount 3万元|车辆费 prior_year_amount 4万元|车辆费 growth_percent -25%")]
    [InlineData("服务预算9万元（含购买服务3万元）。", "服务 budget_amount 9万元|购买服务 budget_amount 3万元")]
    [InlineData("“三公”经费支出9万元，包括接待费5万元，车辆费4万元，同比分别下降10%和增长5%。", "“三公”经费支出 amount 9万元|接待费 amount 5万元|车辆费 amount 4万元|接待费 growth_percent -10%|车辆费 growth_percent 5%")]
    [InlineData("支出预算中，人员支出5万元；支出决算中，人员支出6万元。", "人员支出 budget_amount 5万元|人员支出 amount 6万元")]
    [InlineData("1.河道治理项目绩效自评综述：根据年初设定的绩效目标，项目绩效自评得分为96.5分。项目全年预算数为15万元，执行数为12万元，完成预算的80%。", "河道治理 budget_amount 15万元|河道治理 amount 12万元|河道治理 completion_percent 80%")]
    [InlineData("我局组织对36个项目开展绩效自评。", "项目开展绩效自评 count 36个")]
    [InlineData("①行政运行（项）：支出决算数为9万元，完成年初预算的90%。", "行政运行(项) amount 9万元|行政运行(项) completion_percent 90%")]
    [InlineData("1.主要原因：支出决算为9万元。", "支出决算为 amount 9万元")]
    [InlineData("印刷费6万元，比年初预算数增加（减少）-3万元，项目压减2万元。", "印刷费 amount 6万元|印刷费比年初预算数增加(减少) amount -3万元|项目比年初预算数压减 amount 2万元")]
    [InlineData("财政拨款收、支总决算5万元。", "财政拨款收、支总决算 amount 5万元")]
    [InlineData("公务接待费8万元，预算执行比例为80%。", "公务接待费 amount 8万元|公务接待费 completion_percent 80%")]
    [InlineData("因公出国（境）团组7个，总计21人次。", "因公出国(境)团组 count 7个|因公出国(境)团组 count 21人次")]
    [InlineData("收、支总计各增加8.4万元，增长6%。", "收、支总计 prior_year_change 8.4万元|收、支总计 growth_percent 6%")]
    [InlineData("收、支总计各为8.5，9万元，比上年各减少1、0.5万元，各下降10.53%、5.26%。", "收入总计 amount 8.5万元|支出总计 amount 9万元|收入总计 prior_year_change -1万元|支出总计 prior_year_change -0.5万元|收入总计 growth_percent -10.53%|支出总计 growth_percent -5.26%")]
    [InlineData("货物支出和服务支出分别为11和22万元。", "货物支出 amount 11万元|服务支出 amount 22万元")]
    [InlineData("1.教育支出（类）普通教育（款）小学教育（项）：支出决算为9万元，完成预算90%。", "教育支出(类)普通教育(款)小学教育(项) amount 9万元|教育支出(类)普通教育(款)小学教育(项) completion_percent 90%")]
    [InlineData("会议费支出3万元；培训费支出决算与预算持平，比上年增加1万元。", "会议费支出 amount 3万元|培训费支出 prior_year_change 1万元")]
    [InlineData("国内公务接待批次为5个，接待人次为40人。", "国内公务接待批次 count 5个|国内公务接待人次 count 40人")]
    [InlineData("国内公务接待2批次，10人次，共计支出1万元，包括：接待考察团0.4万元，接待调研组0.6万元。", "国内公务接待 count 2批次|国内公务接待 count 10人次|国内公务接待 amount 1万元|接待考察团 amount 0.4万元|接待调研组 amount 0.6万元")]
    [InlineData("年末单价在50万元至100万元之间的设备7台。", "年末单价在50万元至100万元之间的设备 count 7台")]
    [InlineData("30-50万元的项目3个，50万元以下的项目5个。", "30-50万元的项目 count 3个|50万元以下的项目 count 5个")]
    [InlineData("收入总计一百二十万元，支出总计壹亿贰仟万元。", "收入总计 amount 120万元|支出总计 amount 12000万元")]
    [InlineData("印刷费三万五千元整，邮电费几十万元，差旅费一点五万元，推进一元化管理。", "印刷费 amount 35000元")]
    [InlineData("教育支出3亿5,000万元，住房保障支出12万3,456元。", "教育支出 amount 35000万元|住房保障支出 amount 123456元")]
    [InlineData("公务用车保有量三辆，惠及脱贫户120户。", "公务用车保有量 count 3辆|惠及脱贫户 count 120户")]
    [InlineData("差旅费支出9万元，比年初预算数增加1万元，增长12.5%，较上年减少1万元，下降10%。", "差旅费支出 amount 9万元|差旅费支出比年初预算数增加 amount 1万元|差旅费支出比年初预算数增长 growth_percent 12.5%|差旅费支出 prior_year_change -1万元|差旅费支出 growth_percent -10%")]
    [InlineData("差旅费支出9万元，较预算节约1万元；会议费支出8万元，较2024年预算减少2万元，较2023年预算减少3万元。", "差旅费支出 amount 9万元|差旅费支出较预算节约 amount 1万元|会议费支出 amount 8万元|会议费支出较2024年预算减少 amount 2万元|会议费支出 prior_year_change -3万元")]
    [InlineData("邮电费支出9万元，比年初预算多1万元。", "邮电费支出 amount 9万元|邮电费支出比年初预算多 amount 1万元")]
    [InlineData("邮电费支出9万元。与年初预算相比，减少1万元，下降10%。", "邮电费支出 amount 9万元|邮电费支出与年初预算减少 amount 1万元|邮电费支出与年初预算下降 growth_percent -10%")]
    [InlineData("收入总计8万元，比上年（10万元）减少2万元。", "收入总计 amount 8万元|收入总计 prior_year_amount 10万元|收入总计 prior_year_change -2万元")]
    [InlineData("支出总计下降5%至95万元。", "支出总计 growth_percent -5%|支出总计 amount 95万元")]
    [InlineData("收入合计9万元，其中一般公共预算8万元、政府性基金预算1万元。", "收入合计 amount 9万元|一般公共预算 amount 8万元|政府性基金预算 amount 1万元")]
    [InlineData("公务用车运行维护费车均2万元。", "公务用车运行维护费车均 amount 2万元")]
    [InlineData("培训费支出5万元，决算数大于预算数的主要原因是追加党员培训1万元。", "培训费支出 amount 5万元|追加党员培训 amount 1万元")]
    [InlineData("全市投入12亿元，其中本级财政安排3亿元。", "全市投入 amount 12亿元|本级财政安排 amount 3亿元")]
    [InlineData("2024年本部门财政拨款的机关运行经费为171.01万元。", "财政拨款的机关运行经费 amount 171.01万元")]
    [InlineData("国内公务接待批次56个，人次420人。", "国内公务接待批次 count 56个|国内公务接待人次 count 420人")]
    [InlineData("外宾接待支出0万元，共接待国（境）外来访团组0个、来访外宾0人次。", "外宾接待支出 amount 0万元|国(境)外来访团组 count 0个|来访外宾 count 0人次")]
    [InlineData("本部门（含所属3家事业单位）印刷费支出10万元。", "印刷费支出 amount 10万元")]
    [InlineData("收入合计50万元，较上年新增了2万元。", "收入合计 amount 50万元|收入合计 prior_year_change 2万元")]
    [InlineData("与上年相比，基本支出净增加5万元，项目支出净减3万元。", "基本支出 prior_year_change 5万元|项目支出 prior_year_change -3万元")]
    [InlineData("财政拨款收入9万元，年初结转1万元，支出8万元。较上年收入增加2万元，支出减少3万元。", "财政拨款收入 amount 9万元|年初结转 amount 1万元|财政拨款支出 amount 8万元|财政拨款收入 prior_year_change 2万元|财政拨款支出 prior_year_change -3万元")]
    [InlineData("公务接待费支出9万元，比上年增加1万元；比2019年（基期）决算数减少3万元，下降25%。", "公务接待费支出 amount 9万元|公务接待费支出 prior_year_change 1万元|公务接待费支出比2019年减少 amount 3万元|公务接待费支出比2019年下降 growth_percent -25%")]
    [InlineData("公务接待费支出9万元，较上年10减少1万元，年初预算为12万元，差值为3万元。", "公务接待费支出 amount 9万元|公务接待费支出 prior_year_change -1万元|公务接待费支出 budget_amount 12万元|公务接待费支出差值 amount 3万元")]
    [InlineData("“三公”经费年初预算数中，公务接待费7万元；公务用车运行费6万元。", "公务接待费 budget_amount 7万元|公务用车运行费 budget_amount 6万元")]
    [InlineData("一般公共预算中，公务接待费7万元。", "公务接待费 amount 7万元")]
    [InlineData("公务接待费年初预算8万元，决算6万元，具体是国内接待费支出5万元，外宾接待费支出1万元，完成年初预算的75%。", "公务接待费 budget_amount 8万元|公务接待费 amount 6万元|国内接待费支出 amount 5万元|外宾接待费支出 amount 1万元|公务接待费 completion_percent 75%")]
    [InlineData("公务接待费年初预算8万元，决算6万元，其中国内接待费支出5万元，完成年初预算的50%。", "公务接待费 budget_amount 8万元|公务接待费 amount 6万元|国内接待费支出 amount 5万元|国内接待费支出 completion_percent 50%")]
    [InlineData("国内公务接待12个批次、96人次。", "国内公务接待 count 12个批次|国内公务接待 count 96人次")]
    [InlineData("3.2024年度国内公务接待6批次。", "国内公务接待 count 6批次")]
    [InlineData("18家二级单位2024年共计支出60万元。", "二级单位 count 18家|二级单位2024年共计支出 amount 60万元")]
    [InlineData("某某局及所属3家参照公务员法管理事业单位的机关运行经费28万元。", "参照公务员法管理事业单位 count 3家|机关运行经费 amount 28万元")]
    [InlineData("省某某局及所属各预算单位政府采购支出9万元。", "政府采购支出 amount 9万元")]
    [InlineData("教育支出（类）普通教育（款）小学教育（项）。年初预算为5万元，支出决算为6万元。", "教育支出(类)普通教育(款)小学教育(项) budget_amount 5万元|教育支出(类)普通教育(款)小学教育(项) amount 6万元")]
    [InlineData("教育支出（类）普通教育（款）小学教育（项）：预算5万元，决算6万元。", "教育支出(类)普通教育(款)小学教育(项) budget_amount 5万元|教育支出(类)普通教育(款)小学教育(项) amount 6万元")]
    [InlineData("收入总计9万元，其中本年收入8万元，年初结转1万元；较上年增加2万元，增长28.57%。", "收入总计 amount 9万元|本年收入 amount 8万元|年初结转 amount 1万元|收入总计 prior_year_change 2万元|收入总计 growth_percent 28.57%")]
    [InlineData("支出总计9万元，其中：基本支出5万元；项目支出4万元；较上年增加2万元。", "支出总计 amount 9万元|基本支出 amount 5万元|项目支出 amount 4万元|支出总计 prior_year_change 2万元")]
    [InlineData("支出总计9万元，其中：基本支出5万元；项目支出3万元，较上年增加2万元。", "支出总计 amount 9万元|基本支出 amount 5万元|项目支出 amount 3万元|项目支出 prior_year_change 2万元")]
    [InlineData("2024年度收入年初预算20万元，决算23万元；支出年初预算21万元，决算24万元。", "收入 budget_amount 20万元|收入 amount 23万元|支出 budget_amount 21万元|支出 amount 24万元")]
    [InlineData("国内公务接待支出0.30万（含外宾接待支出0.10万元）。", "国内公务接待支出 amount 0.30万|外宾接待支出 amount 0.10万元")]
    [InlineData("公务接待2批次、24人次，其中：接待外宾1批次、3人次。", "公务接待 count 2批次|公务接待 count 24人次|接待外宾 count 1批次|接待外宾 count 3人次")]
    [InlineData("11“.住房保障支出”9万元，占5%；“教育支出8万元。", "住房保障支出 amount 9万元|住房保障支出 share_percent 5%|教育支出 amount 8万元")]
    [InlineData("“三公”经费9万元，“甲”和“乙”项目8万元。", "“三公”经费 amount 9万元|“甲”和“乙”项目 amount 8万元")]
    [InlineData("截至2024年12月31日，某某局部门（单位）共有车辆4辆。", "车辆 count 4辆")]
    [InlineData("会议费支出6万元；开支培训费9万元。", "会议费支出 amount 6万元|培训费 amount 9万元")]
    [InlineData("教育支出（类）普通教育（款）小学教育（项）2024年度预算5万元，支出决算6万元。", "教育支出(类)普通教育(款)小学教育(项) budget_amount 5万元|教育支出(类)普通教育(款)小学教育(项) amount 6万元")]
    [InlineData("培训费支出9万元，支出年初预算10万元。", "培训费支出 amount 9万元|培训费支出 budget_amount 10万元")]
    [InlineData("公务接待费年初预算10万元，其中国内接待费支出8万元，完成年初预算的80%。", "公务接待费 budget_amount 10万元|国内接待费支出 amount 8万元|国内接待费支出 completion_percent 80%")]
    [InlineData("公务接待费年初预算0万元，决算0万元，其中国内接待费支出0万元，完成年初预算的0%。", "公务接待费 budget_amount 0万元|公务接待费 amount 0万元|国内接待费支出 amount 0万元|国内接待费支出 completion_percent 0%")]
    [InlineData("公务接待费年初预算8万元，决算6万元，比上年增加1万元，具体是国内接待费支出5万元，完成年初预算的75%。", "公务接待费 budget_amount 8万元|公务接待费 amount 6万元|公务接待费 prior_year_change 1万元|国内接待费支出 amount 5万元|公务接待费 completion_percent 75%")]
    [InlineData("支出总计9万元，其中：基本支出5万元，主要原因是人员经费3万元；项目支出4万元；较上年增加2万元。", "支出总计 amount 9万元|基本支出 amount 5万元|人员经费 amount 3万元|项目支出 amount 4万元|支出总计 prior_year_change 2万元")]
    [InlineData("公务接待费支出9万元，接待人次5人次。", "公务接待费支出 amount 9万元|接待人次 count 5人次")]
    [InlineData("人员经费3万元，公用经费2万元，合计5万元。", "人员经费 amount 3万元|公用经费 amount 2万元|合计 amount 5万元")]
    [InlineData("会议费和培训费5万元、公务接待费6万元。", "会议费和培训费 amount 5万元|公务接待费 amount 6万元")]
    public void ReadsASentence(string text, string expected) => Assert.Equal(expected, string.Join('|', Read(text).Select(Line)));

    [Theory]
    [InlineData("2024年某某省某某局支出预算5万元。", "支出预算 amount 5万元")]
    [InlineData("收入预算9万元，其中：财政拨款收入9万元，比2023年预算执行数减少2万元；事业收入0万元。", "收入预算 amount 9万元|财政拨款收入 amount 9万元|财政拨款收入 prior_year_change -2万元|事业收入 amount 0万元")]
    [InlineData("2024年“三公”经费预算数为1.00万元，与2023年预算持平。", "“三公”经费预算数 amount 1.00万元")]
    [InlineData("1.农林水支出（类）水利（款）行政运行（项）2024年预算数为15万元，比2023年执行数增加3万元。", "农林水支出(类)水利(款)行政运行(项) amount 15万元|农林水支出(类)水利(款)行政运行(项) prior_year_change 3万元")]
    [InlineData("支出9万元，其中：当年拨款8万元，上年结转1万元。", "支出 amount 9万元|当年拨款 amount 8万元|上年结转 amount 1万元")]
    [InlineData("1.“农林水支出（类）-水利（款）-防汛（项）”2024年度预算6万元，2023年度预算5万元，主要用于：防汛。", "农林水支出(类)-水利(款)-防汛(项) amount 6万元|农林水支出(类)-水利(款)-防汛(项)2023年度预算 budget_amount 5万元")]
    [InlineData("“水利（款）防汛（项）”6万元。2023年当年预算执行数为4万元，2024预算安排6万元，比2023年预算执行数增加50.00%。", "水利(款)防汛(项) amount 6万元|水利(款)防汛(项)2023年当年预算执行数 amount 4万元|水利(款)防汛(项) amount 6万元|水利(款)防汛(项) growth_percent 50.00%")]
    [InlineData("“三公”经费2024年预算数中，公务接待费7万元。", "公务接待费 amount 7万元")]
    public void ReadsASentenceOfABudget(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', NarrativeReader.Read([Narrative(text)], Identity with { Kind = DocumentKind.Budget }).Select(Line)));

    [Fact]
    public void TakesTheSubjectOverFromTheSentenceBefore()
    {
        var facts = Read("教育支出年初预算0万元，支出决算36.00万元，用于专项培训。较上年决算增加36.00万元。");
        Assert.Equal(("教育支出", "prior_year_change", "较上年决算增加36.00万元。"), (facts[2].Subject, facts[2].Measure, facts[2].Sentence));
    }

    /// <summary>An item that prints only its budget, then a final account without a name: of the whole, unless a list goes on; either way a guess.</summary>
    [Theory]
    [InlineData("日常公用经费年初预算为40.00万元，其中工会经费年初预算为40.00万元，支出决算为30.00万元，完成年初预算的75.00%。", "日常公用经费 amount 30.00万元")]
    [InlineData("甲年初预算10万元，其中：乙年初预算6万元，支出决算5万元；丙年初预算4万元，支出决算3万元。", "乙 amount 5万元")]
    public void DoubtsWhoseAFinalAccountIs(string text, string expected)
    {
        var facts = Read(text);
        Assert.Equal(expected, Line(Assert.Single(facts, static fact => fact is { IsDoubtful: true, Measure: "amount" })));
        Assert.DoesNotContain(facts, static fact => fact is { IsDoubtful: true, Measure: "budget_amount" });
    }

    /// <summary>由 7 万元增加到 8 万元: nobody says of which year or budget the first one is.</summary>
    [Fact]
    public void DoubtsWhatAnAmountWasBefore()
    {
        var facts = Read("印刷费由7万元增加到8万元。");
        Assert.Equal(["印刷费 amount 7万元", "印刷费 amount 8万元"], facts.Select(Line));
        Assert.Equal([true, false], facts.Select(static fact => fact.IsDoubtful));
    }

    /// <summary>The closing bracket of 行政运行（项） may hang over the margin.</summary>
    [Fact]
    public void ANameMayLackItsClosingBracket()
    {
        var facts = Read("1．商贸事务（款）行政运行（项年初预算9万元，支出决算8万元。较上年增加1万元。");
        Assert.All(facts, static fact => Assert.Equal("商贸事务(款)行政运行(项", fact.Subject));
        Assert.Equal(3, facts.Length);
    }

    [Fact]
    public void ClosesABracketWithItsSentence()
    {
        var facts = Read("会议费支出10万元（其中：培训班6万元。较上年增加1万元。");
        Assert.Equal("会议费支出 prior_year_change 1万元", Line(facts[2]));
    }

    [Fact]
    public void TakesTheSubjectFromTheHeadingWhereTheWordsNameNone()
    {
        var facts = Read("（一）机关运行经费支出情况说明", "2024年支出3万元。");
        Assert.Equal(("机关运行经费支出", "（一）机关运行经费支出情况说明"), (facts[0].Subject, facts[0].Section));
    }

    /// <summary>A line that names a subject with its levels speaks for the paragraphs below it, up to the next number.</summary>
    [Fact]
    public void TakesTheSubjectFromTheLineAboveThatNamesItsLevels()
    {
        var facts = Read("三、具体情况", "2.卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）。", "年初预算为8万元，支出决算为6万元。", "比上年增加1万元。", "3.其他支出9万元。");
        Assert.Equal(["卫生健康支出(类)行政事业单位医疗(款)行政单位医疗(项)", "其他支出"], facts.Select(static fact => fact.Subject).Distinct());
        Assert.Equal(["budget_amount", "amount", "prior_year_change", "amount"], facts.Select(static fact => fact.Measure));
    }

    /// <summary>A heading of both halves names neither.</summary>
    [Theory]
    [InlineData("八、收支预算情况", "收入")]
    [InlineData("一、收入支出总体情况说明", "收入")]
    [InlineData("一、事业收入情况说明", "事业收入")]
    public void IncomeIsASubjectOfItsOwnBelowAHeadingOfBothHalves(string heading, string subject) =>
        Assert.Equal(subject, Read(heading, "2024年本单位收入为8万元，其中：财政拨款5万元。")[0].Subject);

    [Fact]
    public void CountsTheLevelsOfAmountsExactly()
    {
        var fact = Assert.Single(Read("基本支出较上年度减少87.51万元。"));
        Assert.Equal((-87.51m, -875100m, "万元"), (fact.Value, fact.AmountYuan, fact.Unit));
    }

    [Fact]
    public void NamesThePageOfTheFigureNotOfTheSentence()
    {
        const string Text = "收入总计5万元，支出总计6万元。";
        var paragraph = new Paragraph(PageKind.Narrative, Text, [new PageStart(0, 7), new PageStart(8, 8)], []);
        Assert.Equal([7, 8], NarrativeReader.Read([paragraph], Identity).Select(static f => f.Page));
    }

    [Fact]
    public void NeverPublishesAFigureThatThePageCutsOff()
    {
        const string Text = "收入总计增加5万元，支出总计增加6万元。";
        var paragraph = new Paragraph(PageKind.Narrative, Text, [new PageStart(0, 1)], [10..Text.Length]);
        Assert.Equal("收入总计 prior_year_change 5万元", Line(Assert.Single(NarrativeReader.Read([paragraph], Identity))));
    }

    [Fact]
    public void LeavesOtherChaptersAlone() =>
        Assert.Empty(NarrativeReader.Read([new Paragraph(PageKind.Overview, "收入总计5万元。", [new PageStart(0, 1)], [])], Identity));

    private static DocumentIdentity Identity { get; } = new(null, "某某省某某局", "某某省", 2024, DocumentKind.FinalAccount, null);

    private static NarrativeFact[] Read(params string[] paragraphs) =>
        NarrativeReader.Read([.. paragraphs.Select(Narrative)], Identity);

    private static Paragraph Narrative(string text) => new(PageKind.Narrative, text, [new PageStart(0, 1)], []);

    private static string Line(NarrativeFact fact) => string.Create(CultureInfo.InvariantCulture, $"{fact.Subject} {fact.Measure} {fact.Value}{fact.Unit}");
}
