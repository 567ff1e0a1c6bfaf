import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Agency } from "./agency.ts"
import { all, type Check, whereSupplied } from "./check.ts"
import { coversBy } from "./checks/covers-by.ts"
import { covers } from "./checks/covers.ts"
import { dated } from "./checks/dated.ts"
import { distinct } from "./checks/distinct.ts"
import { each, eachBeside } from "./checks/each.ts"
import { fresh } from "./checks/fresh.ts"
import { latestOf } from "./checks/latest-of.ts"
import { listed } from "./checks/listed.ts"
import { nested } from "./checks/nested.ts"
import { populated } from "./checks/populated.ts"
import { atLeast, quota } from "./checks/quota.ts"
import { nodes, reachable } from "./checks/reachable.ts"
import { reconciled, side } from "./checks/reconciled.ts"
import { refers } from "./checks/refers.ts"
import { shareNaming } from "./checks/share-naming.ts"
import { share } from "./checks/share.ts"
import { timely } from "./checks/timely.ts"
import { type Evaluation, openEvaluation } from "./evaluation.ts"
import { integer, list, text } from "./field.ts"
import { defineNotice } from "./notice.ts"
import { parameter, setting } from "./parameter.ts"
import { recordSet, type RecordSet } from "./record-set.ts"
import type { Rule } from "./rule.ts"

interface Thing {
  readonly name?: string
  readonly kind?: string
  readonly above?: string
  readonly on?: string
  readonly done?: string
  readonly tags?: readonly string[]
  readonly size?: number
  readonly weight?: number
}

const words = (name: string) => ({ zh: name, en: name, example: name })
const Thing = Schema.Struct({
  name: Schema.optionalKey(text(words("name"))),
  kind: Schema.optionalKey(text(words("kind"))),
  above: Schema.optionalKey(text(words("above"))),
  on: Schema.optionalKey(text(words("on"))),
  done: Schema.optionalKey(text(words("done"))),
  tags: Schema.optionalKey(list(words("tags"))),
  size: Schema.optionalKey(integer(words("size"), { min: 0, max: 99 })),
  weight: Schema.optionalKey(integer(words("weight"), { min: 0, max: 99 }))
})
const setOf = (id: string, scope: "agency" | "county" = "agency", keptBy: "agency" | "authority" = "agency") =>
  recordSet<Thing>({
    id,
    title: { zh: id, en: id },
    about: { zh: id, en: id },
    scope,
    keptBy,
    codec: Thing,
    subject: ({ name, above }) => name ?? above ?? "?"
  })
const things = setOf("things")
const others = setOf("others")
const lines = setOf("lines")
const filed = setOf("filed", "agency", "authority")
const register = setOf("register", "county")
const seen = setOf("seen", "county")
const sets = [things, others, lines, filed, register, seen]

const least = parameter<number>("least", words("least"))
const percent = parameter<number>("percent", words("percent"))
const depth = parameter<number>("depth", words("depth"))
const from = parameter<string>("from", words("from"))
const to = parameter<string>("to", words("to"))

const says = { zh: "应当", en: "must" }
const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "财政局" }, kind: "department", functions: ["a", "b"] },
  { id: "yangping", name: { zh: "洋坪镇" }, kind: "township", functions: ["c"] },
  { id: "park", name: { zh: "管委会" }, kind: "committee" }
]
const fault = {
  severity: "high",
  message: { zh: ({ subject }: { readonly subject: string }) => subject, en: () => "" },
  remedy: { zh: () => "", en: () => "" }
} as const
const ruleOf = (id: string, codes: readonly string[], check: Check): Rule => ({
  id,
  title: says,
  provisions: ["1"],
  scope: "agency",
  check,
  breaches: Object.fromEntries(codes.map((code) => [code, fault]))
})
const keyOf = ({ kind, size }: Thing) =>
  size === undefined ? undefined : kind === "a" ? 2n ** 60n + BigInt(size) : size
const nameOf = ({ name }: Thing) => name
const named = ({ name = "" }: Thing) => name
const aboveOf = ({ above }: Thing) => above
const tagsOf = ({ tags }: Thing) => tags
const onOf = ({ on }: Thing) => on
const doneOf = ({ done }: Thing) => done
const weightOf = ({ weight }: Thing) => weight
const topics = ({ functions = [] }: Agency) => functions.map((id) => ({ id, title: { zh: id, en: id } }))
const isFirst = ({ kind }: Thing) => kind === "a"
const late = ({ on, done, kind }: Thing, { asOf }: { readonly asOf: string }) => {
  if (kind === "c") return "none"
  if (on === undefined) return "unknown"
  if (done === undefined) return on < asOf ? "overdue" : "open"
  return done > on ? "late" : "in-time"
}

