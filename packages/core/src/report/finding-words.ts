import type { Finding } from "../kernel/finding.ts"
import type { Notice } from "../kernel/notice.ts"
import { describeFinding, type FindingWords } from "../kernel/render.ts"
import type { Report } from "../kernel/report.ts"
import type { Locale } from "../kernel/text.ts"

/**
 * `describeFinding` for all findings of a report: it searches notice and report, so it is given only the finding's own
 * rule with its provision and settings, and the agencies concerned, each found once.
 */
export const openFindingWords = (
  notice: Notice,
  report: Report,
  locale: Locale
): ((finding: Finding) => FindingWords) => {
  const rules = new Map(notice.rules.map((rule) => [rule.id, rule]))
  const agencies = new Map(report.agencies.map((agency) => [agency.id, agency]))
  const notices = new Map<string, Map<string, Notice>>()
  const reports = new Map<string, Report>()
  const noticeOf = ({ rule: id, provision }: Finding): Notice => {
    const known = notices.get(id)?.get(provision)
    if (known !== undefined) return known
    const rule = rules.get(id)
    const asked = new Set(
      rule?.check.parts.flatMap(({ given }) => Object.values(given).map((parameter) => parameter.id)) ?? []
    )
    const narrow: Notice = {
      ...notice,
      rules: rule === undefined ? [] : [rule],
      provisions: notice.provisions.filter((each) => each.id === provision),
      settings: notice.settings.filter(({ parameter }) => asked.has(parameter.id))
    }
    const own = notices.get(id)
    if (own === undefined) notices.set(id, new Map([[provision, narrow]]))
    else own.set(provision, narrow)
    return narrow
  }
  const reportOf = (ids: readonly string[]): Report => {
    const key = ids.length === 1 ? (ids[0] ?? "") : JSON.stringify(ids)
    const known = reports.get(key)
    if (known !== undefined) return known
    const narrow = { ...report, agencies: ids.flatMap((id) => agencies.get(id) ?? []) }
    reports.set(key, narrow)
    return narrow
  }
  return (finding) => describeFinding(noticeOf(finding), reportOf(finding.agencies), finding, locale)
}
