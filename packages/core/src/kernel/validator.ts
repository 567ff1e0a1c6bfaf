import * as Schema from "effect/Schema"
import * as SchemaAST from "effect/SchemaAST"
import { testOf } from "./tested-text.ts"

/** Whether a value is one of a schema's. */
type Guard = (value: unknown) => boolean

/**
 * A test that a value is already a record of the codec, with no field that the codec does not know. It says the same
 * as `Schema.is`, and neither explains a refusal nor generates code: a strict content security policy makes no
 * difference, and a million records are told in a moment.
 */
export const validator = <T>(
  codec: Schema.Codec<T> & { readonly fields: Schema.Struct.Fields }
): ((value: unknown) => value is T) => {
  const members = new Map(
    Object.entries(codec.fields).map(([name, { ast }]): [string, Member] => [
      name,
      { name, guard: guardOf(ast), isRequired: !SchemaAST.isOptional(ast) }
    ])
  )
  const required = [...members.values()].filter(({ isRequired }) => isRequired).length
  // Records of one origin have their fields in one order: the member that is wanted is nearly always the next one.
  const inOrder: Member[] = []
  const checks = checksOf(codec.ast)
  return (value): value is T => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false
    const record = value as Readonly<Record<string, unknown>>
    let at = 0
    let given = 0
    for (const name in record) {
      let member = inOrder[at]
      if (member?.name !== name) {
        member = members.get(name)
        // A misspelt field would silently lose what was written under it.
        if (member === undefined) return false
        inOrder[at] = member
      }
      const own = record[name]
      if (!member.guard(own)) return false
      if (member.isRequired && own !== undefined) given++
      at++
    }
    return given === required && checks(record)
  }
}

interface Member {
  readonly name: string
  readonly guard: Guard
  readonly isRequired: boolean
}

const isString: Guard = (value) => typeof value === "string"
const isBoolean: Guard = (value) => typeof value === "boolean"
const isNumber: Guard = (value) => typeof value === "number"

/** The kinds of schema that fields are made of have guards of their own; any other is left to `Schema.is`. */
const guardOf = (ast: SchemaAST.AST): Guard => {
  const own = ast.encoding === undefined ? kindOf(ast) : undefined
  if (own === undefined) return Schema.is(Schema.make(ast))
  if (ast.checks === undefined) return own
  const test = SchemaAST.isString(ast) ? testOf(ast) : undefined
  if (test !== undefined) return (value) => typeof value === "string" && test(value)
  const checks = checksOf(ast)
  return (value) => own(value) && checks(value)
}

const kindOf = (ast: SchemaAST.AST): Guard | undefined => {
  if (SchemaAST.isString(ast)) return isString
  if (SchemaAST.isBoolean(ast)) return isBoolean
  if (SchemaAST.isNumber(ast)) return isNumber
  if (SchemaAST.isLiteral(ast)) return (value) => value === ast.literal
  if (SchemaAST.isUnion(ast) && ast.types.every(isPlainLiteral)) {
    const values = new Set<unknown>(ast.types.map(({ literal }) => literal))
    return (value) => values.has(value)
  }
  const [item] = SchemaAST.isArrays(ast) && ast.elements.length === 0 ? ast.rest : []
  if (SchemaAST.isArrays(ast) && item !== undefined && ast.rest.length === 1) {
    const each = guardOf(item)
    return (value) => Array.isArray(value) && value.every(each)
  }
  return undefined
}

const isPlainLiteral = (ast: SchemaAST.AST): ast is SchemaAST.Literal =>
  SchemaAST.isLiteral(ast) && ast.checks === undefined && ast.encoding === undefined

const noOptions = {}

/** Whether a value of the right kind passes what a schema checks beside the kind. */
const checksOf = (ast: SchemaAST.AST): Guard => {
  const runs = (ast.checks ?? []).flatMap(filtersOf)
  const [only] = runs
  if (only === undefined) return () => true
  if (runs.length === 1) return (value) => only.run(value, ast, noOptions) === undefined
  return (value) => runs.every((filter) => filter.run(value, ast, noOptions) === undefined)
}

const filtersOf = (check: SchemaAST.Check<unknown>): readonly SchemaAST.Filter<unknown>[] =>
  "run" in check ? [check] : check.checks.flatMap(filtersOf)
