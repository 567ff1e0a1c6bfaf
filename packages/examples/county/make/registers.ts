import { agencies } from "./agencies.ts"
import type { Form, Row, Table } from "./table.ts"

/** What a chapter is judged by, before it is written into files: registers of agencies, and the county's own lists. */
export class Registers {
  private readonly rows = new Map<string, Row[]>()

  /** An agency's register of a record set. */
  own(agency: string, set: string): Row[] {
    return this.at(`${agency} ${set}`)
  }

  /** The county's list of a record set. */
  list(set: string): Row[] {
    return this.at(set)
  }

  private at(key: string): Row[] {
    const rows = this.rows.get(key) ?? []
    this.rows.set(key, rows)
    return rows
  }
}

/** One fault put into clean registers. */
export interface Planted {
  /** The faults that it shows as: rule and code. */
  readonly breaches: readonly string[]
  /** What was done, as one would tell it. */
  readonly story: string
  /** Puts it there. */
  readonly plant: (registers: Registers) => void
}

/** Plants everything, in the order of the lists. */
export const plantedInto = (registers: Registers, ...lists: readonly (readonly Planted[])[]): Registers => {
  for (const { plant } of lists.flat()) plant(registers)
  return registers
}

/** The one row that has these values. */
export const rowWith = (rows: readonly Row[], values: Row): Row => {
  const [row, ...others] = rows.filter((each) =>
    Object.entries(values).every(([field, value]) => each[field] === value)
  )
  if (row === undefined || others.length > 0)
    throw new RangeError(`${others.length > 0 ? "Several rows have" : "No row has"} ${JSON.stringify(values)}`)
  return row
}

/** Changes the one row that has these values. */
export const change = (rows: readonly Row[], values: Row, changed: Row): void => {
  Object.assign(rowWith(rows, values), changed)
}

/** Removes the one row that has these values. */
export const remove = (rows: Row[], values: Row): void => {
  rows.splice(rows.indexOf(rowWith(rows, values)), 1)
}

/** Adds a row below the last one of an agency, so that the list stays in the agencies' order. */
export const addBelow = (rows: Row[], agency: string, row: Row): void => {
  rows.splice(rows.findLastIndex((each) => each["agency"] === agency) + 1, 0, { agency, ...row })
}

/** What agencies did not send, by agency; "all" where they sent nothing. */
export type Withheld = Readonly<Record<string, "all" | readonly string[]>>

/** Headings that are almost right, by agency, record set and field. */
export type Misspelt = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>

/** The tables that agencies send: every form with whoever keeps it, without what is withheld. */
export const tablesOf = (
  registers: Registers,
  forms: readonly Form[],
  {
    withheld,
    keeps = () => true,
    misspelt = {}
  }: {
    readonly withheld: Withheld
    readonly keeps?: (set: string, agency: string) => boolean
    readonly misspelt?: Misspelt
  }
): readonly Table[] =>
  agencies.flatMap(({ id }) =>
    forms.flatMap((form) => {
      const missing = withheld[id]
      if (missing === "all" || missing?.includes(form.set) === true || !keeps(form.set, id)) return []
      const spelling = misspelt[id]?.[form.set]
      return [
        {
          form,
          agency: id,
          rows: registers.own(id, form.set),
          ...(spelling === undefined ? {} : { misspelt: spelling })
        }
      ]
    })
  )
