import { defineConfig } from "tsup"
import { library } from "../../tsup.base.ts"

export default defineConfig(
  library({
    entry: {
      index: "src/index.ts",
      "ip/index": "src/ip/index.ts",
      "time/index": "src/time/index.ts",
      "disclosure/public": "src/disclosure/public.ts",
      assessment: "src/assessment.ts",
      "report/index": "src/report/index.ts",
      authoring: "src/authoring.ts",
      effect: "src/effect.ts"
    }
  })
)
