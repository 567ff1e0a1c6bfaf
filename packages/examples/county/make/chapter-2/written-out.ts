import { agencies, type ExampleAgency } from "../agencies.ts"

/** A number with zeros before it. */
export const padded = (number: number, digits: number): string => String(number).padStart(digits, "0")

/** The agency's number in the county's order. */
export const numberOf = ({ id }: ExampleAgency): number => agencies.findIndex((agency) => agency.id === id) + 1

const day = 86_400_000

/** The date so many days later, yyyy-mm-dd. */
export const later = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)

/** The date, or the Monday after it where it falls on a weekend. */
export const weekday = (date: string): string => {
  const dayOfWeek = new Date(`${date}T00:00:00Z`).getUTCDay()
  return dayOfWeek === 6 ? later(date, 2) : dayOfWeek === 0 ? later(date, 1) : date
}

/** The index number of an agency's item, from 1. */
export const indexNumberOf = (agency: ExampleAgency, number: number): string =>
  `0111900${padded(numberOf(agency), 2)}/2014-${padded(number, 5)}`
