import { describeFinding, type Finding, type FindingWords, type Locale, type Notice, type Report } from "@zhengwu/core"

/**
 * `describeFinding` for very many findings of one report: it looks only at the finding's own rule, the settings of
 * that rule and the agencies concerned, found once.
 */
export const openSayFinding = (
  notice: Notice,
  report: Report,
  locale: Locale
): ((finding: Finding) => FindingWords) => {
  const rules = new Map(notice.rules.map((rule) => [rule.id, rule]))
  const agencies = new Map(report.agencies.map((agency) => [agency.id, agency]))
  const notices = new Map<string, Notice>()
  const reports = new Map<string, Report>()
  const noticeOf = ({ rule: id, provision }: Finding): Notice => {
    const key = `${id} ${provision}`
    const known = notices.get(key)
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
    notices.set(key, narrow)
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
