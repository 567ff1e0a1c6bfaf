import { judged } from "../judgement/index.ts"
import { rule } from "../kernel/rule.ts"

/**
 * A person has judged whether the agency carries out 远办文〔2013〕16号, whose text is not part of the notice.
 *
 * @provision 4.0.basis
 */
export const officeBasis = rule({
  id: "judged.office-basis",
  title: { zh: "落实远办文〔2013〕16号文件", en: "Yuan Ban Wen [2013] 16 carried out" },
  provisions: ["4.0.basis"],
  check: judged("judged.office-basis", {
    breach: "basis-not-carried-out",
    says: {
      zh: "经人工评判，单位贯彻落实远办文〔2013〕16号文件要求，做好网上办公各项工作",
      en: "A person has judged that the agency carries out Yuan Ban Wen [2013] 16 in its online office work"
    }
  }),
  breaches: {
    "basis-not-carried-out": {
      severity: "low",
      message: {
        zh: ({ record }) =>
          `${record.judgedBy}于${record.judgedOn}评判：落实远办文〔2013〕16号文件未达到要求，理由：${record.reason}`,
        en: ({ record }) =>
          `${record.judgedBy} judged on ${record.judgedOn} that Yuan Ban Wen [2013] 16 is not carried out as it should be: ${record.reason}`
      },
      remedy: {
        zh: () => "对照文件要求和评判理由整改，再请评判",
        en: () => "Put right what the judgement names and ask for a new one"
      }
    }
  }
})
