import { agencyName } from "./agency.ts"
import type { Finding } from "./finding.ts"
import { type Notice, provisionOf, valuesOf } from "./notice.ts"
import type { Report } from "./report.ts"
import type { BreachView } from "./rule.ts"
import type { Locale } from "./text.ts"

/** A finding in words. */
export interface FindingWords {
  /** What is wrong. */
  readonly message: string
  /** What to do. */
  readonly remedy: string
  /** The sentence of the notice that is broken, verbatim in Chinese; its gloss in English. */
  readonly sentence: string
}

/** Puts a finding of a report into words. Throws a TypeError when the notice is not the one that the report is about. */
export const describeFinding = (notice: Notice, report: Report, finding: Finding, locale: Locale): FindingWords => {
  const rule = notice.rules.find(({ id }) => id === finding.rule)
  const breach = rule?.breaches[finding.code]
  if (rule === undefined || breach === undefined)
    throw new TypeError(`Notice ${notice.id} has no fault ${finding.rule} ${finding.code}`)
  const given = Object.assign({}, ...rule.check.parts.map((part) => valuesOf(notice, part.given))) as Readonly<
    Record<string, unknown>
  >
  const view: BreachView = {
    subject: finding.subject,
    record: finding.evidence[0]?.record,
    subjects: finding.evidence.map(({ subject }) => subject),
    context: finding.context.map(({ record }) => record),
    detail: finding.detail,
    given,
    agencies: finding.agencies.map((id) => nameOf(notice, report, id, locale)),
    asOf: report.asOf
  }
  return {
    message: breach.message[locale](view),
    remedy: breach.remedy[locale](view),
    sentence: provisionOf(notice, finding.provision)?.text[locale].trim() ?? ""
  }
}

/** The name of an agency of a report, or of the authority, in a language. */
export const nameOf = (notice: Notice, report: Report, id: string, locale: Locale): string => {
  if (id === notice.authority.id) return notice.authority.name[locale]
  const agency = report.agencies.find((each) => each.id === id)
  return agency === undefined ? id : agencyName(agency, locale)
}
