import type { ExampleAgency } from "../agencies.ts"
import type { Row } from "../table.ts"
import { convertedInformation } from "./requests.ts"
import { villageNames, villageTopics } from "./villages.ts"
import { indexNumberOf, later, numberOf, weekday } from "./written-out.ts"

interface Sketch {
  readonly title: string
  readonly summary: string
  readonly topic: string
  readonly madeOn: string
  readonly village?: string
  readonly change?: string
}

const sketch = (title: string, topic: string, madeOn: string, summary: string): Sketch => ({
  title,
  summary,
  topic,
  madeOn
})

const ofEveryAgency = (agency: ExampleAgency): readonly Sketch[] => {
  const { short } = agency
  const shift = numberOf(agency) % 7
  return [
    sketch(`${short}2014年部门预算`, "部门预算", later("2014-02-17", shift), "部门收支预算总表、三公经费预算和说明"),
    sketch(`${short}2013年决算`, "财政预决算", later("2014-03-04", shift), "上年度收支决算总表和说明"),
    sketch(`${short}2014年专项资金安排`, "专项资金", later("2014-03-24", shift), "各专项资金的用途、额度和管理办法"),
    {
      ...sketch(`${short}机构设置和职能`, "机构职能", "2013-09-10", "内设机构、主要职能、领导分工和联系方式"),
      change: later("2014-04-09", shift)
    },
    sketch(`${short}2014年工作要点`, "工作计划", later("2014-02-10", shift), "年度主要工作和责任分工"),
    sketch(
      `${short}2013年政府信息公开工作年度报告`,
      "年度报告",
      later("2014-03-11", shift),
      "主动公开、依申请公开和咨询处理情况"
    ),
    sketch(`${short}2014年上半年工作总结`, "工作总结", later("2014-07-07", shift), "上半年工作完成情况和下半年安排")
  ]
}

