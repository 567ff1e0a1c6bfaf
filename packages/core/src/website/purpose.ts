import { judged } from "../judgement/index.ts"
import { rule } from "../kernel/rule.ts"

/**
 * A person has judged whether the agency's website serves its users.
 *
 * @provision 3.0.purpose
 */
export const serviceOrientation = rule({
  id: "judged.service-orientation",
  title: { zh: "建设服务型、智能型网站", en: "A website that serves" },
  provisions: ["3.0.purpose"],
  check: judged("judged.service-orientation", {
    breach: "not-service-oriented",
    says: {
      zh: "经人工评判，单位明确政府网站的功能定位，推进服务型、智能型网站建设",
      en: "A person has judged that the agency knows what its website is for and makes it serve its users"
    }
  }),
  breaches: {
    "not-service-oriented": {
      severity: "low",
      message: {
        zh: ({ record }) =>
          `${record.judgedBy}于${record.judgedOn}评判：服务型、智能型网站建设未达到要求，理由：${record.reason}`,
        en: ({ record }) =>
          `${record.judgedBy} judged on ${record.judgedOn} that the website does not serve its users as it should: ${record.reason}`
      },
      remedy: {
        zh: () => "对照评判理由改进网站服务功能，再请评判",
        en: () => "Improve what the judgement names and ask for a new one"
      }
    }
  }
})
