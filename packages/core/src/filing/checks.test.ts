import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Agency } from "../kernel/agency.ts"
import type { Check } from "../kernel/check.ts"
import { openEvaluation } from "../kernel/evaluation.ts"
import { text } from "../kernel/field.ts"
import { defineNotice, type Notice } from "../kernel/notice.ts"
import { parameter, setting } from "../kernel/parameter.ts"
import { type RecordSet, recordSet } from "../kernel/record-set.ts"
import type { Report } from "../kernel/report.ts"
import { type Rule, rule } from "../kernel/rule.ts"
import { date } from "../time/date.ts"
import { approved, filed } from "./checks.ts"
import type { FilingKind } from "./kind.ts"
import { type Filing, type FilingStatus, filings } from "./records.ts"
import { grantDay, isGranted, standingOn } from "./state-machine.ts"

interface Change {
  readonly column?: string
  readonly done?: string
}
const Change = Schema.Struct({
  column: Schema.optionalKey(text({ zh: "栏目", en: "Column", example: "通知" })),
  done: Schema.optionalKey(date({ zh: "日期", en: "Done" }))
})
const changes = recordSet<Change>({
  id: "changes",
  title: { zh: "栏目变更", en: "Changes" },
  about: { zh: "栏目变更", en: "A change" },
  scope: "agency",
  codec: Change,
  subject: ({ column }) => column ?? "?"
})

const deadline = parameter<string>("topology-deadline", { zh: "截止日期", en: "Deadline" })
const words = (code: string) => ({
  severity: "high" as const,
  message: { zh: () => code, en: () => code },
  remedy: { zh: () => code, en: () => code }
})

const noticeOf = (...rules: readonly Rule[]): Notice =>
  defineNotice({
    id: "tiny",
    title: { zh: "通知", en: "Notice" },
    number: "1",
    issued: "2014-07-02",
    authority: { id: "office", name: { zh: "办公室", en: "Office" } },
    provisions: [{ id: "1", modality: "duty", addressees: ["every"], text: { zh: "条", en: "piece" } }],
    addressees: { every: { title: { zh: "各单位", en: "Everyone" }, includes: ({ kind }) => kind !== "committee" } },
    settings: [setting(deadline, "2014-07-31", { kind: "notice", provision: "1" })],
    recordSets: [filings, changes],
    rules
  })

const topologyCheck = filed({
  kind: "topology",
  deadline,
  breaches: { missing: "topology-missing", late: "topology-late", rejected: "topology-rejected" }
})
const topologyFiled = rule({
  id: "topology-filed",
  title: { zh: "拓扑图", en: "Topology" },
  provisions: ["1"],
  check: topologyCheck,
  breaches: {
    "topology-missing": words("missing"),
    "topology-late": words("late"),
    "topology-rejected": words("rejected")
  }
})
const routerCheck = filed({ kind: "router", deadline, breaches: { missing: "m", late: "l", rejected: "r" } })
const routerFiled = rule({
  id: "router-filed",
  title: { zh: "路由器", en: "Router" },
  provisions: ["1"],
  check: routerCheck,
  breaches: { m: words("m"), l: words("l"), r: words("r") }
})

const changeRule = (lasting: boolean, kind: FilingKind = "column-changed") =>
  rule({
    id: `changes-approved-${lasting}`,
    title: { zh: "栏目", en: "Columns" },
    provisions: ["1"],
    check: approved(changes, {
      kind,
      subject: ({ column }) => column,
      on: ({ done }) => done,
      lasting,
      breaches: { missing: "unapproved" }
    }),
    breaches: { unapproved: words("unapproved") }
  })

const a: Agency = { id: "a", name: { zh: "甲" }, kind: "department" }
const b: Agency = { id: "b", name: { zh: "乙" }, kind: "township" }
const park: Agency = { id: "park", name: { zh: "园区" }, kind: "committee" }

interface Row {
  readonly set: RecordSet
  readonly agency: string
  readonly record: unknown
}

const judged = (
  rules: readonly Rule[],
  asOf: string,
  rows: readonly Row[],
  supplied: readonly RecordSet[] = [filings, changes],
  order?: readonly number[]
): Report => {
  const evaluation = openEvaluation(noticeOf(...rules), { asOf })
  for (const set of supplied) for (const { id } of [a, b, park]) evaluation.supply(set, evaluation.agency(id))
  for (const index of order ?? rows.keys()) {
    const row = rows[index]
    if (row !== undefined) evaluation.adder(row.set)(row.record, evaluation.agency(row.agency), index)
  }
  return evaluation.finish([a, b, park]).complete((_, row) => ({ record: rows[row]?.record, place: { row } }))
}

