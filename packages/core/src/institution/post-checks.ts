import type { Check, PartView, RowRef, Signature } from "../kernel/check.ts"
import { folded } from "../kernel/field.ts"
import type { GivenValues, Parameter } from "../kernel/parameter.ts"
import type { RecordSet } from "../kernel/record-set.ts"
import type { Text } from "../kernel/text.ts"
import { addDays } from "../time/date-arithmetic.ts"
import { type Post, type PostHolder, postHolders, posts } from "./post-records.ts"
import { type Gap, gapsOf, isWithin, type Term } from "./terms.ts"

/** What the words of a vacant post can speak of. */
export interface VacancyDetail {
  /** The first day on which nobody held the post. Absent: nobody ever did. */
  readonly since?: string
}

/**
 * An agency has posts, and each that there is on the day is held by somebody; whoever holds a post holds one that there
 * is. Posts are the same when they are written the same but for blanks, width and case.
 */
export const postsFilled = <const None extends string, const Vacant extends string, const Unset extends string>({
  says,
  breaches
}: {
  /** What must be, in words. */
  readonly says: Text
  /** The faults: no post at all, a post that nobody holds, a holder of a post that is not set up. */
  readonly breaches: { readonly none: None; readonly vacant: Vacant; readonly unset: Unset }
}): Check<
  { readonly [K in None]: Signature<undefined, Record<string, never>, Record<never, never>> } & {
    readonly [K in Vacant]: Signature<Post, VacancyDetail, Record<never, never>>
  } & { readonly [K in Unset]: Signature<PostHolder, Record<string, never>, Record<never, never>> }
> => ({
  parts: [
    {
      says: () => says,
      reads: [
        { set: posts, fields: ["name"], shown: ["since", "until"] },
        { set: postHolders, fields: ["post"], shown: ["from", "until"] }
      ],
      codes: Object.values(breaches),
      optional: false,
      given: {},
      tests: [],
      columns: [],
      keeps: [posts, postHolders],
      judge: (view) => {
        const setUp = byAgency(view, posts)
        const held = byAgency(view, postHolders)
        for (let agency = 1; agency < view.agencies.length; agency++) {
          if (!view.judges(agency)) continue
          const own = (setUp.get(agency) ?? []).filter(({ record }) =>
            isWithin({ from: record.since, until: record.until }, view.asOf)
          )
          const holders = held.get(agency) ?? []
          view.checked(agency, own.length, posts)
          if (own.length === 0) {
            view.checked(agency, 1)
            view.breach({ code: breaches.none, agencies: [agency], rows: [], restsOn: [posts] })
          }
          for (const { record, row } of own) {
            const terms = holders.filter((each) => isSame(each.record.post, record.name)).map((each) => each.record)
            if (terms.some((term) => isWithin(term, view.asOf))) continue
            const since = vacantSince(terms, view.asOf)
            view.breach({
              code: breaches.vacant,
              agencies: [agency],
              rows: [row],
              restsOn: [postHolders],
              detail: since === undefined ? {} : { since }
            })
          }
          const names = new Set(own.map(({ record }) => folded(record.name)))
          const present = holders.filter(({ record }) => isWithin(record, view.asOf))
          view.checked(agency, present.length, postHolders)
          for (const { record, row } of present)
            if (!names.has(folded(record.post)))
              view.breach({ code: breaches.unset, agencies: [agency], rows: [row], restsOn: [posts] })
        }
      }
    }
  ]
})

/** The day after the last one on which somebody held the post. */
const vacantSince = (terms: readonly Term[], asOf: string): string | undefined => {
  const last = terms
    .flatMap(({ from = "", until }) => (until !== undefined && until < asOf && from <= until ? [until] : []))
    .reduce((latest, until) => (until > latest ? until : latest), "")
  return last === "" ? undefined : addDays(last, 1)
}

/** What the words of a gap can speak of. */
export interface PostGapDetail extends Gap {
  /** The longest gap that is allowed, in calendar days. */
  readonly allowedDays: number
}

type ContinuityGiven = GivenValues<{ readonly gapDays: Parameter<number>; readonly year: Parameter<number> }>

/**
 * From the first to the last day of the year, or to the day of the judgement, no post stands empty for longer than is
 * allowed.
 *
 * - A post is looked at from the day on which it was set up; where that day is not known, from its first holder's first.
 * - It is looked at to its last day, also where nobody follows whoever held it last.
 * - That nobody holds it on the day of the judgement is for {@link postsFilled} to say, not for this.
 * - A post that nobody held in the year is not looked at; an agency with no other has nothing to be continuous.
 */
