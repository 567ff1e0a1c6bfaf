import type { Agency } from "./agency.ts"
import type { Part, PartView, RawBreach, Read } from "./check.ts"
import type { Column, Group, Test } from "./fold.ts"
import { type Notice, provisionOf, valuesOf } from "./notice.ts"
import type { Missing } from "./outcome.ts"
import type { RecordSet } from "./record-set.ts"
import type { Rule } from "./rule.ts"
import { Scratch, type Words } from "./scratch.ts"
import type { ColumnTally, GroupTally, KeptTally, RepeatedTally, SetTally, TestTally } from "./tally.ts"

/** What one part of a rule's check found, by agency index where it is a list; nothing stands where there is nothing. */
export interface JudgedPart {
  /** The part. */
  readonly part: Part
  /** Whether the part could judge an agency: everything it reads was supplied. */
  readonly judges: readonly boolean[]
  /** What kept the part from judging an agency, or from telling. */
  readonly missing: readonly (readonly Missing[] | undefined)[]
  /** Rows that could not be read, so that no breach among the others is no pass. */
  readonly rejected: readonly (readonly Missing[] | undefined)[]
  /** Things checked: by record set, and `undefined` for one that no record stands for. */
  readonly checked: readonly (readonly { readonly set: RecordSet | undefined; readonly count: number }[] | undefined)[]
  /** Things whose time is not up. */
  readonly pending: readonly ({ readonly count: number; readonly due?: string } | undefined)[]
  /** Whether the demand is about nothing that the agency has. */
  readonly inapplicable: readonly (boolean | undefined)[]
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

const judgePart = (judgement: Judgement, part: Part, binds: readonly boolean[], scratch: Scratch): JudgedPart => {
  const sight = new Sight(judgement, part, scratch.words)
  let judgesAny = false
  for (let index = 0; index < binds.length; index++) {
    const judges = binds[index] === true && sight.look(index)
    sight.judged.judges.push(judges)
    judgesAny ||= judges
  }
  if (judgesAny) {
    part.judge(sight)
    scratch.release()
  }
  return sight.judged
}

/** What a part has found so far. */
interface Judging {
  readonly part: Part
  readonly judges: boolean[]
  readonly missing: Missing[][]
  readonly rejected: Missing[][]
  readonly checked: { readonly set: RecordSet | undefined; count: number }[][]
  readonly pending: { count: number; due?: string }[]
  readonly inapplicable: boolean[]
  readonly breaches: RawBreach[]
}

/** What one part sees. A decision judges dozens of parts over a few records, so that nothing is made before its time. */
class Sight implements PartView {
  readonly asOf: string
  readonly agencies: readonly Agency[]
  readonly given: Readonly<Record<string, unknown>>
  readonly indexOf: Judgement["indexOf"]
  readonly words: Words
  readonly judged: Judging
  private readonly tallyOf: Judgement["tallyOf"]

  constructor({ notice, asOf, agencies, indexOf, tallyOf }: Judgement, part: Part, words: Words) {
    this.asOf = asOf
    this.agencies = agencies
    this.given = valuesOf(notice, part.given)
    this.indexOf = indexOf
    this.tallyOf = tallyOf
    this.words = words
    this.judged = {
      part,
      judges: [],
      missing: [],
      rejected: [],
      checked: [],
      pending: [],
      inapplicable: [],
      breaches: []
    }
  }

  /** Looks whether everything that the part reads of an agency is there. */
  look(index: number): boolean {
    let isWhole = true
    for (const read of this.judged.part.reads) {
      const tally = this.tallyOf(read.set)
      for (const missing of missingFrom(read, index, tally)) {
        isWhole = false
        ;(this.judged.missing[index] ??= []).push(missing)
      }
      const rejected = unreadOf(tally, index)
      if (rejected > 0) (this.judged.rejected[index] ??= []).push({ set: read.set.id, rejected })
    }
    return isWhole
  }

  judges(index: number): boolean {
    return this.judged.judges[index] === true
  }

