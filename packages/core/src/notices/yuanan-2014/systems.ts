import { setting } from "../../kernel/parameter.ts"
import * as systems from "../../systems/index.ts"
import type { Chapter } from "../chapter.ts"

/** 五、推广业务系统应用 */
export const systemsChapter: Chapter = {
  settings: [
    setting(systems.rolloutIntervalDays, 180, {
      kind: "assumption",
      reason: {
        zh: "通知要求加快推广应用步伐，未定期限；按半年计",
        en: "The notice asks to speed up the rollout and sets no time; half a year is taken"
      }
    })
  ],
  recordSets: [systems.systemAssignments, systems.systemStages],
  rules: [systems.systemsRolledOut]
}