const filing = (record: Partial<Filing>, agency = "a"): Row => ({
  set: filings,
  agency,
  record: { kind: "topology", status: "draft", ...record }
})

const outcome = (report: Report, agency = "a", rule = 0) =>
  report.outcomes.filter((each) => each.agency === agency)[rule]

const topology = (asOf: string, ...own: readonly Partial<Filing>[]) => {
  const report = judged(
    [topologyFiled],
    asOf,
    own.map((each) => filing(each))
  )
  const found = report.findings.filter(({ agencies }) => agencies.includes("a"))
  return {
    status: outcome(report)?.status,
    due: outcome(report)?.due,
    code: found[0]?.code,
    finding: found[0],
    count: found.length
  }
}

const registeredFrom = (submittedOn: string) =>
  topology("2014-09-01", { status: "registered", submittedOn, registeredOn: "2014-08-20" })

const rowsAtFault = (...own: readonly Partial<Filing>[]) =>
  topology("2014-09-01", ...own).finding?.evidence.map(({ place }) => place.row)

const unfiled = (own: Partial<Filing>) => {
  const { code, finding } = topology("2014-08-01", own)
  return [code, finding?.detail["state"], finding?.context.length, finding?.evidence.length]
}

const say = (check: Check) => check.parts[0]?.says({ deadline: "2014-07-31" })

