import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { filings } from "../filing/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { disclosureChapter } from "../notices/yuanan-2014/disclosure.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import { repeatRequests } from "./repeat-requests.ts"
import type { DisclosureRequest } from "./requests.ts"
import { sameInformation, similarInformation } from "./same-text.ts"

const notice = defineNotice({
  id: "chapter-two",
  title: { zh: "通知", en: "Notice" },
  number: "1",
  issued: "2014-07-02",
  authority: { id: "office", name: { zh: "县电子政务办公室", en: "County e-government office" } },
  provisions,
  addressees,
  settings: disclosureChapter.settings,
  recordSets: [filings, ...disclosureChapter.recordSets],
  rules: [repeatRequests]
})

const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "县财政局" }, kind: "department" },
  { id: "land", name: { zh: "县国土资源局" }, kind: "department" }
]

const assessed = (
  records: readonly DisclosureRequest[] | undefined,
  asOf = "2014-12-31",
  others: readonly DisclosureRequest[] = []
) => {
  const batches: readonly Batch[] = [
    ...(records === undefined ? [] : [{ set: "disclosureRequests", agency: "finance", records }]),
    { set: "disclosureRequests", agency: "land", records: others }
  ]
  return assess(notice, { agencies, batches }, { asOf })
}

const of = (
  records: readonly DisclosureRequest[] | undefined,
  asOf?: string,
  others?: readonly DisclosureRequest[]
) => {
  const { outcomes, findings } = assessed(records, asOf, others)
  return { ...outcomes[0], found: findings.map(({ code, evidence }) => [code, evidence.length]) }
}

const request = (applicant: string, receivedOn: string, more: Partial<DisclosureRequest> = {}): DisclosureRequest => ({
  applicant,
  information: "望家村征地补偿标准",
  receivedOn,
  isFitToPublish: false,
  ...more
})

const fit = request("张伟", "2014-03-03", { repliedOn: "2014-03-10", isFitToPublish: true })

