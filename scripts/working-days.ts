// Writes packages/core/src/time/working-days.data.ts, the holidays and make-up days of China, from chinese-days.
// For a new year: update chinese-days, add the year's notice below, run `node scripts/working-days.ts`, read the diff.
import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import chineseDays from "chinese-days/dist/chinese-days.json" with { type: "json" }

const firstYear = 2004
const lastYear = 2026

/** A notice; `days` are the days that an amending notice sets, first and last, inclusive. */
interface Notice {
  readonly year: number
  readonly url: string
  readonly number?: string
  readonly about?: { readonly zh: string; readonly en: string }
  readonly days?: readonly [string, string]
}

const gov = (path: string): string => `https://www.gov.cn/${path}`

// The addresses are those that chinese-days 1.5.7 states beside its data; for 2005 that is a question board which quotes
// the notice. A document number is given only where it was read: in the text of the notice (2006, 2007, 2014) or in
// the package (2025).
const notices: readonly Notice[] = [
  { year: 2004, url: "https://zh.wikisource.org/zh-hans/国务院办公厅关于2004年部分节假日安排的通知" },
  { year: 2005, url: "https://zhidao.baidu.com/question/2299098.html" },
  { year: 2006, number: "国办发明电〔2005〕35号", url: gov("jrzg/2005-12/22/content_133837.htm") },
  { year: 2007, number: "国办发明电〔2006〕49号", url: gov("fwxx/sh/2006-12/18/content_471877.htm") },
  { year: 2008, url: gov("zwgk/2007-12/18/content_837184.htm") },
  { year: 2009, url: gov("zwgk/2008-12/10/content_1174014.htm") },
  { year: 2010, url: gov("zwgk/2009-12/08/content_1482691.htm") },
  { year: 2011, url: gov("zwgk/2010-12/10/content_1762643.htm") },
  { year: 2012, url: gov("zwgk/2011-12/06/content_2012097.htm") },
  { year: 2013, url: gov("zwgk/2012-12/10/content_2286598.htm") },
  { year: 2014, number: "国办发明电〔2013〕28号", url: gov("zwgk/2013-12/11/content_2546204.htm") },
  { year: 2015, url: gov("zhengce/content/2014-12/16/content_9302.htm") },
  {
    year: 2015,
    about: {
      zh: "国务院2015年抗战胜利70周年纪念日放假通知",
      en: "the State Council's notice on the commemoration day of 2015"
    },
    url: gov("zhengce/content/2015-05/13/content_9742.htm"),
    days: ["2015-09-03", "2015-09-06"]
  },
  { year: 2016, url: gov("zhengce/content/2015-12/10/content_10394.htm") },
  { year: 2017, url: gov("zhengce/content/2016-12/01/content_5141603.htm") },
  { year: 2018, url: gov("zhengce/content/2017-11/30/content_5243579.htm") },
  { year: 2019, url: gov("xinwen/2018-12/06/content_5346287.htm") },
  {
    year: 2019,
    about: {
      zh: "国务院办公厅2019年调整劳动节假期的通知",
      en: "the State Council's notice changing Labour Day 2019"
    },
    url: gov("zhengce/content/2019-03/22/content_5375877.htm"),
    days: ["2019-04-28", "2019-05-05"]
  },
  { year: 2020, url: gov("zhengce/content/2019-11/21/content_5454164.htm") },
  {
    year: 2020,
    about: {
      zh: "国务院办公厅2020年延长春节假期的通知",
      en: "the State Council's notice extending Spring Festival 2020"
    },
    url: gov("zhengce/content/2020-01/27/content_5472352.htm"),
    days: ["2020-01-31", "2020-02-02"]
  },
  { year: 2021, url: gov("zhengce/content/2020-11/25/content_5564127.htm") },
  { year: 2022, url: gov("zhengce/content/2021-10/25/content_5644835.htm") },
  { year: 2023, url: gov("zhengce/content/2022-12/08/content_5730844.htm") },
  { year: 2024, url: gov("zhengce/content/202310/content_6911527.htm") },
  { year: 2025, number: "国办发明电〔2024〕12号", url: gov("zhengce/zhengceku/202411/content_6986383.htm") },
  { year: 2026, url: gov("zhengce/zhengceku/202511/content_7047091.htm") }
]

/** The package's names of holidays, and ours. */
const names: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  元旦: { zh: "元旦", en: "New Year's Day" },
  春节: { zh: "春节", en: "Spring Festival" },
  清明: { zh: "清明节", en: "Tomb-sweeping Day" },
  劳动节: { zh: "劳动节", en: "Labour Day" },
  端午: { zh: "端午节", en: "Dragon Boat Festival" },
  中秋: { zh: "中秋节", en: "Mid-autumn Festival" },
  国庆节: { zh: "国庆节", en: "National Day" },
  中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日: {
    zh: "抗战胜利70周年纪念日",
    en: "the 70th anniversary of victory in the War of Resistance"
  }
}

