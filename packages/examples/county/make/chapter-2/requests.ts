import type { ExampleAgency } from "../agencies.ts"
import { personOf } from "../people.ts"
import type { Row } from "../table.ts"
import { indexNumberOf, later, numberOf, padded, weekday } from "./written-out.ts"

const expenses = ["2013年公务接待费明细", "2013年公务用车运行费明细", "2013年会议费明细"]
const papers = ["办公楼维修工程合同", "聘用人员劳务合同文本", "临时用工招聘公告", "信息系统运维合同"]
const widelyAsked = ["办事指南和收费标准", "行政处罚裁量基准", "窗口服务承诺"]

const channels = ["当面", "互联网", "挂号信", "传真"]

const pick = (list: readonly string[], number: number): string => list[number % list.length] ?? ""

/** The request of an agency whose information was found fit to be widely known. */
export const convertedInformation = (
  agency: ExampleAgency
): { readonly information: string; readonly receivedOn: string } => ({
  information: pick(widelyAsked, numberOf(agency)),
  receivedOn: weekday(later("2014-05-12", numberOf(agency) % 8))
})

/** The number of the next request, from 1. */
const requestNumber = ({ prefix }: ExampleAgency, number: number): string => `${prefix}-2014-${padded(number, 3)}`

const ofEveryAgency = (agency: ExampleAgency): readonly Row[] => {
  const number = numberOf(agency)
  const { information, receivedOn } = convertedInformation(agency)
  const [first, second] = [later("2014-02-17", number % 10), later("2014-04-08", number % 10)].map(weekday)
  const replied = weekday(later(receivedOn, 10))
  return [
    {
      information: pick(expenses, number),
      receivedOn: first,
      repliedOn: weekday(later(first ?? "", 9)),
      replyKind: "予以公开",
      isFitToPublish: false
    },
    {
      information: pick(papers, number),
      receivedOn: second,
      repliedOn: weekday(later(second ?? "", 12)),
      replyKind: number % 2 === 0 ? "部分公开" : "信息不存在",
      isFitToPublish: false
    },
    {
      information,
      receivedOn,
      repliedOn: replied,
      replyKind: "予以公开",
      isFitToPublish: true,
      foundFitOn: replied,
      proactiveIndexNumber: indexNumberOf(agency, 1),
      // The same day as the item's in items.ts.
      proactiveDisclosedOn: weekday(later(receivedOn, 14))
    }
  ]
}

/** Requests that took a turn which the regulation provides for. */
const ofOneAgency: Readonly<Record<string, Row>> = {
  // 补正后重新计算期限
  mingfeng: {
    information: "东庄村集体林权流转材料",
    receivedOn: "2014-03-04",
    correctionAskedOn: "2014-03-07",
    correctionGivenOn: "2014-03-20",
    repliedOn: "2014-04-08",
    replyKind: "予以公开",
    isFitToPublish: false
  },
  // 申请人撤回
  hualinsi: { information: "松林村公路硬化工程预算", receivedOn: "2014-06-03", withdrawnOn: "2014-06-10" },
  // 期满前同意并告知延期
  "environment-bureau": {
    information: "沮河断面近五年水质监测数据",
    receivedOn: "2014-05-06",
    extensionWorkingDays: "15",
    extensionConsentedOn: "2014-05-20",
    extensionNotifiedOn: "2014-05-21",
    repliedOn: "2014-06-10",
    replyKind: "予以公开",
    isFitToPublish: false
  },
  // 征求第三方意见的时间不计入
  "health-bureau": {
    information: "县医院设备采购评标报告",
    receivedOn: "2014-03-10",
    thirdPartyAskedOn: "2014-03-14",
    thirdPartyAnsweredOn: "2014-04-10",
    repliedOn: "2014-04-22",
    replyKind: "保护第三方合法权益",
    isFitToPublish: false
  }
}

/** The requests of an agency, numbered as they stand. */
export const requestsOf = (agency: ExampleAgency): Row[] => {
  const further = ofOneAgency[agency.id]
  return [...ofEveryAgency(agency), ...(further === undefined ? [] : [further])].map((row, index) => ({
    number: requestNumber(agency, index + 1),
    applicant: personOf(330 + numberOf(agency) * 4 + index),
    applicantKind: "自然人",
    channel: pick(channels, numberOf(agency) + index),
    ...row
  }))
}