/** One rule for each check of the kernel. */
const rules: readonly Rule[] = [
  ruleOf(
    "each",
    ["each"],
    each(things, {
      breach: "each",
      says,
      needs: ["name", ["on", "done"]],
      where: ({ kind }) => kind !== "c",
      holds: ({ on = "" }, { asOf }) => (on > asOf ? "pending" : on < "2014-08-10"),
      detail: ({ size }) => ({ size: size ?? null }),
      due: doneOf
    })
  ),
  ruleOf(
    "each-beside",
    ["beside"],
    eachBeside(lines, {
      breach: "beside",
      says,
      beside: register,
      needs: ["name"],
      holds: ({ name }, all) => (all.length > 2 ? all.some((one) => one.name === name) : undefined),
      lacks: ["name"]
    })
  ),
  ruleOf(
    "distinct",
    ["name", "tag", "size"],
    all(
      distinct(things, { breach: "name", says, key: nameOf, fields: ["name"], within: "county" }),
      distinct(things, { breach: "tag", says, key: tagsOf, fields: ["tags"], within: "agency" }),
      distinct(others, { breach: "size", says, key: keyOf, fields: ["size"], within: "county" })
    )
  ),
  ruleOf(
    "reachable",
    ["rootless", "unreachable", "dangling", "ambiguous"],
    reachable({
      says,
      nodes: [nodes(things, nameOf, { isRoot: isFirst }), nodes(others, nameOf)],
      links: lines,
      ends: { fields: ["name", "above"], from: ({ name }) => name, to: ({ above }) => above },
      breaches: { rootless: "rootless", unreachable: "unreachable", dangling: "dangling", ambiguous: "ambiguous" }
    })
  ),
  ruleOf(
    "reconciled",
    ["unregistered", "differs", "unseen"],
    reconciled({
      says,
      registers: [side(things, keyOf, weightOf, ["size"]), side(others, keyOf, weightOf)],
      observed: side(seen, keyOf, weightOf),
      owner: {
        keeps: [register],
        prepare: (view) => (number, wide) => view.indexOf(agencies[Number(wide ?? number) % 4]?.id ?? "")
      },
      breaches: { unregistered: "unregistered", differs: "differs", unseen: "unseen" }
    })
  ),
  ruleOf(
    "share",
    ["share"],
    whereSupplied(share(others, { breach: "share", says: () => says, leastPercent: percent, holds: ({ on }) => !!on }))
  ),
  ruleOf(
    "share-naming",
    ["few"],
    shareNaming(things, { breach: "few", says: () => says, leastPercent: percent, holds: isFirst })
  ),
  ruleOf("covers", ["bare"], covers(others, { breach: "bare", says, topic: tagsOf, expected: topics })),
  ruleOf(
    "covers-by",
    ["bare"],
    coversBy(things, {
      breach: "bare",
      says: () => says,
      given: { to },
      due: ({ to }) => to,
      topic: ({ kind, on = "" }, { to }) => (on <= to ? kind : undefined),
      expected: topics
    })
  ),
  ruleOf(
    "timely",
    ["late", "overdue"],
    timely(lines, {
      breaches: { late: "late", overdue: "overdue" },
      says,
      standing: late,
      due: onOf,
      unknown: ({ above = "?" }) => above,
      missing: (fields) => ({ set: "lines", fields })
    })
  ),
  ruleOf(
    "latest",
    ["latest"],
    latestOf(filed, { breach: "latest", says, key: named, on: ({ on = "2014-07-01" }) => on, holds: isFirst })
  ),
  ruleOf(
    "nested",
    ["deep", "loose"],
    nested(others, {
      says: () => says,
      id: named,
      parent: aboveOf,
      maxDepth: depth,
      breaches: { tooDeep: "deep", unrooted: "loose" }
    })
  ),
  ruleOf(
    "fresh",
    ["stale"],
    fresh(others, {
      breach: "stale",
      says,
      key: named,
      intervalDays: ({ size }) => size,
      updated: dated(things, nameOf, onOf),
      alsoUpdated: [dated(filed, aboveOf, onOf)]
    })
  ),
  ruleOf(
    "populated",
    ["empty"],
    populated(others, {
      breach: "empty",
      says,
      key: named,
      parent: aboveOf,
      filledBy: dated(things, aboveOf, onOf)
    })
  ),
  ruleOf(
    "quota",
    ["short"],
    quota(others, {
      breach: "short",
      says: () => says,
      key: named,
      owed: weightOf,
      counted: dated(things, nameOf, onOf),
      period: { from, to }
    })
  ),
  ruleOf(
    "at-least",
    ["few"],
    atLeast(lines, { breach: "few", says: () => says, on: onOf, least, period: { from, to } })
  ),
  ruleOf(
    "listed",
    ["unlisted"],
    listed(things, { breach: "unlisted", says, values: tagsOf, list: register, entry: named })
  ),
  ruleOf(
    "refers",
    ["nowhere"],
    refers(lines, { breach: "nowhere", says, names: aboveOf, fields: ["above"], to: others, key: nameOf })
  )
]

