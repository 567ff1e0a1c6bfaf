import type { Agency } from "./agency.ts"
import type { Part, PartView, RawBreach } from "./check.ts"
import { type Notice, provisionOf, valuesOf } from "./notice.ts"
import type { Missing } from "./outcome.ts"
import type { RecordSet } from "./record-set.ts"
import type { Rule } from "./rule.ts"
import { Scratch } from "./scratch.ts"
import type { KeptTally, SetTally } from "./tally.ts"

/** What one part of a rule's check found, by agency index where it is a list. */
export interface JudgedPart {
  /** The part. */
  readonly part: Part
  /** Whether the part could judge an agency: everything it reads was supplied. */
  readonly judges: readonly boolean[]
  /** What kept the part from judging an agency, or from telling. */
  readonly missing: readonly (readonly Missing[])[]
  /** Rows that could not be read, so that no breach among the others is no pass. */
  readonly rejected: readonly (readonly Missing[])[]
  /** Things checked: by record set, and `undefined` for one that no record stands for. */
  readonly checked: readonly ReadonlyMap<RecordSet | undefined, number>[]
  /** Things whose time is not up. */
  readonly pending: readonly { readonly count: number; readonly due?: string }[]
  /** Whether the demand is about nothing that the agency has. */
  readonly inapplicable: readonly boolean[]
  /** What was breached. */
  readonly breaches: readonly RawBreach[]
}

/** What one rule found. */
export interface Judged {
  /** The rule. */
  readonly rule: Rule
  /** Whether the rule binds the agency, by index. */
  readonly binds: readonly boolean[]
  /** Its parts. */
  readonly parts: readonly JudgedPart[]
}

/** What a judgement rests on. */
export interface Judgement {
  readonly notice: Notice
  readonly asOf: string
  /** Agencies by index; index 0 is the county's own register. */
  readonly agencies: readonly Agency[]
  readonly indexOf: (agencyId: string) => number | undefined
  readonly tallyOf: (set: RecordSet) => SetTally
}

/** Judges every rule on what was folded. */
export const judge = (judgement: Judgement): readonly Judged[] => {
  const scratch = new Scratch()
  return judgement.notice.rules.map((rule) => {
    const binds = judgement.agencies.map((agency, index) =>
      rule.scope === "county" ? index === 0 : index > 0 && isAddressed(judgement.notice, rule, agency)
    )
    return { rule, binds, parts: rule.check.parts.map((part) => judgePart(judgement, part, binds, scratch)) }
  })
}

const isAddressed = (notice: Notice, rule: Rule, agency: Agency): boolean =>
  rule.provisions.some((id) =>
    provisionOf(notice, id)?.addressees.some((key) => notice.addressees[key]?.includes(agency))
  )

const judgePart = (
  { notice, asOf, agencies, indexOf, tallyOf }: Judgement,
  part: Part,
  binds: readonly boolean[],
  scratch: Scratch
): JudgedPart => {
  const missing: Missing[][] = agencies.map((_, index) =>
    binds[index] === true ? [...missingFor(part, index, tallyOf)] : []
  )
  const rejected: Missing[][] = agencies.map((_, index) =>
    binds[index] === true ? [...rejectedFor(part, index, tallyOf)] : []
  )
  const judges = agencies.map((_, index) => binds[index] === true && missing[index]?.length === 0)
  const checked = agencies.map(() => new Map<RecordSet | undefined, number>())
  const pending: { count: number; due?: string }[] = agencies.map(() => ({ count: 0 }))
  const inapplicable: boolean[] = agencies.map(() => false)
  const breaches: RawBreach[] = []
  const words = (count: number) => scratch.words(count)
  const view: PartView = {
    asOf,
    agencies,
    given: valuesOf(notice, part.given),
    judges: (index) => judges[index] === true,
    indexOf,
    test: (test) => tallyOf(test.set).test(test),
    column: (column) => tallyOf(column.set).column(column),
    repeated: (columns, within) =>
      columns[0] === undefined ? [] : tallyOf(columns[0].set).repeated(columns, within, words),
    words,
    group: (group, index) => tallyOf(group.set).group(group, index),
    kept: <T>(set: RecordSet<T>) => tallyOf(set).kept() as KeptTally<T>,
    readable: (set, index) => unreadOf(set, index, tallyOf) === 0,
    count: (set, index) => tallyOf(set).counts[index] ?? 0,
    checked: (index, count, set) => {
      if (judges[index] === true) checked[index]?.set(set, (checked[index].get(set) ?? 0) + count)
    },
    pending: (index, count, due) => {
      const entry = pending[index]
      if (judges[index] !== true || entry === undefined || count === 0) return
      entry.count += count
      if (due !== undefined && (entry.due === undefined || due < entry.due)) entry.due = due
    },
    inapplicable: (index) => {
      if (judges[index] === true) inapplicable[index] = true
    },
    unknown: (index, what) => {
      if (judges[index] === true) missing[index]?.push(what)
    },
    breach: (breach) => {
      const concerned = breach.agencies.filter((index) => {
        if (judges[index] !== true) return false
        const unread = unreadFor(breach, index, tallyOf)
        rejected[index]?.push(...unread)
        return unread.length === 0
      })
      if (concerned.length > 0)
        breaches.push(concerned.length === breach.agencies.length ? breach : { ...breach, agencies: concerned })
    }
  }
  if (judges.includes(true)) {
    part.judge(view)
    scratch.release()
  }
  return { part, judges, missing, rejected, checked, pending, inapplicable, breaches }
}

const missingFor = (part: Part, agency: number, tallyOf: Judgement["tallyOf"]): readonly Missing[] =>
  part.reads.flatMap(({ set, fields }): readonly Missing[] => {
    const tally = tallyOf(set)
    const index = set.scope === "county" ? 0 : agency
    const supplied = tally.supplied[index] === true || (set.keptBy === "authority" && tally.supplied[0] === true)
    if (!supplied) return [{ set: set.id }]
    if ((tally.counts[index] ?? 0) === 0) return []
    return fields
      .map((group) => (typeof group === "string" ? [group] : group))
      .filter(
        (group) =>
          !group.some((field) => (set.keptBy === "authority" ? tally.hasAnywhere(field) : tally.has(field, index)))
      )
      .map((group) => ({ set: set.id, fields: group }))
  })

/** Rows of the agency's own that could not be read, and those that may be anyone's. */
const rejectedFor = (part: Part, agency: number, tallyOf: Judgement["tallyOf"]): readonly Missing[] =>
  part.reads.flatMap(({ set }) => unread(set, unreadOf(set, agency, tallyOf)))

/** Rows that could not be read and might hold what a fault says is not there; also those that may be anyone's. */
const unreadFor = ({ restsOn = [], restsOnCounty = [] }: RawBreach, agency: number, tallyOf: Judgement["tallyOf"]) => [
  ...restsOn.flatMap((set) => unread(set, unreadOf(set, agency, tallyOf))),
  ...restsOnCounty.flatMap((set) =>
    unread(
      set,
      tallyOf(set).rejected.reduce((sum, rows) => sum + rows, 0)
    )
  )
]

const unreadOf = (set: RecordSet, agency: number, tallyOf: Judgement["tallyOf"]): number => {
  const { rejected } = tallyOf(set)
  const anyone = rejected[0] ?? 0
  return set.scope === "county" ? anyone : anyone + (rejected[agency] ?? 0)
}

const unread = (set: RecordSet, rejected: number): readonly Missing[] =>
  rejected === 0 ? [] : [{ set: set.id, rejected }]
