import type { Planted } from "../registers.ts"
import { asked, filing, guide, item, judgement, power, request, withoutItem } from "./find.ts"

/** Faults of disclosure at the other agencies. */
export const plantedFurther: readonly Planted[] = [
  // 县住建局
  {
    breaches: ["disclosure.timely not-disclosed"],
    story: "供水管网改造计划至今没有公开",
    plant: (r) => item(r, "housing-bureau", "城区供水管网改造计划", { disclosedOn: undefined })
  },
  {
    breaches: ["disclosure.powers power-not-disclosed"],
    story: "一项行政许可没有公开",
    plant: (r) =>
      power(r, "housing-bureau", "城镇污水排入排水管网许可", {
        disclosedOn: undefined,
        channel: undefined,
        url: undefined
      })
  },
  {
    breaches: ["disclosure.coverage.engineering topic-uncovered"],
    story: "工程建设项目信息归到了别的类别",
    plant: (r) => item(r, "housing-bureau", "沿江路改造工程项目信息", { topic: "城市建设" })
  },
  {
    breaches: ["disclosure.requests-answered reply-overdue"],
    story: "六月的申请至今没有答复",
    plant: (r) =>
      asked(r, "housing-bureau", {
        number: "ZJ-2014-004",
        applicant: "远安县鸿达建材有限公司",
        applicantKind: "企业",
        information: "2013年市政工程结算审计结论",
        channel: "挂号信",
        receivedOn: "2014-06-16"
      })
  },
  {
    breaches: ["disclosure.replies-converted reply-not-converted"],
    story: "四月答复、认定可广泛知晓的，没有主动公开",
    plant: (r) =>
      asked(r, "housing-bureau", {
        number: "ZJ-2014-005",
        applicant: "胡小琴",
        applicantKind: "自然人",
        information: "城区公租房轮候名册",
        channel: "当面",
        receivedOn: "2014-04-01",
        repliedOn: "2014-04-15",
        replyKind: "予以公开",
        isFitToPublish: true,
        foundFitOn: "2014-04-15"
      })
  },
  {
    breaches: ["disclosure.repeat-requests asked-again-undisclosed"],
    story: "于是五月、六月又有两人申请",
    plant: (r) =>
      asked(
        r,
        "housing-bureau",
        {
          number: "ZJ-2014-006",
          applicant: "郭小勇",
          applicantKind: "自然人",
          information: "城区公租房轮候名册",
          channel: "互联网",
          receivedOn: "2014-05-12",
          repliedOn: "2014-05-20",
          replyKind: "予以公开",
          isFitToPublish: false
        },
        {
          number: "ZJ-2014-007",
          applicant: "何小霞",
          applicantKind: "自然人",
          information: "“城区公租房轮候名册”",
          channel: "互联网",
          receivedOn: "2014-06-03",
          repliedOn: "2014-06-12",
          replyKind: "予以公开",
          isFitToPublish: false
        }
      )
  },
  {
    breaches: ["disclosure.coverage.housing topic-uncovered"],
    story: "房管局的摇号过程没有注明公开类别，住建局也没有",
    plant: (r) => item(r, "real-estate-bureau", "2014年保障性住房摇号分配过程", { topic: undefined })
  },
  // 县房管局
  {
    breaches: ["judged.guidance guidance-wanting"],
    story: "评判未达到要求",
    plant: (r) => judgement(r, "县房管局", { verdict: "未达到要求", reason: "房屋征收期间群众关心的问题没有回应" })
  },
  // 县政务服务中心
  {
    breaches: ["disclosure.coverage.procurement topic-uncovered"],
    story: "没有公开招投标信息",
    plant: (r) => withoutItem(r, "service-centre", "鸣凤大道改造工程招标公告")
  },
  {
    breaches: ["disclosure.accurate dates-disordered"],
    story: "采购公告的变更日期早于生成日期",
    plant: (r) =>
      item(r, "service-centre", "教学设备采购公告", { changedOn: "2014-05-05", changeDisclosedOn: "2014-05-20" })
  },
  {
    breaches: ["disclosure.accurate dates-disordered", "disclosure.timely change-not-disclosed"],
    story: "窗口时限的变更公开日期早于变更日期：公开的不是变更后的",
    plant: (r) =>
      item(r, "service-centre", "窗口服务时限公示", { changedOn: "2014-06-18", changeDisclosedOn: "2014-06-10" })
  },
  // 县环保局
  {
    breaches: ["disclosure.timely change-disclosed-late"],
    story: "水源保护区方案四月变更，五月下旬才重新公开",
    plant: (r) =>
      item(r, "environment-bureau", "集中式饮用水水源保护区划分方案", {
        changedOn: "2014-04-08",
        changeDisclosedOn: "2014-05-20"
      })
  },
  {
    breaches: ["disclosure.coverage.environment topic-uncovered"],
    story: "没有公开环保措施承诺文件",
    plant: (r) => withoutItem(r, "environment-bureau", "磷化工技改项目环保措施承诺书")
  },
  {
    breaches: ["disclosure.coverage.environment topic-unseen"],
    story: "今年没有环境预警，提示核实",
    plant: (r) => withoutItem(r, "environment-bureau", "夏季臭氧污染预警信息")
  },
  {
    breaches: ["disclosure.requests-answered extension-irregular"],
    story: "延期20个工作日，超过条例规定",
    plant: (r) => request(r, "environment-bureau", "HB-2014-004", { extensionWorkingDays: "20" })
  },
  // 县安监局
  {
    breaches: ["disclosure.catalogue-current catalogue-stale"],
    story: "目录前年修订",
    plant: (r) => guide(r, "work-safety-bureau", "县安监局信息公开目录", { reviewedOn: "2012-12-20" })
  },
  {
    breaches: ["disclosure.accurate dates-disordered"],
    story: "零售点规划的更正日期早于发现日期",
    plant: (r) =>
      item(r, "work-safety-bureau", "烟花爆竹零售点布设规划", {
        errorFoundOn: "2014-03-20",
        correctedOn: "2014-03-02"
      })
  },
  {
    breaches: ["disclosure.coverage.safety topic-uncovered"],
    story: "没有公开违法行为和典型案例",
    plant: (r) => withoutItem(r, "work-safety-bureau", "2014年第二季度安全生产典型案例")
  },
  {
    breaches: ["disclosure.coverage.safety topic-unseen"],
    story: "今年没有应急救援和风险预警信息，提示核实",
    plant: (r) => withoutItem(r, "work-safety-bureau", "汛期尾矿库风险预警")
  },
  // 县药监局
  {
    breaches: ["disclosure.coverage.food-drug topic-uncovered"],
    story: "专项整治方案没有注明公开类别",
    plant: (r) => item(r, "food-and-drug-bureau", "2014年农村食品市场专项整治方案", { topic: undefined })
  },
  // 县工商局
  {
    breaches: ["disclosure.coverage.credit topic-uncovered"],
    story: "没有公开诚信个人",
    plant: (r) => withoutItem(r, "commerce-bureau", "2013年度诚信个体工商户名单")
  },
  {
    breaches: ["disclosure.accurate item-incomplete"],
    story: "黑名单没有索引号",
    plant: (r) => item(r, "commerce-bureau", "2014年企业信用黑名单", { indexNumber: undefined })
  },
  {
    breaches: ["disclosure.accurate error-uncorrected"],
    story: "失信企业名单错列一户，至今没有更正",
    plant: (r) => item(r, "commerce-bureau", "2014年第二批失信企业名单", { errorFoundOn: "2014-07-11" })
  },
  {
    breaches: ["disclosure.catalogue-filed catalogue-rejected"],
    story: "目录被退回，没有再报",
    plant: (r) =>
      filing(r, "县工商局", {
        status: "退回",
        decidedOn: "2014-07-28",
        registeredOn: undefined,
        number: undefined,
        note: "目录缺少信用信息"
      })
  },
  {
    breaches: ["disclosure.powers power-not-disclosed"],
    story: "一个事项的公开日期写在了将来",
    plant: (r) => power(r, "commerce-bureau", "户外广告登记", { disclosedOn: "2014-09-01" })
  },
  {
    breaches: ["disclosure.repeat-requests asked-by-several"],
    story: "两人申请相近的信息",
    plant: (r) =>
      asked(
        r,
        "commerce-bureau",
        {
          number: "GS-2014-004",
          applicant: "高小军",
          applicantKind: "自然人",
          information: "2013年年检未通过企业名单",
          channel: "互联网",
          receivedOn: "2014-04-14",
          repliedOn: "2014-04-25",
          replyKind: "部分公开",
          isFitToPublish: false
        },
        {
          number: "GS-2014-005",
          applicant: "罗小红",
          applicantKind: "自然人",
          information: "关于公开2013年年检未通过企业名单的申请",
          channel: "信函",
          receivedOn: "2014-06-04",
          repliedOn: "2014-06-16",
          replyKind: "部分公开",
          isFitToPublish: false
        }
      )
  },
  // 县质监局
  {
    breaches: [],
    story: "台账说目录已登记，却没有任何日期：是否按期无从判断",
    plant: (r) => filing(r, "县质监局", { submittedOn: undefined, registeredOn: undefined })
  },
  {
    breaches: ["disclosure.coverage.credit topic-uncovered"],
    story: "黑名单写了没有人认识的类别",
    plant: (r) => item(r, "quality-bureau", "2014年产品质量黑名单", { topic: "产品质量" })
  },
  {
    breaches: ["disclosure.requests-answered reply-disordered"],
    story: "答复日期的年份写成了上一年",
    plant: (r) => request(r, "quality-bureau", "ZL-2014-002", { repliedOn: "2013-04-29" })
  },
  // 县教育局
  {
    breaches: ["disclosure.accurate item-incomplete"],
    story: "一条信息没有名称",
    plant: (r) => item(r, "education-bureau", "农村义务教育学生营养改善计划", { title: undefined })
  },
  {
    breaches: ["disclosure.requests-answered extension-irregular"],
    story: "同意延期，没有告知申请人",
    plant: (r) => request(r, "education-bureau", "JY-2014-002", { extensionConsentedOn: "2014-04-14" })
  },
  {
    breaches: ["disclosure.replies-converted proactive-item-missing"],
    story: "转主动公开的索引号不在登记表中",
    plant: (r) => request(r, "education-bureau", "JY-2014-003", { proactiveIndexNumber: "011190020/2014-00099" })
  },
  // 目录已按期上报，等待登记，不是违反
  {
    breaches: [],
    story: "目录已按期上报，尚未登记",
    plant: (r) => filing(r, "县教育局", { status: "待登记", registeredOn: undefined, number: undefined })
  },
  // 县科技局
  {
    breaches: ["disclosure.coverage.services topic-uncovered"],
    story: "没有公开科技项目和经费",
    plant: (r) => withoutItem(r, "science-bureau", "2014年科技计划项目立项和经费")
  },
  {
    breaches: [],
    story: "七月下旬答复、认定可广泛知晓的，还在主动公开的期限内",
    plant: (r) =>
      asked(r, "science-bureau", {
        number: "KJ-2014-004",
        applicant: "林小明",
        applicantKind: "自然人",
        information: "科技特派员考核办法",
        channel: "互联网",
        receivedOn: "2014-07-10",
        repliedOn: "2014-07-21",
        replyKind: "予以公开",
        isFitToPublish: true,
        foundFitOn: "2014-07-21"
      })
  },
  // 县卫生局
  {
    breaches: ["disclosure.accurate dates-disordered"],
    story: "疫情概况的公开日期早于生成日期",
    plant: (r) => item(r, "health-bureau", "上半年传染病疫情概况", { disclosedOn: "2014-06-08" })
  },
  {
    breaches: ["disclosure.powers power-not-disclosed"],
    story: "一个事项只在门户网站公开",
    plant: (r) => power(r, "health-bureau", "护士执业注册", { channel: "门户网站" })
  },
  {
    breaches: [],
    story: "正在征求第三方意见，期限中止",
    plant: (r) =>
      asked(r, "health-bureau", {
        number: "WS-2014-005",
        applicant: "宜昌市康泰医疗器械有限公司",
        applicantKind: "企业",
        information: "乡镇卫生院药品配送合同",
        channel: "挂号信",
        receivedOn: "2014-07-01",
        thirdPartyAskedOn: "2014-07-04"
      })
  },
  // 县人社局
  {
    breaches: ["disclosure.coverage.services topic-uncovered"],
    story: "就业政策登记在别的类别下",
    plant: (r) => item(r, "human-resources-bureau", "2014年就业创业扶持政策", { topic: "人事人才" })
  },
  {
    breaches: [],
    story: "取消的事项不必公开",
    plant: (r) =>
      r.own("land-bureau", "powerItems").push({
        code: "GT-QL-007",
        name: "土地登记上岗资格认定",
        kind: "行政许可",
        abolishedOn: "2013-11-08"
      })
  }
]
