import { cleanRegisters } from "./chapter-6/clean.ts"
import { annexColumns, forms } from "./chapter-6/forms.ts"
import { plantedForYearEnd6, plantedInChapter6 } from "./chapter-6/planted.ts"
import { withheld, withUnreadableRows } from "./chapter-6/unreadable.ts"
import { judgementSheet } from "./county-sheets.ts"
import { plantedInto, tablesOf } from "./registers.ts"
import type { ChapterTables } from "./table.ts"

/** 六、完善电子政务体制机制: officers, plans, posts, regimes, trainings and incentives, and the county's annex items. */
export const chapter6 = (): ChapterTables => {
  const registers = withUnreadableRows(plantedInto(cleanRegisters(), plantedInChapter6, plantedForYearEnd6))
  return {
    tables: tablesOf(registers, forms, { withheld }),
    countySheets: [
      {
        file: "附件事项表.xlsx",
        sheet: "附件事项表",
        titles: ["附件1、附件2事项分解表（示例，通知正文不含附件内容）"],
        columns: annexColumns,
        rows: registers.list("annexItems"),
        dates: "iso"
      },
      judgementSheet("第六部分", registers.list("judgements"))
    ]
  }
}