describe("filed", () => {
  it("is pending up to and on the deadline, and missing from the day after", () => {
    expect(topology("2014-07-30")).toMatchObject({ status: "pending", due: "2014-07-31" })
    expect(topology("2014-07-31")).toMatchObject({ status: "pending", due: "2014-07-31" })
    expect(topology("2014-08-01")).toMatchObject({ status: "breached", code: "topology-missing" })
  })

  it("takes a submission on the deadline and refuses one on the day after", () => {
    expect(registeredFrom("2014-07-30").status).toBe("met")
    expect(registeredFrom("2014-07-31").status).toBe("met")
    expect(registeredFrom("2014-08-01")).toMatchObject({ status: "breached", code: "topology-late", count: 1 })
  })

  it("waits for the authority without a due date, also after the deadline", () => {
    const submitted = topology("2014-09-01", { status: "submitted", submittedOn: "2014-07-31" })
    expect(submitted.status).toBe("pending")
    expect(submitted.due).toBeUndefined()
    expect(topology("2014-09-01", { status: "submitted", submittedOn: "2014-08-01" }).code).toBe("topology-late")
    // Registered later than the day of the judgement: on that day it still waits.
    const later = { status: "registered", submittedOn: "2014-07-20", registeredOn: "2014-08-10" } as const
    expect(topology("2014-08-09", later).status).toBe("pending")
    expect(topology("2014-08-10", later).status).toBe("met")
  })

  it("takes a rejection as open until the deadline and as a breach after it", () => {
    const rejected = { status: "rejected", submittedOn: "2014-07-10", decidedOn: "2014-07-12" } as const
    expect(topology("2014-07-31", rejected)).toMatchObject({ status: "pending", due: "2014-07-31" })
    expect(topology("2014-08-01", rejected)).toMatchObject({ status: "breached", code: "topology-rejected" })
    const again = (submittedOn: string) => topology("2014-08-10", rejected, { status: "submitted", submittedOn })
    expect(again("2014-07-31").status).toBe("pending")
    expect(again("2014-08-01")).toMatchObject({ code: "topology-late", count: 1 })
  })

  it("names the latest rejection, and the earliest of the late ones", () => {
    expect(
      rowsAtFault(
        { status: "rejected", submittedOn: "2014-07-12", decidedOn: "2014-07-13" },
        { status: "rejected", submittedOn: "2014-07-14", decidedOn: "2014-07-15" },
        { status: "rejected", submittedOn: "2014-07-10", decidedOn: "2014-07-11" }
      )
    ).toEqual([1])
    expect(
      rowsAtFault(
        { status: "submitted", submittedOn: "2014-08-12" },
        { status: "registered", submittedOn: "2014-08-05", registeredOn: "2014-08-06" }
      )
    ).toEqual([1])
  })

  it("takes drafts, withdrawn ones, other kinds and other agencies' for nothing, and says what there is", () => {
    expect(unfiled({ status: "draft" })).toEqual(["topology-missing", "draft", 1, 0])
    expect(unfiled({ status: "withdrawn", submittedOn: "2014-07-01", withdrawnOn: "2014-07-05" })).toEqual([
      "topology-missing",
      "withdrawn",
      1,
      0
    ])
    // What became of it is told, but no day: it may have come in time.
    for (const status of ["submitted", "approved", "registered", "expired"] as const)
      expect(outcome(judged([topologyFiled], "2014-08-01", [filing({ status })]))).toMatchObject({
        status: "unknown",
        missing: [{ set: "filings", fields: ["submittedOn", "decidedOn", "registeredOn"] }]
      })
    expect(unfiled({ kind: "catalogue", status: "registered", submittedOn: "2014-07-01" })).toEqual([
      "topology-missing",
      "none",
      0,
      0
    ])
    const report = judged([topologyFiled], "2014-08-01", [
      filing({ status: "registered", submittedOn: "2014-07-01" }, "b")
    ])
    expect([outcome(report)?.status, outcome(report, "b")?.status]).toEqual(["breached", "met"])
  })

  it("goes by the registration where the submission is not told", () => {
    expect(topology("2014-09-01", { status: "registered", registeredOn: "2014-07-31" }).status).toBe("met")
    const late = topology("2014-09-01", { status: "registered", registeredOn: "2014-08-01" })
    expect(late.finding).toMatchObject({
      code: "topology-late",
      detail: { submittedOn: "2014-08-01" },
      due: "2014-07-31"
    })
    expect(topology("2014-09-01", { status: "rejected" }).code).toBe("topology-rejected")
    const undated = { status: "expired", validUntil: "2014-08-01" } as const
    expect(topology("2014-09-01", undated, { status: "submitted", submittedOn: "2014-08-05" }).code).toBe(
      "topology-late"
    )
    expect(
      topology("2014-09-01", { status: "expired", submittedOn: "2014-07-01", validUntil: "2014-08-01" }).status
    ).toBe("met")
  })

  it("takes an approval for what needs one, and not for what is only registered", () => {
    const own = { status: "approved", submittedOn: "2014-07-01", decidedOn: "2014-07-05" } as const
    const report = judged([topologyFiled, routerFiled], "2014-09-01", [filing(own), filing({ ...own, kind: "router" })])
    expect([outcome(report)?.status, outcome(report, "a", 1)?.status]).toEqual(["pending", "met"])
  })

  it("is unknown without filings, and does not bind whom the provision does not address", () => {
    const report = judged([topologyFiled], "2014-08-01", [], [])
    expect(outcome(report)).toMatchObject({ status: "unknown", missing: [{ set: "filings" }], measure: { checked: 0 } })
    expect(outcome(report, "park")?.status).toBe("not-applicable")
    expect(report.findings).toEqual([])
  })

  it("takes an agency that the authority's own list does not mention as one that filed nothing", () => {
    const evaluation = openEvaluation(noticeOf(topologyFiled), { asOf: "2014-08-01" })
    evaluation.supply(filings, 0)
    const report = evaluation.finish([a]).complete(() => ({ record: undefined, place: {} }))
    expect(report.findings.map(({ code, agencies }) => [code, agencies])).toEqual([["topology-missing", ["a"]]])
  })

  it("leaves a whole finding", () => {
    const { finding } = topology("2014-08-06", { status: "submitted", submittedOn: "2014-08-05" })
    expect(finding).toEqual({
      fingerprint: expect.any(String),
      rule: "topology-filed",
      code: "topology-late",
      provision: "1",
      severity: "high",
      agencies: ["a"],
      subject: "网络拓扑图",
      evidence: [
        {
          set: "filings",
          agency: "a",
          subject: "网络拓扑图",
          place: { row: 0 },
          record: { kind: "topology", status: "submitted", submittedOn: "2014-08-05" }
        }
      ],
      context: [],
      detail: { submittedOn: "2014-08-05" },
      due: "2014-07-31"
    })
  })

  it("says itself in words", () => {
    expect(say(topologyCheck)).toEqual({
      zh: "网络拓扑图：于 2014-07-31（含当日）前上报，并经登记",
      en: "Network topology diagram: filed on or before 2014-07-31 and registered"
    })
    expect(say(routerCheck)?.zh).toBe("使用路由器：于 2014-07-31（含当日）前报请审批，并获批准")
    const own = filed({
      kind: "accounts",
      deadline,
      says: ({ deadline }) => ({ zh: deadline, en: deadline }),
      breaches: { missing: "m", late: "l", rejected: "r" }
    })
    expect(say(own)).toEqual({ zh: "2014-07-31", en: "2014-07-31" })
  })

  it("does not compile without words for every fault", () => {
    rule({
      id: "x",
      title: { zh: "x", en: "x" },
      provisions: ["1"],
      check: topologyCheck,
      // @ts-expect-error no words for rejected
      breaches: { "topology-missing": words("missing"), "topology-late": words("late") }
    })
    rule({
      id: "y",
      title: { zh: "y", en: "y" },
      provisions: ["1"],
      check: topologyCheck,
      breaches: {
        "topology-missing": {
          ...words(""),
          message: {
            zh: ({ detail, context }) => `${detail.state}${context[0]?.kind ?? ""}`,
            en: ({ given }) => given.deadline
          }
        },
        "topology-late": {
          ...words(""),
          message: { zh: ({ record }) => record.kind, en: ({ detail }) => detail.submittedOn }
        },
        "topology-rejected": {
          ...words(""),
          message: { zh: ({ record }) => record.note ?? "", en: ({ record }) => record.status }
        }
      }
    })
  })
})

