import { agencies } from "./agencies.ts"
import { cleanRegisters, type Dossier } from "./chapter-1/clean.ts"
import {
  blockColumns,
  deviceForm,
  egressColumns,
  filingColumns,
  linkForm,
  observationColumns,
  publicationForm,
  sightingColumns,
  spaceColumns,
  terminalForm,
  uplinkForm
} from "./chapter-1/forms.ts"
import { planted } from "./chapter-1/planted.ts"
import { misspelt, withheld, withUnreadableRows } from "./chapter-1/unreadable.ts"
import type { ChapterTables, Form, Row } from "./table.ts"

const forms: readonly (readonly [keyof Dossier, Form])[] = [
  ["terminals", terminalForm],
  ["devices", deviceForm],
  ["links", linkForm],
  ["uplinks", uplinkForm],
  ["publications", publicationForm]
]

const order = new Map(agencies.map(({ short }, index) => [short, index]))

/** By agency, as the office keeps its lists; rows of nobody that it knows come last. */
const byAgency = (rows: readonly Row[]): readonly Row[] => {
  const rank = (row: Row) => order.get(String(row["agency"])) ?? agencies.length
  return rows.toSorted((a, b) => rank(a) - rank(b))
}

/** 一、规范电子政务专网管理: the network registers, the county's allocation and egress, filings, monitoring and a scan. */
export const chapter1 = (): ChapterTables => {
  const { dossiers, filings, observations, sightings, blocks, spaces, egresses } = withUnreadableRows(
    planted(cleanRegisters())
  )
  const allocation = { file: "IP地址分配表.xlsx", dates: "iso" } as const
  return {
    tables: agencies.flatMap(({ id }) =>
      forms.flatMap(([set, form]) => {
        const rows = dossiers.get(id)?.[set]
        const missing = withheld[id]
        if (rows === undefined || missing === "all" || missing?.includes(set) === true) return []
        const spelling = misspelt[id]?.[set]
        return [{ form, agency: id, rows, ...(spelling === undefined ? {} : { misspelt: spelling }) }]
      })
    ),
    countySheets: [
      {
        ...allocation,
        sheet: "IP地址分配表",
        titles: ["远安县电子政务专网IP地址分配表"],
        columns: blockColumns,
        rows: byAgency(blocks),
        merged: "agency"
      },
      { ...allocation, sheet: "全县地址空间", titles: [], columns: spaceColumns, rows: spaces },
      { ...allocation, sheet: "统一互联网出口", titles: [], columns: egressColumns, rows: egresses },
      {
        file: "报备登记表.xlsx",
        sheet: "专网报备",
        titles: ["县电子政务办公室报备登记表（专网管理）"],
        columns: filingColumns,
        rows: byAgency(filings),
        dates: "date-cell",
        merged: "agency"
      },
      {
        file: "违规外联监测.csv",
        sheet: "违规外联监测",
        titles: [],
        columns: observationColumns,
        rows: observations,
        dates: "slashes"
      },
      {
        file: "在线地址扫描.csv",
        sheet: "在线地址扫描",
        titles: [],
        columns: sightingColumns,
        rows: sightings,
        dates: "with-time"
      }
    ]
  }
}
