import { change, type Registers, type Withheld } from "../registers.ts"

/** Makes rows unreadable, or adds rows that cannot be read. */
export const withUnreadableRows = (registers: Registers): Registers => {
  // 年度写成汉字
  change(registers.own("maopingchang", "workPlans"), { year: "2014" }, { year: "二〇一四" })
  // 不在可选项之内的制度类别
  change(registers.own("commerce-bureau", "regimes"), { kind: "电子公章管理制度" }, { kind: "印鉴使用规定" })
  // 人数写成大约
  registers.own("human-resources-bureau", "trainings").push({
    title: "办公软件培训",
    subject: "其他",
    planYear: "2014",
    heldOn: "2014-06-24",
    participants: "约20人"
  })
  // 没有十三月
  registers.own("real-estate-bureau", "postHolders").push({ post: "网络管理员", name: "黄小伟", from: "2014-13-01" })
  return registers
}

/** What agencies did not send. */
export const withheld: Withheld = {
  "relocation-office": "all",
  "real-estate-bureau": ["incentives"],
  "work-safety-bureau": ["postHolders"],
  "quality-bureau": ["trainings"]
}
