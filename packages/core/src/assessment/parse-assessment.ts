import type { Notice } from "../kernel/notice.ts"
import { type JsonObject, type JsonReader, openReader, type Parsed, step } from "./json-reader.ts"
import type { Assessment } from "./scorecard.ts"

/**
 * Reads an assessment that was stored as JSON: its own value, or the document that `@zhengwu/core/report` writes. What
 * comparing and showing it rely on is checked; never throws.
 */
export const parseAssessment = (notice: Notice, json: unknown): Parsed<Assessment> => {
  const reader = openReader()
  const assessment = read(reader, json)
  if (assessment !== undefined && assessment.report.notice !== notice.id)
    reader.fault(
      "/notice",
      "other-notice",
      {
        zh: `这是通知“${assessment.report.notice}”的考核结果`,
        en: `It is an assessment under notice "${assessment.report.notice}"`
      },
      { zh: `提供通知“${notice.id}”的考核结果`, en: `Supply an assessment under notice "${notice.id}"` }
    )
  return assessment === undefined || reader.issues.length > 0
    ? { ok: false, issues: reader.issues }
    : { ok: true, value: assessment }
}

const read = (reader: JsonReader, json: unknown): Assessment | undefined => {
  const isPlain = isObject(json) && isObject(json["report"])
  const pointer = isPlain ? "" : "/assessment"
  const marks = isPlain ? json : isObject(json) ? json["assessment"] : undefined
  const source = isPlain ? json["report"] : json
  if (!isObject(marks) || !isObject(source))
    return reader.fault(
      "",
      "not-an-assessment",
      { zh: "这不是考核结果", en: "This is no stored assessment" },
      {
        zh: "提供 zhengwu assess --format json 写出的文件",
        en: "Supply a file that zhengwu assess --format json wrote"
      }
    )
  const place = isPlain ? "/report" : ""
  const written = source["notice"]
  const notice = isObject(written) ? written["id"] : written
  for (const [value, where] of [
    [notice, `${place}/notice`],
    [source["asOf"], `${place}/asOf`]
  ] as const)
    reader.text(value, where)
  for (const key of ["agencies", "outcomes", "findings"])
    each(reader, source[key], step(place, key), textKeys[key] ?? [])
  each(reader, marks["scorecards"], step(pointer, "scorecards"), ["agency"])
  each(reader, marks["waivers"], step(pointer, "waivers"), ["id", "agency", "reason", "approvedBy", "from", "to"])
  each(reader, marks["waived"], step(pointer, "waived"), ["finding", "waiver"])
  each(reader, marks["idleWaivers"], step(pointer, "idleWaivers"), ["waiver", "reason"])
  unknownWaivers(reader, marks, pointer)
  for (const key of ["scheme", "digests", "ranking"]) if (!isObject(marks[key])) notAnObject(reader, step(pointer, key))
  if (isObject(marks["scheme"])) schemeFaults(reader, marks["scheme"], step(pointer, "scheme"))
  for (const [index, card] of list(marks["scorecards"]).entries())
    if (isObject(card)) cardFaults(reader, card, step(step(pointer, "scorecards"), index))
  if (reader.issues.length > 0) return undefined
  const { asOf, agencies, outcomes, findings } = source
  const { scheme, digests, waivers, waived, idleWaivers, scorecards, ranking } = marks
  // What is left unchecked is only shown, never computed with.
  return {
    scheme,
    digests,
    report: { notice, asOf, agencies, outcomes, findings },
    waivers,
    waived,
    idleWaivers,
    scorecards,
    ranking
  } as unknown as Assessment
}

const textKeys: Readonly<Record<string, readonly string[]>> = {
  agencies: ["id", "kind"],
  outcomes: ["rule", "agency", "status"],
  findings: ["fingerprint", "rule", "code", "severity"]
}

