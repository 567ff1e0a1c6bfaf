import { change, type Planted, remove } from "../registers.ts"
import { asked, filing, guide, item, judgement, power, request, withoutGuide } from "./find.ts"

/** Faults of disclosure, agency by agency. */
export const plantedInDisclosure: readonly Planted[] = [
  // 鸣凤镇
  {
    breaches: ["disclosure.timely change-not-disclosed"],
    story: "机构设置和职能六月又变更，没有重新公开",
    plant: (r) => item(r, "mingfeng", "鸣凤镇机构设置和职能", { changedOn: "2014-06-05", changeDisclosedOn: undefined })
  },
  {
    breaches: ["disclosure.powers power-not-disclosed"],
    story: "一个事项没有登记公开渠道",
    plant: (r) => power(r, "mingfeng", "生育服务证办理", { channel: undefined })
  },
  {
    breaches: ["disclosure.coverage.village village-topic-uncovered"],
    story: "双河村的惠农补贴登记时没有写村名",
    plant: (r) => item(r, "mingfeng", "双河村2014年第二季度惠农补贴公开", { village: undefined })
  },
  {
    breaches: ["disclosure.coverage.village village-topic-uncovered"],
    story: "石桥村的财务收支该每月公开，上次公开在32天前",
    plant: (r) =>
      item(r, "mingfeng", "石桥村2014年第二季度财务收支公开", { madeOn: "2014-06-25", disclosedOn: "2014-06-30" })
  },
  // 东庄村的财务收支正好31天前公开：还在期内
  {
    breaches: [],
    story: "东庄村的财务收支正好31天前公开",
    plant: (r) =>
      item(r, "mingfeng", "东庄村2014年第二季度财务收支公开", { madeOn: "2014-06-25", disclosedOn: "2014-07-01" })
  },
  {
    breaches: ["disclosure.replies-converted reply-converted-late"],
    story: "二月答复、认定可广泛知晓的，五月才主动公开",
    plant: (r) => {
      r.own("mingfeng", "disclosureItems").push({
        indexNumber: "011190001/2014-00021",
        title: "集镇垃圾清运收费办法",
        summary: "收费对象、标准和用途",
        topic: "依申请转主动公开",
        madeOn: "2014-05-06",
        disclosedOn: "2014-05-12"
      })
      asked(r, "mingfeng", {
        number: "MF-2014-005",
        applicant: "孙小丽",
        applicantKind: "自然人",
        information: "集镇垃圾清运收费办法",
        channel: "当面",
        receivedOn: "2014-02-24",
        repliedOn: "2014-03-10",
        replyKind: "予以公开",
        isFitToPublish: true,
        foundFitOn: "2014-03-10",
        proactiveIndexNumber: "011190001/2014-00021",
        proactiveDisclosedOn: "2014-05-12"
      })
    }
  },
  {
    breaches: ["disclosure.repeat-requests asked-although-disclosed"],
    story: "已主动公开的收费办法七月又有人申请；这件还在答复期内",
    plant: (r) =>
      asked(r, "mingfeng", {
        number: "MF-2014-006",
        applicant: "周小强",
        applicantKind: "自然人",
        information: "集镇垃圾清运收费办法",
        channel: "互联网",
        receivedOn: "2014-07-24"
      })
  },
  // 花林寺镇
  {
    breaches: ["disclosure.guide-current guide-missing"],
    story: "只有目录，没有指南",
    plant: (r) => withoutGuide(r, "hualinsi", "花林寺镇信息公开指南")
  },
  {
    breaches: ["disclosure.coverage.fiscal topic-uncovered"],
    story: "专项资金是去年底公开的，今年没有",
    plant: (r) => item(r, "hualinsi", "花林寺镇2014年专项资金安排", { madeOn: "2013-12-16", disclosedOn: "2013-12-31" })
  },
  // 洋坪镇
  {
    breaches: ["disclosure.guide-current guide-stale"],
    story: "指南去年六月修订过，已超过一年",
    plant: (r) => guide(r, "yangping", "洋坪镇信息公开指南", { reviewedOn: "2013-06-01" })
  },
  // 旧县镇
  {
    breaches: ["disclosure.coverage.village no-village-catalogue"],
    story: "村务公开统一目录只有表头",
    plant: (r) => {
      r.own("jiuxian", "villageCatalogue").length = 0
    }
  },
  {
    breaches: ["disclosure.guide-current guide-stale"],
    story: "指南没有登记任何日期",
    plant: (r) => guide(r, "jiuxian", "旧县镇信息公开指南", { issuedOn: undefined, reviewedOn: undefined })
  },
  {
    breaches: ["disclosure.catalogue-filed catalogue-filed-late"],
    story: "目录晚了一天上报",
    plant: (r) => filing(r, "旧县镇", { submittedOn: "2014-08-01", registeredOn: "2014-08-01" })
  },
  // 嫘祖镇
  {
    breaches: ["disclosure.catalogue-current catalogue-missing"],
    story: "只有指南，没有目录",
    plant: (r) => withoutGuide(r, "leizu", "嫘祖镇信息公开目录")
  },
  {
    breaches: ["disclosure.catalogue-filed catalogue-not-filed"],
    story: "目录还在起草",
    plant: (r) =>
      filing(r, "嫘祖镇", {
        status: "起草",
        submittedOn: undefined,
        registeredOn: undefined,
        number: undefined
      })
  },
  {
    breaches: [],
    story: "六月评判未达到要求，七月复评达到：以后一次为准",
    plant: (r) =>
      r.list("judgements").push({
        agency: "嫘祖镇",
        rule: "judged.guidance",
        verdict: "未达到要求",
        reason: "第一季度没有发布群众关注的信息",
        judgedBy: "考核组 李红",
        judgedOn: "2014-06-10"
      })
  },
  // 河口乡
  {
    breaches: ["disclosure.catalogue-filed catalogue-not-filed"],
    story: "没有上报目录",
    plant: (r) => remove(r.list("filings"), { agency: "河口乡" })
  },
  {
    breaches: ["disclosure.coverage.village village-topic-uncovered"],
    story: "高山村的扶贫项目93天前公开",
    plant: (r) =>
      item(r, "hekou", "高山村2014年第二季度扶贫项目公开", { madeOn: "2014-04-24", disclosedOn: "2014-04-30" })
  },
  {
    breaches: ["judged.guidance guidance-wanting"],
    story: "评判未达到要求",
    plant: (r) => judgement(r, "河口乡", { verdict: "未达到要求", reason: "山洪期间没有主动发布汛情和避险信息" })
  },
  // 县财政局
  {
    breaches: ["disclosure.catalogue-current catalogue-stale"],
    story: "目录的修订日期比一年前还早一天",
    plant: (r) => guide(r, "finance-bureau", "县财政局信息公开目录", { reviewedOn: "2013-07-31" })
  },
  {
    breaches: ["disclosure.timely disclosed-late"],
    story: "收费目录晚了一个工作日公开",
    plant: (r) => item(r, "finance-bureau", "行政事业性收费目录", { madeOn: "2014-03-03", disclosedOn: "2014-04-01" })
  },
  {
    breaches: ["disclosure.accurate item-incomplete"],
    story: "支农资金分配结果没有内容概述",
    plant: (r) => item(r, "finance-bureau", "2014年财政支农专项资金分配结果", { summary: undefined })
  },
  {
    breaches: ["disclosure.fiscal-rules fiscal-aspect-unset"],
    story: "规定公开内容的文件还没有印发",
    plant: (r) =>
      change(
        r.own("finance-bureau", "fiscalRuleDocuments"),
        { title: "2014年财政信息公开内容目录" },
        { issuedOn: undefined, documentNumber: undefined }
      )
  },
  {
    breaches: ["disclosure.requests-answered reply-late"],
    story: "期满后一天才答复",
    plant: (r) => request(r, "finance-bureau", "CZ-2014-002", { receivedOn: "2014-05-05", repliedOn: "2014-05-27" })
  },
  {
    breaches: ["disclosure.requests-answered extension-irregular"],
    story: "告知了延期，没有负责人同意的记录，好在没有用上",
    plant: (r) => request(r, "finance-bureau", "CZ-2014-001", { extensionNotifiedOn: "2014-02-28" })
  },
  {
    breaches: ["disclosure.repeat-requests repeated-by-applicant"],
    story: "同一申请人得到答复后又申请同一信息",
    plant: (r) => {
      const again = { applicant: "朱小平", information: "2013年会计从业资格考试收支" }
      asked(
        r,
        "finance-bureau",
        {
          ...again,
          number: "CZ-2014-004",
          applicantKind: "自然人",
          channel: "互联网",
          receivedOn: "2014-03-10",
          repliedOn: "2014-03-20",
          replyKind: "予以公开",
          isFitToPublish: false
        },
        {
          ...again,
          number: "CZ-2014-005",
          applicantKind: "自然人",
          channel: "互联网",
          receivedOn: "2014-06-09",
          repliedOn: "2014-06-13",
          replyKind: "重复申请",
          isFitToPublish: false
        }
      )
    }
  },
  // 县国土资源局
  {
    breaches: ["disclosure.accurate index-number-shared"],
    story: "供应计划抄了治理项目的索引号，数字还是全角的",
    plant: (r) =>
      item(r, "land-bureau", "2014年度国有建设用地供应计划", { indexNumber: "０１１１９００１０/2014-00013" })
  },
  {
    breaches: ["disclosure.coverage.land topic-uncovered"],
    story: "基准地价是去年公开的，国土局、搬迁办今年都没有",
    plant: (r) => item(r, "land-bureau", "城区土地级别与基准地价", { madeOn: "2013-11-18", disclosedOn: "2013-11-25" })
  },
  {
    breaches: ["disclosure.requests-answered reply-late", "disclosure.requests-answered extension-irregular"],
    story: "期满后才办延期，答复自然也晚了",
    plant: (r) =>
      request(r, "land-bureau", "GT-2014-002", {
        receivedOn: "2014-04-08",
        extensionWorkingDays: "15",
        extensionConsentedOn: "2014-05-06",
        extensionNotifiedOn: "2014-05-06",
        repliedOn: "2014-05-15"
      })
  },
  {
    breaches: [],
    story: "七月底形成的信息尚未公开，还在期内",
    plant: (r) =>
      r.own("land-bureau", "disclosureItems").push({
        indexNumber: "011190010/2014-00015",
        title: "2014年第三季度土地出让公告",
        summary: "拟出让宗地、起始价和竞买条件",
        topic: "土地出让",
        madeOn: "2014-07-28"
      })
  },
  // 县搬迁办
  {
    breaches: ["disclosure.catalogue-filed catalogue-not-filed"],
    story: "目录上报后又撤回",
    plant: (r) =>
      filing(r, "县搬迁办", {
        status: "撤回",
        registeredOn: undefined,
        withdrawnOn: "2014-07-22",
        number: undefined
      })
  }
]
