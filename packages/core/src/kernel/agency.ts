import type { Text } from "./text.ts"

/** What kind of 单位 an agency is: those that the notice is addressed to. */
export type AgencyKind = "township" | "department" | "committee"

/** A township, a county department or the industrial park committee: whom the notice binds. */
export interface Agency {
  /** Stable name of the agency, unique in the county. */
  readonly id: string
  /** Its name in Chinese, and in English where it has one (the Chinese name stands in otherwise). */
  readonly name: { readonly zh: string; readonly en?: string }
  /** Short or former names that files may use. */
  readonly aliases?: readonly string[]
  /** Township, department or committee. */
  readonly kind: AgencyKind
  /** What the agency is responsible for, such as `finance`; this decides what it owes. Absent means nothing special. */
  readonly functions?: readonly string[]
}

/** The agency's name in a language. */
export const agencyName = (agency: Agency, locale: keyof Text): string =>
  locale === "en" ? (agency.name.en ?? agency.name.zh) : agency.name.zh
