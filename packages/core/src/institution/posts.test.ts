import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { judgements } from "../judgement/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { institutionChapter } from "../notices/yuanan-2014/institution.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import { addDays } from "../time/date-arithmetic.ts"
import type { Post, PostHolder } from "./post-records.ts"
import { postsSetUp, staffContinuous } from "./posts.ts"

const notice = defineNotice({
  id: "chapter-six",
  title: { zh: "通知", en: "Notice" },
  number: "1",
  issued: "2014-07-02",
  authority: { id: "office", name: { zh: "县电子政务办公室", en: "County e-government office" } },
  provisions,
  addressees,
  settings: institutionChapter.settings,
  recordSets: [judgements, ...institutionChapter.recordSets],
  rules: [postsSetUp, staffContinuous]
})
const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "县财政局", en: "Finance Bureau" }, kind: "department" },
  { id: "yangping", name: { zh: "洋坪镇", en: "Yangping" }, kind: "township" }
]

const assessed = (batches: readonly Batch[], asOf = "2014-09-01") => assess(notice, { agencies, batches }, { asOf })

const outcomeOf = (rule: string, batches: readonly Batch[], asOf?: string) => {
  const { outcomes, findings } = assessed(batches, asOf)
  const outcome = outcomes.find((each) => each.rule === rule && each.agency === "finance")
  return {
    ...outcome,
    found: findings.filter((each) => each.rule === rule).map(({ code, subject }) => [code, subject])
  }
}

/** The words of the first finding, in both languages. */
const wordsOf = (batches: readonly Batch[], asOf?: string) => {
  const report = assessed(batches, asOf)
  const [finding] = report.findings
  if (finding === undefined) throw new TypeError("nothing found")
  return {
    finding,
    zh: describeFinding(notice, report, finding, "zh"),
    en: describeFinding(notice, report, finding, "en")
  }
}

const administrator: Post = { name: "网络管理员", duties: "网络和终端的日常维护" }
const holder = (changes: Partial<PostHolder> = {}): PostHolder => ({
  post: "网络管理员",
  name: "王强",
  from: "2013-01-01",
  ...changes
})
const own = (posts: readonly Post[], holders: readonly PostHolder[], agency = "finance"): readonly Batch[] => [
  { set: "posts", agency, records: posts },
  { set: "postHolders", agency, records: holders }
]

