import type { Check, RowRef, Signature } from "../kernel/check.ts"
import type { Parameter } from "../kernel/parameter.ts"
import type { Text } from "../kernel/text.ts"
import { addDays } from "../time/index.ts"
import { type DisclosureGuide, disclosureGuides, type GuideKind } from "./guides.ts"

/** What the words of a guide that is not current can speak of. */
export interface StaleDetail {
  /** The day of the last review, yyyy-mm-dd. Absent: it was never reviewed, or nobody knows when. */
  readonly reviewedOn?: string
}

/** An agency has a guide or catalogue of a kind that was reviewed within the time allowed, last day included. */
export const current = <const Missing extends string, const Stale extends string>({
  kind,
  longestDays,
  says,
  breaches
}: {
  readonly kind: GuideKind
  readonly longestDays: Parameter<number>
  readonly says: (days: number) => Text
  readonly breaches: { readonly missing: Missing; readonly stale: Stale }
}): Check<
  { readonly [K in Missing]: Signature<undefined, Record<string, never>, Record<never, never>> } & {
    readonly [K in Stale]: Signature<DisclosureGuide, StaleDetail, { readonly longestDays: number }>
  }
> => {
  const reviewOf = ({ reviewedOn, issuedOn }: DisclosureGuide, asOf: string): string =>
    // Issuing it is its first review; what lies after the day of the judgement has not happened.
    [reviewedOn, issuedOn].reduce<string>(
      (latest, date) => (date !== undefined && date <= asOf && date > latest ? date : latest),
      ""
    )
  return {
    parts: [
      {
        says: (given) => says(Number(given["longestDays"])),
        reads: [{ set: disclosureGuides, fields: [["reviewedOn", "issuedOn"]] }],
        codes: Object.values(breaches),
        optional: false,
        given: { longestDays },
        tests: [],
        columns: [],
        keeps: [disclosureGuides],
        judge: (view) => {
          const oldest = addDays(view.asOf, -Number(view.given["longestDays"]))
          const { records, agencies, rows } = view.kept(disclosureGuides)
          const latest = new Map<number, { reviewedOn: string; rows: RowRef[] }>()
          for (const [index, guide] of records.entries()) {
            if (guide.kind !== kind || (guide.issuedOn !== undefined && guide.issuedOn > view.asOf)) continue
            const agency = agencies[index] ?? 0
            const row: RowRef = { set: disclosureGuides, agency, row: rows[index] ?? 0 }
            const reviewedOn = reviewOf(guide, view.asOf)
            const before = latest.get(agency)
            if (before === undefined || reviewedOn > before.reviewedOn) latest.set(agency, { reviewedOn, rows: [row] })
            else if (reviewedOn === before.reviewedOn) before.rows.push(row)
          }
          for (let agency = 1; agency < view.agencies.length; agency++) {
            if (!view.judges(agency)) continue
            view.checked(agency, 1)
            const found = latest.get(agency)
            if (found === undefined)
              view.breach({ code: breaches.missing, agencies: [agency], rows: [], restsOn: [disclosureGuides] })
            else if (found.reviewedOn < oldest)
              view.breach({
                code: breaches.stale,
                agencies: [agency],
                rows: found.rows,
                restsOn: [disclosureGuides],
                detail: found.reviewedOn === "" ? {} : { reviewedOn: found.reviewedOn }
              })
          }
        }
      }
    ]
  }
}
