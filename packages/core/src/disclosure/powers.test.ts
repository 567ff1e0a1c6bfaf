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
import type { PowerItem } from "./power-items.ts"
import { powersDisclosed } from "./powers.ts"

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
  rules: [powersDisclosed]
})

const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "县财政局" }, kind: "department", functions: ["administrative-powers"] },
  { id: "museum", name: { zh: "县博物馆" }, kind: "department" }
]
const asOf = "2014-09-01"

const assessed = (records: readonly PowerItem[] | undefined) => {
  const batches: readonly Batch[] = records === undefined ? [] : [{ set: "powerItems", agency: "finance", records }]
  return assess(notice, { agencies, batches }, { asOf })
}

const item: PowerItem = { name: "会计从业资格证书核发", channel: "disclosure-system", disclosedOn: "2014-08-01" }

const faults = (...records: readonly PowerItem[]) =>
  assessed(records).findings.map(({ detail }) => String(detail["fault"]))

describe("disclosure.powers", () => {
  it("holds for what was disclosed through the system up to the day", () => {
    expect(faults(item, { ...item, disclosedOn: asOf })).toEqual([])
    expect(faults({ ...item, disclosedOn: "2014-09-02" })).toEqual(["undisclosed"])
    expect(faults({ name: "票据发放" })).toEqual(["undisclosed"])
  })

  it("does not take another channel for the system", () => {
    expect(faults({ ...item, channel: "website" })).toEqual(["elsewhere"])
    expect(faults({ name: "票据发放", disclosedOn: "2014-08-01" })).toEqual(["channel-unknown"])
  })

  it("asks nothing of an abolished item from that day on", () => {
    expect(faults({ name: "票据发放", abolishedOn: asOf })).toEqual([])
    expect(faults({ name: "票据发放", abolishedOn: "2014-09-02" })).toEqual(["undisclosed"])
  })

  it("is unknown without the list, and does not apply without administrative powers", () => {
    const { outcomes } = assessed(undefined)
    expect(outcomes).toMatchObject([
      { agency: "finance", status: "unknown", missing: [{ set: "powerItems" }] },
      { agency: "museum", status: "not-applicable" }
    ])
  })

  it("says what is wrong in both languages", () => {
    const report = assessed([{ ...item, channel: "website" }])
    const [finding] = report.findings
    if (finding === undefined) throw new TypeError("nothing found")
    expect(describeFinding(notice, report, finding, "zh")).toMatchObject({
      message: "事项“会计从业资格证书核发”已公开，但不是通过政府信息公开系统",
      remedy: "通过政府信息公开系统公开“会计从业资格证书核发”，登记公开日期、渠道和网址"
    })
    expect(describeFinding(notice, report, finding, "en").message).toBe(
      'Item "会计从业资格证书核发" is disclosed, but not through the disclosure system'
    )
  })

  it("counts what a second look counts, in any order", () => {
    const day = fc.constantFrom("2014-08-31", "2014-09-01", "2014-09-02")
    const any: fc.Arbitrary<PowerItem> = fc.record(
      {
        name: fc.constantFrom("甲", "乙", "丙"),
        disclosedOn: day,
        abolishedOn: day,
        channel: fc.constantFrom("disclosure-system", "website", "other")
      },
      { requiredKeys: ["name"] }
    )
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (items) => {
        const open = items.filter(
          ({ disclosedOn = "9999", channel, abolishedOn = "9999" }) =>
            abolishedOn > asOf && (channel !== "disclosure-system" || disclosedOn > asOf)
        )
        expect(assessed(items).outcomes[0]?.measure).toEqual({
          checked: items.length,
          breached: open.length,
          pending: 0
        })
        expect(faults(...items).toSorted()).toEqual(faults(...items.toReversed()).toSorted())
      })
    )
  })
})
