import { agencyName } from "../kernel/agency.ts"
import type { Finding } from "../kernel/finding.ts"
import type { Notice } from "../kernel/notice.ts"
import type { Missing } from "../kernel/outcome.ts"
import type { RecordSet } from "../kernel/record-set.ts"
import type { FindingWords } from "../kernel/render.ts"
import type { Report } from "../kernel/report.ts"
import type { Rule } from "../kernel/rule.ts"
import type { Locale } from "../kernel/text.ts"
import { openFindingWords } from "./finding-words.ts"
import { wordsIn } from "./words.ts"

/** Puts whatever a report holds into words of one language; everything is looked up once. */
export interface Describer {
  /** A finding in words. Throws a TypeError when the notice has no such fault. */
  readonly finding: (finding: Finding) => FindingWords
  /** The name of an agency or of the authority; its id when it is neither. */
  readonly agency: (id: string) => string
  /** The title of a rule; its id when the notice has none. */
  readonly ruleTitle: (id: string) => string
  /** The rule; `undefined` when the notice has none. */
  readonly rule: (id: string) => Rule | undefined
  /** The sentence of a provision; empty when the notice has none. */
  readonly sentence: (id: string) => string
  /** What is missing, as a sentence. */
  readonly missing: (missing: Missing) => string
}

/** Opens a describer for a report. */
export const openDescriber = (notice: Notice, report: Report, locale: Locale): Describer => {
  const words = wordsIn(locale)
  const names = new Map(report.agencies.map((agency) => [agency.id, agencyName(agency, locale)]))
  names.set(notice.authority.id, notice.authority.name[locale])
  const sentences = new Map(notice.provisions.map(({ id, text }) => [id, text[locale].trim()]))
  const sets = new Map<string, RecordSet>(notice.recordSets.map((set) => [set.id, set]))
  const rules = new Map(notice.rules.map((rule) => [rule.id, rule]))
  const agency = (id: string): string => names.get(id) ?? id
  const sentence = (id: string): string => sentences.get(id) ?? ""
  return {
    finding: openFindingWords(notice, report, locale),
    agency,
    rule: (id) => rules.get(id),
    ruleTitle: (id) => rules.get(id)?.title[locale] ?? id,
    sentence,
    missing: ({ set, fields, rejected }) => {
      const found = sets.get(set)
      const title = found?.title[locale] ?? set
      if (rejected !== undefined) return words.missingRows(title, rejected)
      if (fields === undefined) return words.missingSet(title)
      const titles = fields.map((name) => found?.fields.find((field) => field.name === name)?.title[locale] ?? name)
      return words.missingFields(title, titles)
    }
  }
}
