import type { Account, Article } from "@zhengwu/core/effect"
import { dateOfDay, dayNumber } from "@zhengwu/core/time"
import { agencyAt, personName, type Random, random } from "@zhengwu/testkit"
import { lineOf } from "./written-lines.ts"

/** How many agencies share the columns, articles and accounts. */
export const publishingAgencies = 100

type WrittenArticle = { -readonly [K in keyof Article]: Article[K] }
type WrittenAccount = { -readonly [K in keyof Account]: Account[K] }

const roles = ["公文拟稿人", "公文核稿人", "档案管理员", "值班员"] as const
const firstDay = dayNumber("2014-01-06") ?? 0
const columnsUnderOne = 10

const columnAt = (index: number): string => `YA-${String(index).padStart(5, "0")}`

const articleFaults: readonly [(article: WrittenArticle) => void, ...((article: WrittenArticle) => void)[]] = [
  (article) => void delete article.reviewedOn,
  (article) => void (article.reviewedOn = "2014-08-14")
]

const accountFaults: readonly [(account: WrittenAccount) => void, ...((account: WrittenAccount) => void)[]] = [
  (account) => void (account.staffNumber = `无${account.staffNumber ?? ""}`),
  (account) => void (account.roles = ["超级用户"]),
  (account) => void delete account.roles,
  (account) => void (account.status = "disabled")
]

/**
 * The columns, assignments, articles, staff and accounts of a county as NDJSON lines. One article and one account in a
 * hundred are faulty, and as many columns are neglected: nothing is published in them after the first days.
 */
export function* websiteLines(columns: number, articles: number, accounts: number): Iterable<string> {
  const source = random(2014)
  const agencies = Array.from({ length: publishingAgencies }, (_, index) => agencyAt(index))
  for (const { name, ...agency } of agencies) yield lineOf("agencies", undefined, { ...agency, name: name.zh })
  for (const name of roles) yield lineOf("roles", undefined, { name })
  const neglected = Array.from({ length: columns }, () => source.chance(0.01))
  for (const [index, { id }] of agencies.entries()) {
    for (let column = index; column < columns; column += publishingAgencies) {
      const isTop = column < columns / columnsUnderOne
      yield lineOf("columns", id, {
        id: columnAt(column),
        name: `栏目${column}`,
        site: "中国·远安",
        ...(isTop ? {} : { parent: columnAt(column % (columns / columnsUnderOne)) })
      })
      yield lineOf("contentAssignments", id, { column: columnAt(column), intervalDays: 60, articles: 12 })
    }
    for (let serial = 0; serial < articles / publishingAgencies; serial++) {
      // Columns are maintained by whom the content assurance table names; now and then another agency writes in one.
      const column = source.chance(0.95)
        ? index + publishingAgencies * source.below(columns / publishingAgencies)
        : source.below(columns)
      const article = articleAt(source, column, serial, neglected[column] === true)
      if (source.chance(0.01)) source.pick(articleFaults)(article)
      yield lineOf("articles", id, article)
    }
    for (let serial = 0; serial < accounts / publishingAgencies; serial++) {
      const account = accountAt(source, index, serial)
      yield lineOf("roster", id, { name: account.owner, staffNumber: account.staffNumber })
      if (source.chance(0.01)) source.pick(accountFaults)(account)
      yield lineOf("accounts", id, account)
    }
  }
}

const articleAt = (source: Random, column: number, serial: number, isNeglected: boolean): WrittenArticle => {
  const published = firstDay + source.below(isNeglected ? 14 : 220)
  return {
    title: `关于做好2014年第${serial}项工作的通知`,
    column: columnAt(column),
    publishedOn: dateOfDay(published),
    reviewedOn: dateOfDay(published - source.below(3)),
    reviewer: personName(source),
    url: `http://www.yuanan.gov.cn/${column}/${serial}.html`
  }
}

const accountAt = (source: Random, agency: number, serial: number): WrittenAccount => {
  const number = `${String(agency).padStart(3, "0")}${String(serial).padStart(5, "0")}`
  return {
    login: `yuanan${number}`,
    owner: personName(source),
    staffNumber: number,
    status: "active",
    roles: [source.pick(roles)],
    hasMailbox: true
  }
}
