import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Filing, filings } from "../filing/index.ts"
import { judgements } from "../judgement/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import type { RecordSet } from "../kernel/record-set.ts"
import { describeFinding } from "../kernel/render.ts"
import type { Report } from "../kernel/report.ts"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import { officeChapter } from "../notices/yuanan-2014/office.ts"
import { accountsFiled, documentsByMail, mailboxShare } from "./mail.ts"
import { type Account, accounts } from "./portal-records.ts"
import { type OfficialDocument, officialDocuments } from "./use-records.ts"

const agencies: readonly Agency[] = [
  { id: "a", name: { zh: "甲局" }, kind: "department" },
  { id: "b", name: { zh: "乙镇" }, kind: "township" }
]
const notice = defineNotice({
  ...yuanan2014,
  commands: [],
  ...officeChapter,
  recordSets: [filings, judgements, ...officeChapter.recordSets],
  rules: [documentsByMail, accountsFiled, mailboxShare]
})
const batch = <T>(set: RecordSet<T>, agency: string | undefined, records: readonly T[]): Batch => ({
  set: set.id,
  ...(agency === undefined ? {} : { agency }),
  records
})
const runOn = (asOf: string, ...batches: readonly Batch[]): Report => assess(notice, { agencies, batches }, { asOf })
const outcome = (report: Report, rule: string, agency = "a") =>
  report.outcomes.find((each) => each.agency === agency && each.rule === rule)
const codes = ({ findings }: Report) => findings.map(({ code, subject }) => `${code} ${subject}`)
const words = (report: Report, locale: "zh" | "en") =>
  report.findings.map((finding) => describeFinding(notice, report, finding, locale).message)
describe("office.documents-by-mail", () => {
  const judged = (...own: readonly OfficialDocument[]) => runOn("2014-08-01", batch(officialDocuments, "a", own))
  const sent = (channel: OfficialDocument["channel"], more: Partial<OfficialDocument> = {}): OfficialDocument => ({
    title: "通知",
    ...(channel === undefined ? {} : { channel }),
    ...more
  })

  it("takes the mail system, paper and what is not official", () => {
    expect(codes(judged(sent("mail-system"), sent("paper"), sent("instant-message", { isOfficial: false })))).toEqual(
      []
    )
    for (const channel of ["instant-message", "public-mail", "removable-media", "other"] as const)
      expect(codes(judged(sent(channel)))).toEqual(["document-outside-mail 通知"])
    expect(codes(judged(sent("mail-system"), sent(undefined, { number: "1号" })))).toEqual([
      "document-outside-mail 1号"
    ])
  })

  it("looks at what was sent by the day, or does not say when", () => {
    const on = (sentOn: string) => judged(sent("instant-message", { sentOn }))
    expect(codes(on("2014-08-01"))).toEqual(["document-outside-mail 通知"])
    expect(outcome(on("2014-08-02"), "office.documents-by-mail")).toMatchObject({
      status: "met",
      measure: { checked: 0, breached: 0 }
    })
  })

  it("is unknown without documents or their channels", () => {
    expect(outcome(runOn("2014-08-01"), "office.documents-by-mail")?.missing).toEqual([{ set: "officialDocuments" }])
    expect(outcome(judged(sent(undefined)), "office.documents-by-mail")).toMatchObject({
      status: "unknown",
      missing: [{ set: "officialDocuments", fields: ["channel"] }]
    })
  })

  it("says what is wrong in both languages", () => {
    const report = judged(sent("instant-message"))
    expect(report.findings).toMatchObject([{ provision: "4.5.mail", severity: "high" }])
    expect(words(report, "zh")).toEqual(["公文“通知”通过即时通讯工具传送，没有通过邮件系统流转"])
    expect(words(report, "en")).toEqual([
      'Official document "通知" travelled by instant messages and not through the mail system'
    ])
  })

  it("agrees with a second formulation, in any order of records", () => {
    const shape = fc.record({
      title: fc.constantFrom("甲", "乙"),
      channel: fc.constantFrom("mail-system", "paper", "public-mail", "other"),
      isOfficial: fc.boolean()
    })
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 8 }), (own) => {
        const report = judged(...own)
        expect(judged(...own.toReversed())).toEqual(report)
        expect(report.findings.length).toBe(
          own.filter(({ channel, isOfficial }) => isOfficial && !["mail-system", "paper"].includes(channel)).length
        )
      })
    )
  })
})

