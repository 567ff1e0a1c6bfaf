import { all } from "../kernel/check.ts"
import { shareNaming } from "../kernel/checks/share-naming.ts"
import { share } from "../kernel/checks/share.ts"
import { rule } from "../kernel/rule.ts"
import { processesOnlinePercent, processUsersPercent, usedWithinDays } from "./parameters.ts"
import { applicationUses, officeProcesses } from "./use-records.ts"
import { usedLater, usedWithin } from "./used-within.ts"

/**
 * Online office work is deep (a share of the processes runs online) and broad (a share of the staff uses them).
 *
 * @provision 4.1.process
 */
export const processesOnline = rule({
  id: "office.processes",
  title: { zh: "网上办公的深度和广度", en: "Depth and breadth of online office work" },
  provisions: ["4.1.process"],
  check: all(
    shareNaming(officeProcesses, {
      breach: "few-processes-online",
      leastPercent: processesOnlinePercent,
      says: (leastPercent) => ({
        zh: `网上运行的办公流程不少于 ${leastPercent}%`,
        en: `At least ${leastPercent}% of the processes run online`
      }),
      needs: ["runsOnline"],
      holds: ({ runsOnline }) => runsOnline === true
    }),
    share(applicationUses, {
      breach: "few-staff-use-processes",
      leastPercent: processUsersPercent,
      says: (leastPercent) => ({
        zh: `使用网上流程的工作人员不少于 ${leastPercent}%`,
        en: `At least ${leastPercent}% of the staff use online processes`
      }),
      needs: ["lastUsedOn"],
      given: { usedWithinDays },
      where: ({ application }) => application === "processes",
      holds: usedWithin,
      untold: usedLater
    })
  ),
  breaches: {
    "few-processes-online": {
      severity: "medium",
      message: {
        zh: ({ detail, context }) =>
          `${detail.total}个办公流程中网上运行的有${detail.held}个，占${detail.sharePercent}%，低于${detail.leastPercent}%；未上网的有：${context.map(({ name }) => name).join("、")}`,
        en: ({ detail, context }) =>
          `${detail.held} of ${detail.total} processes run online: ${detail.sharePercent}%, less than ${detail.leastPercent}%; not online: ${context.map(({ name }) => name).join(", ")}`
      },
      remedy: {
        zh: () => "完善网上办公流程，将尚未上网的流程逐步移到办公平台",
        en: () => "Move the remaining processes to the office platform"
      }
    },
    "few-staff-use-processes": {
      severity: "medium",
      message: {
        zh: ({ detail }) =>
          `应使用网上流程的${detail.total}人中实际使用的有${detail.held}人，占${detail.sharePercent}%，低于${detail.leastPercent}%`,
        en: ({ detail }) =>
          `${detail.held} of ${detail.total} people use online processes: ${detail.sharePercent}%, less than ${detail.leastPercent}%`
      },
      remedy: {
        zh: () => "组织培训，要求日常办公通过网上流程办理",
        en: () => "Train the staff and have everyday work done through online processes"
      }
    }
  }
})
