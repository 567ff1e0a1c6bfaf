// Checked by the compiler: a codec that differs from its interface does not compile.
import * as Schema from "effect/Schema"
import { text } from "./field.ts"
import { codecOf } from "./record-set.ts"

interface Row {
  readonly a: string
  readonly b?: string
}

const naming = { zh: "项", en: "Item", example: "甲" }
const optional = Schema.optionalKey(text(naming))

codecOf<Row>()(Schema.Struct({ a: text(naming), b: optional }))
// @ts-expect-error an optional field is missing
codecOf<Row>()(Schema.Struct({ a: text(naming) }))
// @ts-expect-error the interface knows no such field
codecOf<Row>()(Schema.Struct({ a: text(naming), b: optional, c: text(naming) }))
// @ts-expect-error optional where the interface demands it
codecOf<Row>()(Schema.Struct({ a: optional, b: optional }))
