/** An exemption (豁免): a fault that the authority excuses for a time. */
export interface Waiver {
  /** Stable name, unique. */
  readonly id: string
  /** The agency that is excused, by id. */
  readonly agency: string
  /** What is excused: every finding of a rule, or one finding by fingerprint. */
  readonly excuses: { readonly rule: string } | { readonly finding: string }
  /** Why. */
  readonly reason: string
  /** Who approved it. */
  readonly approvedBy: string
  /** The first calendar date on which it holds, inclusive. */
  readonly from: string
  /** The last calendar date on which it holds, inclusive; a waiver has an end. */
  readonly to: string
}
