import { assignmentColumns, plantedRegisters, stageForm, withheld } from "./chapter-5/registers.ts"
import { tablesOf } from "./registers.ts"
import type { ChapterTables } from "./table.ts"

/** 五、推广业务系统应用: which systems concern which agency, and how they came forward. */
export const chapter5 = (): ChapterTables => {
  const registers = plantedRegisters()
  return {
    tables: tablesOf(registers, [stageForm], { withheld }),
    countySheets: [
      {
        file: "业务系统分配表.xlsx",
        sheet: "业务系统分配表",
        titles: ["2013—2014年业务系统建设应用分配表"],
        columns: assignmentColumns,
        rows: registers.list("systemAssignments"),
        dates: "date-cell",
        merged: "agency"
      }
    ]
  }
}
