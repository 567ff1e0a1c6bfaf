import { agencyOf } from "../agencies.ts"
import { change, type Misspelt, type Registers, type Withheld } from "../registers.ts"
import { newsOf } from "./portal.ts"

/** Makes rows unreadable, or adds rows that cannot be read. */
export const withUnreadableRows = (registers: Registers): Registers => {
  // 更新间隔写成文字
  change(registers.list("contentAssignments"), { column: newsOf(agencyOf("quality-bureau")) }, { intervalDays: "每月" })
  // 名录中没有县林业局
  registers.list("articles").push({
    agency: "县林业局",
    title: "春季造林进展",
    column: "YA-0201",
    publishedOn: "2014-03-12",
    reviewedOn: "2014-03-11"
  })
  // 不在可选项之内的平台类型
  registers.own("real-estate-bureau", "channels").push({ kind: "电视台", name: "县房管局电视专栏", inUse: true })
  // 不在可选项之内的办理深度
  change(registers.own("maopingchang", "onlineServices"), { name: "宅基地申请" }, { depth: "正在建设" })
  // 是与否之外的回答
  change(registers.list("sites"), { agency: "旧县镇" }, { showsOnPhone: "部分页面" })
  // 结束日期没有写成年月日
  change(registers.list("consultations"), { agency: "县教育局" }, { closedOn: "四月底" })
  // 日期没有写成年月日
  change(registers.list("letters"), { subject: "YA-2014-0221" }, { acceptedOn: "次日" })
  // 没有收到日期，期限无从算起
  change(registers.list("letters"), { subject: "YA-2014-0191" }, { receivedOn: undefined })
  return registers
}

/** What agencies did not send. */
export const withheld: Withheld = {
  "relocation-office": "all",
  hekou: ["channels"],
  "real-estate-bureau": ["onlineServices"]
}

/** A heading that is almost right. */
export const misspelt: Misspelt = {
  "service-centre": { onlineServices: { depth: "网上办理深渡" } }
}