const assumption = { kind: "assumption", reason: says } as const
const notice = defineNotice({
  id: "synthetic",
  title: says,
  number: "1",
  issued: "2014-07-02",
  authority: { id: "office", name: { zh: "电子政务办", en: "E-government office" } },
  provisions: [{ id: "1", modality: "duty", addressees: ["all"], text: says }],
  addressees: { all: { title: says, includes: () => true } },
  settings: [
    setting(least, 2, assumption),
    setting(percent, 50, assumption),
    setting(depth, 1, assumption),
    setting(from, "2014-07-10", assumption),
    setting(to, "2014-08-05", assumption)
  ],
  recordSets: sets,
  rules
})
const options = { asOf: "2014-08-12" }

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 3 })
const name = fc.constantFrom("甲", "乙", "丙", "丁")
const day = fc.constantFrom("2014-07-01", "2014-07-10", "2014-08-05", "2014-08-06", "2014-08-12", "2014-08-13")
const small = fc.integer({ min: 0, max: 4 })
const thing = fc
  .record({
    name: maybe(name),
    kind: maybe(fc.constantFrom("a", "b", "c")),
    above: maybe(name),
    on: maybe(day),
    done: maybe(day),
    tags: maybe(fc.array(fc.constantFrom("a", "b", "甲", "丙"), { maxLength: 3 })),
    size: maybe(small),
    weight: maybe(small)
  })
  .map((fields): Thing => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)))

/** Something that an evaluation is told: a record, that a set was supplied, or that rows could not be read. */
interface Told {
  readonly set: RecordSet<Thing>
  readonly agency: string | undefined
  readonly record?: Thing
  readonly fields?: readonly string[]
  readonly rejected?: number
}
const ids = fc.constantFrom("finance", "yangping", "park")
const told: fc.Arbitrary<Told> = fc
  .record({ set: fc.constantFrom(...sets), agency: ids, what: fc.oneof({ weight: 20, arbitrary: thing }, fc.nat(2)) })
  .map(({ set, agency, what }) => ({
    set,
    agency: set.scope === "county" ? undefined : agency,
    ...(typeof what === "object" ? { record: what } : what === 0 ? { rejected: 2 } : { fields: ["name", "size"] })
  }))
/** Mostly everything was supplied, or most rules would be unknown. */
const everything: readonly Told[] = sets.flatMap((set): readonly Told[] =>
  set.scope === "county"
    ? [{ set, agency: undefined, fields: [] }]
    : agencies.map(({ id }) => ({ set, agency: id, fields: [] }))
)
const county = fc
  .tuple(fc.array(told, { maxLength: 36, size: "max" }), fc.boolean())
  .map(([some, whole]) => (whole ? [...everything, ...some] : some))

/** Where a row was written, whatever the order it is told in. */
const placeOf = (row: number) => ({ file: `${row % 3}.csv`, row: 2 + (row >> 1) })

const tell = (evaluation: Evaluation, row: number, { set, agency, record, fields, rejected }: Told) => {
  const index = agency === undefined ? 0 : evaluation.agency(agency)
  if (record !== undefined) evaluation.adder(set)(record, index, row)
  else if (rejected !== undefined) evaluation.reject(set, index, rejected)
  else evaluation.supply(set, index, fields)
}
const reportOf = (evaluation: Evaluation, all: readonly Told[]) =>
  JSON.stringify(evaluation.finish(agencies).complete((_, row) => ({ record: all[row]?.record, place: placeOf(row) })))