export const postsContinuous = <const C extends string>({
  breach,
  says,
  gapDays,
  year
}: {
  /** The fault of a post that stood empty; found once for each time. */
  readonly breach: C
  /** What must be, in words. */
  readonly says: (given: ContinuityGiven) => Text
  /** The longest gap that is allowed, in calendar days. */
  readonly gapDays: Parameter<number>
  /** The calendar year. */
  readonly year: Parameter<number>
}): Check<{ readonly [K in C]: Signature<Post, PostGapDetail, ContinuityGiven, PostHolder> }> => ({
  parts: [
    {
      says: (given) => says(given as ContinuityGiven),
      reads: [
        { set: posts, fields: ["name"], shown: ["since", "until"] },
        { set: postHolders, fields: ["post", ["from", "until"]] }
      ],
      codes: [breach],
      optional: false,
      given: { gapDays, year },
      tests: [],
      columns: [],
      keeps: [posts, postHolders],
      judge: (view) => {
        const allowed = Number(view.given["gapDays"])
        const setUp = byAgency(view, posts)
        const held = byAgency(view, postHolders)
        for (let agency = 1; agency < view.agencies.length; agency++) {
          if (!view.judges(agency)) continue
          let checked = 0
          for (const { record, row } of setUp.get(agency) ?? []) {
            const holders = (held.get(agency) ?? []).filter((each) => isSame(each.record.post, record.name))
            const gaps = gapsInYear(record, holders, Number(view.given["year"]), view.asOf)
            if (gaps === undefined) continue
            checked++
            for (const gap of gaps) {
              if (gap.days <= allowed) continue
              const detail: PostGapDetail = { ...gap, allowedDays: allowed }
              view.breach({
                code: breach,
                agencies: [agency],
                rows: [row],
                restsOn: [postHolders],
                context: holders.filter((each) => meets(each.record, gap)).map((each) => each.row),
                detail: { ...detail }
              })
            }
          }
          if (checked === 0) view.inapplicable(agency)
          view.checked(agency, checked, posts)
        }
      }
    }
  ]
})

/** The gaps of a post in the year up to the day; `undefined` where nobody held it in that time. */
const gapsInYear = (
  post: Post,
  holders: readonly Entry<PostHolder>[],
  year: number,
  asOf: string
): readonly Gap[] | undefined => {
  const from = latest(`${year}-01-01`, post.since ?? firstDay(holders))
  const to = earliest(`${year}-12-31`, asOf, post.until)
  const terms = holders.map(({ record }) => record).filter((term) => overlaps(term, from, to))
  if (terms.length === 0) return undefined
  return gapsOf(terms, from, to).filter(({ until }) => until !== asOf)
}

/** The first day of the first holder; none where some term has no known beginning. */
const firstDay = (holders: readonly Entry<PostHolder>[]): string | undefined =>
  holders.reduce<string | undefined>(
    (first, { record: { from = "" } }) => (first === undefined || from < first ? from : first),
    undefined
  )

const latest = (one: string, other: string | undefined): string => (other !== undefined && other > one ? other : one)

const earliest = (one: string, other: string, third: string | undefined): string => {
  const earlier = one < other ? one : other
  return third !== undefined && third < earlier ? third : earlier
}

const overlaps = ({ from = "", until }: Term, first: string, last: string): boolean =>
  from <= last && (until === undefined || (first <= until && from <= until))

/** Whether a term ends the day before a gap or begins the day after it. */
const meets = ({ from, until }: Term, gap: Gap): boolean =>
  until === addDays(gap.from, -1) || from === addDays(gap.until, 1)

const isSame = (one: string, other: string): boolean => folded(one) === folded(other)

interface Entry<T> {
  readonly record: T
  readonly row: RowRef
}

const byAgency = <T>(view: PartView, set: RecordSet<T>): ReadonlyMap<number, readonly Entry<T>[]> => {
  const entries = new Map<number, Entry<T>[]>()
  const { records, agencies, rows } = view.kept(set)
  for (const [index, record] of records.entries()) {
    const agency = agencies[index] ?? 0
    const entry: Entry<T> = { record, row: { set, agency, row: rows[index] ?? 0 } }
    const own = entries.get(agency)
    if (own === undefined) entries.set(agency, [entry])
    else own.push(entry)
  }
  return entries
}
