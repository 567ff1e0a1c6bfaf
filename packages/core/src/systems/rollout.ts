import { rule } from "../kernel/rule.ts"
import type { Text } from "../kernel/text.ts"
import { movedForward } from "./moved-forward.ts"
import { rolloutIntervalDays } from "./parameters.ts"
import type { RolloutStage } from "./rollout-records.ts"

const stages: Readonly<Record<RolloutStage, Text>> = {
  planned: { zh: "已规划", en: "planned" },
  building: { zh: "建设中", en: "being built" },
  trial: { zh: "试运行", en: "on trial" },
  operating: { zh: "上线运行", en: "in operation" },
  adopted: { zh: "全面应用", en: "in use throughout" }
}

/** Each business system that concerns an agency has been taken up there and moves forward. */
export const systemsRolledOut = rule({
  id: "systems.rolled-out",
  title: { zh: "业务系统推广应用", en: "Business systems rolled out" },
  provisions: ["5.0.systems"],
  check: movedForward({
    intervalDays: rolloutIntervalDays,
    says: (days) => ({
      zh: `分配给本单位的每个业务系统都已启动，不后退，且在${days}天内进入新的阶段（已全面应用的除外）`,
      en: `Each system assigned to the agency has a stage, has not fallen back, and reached a new stage within ${days} days unless it is in use throughout`
    }),
    breaches: { stageless: "system-without-stage", setBack: "system-set-back", stalled: "system-stalled" }
  }),
  breaches: {
    "system-without-stage": {
      severity: "medium",
      message: {
        zh: ({ subject, detail }) =>
          detail.reported.length === 0
            ? `业务系统“${subject}”没有推进记录`
            : `业务系统“${subject}”没有推进记录；本单位填报的系统有：${detail.reported.join("、")}`,
        en: ({ subject, detail }) =>
          detail.reported.length === 0
            ? `Nothing is on record about the rollout of system "${subject}"`
            : `Nothing is on record about the rollout of system "${subject}"; the agency reports on: ${detail.reported.join(", ")}`
      },
      remedy: {
        zh: ({ subject }) => `与县电子政务办公室对接，启动“${subject}”的建设应用并填报进度`,
        en: ({ subject }) =>
          `Agree on the rollout of "${subject}" with the county e-government office, begin it, and report its stage`
      }
    },
    "system-set-back": {
      severity: "medium",
      message: {
        zh: ({ subject, detail }) =>
          `业务系统“${subject}”于${detail.on}从“${stages[detail.furthest].zh}”后退，目前为“${stages[detail.stage].zh}”`,
        en: ({ subject, detail }) =>
          `System "${subject}" was ${stages[detail.furthest].en} until it fell back on ${detail.on}; it is now ${stages[detail.stage].en}`
      },
      remedy: {
        zh: ({ subject, detail }) => `查明原因，使“${subject}”恢复到“${stages[detail.furthest].zh}”`,
        en: ({ subject, detail }) => `Find out why, and bring "${subject}" back to being ${stages[detail.furthest].en}`
      }
    },
    "system-stalled": {
      severity: "low",
      message: {
        zh: ({ subject, detail, given }) =>
          `业务系统“${subject}”自${detail.since}起停留在“${stages[detail.stage].zh}”，已超过${given.intervalDays}天`,
        en: ({ subject, detail, given }) =>
          `System "${subject}" has been ${stages[detail.stage].en} since ${detail.since}, longer than ${given.intervalDays} days`
      },
      remedy: {
        zh: ({ subject }) => `与县电子政务办公室会商，推动“${subject}”进入下一阶段`,
        en: ({ subject }) => `Consult the county e-government office and take "${subject}" to its next stage`
      }
    }
  }
})