const change = (record: Change, agency = "a"): Row => ({ set: changes, agency, record })
const consent = (record: Partial<Filing>, agency = "a") =>
  filing({ kind: "column-changed", subject: "通知", ...record }, agency)

const changed = (asOf: string, done: string | undefined, consents: readonly Row[], lasting = false) => {
  const act = change({ column: "通知", ...(done === undefined ? {} : { done }) })
  const report = judged([changeRule(lasting)], asOf, [act, ...consents])
  const [finding] = report.findings
  return {
    status: outcome(report)?.status,
    due: outcome(report)?.due,
    state: finding?.detail["state"],
    on: finding?.detail["on"],
    finding
  }
}

const statusWith = (row: Row) => changed("2014-07-15", "2014-07-15", [row]).status

describe("approved", () => {
  it("takes an act on the day of the approval and on the last day of validity, and not the days around", () => {
    const own = consent({
      status: "approved",
      submittedOn: "2014-07-01",
      decidedOn: "2014-07-10",
      validUntil: "2014-07-20"
    })
    const state = (done: string) => {
      const { status, state } = changed("2014-09-01", done, [own])
      return status === "met" ? "met" : state
    }
    expect(["2014-07-09", "2014-07-10", "2014-07-20", "2014-07-21"].map(state)).toEqual([
      "late",
      "met",
      "met",
      "expired"
    ])
  })

  it("lasts to the day of the judgement, unless the act was over at once", () => {
    const own = [consent({ status: "approved", decidedOn: "2014-07-10", validUntil: "2014-07-20" })]
    expect(changed("2014-07-20", "2014-07-15", own, true).status).toBe("met")
    expect(changed("2014-07-21", "2014-07-15", own, true)).toMatchObject({
      status: "breached",
      state: "expired",
      on: "2014-07-21"
    })
    expect(changed("2014-07-21", "2014-07-15", own, false).status).toBe("met")
    // A second filing takes over where the first one ends.
    const renewed = [...own, consent({ status: "approved", decidedOn: "2014-07-19" })]
    expect(changed("2014-09-01", "2014-07-15", renewed, true).status).toBe("met")
  })

  it("judges by the day of the judgement where there is no day of an act", () => {
    const own = [consent({ status: "registered", decidedOn: "2014-07-10", registeredOn: "2014-07-12" })]
    expect(changed("2014-07-09", undefined, own)).toMatchObject({ status: "breached", state: "draft" })
    expect(changed("2014-07-10", undefined, own).status).toBe("met")
  })

  it("says how the nearest filing stands, and shows it", () => {
    const state = (record: Partial<Filing>, asOf = "2014-07-15") => {
      const { status, state, finding } = changed(asOf, "2014-07-15", [consent(record)])
      return [status, state, finding?.context[0]?.place.row]
    }
    expect(state({ status: "draft" })).toEqual(["breached", "draft", 1])
    expect(state({ status: "submitted", submittedOn: "2014-07-10" })).toEqual(["breached", "submitted", 1])
    expect(state({ status: "submitted" })).toEqual(["breached", "submitted", 1])
    expect(state({ status: "rejected", submittedOn: "2014-07-10", decidedOn: "2014-07-12" })).toEqual([
      "breached",
      "rejected",
      1
    ])
    expect(state({ status: "withdrawn", decidedOn: "2014-07-12", withdrawnOn: "2014-07-15" })).toEqual([
      "breached",
      "withdrawn",
      1
    ])
    expect(state({ status: "expired", decidedOn: "2014-07-12", validUntil: "2014-07-14" })).toEqual([
      "breached",
      "expired",
      1
    ])
    expect(state({ status: "registered", submittedOn: "2014-07-01" })).toEqual(["unknown", undefined, undefined])
    expect(state({ status: "registered" })).toEqual(["unknown", undefined, undefined])
    const later = { status: "approved", submittedOn: "2014-07-10", decidedOn: "2014-07-16" } as const
    expect(state(later)).toEqual(["breached", "submitted", 1])
    expect(state(later, "2014-07-16")).toEqual(["breached", "late", 1])
    // Says that it was approved before it was submitted.
    expect(state({ ...later, submittedOn: "2014-07-17", decidedOn: "2014-07-01" }, "2014-07-17")).toEqual([
      "breached",
      "late",
      1
    ])
    expect(changed("2014-07-15", "2014-07-15", [])).toMatchObject({ status: "breached", state: "none" })
  })

  it("shows the latest of several filings that stand alike", () => {
    const [first, second] = ["2014-07-01", "2014-07-03"].map((submittedOn) =>
      consent({ status: "submitted", submittedOn })
    )
    const shown = (...consents: readonly (Row | undefined)[]) =>
      changed(
        "2014-07-15",
        "2014-07-15",
        consents.filter((row) => row !== undefined)
      ).finding?.context[0]?.record
    expect(shown(first, second)).toBe(second?.record)
    expect(shown(second, first)).toBe(second?.record)
  })

  it("asks for the same agency, kind and subject, but for how the subject is typed", () => {
    const granted = { status: "approved", decidedOn: "2014-07-01" } as const
    expect(statusWith(consent(granted, "b"))).toBe("breached")
    expect(statusWith(consent({ ...granted, kind: "column-added" }))).toBe("breached")
    expect(statusWith(consent({ ...granted, subject: "通知2" }))).toBe("breached")
    expect(statusWith(consent({ ...granted, subject: " 通 知" }))).toBe("met")
    const nameless = (kind: FilingKind) =>
      outcome(
        judged([changeRule(false, kind)], "2014-07-15", [
          change({ done: "2014-07-15" }),
          filing({ kind, ...granted, status: "registered", registeredOn: "2014-07-01" })
        ])
      )?.status
    expect(nameless("column-changed")).toBe("breached")
    expect(nameless("catalogue")).toBe("met")
  })

  it("takes an act ahead as pending until its day, unless its approval is there already", () => {
    expect(changed("2014-07-14", "2014-07-15", [])).toMatchObject({ status: "pending", due: "2014-07-15" })
    expect(changed("2014-07-15", "2014-07-15", []).status).toBe("breached")
    expect(changed("2014-07-14", "2014-07-15", [consent({ status: "approved", decidedOn: "2014-07-14" })]).status).toBe(
      "met"
    )
  })

  it("takes the kind from the record, and leaves out what is not concerned", () => {
    const check = approved(changes, {
      kind: ({ column }) => (column === "旧" ? "column-removed" : "column-added"),
      subject: ({ column }) => column,
      where: ({ column }) => column !== "无关",
      says: { zh: "先审批", en: "Approved first" },
      breaches: { missing: "unapproved" }
    })
    const byRecord = rule({
      id: "r",
      title: { zh: "r", en: "r" },
      provisions: ["1"],
      check,
      breaches: { unapproved: words("u") }
    })
    const report = judged([byRecord], "2014-07-15", [
      change({ column: "旧" }),
      change({ column: "新" }),
      change({ column: "无关" }),
      consent({ kind: "column-removed", subject: "旧", status: "approved", decidedOn: "2014-07-01" }),
      consent({ kind: "column-removed", subject: "新", status: "approved", decidedOn: "2014-07-01" })
    ])
    expect(report.findings.map(({ subject, detail }) => [subject, detail["kind"]])).toEqual([["新", "column-added"]])
    expect(outcome(report)?.measure).toEqual({ checked: 2, breached: 1, pending: 0 })
    expect(check.parts[0]?.says({})).toEqual({ zh: "先审批", en: "Approved first" })
  })

  it("is unknown without filings, without records, and without a field that it needs", () => {
    const missing = (supplied: readonly RecordSet[], rows: readonly Row[] = []) =>
      outcome(judged([changeRule(true)], "2014-07-15", rows, supplied))
    expect(missing([changes])).toMatchObject({ status: "unknown", missing: [{ set: "filings" }] })
    expect(missing([filings])).toMatchObject({ status: "unknown", missing: [{ set: "changes" }] })
    expect(missing([filings, changes])?.status).toBe("met")
    const check = approved(changes, {
      kind: "site-created",
      subject: ({ column }) => column,
      needs: ["column"],
      breaches: { missing: "u" }
    })
    const needy = rule({ id: "n", title: { zh: "n", en: "n" }, provisions: ["1"], check, breaches: { u: words("u") } })
    expect(outcome(judged([needy], "2014-07-15", [change({ done: "2014-07-15" })]))).toMatchObject({
      status: "unknown",
      missing: [{ set: "changes", fields: ["column"] }]
    })
    expect(check.parts[0]?.says({}).zh).toBe("新建网站：事先经审批，且批准有效")
  })
})

