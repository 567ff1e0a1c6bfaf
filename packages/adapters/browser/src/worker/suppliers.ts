import type { Checked } from "./checked.ts"

/** The agencies, by id, of which any records were supplied. */
export const suppliersOf = ({ county }: Pick<Checked, "county">): ReadonlySet<string> =>
  new Set(county.batches.flatMap(({ agency, records }) => (records.length > 0 ? (agency ?? []) : [])))
