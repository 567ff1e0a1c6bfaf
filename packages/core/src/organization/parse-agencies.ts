import type { Agency } from "../kernel/agency.ts"
import { folded } from "../kernel/field.ts"
import type { Issue } from "../kernel/issue.ts"
import { readRecord } from "../kernel/read-record.ts"
import { understood } from "../kernel/reading.ts"
import { agencyEntries, type AgencyEntry } from "./agencies.ts"
import { agencyFunctions } from "./functions.ts"

const functionIds = new Map(
  agencyFunctions.flatMap(({ id, title, aliases }) =>
    [id, title.zh, title.en, ...aliases].map((word) => [folded(word), id] as const)
  )
)

/** The agency that a row of the list of agencies describes. Functions in the notice's words become its ids. */
export const agencyOf = ({ id, name, nameEn, aliases, kind, functions }: AgencyEntry): Agency => ({
  id: id ?? name,
  name: { zh: name, ...(nameEn === undefined ? {} : { en: nameEn }) },
  ...(aliases === undefined ? {} : { aliases }),
  kind,
  ...(functions === undefined ? {} : { functions: functions.map((word) => functionIds.get(folded(word)) ?? word) })
})

/** Parses the list of agencies from JSON values; what is wrong is added to the issues. */
export const parseAgencies = (json: unknown, pointer: string, issues: Issue[]): readonly Agency[] => {
  if (!Array.isArray(json)) {
    issues.push({
      level: "error",
      code: "no-agencies",
      place: { pointer },
      message: { zh: "缺少单位名录（agencies）", en: 'The list of agencies ("agencies") is missing' },
      remedy: { zh: "列出各单位的代码、名称和类别", en: "List each agency with id, name and kind" }
    })
    return []
  }
  const agencies: Agency[] = []
  const seen = new Set<string>()
  for (const [index, entry] of (json as readonly unknown[]).entries()) {
    const place = { pointer: `${pointer}/${index}` }
    const reading = readRecord(agencyEntries, flattened(entry), (written) => understood(written))
    if (!reading.ok) {
      for (const { field, fault } of reading.faults)
        issues.push({
          level: "error",
          place: { pointer: `${place.pointer}/${field}` },
          set: agencyEntries.id,
          field,
          ...fault
        })
      continue
    }
    if (!agencyEntries.accepts(reading.record)) continue
    const agency = agencyOf(reading.record)
    if (seen.has(agency.id)) issues.push(duplicateAgency(agency.id, place))
    else {
      seen.add(agency.id)
      agencies.push(agency)
    }
  }
  return agencies
}

/** Says that an agency stands twice in the list. */
export const duplicateAgency = (id: string, place: Issue["place"]): Issue => ({
  level: "error",
  code: "duplicate-agency",
  place,
  set: agencyEntries.id,
  message: { zh: `单位“${id}”重复`, en: `Agency "${id}" stands twice` },
  remedy: { zh: "每个单位只列一次", en: "List each agency once" }
})

/** An agency as the library holds it (`name: { zh, en }`) reads like a row of the list. */
const flattened = (entry: unknown): Readonly<Record<string, unknown>> => {
  if (typeof entry !== "object" || entry === null) return {}
  const { name, ...rest } = entry as Readonly<Record<string, unknown>>
  if (typeof name !== "object" || name === null) return { ...rest, name }
  const { zh, en } = name as Readonly<Record<string, unknown>>
  return { ...rest, name: zh, ...(en === undefined ? {} : { nameEn: en }) }
}
