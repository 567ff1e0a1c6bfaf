import type { Waiver } from "../assessment/waiver.ts"
import type { Severity } from "../kernel/finding.ts"
import type { Status } from "../kernel/outcome.ts"
import type { Locale } from "../kernel/text.ts"

/** How reports speak, in one language. */
export interface Words {
  readonly language: string
  readonly severity: Readonly<Record<Severity, string>>
  readonly status: Readonly<Record<Status, string>>
  readonly colon: string
  readonly listOf: (items: readonly string[]) => string
  readonly title: { readonly report: string; readonly assessment: string }
  readonly noticeLine: (title: string, number: string) => string
  readonly asOf: (date: string, agencies: number) => string
  readonly found: (breaches: number, bySeverity: readonly (readonly [Severity, number])[], notes: number) => string
  readonly open: (unknown: number, pending: number) => string
  readonly agency: string
  readonly unknown: string
  readonly marks: string
  readonly grade: string
  readonly place: string
  readonly scheme: (title: string, version: string) => string
  readonly assumedScheme: (reference: string) => string
  readonly countyScheme: (reference: string) => string
  readonly digests: (notice: string, scheme: string, input: string) => string
  readonly improvements: string
  readonly remedyFindings: (indicator: string, findings: number, marks: string) => string
  readonly supplySets: (indicator: string, sets: readonly string[], marks: string) => string
  readonly supplyAndRemedy: (indicator: string, sets: readonly string[], findings: number, marks: string) => string
  readonly vetoStruck: (title: string) => string
  readonly cases: (count: number) => string
  readonly remedy: string
  readonly alsoConcerns: (names: readonly string[]) => string
  readonly standsUnder: (count: number, name: string) => string
  readonly seeAlso: string
  readonly due: (date: string) => string
  readonly waived: (waiver: Omit<Waiver, "excuses">) => string
  readonly notes: string
  readonly unjudged: string
  readonly rulesConcerned: (rules: readonly string[]) => string
  readonly pending: string
  readonly dueBy: (date: string | undefined, rule: string, agencies: readonly string[]) => string
  readonly idleWaivers: string
  readonly idleWaiver: Readonly<Record<"not-yet" | "expired" | "nothing-to-excuse", (waiver: string) => string>>
  readonly row: (row: number) => string
  readonly missingSet: (set: string) => string
  readonly missingFields: (set: string, fields: readonly string[]) => string
  readonly missingRows: (set: string, rows: number) => string
  readonly notJudged: (rule: string, agency: string, missing: readonly string[]) => string
  readonly notDue: (rule: string, agency: string, due: string | undefined) => string
  readonly isMet: (rule: string, agency: string) => string
  readonly isBreached: (rule: string, agency: string, breached: number, checked: number) => string
  readonly doesNotApply: (rule: string, agency: string) => string
  readonly checks: string
  readonly faults: string
  readonly assumptions: string
  readonly assumption: (title: string, value: string, reason: string) => string
  readonly resultsTitle: (notice: string, date: string) => string
  readonly resultsAbout: (notice: string, number: string) => string
  readonly planTitle: string
  readonly planAbout: (notice: string, number: string) => string
  readonly catalogueTitle: (notice: string) => string
  readonly catalogueAbout: (notice: string, number: string) => string
  readonly input: string
  readonly wholeInput: string
  readonly level: Readonly<Record<"error" | "warning", string>>
  readonly issueRemedy: (message: string, remedy: string) => string
  readonly readings: (count: number) => string
  readonly columns: Readonly<Record<CsvColumn, string>>
}

/** The columns of the list of findings, in order. */
export const csvColumns = [
  "severity",
  "agencies",
  "rule",
  "title",
  "code",
  "subject",
  "message",
  "remedy",
  "provision",
  "sentence",
  "places",
  "context",
  "due",
  "waiver",
  "fingerprint"
] as const

