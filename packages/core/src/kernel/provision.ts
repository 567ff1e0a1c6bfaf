import type { Text } from "./text.ts"

/** How a piece of the notice binds: the first four are normative, the others are not. */
export type Modality = "duty" | "prohibition" | "approval" | "encouragement" | "heading" | "preamble" | "signature"

/** One numbered piece of a notice's text. */
export interface Provision {
  /** Its number in the notice, such as `1.2.address`. */
  readonly id: string
  /** How it binds. */
  readonly modality: Modality
  /** Who is addressed, as keys of the notice's addressees; empty where nobody is. */
  readonly addressees: readonly string[]
  /** The calendar date (inclusive) by which it is to be done; absent where the text sets none. */
  readonly deadline?: string
  /** The sentence, verbatim in Chinese, with an English gloss. */
  readonly text: Text
}

const normative: ReadonlySet<Modality> = new Set<Modality>(["duty", "prohibition", "approval", "encouragement"])

/** Whether the provision demands or encourages something, so that a rule must decide it. */
export const isNormative = (provision: Provision): boolean => normative.has(provision.modality)