describe("disclosure.repeat-requests", () => {
  it("finds what is asked for again after it was found fit and not disclosed", () => {
    expect(of([fit, request("李娜", "2014-03-11")])).toMatchObject({
      status: "breached",
      measure: { checked: 2, breached: 1 },
      found: [["asked-again-undisclosed", 1]]
    })
    // On the day itself the finding may have come after the request.
    expect(of([fit, request("李娜", "2014-03-10")]).found).toEqual([])
    expect(of([fit, request("李娜", "2014-03-11")], "2014-03-10").found).toEqual([])
  })

  it("only notes it where the information was disclosed", () => {
    const converted = { ...fit, proactiveIndexNumber: "011/1" }
    expect(of([converted, request("李娜", "2014-03-11")])).toMatchObject({
      status: "met",
      measure: { breached: 0 },
      found: [["asked-although-disclosed", 1]]
    })
  })

  it("says of no request from before the disclosure that it came after", () => {
    const judged = { repliedOn: "2014-06-01", isFitToPublish: true }
    const owed = request("张伟", "2014-05-05", judged)
    const converted = { ...owed, proactiveIndexNumber: "011/1", proactiveDisclosedOn: "2014-06-20" }
    const asked = (...days: readonly string[]) => days.map((day) => request("李娜", day))
    expect(of([converted, ...asked("2014-06-10")], "2014-07-01").found).toEqual([])
    expect(of([converted, ...asked("2014-06-20")], "2014-07-01").found).toEqual([])
    expect(of([converted, ...asked("2014-06-10", "2014-06-21")], "2014-07-01").found).toEqual([
      ["asked-although-disclosed", 1]
    ])
    // Until it was disclosed, it was asked for again without being disclosed.
    expect(of([converted, ...asked("2014-06-10")], "2014-06-19").found).toEqual([["asked-again-undisclosed", 1]])
    expect(of([converted, ...asked("2014-06-10")], "2014-06-20").found).toEqual([])
    // The earliest disclosure counts, whichever request led to it.
    const second = { ...request("王强", "2014-05-20", judged), proactiveIndexNumber: "011/1" }
    const report = assessed([
      owed,
      { ...second, proactiveDisclosedOn: "2014-06-05" },
      ...asked("2014-06-04", "2014-06-06")
    ])
    expect(report.findings.map(({ code, detail }) => [code, detail["count"]])).toEqual([
      ["asked-although-disclosed", 1]
    ])
  })

  it("notes repeats by one applicant after an answer, whatever width, blanks and punctuation", () => {
    const answered = request("张伟", "2014-03-03", { repliedOn: "2014-03-10" })
    const again = request(" 张　伟", "2014-03-11", { information: "《望家村》 征地，补偿标准。" })
    expect(of([answered, again])).toMatchObject({ status: "met", found: [["repeated-by-applicant", 1]] })
    // On the day itself the answer may have come after the request.
    expect(of([answered, { ...again, receivedOn: "2014-03-10" }]).found).toEqual([])
    expect(of([answered, { ...again, information: "望家村征地补偿" }]).found).toEqual([])
  })

  it("tells a repeat from the request that had been answered before it, whichever was received first", () => {
    const slow = request("张伟", "2014-03-03", { number: "1", repliedOn: "2014-06-03" })
    const quick = request("张伟", "2014-03-05", { number: "2", repliedOn: "2014-03-12" })
    const again = request("张伟", "2014-04-01", { number: "3" })
    const { findings } = assessed([slow, quick, again])
    expect(findings.map(({ code, evidence }) => [code, evidence.map(({ subject }) => subject)])).toEqual([
      ["repeated-by-applicant", ["3"]]
    ])
    expect(findings[0]?.context.map(({ subject }) => subject)).toEqual(["2"])
    expect(of([slow, quick, again], "2014-03-31").found).toEqual([])
    expect(of([slow, { ...quick, repliedOn: "2014-06-02" }, again]).found).toEqual([])
  })

  it("hints at near duplicates by several applicants, once for all of them", () => {
    const near = request("李娜", "2014-04-01", { information: "关于申请公开望家村征地补偿标准的相关材料" })
    const third = request("王强", "2014-05-01", { information: "望家村征地补偿标准情况" })
    expect(of([request("张伟", "2014-03-03"), near, third]).found).toEqual([["asked-by-several", 3]])
    expect(of([request("张伟", "2014-03-03"), { ...near, applicant: "张伟" }]).found).toEqual([])
    expect(of([request("张伟", "2014-03-03"), { ...near, information: "三板村征地补偿标准" }]).found).toEqual([])
  })

  it("looks at each agency alone", () => {
    expect(of([fit], undefined, [request("李娜", "2014-04-01")]).found).toEqual([])
  })

  it("is unknown without the set or without any finding of fitness, and still hints", () => {
    expect(of(undefined)).toMatchObject({ status: "unknown", missing: [{ set: "disclosureRequests" }] })
    const unjudged = ["张伟", "李娜"].map((applicant) => {
      const { isFitToPublish: _, ...rest } = request(applicant, "2014-03-03")
      return rest
    })
    expect(of(unjudged)).toMatchObject({
      status: "unknown",
      missing: [{ set: "disclosureRequests", fields: ["isFitToPublish"] }],
      found: [["asked-by-several", 2]]
    })
  })

  it("says what is wrong in both languages", () => {
    const report = assessed([fit, request("李娜", "2014-03-11"), request("王强", "2014-05-11")])
    const [finding] = report.findings
    if (finding === undefined) throw new TypeError("nothing found")
    expect(finding.context.map(({ subject }) => subject)).toEqual(["望家村征地补偿标准"])
    expect(describeFinding(notice, report, finding, "zh")).toMatchObject({
      message: "“望家村征地补偿标准”自2014-03-10起已认定可以让社会广泛知晓但未主动公开，此后又被申请2次",
      remedy: "立即主动公开“望家村征地补偿标准”，并告知各申请人获取途径"
    })
    expect(describeFinding(notice, report, finding, "en").message).toBe(
      '"望家村征地补偿标准" was found fit to be widely known on 2014-03-10 but not disclosed, and has been asked for 2 more times'
    )
  })

  it("finds what comparing every pair finds, in any order", () => {
    const asOf = "2014-12-31"
    const day = fc.constantFrom("2014-03-03", "2014-03-10", "2014-03-11", "2014-05-05")
    const any: fc.Arbitrary<DisclosureRequest> = fc.record(
      {
        applicant: fc.constantFrom("张伟", "李娜"),
        information: fc.constantFrom("征地标准", "征地标准。", "申请公开征地标准", "低保名单"),
        receivedOn: day,
        repliedOn: day,
        isFitToPublish: fc.boolean()
      },
      { requiredKeys: ["applicant", "information", "receivedOn", "isFitToPublish"] }
    )
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 7 }), (drawn) => {
        const requests = drawn.map((each) =>
          each.repliedOn !== undefined && each.repliedOn < each.receivedOn
            ? { ...each, repliedOn: each.receivedOn }
            : each
        )
        const same = (a: DisclosureRequest, b: DisclosureRequest) =>
          sameInformation(a.information) === sameInformation(b.information)
        const later = requests.filter((each) =>
          requests.some(
            (one) =>
              same(one, each) &&
              one.isFitToPublish === true &&
              one.repliedOn !== undefined &&
              each.receivedOn > one.repliedOn
          )
        )
        expect(of(requests).measure).toMatchObject({ checked: requests.length, breached: later.length })
        const repeats = requests.filter((each) =>
          requests.some(
            (one) => same(one, each) && one.applicant === each.applicant && (one.repliedOn ?? asOf) < each.receivedOn
          )
        )
        const repeated = of(requests).found.filter(([code]) => code === "repeated-by-applicant")
        expect(repeated.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(repeats.length)
        const severally = new Set(
          requests
            .filter((each) => {
              const near = requests.filter(
                ({ information }) => similarInformation(information) === similarInformation(each.information)
              )
              return (
                new Set(near.map(({ applicant }) => applicant)).size > 1 &&
                !near.some(({ isFitToPublish, repliedOn }) => isFitToPublish === true && repliedOn !== undefined)
              )
            })
            .map(({ information }) => similarInformation(information))
        )
        const hints = of(requests).found.filter(([code]) => code === "asked-by-several")
        expect(hints).toHaveLength(severally.size)
        const prints = (rows: readonly DisclosureRequest[]) =>
          assessed(rows, asOf)
            .findings.map(({ code, subject, detail }) => JSON.stringify([code, subject, detail]))
            .toSorted()
        expect(prints(requests.toReversed())).toEqual(prints(requests))
      })
    )
  })
})
