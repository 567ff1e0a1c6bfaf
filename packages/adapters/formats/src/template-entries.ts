import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent
} from "write-excel-file/utility"
import { columnName } from "./grid.ts"

/** What a program shows and offers to those who fill in a column. */
export interface ColumnEntry {
  readonly heading: string
  /** The note shown at its cells. */
  readonly note: string
  /** What its drop-down offers; absent where there is none. Others may be written when it is open. */
  readonly list?: { readonly values?: readonly string[]; readonly range?: string; readonly open: boolean }
}

/** The longest list that a drop-down may hold in itself, the longest note and its longest title, by the format. */
const longestList = 255
const longestNote = 255
const longestTitle = 32

const clipped = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`

/** Adds notes, drop-downs and the example row's number formats to the columns of a sheet's XML. */
export const withColumnEntries = (xml: string, entries: readonly ColumnEntry[], lastRow: number): string => {
  const styled = entries.reduce((content, _, index) => withColumnStyle(content, index), xml)
  const validations = entries.map((entry, index) => validation(entry, columnName(index), lastRow))
  const markup = `<dataValidations count="${validations.length}">${validations.join("")}</dataValidations>`
  const order = getOrderOfSiblings("xl/worksheets/sheet{id}.xml", "worksheet") ?? []
  return insertElementMarkupAccordingToOrderOfSiblings(styled, markup, order, "worksheet")
}

/** Cells that are still empty take the format of the example: text stays text, dates are dates. */
const withColumnStyle = (xml: string, index: number): string => {
  const style = new RegExp(`<c r="${columnName(index)}2"[^>]* s="(\\d+)"`, "u").exec(xml)?.[1]
  if (style === undefined) return xml
  return xml.replace(
    new RegExp(`<col min="${index + 1}" max="${index + 1}"`, "u"),
    (column) => `${column} style="${style}"`
  )
}

const validation = ({ heading, note, list }: ColumnEntry, column: string, lastRow: number): string => {
  const formula = list?.range ?? (list?.values === undefined ? undefined : quoted(list.values))
  const attributes = {
    ...(formula === undefined ? {} : { type: "list", showErrorMessage: list?.open === true ? "0" : "1" }),
    allowBlank: "1",
    showInputMessage: "1",
    promptTitle: clipped(heading, longestTitle),
    prompt: clipped(note, longestNote),
    sqref: `${column}2:${column}${lastRow}`
  }
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${sanitizeAttributeValue(value)}"`)
  return `<dataValidation${written.join("")}>${formula === undefined ? "" : `<formula1>${sanitizeTextContent(formula)}</formula1>`}</dataValidation>`
}

/** The values as a formula; none where they do not fit, since the note names them too. */
const quoted = (values: readonly string[]): string | undefined => {
  const text = values.join(",")
  return text.length > longestList - 2 || values.some((value) => /[,"]/u.test(value)) ? undefined : `"${text}"`
}
