import { agencies, type ExampleAgency } from "../agencies.ts"
import { cleanJudgements } from "../county-sheets.ts"
import { Registers } from "../registers.ts"
import { dayOf, numberOf, padded, staffOf } from "../staff.ts"
import type { Row } from "../table.ts"
import { fillPortal } from "./portal.ts"
import { fillSites } from "./sites.ts"

const channelNames: Readonly<Record<string, string>> = {
  主流媒体网站: "本地新闻网专区",
  公共搜索平台: "搜索直达",
  微博: "政务微博",
  微信: "政务微信",
  社交网络平台: "互动社区"
}

const channelsOf = ({ short }: ExampleAgency): readonly Row[] =>
  Object.entries(channelNames).map(([kind, name]) => ({ kind, name: `${short}${name}`, inUse: true }))

const depths = ["在线申报", "办事指南", "进度查询", "全程网办", "办事指南"]

const townshipServices = ["生育服务证办理", "农村低保申请", "临时救助申请", "宅基地申请", "老年优待证办理"]
const departmentServices = ["行政许可申请", "行政许可变更", "行政许可延续", "证明出具", "投诉举报受理"]

const servicesOf = (agency: ExampleAgency): readonly Row[] =>
  (agency.kind === "乡镇" ? townshipServices : departmentServices).map((name, index) => ({
    name,
    code: `${agency.prefix}-${padded(index + 1, 3)}`,
    depth: depths[index],
    url: `http://portal.example/bsfw/${agency.prefix.toLowerCase()}/${index + 1}.html`
  }))

/** The twelve themes with whoever leads them, two services and a piece of disclosed information each. */
const themes: readonly (readonly [string, string, string, string, string])[] = [
  ["教育", "县教育局", "小学入学", "助学金申请", "义务教育招生办法"],
  ["医疗卫生", "县卫生局", "预约挂号", "医师执业注册", "医疗服务价格"],
  ["社会保障", "县人社局", "社保参保登记", "养老金领取认证", "社保缴费标准"],
  ["就业创业", "县人社局", "失业登记", "创业担保贷款", "就业扶持政策"],
  ["住房保障", "县住建局", "保障房申请", "住房补贴申请", "保障房分配结果"],
  ["企业开办", "县工商局", "名称预先核准", "设立登记", "企业信用信息"],
  ["食品药品安全", "县药监局", "食品流通许可", "药品经营许可", "专项整治信息"],
  ["安全生产", "县安监局", "烟花爆竹零售许可", "危险化学品备案", "事故信息"],
  ["环境保护", "县环保局", "排污许可", "环评审批", "环境质量月报"],
  ["国土资源", "县国土资源局", "土地登记", "采矿权登记", "土地出让结果"],
  ["财政补贴", "县财政局", "惠农补贴查询", "会计从业登记", "专项资金清单"],
  ["政务服务", "县政务服务中心", "窗口预约", "办件查询", "政府采购公告"]
]

const themeEntriesOf = (
  [theme, agency, first, second, disclosed]: (typeof themes)[number],
  nth: number
): readonly Row[] => {
  const place = `http://portal.example/zt/${nth + 1}`
  return [
    ...[first, second].map((name, index) => ({
      agency,
      theme,
      name,
      kind: "服务",
      countyLink: `${place}/x${index + 1}`,
      townshipLink: `${place}/z${index + 1}`,
      villageLink: `${place}/c${index + 1}`
    })),
    { agency, theme, name: disclosed, kind: "信息公开", countyLink: `${place}/g1` }
  ]
}

const letterKinds = ["来信", "邮件", "来访"]

/** Three letters, each accepted within two days and answered within eight. */
const lettersOf = (agency: ExampleAgency): readonly Row[] =>
  [3, 5, 7].map((month, index) => {
    const day = 1 + ((numberOf(agency) * 3 + index) % 18)
    return {
      subject: `YA-2014-${padded(numberOf(agency) * 10 + index, 4)}`,
      agency: agency.short,
      kind: letterKinds[index],
      receivedOn: dayOf(month, day),
      acceptedOn: dayOf(month, day + 2),
      answeredOn: dayOf(month, day + 8)
    }
  })

const consultationOf = (agency: ExampleAgency): Row => ({
  agency: agency.short,
  title: `${agency.short}2014年惠民实事征求意见`,
  openedOn: dayOf(3, 1 + numberOf(agency)),
  closedOn: dayOf(4, 1 + numberOf(agency)),
  resultPublishedOn: dayOf(4, 5 + numberOf(agency))
})

/** What a county without a single fault would have on record. Arithmetic only: the same every time. */
export const cleanRegisters = (): Registers => {
  const registers = new Registers()
  for (const agency of agencies) {
    registers.own(agency.id, "channels").push(...channelsOf(agency))
    registers.own(agency.id, "onlineServices").push(...servicesOf(agency))
    registers.list("letters").push(...lettersOf(agency))
    registers.list("consultations").push(consultationOf(agency))
  }
  fillPortal(registers, staffOf())
  fillSites(registers)
  registers.list("themes").push(...themes.map(([name, agency]) => ({ name, agency })))
  registers.list("themeEntries").push(...themes.flatMap(themeEntriesOf))
  registers
    .list("judgements")
    .push(
      ...cleanJudgements("judged.service-orientation", [
        "首页突出办事入口，常用服务三次点击可达",
        "办事指南齐全，有样表下载",
        "栏目按用户需要编排，检索可用"
      ])
    )
  return registers
}