/** A column of the list of findings. */
export type CsvColumn = (typeof csvColumns)[number]

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const zh: Words = {
  language: "zh-CN",
  severity: { high: "严重", medium: "中等", low: "轻微", note: "提示" },
  status: { met: "符合", breached: "不符合", pending: "未到期", unknown: "无法判断", "not-applicable": "不适用" },
  colon: "：",
  listOf: (items) => items.join("、"),
  title: { report: "电子政务检查报告", assessment: "电子政务考核报告" },
  noticeLine: (title, number) => `依据《${title}》（${number}）`,
  asOf: (date, agencies) => `截至 ${date}，共 ${agencies} 个单位。`,
  found: (breaches, bySeverity, notes) => {
    const also = notes === 0 ? "" : `另有提示 ${notes} 条。`
    if (breaches === 0) return `未发现问题。${also}`
    return `发现问题 ${breaches} 个，其中${bySeverity.map(([severity, count]) => `${zh.severity[severity]} ${count} 个`).join("、")}。${also}`
  },
  open: (unknown, pending) =>
    [
      ...(unknown === 0 ? [] : [`${unknown} 项因缺少记录无法判断，既不算符合，也不算不符合。`]),
      ...(pending === 0 ? [] : [`${pending} 项尚未到期。`])
    ].join(""),
  agency: "单位",
  unknown: "无法判断",
  marks: "得分",
  grade: "等次",
  place: "同类名次",
  scheme: (title, version) => `考核方案：${title}，版本 ${version}。`,
  assumedScheme: (reference) => `该方案为本程序的假定，不是县里的文件：${reference}`,
  countyScheme: (reference) => `方案来源：${reference}`,
  digests: (notice, scheme, input) => `SHA-256 摘要：通知 ${notice}，方案 ${scheme}，数据 ${input}`,
  improvements: "如何提高得分",
  remedyFindings: (indicator, findings, marks) => `整改“${indicator}”的 ${findings} 个问题，可得 ${marks} 分。`,
  supplySets: (indicator, sets, marks) =>
    `为“${indicator}”补报${sets.map((set) => `“${set}”`).join("、")}，可得 ${marks} 分。`,
  supplyAndRemedy: (indicator, sets, findings, marks) =>
    `为“${indicator}”补报${sets.map((set) => `“${set}”`).join("、")}并整改 ${findings} 个问题，可得 ${marks} 分。`,
  vetoStruck: (title) => `单项否决：${title}`,
  cases: (count) => `${count} 处`,
  remedy: "整改",
  alsoConcerns: (names) => `同时涉及${names.join("、")}。`,
  standsUnder: (count, name) => `另有 ${count} 个涉及本单位的问题列在“${name}”之下。`,
  seeAlso: "参见",
  due: (date) => `期限为 ${date}。`,
  waived: ({ id, agency, reason, approvedBy, from, to }) =>
    `已豁免${agency}（豁免编号 ${id}，${from} 至 ${to}，由${approvedBy}批准）：${reason}`,
  notes: "提示",
  unjudged: "无法判断的事项",
  rulesConcerned: (rules) => `涉及规则：${rules.join("；")}`,
  pending: "尚未到期的事项",
  dueBy: (date, rule, agencies) =>
    date === undefined
      ? `${rule}尚待办理：${agencies.join("、")}`
      : `${rule}须在 ${date} 前（含当日）完成：${agencies.join("、")}`,
  idleWaivers: "未起作用的豁免",
  idleWaiver: {
    "not-yet": (waiver) => `豁免 ${waiver} 尚未生效。`,
    expired: (waiver) => `豁免 ${waiver} 已经到期。`,
    "nothing-to-excuse": (waiver) => `豁免 ${waiver} 所豁免的问题不存在。`
  },
  row: (row) => `第${row}行`,
  missingSet: (set) => `没有报送“${set}”。`,
  missingFields: (set, fields) => `“${set}”没有填写${fields.map((field) => `“${field}”`).join("或")}。`,
  missingRows: (set, rows) => `“${set}”有 ${rows} 行无法读取。`,
  notJudged: (rule, agency, missing) => `${agency}：“${rule}”无法判断。${missing.join("")}`,
  notDue: (rule, agency, due) =>
    due === undefined ? `${agency}：“${rule}”尚未到期。` : `${agency}：“${rule}”尚未到期，期限为 ${due}（含当日）。`,
  isMet: (rule, agency) => `${agency}：“${rule}”符合要求。`,
  isBreached: (rule, agency, breached, checked) =>
    `${agency}：“${rule}”不符合要求，检查 ${checked} 项，其中 ${breached} 项有问题。`,
  doesNotApply: (rule, agency) => `${agency}：“${rule}”不适用。`,
  checks: "检查内容",
  faults: "可能发现的问题",
  assumptions: "检查所依据的假定",
  assumption: (title, value, reason) => `假定：${title}，取值 ${value}（${reason}）`,
  resultsTitle: (notice, date) => `《${notice}》检查结果（截至 ${date}）`,
  resultsAbout: (notice, number) => `依据《${notice}》（${number}）对各单位报送记录的检查结果。`,
  planTitle: "检查依据",
  planAbout: (notice, number) => `没有另行制定检查计划，检查范围即《${notice}》（${number}）的各条规定。`,
  catalogueTitle: (notice) => `《${notice}》的规定`,
  catalogueAbout: (notice, number) =>
    `《${notice}》（${number}）的各条规定及其检查规则，本结果所引的规定和规则都在其中。`,
  input: "报送文件中的问题",
  wholeInput: "全部文件",
  level: { error: "错误", warning: "注意" },
  issueRemedy: (message, remedy) => `${message}。处理：${remedy}`,
  readings: (count) => `另有 ${count} 处写法不规范，已按唯一可能的含义读取。`,
  columns: {
    severity: "程度",
    agencies: "单位",
    rule: "规则编号",
    title: "规则",
    code: "问题代码",
    subject: "对象",
    message: "问题",
    remedy: "整改",
    provision: "条款编号",
    sentence: "条款原文",
    places: "位置",
    context: "参见",
    due: "期限",
    waiver: "豁免",
    fingerprint: "指纹"
  }
}

