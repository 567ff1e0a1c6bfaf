import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import type { Agency } from "./agency.ts"
import { assess } from "./assess.ts"
import { all, type Check, type PartView, whereSupplied } from "./check.ts"
import { covers } from "./checks/covers.ts"
import { distinct } from "./checks/distinct.ts"
import { each, eachBeside } from "./checks/each.ts"
import { refers } from "./checks/refers.ts"
import { timely } from "./checks/timely.ts"
import type { Batch } from "./county.ts"
import { text } from "./field.ts"
import { defineNotice } from "./notice.ts"
import { recordSet } from "./record-set.ts"

interface Item {
  readonly name: string
  readonly zone?: string
  readonly area?: string
  readonly due?: string
}
const words = (name: string) => ({ zh: name, en: name, example: name })
const Item = Schema.Struct({
  name: text(words("name")),
  zone: Schema.optionalKey(text(words("zone"))),
  area: Schema.optionalKey(text(words("area"))),
  due: Schema.optionalKey(text(words("due")))
})
const setOf = (id: string, scope: "agency" | "county" = "agency", keptBy: "agency" | "authority" = "agency") =>
  recordSet<Item>({
    id,
    title: { zh: id, en: id },
    about: { zh: id, en: id },
    scope,
    keptBy,
    codec: Item,
    subject: ({ name }) => name
  })
const items = setOf("items")
const others = setOf("others")
const filed = setOf("filed", "agency", "authority")
const register = setOf("register", "county")

const says = { zh: "应当", en: "must" }
const finance: Agency = { id: "finance", name: { zh: "财政局" }, kind: "department" }
const yangping: Agency = { id: "yangping", name: { zh: "洋坪镇" }, kind: "township" }

/** How one rule of a check stands for the finance bureau. */
const standing = (
  check: Check,
  batches: readonly Batch[],
  {
    scope = "agency",
    addressee = "all",
    agency = "finance",
    severity = "high"
  }: Partial<{
    readonly scope: "agency" | "county"
    readonly addressee: string
    readonly agency: string
    readonly severity: "high" | "note"
  }> = {}
) => {
  const fault = { severity, message: { zh: () => "", en: () => "" }, remedy: { zh: () => "", en: () => "" } } as const
  const notice = defineNotice({
    id: "synthetic",
    title: says,
    number: "1",
    issued: "2014-07-02",
    authority: { id: "office", name: { zh: "电子政务办", en: "Office" } },
    provisions: [
      { id: "1", modality: "duty", addressees: ["nobody"], text: says },
      { id: "2", modality: "duty", addressees: [addressee], text: says }
    ],
    addressees: {
      all: { title: says, includes: () => true },
      nobody: { title: says, includes: () => false },
      townships: { title: says, includes: ({ kind }) => kind === "township" }
    },
    settings: [],
    recordSets: [items, others, filed, register],
    rules: [{ id: "rule", title: says, provisions: ["1", "2"], scope, check, breaches: { fault, late: fault } }]
  })
  const { outcomes, findings } = assess(notice, { agencies: [finance, yangping], batches }, { asOf: "2014-08-01" })
  const own = outcomes.filter((each) => each.agency === agency)
  expect(own.length).toBeLessThanOrEqual(1)
  const [{ status, measure, missing, due } = {}] = own
  return {
    status,
    missing,
    due,
    measure: measure === undefined ? undefined : [measure.checked, measure.breached, measure.pending],
    found: findings.filter(({ agencies }) => agencies.includes(agency)).map(({ subject }) => subject)
  }
}

const of = (records: readonly Item[], more: Partial<Batch> = {}): Batch => ({
  set: "items",
  agency: "finance",
  records,
  ...more
})
const zoned = each(items, { breach: "fault", says, needs: ["zone"] })
const either = each(items, { breach: "fault", says, needs: [["zone", "area"]] })
const byDay = each(items, {
  breach: "fault",
  says,
  holds: ({ due = "" }, { asOf }) => (due >= asOf ? "pending" : due !== "")
})
const unique = distinct(items, { breach: "fault", says, key: ({ zone }) => zone, fields: ["zone"], within: "agency" })
const met = { status: "met", missing: [], found: [], due: undefined }
const unknown = (...missing: readonly object[]) => ({ status: "unknown", missing, found: [] })

