import * as Schema from "effect/Schema"
import * as SchemaJITCompiler from "effect/schema/SchemaJITCompiler"

/**
 * A compiled test that a value is already a record of the codec, with no field that the codec does not know.
 * The compiler is marked unstable, so this module alone names it; where code generation is blocked (a strict
 * content security policy) the same test is interpreted.
 */
export const validator = <T>(
  codec: Schema.Codec<T> & { readonly fields: Schema.Struct.Fields }
): ((value: unknown) => value is T) => {
  SchemaJITCompiler.enable(codec.ast)
  const isRecord = Schema.is(codec)
  const known = new Set(Object.keys(codec.fields))
  return (value): value is T => {
    if (!isRecord(value)) return false
    // A type guard ignores unknown fields, but a misspelt one would silently lose what was written under it.
    for (const name in value) if (!known.has(name)) return false
    return true
  }
}
