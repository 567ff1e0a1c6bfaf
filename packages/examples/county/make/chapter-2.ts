import { agencyOf, type ExampleAgency } from "./agencies.ts"
import { cleanRegisters } from "./chapter-2/clean.ts"
import {
  fiscalRuleForm,
  guideForm,
  itemForm,
  powerForm,
  requestForm,
  shortRequestForm,
  townshipItemForm,
  villageCatalogueForm,
  villageForm
} from "./chapter-2/forms.ts"
import { plantedFurther } from "./chapter-2/planted-further.ts"
import { plantedInDisclosure } from "./chapter-2/planted.ts"
import { misspelt, withheld, withUnreadableRows } from "./chapter-2/unreadable.ts"
import { filingSheet, judgementSheet } from "./county-sheets.ts"
import { plantedInto, tablesOf } from "./registers.ts"
import type { ChapterTables, Form } from "./table.ts"

const isTownship = ({ kind }: ExampleAgency): boolean => kind === "乡镇"

const keepsShortly = ({ id }: ExampleAgency): boolean => id === "work-safety-bureau"

/** The forms in the order of an agency's sheets, each with who keeps it. */
const forms: readonly (readonly [Form, (agency: ExampleAgency) => boolean])[] = [
  [guideForm, () => true],
  [itemForm, (agency) => !isTownship(agency)],
  [townshipItemForm, isTownship],
  [powerForm, ({ functions }) => functions.includes("行政职能")],
  [fiscalRuleForm, ({ functions }) => functions.includes("财政")],
  [villageForm, isTownship],
  [villageCatalogueForm, isTownship],
  [requestForm, (agency) => !keepsShortly(agency)],
  [shortRequestForm, keepsShortly]
]

/** 二、深入推进政府信息公开: registers of disclosure, the filings of catalogues, and judgements. */
export const chapter2 = (): ChapterTables => {
  const registers = withUnreadableRows(plantedInto(cleanRegisters(), plantedInDisclosure, plantedFurther))
  return {
    tables: forms.flatMap(([form, keeps]) =>
      tablesOf(registers, [form], { withheld, misspelt, keeps: (_set, agency) => keeps(agencyOf(agency)) })
    ),
    countySheets: [
      filingSheet("目录上报", "信息公开目录", registers.list("filings")),
      judgementSheet("第二部分", registers.list("judgements"))
    ]
  }
}
