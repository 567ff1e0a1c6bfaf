import { isDate } from "./day-number.ts"

/** Which values a parameter can have. */
export interface ParameterKind<T> {
  /** What they are, for whoever wrote another: one noun in English. */
  readonly name: string
  /** Whether something is one of them. */
  accepts(value: unknown): value is T
}

/** Whole numbers, inclusive of both ends. */
export const wholeNumber = (least: number, most: number = Number.MAX_SAFE_INTEGER): ParameterKind<number> => ({
  name: most === Number.MAX_SAFE_INTEGER ? `whole number from ${least}` : `whole number from ${least} to ${most}`,
  accepts: (value): value is number => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most
})

/** Shares in percent, from 0 to 100, inclusive. */
export const percentage: ParameterKind<number> = {
  name: "percentage from 0 to 100",
  accepts: (value): value is number => typeof value === "number" && value >= 0 && value <= 100
}

/** Calendar dates. */
export const calendarDate: ParameterKind<string> = {
  name: "calendar date yyyy-mm-dd",
  accepts: (value): value is string => typeof value === "string" && isDate(value)
}

/** Lists of one text or more, none of them blank. */
export const someTexts: ParameterKind<readonly string[]> = {
  name: "list of texts",
  accepts: (value): value is readonly string[] =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((each: unknown) => typeof each === "string" && each.trim() !== "")
}

/** Lists of some of the words that have a title; perhaps of none. */
export const someOf = <V extends string>(titles: Readonly<Record<V, unknown>>): ParameterKind<readonly V[]> => ({
  name: `list of ${Object.keys(titles).join(", ")}`,
  accepts: (value): value is readonly V[] =>
    Array.isArray(value) && value.every((each: unknown) => typeof each === "string" && Object.hasOwn(titles, each))
})
