import * as fc from "fast-check"
import { describe, it } from "vitest"
import {
  type Thing,
  things,
  others,
  lines,
  register,
  seen,
  depth,
  says,
  ids,
  asOf,
  type Row,
  type Plain,
  expectAgreement,
  rowsOf,
  countOf,
  nameOf,
  named,
  aboveOf,
  inSet,
  whole
} from "../../../test/plain-records.ts"
import { latestOf } from "./latest-of.ts"
import { listed } from "./listed.ts"
import { nested } from "./nested.ts"
import { nodes, reachable } from "./reachable.ts"
import { reconciled, side } from "./reconciled.ts"
import { refers } from "./refers.ts"

describe("a plain reading of the records agrees with", () => {
  it("reachable", () => {
    const check = reachable({
      says,
      nodes: [
        nodes(things, ({ name }) => name, { isRoot: ({ kind }) => kind === "x", isIdle: ({ size }) => size === 1 }),
        nodes(others, ({ above }) => above)
      ],
      links: lines,
      ends: { fields: ["name", "above"], from: ({ name }) => name, to: ({ above }) => above },
      breaches: { rootless: "one", unreachable: "two", dangling: "dangling", ambiguous: "ambiguous" }
    })
    fc.assert(
      fc.property(rowsOf(things, others, lines), (rows) => {
        const faults = ids.flatMap((id) => {
          const own = rows.filter(({ agency }) => agency === id)
          const all = own.filter(({ set }) => set !== "lines")
          const named = all
            .map(({ set, name, above, row, kind, size }) =>
              set === "things"
                ? { set, row, name, root: kind === "x", idle: size === 1 }
                : { set, row, name: above, root: false, idle: false }
            )
            .filter(({ name }) => name !== undefined)
          const meant = (end?: string) => named.filter(({ name }) => end === name)
          const links = own.filter(({ set }) => set === "lines")
          const joins = links.filter(({ name, above }) => meant(name).length > 0 && meant(above).length > 0)
          const reached = new Set<string>()
          const queue = named.filter(({ root }) => root)
          const rootless = queue.length === 0
          for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
            if (reached.has(`${next.set} ${next.name}`)) continue
            reached.add(`${next.set} ${next.name}`)
            for (const { name, above } of joins)
              if (name === next.name || above === next.name) queue.push(...meant(name), ...meant(above))
          }
          const ambiguous = new Set(joins.flatMap(({ name, above }) => [name, above]))
          return [
            ...(rootless && all.length > 0 ? [{ code: "one", agencies: [id] }] : []),
            ...named
              .filter(({ set, name, idle }) => !rootless && !reached.has(`${set} ${name}`) && !idle)
              .map(({ row }) => ({ code: "two", agencies: [id], rows: [row] })),
            ...[...ambiguous]
              .map(meant)
              .filter((all) => new Set(all.map(({ set }) => set)).size > 1)
              .map((all) => ({ code: "ambiguous", agencies: [id], rows: all.map(({ row }) => row) })),
            ...links
              .filter((link) => !joins.includes(link))
              .map(({ name, above, row }) => {
                const more = meant(name).length > 0 ? "to" : meant(above).length > 0 ? "from" : "both"
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
