import type { Misspelt, Registers, Withheld } from "../registers.ts"

/** Adds rows that cannot be read. Each is a row of its own, so that nothing else in the county rests on it. */
export const withUnreadableRows = (registers: Registers): Registers => {
  // 2014年二月没有 29 日
  registers.own("maopingchang", "disclosureItems").push({
    indexNumber: "011190005/2014-00099",
    title: "退耕还林面积复核公示",
    summary: "各村退耕还林面积复核结果",
    topic: "退耕还林补助",
    madeOn: "2014-02-29",
    disclosedOn: "2014-03-06",
    village: "茶园村"
  })
  // 间隔不是整数
  registers.own("yangping", "villageCatalogue").push({ topic: "村级工程", intervalDays: "每季度" })
  // “公开手册”既不是指南，也不是目录
  registers.own("environment-bureau", "disclosureGuides").push({
    kind: "公开手册",
    title: "县环保局信息公开手册",
    issuedOn: "2012-05-20",
    reviewedOn: "2014-06-03"
  })
  // 没有“口头答复”这种答复类型
  registers.own("food-and-drug-bureau", "disclosureRequests").push({
    number: "YJ-2014-004",
    applicant: "马小娟",
    information: "药店飞行检查记录",
    receivedOn: "2014-05-19",
    repliedOn: "2014-05-26",
    replyKind: "口头答复"
  })
  // 没有事项名称
  registers.own("human-resources-bureau", "powerItems").push({
    code: "RS-QL-006",
    kind: "政务服务",
    disclosedOn: "2014-01-06",
    channel: "政府信息公开系统"
  })
  // 名录中没有县水利局、县林业局
  registers
    .list("filings")
    .push({ agency: "县水利局", kind: "信息公开目录", status: "已上报", submittedOn: "2014-07-16" })
  registers.list("judgements").push({
    agency: "县林业局",
    rule: "judged.guidance",
    verdict: "达到要求",
    reason: "森林防火信息发布及时",
    judgedBy: "考核组 陈平",
    judgedOn: "2014-07-25"
  })
  return registers
}

/** Headings that are almost right. */
export const misspelt: Misspelt = {
  "quality-bureau": { disclosureItems: { summary: "内容概数" } }
}

/** What agencies did not send. */
export const withheld: Withheld = {
  leizu: ["villageCatalogue"],
  hekou: ["disclosureRequests"],
  "relocation-office": ["disclosureRequests"],
  "real-estate-bureau": ["disclosureGuides"],
  "quality-bureau": ["powerItems"],
  "industrial-park": ["disclosureItems"]
}