describe("institution.posts", () => {
  const rule = "institution.posts"
  const found = (...given: Parameters<typeof own>) => outcomeOf(rule, own(...given)).found

  it("is met where each post has its duties and somebody who holds it", () => {
    expect(outcomeOf(rule, own([administrator], [holder()]))).toMatchObject({
      status: "met",
      measure: { checked: 2, breached: 0 }
    })
    expect(found([administrator], [holder({ post: "网络 管理员" })])).toEqual([])
  })

  it("takes a holder from the first to the last day", () => {
    const term = (from: string, until: string) => found([administrator], [holder({ from, until })])
    expect(term("2014-09-01", "2014-09-01")).toEqual([])
    expect(term("2014-09-02", "2014-12-31")).toEqual([["post-vacant", "网络管理员"]])
    expect(term("2014-01-01", "2014-08-31")).toEqual([["post-vacant", "网络管理员"]])
  })

  it("takes a post from the first to the last day", () => {
    const span = (changes: Partial<Post>) =>
      found([administrator, { ...administrator, name: "信息员", ...changes }], [holder()])
    expect(span({ since: "2014-09-01" })).toEqual([["post-vacant", "信息员"]])
    expect(span({ since: "2014-09-02" })).toEqual([])
    expect(span({ until: "2014-09-01" })).toEqual([["post-vacant", "信息员"]])
    expect(span({ until: "2014-08-31" })).toEqual([])
  })

  it("finds an agency without posts, a holder of none, and a post without duties", () => {
    expect(outcomeOf(rule, own([], []))).toMatchObject({
      status: "breached",
      measure: { checked: 1, breached: 1 },
      found: [["no-post", "县财政局"]]
    })
    expect(found([administrator], [holder(), holder({ post: "信息员", name: "李娜" })])).toEqual([
      ["holder-without-post", "信息员 李娜"]
    ])
    expect(found([administrator, { name: "信息员" }], [holder(), holder({ post: "信息员" })])).toEqual([
      ["post-without-duties", "信息员"]
    ])
    expect(outcomeOf(rule, own([{ name: "信息员" }], [holder({ post: "信息员" })]))).toMatchObject({
      status: "unknown",
      missing: [{ set: "posts", fields: ["duties"] }]
    })
  })

  it("asks for the duties of a post from its first to its last day", () => {
    const span = (changes: Partial<Post>) =>
      found(
        [administrator, { name: "信息员", ...changes }],
        [holder(), holder({ post: "信息员", ...(changes.until === undefined ? {} : { until: changes.until }) })]
      )
    const without = [["post-without-duties", "信息员"]]
    expect([span({ until: "2014-12-31" }), span({ until: "2014-09-01" })]).toEqual([without, without])
    expect(span({ until: "2014-08-31" })).toEqual([])
    expect(span({ since: "2014-09-01" })).toEqual(without)
    expect(found([administrator, { name: "信息员", since: "2014-09-02" }], [holder()])).toEqual([])
  })

  it("is unknown without posts or holders, and where rows could not be read", () => {
    const whole = own([administrator], [holder()])
    for (const set of ["posts", "postHolders"]) {
      expect(
        outcomeOf(
          rule,
          whole.filter((each) => each.set !== set)
        )
      ).toMatchObject({ status: "unknown", missing: [{ set }] })
      expect(outcomeOf(rule, [...whole, { set, agency: "finance", records: [], rejected: 1 }])).toMatchObject({
        status: "unknown",
        missing: [{ set, rejected: 1 }]
      })
    }
    // Who holds the post might stand in the row that could not be read.
    const unread: Batch = { set: "postHolders", agency: "finance", records: [], rejected: 1 }
    expect(outcomeOf(rule, [...own([administrator], []), unread])).toMatchObject({ status: "unknown", found: [] })
    // So might a post, or the post that somebody holds.
    const lost: Batch = { set: "posts", agency: "finance", records: [], rejected: 1 }
    for (const holders of [[], [holder()]])
      expect(outcomeOf(rule, [...own([], holders), lost])).toMatchObject({ status: "unknown", found: [] })
    const foreign = own([administrator], [holder()], "yangping")
    expect(outcomeOf(rule, [...own([administrator], []), ...foreign]).found).toEqual([["post-vacant", "网络管理员"]])
  })

  it("says so in both languages", () => {
    const vacant = wordsOf(own([administrator], [holder({ until: "2014-06-30" }), holder({ from: "2014-10-01" })]))
    expect(vacant.zh).toMatchObject({
      message: "岗位“网络管理员”自2014-07-01起无人在岗",
      remedy: "安排“网络管理员”的在岗人员并登记；岗位已撤的，登记撤岗日期",
      sentence: expect.stringContaining("电子政务工作要定岗定责")
    })
    expect(vacant.en.message).toBe('Nobody has held post "网络管理员" since 2014-07-01')
    const never = wordsOf(own([administrator], []))
    expect(never.zh.message).toBe("岗位“网络管理员”无人在岗")
    expect(never.en.message).toBe('Nobody holds post "网络管理员"')
    const none = wordsOf(own([], []))
    expect([none.zh.message, none.en.message]).toEqual([
      "没有设置电子政务岗位",
      "No post for e-government work has been set up"
    ])
    const lost = wordsOf(own([administrator], [holder(), holder({ post: "信息员", name: "李娜" })]))
    expect(lost.zh.message).toBe("李娜所在的岗位“信息员”不在本单位设置的岗位之内")
    expect(lost.en.message).toBe('李娜 holds "信息员", which is no post that the agency has set up')
    const idle = wordsOf(own([administrator, { name: "信息员" }], [holder(), holder({ post: "信息员" })]))
    expect([idle.zh.message, idle.en.message]).toEqual([
      "岗位“信息员”没有明确职责",
      'Post "信息员" has no duties on record'
    ])
  })
})

