import type { Agency } from "./agency.ts"
import type { CommandEntry, Index } from "./decision.ts"
import { shown } from "./field.ts"
import type { Given, Parameter, Setting } from "./parameter.ts"
import { isNormative, type Provision } from "./provision.ts"
import type { RecordSet } from "./record-set.ts"
import type { Rule } from "./rule.ts"
import type { Text } from "./text.ts"

/** A legal instrument as a value. */
export interface Notice {
  /** Stable name. */
  readonly id: string
  /** Its title. */
  readonly title: Text
  /** Its document number, such as 远政办发〔2014〕43号. */
  readonly number: string
  /** The calendar date of issue. */
  readonly issued: string
  /** With whom things are filed; rules about the county's own register are reported under its name. */
  readonly authority: { readonly id: string; readonly name: Text }
  /** Its text, piece by piece; together they are the whole text. */
  readonly provisions: readonly Provision[]
  /** Who is addressed, by the keys that provisions use. */
  readonly addressees: Readonly<Record<string, { readonly title: Text; includes(agency: Agency): boolean }>>
  /** Values of the parameters that its rules need. */
  readonly settings: readonly Setting[]
  /** Every kind of record that can be supplied. */
  readonly recordSets: readonly RecordSet[]
  /** Its rules, in the order of the text. */
  readonly rules: readonly Rule[]
  /** What can be decided before acting, by its rules: an excerpt without the rules that one cites leaves it out. */
  readonly commands?: readonly CommandEntry[]
  /** By what its commands find records; none when absent. */
  readonly indexes?: readonly Index[]
}

/**
 * Makes a notice, or throws a TypeError that lists everything that does not fit together: unknown provisions,
 * addressees or record sets, parameters without a value or with one that they cannot have or an origin that is not
 * there, faults without words, and names used twice.
 */
export const defineNotice = (notice: Notice): Notice => {
  const faults: string[] = []
  const provisions = new Set(notice.provisions.map(({ id }) => id))
  const settings = notice.settings.filter(({ parameter }, index) => {
    const isNamed = typeof parameter?.id === "string"
    if (!isNamed) faults.push(`setting ${index + 1} names no parameter`)
    return isNamed
  })
  const values = new Map(settings.map(({ parameter, value }) => [parameter.id, value]))
  const misfits = new Set<string>()
  const fit = ({ id, kind }: Parameter, value: unknown) => {
    if (value === undefined) misfits.add(`parameter ${id} has no value`)
    else if (kind?.accepts(value) === false)
      misfits.add(`parameter ${id} has the value ${written(value)}, which is no ${kind.name}`)
  }
  const sets = new Set(notice.recordSets)
  const twice = (what: string, names: readonly string[]) => {
    for (const [index, name] of names.entries())
      if (names.indexOf(name) !== index) faults.push(`${what} ${name} stands twice`)
  }
  twice(
    "provision",
    notice.provisions.map(({ id }) => id)
  )
  twice(
    "rule",
    notice.rules.map(({ id }) => id)
  )
  twice(
    "record set",
    notice.recordSets.map(({ id }) => id)
  )
  twice(
    "parameter",
    settings.map(({ parameter }) => parameter.id)
  )
  for (const { parameter, value } of settings) fit(parameter, value)
  for (const { id, addressees } of notice.provisions)
    for (const addressee of addressees)
      if (notice.addressees[addressee] === undefined) faults.push(`provision ${id} addresses an unknown ${addressee}`)
  for (const { parameter, origin } of settings)
    if (origin.kind === "notice" && !provisions.has(origin.provision))
      faults.push(`parameter ${parameter.id} comes from an unknown provision ${origin.provision}`)
  for (const rule of notice.rules) {
    for (const provision of rule.provisions)
      if (!provisions.has(provision)) faults.push(`rule ${rule.id} cites an unknown provision ${provision}`)
    for (const part of rule.check.parts) {
      for (const parameter of Object.values(part.given))
        // A setting may have been written with a parameter of its own.
        if (values.has(parameter.id)) fit(parameter, values.get(parameter.id))
        else faults.push(`rule ${rule.id} needs parameter ${parameter.id}, which has no value`)
      for (const code of part.codes)
        if (rule.breaches[code] === undefined) faults.push(`rule ${rule.id} has no words for its fault ${code}`)
      for (const set of setsOf(part))
        if (!sets.has(set)) faults.push(`rule ${rule.id} reads an unknown record set ${set.id}`)
    }
  }
  twice(
    "command",
    (notice.commands ?? []).map(({ id }) => id)
  )
  twice(
    "index",
    (notice.indexes ?? []).map(({ id }) => id)
  )
  const rules = new Set(notice.rules.map(({ id }) => id))
  for (const command of notice.commands ?? []) {
    for (const provision of command.provisions)
      if (!provisions.has(provision)) faults.push(`command ${command.id} cites an unknown provision ${provision}`)
    for (const rule of [...command.rules, ...command.noted])
      if (!rules.has(rule)) faults.push(`command ${command.id} cites an unknown rule ${rule}`)
  }
  faults.push(...misfits)
  if (faults.length > 0) throw new TypeError(`Notice ${notice.id} does not fit together:\n${faults.join("\n")}`)
  return notice
}

const written = (value: unknown): string =>
  typeof value === "string"
    ? `"${shown(value)}"`
    : Array.isArray(value)
      ? `[${value.map(written).join(", ")}]`
      : shown(value)

const setsOf = (part: Rule["check"]["parts"][number]): readonly RecordSet[] => [
  ...part.reads.map(({ set }) => set),
  ...part.tests.map(({ set }) => set),
  ...part.columns.map(({ set }) => set),
  ...(part.compared ?? []).map(({ set }) => set),
  ...(part.groups ?? []).map(({ set }) => set),
  ...part.keeps
]

/** The values that a notice gives to parameters, by the names under which a check asks for them. */
export const valuesOf = (notice: Notice, given: Given): Readonly<Record<string, unknown>> => {
  let known = valuesByNotice.get(notice)
  if (known === undefined) valuesByNotice.set(notice, (known = new WeakMap()))
  let values = known.get(given)
  if (values === undefined) {
    values = Object.fromEntries(
      Object.entries(given).map(([name, { id }]) => [
        name,
        notice.settings.find(({ parameter }) => parameter.id === id)?.value
      ])
    )
    known.set(given, values)
  }
  return values
}

/** Both are declared once and asked for with every judgement. */
const valuesByNotice = new WeakMap<Notice, WeakMap<Given, Readonly<Record<string, unknown>>>>()

/** The provision with this id; `undefined` when the notice has none. */
export const provisionOf = (notice: Notice, id: string): Provision | undefined =>
  notice.provisions.find((provision) => provision.id === id)

/** The rules that follow from a provision. */
export const rulesOf = (notice: Notice, provision: string): readonly Rule[] =>
  notice.rules.filter(({ provisions }) => provisions.includes(provision))

/** The normative provisions that no rule decides. */
export const undecided = (notice: Notice): readonly Provision[] =>
  notice.provisions.filter((provision) => isNormative(provision) && rulesOf(notice, provision.id).length === 0)
