import { defineConfig } from "tsup"
import { library } from "../../../tsup.base.ts"

export default defineConfig(
  library({
    entry: {
      index: "src/index.ts",
      marks: "src/marks.ts",
      topology: "src/topology.ts",
      workbook: "src/workbook.ts"
    }
  })
)