describe("institution.staff-continuity", () => {
  const rule = "institution.staff-continuity"
  const handover = (until: string, from: string, asOf = "2014-09-01") =>
    outcomeOf(rule, own([administrator], [holder({ until }), holder({ name: "李娜", from })]), asOf)

  it("takes a handover without a gap, one of three days, and none of four", () => {
    const next = (days: number) => addDays("2014-05-31", days + 1)
    expect(handover("2014-05-31", next(0))).toMatchObject({ status: "met", measure: { checked: 1 } })
    expect(handover("2014-05-31", next(3)).status).toBe("met")
    expect(handover("2014-05-31", next(4))).toMatchObject({
      status: "breached",
      measure: { checked: 1, breached: 1 },
      found: [["post-gap", "网络管理员"]]
    })
    expect(handover("2014-05-31", "2014-05-01").status).toBe("met")
  })

  it("looks at the year only, from its first day to its last or the day of the judgement", () => {
    expect(handover("2013-06-01", "2014-01-04").status).toBe("met")
    expect(handover("2013-06-01", "2014-01-05").found).toHaveLength(1)
    expect(handover("2014-12-28", "2015-03-01", "2015-06-01").status).toBe("met")
    expect(handover("2014-12-27", "2015-03-01", "2015-06-01").found).toHaveLength(1)
    // Nobody yet: that is a vacancy and no gap.
    expect(handover("2014-06-30", "2014-09-02").found).toEqual([])
  })

  it("looks at a post from the day on which it was set up, or from its first holder where that is not known", () => {
    const first = (since?: string) =>
      outcomeOf(
        rule,
        own([{ ...administrator, ...(since === undefined ? {} : { since }) }], [holder({ from: "2014-05-10" })])
      ).found
    expect(first()).toEqual([])
    expect(first("2014-05-07")).toEqual([])
    expect(first("2014-05-06")).toEqual([["post-gap", "网络管理员"]])
    const gone: Post = { ...administrator, until: "2014-06-30" }
    expect(outcomeOf(rule, own([gone], [holder({ until: "2014-06-27" })])).found).toEqual([])
    expect(outcomeOf(rule, own([gone], [holder({ until: "2014-06-26" })])).found).toHaveLength(1)
  })

  it("finds each gap of a post once, with those who held it before and after", () => {
    const holders = [
      holder({ until: "2014-02-28" }),
      holder({ name: "李娜", from: "2014-04-01", until: "2014-05-31" }),
      holder({ name: "赵敏", from: "2014-07-01" })
    ]
    const { findings } = assessed(own([administrator], holders))
    expect(
      findings.map(({ detail, context }) => [detail["from"], detail["days"], context.map(({ subject }) => subject)])
    ).toEqual([
      ["2014-03-01", 31, ["网络管理员 李娜", "网络管理员 王强"]],
      ["2014-06-01", 30, ["网络管理员 李娜", "网络管理员 赵敏"]]
    ])
  })

  it("is not applicable where nobody held a post in the year, and unknown without posts, holders or any date", () => {
    expect(outcomeOf(rule, own([administrator], []))).toMatchObject({ status: "not-applicable" })
    expect(outcomeOf(rule, own([], [])).status).toBe("not-applicable")
    expect(outcomeOf(rule, own([administrator], [holder({ until: "2013-12-31" })])).status).toBe("not-applicable")
    expect(outcomeOf(rule, own([administrator], [{ post: "网络管理员", name: "王强" }]))).toMatchObject({
      status: "unknown",
      missing: [{ set: "postHolders", fields: ["from", "until"] }]
    })
    for (const set of ["posts", "postHolders"])
      expect(
        outcomeOf(
          rule,
          own([administrator], [holder()]).filter((each) => each.set !== set)
        )
      ).toMatchObject({
        status: "unknown",
        missing: [{ set }]
      })
  })

  it("says so in both languages", () => {
    const { zh, en } = wordsOf(own([administrator], [holder({ until: "2014-05-31" }), holder({ from: "2014-06-10" })]))
    expect(zh).toMatchObject({
      message: "岗位“网络管理员”自2014-06-01至2014-06-09空缺9天，超过3天",
      remedy: "岗位空出前确定接替人员，办好交接；在岗或设岗、撤岗日期登记有误的，予以更正",
      sentence: expect.stringContaining("持续性和稳定性")
    })
    expect(en).toMatchObject({
      message: 'Post "网络管理员" stood empty for 9 days, from 2014-06-01 to 2014-06-09; 3 are allowed',
      remedy:
        "Name who follows before a post falls empty and hand over in time, or correct the dates of the post or its holders if they are wrong"
    })
  })

  it("says that a post stood empty after its last holder", () => {
    const gone: Post = { ...administrator, until: "2014-06-30" }
    const { zh, en } = wordsOf(
      own([gone, { ...administrator, name: "信息员" }], [holder({ until: "2014-06-20" }), holder({ post: "信息员" })])
    )
    expect(zh.message).toBe("岗位“网络管理员”自2014-06-21至2014-06-30空缺10天，超过3天")
    expect(en.message).toBe('Post "网络管理员" stood empty for 10 days, from 2014-06-21 to 2014-06-30; 3 are allowed')
    const [part] = staffContinuous.check.parts
    const says = part?.says({ gapDays: 3, year: 2014 })
    expect(says?.zh).toContain("末任之后")
    expect(says?.en).toContain("after its last")
  })
})