describe("what was supplied", () => {
  it("leaves a rule unknown whose set was not supplied, and meets it where there is nothing", () => {
    expect(standing(zoned, [])).toMatchObject({ ...unknown({ set: "items" }), measure: [0, 0, 0] })
    expect(standing(zoned, [of([])])).toEqual({ ...met, measure: [0, 0, 0] })
    expect(standing(zoned, [of([{ name: "A" }], { agency: "yangping" })])).toMatchObject(unknown({ set: "items" }))
  })

  it("tells a field that no record carries from a blank under a heading, or beside a record that has it", () => {
    expect(standing(zoned, [of([{ name: "A" }, { name: "B" }])])).toMatchObject(
      unknown({ set: "items", fields: ["zone"] })
    )
    expect(standing(zoned, [of([{ name: "A" }], { fields: ["name", "zone"] })])).toMatchObject({
      status: "breached",
      measure: [1, 1, 0],
      found: ["A"]
    })
    expect(standing(zoned, [of([{ name: "A" }, { name: "B", zone: "1" }])])).toMatchObject({
      status: "breached",
      measure: [2, 1, 0],
      missing: [],
      found: ["A"]
    })
    expect(standing(zoned, [of([{ name: "B", zone: "1" }])])).toEqual({ ...met, measure: [1, 0, 0] })
  })

  it("asks for one of a group of fields, and looks at each agency's own headings", () => {
    const missing = { set: "items", fields: ["zone", "area"] }
    expect(standing(either, [of([{ name: "A" }])])).toMatchObject(unknown(missing))
    expect(standing(either, [of([{ name: "A", area: "1" }])])).toMatchObject({ status: "met" })
    expect(standing(either, [of([{ name: "A" }], { fields: ["area"] })])).toMatchObject({ found: ["A"] })
    expect(
      standing(either, [of([{ name: "A" }]), of([{ name: "B", area: "1" }], { agency: "yangping", fields: ["zone"] })])
    ).toMatchObject(unknown(missing))
  })

  it("takes heading and records of different batches of one agency together", () => {
    expect(standing(zoned, [of([{ name: "A" }]), of([], { fields: ["zone"] })])).toMatchObject({ found: ["A"] })
    expect(standing(zoned, [of([{ name: "A" }]), of([{ name: "B", zone: "1" }])])).toMatchObject({ found: ["A"] })
  })

  it("names each missing set once, however many parts read it", () => {
    expect(standing(all(zoned, unique, either), [])).toMatchObject(unknown({ set: "items" }))
  })
})

describe("rows that could not be read", () => {
  it("turn met and pending into unknown, leave breaches standing, and count as supplied", () => {
    const missing = { set: "items", rejected: 5 }
    expect(standing(zoned, [of([], { rejected: 2 }), of([], { rejected: 3 })])).toMatchObject(unknown(missing))
    expect(standing(byDay, [of([{ name: "A", due: "2014-08-02" }], { rejected: 5 })])).toMatchObject({
      ...unknown(missing),
      measure: [1, 0, 1]
    })
    expect(standing(zoned, [of([{ name: "A" }], { fields: ["zone"], rejected: 5 })])).toMatchObject({
      status: "breached",
      missing: [missing],
      found: ["A"]
    })
    expect(standing(zoned, [of([]), of([], { agency: "yangping", rejected: 5 })])).toMatchObject(met)
  })

  it("make a fault unknown that rests on something not being there, and that one only", () => {
    const owed = covers(items, {
      breach: "fault",
      says,
      topic: ({ name }) => name,
      expected: () => ["A", "B"].map((id) => ({ id, title: { zh: id, en: id } }))
    })
    expect(standing(owed, [of([{ name: "A" }])])).toMatchObject({ status: "breached", found: ["B"] })
    expect(standing(owed, [of([{ name: "A" }], { rejected: 1 })])).toMatchObject(unknown({ set: "items", rejected: 1 }))
    expect(standing(owed, [of([{ name: "A" }]), of([], { agency: "yangping", rejected: 1 })])).toMatchObject({
      found: ["B"]
    })
    const beside = eachBeside(items, {
      breach: "fault",
      says,
      beside: register,
      holds: ({ name }, listed) => listed.some((one) => one.name === name)
    })
    const list: Batch = { set: "register", records: [{ name: "B" }] }
    expect(standing(beside, [of([{ name: "A" }]), list])).toMatchObject({ found: ["A"] })
    expect(standing(beside, [of([{ name: "A" }]), { ...list, rejected: 1 }])).toMatchObject(
      unknown({ set: "register", rejected: 1 })
    )
    expect(standing(beside, [of([{ name: "A" }], { rejected: 1 }), list])).toMatchObject({
      status: "breached",
      found: ["A"]
    })
  })

  it("are no reason to say that a rule does not apply", () => {
    const named = refers(items, {
      breach: "fault",
      says,
      names: ({ area }) => area,
      fields: ["area"],
      to: others,
      key: ({ name }) => name
    })
    const nothing: Batch = { set: "others", agency: "finance", records: [] }
    expect(standing(named, [of([{ name: "A" }]), nothing])).toMatchObject({ status: "not-applicable", missing: [] })
    expect(standing(named, [of([{ name: "A" }], { rejected: 1 }), nothing])).toMatchObject(
      unknown({ set: "items", rejected: 1 })
    )
    expect(standing(all(named, unique), [of([{ name: "A" }]), nothing])).toMatchObject({ status: "met" })
  })
})