const ofOneAgency: Readonly<Record<string, readonly Sketch[]>> = {
  "finance-bureau": [
    sketch("2014年全县财政预算报告", "财政预算", "2014-02-26", "全县公共财政、政府性基金预算草案和说明"),
    sketch("2013年全县财政决算报告", "财政决算", "2014-06-24", "经县人大常委会批准的全县财政决算"),
    sketch("2014年财政支农专项资金分配结果", "财政专项资金", "2014-05-20", "分配到乡镇和项目的支农资金"),
    sketch("行政事业性收费目录", "其他应公开的财政信息", "2014-03-03", "全县行政事业性收费项目、标准和依据")
  ],
  "land-bureau": [
    sketch("征地统一年产值标准和补偿倍数", "征地补偿标准", "2014-03-12", "各区片统一年产值标准、补偿倍数"),
    sketch("2014年第一批次城镇建设用地批复", "建设用地审批情况", "2014-05-08", "批准面积、用途和四至"),
    sketch("2014年第二季度国有建设用地出让结果", "土地出让信息", "2014-07-02", "宗地位置、面积、成交价和受让人"),
    sketch("城区土地级别与基准地价", "基准低价", "2014-02-18", "商业、住宅、工业用地级别和基准地价"),
    sketch("矿山地质环境治理项目安排", "项目安排", "2014-04-21", "治理项目名称、地点和投资"),
    sketch("2014年度国有建设用地供应计划", "土地利用", "2014-03-26", "年度供地总量、结构和布局")
  ],
  "relocation-office": [
    sketch("旧城改造项目房屋征收补偿方案", "征收补偿方案", "2014-03-18", "征收范围、补偿方式、签约期限"),
    sketch("房屋征收搬迁资助和奖励办法", "资助奖励政策", "2014-04-02", "搬迁费、临时安置费和提前签约奖励")
  ],
  "housing-bureau": [
    sketch("保障性住房申请审核分配程序", "分配程序", "2014-02-25", "申请条件、审核流程、轮候和分配办法"),
    sketch("2014年公共租赁住房分配结果", "分配结果", "2014-06-18", "分配对象、房号、面积"),
    sketch("沿江路改造工程项目信息", "工程建设项目信息", "2014-04-16", "项目审批、招标、合同、进度"),
    sketch("城区供水管网改造计划", "城市建设", "2014-05-20", "改造路段、工期和停水安排")
  ],
  "real-estate-bureau": [
    sketch("2014年可供分配保障性住房房源", "分配房源", "2014-05-13", "小区、楼栋、套型和套数"),
    sketch("2014年保障性住房摇号分配过程", "分配过程", "2014-06-10", "摇号时间、地点、公证和监督情况")
  ],
  "service-centre": [
    sketch("2014年第二季度政府采购结果", "政府采购", "2014-07-03", "采购项目、预算、中标单位和金额"),
    sketch("教学设备采购公告", "政府采购信息", "2014-05-15", "采购需求、供应商条件和开标时间"),
    sketch("鸣凤大道改造工程招标公告", "招投标信息", "2014-04-22", "工程概况、投标人资格和报名方式"),
    sketch("窗口服务时限公示", "办事服务", "2014-03-19", "各窗口办理事项和承诺时限")
  ],
  "environment-bureau": [
    sketch("2014年6月环境空气质量月报", "环境质量", "2014-07-01", "空气质量优良天数和主要污染物浓度"),
    sketch("夏季臭氧污染预警信息", "环境预警", "2014-06-12", "预警范围、时段和防护建议"),
    sketch("2014年第二季度重点污染源监测结果", "环境污染监测", "2014-07-08", "国控、省控企业排放监测数据"),
    sketch("磷化工技改项目环境影响报告书", "环境影响报告书", "2014-05-06", "报告书全本和公众参与说明"),
    sketch("建材厂扩建项目环保验收批复", "评价验收批复", "2014-04-08", "验收结论和整改要求"),
    sketch("磷化工技改项目环保措施承诺书", "环保措施承诺文件", "2014-05-09", "建设单位承诺的环保措施和期限"),
    sketch("集中式饮用水水源保护区划分方案", "水源保护", "2014-03-14", "一级、二级保护区范围")
  ],
  "work-safety-bureau": [
    sketch("2014年上半年安全生产形势分析", "安全生产形势分析报告", "2014-07-09", "事故起数、死亡人数和工作措施"),
    sketch("2014年上半年生产安全事故情况", "安全生产事故", "2014-07-10", "各类事故起数和伤亡人数"),
    sketch("汛期尾矿库风险预警", "风险预警", "2014-06-05", "重点尾矿库、预警级别和防范措施"),
    sketch("2014年第二季度安全生产典型案例", "典型案例处理情况", "2014-07-04", "违法行为、处罚结果"),
    sketch("烟花爆竹零售点布设规划", "行业管理", "2014-02-13", "零售点数量和布局")
  ],
  "food-and-drug-bureau": [
    sketch("餐饮服务食品安全监督管理办法", "监管法制建设", "2014-03-06", "餐饮单位量化分级和监督检查"),
    sketch("2014年农村食品市场专项整治方案", "专项整治", "2014-04-15", "整治范围、重点和步骤"),
    sketch("2014年餐饮服务诚信单位名单", "诚信企业", "2014-06-09", "量化等级为A级的餐饮单位"),
    sketch("2014年诚信药师名单", "诚信个人", "2014-06-09", "考核优秀的执业药师"),
    sketch("2014年食品药品失信企业名单", "失信企业", "2014-06-16", "受到行政处罚的企业和事由"),
    sketch("2014年食品药品失信个人名单", "失信个人", "2014-06-16", "受到行政处罚的个人和事由"),
    sketch("2014年食品药品安全黑名单", "黑名单", "2014-06-23", "严重失信的企业和责任人员")
  ],
  "commerce-bureau": [
    sketch("2013年度守合同重信用企业名单", "诚信企业", "2014-03-14", "企业名称、信用等级"),
    sketch("2013年度诚信个体工商户名单", "诚信个人", "2014-03-17", "经营者姓名、字号"),
    sketch("2014年第二批失信企业名单", "失信企业", "2014-06-25", "企业名称、失信事由"),
    sketch("2014年失信经营者名单", "失信个人", "2014-06-26", "经营者、失信事由"),
    sketch("2014年企业信用黑名单", "信用黑名单", "2014-06-27", "吊销营业执照的企业"),
    sketch("2014年第二季度消费投诉情况", "消费维权", "2014-07-08", "投诉件数、类别和处理")
  ],
  "quality-bureau": [
    sketch("质量信用AA级企业和质量标兵名单", "诚信企业、诚信个人", "2014-04-10", "获评企业和个人"),
    sketch("2014年产品质量失信名单", "失信企业、失信个人", "2014-06-12", "失信企业、责任人和事由"),
    sketch("2014年产品质量黑名单", "黑名单", "2014-06-13", "监督抽查严重不合格企业"),
    sketch("电梯安全检查结果", "特种设备", "2014-05-19", "检查台数、问题和整改")
  ],
  "education-bureau": [
    sketch("全县中小学和幼儿园名录", "教育机构", "2014-03-21", "学校名称、地址、办学层次"),
    sketch("2014年秋季义务教育阶段招生办法", "招生考试", "2014-06-17", "招生范围、条件和办法"),
    sketch("民办幼儿园年检结果", "教育机构信息", "2014-06-24", "年检合格和不合格的民办幼儿园"),
    sketch("农村义务教育学生营养改善计划", "惠民政策", "2014-04-15", "实施范围、标准和资金")
  ],
  "science-bureau": [
    sketch("2014年科技计划项目立项和经费", "科技管理和项目经费", "2014-05-12", "立项项目、承担单位和经费"),
    sketch("科技型中小企业扶持办法", "扶持政策", "2014-04-17", "扶持对象、条件和程序")
  ],
  "health-bureau": [
    sketch("县级公立医院医疗服务价格目录", "医疗卫生价格及收费", "2014-03-25", "医疗服务项目和价格"),
    sketch("2014年新型农村合作医疗补偿方案", "惠民政策", "2014-02-20", "报销范围、比例和限额"),
    sketch("上半年传染病疫情概况", "疫情信息", "2014-07-08", "法定传染病发病情况")
  ],
  "human-resources-bureau": [
    sketch("2014年就业创业扶持政策", "就业政策", "2014-03-13", "创业贷款、社保补贴和岗位补贴"),
    sketch("2014年城乡居民社会养老保险政策", "社会保障", "2014-04-10", "参保、缴费和待遇"),
    sketch("2014年公开招聘事业单位人员公告", "人事招聘", "2014-05-21", "岗位、条件和程序")
  ]
}

