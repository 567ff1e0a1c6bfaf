import { each } from "../kernel/checks/each.ts"
import { rule } from "../kernel/rule.ts"
import { type PowerItem, powerItems } from "./power-items.ts"

/** How an item of the list that is in force fails to be disclosed through the disclosure system. */
const faultOf = (
  { disclosedOn, channel }: PowerItem,
  asOf: string
): "undisclosed" | "elsewhere" | "channel-unknown" | undefined =>
  disclosedOn === undefined || disclosedOn > asOf
    ? "undisclosed"
    : channel === undefined
      ? "channel-unknown"
      : channel === "disclosure-system"
        ? undefined
        : "elsewhere"

/**
 * Each item of the 2013 list of powers and services that is in force is disclosed through the disclosure system.
 *
 * @provision 2.2.powers
 */
export const powersDisclosed = rule({
  id: "disclosure.powers",
  title: { zh: "行政权力和政务服务事项公开", en: "Powers and services disclosed" },
  provisions: ["2.2.powers"],
  check: each(powerItems, {
    breach: "power-not-disclosed",
    says: {
      zh: "2013年清理确定的每个行政权力和政务服务事项都通过政府信息公开系统公开",
      en: "Each power and service item of the 2013 list is disclosed through the disclosure system"
    },
    needs: [],
    holds: (item, { asOf }) =>
      (item.abolishedOn !== undefined && item.abolishedOn <= asOf) || faultOf(item, asOf) === undefined,
    detail: (item, { asOf }) => ({ fault: faultOf(item, asOf) ?? "undisclosed" })
  }),
  breaches: {
    "power-not-disclosed": {
      severity: "medium",
      message: {
        zh: ({ subject, detail }) =>
          ({
            undisclosed: `事项“${subject}”尚未公开`,
            elsewhere: `事项“${subject}”已公开，但不是通过政府信息公开系统`,
            "channel-unknown": `事项“${subject}”已公开，但未登记公开渠道`
          })[detail.fault],
        en: ({ subject, detail }) =>
          ({
            undisclosed: `Item "${subject}" is not disclosed yet`,
            elsewhere: `Item "${subject}" is disclosed, but not through the disclosure system`,
            "channel-unknown": `Item "${subject}" is disclosed, but its channel is not on record`
          })[detail.fault]
      },
      remedy: {
        zh: ({ subject }) => `通过政府信息公开系统公开“${subject}”，登记公开日期、渠道和网址`,
        en: ({ subject }) => `Disclose "${subject}" through the disclosure system and enter date, channel and address`
      }
    }
  }
})
