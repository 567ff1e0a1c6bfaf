import { each } from "../kernel/checks/each.ts"
import { rule } from "../kernel/rule.ts"
import { publications } from "../publication/records.ts"

/** Each publication was cleared by a secrecy review on or before the day it was published. */
export const secrecyReviewed = rule({
  id: "security.secrecy-reviewed",
  title: { zh: "发布前保密审查", en: "Secrecy review before publication" },
  provisions: ["1.4.secrecy"],
  check: each(publications, {
    breach: "published-without-clearance",
    says: {
      zh: "每条已发布的信息在发布当日或之前经保密审查同意公开",
      en: "Each publication was cleared by a secrecy review on or before its day of publication"
    },
    needs: ["secrecyReviewedOn", "secrecyResult"],
    where: ({ publishedOn }, { asOf }) => publishedOn <= asOf,
    holds: ({ secrecyReviewedOn = "", secrecyResult, publishedOn }) =>
      secrecyResult === "cleared" && secrecyReviewedOn <= publishedOn
  }),
  breaches: {
    "published-without-clearance": {
      severity: "high",
      message: {
        zh: ({ subject, record }) =>
          record.secrecyResult === "withheld"
            ? `“${subject}”经保密审查不予公开，却于${record.publishedOn}发布`
            : record.secrecyReviewedOn === undefined || record.secrecyResult === undefined
              ? `“${subject}”于${record.publishedOn}发布，没有保密审查记录`
              : `“${subject}”于${record.publishedOn}发布，保密审查在其后的${record.secrecyReviewedOn}`,
        en: ({ subject, record }) =>
          record.secrecyResult === "withheld"
            ? `"${subject}" was published on ${record.publishedOn} although the secrecy review withheld it`
            : record.secrecyReviewedOn === undefined || record.secrecyResult === undefined
              ? `"${subject}" was published on ${record.publishedOn} without a secrecy review on record`
              : `"${subject}" was published on ${record.publishedOn}, before its secrecy review on ${record.secrecyReviewedOn}`
      },
      remedy: {
        zh: ({ record }) =>
          record.secrecyResult === "withheld"
            ? "立即撤下该信息，按保密规定处置"
            : "补做保密审查；审查不同意公开的，立即撤下",
        en: ({ record }) =>
          record.secrecyResult === "withheld"
            ? "Take it down at once and follow the secrecy rules"
            : "Have it reviewed now, and take it down at once if it is not cleared"
      }
    }
  }
})
