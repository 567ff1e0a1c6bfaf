import { covers, type Topic } from "../kernel/checks/covers.ts"
import { rule } from "../kernel/rule.ts"
import { fiscalRuleDocuments } from "./fiscal-rule-documents.ts"

/** What the finance bureau sets, as the notice names it. */
const aspects: readonly Topic[] = [
  { id: "manner", title: { zh: "公开方式", en: "the manner of disclosure" } },
  { id: "scope", title: { zh: "公开范围", en: "the scope of disclosure" } },
  { id: "content", title: { zh: "公开内容", en: "the content of disclosure" } }
]

/**
 * The finance bureau has issued what sets the manner, the scope and the content of fiscal disclosure.
 *
 * @provision 2.3.fiscal-rules
 */
export const fiscalRulesIssued = rule({
  id: "disclosure.fiscal-rules",
  title: { zh: "制定财政信息公开规定", en: "Rules on fiscal disclosure issued" },
  provisions: ["2.3.fiscal-rules"],
  check: covers(fiscalRuleDocuments, {
    breach: "fiscal-aspect-unset",
    says: {
      zh: "县财政局已发文规定财政信息的公开方式、公开范围和公开内容",
      en: "The finance bureau has set manner, scope and content of fiscal disclosure in documents that were issued"
    },
    needs: ["issuedOn"],
    topic: ({ issuedOn, setsManner, setsScope, setsContent }, { asOf }) =>
      issuedOn === undefined || issuedOn > asOf
        ? undefined
        : [
            ...(setsManner === true ? ["manner"] : []),
            ...(setsScope === true ? ["scope"] : []),
            ...(setsContent === true ? ["content"] : [])
          ],
    expected: () => aspects
  }),
  breaches: {
    "fiscal-aspect-unset": {
      severity: "high",
      message: {
        zh: ({ detail }) => `尚未发文规定财政信息的${detail.title.zh}`,
        en: ({ detail }) => `No issued document sets ${detail.title.en} of fiscal information`
      },
      remedy: {
        zh: ({ detail }) => `制定并印发规定，明确财政信息的${detail.title.zh}`,
        en: ({ detail }) => `Draw up and issue a document that sets ${detail.title.en}`
      }
    }
  }
})
