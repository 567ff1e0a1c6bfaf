import { type Agency, type AgencyReader, type Issue, nearest, type RecordSet } from "@zhengwu/core"
import type { AgencyFinder } from "./agency-names.ts"

/** What reading needs to know of the county. */
export interface Reader {
  readonly readAgency: AgencyReader
  readonly findAgency: AgencyFinder
  /** Whom a name that the list does not have probably means; anyone where it is absent. */
  readonly guessAgency?: AgencyGuesser
  /** The agency of files that name none. */
  readonly agency: string | undefined
  readonly issues: Issue[]
}

/** Whom an unreadable record may be about, by id; `undefined` stands for anyone. */
export type Suspects = readonly (string | undefined)[]

/** Tells whom a name that is not in the list may mean. */
export type AgencyGuesser = (written: string) => Suspects

/** Whose a record is; where that cannot be told, whose it may be. */
export type Owner =
  | { readonly ok: true; readonly id: string | undefined }
  | { readonly ok: false; readonly suspects: Suspects }

/** It cannot be told at all whose a record is. */
export const anyone: Owner = { ok: false, suspects: [undefined] }

/**
 * Makes the guesser for these agencies: a misspelt name means the agency that "did you mean" names; one that resembles
 * none is about an agency outside the list, and nobody's here.
 */
export const agencyGuesserOf = (agencies: readonly Agency[]): AgencyGuesser => {
  const owners = new Map<string, Set<string>>()
  for (const { id, name, aliases = [] } of agencies)
    for (const spelling of [id, name.zh, ...(name.en === undefined ? [] : [name.en]), ...aliases])
      owners.set(spelling, (owners.get(spelling) ?? new Set()).add(id))
  const known = new Map<string, Suspects>()
  return (written) => {
    const before = known.get(written)
    if (before !== undefined) return before
    const name = nearest(written, owners.keys())
    const suspects = name === undefined ? [] : [...(owners.get(name) ?? [])]
    if (known.size < 10_000) known.set(written, suspects)
    return suspects
  }
}

/** The owner that a name names, and the fault where it names none. */
export const ownerNamed = (
  written: string,
  { readAgency, guessAgency }: Pick<Reader, "readAgency" | "guessAgency">
): { readonly owner: Owner; readonly fault?: Extract<ReturnType<AgencyReader>, { ok: false }>["fault"] } => {
  const reading = readAgency(written)
  if (reading.ok) return { owner: { ok: true, id: reading.value } }
  const { fault } = reading
  // An ambiguous name is that of one of several; who does not know better suspects everyone.
  if (fault.code !== "unknown-agency" || guessAgency === undefined) return { owner: anyone, fault }
  return { owner: { ok: false, suspects: guessAgency(written) }, fault }
}

/**
 * Whom a whole list may be about that could not be read. What the authority keeps is about the whole county, also where
 * it lies in the folder of the agency that keeps it.
 */
export const ownerOfList = ({ scope, keptBy }: RecordSet, named: string | undefined): string | undefined =>
  scope === "agency" && keptBy === "agency" ? named : undefined
