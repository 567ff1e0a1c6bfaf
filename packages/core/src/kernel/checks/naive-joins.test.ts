import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Agency } from "../agency.ts"
import { assess } from "../assess.ts"
import type { Check } from "../check.ts"
import { integer, list, text } from "../field.ts"
import { defineNotice } from "../notice.ts"
import { parameter, setting } from "../parameter.ts"
import { recordSet } from "../record-set.ts"
import { latestOf } from "./latest-of.ts"
import { listed } from "./listed.ts"
import { nested } from "./nested.ts"
import { nodes, reachable } from "./reachable.ts"
import { reconciled, side } from "./reconciled.ts"
import { refers } from "./refers.ts"
interface Thing {
  readonly name?: string
  readonly kind?: string
  readonly above?: string
  readonly on?: string
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
const things = setOf("things")
const others = setOf("others")
const lines = setOf("lines")
const register = setOf("register", "county")
const seen = setOf("seen", "county")
const sets = [things, others, lines, register, seen]

const depth = parameter<number>("depth", words("depth"))
const says = { zh: "应当", en: "must" }
const agencies: readonly Agency[] = [
  { id: "a", name: { zh: "财政局" }, kind: "department", functions: ["x", "y"] },
  { id: "b", name: { zh: "洋坪镇" }, kind: "township", functions: ["z"] },
  { id: "c", name: { zh: "管委会" }, kind: "committee" }
]
const ids = agencies.map(({ id }) => id)
const asOf = "2014-08-12"

interface Row extends Thing {
  readonly set: string
  /** Empty for the county's register. */
  readonly agency: string
  readonly row: number
}
/** What a plain reading finds: each fault, and how many things each agency has, in all and still in time. */
interface Plain {
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
const assessed = (check: Check, rows: readonly Row[]) => {
  const notice = defineNotice({
    id: "synthetic",
    title: says,
    number: "1",
    issued: "2014-07-02",
    authority: { id: "office", name: says },
    provisions: [{ id: "1", modality: "duty", addressees: ["all"], text: says }],
    addressees: { all: { title: says, includes: () => true } },
    settings: [setting(depth, 2, assumption)],
    recordSets: sets,
    rules: [
      {
        id: "rule",
        title: says,
        provisions: ["1"],
        scope: "agency",
        check,
        breaches: { one: fault, two: fault, dangling: fault, note: { ...fault, severity: "note" } }
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
const expectAgreement = (check: Check, rows: readonly Row[], plain: Plain, told?: (detail: object) => unknown) => {
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
const rowsOf = (...some: readonly { readonly id: string; readonly scope: string }[]) =>
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
const countOf =
  (rows: readonly Row[], ...some: readonly string[]) =>
  (id: string) =>
    rows.filter(({ set, agency }) => agency === id && some.includes(set)).length

const nameOf = ({ name }: Thing) => name
const named = ({ name = "" }: Thing) => name
const aboveOf = ({ above }: Thing) => above
const inSet = (rows: readonly Row[], id: string) => rows.filter(({ set }) => set === id)
const whole = (detail: object) => detail

describe("a plain reading of the records agrees with", () => {
  it("reachable", () => {
    const check = reachable({
      says,
      nodes: [
        nodes(
          things,
          ({ name }) => name,
          ({ kind }) => kind === "x"
        ),
        nodes(others, ({ above }) => above)
      ],
      links: lines,
      ends: ["name", "above"],
      breaches: { rootless: "one", unreachable: "two", dangling: "dangling" }
    })
    fc.assert(
      fc.property(rowsOf(things, others, lines), (rows) => {
        const faults = ids.flatMap((id) => {
          const own = rows.filter(({ agency }) => agency === id)
          const all = own.filter(({ set }) => set !== "lines")
          const named = all
            .map(({ set, name, above, row, kind }) =>
              set === "things" ? { row, name, root: kind === "x" } : { row, name: above, root: false }
            )
            .filter(({ name }) => name !== undefined)
          const known = new Set(named.map(({ name }) => name))
          const links = own.filter(({ set }) => set === "lines")
          const joins = links.filter(({ name, above }) => known.has(name) && known.has(above))
          const reached = new Set<string>()
          const queue = named.filter(({ root }) => root).map(({ name }) => name)
          const rootless = queue.length === 0
          for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
            if (reached.has(next)) continue
            reached.add(next)
            for (const { name, above } of joins) {
              if (name === next) queue.push(above)
              if (above === next) queue.push(name)
            }
          }
          return [
            ...(rootless && all.length > 0 ? [{ code: "one", agencies: [id] }] : []),
            ...named
              .filter(({ name = "" }) => !rootless && !reached.has(name))
              .map(({ row }) => ({ code: "two", agencies: [id], rows: [row] })),
            ...links
              .filter((link) => !joins.includes(link))
              .map(({ name, above, row }) => {
                const more = known.has(name) ? "to" : known.has(above) ? "from" : "both"
                return { code: "dangling", agencies: [id], rows: [row], more }
              })
          ]
        })
        const rootless = new Set(faults.filter(({ code }) => code === "one").flatMap(({ agencies }) => agencies))
        const checked = (id: string) => countOf(rows, "things", "others", "lines")(id) + (rootless.has(id) ? 1 : 0)
        expectAgreement(check, rows, { faults, checked }, (detail) => ("end" in detail ? detail.end : undefined))
      })
    )
  })

  it("reconciled", () => {
    const key = ({ kind, size }: Thing) =>
      size === undefined ? undefined : kind === "z" ? 2n ** 64n + BigInt(size) : size
    const weight = ({ weight }: Thing) => weight
    const check = reconciled({
      says,
      registers: [side(things, key, weight), side(others, key, weight)],
      observed: side(seen, key, weight),
      owner: {
        keeps: [],
        prepare: (view) => (number, wide) => view.indexOf(ids[Number((wide ?? BigInt(number)) % 4n)] ?? "")
      },
      breaches: { unregistered: "one", differs: "two", unseen: "note" }
    })
    fc.assert(
      fc.property(rowsOf(things, others, seen, seen), (rows) => {
        const entries = rows.filter((row) => row.set !== "seen" && key(row) !== undefined)
        const sights = rows.filter((row) => row.set === "seen" && key(row) !== undefined)
        const matching = (row: Row, among: readonly Row[]) => among.filter((other) => key(other) === key(row))
        const unregistered = new Map<unknown, readonly Row[]>()
        for (const row of sights)
          if (matching(row, entries).length === 0) unregistered.set(key(row), matching(row, sights))
        const differs = (sight: Row) =>
          sight.weight !== undefined &&
          matching(sight, entries).every(({ weight }) => weight !== undefined && weight !== sight.weight)
        expectAgreement(check, rows, {
          faults: [
            ...Array.from(unregistered.values()).flatMap((all) => {
              const owner = ["a", "b", "c", undefined, "a"][all[0]?.size ?? 3]
              return owner === undefined ? [] : [{ code: "one", agencies: [owner], rows: all.map(({ row }) => row) }]
            }),
            ...entries.flatMap((entry) => {
              const rows = [entry.row]
              const context = matching(entry, sights).filter(differs)
              if (matching(entry, sights).length === 0) return [{ code: "note", agencies: [entry.agency], rows }]
              if (context.length === 0) return []
              return [{ code: "two", agencies: [entry.agency], rows, context: context.map(({ row }) => row) }]
            })
          ],
          checked: countOf(rows, "things", "others")
        })
      })
    )
  })

  it("latestOf", () => {
    const dayOn = ({ on = "2014-07-01" }: Thing) => on
    const check = latestOf(others, { breach: "one", says, key: named, on: dayOn, holds: ({ kind }) => kind === "x" })
    fc.assert(
      fc.property(rowsOf(others), (rows) => {
        const groups = ids.flatMap((id) =>
          ["甲", "乙", "丙", "丁", ""].map((name) =>
            rows.filter((row) => row.agency === id && named(row) === name && dayOn(row) <= asOf)
          )
        )
        const latest = groups.flatMap((group) => {
          const last = group.map(dayOn).toSorted().at(-1)
          const content = ({ set: _set, agency: _agency, row: _row, ...record }: Row) => JSON.stringify(record)
          const failing = group
            .filter((row) => dayOn(row) === last && row.kind !== "x")
            .toSorted((a, b) => (content(a) < content(b) ? -1 : content(a) > content(b) ? 1 : a.row - b.row))
          return last === undefined ? [] : [{ agency: group[0]?.agency ?? "", failing: failing[0] }]
        })
        expectAgreement(check, rows, {
          faults: latest.flatMap(({ agency, failing }) =>
            failing === undefined ? [] : [{ code: "one", agencies: [agency], rows: [failing.row] }]
          ),
          checked: (id) => latest.filter(({ agency }) => agency === id).length
        })
      })
    )
  })

  it("nested", () => {
    const check = nested(others, {
      says: () => says,
      id: named,
      parent: aboveOf,
      maxDepth: depth,
      breaches: { tooDeep: "one", unrooted: "two" }
    })
    fc.assert(
      fc.property(rowsOf(others), (rows) => {
        const parentOf = (name: string) =>
          rows
            .filter((row) => named(row) === name)
            .map(({ above }) => above)
            .toSorted((a = "", b = "") => (a < b ? -1 : a > b ? 1 : 0))
            .find((above, _, all) => !all.includes(undefined) || above === undefined)
        const exists = (name: string) => rows.some((row) => named(row) === name)
        const faults = rows.flatMap(({ agency, row, name = "", above }): Plain["faults"] => {
          const loose = (reason: string) => [{ code: "two", agencies: [agency], rows: [row], more: { reason } }]
          if (above !== undefined && !exists(above)) return loose("parent-missing")
          const way: string[] = []
          for (let next = above; next !== undefined && exists(next) && !way.includes(next); next = parentOf(next))
            way.push(next)
          if (way.includes(name)) return loose("circular")
          const last = way.at(-1)
          const end = last === undefined ? undefined : parentOf(last)
          const turns = end !== undefined && exists(end)
          const more = { depth: way.length + 1 }
          return !turns && way.length + 1 > 2 ? [{ code: "one", agencies: [agency], rows: [row], more }] : []
        })
        expectAgreement(check, rows, { faults, checked: countOf(rows, "others") }, whole)
      })
    )
  })

  it("listed", () => {
    const check = listed(things, {
      breach: "one",
      says,
      where: ({ kind }) => kind !== "z",
      values: ({ tags }) => tags,
      list: register,
      entry: named
    })
    fc.assert(
      fc.property(rowsOf(things, register), (rows) => {
        const entries = new Set(inSet(rows, "register").map(named))
        const faults = inSet(rows, "things").flatMap(({ agency, row, kind, tags = [] }) => {
          const unlisted = tags.filter((tag) => !entries.has(tag))
          return kind === "z" || unlisted.length === 0
            ? []
            : [{ code: "one", agencies: [agency], rows: [row], more: { unlisted } }]
        })
        expectAgreement(check, rows, { faults, checked: countOf(rows, "things") }, whole)
      })
    )
  })

  it("refers", () => {
    const check = refers(lines, {
      breach: "one",
      says,
      names: aboveOf,
      fields: ["above"],
      to: others,
      key: nameOf
    })
    fc.assert(
      fc.property(rowsOf(lines, others, others), (rows) => {
        const naming = inSet(rows, "lines").filter(({ above }) => above !== undefined)
        const targets = inSet(rows, "others")
        const checked = countOf(naming, "lines")
        expectAgreement(check, rows, {
          faults: naming
            .filter(({ agency, above }) => !targets.some((row) => row.agency === agency && row.name === above))
            .map(({ agency, row }) => ({ code: "one", agencies: [agency], rows: [row] })),
          checked,
          inapplicable: (id) => checked(id) === 0
        })
      })
    )
  })
})
