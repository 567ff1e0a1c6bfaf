import type * as Schema from "effect/Schema"
import { isDate } from "../kernel/day-number.ts"
import { type FieldNaming, fieldOf, shown } from "../kernel/field.ts"
import { textWhich } from "../kernel/tested-text.ts"
import { notADate, parseDate } from "./parse-date.ts"

const CalendarDate = textWhich(isDate, "a calendar date yyyy-mm-dd")

/** A field of a calendar date in Asia/Shanghai, yyyy-mm-dd. */
export const date = (naming: Omit<FieldNaming, "example">): Schema.Codec<string> =>
  fieldOf(CalendarDate, "date", { ...naming, example: "2014-07-15" }, (written) =>
    typeof written === "string" || typeof written === "number" ? parseDate(written) : notADate(shown(written))
  )