/** What waivers excuse is told by their text: each that is named has to be there. */
const unknownWaivers = (reader: JsonReader, marks: JsonObject, pointer: string): void => {
  const ids = list(marks["waivers"]).flatMap((each) =>
    isObject(each) && typeof each["id"] === "string" ? [each["id"]] : []
  )
  for (const [index, item] of list(marks["waived"]).entries())
    if (isObject(item) && typeof item["waiver"] === "string")
      reader.oneOf(item["waiver"], step(step(step(pointer, "waived"), index), "waiver"), ids, {
        zh: "豁免",
        en: "waiver"
      })
}

const schemeFaults = (reader: JsonReader, scheme: JsonObject, pointer: string): void => {
  for (const key of ["id", "version"]) reader.text(scheme[key], step(pointer, key))
  titledFaults(reader, scheme["grades"], step(pointer, "grades"))
  const { bonus } = scheme
  if (bonus === undefined) return
  if (isObject(bonus)) titledFaults(reader, bonus["items"], step(step(pointer, "bonus"), "items"))
  else notAnObject(reader, step(pointer, "bonus"))
}

const titledFaults = (reader: JsonReader, value: unknown, pointer: string): void => {
  each(reader, value, pointer, ["id"])
  for (const [index, item] of list(value).entries())
    if (isObject(item)) reader.bilingual(item["title"], step(step(pointer, index), "title"))
}

const cardFaults = (reader: JsonReader, card: JsonObject, pointer: string): void => {
  for (const key of ["base", "marks"]) boundsFaults(reader, card[key], step(pointer, key))
  if (!isObject(card["bonus"])) notAnObject(reader, step(pointer, "bonus"))
  for (const key of ["vetoes", "improvements"]) each(reader, card[key], step(pointer, key), [])
  indicatorFaults(reader, card["indicators"], step(pointer, "indicators"))
}

const indicatorFaults = (reader: JsonReader, value: unknown, pointer: string): void => {
  each(reader, value, pointer, ["indicator", "status"])
  for (const [index, mark] of list(value).entries()) {
    if (!isObject(mark)) continue
    const place = step(pointer, index)
    boundsFaults(reader, mark["marks"], step(place, "marks"))
    reader.number(mark["weight"], step(place, "weight"), 0, Number.MAX_SAFE_INTEGER)
    if (mark["children"] !== undefined) indicatorFaults(reader, mark["children"], step(place, "children"))
    if (mark["leaf"] === undefined) continue
    if (isObject(mark["leaf"])) leafFaults(reader, mark["leaf"], step(place, "leaf"))
    else notAnObject(reader, step(place, "leaf"))
  }
}

const leafFaults = (reader: JsonReader, { rules, lost }: JsonObject, pointer: string): void => {
  each(reader, rules, step(pointer, "rules"), ["rule", "status"])
  const place = step(pointer, "lost")
  each(reader, lost, place, [])
  for (const [index, item] of list(lost).entries())
    if (isObject(item)) reader.list(item["findings"], step(step(place, index), "findings"))
}

const boundsFaults = (reader: JsonReader, value: unknown, pointer: string): void => {
  const bounds = reader.object(value, pointer, ["lower", "upper"])
  for (const key of ["lower", "upper"])
    if (bounds !== undefined) reader.number(bounds[key], step(pointer, key), 0, Number.MAX_SAFE_INTEGER)
}

const each = (reader: JsonReader, value: unknown, pointer: string, texts: readonly string[]): void => {
  for (const [index, item] of (reader.list(value, pointer) ?? []).entries()) {
    const place = step(pointer, index)
    if (!isObject(item)) notAnObject(reader, place)
    else for (const key of texts) reader.text(item[key], step(place, key))
  }
}

const notAnObject = (reader: JsonReader, pointer: string): void => {
  reader.fault(
    pointer,
    "not-an-object",
    { zh: "此处应为 JSON 对象", en: "A JSON object is expected here" },
    { zh: "改为 { … }", en: "Write { … }" }
  )
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : [])

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)