const evaluationOf = (all: readonly Told[], rows: readonly number[]) => {
  const evaluation = openEvaluation(notice, options)
  for (const row of rows) {
    const one = all[row]
    if (one !== undefined) tell(evaluation, row, one)
  }
  return evaluation
}
const rowsOf = (all: readonly Told[]) => all.map((_, row) => row)
const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length })

/** Each run folds and judges many times over. */
const runs = { numRuns: 40 }

describe("evaluations of parts", () => {
  const split = county.chain((all) =>
    fc.record({
      all: fc.constant(all),
      rows: shuffled(rowsOf(all)),
      parts: fc.array(fc.nat(4), { minLength: all.length, maxLength: all.length }),
      merges: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 4, maxLength: 4 })
    })
  )

  it("merge to the whole, byte for byte, however the records are split and in whatever order parts are absorbed", () => {
    fc.assert(
      fc.property(split, ({ all, rows, parts, merges }) => {
        const whole = reportOf(evaluationOf(all, rowsOf(all)), all)
        const open = [0, 1, 2, 3, 4].map((part) =>
          evaluationOf(
            all,
            rows.filter((row) => parts[row] === part)
          )
        )
        for (const [one, other] of merges) {
          const [absorbed] = open.splice(other % open.length, 1)
          const absorbing = open[one % open.length]
          if (absorbed !== undefined) absorbing?.absorb(absorbed)
        }
        expect(open).toHaveLength(1)
        for (const last of open) expect(reportOf(last, all)).toBe(whole)
      }),
      runs
    )
  })

  it("hold every fault of every check among them", () => {
    const found = new Set<string>()
    for (const all of fc.sample(county, { seed: 1, numRuns: 40 }))
      for (const [code] of reportOf(evaluationOf(all, rowsOf(all)), all).matchAll(/"rule":"[a-z-]+","code":"[a-z]+"/gu))
        found.add(code)
    const declared = rules.flatMap(({ id, breaches }) =>
      Object.keys(breaches).map((code) => `"rule":"${id}","code":"${code}"`)
    )
    expect([...found].toSorted()).toEqual(declared.toSorted())
  })

  it("are not changed by absorbing an empty evaluation, nor is the empty one anything else than what it absorbs", () => {
    fc.assert(
      fc.property(county, (all) => {
        const whole = reportOf(evaluationOf(all, rowsOf(all)), all)
        const absorbing = evaluationOf(all, rowsOf(all))
        absorbing.absorb(openEvaluation(notice, options))
        expect(reportOf(absorbing, all)).toBe(whole)
        const empty = openEvaluation(notice, options)
        empty.absorb(evaluationOf(all, rowsOf(all)))
        expect(reportOf(empty, all)).toBe(whole)
      }),
      runs
    )
  })

  it("leave what they absorb as it was, and go on folding", () => {
    fc.assert(
      fc.property(split, ({ all, rows, parts }) => {
        const own = rows.filter((row) => (parts[row] ?? 0) < 2)
        const rest = rows.filter((row) => (parts[row] ?? 0) >= 2)
        const part = evaluationOf(all, own)
        const before = reportOf(part, all)
        const whole = openEvaluation(notice, options)
        whole.absorb(part)
        for (const row of rest) tell(whole, row, all[row]!)
        expect(reportOf(whole, all)).toBe(reportOf(evaluationOf(all, rowsOf(all)), all))
        expect(reportOf(part, all)).toBe(before)
      }),
      runs
    )
  })

  it("merge where agencies were first mentioned in another order", () => {
    const all: readonly Told[] = [
      ...everything,
      { set: things, agency: "park", record: { name: "甲", kind: "b", on: "2014-08-10" } }
    ]
    const part = openEvaluation(notice, options)
    expect([part.agency("park"), part.agency("finance")]).toEqual([1, 2])
    tell(part, all.length - 1, all.at(-1)!)
    const whole = evaluationOf(all, rowsOf(everything))
    expect(whole.agency("park")).toBe(3)
    whole.absorb(part)
    const report = whole.finish(agencies).complete((_, row) => ({ record: all[row]?.record, place: placeOf(row) }))
    expect([...new Set(report.findings.map(({ agencies }) => agencies.join()))]).toEqual([
      "finance",
      "yangping",
      "park"
    ])
    expect(report.findings.filter(({ rule }) => rule === "each").map(({ agencies }) => agencies)).toEqual([["park"]])
  })
})
