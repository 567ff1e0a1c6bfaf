import {
  agencyEntries,
  type CommandEntry,
  type Field,
  type FieldKind,
  judgedRules,
  type Locale,
  type Notice,
  type RecordSet
} from "@zhengwu/core"
import type { JsonSchema } from "@zhengwu/core/report"
import { closed, list, refTo } from "./schema.ts"

const words = { type: "string", pattern: "\\S" }

/** What a field of each kind holds in canonical form; what choices and whole numbers hold is each one's own. */
const kinds: Readonly<Record<Exclude<FieldKind, "choice" | "integer">, JsonSchema>> = {
  text: words,
  list: list(words),
  boolean: { type: "boolean" },
  date: { type: "string", format: "date" },
  address: { type: "string", anyOf: [{ format: "ipv4" }, { format: "ipv6" }] },
  mac: { type: "string", pattern: "^[0-9a-f]{2}(:[0-9a-f]{2}){5}$" },
  block: { type: "string", pattern: "^[0-9a-f.:]+(/[0-9]{1,3}|-[0-9a-f.:]+)$" },
  agency: words
}

/** What a field holds; a list that takes what another field has no room for holds the same as that one. */
const valueSchema = ({ name, kind, choices, bounds }: Field, fields: readonly Field[], locale: Locale): JsonSchema => {
  if (kind === "choice") return { oneOf: choices.map(({ value, title }) => ({ const: value, title: title[locale] })) }
  if (kind === "integer")
    return { type: "integer", ...(bounds === undefined ? {} : { minimum: bounds.min, maximum: bounds.max }) }
  const single = kind === "list" ? fields.find(({ overflow }) => overflow === name) : undefined
  return single === undefined ? kinds[kind] : list(valueSchema(single, fields, locale))
}

const fieldSchema = (field: Field, fields: readonly Field[], locale: Locale): JsonSchema => {
  const { title, about, example } = field
  const reading = field.read(example)
  return {
    title: title[locale],
    ...(about[locale] === title[locale] ? {} : { description: about[locale] }),
    ...valueSchema(field, fields, locale),
    ...(reading.ok ? { examples: [reading.value] } : {})
  }
}

type Members = Readonly<Record<string, JsonSchema>>

const membersOf = (fields: readonly Field[], locale: Locale): Members =>
  Object.fromEntries(
    fields.map((field) => [field.required ? field.name : `${field.name}?`, fieldSchema(field, fields, locale)])
  )

/** What records of a set hold; judgements are of rules that people judge. */
const recordMembers = (notice: Notice, { id, fields }: RecordSet, locale: Locale): Members => {
  const members = membersOf(fields, locale)
  if (id !== "judgements") return members
  const rules = judgedRules(notice).map((rule) => ({ const: rule.id, title: rule.title[locale] }))
  const { type: _type, pattern: _pattern, ...rule } = members["rule"] ?? {}
  return { ...members, rule: { ...rule, oneOf: rules } }
}

/** The schemas of a county's records, by name: each record set, and `County`, which holds them all. */
export const recordSchemas = (notice: Notice, locale: Locale): Members => {
  const { recordSets } = notice
  const say = { zh: "单位代码或名称", en: "The agency, by id or name" }
  const agency = { ...words, description: say[locale], examples: ["finance-bureau"] }
  const ofAuthority = recordSets.filter(({ keptBy }) => keptBy === "authority")
  const lists = (sets: Notice["recordSets"], schemaOf: (set: Notice["recordSets"][number]) => string): Members =>
    Object.fromEntries(sets.map((set) => [`${set.id}?`, list(refTo(schemaOf(set)))]))
  const isListed = (set: Notice["recordSets"][number]): boolean => set.scope === "agency"
  return {
    ...Object.fromEntries(
      recordSets.map((set) => [
        `Record.${set.id}`,
        { title: set.title[locale], ...closed(recordMembers(notice, set, locale), set.about[locale]) }
      ])
    ),
    ...Object.fromEntries(
      ofAuthority
        .filter(isListed)
        .map((set) => [
          `Listed.${set.id}`,
          { title: set.title[locale], ...closed({ agency, ...recordMembers(notice, set, locale) }, set.about[locale]) }
        ])
    ),
    Agency: { title: agencyEntries.title[locale], ...closed(membersOf(agencyEntries.fields, locale)) },
    Register: closed(
      lists(ofAuthority, (set) => (isListed(set) ? `Listed.${set.id}` : `Record.${set.id}`)),
      {
        zh: "全县的登记资料，以及主管单位就各单位记录的清单。未给出的清单视为未提供，空清单表示没有",
        en: "The county's own register, and what the authority lists on agencies. A list that is absent was not supplied; an empty one says that there is nothing"
      }[locale]
    ),
    Dossier: closed(
      { agency, ...lists(recordSets.filter(isListed), (set) => `Record.${set.id}`) },
      {
        zh: "一个单位的资料。未给出的清单视为未提供，空清单表示没有",
        en: "What one agency supplies. A list that is absent was not supplied; an empty one says that there is nothing"
      }[locale]
    ),
    County: closed(
      {
        agencies: { ...list(refTo("Agency")), minItems: 1 },
        "register?": refTo("Register"),
        "dossiers?": list(refTo("Dossier"))
      },
      {
        zh: "全县的资料。各字段写规范值；只有一种读法的其他写法（如“是”、2014/7/1、00-1A-2B-3C-4D-5E）也能读取，并附说明",
        en: "A county's records. Fields are given in canonical form; other spellings that can be read only one way (是, 2014/7/1, 00-1A-2B-3C-4D-5E) are read too, with a note"
      }[locale]
    )
  }
}

/** The schema of what is sent to ask for a command. */
export const commandSchema = ({ about, fields }: CommandEntry, locale: Locale): JsonSchema => {
  const say = { zh: "拟办理的单位的代码", en: "The agency that would act, by id" }
  const members = closed(membersOf(fields, locale))
  const name = fields.some(({ required }) => required) ? "fields" : "fields?"
  return closed(
    { agency: { ...words, description: say[locale], examples: ["finance-bureau"] }, [name]: members },
    about[locale]
  )
}
