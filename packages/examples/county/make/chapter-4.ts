import { agencyOf } from "./agencies.ts"
import { cleanRegisters } from "./chapter-4/clean.ts"
import { accountColumns, forms, roleColumns, sealColumns, useColumns } from "./chapter-4/forms.ts"
import { plantedInChapter4 } from "./chapter-4/planted.ts"
import { withheld, withUnreadableRows } from "./chapter-4/unreadable.ts"
import { filingSheet, judgementSheet } from "./county-sheets.ts"
import { plantedInto, tablesOf } from "./registers.ts"
import type { ChapterTables } from "./table.ts"

/** 四、深化网上办公应用: rosters, processes, villages and documents; accounts, roles, seals and use of the platform. */
export const chapter4 = (): ChapterTables => {
  const registers = withUnreadableRows(plantedInto(cleanRegisters(), plantedInChapter4))
  const platform = { file: "公务员办公平台.xlsx", dates: "date-cell" } as const
  return {
    tables: tablesOf(registers, forms, {
      withheld,
      keeps: (set, agency) => set !== "onlineVillages" || agencyOf(agency).kind === "乡镇"
    }),
    countySheets: [
      {
        ...platform,
        sheet: "平台用户账号表",
        titles: ["公务员办公平台用户账号表（2014年7月31日导出）"],
        columns: accountColumns,
        rows: registers.list("accounts"),
        merged: "agency"
      },
      { ...platform, sheet: "平台角色表", titles: [], columns: roleColumns, rows: registers.list("roles") },
      { ...platform, sheet: "电子公章登记表", titles: [], columns: sealColumns, rows: registers.list("seals") },
      {
        file: "应用系统使用情况表.csv",
        sheet: "应用系统使用情况表",
        titles: [],
        columns: useColumns,
        rows: registers.list("applicationUses"),
        dates: "slashes"
      },
      filingSheet("办公报备", "网上办公", registers.list("filings")),
      judgementSheet("第四部分", registers.list("judgements"))
    ]
  }
}
