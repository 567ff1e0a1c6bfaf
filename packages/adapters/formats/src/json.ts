import type { Fault, Issue, Place, RecordSet } from "@zhengwu/core"
import { isObject, type JsonObject, notAList, notAnObject, unknownSet } from "./entry-reader.ts"
import { entryOf } from "./ndjson.ts"
import { faultIssue, faultOf } from "./problem.ts"
import type { Recogniser } from "./recognise.ts"
import { stemOf } from "./source.ts"

/** Records of one set in a JSON document. */
export interface RecordList {
  readonly file: string
  readonly set: RecordSet
  /** Whose they are, as written; absent where the list does not say. */
  readonly agency?: unknown
  readonly records: readonly unknown[]
  /** Whether there were records that cannot even be counted. */
  readonly isLost?: boolean
  /** The JSON Pointer of the list; absent where its records do not stand in one list. */
  readonly pointer?: string
  /** The JSON Pointer of one of its records. */
  readonly pointerOf: (index: number) => string
}

/** Parses JSON text; the fault names the line where it breaks off. */
export const parseJson = (
  text: string
):
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: Fault; readonly row: number | undefined } => {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    const position = error instanceof Error ? /position (\d+)/u.exec(error.message)?.[1] : undefined
    const row = position === undefined ? undefined : text.slice(0, Number(position)).split("\n").length
    return { ok: false, row, fault: notJson }
  }
}

const notJson = faultOf(
  "not-json",
  { zh: "文件不是完整的 JSON", en: "The file is not complete JSON" },
  { zh: "检查括号、引号和逗号，或重新导出", en: "Check brackets, quotation marks and commas, or export it again" }
)

const noKnownContent = (file: string, sets: readonly RecordSet[]): Fault =>
  faultOf(
    "unknown-document",
    { zh: `无法识别“${file}”的内容`, en: `The content of ${file} was not recognised` },
    {
      zh: `写成 {"agencies": [], "register": {}, "dossiers": []}，或用数据表名称命名文件：${sets.map(({ title }) => title.zh).join("、")}`,
      en: `Write {"agencies": [], "register": {}, "dossiers": []}, or name the file by a record set: ${sets.map(({ id }) => id).join(", ")}`
    }
  )

/**
 * The lists of records in a JSON document: a county as `parseCounty` takes it, `{ set, agency, records }`, a list of
 * NDJSON's entries, or a plain list in a file that is named by its record set.
 */
export const listsOf = (
  file: string,
  value: unknown,
  from: { readonly recogniser: Recogniser; readonly sets: readonly RecordSet[]; readonly issues: Issue[] }
): readonly RecordList[] => {
  const { recogniser, sets, issues } = from
  const refuse = (fault: Fault, pointer: string): readonly RecordList[] => {
    issues.push(faultIssue(fault, { place: { file, pointer } }))
    return []
  }
  /** Like a sheet of no known kind, a document that was hardly meant for us is no fault. */
  const leaveAside = (): readonly RecordList[] => {
    issues.push({ ...faultIssue(noKnownContent(file, sets), { place: { file } }), level: "warning" })
    return []
  }
  const listOf = (set: RecordSet, records: unknown, pointer: string, agency?: unknown): readonly RecordList[] =>
    Array.isArray(records)
      ? [{ file, set, agency, records, pointer, pointerOf: (index) => `${pointer}/${index}` }]
      : [...refuse(notAList, pointer), ...lost(set, pointer, agency)]
  const lost = (set: RecordSet | undefined, pointer: string, agency: unknown): readonly RecordList[] =>
    set === undefined ? [] : [{ file, set, agency, records: [], isLost: true, pointer, pointerOf: () => pointer }]
  const unknown = (name: string, pointer: string, agency: unknown): readonly RecordList[] => [
    ...refuse(unknownSet(name, sets), pointer),
    ...lost(recogniser.guess(name), pointer, agency)
  ]
  const setsIn = (object: JsonObject, pointer: string, agency?: unknown): readonly RecordList[] =>
    Object.entries(object).flatMap(([name, records]) => {
      const set = recogniser.setNamed(name)
      const inner = `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`
      return set === undefined ? unknown(name, inner, agency) : listOf(set, records, inner, agency)
    })
  const dossier = (content: unknown, index: number): readonly RecordList[] => {
    if (!isObject(content)) return refuse(notAnObject, `/dossiers/${index}`)
    const { agency, ...rest } = content
    return setsIn(rest, `/dossiers/${index}`, agency)
  }
  const plainList = (records: readonly unknown[]): readonly RecordList[] => {
    if (records.some((record) => isObject(record) && typeof record["set"] === "string"))
      return records.flatMap((content, index) => {
        const place: Place = { file, pointer: `/${index}` }
        const entry = entryOf(content, recogniser, sets, { place }, issues)
        return entry === undefined ? [] : [{ file, ...entry, pointerOf: () => `/${index}/record` }]
      })
    const set = recogniser.setNamed(stemOf(file)) ?? recogniser.setIn(stemOf(file))
    return set === undefined ? leaveAside() : listOf(set, records, "")
  }
  if (Array.isArray(value)) return plainList(value)
  if (!isObject(value)) return refuse(notAnObject, "")
  const { set: name, agency, records, agencies, register, dossiers, ...rest } = value
  if (typeof name === "string") {
    const set = recogniser.setNamed(name)
    return set === undefined ? unknown(name, "/set", agency) : listOf(set, records, "/records", agency)
  }
  if (agencies === undefined && register === undefined && dossiers === undefined) return leaveAside()
  const directory = recogniser.setNamed("agencies")
  return [
    ...(agencies === undefined || directory === undefined ? [] : listOf(directory, agencies, "/agencies")),
    ...(register === undefined
      ? []
      : isObject(register)
        ? setsIn(register, "/register")
        : refuse(notAnObject, "/register")),
    ...(dossiers === undefined
      ? []
      : Array.isArray(dossiers)
        ? dossiers.flatMap(dossier)
        : refuse(notAList, "/dossiers")),
    ...setsIn(rest, "")
  ]
}