describe("lists that the authority keeps", () => {
  const check = each(filed, { breach: "fault", says, holds: ({ zone }) => zone !== undefined })

  it("speak for every agency once the county's list was supplied, and before that only for those they mention", () => {
    const mention = (agency: string): Batch => ({ set: "filed", agency, records: [{ name: "A" }] })
    expect(standing(check, [])).toMatchObject(unknown({ set: "filed" }))
    expect(standing(check, [{ set: "filed", records: [] }])).toEqual({ ...met, measure: [0, 0, 0] })
    expect(standing(check, [mention("yangping")])).toMatchObject(unknown({ set: "filed" }))
    expect(standing(check, [{ set: "filed", records: [] }, mention("yangping")])).toMatchObject(met)
    expect(standing(check, [mention("finance")])).toMatchObject({ status: "breached", found: ["A"] })
  })

  it("of the county's own register are read for every agency, and rejected rows there concern every agency", () => {
    const beside = eachBeside(items, { breach: "fault", says, beside: register, holds: () => true })
    const list: Batch = { set: "register", records: [] }
    expect(standing(beside, [of([{ name: "A" }])])).toMatchObject(unknown({ set: "register" }))
    expect(standing(beside, [of([{ name: "A" }]), list])).toEqual({ ...met, measure: [1, 0, 0] })
    expect(standing(beside, [of([]), { ...list, rejected: 2 }])).toMatchObject(
      unknown({ set: "register", rejected: 2 })
    )
  })
})

describe("whom a rule binds", () => {
  const broken = [
    of([{ name: "A" }], { fields: ["zone"] }),
    of([{ name: "B" }], { agency: "yangping", fields: ["zone"] })
  ]

  it("is an agency that one of its provisions addresses; for the others it does not apply, whatever they supplied", () => {
    expect(standing(zoned, broken, { addressee: "townships" })).toEqual({
      ...met,
      status: "not-applicable",
      measure: [0, 0, 0]
    })
    expect(standing(zoned, [], { addressee: "townships" })).toMatchObject({ status: "not-applicable", missing: [] })
    expect(standing(zoned, broken, { addressee: "townships", agency: "yangping" })).toMatchObject({ found: ["B"] })
  })

  it("is the county's register for a rule about it, and then no agency", () => {
    const check = each(register, { breach: "fault", says, needs: ["zone"] })
    const list: Batch = { set: "register", records: [{ name: "C" }, { name: "D", zone: "1" }] }
    expect(standing(check, [list], { scope: "county" })).toMatchObject({ status: undefined, found: [] })
    expect(standing(check, [list], { scope: "county", agency: "office" })).toMatchObject({
      status: "breached",
      measure: [2, 1, 0],
      found: ["C"]
    })
    expect(standing(check, [], { scope: "county", agency: "office" })).toMatchObject(unknown({ set: "register" }))
  })
})