/** Affairs of each village by each topic of the township's catalogue: the second quarter's, disclosed in July. */
const ofVillages = (agency: ExampleAgency): readonly Sketch[] =>
  villageNames(agency).flatMap((village, nth) =>
    villageTopics(agency).map((topic, index) => ({
      ...sketch(
        `${village}2014年第二季度${topic}公开`,
        topic,
        later("2014-07-01", nth + index),
        `${village}${topic}明细`
      ),
      village
    }))
  )

/** What was disclosed because somebody had asked for it. */
const converted = (agency: ExampleAgency): Sketch => {
  const { information, receivedOn } = convertedInformation(agency)
  return sketch(`${agency.short}${information}`, "依申请转主动公开", receivedOn, "依申请公开中认定可广泛知晓的信息")
}

/** The items of an agency, disclosed within days; the first is what a request led to. */
export const itemsOf = (agency: ExampleAgency): Row[] =>
  [converted(agency), ...ofEveryAgency(agency), ...(ofOneAgency[agency.id] ?? []), ...ofVillages(agency)].map(
    ({ title, summary, topic, madeOn, village, change }, index) => ({
      indexNumber: indexNumberOf(agency, index + 1),
      title,
      summary,
      topic,
      documentNumber: index > 0 && index < 4 ? `${agency.short}〔2014〕${index * 3}号` : undefined,
      madeOn,
      disclosedOn: weekday(later(madeOn, index === 0 ? convertedAfter : 3 + (index % 4))),
      changedOn: change,
      changeDisclosedOn: change === undefined ? undefined : weekday(later(change, 5)),
      village
    })
  )

/** Days from the request to the disclosure of what it asked for. */
const convertedAfter = 14
