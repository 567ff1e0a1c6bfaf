import { agencies } from "../agencies.ts"
import type { Registers } from "../registers.ts"
import type { Row } from "../table.ts"
import { portal } from "./portal.ts"

const site = (agency: string, name: string, values: Row = {}): Row => ({
  agency,
  name,
  unifiedlyManaged: true,
  inUse: true,
  showsOnPhone: true,
  ...values
})

const sites = (): readonly Row[] =>
  agencies.flatMap(({ short, kind }): readonly Row[] => {
    if (kind === "乡镇") return [site(short, `${short}政务网`)]
    switch (short) {
      case "县政府办":
        return [site(short, portal, { showsOnTablet: true })]
      case "县财政局":
        return [site(short, "远安财政网")]
      case "县国土资源局":
        return [site(short, "远安国土资源网", { showsOnTablet: true })]
      case "县住建局":
        return [site(short, "远安住建网")]
      case "县环保局":
        return [site(short, "远安环保网"), site(short, "远安环保旧站", { inUse: false, showsOnPhone: false })]
      case "县药监局":
        return [site(short, "远安食药监网")]
      case "县教育局":
        return [site(short, "远安教育网")]
      case "县卫生局":
        return [site(short, "远安卫生网", { showsOnTablet: true })]
      case "县人社局":
        return [site(short, "远安人社网")]
      case "远安工业园区管委会":
        return [site(short, "远安工业园区招商网", { unifiedlyManaged: false })]
      default:
        return []
    }
  })

interface Change {
  readonly agency: string
  readonly kind: string
  readonly name: string
  readonly doneOn: string
  readonly description: string
  /** Month in which it was filed, approved and registered. */
  readonly month: string
  readonly number: number
}

/** What was done with approval. */
const changes: readonly Change[] = [
  {
    agency: "县国土资源局",
    kind: "网站改版",
    name: "远安国土资源网",
    doneOn: "2014-04-15",
    description: "适配手机和平板",
    month: "2014-03",
    number: 301
  },
  {
    agency: "县环保局",
    kind: "停止使用网站",
    name: "远安环保旧站",
    doneOn: "2014-03-20",
    description: "内容并入远安环保网",
    month: "2014-02",
    number: 302
  },
  {
    agency: "县教育局",
    kind: "增加网站栏目",
    name: "招生考试",
    doneOn: "2014-05-20",
    description: "新增栏目",
    month: "2014-05",
    number: 303
  },
  {
    agency: "县卫生局",
    kind: "删除网站栏目",
    name: "旧版下载专区",
    doneOn: "2014-06-12",
    description: "内容已失效",
    month: "2014-05",
    number: 304
  },
  {
    agency: "县人社局",
    kind: "修改网站栏目",
    name: "就业服务",
    doneOn: "2014-04-28",
    description: "更名为“就业创业”",
    month: "2014-04",
    number: 305
  },
  {
    agency: "远安工业园区管委会",
    kind: "新建网站",
    name: "远安工业园区招商网",
    doneOn: "2013-06-03",
    description: "对外招商需独立域名",
    month: "2013-05",
    number: 306
  }
]

/** Something done to a website. */
export const changeOf = ({ agency, kind, name, doneOn, description }: Omit<Change, "month" | "number">): Row => ({
  agency,
  kind,
  name,
  doneOn,
  description
})

/** A filing that was approved in the course of a month. */
export const approvalOf = ({ agency, kind, name, month, number }: Omit<Change, "doneOn" | "description">): Row => ({
  agency,
  kind,
  subject: name,
  status: "已登记",
  submittedOn: `${month}-05`,
  decidedOn: `${month}-10`,
  registeredOn: `${month}-12`,
  number: `远电政备〔${month.slice(0, 4)}〕${number}号`
})

/** The county's websites, what was done to them, and the approvals. */
export const fillSites = (registers: Registers): void => {
  registers.list("sites").push(...sites())
  registers.list("siteChanges").push(...changes.map(changeOf))
  registers.list("filings").push(...changes.map(approvalOf))
}
