import { agencyOf } from "../agencies.ts"
import { addBelow, change, type Planted, type Registers, remove, rowWith } from "../registers.ts"
import { newsOf } from "./portal.ts"

const letter = (registers: Registers, subject: string) => rowWith(registers.list("letters"), { subject })

/** Faults of services, themes, platforms, letters, consultations and judgements, agency by agency. */
export const plantedInServices: readonly Planted[] = [
  {
    breaches: [],
    story: "鸣凤镇七月底收到的来信还在期限之内",
    plant: (r) =>
      addBelow(r.list("letters"), "鸣凤镇", {
        subject: "YA-2014-0013",
        kind: "来信",
        receivedOn: "2014-07-28",
        acceptedOn: "2014-07-29"
      })
  },
  {
    breaches: ["website.services-online service-offline"],
    story: "花林寺镇的临时救助申请没有上网",
    plant: (r) => change(r.own("hualinsi", "onlineServices"), { name: "临时救助申请" }, { depth: "未上网" })
  },
  {
    breaches: ["website.letters-answered letter-accepted-late"],
    story: "洋坪镇五月的来信第八个工作日才受理",
    plant: (r) =>
      Object.assign(letter(r, "YA-2014-0031"), {
        receivedOn: "2014-05-06",
        acceptedOn: "2014-05-16",
        answeredOn: "2014-05-20"
      })
  },
  {
    breaches: ["website.channels channel-missing"],
    story: "旧县镇的微博停用了",
    plant: (r) => change(r.own("jiuxian", "channels"), { kind: "微博" }, { inUse: false })
  },
  {
    breaches: ["website.consultations result-published-late"],
    story: "嫘祖镇的意见征集结果六月才公布",
    plant: (r) => change(r.list("consultations"), { agency: "嫘祖镇" }, { resultPublishedOn: "2014-06-20" })
  },
  {
    breaches: ["website.services-online service-offline"],
    story: "县财政局的行政许可变更没有登记办理深度",
    plant: (r) => change(r.own("finance-bureau", "onlineServices"), { name: "行政许可变更" }, { depth: undefined })
  },
  {
    breaches: ["website.letters-answered letter-not-accepted", "website.letters-answered letter-unanswered"],
    story: "县财政局六月的来信既没有受理，也没有答复",
    plant: (r) =>
      addBelow(r.list("letters"), "县财政局", { subject: "YA-2014-0093", kind: "来信", receivedOn: "2014-06-10" })
  },
  {
    breaches: ["website.letters-answered letter-answered-late"],
    story: "县国土资源局三月的来信五月才答复",
    plant: (r) => Object.assign(letter(r, "YA-2014-0100"), { answeredOn: "2014-05-05" })
  },
  {
    breaches: ["website.consultations result-unpublished"],
    story: "县政务服务中心没有公布意见征集结果",
    plant: (r) => change(r.list("consultations"), { agency: "县政务服务中心" }, { resultPublishedOn: undefined })
  },
  {
    breaches: ["website.services-online few-services-applied-online"],
    story: "县环保局五个事项只有一个可以在线申报",
    plant: (r) => {
      for (const name of ["行政许可延续", "证明出具"])
        change(r.own("environment-bureau", "onlineServices"), { name }, { depth: "办事指南" })
    }
  },
  {
    breaches: ["website.themes-integrated theme-without-service"],
    story: "环境保护主题只有信息公开",
    plant: (r) => {
      for (const name of ["排污许可", "环评审批"]) remove(r.list("themeEntries"), { name })
    }
  },
  {
    breaches: ["website.channels channel-missing"],
    story: "县安监局没有微信",
    plant: (r) => remove(r.own("work-safety-bureau", "channels"), { kind: "微信" })
  },
  {
    breaches: ["website.themes-integrated theme-without-disclosure"],
    story: "企业开办主题只有服务",
    plant: (r) => remove(r.list("themeEntries"), { name: "企业信用信息" })
  },
  {
    breaches: ["website.letters-answered letter-unanswered"],
    story: "县工商局受理了来信，没有答复",
    plant: (r) =>
      addBelow(r.list("letters"), "县工商局", {
        subject: "YA-2014-0183",
        kind: "邮件",
        receivedOn: "2014-06-18",
        acceptedOn: "2014-06-19"
      })
  },
  {
    breaches: ["judged.service-orientation not-service-oriented"],
    story: "县工商局的网站评判未达到要求",
    plant: (r) =>
      change(
        r.list("judgements"),
        { agency: "县工商局" },
        { verdict: "未达到要求", reason: "自建网站以宣传为主，没有办事入口" }
      )
  },
  {
    breaches: ["website.three-levels level-not-linked"],
    story: "预约挂号没有村（社区）链接",
    plant: (r) => change(r.list("themeEntries"), { name: "预约挂号" }, { villageLink: undefined })
  },
  // 还在征集，不是违反
  {
    breaches: [],
    story: "县人社局的第二次征集还没有结束",
    plant: (r) =>
      addBelow(r.list("consultations"), "县人社局", { title: "就业培训项目征求意见", openedOn: "2014-07-20" })
  },
  {
    breaches: ["website.themes-listed themes-incomplete"],
    story: "十二大主题只列了十一个",
    plant: (r) => {
      remove(r.list("themes"), { name: "政务服务" })
      for (const name of ["窗口预约", "办件查询", "政府采购公告"]) remove(r.list("themeEntries"), { name })
    }
  }
]

/** What is in time on the day and a fault at the end of the year. */
export const plantedForYearEnd3: readonly Planted[] = [
  {
    breaches: ["website.consultations too-few-consultations"],
    story: "茅坪场镇没有开展意见征集",
    plant: (r) => remove(r.list("consultations"), { agency: "茅坪场镇" })
  },
  {
    breaches: ["website.consultations too-few-consultations"],
    story: "河口乡没有开展意见征集",
    plant: (r) => remove(r.list("consultations"), { agency: "河口乡" })
  },
  {
    breaches: ["website.assignments-met assignment-short"],
    story: "县财政局应报十二条动态，报了五条",
    plant: (r) =>
      change(r.list("contentAssignments"), { column: newsOf(agencyOf("finance-bureau")) }, { articles: "12" })
  }
]
