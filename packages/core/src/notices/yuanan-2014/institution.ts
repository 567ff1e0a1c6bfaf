import * as institution from "../../institution/index.ts"
import { type Setting, setting } from "../../kernel/parameter.ts"
import type { Chapter } from "../chapter.ts"

const assumed = (zh: string, en: string): Setting["origin"] => ({ kind: "assumption", reason: { zh, en } })

/** 六、完善电子政务体制机制 */
export const institutionChapter: Chapter = {
  settings: [
    setting(institution.workYear, 2014, { kind: "notice", provision: "6.1.leadership" }),
    setting(
      institution.workPlanDeadline,
      "2014-07-31",
      assumed(
        "通知未定制定工作计划的期限；与通知其他上报事项同为7月底",
        "The notice sets no time for the work plan; the end of July as for everything else that is to be filed"
      )
    ),
    setting(
      institution.handoverGapDays,
      3,
      assumed(
        "通知要求人员持续稳定，未定天数；两任之间隔一个周末或小长假不算空缺",
        "The notice asks for continuity and states no days; a weekend or short holiday between two holders is no gap"
      )
    ),
    setting(
      institution.requiredRegimes,
      [
        "staff-management",
        "network-maintenance",
        "terminal-registration",
        "publish-review",
        "seal-management",
        "secrecy"
      ],
      { kind: "notice", provision: "6.2.regimes" }
    ),
    setting(institution.trainingSubjects, ["online-office", "disclosure"], {
      kind: "notice",
      provision: "6.3.training"
    })
  ],
  recordSets: [
    institution.officers,
    institution.workPlans,
    institution.workPlanItems,
    institution.annexItems,
    institution.posts,
    institution.postHolders,
    institution.regimes,
    institution.trainings,
    institution.incentives
  ],
  rules: [
    institution.workingMechanisms,
    institution.responsiblePersonNamed,
    institution.workPlanAdopted,
    institution.postsSetUp,
    institution.staffContinuous,
    institution.regimesInForce,
    institution.trainingHeld,
    institution.incentivesInForce
  ]
}
