import { change, type Registers, remove } from "../registers.ts"
import type { Row } from "../table.ts"

/** Changes the disclosure item of a title. */
export const item = (registers: Registers, agency: string, title: string, values: Row): void =>
  change(registers.own(agency, "disclosureItems"), { title }, values)

/** Takes out the disclosure item of a title. */
export const withoutItem = (registers: Registers, agency: string, title: string): void =>
  remove(registers.own(agency, "disclosureItems"), { title })

/** Changes the guide or catalogue of a title. */
export const guide = (registers: Registers, agency: string, title: string, values: Row): void =>
  change(registers.own(agency, "disclosureGuides"), { title }, values)

/** Takes out the guide or catalogue of a title. */
export const withoutGuide = (registers: Registers, agency: string, title: string): void =>
  remove(registers.own(agency, "disclosureGuides"), { title })

/** Changes the power or service of a name. */
export const power = (registers: Registers, agency: string, name: string, values: Row): void =>
  change(registers.own(agency, "powerItems"), { name }, values)

/** Changes the request of a number. */
export const request = (registers: Registers, agency: string, number: string, values: Row): void =>
  change(registers.own(agency, "disclosureRequests"), { number }, values)

/** Enters further requests. */
export const asked = (registers: Registers, agency: string, ...rows: readonly Row[]): void => {
  registers.own(agency, "disclosureRequests").push(...rows)
}

/** Changes the catalogue filing of an agency, by its short name. */
export const filing = (registers: Registers, agency: string, values: Row): void =>
  change(registers.list("filings"), { agency }, values)

/** Changes the judgement of an agency, by its short name. */
export const judgement = (registers: Registers, agency: string, values: Row): void =>
  change(registers.list("judgements"), { agency }, values)
