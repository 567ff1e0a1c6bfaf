import { agencyOf } from "../agencies.ts"
import { addBelow, change, type Registers, type Withheld } from "../registers.ts"
import { loginOf } from "./clean.ts"

/** Makes rows unreadable, or adds rows that cannot be read. */
export const withUnreadableRows = (registers: Registers): Registers => {
  // 离岗日期没有年份
  registers.own("real-estate-bureau", "roster").push({ name: "林小刚", leftOn: "3月14日", needsAccount: true })
  // 是与否之外的回答
  change(registers.own("maopingchang", "onlineVillages"), { name: "前进村" }, { isOnline: "部分" })
  // 不在可选项之内的传送方式
  registers.own("commerce-bureau", "officialDocuments").push({
    title: "关于开展市场检查的通知",
    number: "县工商局〔2014〕9号",
    channel: "口头",
    isOfficial: true,
    sentOn: "2014-07-21"
  })
  // 账号状态写成“待定”
  change(registers.list("accounts"), { login: loginOf(agencyOf("jiuxian"), 10) }, { status: "待定" })
  // 名录中没有县林业局
  registers.list("applicationUses").push({ agency: "县林业局", application: "邮件系统", person: "马小勇" })
  // 没有“公车系统”这个应用
  addBelow(registers.list("applicationUses"), "县卫生局", { application: "公车系统", person: "郭小磊" })
  return registers
}

/** What agencies did not send. */
export const withheld: Withheld = {
  "relocation-office": "all",
  hekou: ["officialDocuments"],
  "quality-bureau": ["roster"],
  "human-resources-bureau": ["officeProcesses"]
}
