import { judged } from "../judgement/index.ts"
import { rule } from "../kernel/rule.ts"

const id = "judged.guidance"

/**
 * A person finds that the agency publishes what is of wide reach and high public attention, authoritative and accurate.
 *
 * @provision 2.1.guidance
 */
export const guidanceJudged = rule({
  id,
  title: { zh: "正面引导，发布社会关注信息", en: "Guidance by information of public concern" },
  provisions: ["2.1.guidance"],
  check: judged(id, {
    breach: "guidance-wanting",
    says: {
      zh: "经人评判，单位加强主动公开，正面引导发布涉及面广、社会关注度高的信息，传播权威准确的政务信息",
      en: "A person finds that the agency publishes authoritative, accurate information of wide reach and high public attention"
    }
  }),
  breaches: {
    "guidance-wanting": {
      severity: "low",
      message: {
        zh: ({ record }) =>
          `${record.judgedBy}于${record.judgedOn}评判，主动公开和正面引导未达到要求：${record.reason}`,
        en: ({ record }) =>
          `On ${record.judgedOn} ${record.judgedBy} found proactive disclosure and guidance wanting: ${record.reason}`
      },
      remedy: {
        zh: () => "梳理涉及面广、社会关注度高的事项，主动发布权威准确的信息",
        en: () =>
          "Find what is of wide reach and public attention and publish authoritative, accurate information on it"
      }
    }
  }
})
