import type { Issue } from "@zhengwu/core"
import type { RecordSet } from "@zhengwu/core"
import { isObject, type JsonObject, notAnObject, unknownSet } from "./entry-reader.ts"
import type { Limits } from "./limits.ts"
import { faultIssue, faultOf, type Where, zeroByte } from "./problem.ts"
import type { Recogniser } from "./recognise.ts"

/** One line of NDJSON: which set, about whom, and the record; or records, so that none can be said too. */
export interface Entry {
  readonly set: RecordSet
  readonly agency: unknown
  readonly records: readonly unknown[]
}

const lineFeed = 10

/** Gives each line that is not blank, with its number from 1. Nothing is copied. */
const eachLine = (bytes: Uint8Array, receive: (line: Uint8Array, number: number) => void): void => {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  for (let number = 1; start < bytes.length; number++) {
    const found = bytes.indexOf(lineFeed, start)
    const end = found < 0 ? bytes.length : found
    if (hasContent(bytes, start, end)) receive(bytes.subarray(start, end), number)
    start = end + 1
  }
}

/** Whether there is more than blanks. */
export const hasContent = (bytes: Uint8Array, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]
    if (byte !== 32 && byte !== 9 && byte !== 13) return true
  }
  return false
}

const utf8 = new TextDecoder("utf-8", { fatal: true })

/** The text of a line in UTF-8, else in GB18030, whose characters never contain the byte of a line feed. */
const textOf = (line: Uint8Array): string | undefined => {
  try {
    return utf8.decode(line)
  } catch {
    try {
      return new TextDecoder("gb18030", { fatal: true }).decode(line)
    } catch {
      return undefined
    }
  }
}

const undecodable = faultOf(
  "undecodable",
  { zh: "该行的文字编码既不是 UTF-8，也不是 GB18030", en: "The line is neither UTF-8 nor GB18030" },
  { zh: "以 UTF-8 编码重新导出", en: "Export it again in UTF-8" }
)

const notJson = faultOf(
  "not-json",
  { zh: "该行不是 JSON", en: "The line is not JSON" },
  { zh: "每行写一个 JSON 对象", en: "Write one JSON object a line" }
)

const noSet = faultOf(
  "no-set",
  { zh: "没有写明数据表（set）", en: 'The record set ("set") is missing' },
  { zh: '每行写成 {"set": …, "agency": …, "record": { … }}', en: 'Write {"set": …, "agency": …, "record": { … }}' }
)

const tooLong = (limit: number) =>
  faultOf(
    "line-too-long",
    { zh: `该行超过 ${limit} 个字符`, en: `The line has more than ${limit} characters` },
    { zh: "每行只写一条记录", en: "Write one record a line" }
  )

/** Reads a value as an entry, or tells the fault. */
export const entryOf = (
  value: unknown,
  recogniser: Recogniser,
  sets: readonly RecordSet[],
  where: Where,
  issues: Issue[]
): Entry | undefined => {
  const refuse = (fault: typeof noSet) => {
    issues.push(faultIssue(fault, where))
    return undefined
  }
  if (!isObject(value)) return refuse(notAnObject)
  const { set: name, agency, record, records }: JsonObject = value
  if (typeof name !== "string") return refuse(noSet)
  const set = recogniser.setNamed(name)
  if (set === undefined) return refuse(unknownSet(name, sets))
  return { set, agency, records: Array.isArray(records) ? records : [record] }
}

/** What the reading of lines needs to know. */
export interface LineContext {
  readonly recogniser: Recogniser
  readonly sets: readonly RecordSet[]
  readonly limits: Limits
  readonly issues: Issue[]
  /** Whether a line is of use; others are passed over without being parsed. With it, faults are no issues. */
  readonly wants?: (text: string) => boolean
}

const setNames = /"set"\s*:\s*("(?:[^"\\]|\\.)*")/gu

/** Tells lines that may hold entries of a set, under whatever name, from others. */
export const mentions = (wanted: RecordSet, { setNamed }: Recogniser): ((text: string) => boolean) => {
  const known = new Map<string, boolean>()
  return (text) => {
    for (const [, quoted = ""] of text.matchAll(setNames)) {
      let found = known.get(quoted)
      if (found === undefined) {
        found = setNamed(unquoted(quoted)) === wanted
        if (known.size < 1000) known.set(quoted, found)
      }
      if (found) return true
    }
    return false
  }
}

const unquoted = (quoted: string): string => {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return ""
  }
}

/**
 * What a line was about that cannot be read, as far as its beginning tells: exports break off in the middle of a
 * record more often than before it.
 */
export const saidBy = (
  line: Uint8Array,
  { setNamed, guess }: Recogniser
): { readonly set: RecordSet | undefined; readonly agency: string | undefined } => {
  const text = new TextDecoder().decode(line.subarray(0, 1000))
  const [, name] = /"set"\s*:\s*("(?:[^"\\]|\\.)*")/u.exec(text) ?? []
  const [, agency] = /"agency"\s*:\s*("(?:[^"\\]|\\.)*")/u.exec(text) ?? []
  const written = name === undefined ? "" : unquoted(name)
  return { set: setNamed(written) ?? guess(written), agency: agency === undefined ? undefined : unquoted(agency) }
}

/** As many bytes as a character has at most. */
export const bytesPerCharacter = 4

/** Reads one line; `undefined`, with an issue, where it cannot be read. Never throws. */
export const readLine = (
  line: Uint8Array,
  place: { readonly file: string; readonly row: number },
  { recogniser, sets, limits, issues, wants }: LineContext
): Entry | undefined => {
  const refuse = (fault: typeof noSet) => {
    if (wants === undefined) issues.push(faultIssue(fault, { place }))
    return undefined
  }
  if (line.length > limits.lineCharacters * bytesPerCharacter) return refuse(tooLong(limits.lineCharacters))
  const text = textOf(line)
  if (text === undefined) return refuse(undecodable)
  if (wants !== undefined && !wants(text)) return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse(text.includes("\0") ? zeroByte : notJson)
  }
  return entryOf(value, recogniser, sets, { place }, wants === undefined ? issues : [])
}

/**
 * Gives each entry of an NDJSON file, line by line from its bytes; what cannot be read is an issue, and is given to
 * `refuse`. Never throws.
 */
export const eachEntry = (
  source: { readonly name: string; readonly bytes: Uint8Array },
  context: LineContext,
  receive: (entry: Entry, line: number) => void,
  refuse: (line: Uint8Array) => void = () => undefined
): void => {
  eachLine(source.bytes, (line, row) => {
    const entry = readLine(line, { file: source.name, row }, context)
    if (entry === undefined) refuse(line)
    else receive(entry, row)
  })
}
