import { covers, type Topic } from "../kernel/checks/covers.ts"
import { rule } from "../kernel/rule.ts"
import { incentives } from "./regime-records.ts"
import { isWithin } from "./terms.ts"

const sides: readonly Topic[] = [
  { id: "reward", title: { zh: "激励奖励", en: "reward" } },
  { id: "penalty", title: { zh: "惩处", en: "penalty" } }
]
const both = sides.map(({ id }) => id)

/** Good work is rewarded and neglect has consequences, by a mechanism in force. */
export const incentivesInForce = rule({
  id: "institution.incentives",
  title: { zh: "建立激励奖惩机制", en: "Reward and penalty mechanism" },
  provisions: ["6.4.incentives"],
  check: covers(incentives, {
    breach: "incentive-not-in-force",
    says: {
      zh: "有施行中的激励奖惩机制，既有奖励，也有惩处",
      en: "A mechanism of reward and of penalty is in force"
    },
    topic: ({ kind, inForceFrom, until }, { asOf }) =>
      isWithin({ from: inForceFrom, until }, asOf) ? (kind === "both" ? both : kind) : undefined,
    expected: () => sides
  }),
  breaches: {
    "incentive-not-in-force": {
      severity: "low",
      message: {
        zh: ({ detail, asOf }) => `至${asOf}没有施行中的${detail.title.zh}机制`,
        en: ({ detail, asOf }) => `No mechanism of ${detail.title.en} is in force as of ${asOf}`
      },
      remedy: {
        zh: ({ detail }) => `制定并施行电子政务工作${detail.title.zh}办法`,
        en: ({ detail }) => `Draw up a mechanism of ${detail.title.en} for e-government work and put it in force`
      }
    }
  }
})
