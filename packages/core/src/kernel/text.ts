/** Words in the two languages of the library. */
export interface Text {
  /** Simplified Chinese, the language of the notice. */
  readonly zh: string
  /** English. */
  readonly en: string
}

/** A language that the library speaks: `zh` (simplified Chinese, the default) or `en`. */
export type Locale = keyof Text
