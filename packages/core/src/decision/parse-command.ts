import type { Issue } from "../kernel/issue.ts"
import { nearest } from "../kernel/nearest.ts"
import type { Notice } from "../kernel/notice.ts"
import { readFields } from "../kernel/read-record.ts"
import { understood } from "../kernel/reading.ts"
import type { Text } from "../kernel/text.ts"
import { commandsOf } from "./decide.ts"
import type { Command } from "./decision.ts"

/** What parsing a command gives: the command with what was normalised, or everything that is wrong with it. */
export type CommandParsed =
  | { readonly ok: true; readonly value: Command; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const fault = (pointer: string, code: string, message: Text, remedy: Text): Issue => ({
  level: "error",
  code,
  place: { pointer },
  message,
  remedy
})

const nothingToDo: Text = { zh: "无须处理", en: "Nothing to do" }

const escaped = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1")

/**
 * Parses a command from JSON values: `command` (its id), `agency` (the id of who would act) and `fields`, an object with
 * the command's fields, written as people write them. Never throws; everything that is wrong is told.
 */
export const parseCommand = (notice: Notice, input: unknown): CommandParsed => {
  if (!isObject(input))
    return {
      ok: false,
      issues: [
        fault(
          "",
          "not-an-object",
          { zh: "此处应为 JSON 对象", en: "A JSON object is expected here" },
          { zh: "改为 { … }", en: "Write { … }" }
        )
      ]
    }
  const issues: Issue[] = []
  unknownKeys(input, ["command", "agency", "fields"], "", issues)
  const { command, agency, fields = {} } = input
  const entry = commandsOf(notice).find(({ id }) => id === command)
  if (entry === undefined)
    issues.push(
      unknownCommand(
        command,
        commandsOf(notice).map(({ id }) => id)
      )
    )
  if (typeof agency !== "string" || agency.trim() === "")
    issues.push(
      fault(
        "/agency",
        "missing",
        { zh: "缺少单位（agency）", en: 'The agency ("agency") is missing' },
        { zh: "写明单位代码", en: "Name the agency by its id" }
      )
    )
  if (!isObject(fields))
    issues.push(
      fault(
        "/fields",
        "not-an-object",
        { zh: "此处应为 JSON 对象", en: "A JSON object is expected here" },
        { zh: "改为 { … }", en: "Write { … }" }
      )
    )
  if (entry === undefined || !isObject(fields)) return { ok: false, issues }
  unknownKeys(
    fields,
    entry.fields.map(({ name }) => name),
    "/fields",
    issues
  )
  const reading = readFields(entry.fields, fields, (written) => understood(written))
  if (!reading.ok)
    for (const { field, fault: wrong } of reading.faults)
      issues.push({ level: "error", place: { pointer: `/fields/${field}` }, field, ...wrong })
  if (!reading.ok || typeof agency !== "string" || issues.some(({ level }) => level === "error"))
    return { ok: false, issues }
  for (const { field, normalisation } of reading.normalisations)
    issues.push({ level: "note", place: { pointer: `/fields/${field}` }, field, ...normalisation, remedy: nothingToDo })
  return { ok: true, value: { command: entry.id, agency, fields: reading.record }, issues }
}

const unknownCommand = (written: unknown, known: readonly string[]): Issue => {
  const guess = typeof written === "string" ? nearest(written, known) : undefined
  return fault(
    "/command",
    "unknown-command",
    typeof written === "string"
      ? { zh: `没有“${written.slice(0, 60)}”这个事项`, en: `There is no command "${written.slice(0, 60)}"` }
      : { zh: "缺少事项（command）", en: 'The command ("command") is missing' },
    guess === undefined
      ? { zh: `可用的事项：${known.join("、")}`, en: `Known commands: ${known.join(", ")}` }
      : { zh: `是否指“${guess}”？`, en: `Did you mean "${guess}"?` }
  )
}

const unknownKeys = (
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  pointer: string,
  issues: Issue[]
): void => {
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue
    const guess = nearest(key, known)
    issues.push(
      fault(
        `${pointer}/${escaped(key)}`,
        "unknown-key",
        { zh: `不认识的字段“${key}”`, en: `Unknown key "${key}"` },
        guess === undefined
          ? { zh: `可用的字段：${known.join("、")}`, en: `Known keys: ${known.join(", ")}` }
          : { zh: `是否指“${guess}”？`, en: `Did you mean "${guess}"?` }
      )
    )
  }
}
