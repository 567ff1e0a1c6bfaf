import { rule, type Rule } from "../kernel/rule.ts"
import type { Text } from "../kernel/text.ts"
import { covered } from "./covered.ts"

/** The rule that the topics of a provision are disclosed by those who owe them. */
const coverageRule = (name: string, provision: string, about: Text): Rule =>
  rule({
    id: `disclosure.coverage.${name}`,
    title: { zh: `${about.zh}公开齐全`, en: `Coverage: ${about.en}` },
    provisions: [provision],
    check: covered(provision, {
      says: {
        zh: `${about.zh}中应由单位公开的每个事项，期间内都有已公开的信息`,
        en: `Each topic of ${about.en} that the agency owes has an item disclosed in the period`
      },
      breaches: { uncovered: "topic-uncovered", unseen: "topic-unseen" }
    }),
    breaches: {
      "topic-uncovered": {
        severity: "medium",
        message: {
          zh: ({ detail, agencies }) =>
            detail.isJoint
              ? `自${detail.since}以来，${agencies.join("、")}都没有公开“${detail.title.zh}”`
              : `自${detail.since}以来没有公开“${detail.title.zh}”`,
          en: ({ detail, agencies }) =>
            detail.isJoint
              ? `None of ${agencies.join(", ")} has disclosed anything on "${detail.title.en}" since ${detail.since}`
              : `Nothing on "${detail.title.en}" has been disclosed since ${detail.since}`
        },
        remedy: {
          zh: ({ detail }) => `公开“${detail.title.zh}”，并在登记表中注明公开类别`,
          en: ({ detail }) => `Disclose information on "${detail.title.en}" and enter its topic in the register`
        }
      },
      "topic-unseen": {
        severity: "note",
        message: {
          zh: ({ detail }) => `自${detail.since}以来没有公开“${detail.title.zh}”，请核实期间内确无应公开的内容`,
          en: ({ detail }) =>
            `Nothing on "${detail.title.en}" has been disclosed since ${detail.since}: check that there was nothing to disclose`
        },
        remedy: {
          zh: ({ detail }) => `期间内有“${detail.title.zh}”的，及时公开`,
          en: ({ detail }) => `If there was anything on "${detail.title.en}" in the period, disclose it`
        }
      }
    }
  })

/**
 * Budgets and final accounts, departmental budgets, special funds and other fiscal information.
 *
 * @provision 2.3.fiscal
 */
export const fiscalCovered = coverageRule("fiscal", "2.3.fiscal", { zh: "财政资金信息", en: "fiscal information" })

/**
 * Land requisition, land granting, expropriation and compensation.
 *
 * @provision 2.4.land
 */
export const landCovered = coverageRule("land", "2.4.land", {
  zh: "征地、土地出让和房屋征收与补偿信息",
  en: "land requisition, land granting, expropriation and compensation"
})

/**
 * Affordable housing: procedure, homes, process and result of allocation.
 *
 * @provision 2.4.housing
 */
export const housingCovered = coverageRule("housing", "2.4.housing", { zh: "保障性住房信息", en: "affordable housing" })

/**
 * Government procurement and tendering.
 *
 * @provision 2.4.procurement
 */
export const procurementCovered = coverageRule("procurement", "2.4.procurement", {
  zh: "政府采购和招投标信息",
  en: "government procurement and tendering"
})

/**
 * Public services: education, science and technology, medical prices, employment, social security.
 *
 * @provision 2.5.services
 */
export const servicesCovered = coverageRule("services", "2.5.services", { zh: "公共服务信息", en: "public services" })

/**
 * Environment: forecasts, warnings, monitoring, impact reports, acceptance approvals, commitments.
 *
 * @provision 2.6.environment
 */
export const environmentCovered = coverageRule("environment", "2.6.environment", {
  zh: "环境保护信息",
  en: "environmental protection"
})

/**
 * Work safety: situation, accidents, emergencies and warnings, violations and cases.
 *
 * @provision 2.6.safety
 */
export const safetyCovered = coverageRule("safety", "2.6.safety", { zh: "安全生产信息", en: "work safety" })

/**
 * Food and drug safety: regulation and special campaigns.
 *
 * @provision 2.6.food-drug
 */
export const foodDrugCovered = coverageRule("food-drug", "2.6.food-drug", {
  zh: "食品药品安全信息",
  en: "food and drug safety"
})

/**
 * Credit records of enterprises and persons, and blacklists.
 *
 * @provision 2.6.credit
 */
export const creditCovered = coverageRule("credit", "2.6.credit", { zh: "信用信息", en: "credit information" })

/**
 * Engineering construction, by the categories that province and city demand.
 *
 * @provision 2.7.engineering
 */
export const engineeringCovered = coverageRule("engineering", "2.7.engineering", {
  zh: "工程建设领域信息",
  en: "engineering construction"
})
