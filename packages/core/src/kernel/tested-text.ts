import * as Schema from "effect/Schema"
import type * as SchemaAST from "effect/SchemaAST"

type Test = (text: string) => boolean

/** By what runs them in a schema. */
const tests = new WeakMap<SchemaAST.Filter<string>["run"], Test>()

/**
 * A text that passes a test.
 *
 * @param test - Whether a text passes.
 * @param expected - What passes, for whoever reads a refusal of the schema.
 */
export const textWhich = (test: Test, expected: string): Schema.Codec<string> => {
  const filter = Schema.makeFilter((text: string) => test(text), { expected })
  tests.set(filter.run, test)
  return Schema.String.check(filter)
}

/** The test of a schema that `textWhich` made, annotated or not; `undefined` of any other. */
export const testOf = ({ checks }: SchemaAST.String): Test | undefined => {
  const [check, other] = checks ?? []
  return check !== undefined && other === undefined && "run" in check ? tests.get(check.run) : undefined
}
