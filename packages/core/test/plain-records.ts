// A small notice over plain records, for comparing each check with a second formulation of it.
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { expect } from "vitest"
import type { Agency } from "../src/kernel/agency.ts"
import { assess } from "../src/kernel/assess.ts"
import type { Check } from "../src/kernel/check.ts"
import { integer, list, text } from "../src/kernel/field.ts"
import { defineNotice } from "../src/kernel/notice.ts"
import { parameter, setting } from "../src/kernel/parameter.ts"
import { recordSet } from "../src/kernel/record-set.ts"

export interface Thing {
  readonly name?: string
  readonly kind?: string
  readonly above?: string
  readonly on?: string
  readonly tags?: readonly string[]
  readonly size?: number
  readonly weight?: number
}
const words = (name: string) => ({ zh: name, en: name, example: name })
export const Thing = Schema.Struct({
  name: Schema.optionalKey(text(words("name"))),
  kind: Schema.optionalKey(text(words("kind"))),
  above: Schema.optionalKey(text(words("above"))),
  on: Schema.optionalKey(text(words("on"))),
  tags: Schema.optionalKey(list(words("tags"))),
  size: Schema.optionalKey(integer(words("size"), { min: 0, max: 99 })),
  weight: Schema.optionalKey(integer(words("weight"), { min: 0, max: 99 }))
})
const fields = Object.keys(Thing.fields)
const setOf = (id: string, scope: "agency" | "county" = "agency") =>
  recordSet<Thing>({
    id,
    title: { zh: id, en: id },
    about: { zh: id, en: id },
    scope,
    codec: Thing,
    subject: ({ name }) => name ?? "?"
  })
export const things = setOf("things")
export const others = setOf("others")
export const lines = setOf("lines")
export const register = setOf("register", "county")
export const seen = setOf("seen", "county")
const sets = [things, others, lines, register, seen]

export const depth = parameter<number>("depth", words("depth"))
export const percent = parameter<number>("percent", words("percent"))
export const least = parameter<number>("least", words("least"))
export const from = parameter<string>("from", words("from"))
export const to = parameter<string>("to", words("to"))
export const today = parameter<string>("today", words("today"))
export const says = { zh: "应当", en: "must" }
export const agencies: readonly Agency[] = [
  { id: "a", name: { zh: "财政局" }, kind: "department", functions: ["x", "y"] },
  { id: "b", name: { zh: "洋坪镇" }, kind: "township", functions: ["z"] },
  { id: "c", name: { zh: "管委会" }, kind: "committee" }
]
export const ids = agencies.map(({ id }) => id)
export const asOf = "2014-08-12"

export interface Row extends Thing {
  readonly set: string
  /** Empty for the county's register. */
  readonly agency: string
  readonly row: number
}
/** What a plain reading finds: each fault, and how many things each agency has, in all and still in time. */
export interface Plain {
  readonly faults: readonly {
    readonly code: string
    readonly agencies: readonly string[]
    readonly rows?: readonly number[]
    readonly context?: readonly number[]
    readonly count?: number
    readonly more?: unknown
  }[]
  readonly checked: (agency: string) => number
  readonly pending?: (agency: string) => number
  readonly inapplicable?: (agency: string) => boolean
}

const assumption = { kind: "assumption", reason: says } as const
const nothing = { zh: () => "", en: () => "" }
const fault = { severity: "high", message: nothing, remedy: nothing } as const
export const assessed = (check: Check, rows: readonly Row[]) => {
  const notice = defineNotice({
    id: "synthetic",
    title: says,
    number: "1",
    issued: "2014-07-02",
    authority: { id: "office", name: says },
    provisions: [{ id: "1", modality: "duty", addressees: ["all"], text: says }],
    addressees: { all: { title: says, includes: () => true } },
    settings: [
      setting(depth, 2, assumption),
      setting(percent, 40, assumption),
      setting(least, 2, assumption),
      setting(from, "2014-07-10", assumption),
      setting(to, "2014-08-05", assumption),
      setting(today, asOf, assumption)
    ],
    recordSets: sets,
    rules: [
      {
        id: "rule",
        title: says,
        provisions: ["1"],
        scope: "agency",
        check,
        breaches: { one: fault, two: fault, dangling: fault, ambiguous: fault, note: { ...fault, severity: "note" } }
      }
    ]
  })
  const batches = sets.flatMap(({ id, scope }) =>
    (scope === "county" ? [undefined] : ids).map((agency) => {
      const own = rows.filter((row) => row.set === id && row.agency === (agency ?? ""))
      return {
        set: id,
        ...(agency === undefined ? {} : { agency }),
        fields,
        records: own.map(({ set: _set, agency: _agency, row: _row, ...record }) => record),
        origin: { rows: own.map(({ row }) => row) }
      }
    })
  )
  return assess(notice, { agencies, batches }, { asOf })
}

