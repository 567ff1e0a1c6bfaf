import { describeFinding, type Locale, nameOf, provisionOf } from "@zhengwu/core"
import type { Checked } from "./checked.ts"
import type { ExportedFile, ExportFormat } from "./protocol.ts"

/** Writes a result as a file to save. */
export const exportAs = (checked: Checked, format: ExportFormat, locale: Locale): ExportedFile => {
  const { report } = checked
  const name = `zhengwu-${report.asOf}`
  return format === "csv"
    ? { name: `${name}.csv`, type: "text/csv", bytes: new TextEncoder().encode(csvOf(checked, locale)) }
    : { name: `${name}.json`, type: "application/json", bytes: new TextEncoder().encode(jsonOf(checked)) }
}

/** What a spreadsheet program would run as a formula is written as text. */
export const csvCell = (value: string): string => {
  const text = /^[\s]*[=+\-@|]|^[\t\r\n]/u.test(value.normalize("NFKC")) ? `'${value}` : value
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const headings = {
  zh: ["单位", "程度", "条款", "规则", "问题", "整改", "期限", "出处"],
  en: ["Agency", "Severity", "Provision", "Rule", "Finding", "Remedy", "Due", "Where"]
} as const
const severityWords = {
  zh: { high: "严重", medium: "中等", low: "轻微", note: "提示" },
  en: { high: "High", medium: "Medium", low: "Low", note: "Note" }
} as const

const csvOf = ({ notice, report }: Checked, locale: Locale): string => {
  const rows = report.findings.map((finding) => {
    const { message, remedy } = describeFinding(notice, report, finding, locale)
    const places = finding.evidence.map(({ place: { file = "", sheet, row, pointer } }) =>
      [file, sheet, row ?? pointer].filter((part) => part !== undefined && part !== "").join(" / ")
    )
    return [
      finding.agencies.map((id) => nameOf(notice, report, id, locale)).join("; "),
      severityWords[locale][finding.severity],
      finding.provision,
      finding.rule,
      message,
      remedy,
      finding.due ?? "",
      places.join("; ")
    ]
  })
  // The mark makes spreadsheet programs read the Chinese text as UTF-8.
  return `\ufeff${[headings[locale], ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`
}

const jsonOf = ({ notice, report, issues, files }: Checked): string =>
  JSON.stringify(
    {
      notice: { id: notice.id, title: notice.title, number: notice.number },
      asOf: report.asOf,
      files,
      report,
      issues,
      words: report.findings.map((finding) => ({
        fingerprint: finding.fingerprint,
        sentence: provisionOf(notice, finding.provision)?.text,
        zh: describeFinding(notice, report, finding, "zh"),
        en: describeFinding(notice, report, finding, "en")
      }))
    },
    undefined,
    2
  )
