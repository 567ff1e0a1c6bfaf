import { type Locale, nameOf, type Outcome, severities, type Status } from "@zhengwu/core"
import type { Checked } from "./checked.ts"
import type { AgencyShown, Overview, PendingShown, UnjudgedShown } from "./protocol.ts"
import { suppliersOf } from "./suppliers.ts"

const noFindings = () =>
  Object.fromEntries(severities.map((each) => [each, 0])) as Record<(typeof severities)[number], number>

const noOutcomes = (): Record<Status, number> => ({ met: 0, breached: 0, pending: 0, unknown: 0, "not-applicable": 0 })

/** A check at a glance, in a language. */
export const overviewOf = (checked: Checked, locale: Locale): Overview => {
  const { notice, county, report, issues, files } = checked
  const agencies = agenciesOf(checked, locale)
  const about = new Set(agencies.filter(({ supplied }) => supplied).map(({ id }) => id))
  // Where only some agencies' records were dropped, nothing is said about what the others did not supply.
  const outcomes = report.outcomes.filter(({ agency }) => about.size === 0 || about.has(agency))
  const counts = noFindings()
  const byRule = new Map<string, number>()
  for (const { severity, rule } of report.findings) {
    counts[severity]++
    byRule.set(rule, (byRule.get(rule) ?? 0) + 1)
  }
  const unread = new Set(
    issues.flatMap(({ level, place }) =>
      level === "error" && place.row !== undefined ? [JSON.stringify([place.file, place.sheet, place.row])] : []
    )
  )
  return {
    notice: { title: notice.title[locale], number: notice.number },
    asOf: report.asOf,
    files: files.length,
    records: county.batches.reduce((sum, { records }) => sum + records.length, 0),
    unreadRows: Math.max(
      county.batches.reduce((sum, { rejected = 0 }) => sum + rejected, 0),
      unread.size
    ),
    counts,
    outcomes: tally(outcomes),
    agencies,
    rules: notice.rules.flatMap(({ id, title }) => {
      const findings = byRule.get(id)
      return findings === undefined ? [] : [{ id, title: title[locale], findings }]
    }),
    unjudged: unjudgedIn(checked, outcomes, locale),
    pending: pendingIn(checked, outcomes, locale),
    issues: {
      error: issues.filter(({ level }) => level === "error").length,
      warning: issues.filter(({ level }) => level === "warning").length,
      note: issues.filter(({ level }) => level === "note").length
    }
  }
}

const tally = (outcomes: readonly Outcome[]): Record<Status, number> => {
  const counts = noOutcomes()
  for (const { status } of outcomes) counts[status]++
  return counts
}

const agenciesOf = (checked: Checked, locale: Locale): readonly AgencyShown[] => {
  const { notice, report } = checked
  const supplied = suppliersOf(checked)
  const entries = new Map<string, { counts: ReturnType<typeof noFindings>; outcomes: Record<Status, number> }>()
  const entry = (id: string) => {
    const before = entries.get(id) ?? { counts: noFindings(), outcomes: noOutcomes() }
    entries.set(id, before)
    return before
  }
  for (const { id } of report.agencies) entry(id)
  for (const { agency, status } of report.outcomes) entry(agency).outcomes[status]++
  for (const { agencies, severity } of report.findings) for (const id of agencies) entry(id).counts[severity]++
  return Array.from(entries, ([id, rest]) => ({
    id,
    name: nameOf(notice, report, id, locale),
    supplied: supplied.has(id),
    ...rest
  })).toSorted((a, b) =>
    severities.reduce(
      (order, severity) => (order === 0 ? b.counts[severity] - a.counts[severity] : order),
      Number(b.supplied) - Number(a.supplied)
    )
  )
}

const titleOf = ({ notice }: Checked, rule: string, locale: Locale) =>
  notice.rules.find(({ id }) => id === rule)?.title[locale] ?? rule

const unjudgedIn = (checked: Checked, outcomes: readonly Outcome[], locale: Locale): readonly UnjudgedShown[] => {
  const { notice, report } = checked
  const reasons = new Map<
    string,
    { shown: Omit<UnjudgedShown, "agencies" | "rules">; agencies: Set<string>; rules: Set<string> }
  >()
  for (const { agency, rule, status, missing } of outcomes) {
    if (status === "not-applicable") continue
    for (const { set, fields = [], rejected } of missing) {
      const found = notice.recordSets.find(({ id }) => id === set)
      const key = JSON.stringify([set, fields, rejected !== undefined])
      const reason = reasons.get(key) ?? {
        shown: {
          kind: rejected !== undefined ? "rows" : fields.length === 0 ? "set" : "fields",
          set: found?.title[locale] ?? set,
          fields:
            fields.length === 0
              ? []
              : [fields.map((name) => found?.fields.find((each) => each.name === name)?.title[locale] ?? name)]
        },
        agencies: new Set<string>(),
        rules: new Set<string>()
      }
      reason.agencies.add(nameOf(notice, report, agency, locale))
      reason.rules.add(titleOf(checked, rule, locale))
      reasons.set(key, reason)
    }
  }
  return Array.from(reasons.values(), ({ shown, agencies, rules }) => ({
    ...shown,
    agencies: [...agencies],
    rules: [...rules]
  }))
}

const pendingIn = (checked: Checked, outcomes: readonly Outcome[], locale: Locale): readonly PendingShown[] => {
  const groups = new Map<string, { rule: string; due?: string; agencies: string[] }>()
  for (const { agency, rule, status, due } of outcomes) {
    if (status !== "pending") continue
    const key = JSON.stringify([due, rule])
    const group = groups.get(key) ?? {
      rule: titleOf(checked, rule, locale),
      ...(due === undefined ? {} : { due }),
      agencies: []
    }
    group.agencies.push(nameOf(checked.notice, checked.report, agency, locale))
    groups.set(key, group)
  }
  return [...groups.values()].toSorted((a, b) => (a.due ?? "9999").localeCompare(b.due ?? "9999"))
}
