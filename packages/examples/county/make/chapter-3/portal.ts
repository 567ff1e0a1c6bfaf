import { agencies, type ExampleAgency } from "../agencies.ts"
import type { Registers } from "../registers.ts"
import { dayOf, numberOf, padded, type Staff } from "../staff.ts"
import type { Row } from "../table.ts"

/** The county's portal. */
export const portal = "中国·远安"

const urlOf = (path: string): string => `http://portal.example/${path.toLowerCase()}`

/** An agency's column of news. */
export const newsOf = (agency: ExampleAgency): string => `YA-03${padded(numberOf(agency), 2)}`

/** An agency's column of services. */
export const servicesOf = (agency: ExampleAgency): string => `YA-04${padded(numberOf(agency), 2)}`

/** A column of the portal. */
export const portalColumn = (agency: string, id: string, name: string, parent?: string, isLink = false): Row => ({
  agency,
  id,
  name,
  site: portal,
  parent,
  isLink
})

const office = "县政府办"

const portalColumns = (): readonly Row[] => [
  portalColumn(office, "YA-01", "走进远安"),
  portalColumn(office, "YA-0101", "县情概况", "YA-01"),
  portalColumn(office, "YA-02", "新闻中心"),
  portalColumn(office, "YA-0201", "远安要闻", "YA-02"),
  portalColumn(office, "YA-03", "部门动态"),
  ...agencies.map((agency) => portalColumn(agency.short, newsOf(agency), `${agency.short}动态`, "YA-03")),
  portalColumn("县财政局", "YA-0309-01", "预决算公开", "YA-0309"),
  portalColumn(office, "YA-04", "网上办事"),
  ...agencies.map((agency) => portalColumn(agency.short, servicesOf(agency), `${agency.short}办事`, "YA-04")),
  portalColumn(office, "YA-05", "互动交流"),
  portalColumn(office, "YA-0501", "意见征集", "YA-05"),
  portalColumn(office, "YA-0502", "县长信箱", "YA-05", true),
  portalColumn(office, "YA-06", "专题专栏"),
  portalColumn(office, "YA-0601", "部门网站导航", "YA-06", true)
]

const assignmentsOf = (agency: ExampleAgency): readonly Row[] => [
  ...(agency.short === office ? [{ agency: office, column: "YA-0201", intervalDays: "7", articles: "4" }] : []),
  { agency: agency.short, column: newsOf(agency), intervalDays: "30", articles: "5" },
  { agency: agency.short, column: servicesOf(agency), intervalDays: "90", articles: "2" }
]

/** An article that was reviewed the day before. */
export const article = (agency: ExampleAgency, staff: Staff, column: string, title: string, on: string): Row => ({
  agency: agency.short,
  title,
  column,
  publishedOn: on,
  reviewedOn: `${on.slice(0, 8)}${padded(Number(on.slice(8)) - 1, 2)}`,
  reviewer: staff.leader.name,
  url: urlOf(`${column}/${on.replaceAll("-", "")}.html`)
})

const newsTitles = [
  "开展春季安全检查",
  "组织学习全县经济工作会议精神",
  "部署第二季度重点工作",
  "召开上半年工作总结会",
  "开展防汛值班检查"
]

/** News once a month from March to July, services in February and June. */
const articlesOf = (agency: ExampleAgency, staff: Staff): readonly Row[] => {
  const day = 3 + numberOf(agency)
  return [
    ...newsTitles.map((title, index) =>
      article(agency, staff, newsOf(agency), `${agency.short}${title}`, dayOf(3 + index, day))
    ),
    article(agency, staff, servicesOf(agency), `${agency.short}窗口服务时间公告`, dayOf(2, day)),
    article(agency, staff, servicesOf(agency), `${agency.short}办事指南更新说明`, dayOf(6, day))
  ]
}

const officeArticles = (agency: ExampleAgency, staff: Staff): readonly Row[] => [
  article(agency, staff, "YA-0101", "远安概况", "2014-01-15"),
  ...["2014-04-10", "2014-05-15", "2014-06-20", "2014-07-28"].map((on, index) =>
    article(agency, staff, "YA-0201", `全县重点工作推进会（第${index + 1}次）召开`, on)
  ),
  article(agency, staff, "YA-0501", "关于征集县城公交线路意见的公告", "2014-03-18")
]

const financeArticles = (agency: ExampleAgency, staff: Staff): readonly Row[] => [
  article(agency, staff, "YA-0309-01", "2014年县级财政预算公开", "2014-03-20")
]

const inspectionsOf = (agency: ExampleAgency): readonly Row[] => {
  const inspection = (column: string, lastUpdatedOn: string, inspectedOn: string): Row => ({
    agency: agency.short,
    column,
    url: urlOf(`${column}/`),
    status: "正常",
    lastUpdatedOn,
    inspectedOn
  })
  const day = 3 + numberOf(agency)
  return [
    inspection(newsOf(agency), dayOf(6, day), "2014-07-02"),
    inspection(servicesOf(agency), dayOf(6, day), "2014-07-29")
  ]
}

/** The portal's columns, who keeps them up to date, what appeared in them and what inspections saw. */
export const fillPortal = (registers: Registers, staff: (agency: ExampleAgency) => Staff): void => {
  registers.list("columns").push(...portalColumns())
  for (const agency of agencies) {
    const people = staff(agency)
    registers.list("contentAssignments").push(...assignmentsOf(agency))
    registers.list("articles").push(...articlesOf(agency, people))
    if (agency.short === office) registers.list("articles").push(...officeArticles(agency, people))
    if (agency.short === "县财政局") registers.list("articles").push(...financeArticles(agency, people))
    registers.list("columnInspections").push(...inspectionsOf(agency))
  }
}
