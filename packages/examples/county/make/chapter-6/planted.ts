import { addBelow, change, type Planted, remove, rowWith } from "../registers.ts"

/** Faults of chapter VI, agency by agency. */
export const plantedInChapter6: readonly Planted[] = [
  {
    breaches: ["institution.work-plan work-plan-missing"],
    story: "鸣凤镇只有2013年的计划",
    plant: (r) => remove(r.own("mingfeng", "workPlans"), { year: "2014" })
  },
  {
    breaches: ["institution.posts post-vacant"],
    story: "花林寺镇的信息发布员六月底离岗，无人接替",
    plant: (r) => change(r.own("hualinsi", "postHolders"), { post: "信息发布员" }, { until: "2014-06-30" })
  },
  {
    breaches: ["institution.work-plan annex-item-not-planned"],
    story: "洋坪镇的计划没有网站内容保障",
    plant: (r) => remove(r.own("yangping", "workPlanItems"), { item: "2-2" })
  },
  {
    breaches: ["institution.posts no-post"],
    story: "旧县镇没有设岗，两张表只有表头",
    plant: (r) => {
      r.own("jiuxian", "posts").length = 0
      r.own("jiuxian", "postHolders").length = 0
    }
  },
  {
    breaches: ["institution.training training-not-planned"],
    story: "茅坪场镇的信息公开培训没有列入计划，但已举办",
    plant: (r) => change(r.own("maopingchang", "trainings"), { subject: "政府信息公开" }, { planYear: undefined })
  },
  {
    breaches: ["institution.responsible-person officer-not-named"],
    story: "嫘祖镇的分管领导五月底离任，没有接任",
    plant: (r) => change(r.own("leizu", "officers"), { role: "分管领导" }, { until: "2014-05-31" })
  },
  {
    breaches: ["institution.regimes regime-not-in-force"],
    story: "河口乡没有电子公章管理制度",
    plant: (r) => remove(r.own("hekou", "regimes"), { kind: "电子公章管理制度" })
  },
  {
    breaches: ["institution.work-plan plan-item-without-responsible"],
    story: "县财政局的网上办公应用任务没有责任人",
    plant: (r) => change(r.own("finance-bureau", "workPlanItems"), { item: "2-1" }, { responsible: undefined })
  },
  {
    breaches: ["institution.regimes regime-not-in-force"],
    story: "县国土资源局的信息发布审核制度六月底废止",
    plant: (r) => change(r.own("land-bureau", "regimes"), { kind: "信息发布审核制度" }, { until: "2014-06-30" })
  },
  {
    breaches: ["institution.incentives incentive-not-in-force"],
    story: "县国土资源局只有奖励，没有惩处",
    plant: (r) => change(r.own("land-bureau", "incentives"), { kind: "奖惩" }, { kind: "奖励" })
  },
  {
    breaches: ["institution.work-plan annex-item-not-planned"],
    story: "县住建局的计划没有保障性住房公开",
    plant: (r) => remove(r.own("housing-bureau", "workPlanItems"), { item: "1-6" })
  },
  {
    breaches: ["institution.posts holder-without-post"],
    story: "县政务服务中心有人在没有设置的岗位上",
    plant: (r) => {
      const { name, staffNumber } = rowWith(r.own("service-centre", "postHolders"), { post: "网络管理员" })
      r.own("service-centre", "postHolders").push({ post: "机房管理员", name, staffNumber, from: "2014-01-06" })
    }
  },
  {
    breaches: ["institution.posts post-without-duties"],
    story: "县环保局的信息发布员没有职责",
    plant: (r) => change(r.own("environment-bureau", "posts"), { name: "信息发布员" }, { duties: undefined })
  },
  {
    breaches: ["institution.incentives incentive-not-in-force", "institution.incentives incentive-not-in-force"],
    story: "县环保局没有奖惩机制，表只有表头",
    plant: (r) => {
      r.own("environment-bureau", "incentives").length = 0
    }
  },
  {
    breaches: ["institution.work-plan work-plan-missing"],
    story: "县工商局的计划八月中旬才印发",
    plant: (r) => change(r.own("commerce-bureau", "workPlans"), { year: "2014" }, { adoptedOn: "2014-08-15" })
  },
  {
    breaches: ["judged.working-mechanisms mechanisms-not-improved"],
    story: "县质监局的制度没有执行，六月评判达到要求，七月评判未达到",
    plant: (r) => {
      change(r.list("judgements"), { agency: "县质监局" }, { judgedOn: "2014-06-20" })
      addBelow(r.list("judgements"), "县质监局", {
        rule: "judged.working-mechanisms",
        verdict: "未达到要求",
        reason: "制度未执行，全年没有检查记录",
        judgedBy: "考核2组",
        judgedOn: "2014-07-29"
      })
    }
  },
  {
    breaches: ["institution.staff-continuity post-gap"],
    story: "县教育局的网络管理员岗位空缺了整个三月",
    plant: (r) => {
      const holders = r.own("education-bureau", "postHolders")
      change(holders, { post: "网络管理员" }, { until: "2014-02-28" })
      holders.push({ post: "网络管理员", name: "徐小洋", staffNumber: "JY0040", from: "2014-04-01" })
    }
  },
  {
    breaches: ["institution.regimes regime-not-in-force"],
    story: "县卫生局的安全保密制度九月才施行",
    plant: (r) => change(r.own("health-bureau", "regimes"), { kind: "安全保密制度" }, { inForceFrom: "2014-09-01" })
  },
  {
    breaches: ["institution.responsible-person officer-not-named"],
    story: "园区没有落实专人",
    plant: (r) => remove(r.own("industrial-park", "officers"), { role: "专人", from: "2013-01-10" })
  }
]

/** What is in time on the day and a fault at the end of the year. */
export const plantedForYearEnd6: readonly Planted[] = [
  {
    breaches: ["institution.training training-not-held"],
    story: "嫘祖镇没有举办网上办公培训",
    plant: (r) =>
      change(r.own("leizu", "trainings"), { subject: "网上办公" }, { heldOn: undefined, participants: undefined })
  },
  {
    breaches: ["institution.training training-not-held"],
    story: "县安监局没有举办信息公开培训",
    plant: (r) =>
      change(
        r.own("work-safety-bureau", "trainings"),
        { subject: "政府信息公开" },
        { heldOn: undefined, participants: undefined }
      )
  },
  {
    breaches: [],
    story: "县卫生局的信息公开培训定在十月",
    plant: (r) => change(r.own("health-bureau", "trainings"), { subject: "政府信息公开" }, { heldOn: "2014-10-15" })
  }
]
