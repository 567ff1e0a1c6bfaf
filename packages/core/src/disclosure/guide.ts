import { rule } from "../kernel/rule.ts"
import { current } from "./current.ts"
import { guideReviewDays } from "./parameters.ts"

/**
 * The disclosure guide exists and was reviewed lately.
 *
 * @provision 2.0.regulation
 */
export const guideCurrent = rule({
  id: "disclosure.guide-current",
  title: { zh: "信息公开指南优化完善", en: "Disclosure guide up to date" },
  provisions: ["2.0.regulation"],
  check: current({
    kind: "guide",
    longestDays: guideReviewDays,
    says: (days) => ({
      zh: `单位有信息公开指南，并在最近${days}天内修订过`,
      en: `The agency has a disclosure guide that was reviewed within the last ${days} days`
    }),
    breaches: { missing: "guide-missing", stale: "guide-stale" }
  }),
  breaches: {
    "guide-missing": {
      severity: "high",
      message: {
        zh: () => "没有信息公开指南",
        en: () => "There is no disclosure guide"
      },
      remedy: {
        zh: () => "编制并公布信息公开指南",
        en: () => "Draw up a disclosure guide and publish it"
      }
    },
    "guide-stale": {
      severity: "medium",
      message: {
        zh: ({ detail, given }) =>
          detail.reviewedOn === undefined
            ? "信息公开指南没有修订记录"
            : `信息公开指南自${detail.reviewedOn}以来未修订，已超过${given.longestDays}天`,
        en: ({ detail, given }) =>
          detail.reviewedOn === undefined
            ? "No review of the disclosure guide is on record"
            : `The disclosure guide was last reviewed on ${detail.reviewedOn}, more than ${given.longestDays} days ago`
      },
      remedy: {
        zh: () => "对照现行情况修订信息公开指南，登记修订日期",
        en: () => "Review the disclosure guide against the present state and enter the date"
      }
    }
  }
})

/**
 * The disclosure catalogue exists and was reviewed lately.
 *
 * @provision 2.0.regulation
 */
export const catalogueCurrent = rule({
  id: "disclosure.catalogue-current",
  title: { zh: "信息公开目录优化完善", en: "Disclosure catalogue up to date" },
  provisions: ["2.0.regulation"],
  check: current({
    kind: "catalogue",
    longestDays: guideReviewDays,
    says: (days) => ({
      zh: `单位有信息公开目录，并在最近${days}天内修订过`,
      en: `The agency has a disclosure catalogue that was reviewed within the last ${days} days`
    }),
    breaches: { missing: "catalogue-missing", stale: "catalogue-stale" }
  }),
  breaches: {
    "catalogue-missing": {
      severity: "high",
      message: {
        zh: () => "没有信息公开目录",
        en: () => "There is no disclosure catalogue"
      },
      remedy: {
        zh: () => "编制并公布信息公开目录",
        en: () => "Draw up a disclosure catalogue and publish it"
      }
    },
    "catalogue-stale": {
      severity: "medium",
      message: {
        zh: ({ detail, given }) =>
          detail.reviewedOn === undefined
            ? "信息公开目录没有修订记录"
            : `信息公开目录自${detail.reviewedOn}以来未修订，已超过${given.longestDays}天`,
        en: ({ detail, given }) =>
          detail.reviewedOn === undefined
            ? "No review of the disclosure catalogue is on record"
            : `The disclosure catalogue was last reviewed on ${detail.reviewedOn}, more than ${given.longestDays} days ago`
      },
      remedy: {
        zh: () => "优化、完善信息公开目录，登记修订日期",
        en: () => "Improve the disclosure catalogue and enter the date of the review"
      }
    }
  }
})