const ordered = (numbers: readonly (number | undefined)[]) => numbers.map(Number).toSorted((a, b) => a - b)
const texts = (all: readonly object[]) => all.map((one) => JSON.stringify(one)).toSorted()

/** Expects the engine to find what the plain reading finds, and to measure and tell the outcome as it does. */
export const expectAgreement = (
  check: Check,
  rows: readonly Row[],
  plain: Plain,
  told?: (detail: object) => unknown
) => {
  const { findings, outcomes } = assessed(check, rows)
  expect(
    texts(
      findings.map(({ code, agencies, evidence, context, detail }) => ({
        code,
        agencies,
        rows: ordered(evidence.map(({ place }) => place.row)),
        context: ordered(context.map(({ place }) => place.row)),
        more: told?.(detail)
      }))
    )
  ).toEqual(
    texts(
      plain.faults.map(({ code, agencies, rows = [], context = [], more }) => ({
        code,
        agencies: agencies.toSorted(),
        rows: ordered(rows),
        context: ordered(context),
        more
      }))
    )
  )
  for (const id of ids) {
    const ownRows = new Set(rows.filter(({ agency }) => agency === id).map(({ row }) => row))
    const grave = plain.faults.filter(({ code, agencies }) => code !== "note" && agencies.includes(id))
    const faulty = grave.map(({ rows = [], count = 1 }) => ({ own: rows.filter((row) => ownRows.has(row)), count }))
    const bare = faulty.filter(({ own }) => own.length === 0).reduce((sum, { count }) => sum + count, 0)
    const breached = new Set(faulty.flatMap(({ own }) => own)).size + bare
    const pending = plain.pending?.(id) ?? 0
    const none = plain.inapplicable?.(id) === true
    expect(outcomes.find(({ agency }) => agency === id)).toMatchObject({
      status: none ? "not-applicable" : breached > 0 ? "breached" : pending > 0 ? "pending" : "met",
      measure: none
        ? { checked: 0, breached: 0, pending: 0 }
        : { checked: Math.max(plain.checked(id), breached), breached, pending }
    })
  }
}

const name = fc.constantFrom("甲", "乙", "丙", "丁")
const day = fc.constantFrom("2014-07-09", "2014-07-10", "2014-08-05", "2014-08-06", "2014-08-12", "2014-08-13")
export const rowsOf = (...some: readonly { readonly id: string; readonly scope: string }[]) =>
  fc
    .array(
      fc.record(
        {
          set: fc.constantFrom(...some),
          agency: fc.constantFrom(...ids),
          name,
          kind: fc.constantFrom("x", "y", "z"),
          above: name,
          on: day,
          tags: fc.array(fc.constantFrom("x", "y", "z", "甲"), { maxLength: 3 }),
          size: fc.nat(4),
          weight: fc.nat(3)
        },
        { requiredKeys: ["set", "agency"] }
      ),
      { maxLength: 14, size: "max" }
    )
    .map((all) =>
      all.map(({ set, agency, ...record }, row): Row => ({
        ...record,
        set: set.id,
        agency: set.scope === "county" ? "" : agency,
        row
      }))
    )
export const countOf =
  (rows: readonly Row[], ...some: readonly string[]) =>
  (id: string) =>
    rows.filter(({ set, agency }) => agency === id && some.includes(set)).length

export const nameOf = ({ name }: Thing) => name
export const named = ({ name = "" }: Thing) => name
export const aboveOf = ({ above }: Thing) => above
export const onOf = ({ on }: Thing) => on
export const dayOf = (date: string) => Date.parse(date) / 86_400_000
export const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
export const inSet = (rows: readonly Row[], id: string) => rows.filter(({ set }) => set === id)
export const whole = (detail: object) => detail
