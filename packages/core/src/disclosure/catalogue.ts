import { filed, notFiled } from "../filing/index.ts"
import { rule } from "../kernel/rule.ts"
import { catalogueDeadline } from "./parameters.ts"

/**
 * The improved catalogue was filed with the authority by the deadline, and registered.
 *
 * @provision 2.1.catalogue
 */
export const catalogueFiled = rule({
  id: "disclosure.catalogue-filed",
  title: { zh: "信息公开目录按期上报", en: "Catalogue filed in time" },
  provisions: ["2.1.catalogue"],
  check: filed({
    kind: "catalogue",
    deadline: catalogueDeadline,
    breaches: { missing: "catalogue-not-filed", late: "catalogue-filed-late", rejected: "catalogue-rejected" }
  }),
  breaches: {
    "catalogue-not-filed": {
      severity: "high",
      message: notFiled({ zh: "信息公开目录", en: "disclosure catalogue" }),
      remedy: {
        zh: () => "优化、完善信息公开目录，上报县电子政务办公室",
        en: () => "Improve the disclosure catalogue and file it with the county e-government office"
      }
    },
    "catalogue-filed-late": {
      severity: "low",
      message: {
        zh: ({ detail, given }) => `信息公开目录于${detail.submittedOn}上报，晚于期限${given.deadline}`,
        en: ({ detail, given }) =>
          `The disclosure catalogue was filed on ${detail.submittedOn}, after the deadline ${given.deadline}`
      },
      remedy: {
        zh: () => "向县电子政务办公室说明逾期原因，今后按期上报",
        en: () => "Explain the delay to the county e-government office and file in time in future"
      }
    },
    "catalogue-rejected": {
      severity: "high",
      message: {
        zh: () => "上报的信息公开目录被退回，未重新上报",
        en: () => "The disclosure catalogue was rejected and not filed again"
      },
      remedy: {
        zh: () => "按退回意见修改信息公开目录，重新上报",
        en: () => "Correct the catalogue as the rejection says and file it again"
      }
    }
  }
})