const dayOf = (number: number): string => new Date(Date.UTC(2014, 6, 24 + number)).toISOString().slice(0, 10)
const day = fc.nat({ max: 15 }).map(dayOf)
const statuses: readonly FilingStatus[] = [
  "draft",
  "submitted",
  "approved",
  "rejected",
  "registered",
  "withdrawn",
  "expired"
]
const agencies = fc.constantFrom("a", "b")
const anyFiling = (kinds: readonly FilingKind[]) =>
  fc
    .tuple(
      fc.record(
        {
          kind: fc.constantFrom(...kinds),
          subject: fc.constantFrom("通知", "ＡＢ", "ab"),
          status: fc.constantFrom(...statuses),
          submittedOn: day,
          decidedOn: day,
          registeredOn: day,
          validUntil: day,
          withdrawnOn: day
        },
        { requiredKeys: ["kind", "status"] }
      ),
      agencies
    )
    .map(([record, agency]): Row => ({ set: filings, agency, record }))
const anyChange = fc
  .tuple(fc.record({ column: fc.constantFrom("通知", "AB"), done: day }, { requiredKeys: [] }), agencies)
  .map(([record, agency]) => change(record, agency))
const rules = [topologyFiled, routerFiled, changeRule(true), changeRule(false)]
const anyRows = fc.array(fc.oneof(anyFiling(["topology", "router", "column-changed"]), anyChange), { maxLength: 12 })

