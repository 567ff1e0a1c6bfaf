import { cleanRegisters } from "./chapter-3/clean.ts"
import {
  articleColumns,
  assignmentColumns,
  changeColumns,
  columnColumns,
  consultationColumns,
  entryColumns,
  forms,
  inspectionColumns,
  letterColumns,
  siteColumns,
  themeColumns
} from "./chapter-3/forms.ts"
import { plantedForYearEnd3, plantedInServices } from "./chapter-3/planted-services.ts"
import { plantedInPortal, plantedInSites } from "./chapter-3/planted.ts"
import { misspelt, withheld, withUnreadableRows } from "./chapter-3/unreadable.ts"
import { byAgency, filingSheet, judgementSheet } from "./county-sheets.ts"
import { plantedInto, tablesOf } from "./registers.ts"
import type { ChapterTables } from "./table.ts"

/** 三、加强门户网站建设: the portal's columns and articles, websites, services, themes, platforms, letters. */
export const chapter3 = (): ChapterTables => {
  const registers = withUnreadableRows(
    plantedInto(cleanRegisters(), plantedInPortal, plantedInSites, plantedInServices, plantedForYearEnd3)
  )
  const sites = { file: "网站管理.xlsx", titles: [], dates: "date-cell" } as const
  const themes = { file: "主题服务.xlsx", dates: "iso" } as const
  return {
    tables: tablesOf(registers, forms, { withheld, misspelt }),
    countySheets: [
      { ...sites, sheet: "网站登记表", columns: siteColumns, rows: byAgency(registers.list("sites")) },
      { ...sites, sheet: "网站变更登记表", columns: changeColumns, rows: registers.list("siteChanges") },
      { ...sites, sheet: "网站栏目表", columns: columnColumns, rows: registers.list("columns") },
      {
        ...sites,
        sheet: "网站内容保障分配表",
        titles: ["门户网站内容保障分配表（示例）"],
        columns: assignmentColumns,
        rows: registers.list("contentAssignments"),
        merged: "agency"
      },
      {
        file: "网站信息登记表.csv",
        sheet: "网站信息登记表",
        titles: [],
        columns: articleColumns,
        rows: registers.list("articles"),
        dates: "slashes"
      },
      {
        file: "栏目检查表.csv",
        sheet: "栏目检查表",
        titles: [],
        columns: inspectionColumns,
        rows: registers.list("columnInspections"),
        dates: "iso"
      },
      {
        ...themes,
        sheet: "主题服务名录",
        titles: ["十二大主题服务名录（示例，通知只列明教育）"],
        columns: themeColumns,
        rows: registers.list("themes")
      },
      { ...themes, sheet: "主题服务条目表", titles: [], columns: entryColumns, rows: registers.list("themeEntries") },
      {
        file: "来信来访办理表.csv",
        sheet: "来信来访办理表",
        titles: [],
        columns: letterColumns,
        rows: registers.list("letters"),
        dates: "dots"
      },
      {
        file: "网上意见征集表.xlsx",
        sheet: "网上意见征集表",
        titles: ["2014年网上意见征集情况"],
        columns: consultationColumns,
        rows: registers.list("consultations"),
        dates: "chinese"
      },
      filingSheet("网站报备", "门户网站", registers.list("filings")),
      judgementSheet("第三部分", registers.list("judgements"))
    ]
  }
}
