import type { Habits } from "./habits.ts"
import type { ColumnKind, DateStyle, MacStyle, Value } from "./table.ts"

/** A number that a spreadsheet shows as a date. */
export interface DateCell {
  /** The spreadsheet's serial number of the day. */
  readonly serial: number
}

/** What a cell holds when it is written; `undefined` where it is blank. */
export type WrittenCell = string | number | DateCell | undefined

const dayParts = /^(\d{4})-(\d{2})-(\d{2})$/u

const serialOf = (year: string, month: string, day: string): number =>
  Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569

/** A date as the habit writes it. What is no whole date is written as it is. */
export const writtenDate = (date: string, style: DateStyle): WrittenCell => {
  const parts = dayParts.exec(date)
  if (parts === null) return date
  const [, year = "", month = "", day = ""] = parts
  switch (style) {
    case "iso":
      return date
    case "with-time":
      return `${date} 21:${day}:05`
    case "dots":
      return `${year}.${Number(month)}.${Number(day)}`
    case "slashes":
      return `${year}/${Number(month)}/${Number(day)}`
    case "chinese":
      return `${year}年${Number(month)}月${Number(day)}日`
    case "serial":
      return serialOf(year, month, day)
    case "date-cell":
      return { serial: serialOf(year, month, day) }
    default:
      return style satisfies never
  }
}

const wholeMac = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/u

const grouped = (digits: string, size: number, separator: string): string =>
  (digits.match(new RegExp(`.{${size}}`, "gu")) ?? []).join(separator)

const writtenMac = (mac: string, style: MacStyle): string => {
  if (!wholeMac.test(mac)) return mac
  const digits = mac.replaceAll(":", "")
  switch (style) {
    case "colons":
      return mac
    case "upper-hyphens":
      return grouped(digits.toUpperCase(), 2, "-")
    case "cisco":
      return grouped(digits, 4, ".")
    case "huawei":
      return grouped(digits, 4, "-")
    case "plain":
      return digits
    default:
      return style satisfies never
  }
}

const fullWidth = (text: string): string =>
  text.replaceAll(/[0-9.]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0))

const writtenAddress = (address: string, style: Habits["addresses"]): string =>
  style === "full-width" ? fullWidth(address) : style === "upper-case" ? address.toUpperCase() : address

/** A number as a spreadsheet keeps it. What is no number is written as it is. */
export const writtenNumber = (text: string): string | number => (/^\d+$/u.test(text) ? Number(text) : text)

/** A value as the habits write it into a cell. */
export const written = (
  value: Value,
  kind: ColumnKind,
  { dates, macs, addresses, yesNo }: Pick<Habits, "dates" | "macs" | "addresses" | "yesNo">
): WrittenCell => {
  if (value === undefined) return undefined
  if (typeof value === "boolean") return yesNo[value ? 0 : 1]
  switch (kind) {
    case "number":
      return writtenNumber(value)
    case "date":
      return writtenDate(value, dates)
    case "mac":
      return value
        .split("、")
        .map((mac) => writtenMac(mac, macs))
        .join("、")
    case "address":
      return writtenAddress(value, addresses)
    default:
      return value
  }
}