  test(test: Test): TestTally {
    return this.tallyOf(test.set).test(test)
  }

  column(column: Column): ColumnTally {
    return this.tallyOf(column.set).column(column)
  }

  repeated(columns: readonly Column[], within: "agency" | "county"): readonly RepeatedTally[] {
    const [first] = columns
    return first === undefined ? [] : this.tallyOf(first.set).repeated(columns, within, this.words)
  }

  group(group: Group, index: number): GroupTally {
    return this.tallyOf(group.set).group(group, index)
  }

  kept<T>(set: RecordSet<T>): KeptTally<T> {
    return this.tallyOf(set).kept() as KeptTally<T>
  }

  readable(set: RecordSet, index: number): boolean {
    return unreadOf(this.tallyOf(set), index) === 0
  }

  count(set: RecordSet, index: number): number {
    return this.tallyOf(set).counts[index] ?? 0
  }

  checked(index: number, count: number, set?: RecordSet): void {
    if (!this.judges(index)) return
    const own = (this.judged.checked[index] ??= [])
    const same = own.find((each) => each.set === set)
    if (same === undefined) own.push({ set, count })
    else same.count += count
  }

  pending(index: number, count: number, due?: string): void {
    if (!this.judges(index) || count === 0) return
    const entry = (this.judged.pending[index] ??= { count: 0 })
    entry.count += count
    if (due !== undefined && (entry.due === undefined || due < entry.due)) entry.due = due
  }

  inapplicable(index: number): void {
    if (this.judges(index)) this.judged.inapplicable[index] = true
  }

  unknown(index: number, what: Missing): void {
    if (this.judges(index)) (this.judged.missing[index] ??= []).push(what)
  }

  breach(breach: RawBreach): void {
    const concerned = breach.agencies.filter((index) => {
      if (!this.judges(index)) return false
      const unread = unreadFor(breach, index, this.tallyOf)
      if (unread.length > 0) (this.judged.rejected[index] ??= []).push(...unread)
      return unread.length === 0
    })
    if (concerned.length > 0)
      this.judged.breaches.push(
        concerned.length === breach.agencies.length ? breach : { ...breach, agencies: concerned }
      )
  }
}

const nothing: readonly Missing[] = []

/** What a part demands of an agency and was not supplied. */
const missingFrom = ({ set, fields }: Read, agency: number, tally: SetTally): readonly Missing[] => {
  const index = set.scope === "county" ? 0 : agency
  const supplied = tally.supplied[index] === true || (set.keptBy === "authority" && tally.supplied[0] === true)
  if (!supplied) return [{ set: set.id }]
  if (fields.length === 0 || (tally.counts[index] ?? 0) === 0) return nothing
  const has = (field: string) => (set.keptBy === "authority" ? tally.hasAnywhere(field) : tally.has(field, index))
  const lacking = fields.filter((group) => !(typeof group === "string" ? has(group) : group.some(has)))
  return lacking.length === 0 ? nothing : lacking.map((group) => ({ set: set.id, fields: [group].flat() }))
}

/** Rows that could not be read and might hold what a fault says is not there; also those that may be anyone's. */
const unreadFor = ({ restsOn = [], restsOnCounty = [] }: RawBreach, agency: number, tallyOf: Judgement["tallyOf"]) => [
  ...restsOn.flatMap((set) => unread(set, unreadOf(tallyOf(set), agency))),
  ...restsOnCounty.flatMap((set) =>
    unread(
      set,
      tallyOf(set).rejected.reduce((sum, rows) => sum + rows, 0)
    )
  )
]

/** How many rows of the agency's own could not be read, and of those that may be anyone's. */
const unreadOf = ({ set, rejected }: SetTally, agency: number): number => {
  const anyone = rejected[0] ?? 0
  return set.scope === "county" ? anyone : anyone + (rejected[agency] ?? 0)
}

const unread = (set: RecordSet, rejected: number): readonly Missing[] =>
  rejected === 0 ? [] : [{ set: set.id, rejected }]