type Days = Readonly<Record<string, string>>

const holidays: Days = chineseDays.holidays

// The package forgets the day that the notice for 2006 sets in 2005: “12月31日（星期六）上班”.
const workdays: Days = { ...chineseDays.workdays, "2005-12-31": "New Year's Day,元旦,1" }

interface Day {
  readonly date: string
  readonly isWorking: boolean
  readonly holiday: string
}

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

const specialDays = (): readonly Day[] => {
  const days: Day[] = []
  for (let ms = Date.UTC(firstYear, 0, 1); ms <= Date.UTC(lastYear, 11, 31); ms += 86_400_000) {
    const date = day(ms)
    const written = workdays[date] ?? holidays[date]
    if (written === undefined) continue
    const name = names[written.split(",")[1] ?? ""]
    if (name === undefined) throw new Error(`No name for ${date}: ${written}`)
    days.push({ date, isWorking: workdays[date] !== undefined, holiday: name.zh })
  }
  return days
}

/** The notice that sets a day: an amendment first; a New Year's day in December belongs to the next year's notice. */
const noticeOf = ({ date, holiday }: Day): Notice => {
  const amendment = notices.find(({ days }) => days !== undefined && days[0] <= date && date <= days[1])
  if (amendment !== undefined) return amendment
  const year = Number(date.slice(0, 4)) + (holiday === "元旦" && date.slice(5, 7) === "12" ? 1 : 0)
  const notice = notices.find((each) => each.year === year && each.days === undefined)
  if (notice === undefined) throw new Error(`No notice for ${date}`)
  return notice
}

const runs = (dates: readonly string[], short: (date: string) => string): string => {
  const parts: [string, string][] = []
  for (const date of dates) {
    const last = parts.at(-1)
    if (last !== undefined && Date.parse(last[1]) + 86_400_000 === Date.parse(date)) last[1] = date
    else parts.push([date, date])
  }
  return parts.map(([from, to]) => (from === to ? short(from) : `${short(from)}..${short(to)}`)).join(" ")
}

const written = (notice: Notice, days: readonly Day[]): string => {
  const short = (date: string): string => (date.startsWith(`${notice.year}-`) ? date.slice(5) : date)
  const holidays = [...new Set(days.map(({ holiday }) => holiday))]
  return holidays
    .map((name) => {
      const own = days.filter(({ holiday }) => holiday === name)
      const off = runs(
        own.filter(({ isWorking }) => !isWorking).map(({ date }) => date),
        short
      )
      const on = own.filter(({ isWorking }) => isWorking).map(({ date }) => `+${short(date)}`)
      return [name, ...(off === "" ? [] : [off]), ...on].join(" ")
    })
    .join("; ")
}

const quoted = (text: string): string => JSON.stringify(text)

/** The text of the data file. */
export const generate = (): string => {
  const days = specialDays()
  const rows = notices.map((notice) => {
    const { year, number, about, url } = notice
    return [
      "  {",
      `    year: ${year},`,
      ...(about === undefined
        ? []
        : ["    about: {", `      zh: ${quoted(about.zh)},`, `      en: ${quoted(about.en)}`, "    },"]),
      ...(number === undefined ? [] : [`    number: ${quoted(number)},`]),
      `    url: ${quoted(url)},`,
      `    days: ${quoted(
        written(
          notice,
          days.filter((day) => noticeOf(day) === notice)
        )
      )}`,
      "  }"
    ].join("\n")
  })
  return `// Written by scripts/working-days.ts from chinese-days 1.5.7; do not edit. One correction: that package forgets
// 2005-12-31, a Saturday worked by the notice for 2006.
import type { HolidayNotice } from "./holiday-notice.ts"

/** The first date of the table, inclusive. */
export const firstDate = "${firstYear}-01-01"

/** The last date of the table, inclusive. */
export const lastDate = "${lastYear}-12-31"

/** The English names of the holidays. */
export const holidayNames: Readonly<Record<string, string>> = {
${Object.values(names)
  .map(({ zh, en }) => `  ${zh}: ${quoted(en)}`)
  .join(",\n")}
}

/** The State Council's holiday notices, as chinese-days records them. */
export const holidayNotices: readonly HolidayNotice[] = [
${rows.join(",\n")}
]
`
}

const target = fileURLToPath(new URL("../packages/core/src/time/working-days.data.ts", import.meta.url))
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, generate())
