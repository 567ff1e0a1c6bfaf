import { byKey } from "../kernel/command.ts"
import { indexOf, type Query } from "../kernel/decision.ts"
import { folded } from "../kernel/field.ts"
import { type FilingKind, filingKinds } from "./kind.ts"
import { type Filing, filings } from "./records.ts"

/** A filing that is about its agency is so whatever it calls its subject. */
const keyOf = (kind: FilingKind, subject: string | undefined): string =>
  subject === undefined || filingKinds[kind].subject === "agency" ? kind : `${kind} ${folded(subject)}`

/** Filings by kind and subject; what is written the same but for blanks, width and case is one subject. */
export const filingsByKind = indexOf<Filing>(filings, "kind", "agency", ({ kind, subject }) => [keyOf(kind, subject)])

/** An agency's filings of a kind about a subject. */
export const filingsOf = (agency: string, kind: FilingKind, subject?: string): Query =>
  byKey(filingsByKind, [keyOf(kind, subject)], agency)