describe("reports on filings", () => {
  it("do not depend on the order of records", () => {
    fc.assert(
      fc.property(
        anyRows.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }))
        ),
        day,
        ([rows, order], asOf) => {
          expect(judged(rules, asOf, rows, undefined, order)).toEqual(judged(rules, asOf, rows))
        }
      )
    )
  })

  it("agree with a naive formulation of filed", () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.array(anyFiling(["topology"]), { maxLength: 3 }), day, (rows, asOf) => {
        const report = judged([topologyFiled], asOf, rows)
        for (const agency of ["a", "b"]) {
          const own = rows.filter((row) => row.agency === agency).map(({ record }) => record as Filing)
          const found = report.findings.find(({ agencies }) => agencies.includes(agency))
          const actual = found?.code ?? outcome(report, agency)?.status
          const naive = naiveFiled(own, asOf)
          seen.add(naive)
          expect(actual).toBe(naive)
        }
      }),
      // One seed, because the runs must between them reach every outcome.
      { numRuns: 2000, seed: 23 }
    )
    expect([...seen].toSorted()).toEqual([
      "met",
      "pending",
      "topology-late",
      "topology-missing",
      "topology-rejected",
      "unknown"
    ])
  })

  it("agree with a naive formulation of approved", () => {
    fc.assert(
      fc.property(anyRows, day, fc.boolean(), (all, asOf, lasting) => {
        // One that does not say since when leaves the rule unknown, which is tested above.
        const isDated = (filing: Filing) => {
          const standing = standingOn(filing, asOf)
          return standing !== "undated" && (!isGranted(standing) || grantDay(filing) !== undefined)
        }
        const rows = all.filter(({ set, record }) => set !== filings || isDated(record as Filing))
        const report = judged([changeRule(lasting)], asOf, rows)
        const open = rows.filter((row) => row.set === changes && !naiveApproved(row, rows, asOf, lasting))
        const breached = open.filter(({ record }) => ((record as Change).done ?? asOf) <= asOf)
        expect(report.findings.map(({ evidence }) => evidence[0]?.place.row ?? -1).toSorted((x, y) => x - y)).toEqual(
          breached.map((row) => rows.indexOf(row)).toSorted((x, y) => x - y)
        )
        const pending = report.outcomes.reduce((sum, { measure }) => sum + measure.pending, 0)
        expect(pending).toBe(open.length - breached.length)
      }),
      { numRuns: 500 }
    )
  })
})