const en: Words = {
  language: "en",
  severity: { high: "high", medium: "medium", low: "low", note: "note" },
  status: {
    met: "met",
    breached: "breached",
    pending: "not due yet",
    unknown: "could not be judged",
    "not-applicable": "not applicable"
  },
  colon: ": ",
  listOf: (items) => items.join(", "),
  title: { report: "E-government check", assessment: "E-government assessment" },
  noticeLine: (title, number) => `By the ${title} (${number})`,
  asOf: (date, agencies) => `As of ${date}, ${plural(agencies, "agency", "agencies")}.`,
  found: (breaches, bySeverity, notes) => {
    const also = notes === 0 ? "" : ` There ${notes === 1 ? "is 1 note" : `are ${notes} notes`} besides.`
    if (breaches === 0) return `Nothing was found at fault.${also}`
    return `${plural(breaches, "fault was", "faults were")} found: ${bySeverity.map(([severity, count]) => `${count} ${en.severity[severity]}`).join(", ")}.${also}`
  },
  open: (unknown, pending) =>
    [
      ...(unknown === 0
        ? []
        : [
            `${plural(unknown, "outcome", "outcomes")} could not be judged for want of records: neither met nor breached.`
          ]),
      ...(pending === 0 ? [] : [`${plural(pending, "outcome is", "outcomes are")} not due yet.`])
    ].join(" "),
  agency: "Agency",
  unknown: "not judged",
  marks: "Marks",
  grade: "Grade",
  place: "Place among its kind",
  scheme: (title, version) => `Scheme: ${title}, version ${version}.`,
  assumedScheme: (reference) => `The scheme is this program's assumption and no document of the county: ${reference}`,
  countyScheme: (reference) => `Where the scheme comes from: ${reference}`,
  digests: (notice, scheme, input) => `SHA-256 digests: notice ${notice}, scheme ${scheme}, input ${input}`,
  improvements: "How to win marks",
  remedyFindings: (indicator, findings, marks) =>
    `Remedying ${plural(findings, "finding", "findings")} of “${indicator}” wins ${marks} marks.`,
  supplySets: (indicator, sets, marks) =>
    `Supplying ${sets.map((set) => `“${set}”`).join(", ")} for “${indicator}” wins ${marks} marks.`,
  supplyAndRemedy: (indicator, sets, findings, marks) =>
    `Supplying ${sets.map((set) => `“${set}”`).join(", ")} and remedying ${plural(findings, "finding", "findings")} of “${indicator}” wins ${marks} marks.`,
  vetoStruck: (title) => `Veto: ${title}`,
  cases: (count) => plural(count, "case", "cases"),
  remedy: "Remedy",
  alsoConcerns: (names) => `Also concerns ${names.join(", ")}.`,
  standsUnder: (count, name) =>
    count === 1
      ? `One more finding that concerns this agency is listed under “${name}”.`
      : `${count} more findings that concern this agency are listed under “${name}”.`,
  seeAlso: "See also",
  due: (date) => `It was due on ${date}.`,
  waived: ({ id, agency, reason, approvedBy, from, to }) =>
    `${agency} is excused by waiver ${id} (${from} to ${to}, approved by ${approvedBy}): ${reason}`,
  notes: "Notes",
  unjudged: "What could not be judged",
  rulesConcerned: (rules) => `Rules concerned: ${rules.join("; ")}`,
  pending: "What is not due yet",
  dueBy: (date, rule, agencies) =>
    date === undefined
      ? `${rule}, still open for: ${agencies.join(", ")}`
      : `${rule}, due by ${date} (inclusive) for: ${agencies.join(", ")}`,
  idleWaivers: "Waivers that excuse nothing",
  idleWaiver: {
    "not-yet": (waiver) => `Waiver ${waiver} is not in force yet.`,
    expired: (waiver) => `Waiver ${waiver} has expired.`,
    "nothing-to-excuse": (waiver) => `What waiver ${waiver} excuses is not there.`
  },
  row: (row) => `row ${row}`,
  missingSet: (set) => `“${set}” was not supplied.`,
  missingFields: (set, fields) => `“${set}” does not give ${fields.map((field) => `“${field}”`).join(" or ")}.`,
  missingRows: (set, rows) => `${plural(rows, "row", "rows")} of “${set}” could not be read.`,
  notJudged: (rule, agency, missing) => `${agency}: “${rule}” could not be judged. ${missing.join(" ")}`,
  notDue: (rule, agency, due) =>
    due === undefined
      ? `${agency}: “${rule}” is not due yet.`
      : `${agency}: “${rule}” is not due until ${due} (inclusive).`,
  isMet: (rule, agency) => `${agency}: “${rule}” is met.`,
  isBreached: (rule, agency, breached, checked) =>
    `${agency}: “${rule}” is breached; ${breached} of ${plural(checked, "thing", "things")} checked ${breached === 1 ? "is" : "are"} at fault.`,
  doesNotApply: (rule, agency) => `${agency}: “${rule}” does not apply.`,
  checks: "What is checked",
  faults: "Faults that can be found",
  assumptions: "Assumptions that the check goes by",
  assumption: (title, value, reason) => `Assumption: ${title}: ${value} (${reason})`,
  resultsTitle: (notice, date) => `Results under the ${notice} as of ${date}`,
  resultsAbout: (notice, number) => `What the records of the agencies show under the ${notice} (${number}).`,
  planTitle: "What the check goes by",
  planAbout: (notice, number) =>
    `There is no plan of its own: what is checked are the provisions of the ${notice} (${number}).`,
  catalogueTitle: (notice) => `Provisions of the ${notice}`,
  catalogueAbout: (notice, number) =>
    `The provisions of the ${notice} (${number}) and the rules that check them: all that these results refer to.`,
  input: "Problems in the files",
  wholeInput: "All files",
  level: { error: "error", warning: "warning" },
  issueRemedy: (message, remedy) => `${message}. What to do: ${remedy}`,
  readings: (count) =>
    count === 1
      ? "One value was written in an unusual way and read in the only way that it can be read."
      : `${count} values were written in unusual ways and read in the only way that they can be read.`,
  columns: {
    severity: "Severity",
    agencies: "Agencies",
    rule: "Rule id",
    title: "Rule",
    code: "Fault",
    subject: "Subject",
    message: "What is wrong",
    remedy: "Remedy",
    provision: "Provision",
    sentence: "Sentence of the notice",
    places: "Where",
    context: "See also",
    due: "Due",
    waiver: "Waiver",
    fingerprint: "Fingerprint"
  }
}

/** How reports speak in a language. */
export const wordsIn = (locale: Locale): Words => (locale === "zh" ? zh : en)
