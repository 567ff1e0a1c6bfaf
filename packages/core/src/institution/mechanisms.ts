import { judged } from "../judgement/index.ts"
import { rule } from "../kernel/rule.ts"

/**
 * A person has judged whether the agency's working mechanisms and institutions improve.
 *
 * @provision 6.0.system
 */
export const workingMechanisms = rule({
  id: "judged.working-mechanisms",
  title: { zh: "完善电子政务工作机制", en: "Working mechanisms improved" },
  provisions: ["6.0.system"],
  check: judged("judged.working-mechanisms", {
    breach: "mechanisms-not-improved",
    says: {
      zh: "经人工评判，单位完善了电子政务工作机制，加强了制度体系建设",
      en: "A person has judged that the agency improves its working mechanisms and institutions"
    }
  }),
  breaches: {
    "mechanisms-not-improved": {
      severity: "low",
      message: {
        zh: ({ record }) =>
          `${record.judgedBy}于${record.judgedOn}评判：电子政务工作机制和制度体系未达到要求，理由：${record.reason}`,
        en: ({ record }) =>
          `${record.judgedBy} judged on ${record.judgedOn} that working mechanisms and institutions are not what they should be: ${record.reason}`
      },
      remedy: {
        zh: () => "对照评判理由完善工作机制和制度，再请评判",
        en: () => "Improve what the judgement names and ask for a new one"
      }
    }
  }
})