describe("office.accounts-filed", () => {
  const judged = (asOf: string, ...own: readonly Partial<Filing>[]) =>
    runOn(
      asOf,
      batch(
        filings,
        "a",
        own.map((each): Filing => ({ kind: "accounts", status: "registered", ...each }))
      )
    )
  const status = (report: Report) => outcome(report, "office.accounts-filed")

  it("takes the last day of July 2014 and refuses the day after", () => {
    const filedOn = (submittedOn: string) =>
      codes(judged("2014-09-01", { submittedOn, registeredOn: "2014-08-20" })).map((code) => code.split(" ")[0])
    expect([filedOn("2014-07-30"), filedOn("2014-07-31"), filedOn("2014-08-01")]).toEqual([
      [],
      [],
      ["accounts-filed-late"]
    ])
    expect(status(judged("2014-07-31"))).toMatchObject({ status: "pending", due: "2014-07-31" })
    expect(status(judged("2014-08-01"))?.status).toBe("breached")
    expect(codes(judged("2014-08-01", { kind: "catalogue", submittedOn: "2014-07-01" }))).toHaveLength(1)
  })

  it("is unknown without the authority's list", () => {
    expect(status(runOn("2014-08-01"))).toMatchObject({ status: "unknown", missing: [{ set: "filings" }] })
  })

  it("says what is wrong in both languages", () => {
    const said = (report: Report) => [...words(report, "zh"), ...words(report, "en")]
    expect(said(judged("2014-08-01"))).toEqual([
      "至2014-07-31未上报用户账号基本信息",
      "No account information was filed by 2014-07-31"
    ])
    expect(said(judged("2014-09-01", { submittedOn: "2014-08-05", registeredOn: "2014-08-06" }))).toEqual([
      "用户账号基本信息于2014-08-05上报，晚于期限2014-07-31",
      "The account information was filed on 2014-08-05, after the deadline 2014-07-31"
    ])
    expect(said(judged("2014-09-01", { status: "rejected", submittedOn: "2014-07-05" }))).toEqual([
      "上报的用户账号基本信息被退回，未重新上报",
      "The account information was rejected and not filed again"
    ])
  })
})

describe("office.mailbox-share", () => {
  const judged = (...mailboxes: readonly (boolean | undefined)[]) =>
    runOn(
      "2014-08-01",
      batch(
        accounts,
        "a",
        mailboxes.map((hasMailbox, index): Account => ({
          login: `u${index}`,
          owner: "张伟",
          ...(hasMailbox === undefined ? {} : { hasMailbox })
        }))
      )
    )
  const status = (report: Report) => outcome(report, "office.mailbox-share")
  const of5 = (count: number) => judged(...Array.from({ length: 5 }, (_, index) => index < count))

  it("takes 60 % and refuses less", () => {
    expect([status(of5(4))?.status, status(of5(3))?.status, status(of5(2))?.status]).toEqual(["met", "met", "breached"])
    // 59.9 % is not 60 %.
    expect(status(judged(...Array.from({ length: 1000 }, (_, index) => index < 599)))?.status).toBe("breached")
  })

  it("counts accounts that can be used", () => {
    const own: readonly Account[] = [
      { login: "u1", owner: "张伟", hasMailbox: true },
      { login: "u2", owner: "李娜", hasMailbox: false, status: "disabled" }
    ]
    expect(status(runOn("2014-08-01", batch(accounts, "a", own)))).toMatchObject({
      status: "met",
      measure: { checked: 1 }
    })
  })

  it("is not applicable without users, and unknown where nobody says who has a mailbox", () => {
    expect(status(judged())?.status).toBe("not-applicable")
    expect(status(judged(undefined))).toMatchObject({
      status: "unknown",
      missing: [{ set: "accounts", fields: ["hasMailbox"] }]
    })
    expect(status(runOn("2014-08-01"))?.missing).toEqual([{ set: "accounts" }])
  })

  it("says what is wrong in both languages", () => {
    const report = of5(1)
    expect(report.findings).toMatchObject([
      { provision: "4.5.accounts", severity: "medium", detail: { held: 1, total: 5, sharePercent: 20 } }
    ])
    expect(words(report, "zh")).toEqual(["平台用户5个，邮箱账号1个，占20%，低于60%"])
    expect(words(report, "en")).toEqual(["1 of 5 platform users have a mailbox: 20%, less than 60%"])
  })

  it("agrees with a second formulation, in any order of records", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), (mailboxes) => {
        const report = judged(...mailboxes)
        const isShort = mailboxes.filter(Boolean).length / mailboxes.length < 0.6
        expect(report.findings.length).toBe(isShort ? 1 : 0)
        expect(judged(...mailboxes.toReversed())).toEqual(report)
      })
    )
  })
})
