import { type Locale, type Missing, nameOf, type Notice, type Text } from "@zhengwu/core"
import type { Checked } from "./checked.ts"

/** One reason why rules could not be judged, or only in part. */
export interface Unjudged {
  /** What was missing. */
  readonly kind: "set" | "fields" | "rows"
  /** Title of the record set. */
  readonly set: string
  /** Titles of fields, in groups of which one field would do; empty where the whole set or rows are meant. */
  readonly fields: readonly (readonly string[])[]
  /** Names of the agencies; with the number of rows where rows could not be read. */
  readonly agencies: readonly { readonly name: string; readonly rows: number }[]
  /** Whether these are all agencies of the report. */
  readonly everyAgency: boolean
  /** Titles of the rules. */
  readonly rules: readonly { readonly id: string; readonly title: string }[]
}

/** What has still time. */
export interface Pending {
  /** The rule. */
  readonly rule: { readonly id: string; readonly title: string }
  /** The calendar date by which it is due. */
  readonly due?: string
  /** Names of the agencies. */
  readonly agencies: readonly string[]
  /** Whether these are all agencies of the report. */
  readonly everyAgency: boolean
}

interface Reason {
  readonly missing: Missing
  readonly agencies: Map<string, number>
  readonly rules: Set<string>
}

/** Why rules could not be judged, by reason, in the order of the rules. */
export const unjudgedIn = ({ notice, report, about }: Checked, locale: Locale): readonly Unjudged[] => {
  const reasons = new Map<string, Reason>()
  for (const { agency, rule, status, missing } of report.outcomes) {
    if (status === "not-applicable") continue
    for (const each of missing) {
      const key = JSON.stringify([each.set, each.fields, each.rejected !== undefined])
      const reason = reasons.get(key) ?? {
        missing: each,
        agencies: new Map<string, number>(),
        rules: new Set<string>()
      }
      reason.agencies.set(agency, each.rejected ?? 0)
      reason.rules.add(rule)
      reasons.set(key, reason)
    }
  }
  const titles = titlesOf(notice, locale)
  return together([...reasons.values()]).map(([first, ...others]) => {
    const { missing, agencies } = first
    const reasonsOfSet = [first, ...others]
    return {
      kind: missing.rejected !== undefined ? "rows" : missing.fields === undefined ? "set" : "fields",
      set: titles.set(missing.set),
      fields: reasonsOfSet.flatMap(({ missing: { fields } }) =>
        fields === undefined ? [] : [fields.map((field) => titles.field(missing.set, field))]
      ),
      agencies: Array.from(agencies, ([id, rows]) => ({ name: nameOf(notice, report, id, locale), rows })),
      everyAgency: coversAll(about, agencies),
      rules: [...new Set(reasonsOfSet.flatMap(({ rules }) => [...rules]))].map((id) => ({ id, title: titles.rule(id) }))
    }
  })
}

/** Columns of one sheet that the same agencies left empty are one reason. */
const together = (reasons: readonly Reason[]): readonly (readonly [Reason, ...Reason[]])[] => {
  const groups = new Map<string, [Reason, ...Reason[]]>()
  for (const reason of reasons) {
    const { set, fields, rejected } = reason.missing
    const key = JSON.stringify([set, fields !== undefined, rejected !== undefined, [...reason.agencies.keys()]])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [reason])
    else group.push(reason)
  }
  return [...groups.values()]
}

/** What is not due yet, soonest first. */
export const pendingIn = ({ notice, report, about }: Checked, locale: Locale): readonly Pending[] => {
  const groups = new Map<string, { rule: string; due: string | undefined; agencies: Set<string> }>()
  for (const { agency, rule, status, measure, due } of report.outcomes) {
    if (status !== "pending" && measure.pending === 0) continue
    const key = JSON.stringify([due, rule])
    const group = groups.get(key) ?? { rule, due, agencies: new Set<string>() }
    group.agencies.add(agency)
    groups.set(key, group)
  }
  const titles = titlesOf(notice, locale)
  return Array.from(groups.values())
    .toSorted((a, b) => (a.due ?? "9999").localeCompare(b.due ?? "9999"))
    .map(({ rule, due, agencies }) => ({
      rule: { id: rule, title: titles.rule(rule) },
      ...(due === undefined ? {} : { due }),
      agencies: Array.from(agencies, (id) => nameOf(notice, report, id, locale)),
      everyAgency: coversAll(about, agencies)
    }))
}

const coversAll = (about: readonly string[], agencies: { has(id: string): boolean }): boolean =>
  about.length > 1 && about.every((id) => agencies.has(id))

const titlesOf = (notice: Notice, locale: Locale) => {
  const say = (title: Text | undefined, id: string) => title?.[locale] ?? id
  const setOf = (id: string) => notice.recordSets.find((set) => set.id === id)
  return {
    set: (id: string) => say(setOf(id)?.title, id),
    field: (set: string, name: string) => say(setOf(set)?.fields.find((field) => field.name === name)?.title, name),
    rule: (id: string) => say(notice.rules.find((rule) => rule.id === id)?.title, id)
  }
}
