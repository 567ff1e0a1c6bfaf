import { agencies, type ExampleAgency } from "./agencies.ts"
import { cleanRegisters } from "./chapter-1/clean.ts"
import { habitsOf } from "./habits.ts"
import { personOf } from "./people.ts"

/** Someone who works at an agency, or did. */
export interface Person {
  readonly name: string
  /** Absent where the agency has no staff numbers. */
  readonly staffNumber: string | undefined
}

/** Who works at an agency. */
export interface Staff {
  /** The leader in charge of e-government; also who reviews for secrecy. */
  readonly leader: Person
  /** Whoever uses a terminal, in the order of the terminal register. */
  readonly clerks: readonly Person[]
  /** Someone without a terminal. */
  readonly driver: Person
  /** Someone who left. */
  readonly former: Person
}

/** The agency's number in the county's order, from 1. */
export const numberOf = ({ id }: ExampleAgency): number => agencies.findIndex((agency) => agency.id === id) + 1

/** A number with leading zeros. */
export const padded = (number: number, digits: number): string => String(number).padStart(digits, "0")

/** A day of a month of 2014. */
export const dayOf = (month: number, day: number): string => `2014-${padded(month, 2)}-${padded(day, 2)}`

/** The people of every agency, by its id; the same who use the terminals of chapter I. */
export const staffOf = (): ((agency: ExampleAgency) => Staff) => {
  const { dossiers } = cleanRegisters()
  const known = new Map(
    agencies.map((agency): readonly [string, Staff] => {
      const number = numberOf(agency)
      const person = (name: string, nth: string): Person => ({
        name,
        staffNumber: habitsOf(agency.id).staffNumbers ? `${agency.prefix}${nth}` : undefined
      })
      const clerks = (dossiers.get(agency.id)?.terminals ?? []).map(({ user, staffNumber }) => ({
        name: String(user),
        staffNumber: staffNumber === undefined ? undefined : String(staffNumber)
      }))
      return [
        agency.id,
        {
          leader: person(personOf(300 + number), "0001"),
          clerks,
          driver: person(personOf(330 + number), "0901"),
          former: person(personOf(360 + number), "0002")
        }
      ]
    })
  )
  return ({ id }) => {
    const staff = known.get(id)
    if (staff === undefined) throw new RangeError(`Nobody works at ${id}`)
    return staff
  }
}
