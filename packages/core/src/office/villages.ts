import { shareNaming } from "../kernel/checks/share-naming.ts"
import { rule } from "../kernel/rule.ts"
import { villagesOnlinePercent } from "./parameters.ts"
import { onlineVillages } from "./use-records.ts"

/**
 * Every village of a township works online.
 *
 * @provision 4.4.villages
 */
export const villagesCovered = rule({
  id: "office.villages-covered",
  title: { zh: "村级网上办公全覆盖", en: "Every village online" },
  provisions: ["4.4.villages"],
  check: shareNaming(onlineVillages, {
    breach: "villages-not-covered",
    leastPercent: villagesOnlinePercent,
    says: (leastPercent) => ({
      zh: `网上办公覆盖不少于 ${leastPercent}% 的村（社区）`,
      en: `At least ${leastPercent}% of the villages work online`
    }),
    needs: ["isOnline"],
    holds: ({ isOnline }) => isOnline === true
  }),
  breaches: {
    "villages-not-covered": {
      severity: "medium",
      message: {
        zh: ({ detail, context }) =>
          `${detail.total}个村（社区）中网上办公的有${detail.held}个，占${detail.sharePercent}%，低于${detail.leastPercent}%；未覆盖的有：${context.map(({ name }) => name).join("、")}`,
        en: ({ detail, context }) =>
          `${detail.held} of ${detail.total} villages work online: ${detail.sharePercent}%, less than ${detail.leastPercent}%; not covered: ${context.map(({ name }) => name).join(", ")}`
      },
      remedy: {
        zh: () => "为未覆盖的村（社区）开通网上办公并培训人员",
        en: () => "Bring the remaining villages online and train their people"
      }
    }
  }
})
