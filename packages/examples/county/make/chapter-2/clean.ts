import { agencies, type ExampleAgency } from "../agencies.ts"
import { Registers } from "../registers.ts"
import type { Row } from "../table.ts"
import { itemsOf } from "./items.ts"
import { powersOf } from "./powers.ts"
import { requestsOf } from "./requests.ts"
import { catalogueOf, villageNames } from "./villages.ts"
import { numberOf, padded } from "./written-out.ts"

const guidesOf = (agency: ExampleAgency): Row[] => {
  const address = `http://xxgk.yuanan.example/${agency.prefix.toLowerCase()}`
  return [
    {
      kind: "信息公开指南",
      title: `${agency.short}信息公开指南`,
      issuedOn: "2008-10-15",
      reviewedOn: `2014-03-${padded(numberOf(agency), 2)}`,
      url: `${address}/zhinan.html`
    },
    {
      kind: "信息公开目录",
      title: `${agency.short}信息公开目录`,
      issuedOn: "2008-10-15",
      reviewedOn: `2014-07-${padded(1 + (numberOf(agency) % 18), 2)}`,
      url: `${address}/mulu.html`
    }
  ]
}

const fiscalRules = (): Row[] => [
  {
    title: "关于做好2014年财政资金信息公开工作的通知",
    documentNumber: "远财发〔2014〕20号",
    issuedOn: "2014-03-18",
    setsManner: true,
    setsScope: true,
    setsContent: false
  },
  {
    title: "2014年财政信息公开内容目录",
    documentNumber: "远财发〔2014〕31号",
    issuedOn: "2014-05-06",
    setsManner: false,
    setsScope: false,
    setsContent: true
  }
]

const catalogueFiling = (agency: ExampleAgency): Row => {
  const number = numberOf(agency)
  return {
    agency: agency.short,
    kind: "信息公开目录",
    status: "已登记",
    submittedOn: `2014-07-${padded(4 + number, 2)}`,
    registeredOn: `2014-07-${padded(6 + number, 2)}`,
    number: `远电政备〔2014〕${200 + number}号`
  }
}

/** Whom nobody has judged yet. */
const unjudged: ReadonlySet<string> = new Set(["science-bureau", "industrial-park"])

const reasons = [
  "及时发布群众关心的办事、收费、补贴信息，内容准确",
  "上半年就社会关注的问题发布权威信息8条",
  "防汛、春耕等时段主动发布信息，回应社会关切"
]

const judges = ["考核组 王强", "考核组 李红", "考核组 陈平"]

const judgement = (agency: ExampleAgency): Row => {
  const number = numberOf(agency)
  return {
    agency: agency.short,
    rule: "judged.guidance",
    verdict: "达到要求",
    reason: reasons[number % reasons.length],
    judgedBy: judges[number % judges.length],
    judgedOn: `2014-07-${padded(21 + (number % 9), 2)}`
  }
}

/** What a county without a single fault would have on record. Arithmetic only: the same every time. */
export const cleanRegisters = (): Registers => {
  const registers = new Registers()
  for (const agency of agencies) {
    const enter = (set: string, rows: readonly Row[]) => registers.own(agency.id, set).push(...rows)
    enter("disclosureGuides", guidesOf(agency))
    enter("disclosureItems", itemsOf(agency))
    enter("powerItems", powersOf(agency))
    if (agency.id === "finance-bureau") enter("fiscalRuleDocuments", fiscalRules())
    enter(
      "disclosureVillages",
      villageNames(agency).map((name) => ({ name }))
    )
    enter("villageCatalogue", catalogueOf(agency))
    enter("disclosureRequests", requestsOf(agency))
    registers.list("filings").push(catalogueFiling(agency))
    if (!unjudged.has(agency.id)) registers.list("judgements").push(judgement(agency))
  }
  return registers
}
