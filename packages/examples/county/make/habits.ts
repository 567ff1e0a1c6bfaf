import type { DateStyle, MacStyle } from "./table.ts"

/** How an agency fills in its forms and sends them. */
export interface Habits {
  /**
   * What it sends: one workbook with a sheet for each register, a folder of workbooks, a folder of CSV files in GB18030
   * or in UTF-8 with a byte order mark, a JSON or NDJSON file, or its rows in a workbook that several agencies share.
   */
  readonly sends: "workbook" | "folder" | "gb18030-csv" | "utf8-csv" | "json" | "ndjson" | "shared-workbook"
  /** Which words it uses for registers and columns, from 0. */
  readonly vocabulary: number
  /** Rows above the header: none, a title, or a title and a line that names the agency. */
  readonly titleRows: 0 | 1 | 2
  /** How it writes dates. */
  readonly dates: DateStyle
  /** How it writes MAC addresses. */
  readonly macs: MacStyle
  /** How it writes addresses. */
  readonly addresses: "plain" | "full-width" | "upper-case"
  /** How it writes yes and no. */
  readonly yesNo: readonly [string, string]
  /** Whether its sheets have a running number. */
  readonly numbered: boolean
  /** The record after which it left a row blank; 0 for none. */
  readonly blankAfter: number
  /** Whether its sheets end with a total and a signature. */
  readonly footer: boolean
  /** Whether it keeps staff numbers. */
  readonly staffNumbers: boolean
}

const usual: Habits = {
  sends: "workbook",
  vocabulary: 0,
  titleRows: 0,
  dates: "iso",
  macs: "colons",
  addresses: "plain",
  yesNo: ["是", "否"],
  numbered: false,
  blankAfter: 0,
  footer: false,
  staffNumbers: true
}

const differing: Readonly<Record<string, Partial<Habits>>> = {
  mingfeng: { titleRows: 2, dates: "date-cell", macs: "upper-hyphens", numbered: true, footer: true },
  hualinsi: { vocabulary: 1, titleRows: 1, dates: "dots", yesNo: ["√", "×"] },
  yangping: { sends: "folder", macs: "cisco" },
  jiuxian: { titleRows: 2, dates: "serial" },
  maopingchang: {
    sends: "gb18030-csv",
    vocabulary: 1,
    titleRows: 1,
    dates: "slashes",
    macs: "plain",
    staffNumbers: false
  },
  leizu: { sends: "folder", vocabulary: 2, titleRows: 1, dates: "chinese", macs: "huawei", numbered: true },
  hekou: { dates: "date-cell", staffNumbers: false },
  "government-office": { sends: "folder", titleRows: 2, dates: "date-cell", numbered: true, footer: true },
  "finance-bureau": { sends: "folder", titleRows: 2, dates: "dots", macs: "upper-hyphens", blankAfter: 6 },
  "land-bureau": { vocabulary: 1, titleRows: 1, dates: "date-cell", macs: "huawei" },
  "housing-bureau": {
    vocabulary: 2,
    titleRows: 2,
    dates: "chinese",
    macs: "upper-hyphens",
    blankAfter: 4,
    numbered: true,
    footer: true
  },
  "real-estate-bureau": { sends: "gb18030-csv", staffNumbers: false },
  "service-centre": { dates: "date-cell", macs: "upper-hyphens", addresses: "upper-case" },
  "environment-bureau": { sends: "gb18030-csv", vocabulary: 2, titleRows: 1, dates: "dots", yesNo: ["有", "无"] },
  "work-safety-bureau": { sends: "utf8-csv", dates: "slashes", macs: "cisco", staffNumbers: false },
  "food-and-drug-bureau": { sends: "ndjson" },
  "commerce-bureau": { sends: "folder", vocabulary: 1, dates: "chinese", macs: "plain" },
  "quality-bureau": { vocabulary: 2, titleRows: 1, dates: "date-cell", addresses: "full-width" },
  "education-bureau": { sends: "shared-workbook" },
  "science-bureau": { sends: "json" },
  "health-bureau": { sends: "shared-workbook" },
  "human-resources-bureau": { sends: "shared-workbook" },
  "industrial-park": { vocabulary: 1, titleRows: 1, dates: "serial", macs: "plain", blankAfter: 3 }
}

/** The habits of an agency, by id. */
export const habitsOf = (agency: string): Habits => ({ ...usual, ...differing[agency] })

/** The workbook that several agencies fill in together, and how its rows are written. */
export const sharedWorkbook = {
  file: "社会事业单位汇总表.xlsx",
  habits: { ...usual, dates: "date-cell", titleRows: 1 }
} as const satisfies { readonly file: string; readonly habits: Habits }