describe("parts of a rule", () => {
  const mayBe = whereSupplied(each(others, { breach: "fault", says, needs: ["zone"] }))

  it("are left out where they need not be supplied, and judged where they were", () => {
    const other = (records: readonly Item[], more: Partial<Batch> = {}): Batch => ({
      set: "others",
      agency: "finance",
      records,
      ...more
    })
    expect(standing(all(zoned, mayBe), [of([])])).toEqual({ ...met, measure: [0, 0, 0] })
    expect(standing(all(zoned, mayBe), [of([]), other([{ name: "A" }])])).toMatchObject(met)
    expect(standing(all(zoned, mayBe), [of([]), other([{ name: "A" }], { fields: ["zone"] })])).toMatchObject({
      status: "breached",
      found: ["A"]
    })
    expect(standing(all(zoned, mayBe), [of([]), other([], { rejected: 1 })])).toMatchObject(
      unknown({ set: "others", rejected: 1 })
    )
    expect(standing(all(zoned, mayBe), [other([])])).toMatchObject(unknown({ set: "items" }))
  })

  it("outrank each other: breached before unknown before pending before met", () => {
    const pending = [of([{ name: "P", due: "2014-08-01" }], { fields: ["zone", "due"] })]
    expect(standing(byDay, pending)).toMatchObject({ status: "pending", measure: [1, 0, 1] })
    expect(standing(all(byDay, each(others, { breach: "fault", says })), pending)).toMatchObject({
      status: "unknown",
      missing: [{ set: "others" }],
      measure: [1, 0, 1]
    })
    const three = all(byDay, zoned, each(others, { breach: "fault", says }))
    expect(standing(three, pending)).toMatchObject({
      status: "breached",
      missing: [{ set: "others" }],
      measure: [1, 1, 1],
      found: ["P"]
    })
    expect(standing(byDay, [of([{ name: "M", due: "2014-07-31" }])])).toEqual({ ...met, measure: [1, 0, 0] })
  })

  it("count a record once, however many faults it has and parts look at it; sets add up", () => {
    const check = all(zoned, either, each(others, { breach: "fault", says, needs: ["zone"] }))
    const batches = [of([{ name: "A" }, { name: "B", zone: "1" }], { fields: ["area"] })]
    expect(
      standing(check, [...batches, { ...of([{ name: "C" }], { fields: ["zone"] }), set: "others" }])
    ).toMatchObject({
      measure: [3, 2, 0],
      found: ["A", "A", "C"]
    })
  })

  it("that find something worth a note only leave the rule met", () => {
    expect(standing(zoned, [of([{ name: "A" }], { fields: ["zone"] })], { severity: "note" })).toMatchObject({
      status: "met",
      measure: [1, 0, 0],
      found: ["A"]
    })
  })

  it("tell the earliest day on which what is pending is due", () => {
    const timed = timely(items, {
      breaches: { late: "late", overdue: "fault" },
      says,
      standing: ({ due }, { asOf }) => (due === undefined ? "unknown" : due >= asOf ? "open" : "overdue"),
      due: ({ due }) => due,
      unknown: ({ name }) => name,
      missing: (fields) => ({ set: "items", fields })
    })
    const days = [
      of([
        { name: "A", due: "2014-09-01" },
        { name: "B", due: "2014-08-05" }
      ])
    ]
    expect(standing(timed, days)).toEqual({ ...met, status: "pending", due: "2014-08-05", measure: [2, 0, 2] })
    expect(standing(timed, [of([{ name: "C" }, { name: "B" }])])).toMatchObject(
      unknown({ set: "items", fields: ["B", "C"] })
    )
    expect(standing(timed, [...days, of([{ name: "D", due: "2014-07-31" }])])).toMatchObject({
      status: "breached",
      found: ["D"],
      due: "2014-08-05"
    })
  })

  it("hear of an agency only what they may judge: the earliest day, and the rest as it comes", () => {
    const part = (says: (view: PartView) => void): Check => ({
      parts: zoned.parts.map((part) => ({ ...part, judge: says }))
    })
    const waiting = part((view) => {
      view.checked(1, 3)
      view.pending(1, 1, "2014-09-01")
      view.pending(1, 1, "2014-08-05")
      view.pending(1, 1)
      view.pending(1, 0, "2014-08-01")
      view.pending(2, 5, "2014-08-02")
    })
    const own = of([{ name: "A", zone: "1" }])
    const later = part((view) => view.pending(1, 1, "2014-08-04"))
    expect(standing(waiting, [own])).toMatchObject({ status: "pending", due: "2014-08-05", measure: [3, 0, 3] })
    expect(standing(all(waiting, later), [own])).toMatchObject({ due: "2014-08-04", measure: [3, 0, 4] })
    expect(standing(waiting, [own], { agency: "yangping" })).toMatchObject({ status: "unknown", measure: [0, 0, 0] })
    const wrong = part((view) => {
      for (const agency of [1, 2]) view.unknown(agency, { set: "others" })
      view.breach({ code: "fault", agencies: [2], rows: [], count: 3 })
      view.breach({ code: "fault", agencies: [1, 2], subject: "X", rows: [], count: 2 })
    })
    expect(standing(wrong, [own])).toMatchObject({
      status: "breached",
      missing: [{ set: "others" }],
      measure: [2, 2, 0],
      found: ["X"]
    })
    expect(standing(wrong, [own], { agency: "yangping" })).toMatchObject(unknown({ set: "items" }))
  })
})