/** Straight from the notice: of what counts as handed in by the day, is one on file, in time, waiting, late, rejected? */
const naiveFiled = (own: readonly Filing[], asOf: string): string => {
  const handedIn = own.flatMap((each) => {
    const { status, decidedOn = "9999", registeredOn = "9999", withdrawnOn, validUntil } = each
    const on = each.submittedOn ?? (decidedOn < registeredOn ? decidedOn : registeredOn)
    const gone = withdrawnOn === undefined ? status === "withdrawn" : withdrawnOn <= asOf
    if (status === "rejected" && on === "9999" && !gone) return [{ on: "0000", is: "rejected" }]
    if (status === "draft" || gone || on === "9999") return []
    // What says that it has expired was on file, whatever else it says.
    if (status === "expired" && (validUntil === undefined || validUntil < asOf)) return [{ on, is: "on file" }]
    if (on > asOf) return []
    if (status === "rejected")
      return [{ on, is: each.decidedOn === undefined || decidedOn <= asOf ? "rejected" : "waiting" }]
    const onFile =
      (status === "registered" && each.registeredOn === undefined && (each.decidedOn ?? "0000") <= asOf) ||
      (["registered", "withdrawn", "expired"].includes(status) && registeredOn <= asOf) ||
      (status === "approved" && registeredOn <= asOf)
    return [{ on, is: onFile ? "on file" : "waiting" }]
  })
  const timely = handedIn.filter(({ on, is }) => on <= "2014-07-31" && is !== "rejected")
  if (timely.some(({ is }) => is === "on file")) return "met"
  if (timely.length > 0 || asOf <= "2014-07-31") return "pending"
  if (handedIn.some(({ is }) => is !== "rejected")) return "topology-late"
  if (handedIn.length > 0) return "topology-rejected"
  return own.some((each) => ["undated", "expired"].includes(standingOn(each, asOf))) ? "unknown" : "topology-missing"
}

const naiveApproved = ({ record, agency }: Row, rows: readonly Row[], asOf: string, lasting: boolean): boolean => {
  const { column, done } = record as Change
  const same = (subject: string | undefined) => subject?.normalize("NFKC").toLowerCase() === column?.toLowerCase()
  const consents = rows
    .filter((row) => row.set === filings && row.agency === agency)
    .map((row) => row.record as Filing)
    .filter((each) => each.kind === "column-changed" && column !== undefined && same(each.subject))
    .filter(({ status }) => ["approved", "registered", "withdrawn", "expired"].includes(status))
  const covered = (on: string) =>
    consents.some(
      ({ status, submittedOn = "", decidedOn = "9999", registeredOn = "9999", validUntil, withdrawnOn }) => {
        const ends = validUntil ?? (status === "expired" ? "0000" : "9999")
        const gone = withdrawnOn ?? (status === "withdrawn" ? "0000" : "9999")
        return (decidedOn <= on || registeredOn <= on) && submittedOn <= on && on <= ends && on < gone
      }
    )
  if (done === undefined) return covered(asOf)
  return covered(done) && (!lasting || done > asOf || covered(asOf))
}