describe("posts and continuity together", () => {
  it("agree with looking at each day of the year in turn, for two agencies in any order", () => {
    const day = fc.integer({ min: -10, max: 60 }).map((number) => addDays("2014-01-01", number))
    const name = fc.constantFrom("甲岗", "乙岗")
    const agency = fc.constantFrom("finance", "yangping")
    const holders = fc.array(
      fc.record({
        agency,
        post: name,
        term: fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }))
      }),
      { maxLength: 7 }
    )
    const setUp = fc.uniqueArray(fc.record({ agency, name, since: fc.option(day, { nil: undefined }) }), {
      selector: ({ agency, name }) => `${agency} ${name}`,
      maxLength: 4
    })
    const asOf = "2014-02-20"
    fc.assert(
      fc.property(setUp, holders, (posts, holders) => {
        const batches: readonly Batch[] = [
          ...posts.map(({ agency, name, since }) => ({
            set: "posts",
            agency,
            records: [{ name, duties: "维护", ...(since === undefined ? {} : { since }) }]
          })),
          ...holders.map(({ agency, post, term }, index) => ({
            set: "postHolders",
            agency,
            records: [{ post, name: `第${index}人`, ...term }]
          }))
        ]
        const empty = agencies.flatMap(({ id }) => own([], [], id))
        const report = assessed([...empty, ...batches], asOf)
        const expected = posts.flatMap(({ agency, name, since }) => {
          const terms = holders.filter((each) => each.agency === agency && each.post === name).map(({ term }) => term)
          const held = (on: string) => terms.some(({ from, until }) => from <= on && on <= until)
          const begin =
            [since ?? terms.map(({ from }) => from).toSorted()[0] ?? "2014-01-01", "2014-01-01"].toSorted()[1] ?? ""
          const faults: string[] = []
          if ((since ?? "") <= asOf && !held(asOf)) faults.push(`${agency} post-vacant ${name}`)
          if (begin > asOf) return faults
          const days = Array.from({ length: 60 }, (_, number) => addDays(begin, number)).filter((on) => on <= asOf)
          if (!days.some(held)) return faults
          let run = 0
          for (const on of days) {
            if (held(on)) {
              if (run > 3) faults.push(`${agency} post-gap ${name}`)
              run = 0
            } else run++
          }
          return faults
        })
        const found = report.findings
          .filter(({ code }) => code === "post-gap" || code === "post-vacant")
          .map(({ agencies, code, subject }) => `${agencies.join()} ${code} ${subject}`)
        expect(found.toSorted()).toEqual(expected.toSorted())
        expect(assessed([...batches.toReversed(), ...empty], asOf)).toEqual(report)
      })
    )
  })
})
