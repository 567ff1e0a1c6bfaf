import { calendarDate, wholeNumber } from "../kernel/parameter-kind.ts"
import { parameter } from "../kernel/parameter.ts"
import type { DutyMatrix } from "./duty-matrix.ts"
import type { RegulationVersion } from "./regulation.ts"

/** The versions of the disclosure regulation; the one in force on the day in question decides. */
export const disclosureRegulation = parameter<readonly RegulationVersion[]>(
  "disclosureRegulation",
  {
    zh: "政府信息公开条例各版本及其施行期间",
    en: "Versions of the disclosure regulation with their validity"
  },
  {
    says: (versions) => ({
      zh: versions.map(({ title, from }) => `${title.zh}，自${from}施行`).join("；"),
      en: versions.map(({ title, from }) => `${title.en}, in force from ${from}`).join("; ")
    })
  }
)

/** What the regulation leaves open about counting the days of a request. */
export interface RequestCounting {
  /** Whether the first day of a period counts, if it is worked. */
  readonly countFirstDay: boolean
  /** Whether an extension counts that was agreed or told to the applicant only after the period had run out. */
  readonly lateExtension: "void" | "valid"
}

/** How the days of periods are counted where the regulation is silent. */
export const requestCounting = parameter<RequestCounting>(
  "requestCounting",
  {
    zh: "期限的计算（首日是否计入、期满后才办理的延期是否有效）",
    en: "Counting of periods (whether the first day counts, whether a late extension is valid)"
  },
  {
    says: ({ countFirstDay, lateExtension }) => ({
      zh: `首日${countFirstDay ? "计入" : "不计入"}，期满后才办理的延期${lateExtension === "valid" ? "有效" : "无效"}`,
      en: `the first day ${countFirstDay ? "counts" : "does not count"}, a late extension is ${lateExtension}`
    })
  }
)

/** Which topics are disclosed, and who owes them. */
export const dutyMatrix = parameter<DutyMatrix>(
  "dutyMatrix",
  {
    zh: "信息公开事项及责任单位",
    en: "Disclosure topics and who owes them"
  },
  {
    says: ({ topics, duties }) => ({
      zh: `${topics.length}个事项，其中${duties.length}个有责任单位`,
      en: `${topics.length} topics, of which ${duties.length} are owed by somebody`
    })
  }
)

/** First calendar day (inclusive) of the period in which each topic is to have an item. */
export const coverageSince = parameter<string>(
  "coverageSince",
  {
    zh: "各事项应有公开信息的期间起始日（含当日）",
    en: "First day of the period in which each topic is to have an item (inclusive)"
  },
  { kind: calendarDate }
)

/** Longest time since the last review of guide and catalogue, in calendar days (inclusive). */
export const guideReviewDays = parameter<number>(
  "guideReviewDays",
  {
    zh: "指南和目录至少多少天修订一次",
    en: "Longest time between reviews of guide and catalogue, in days"
  },
  { kind: wholeNumber(0) }
)

/** Calendar date (inclusive) by which the catalogue is filed. */
export const catalogueDeadline = parameter<string>(
  "catalogueDeadline",
  {
    zh: "信息公开目录上报期限（含当日）",
    en: "Catalogue filing deadline (inclusive)"
  },
  { kind: calendarDate }
)

/** Longest time since a village's last item of a topic, in calendar days (inclusive), where its catalogue sets none. */
export const villageIntervalDays = parameter<number>(
  "villageIntervalDays",
  {
    zh: "村务公开至少多少天一次（统一目录另有规定的除外）",
    en: "Longest time between a village's disclosures of a topic, in days, unless its catalogue says otherwise"
  },
  { kind: wholeNumber(0) }
)

/** Within how many working days after the reply information found fit to be widely known is disclosed (inclusive). */
export const conversionWorkingDays = parameter<number>(
  "conversionWorkingDays",
  {
    zh: "认定可广泛知晓的信息在答复后多少个工作日内主动公开",
    en: "Working days after the reply within which information found fit to be widely known is disclosed"
  },
  { kind: wholeNumber(0) }
)
