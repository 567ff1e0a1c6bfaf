import { type FilingKind, filingKinds } from "../filing/index.ts"
import { type Notice, provisionOf } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import type { Locale, Text } from "../kernel/text.ts"
import { entryOf } from "./decide.ts"
import type { Decision, Reason, Unanswered, Verdict } from "./decision.ts"

/** A reason in words. */
export interface ReasonWords {
  /** What stands against it, or is told. */
  readonly message: string
  /** What to do. */
  readonly remedy: string
  /** The sentence of the notice, verbatim in Chinese; its gloss in English. */
  readonly sentence: string
  /** The provision, by id. */
  readonly provision: string
  /** The rule, by id. */
  readonly rule: string
}

/** A decision in words. */
export interface DecisionWords {
  /** The answer in a sentence. */
  readonly summary: string
  /** What stands in the way, or is told. */
  readonly reasons: readonly ReasonWords[]
  /** What to file, and who approves it; absent unless an approval is needed. */
  readonly approval?: { readonly filing: string; readonly approver: string }
  /** What the register could not tell, a sentence each. */
  readonly missing: readonly string[]
}

const summaries: Readonly<Record<Verdict, { zh(what: string): string; en(what: string): string }>> = {
  permit: { zh: (what) => `可以办理：${what}`, en: (what) => `Permitted: ${what}` },
  deny: { zh: (what) => `不得办理：${what}`, en: (what) => `Not permitted: ${what}` },
  "needs-approval": {
    zh: (what) => `须先经批准：${what}`,
    en: (what) => `An approval is needed first: ${what}`
  },
  undetermined: {
    zh: (what) => `无法判定：${what}，登记资料不足`,
    en: (what) => `Cannot be decided, the register does not say enough: ${what}`
  }
}

/** Puts a decision into words. Throws a TypeError when the notice is not the one that it was decided by. */
export const describeDecision = (notice: Notice, decision: Decision, locale: Locale): DecisionWords => ({
  summary: summaries[decision.verdict][locale](entryOf(notice, decision.command).title[locale]),
  reasons: decision.reasons.map((reason) => wordsOf(notice, decision, reason, locale)),
  ...(decision.approval === undefined
    ? {}
    : {
        approval: {
          filing: filingWords(decision.approval.kind, decision.approval.subject)[locale],
          approver: notice.authority.name[locale]
        }
      }),
  // Several questions about one set are told in the same words.
  missing: [...new Set(decision.missing.map((each) => missingWords(notice, each)[locale]))]
})

const filingWords = (kind: FilingKind, subject: string | undefined): Text => {
  const { title } = filingKinds[kind]
  return subject === undefined ? title : { zh: `${title.zh}：${subject}`, en: `${title.en}: ${subject}` }
}

const wordsOf = (notice: Notice, decision: Decision, reason: Reason, locale: Locale): ReasonWords => {
  const { rule, provision } = reason
  if (reason.words !== undefined)
    return {
      message: reason.words.message[locale],
      remedy: reason.words.remedy[locale],
      sentence: provisionOf(notice, provision)?.text[locale].trim() ?? "",
      provision,
      rule
    }
  const report = {
    notice: notice.id,
    asOf: decision.asOf,
    agencies: decision.agencies.map((agency) => ({ ...agency, kind: "department" as const })),
    outcomes: [],
    findings: []
  }
  return { ...describeFinding(notice, report, { ...reason, fingerprint: "" }, locale), provision, rule }
}

const missingWords = (notice: Notice, { set: id, why, query, fields = [] }: Unanswered): Text => {
  const set = notice.recordSets.find((each) => each.id === id)
  const title = set?.title ?? { zh: "单位", en: "Agencies" }
  const keys = query?.keys ?? []
  if (why === "unanswered")
    return {
      zh: `登记系统未提供“${title.zh}”，或其中有读不出的记录`,
      en: `The register does not hold "${title.en}", or could not read all of it`
    }
  if (why === "no-such-record")
    return {
      zh: `“${title.zh}”中没有“${keys.join("、")}”`,
      en: `"${title.en}" has no entry "${keys.join(", ")}"`
    }
  const names = set?.fields.filter(({ name }) => fields.includes(name)) ?? []
  return {
    zh: `“${title.zh}”没有写明${names.map((field) => `“${field.title.zh}”`).join("、")}`,
    en: `"${title.en}" does not tell ${names.map((field) => `"${field.title.en}"`).join(", ")}`
  }
}
