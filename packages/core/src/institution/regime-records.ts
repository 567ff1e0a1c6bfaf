import * as Schema from "effect/Schema"
import { choice, integer, option, text } from "../kernel/field.ts"
import { codecOf, recordSet } from "../kernel/record-set.ts"
import type { Text } from "../kernel/text.ts"
import { date } from "../time/date.ts"

/** What a regime governs: the six that the notice lists, or something else. */
export type RegimeKind =
  | "staff-management"
  | "network-maintenance"
  | "terminal-registration"
  | "publish-review"
  | "seal-management"
  | "secrecy"
  | "other"

/** What the regimes are called, in the order of the notice. */
export const regimeTitles: Readonly<Record<RegimeKind, Text>> = {
  "staff-management": { zh: "电子政务工作人员管理制度", en: "management of e-government staff" },
  "network-maintenance": { zh: "网络管理维护制度", en: "network management and maintenance" },
  "terminal-registration": { zh: "终端设备登记制度", en: "registration of terminals" },
  "publish-review": { zh: "信息发布审核制度", en: "review before publication" },
  "seal-management": { zh: "电子公章管理制度", en: "management of electronic seals" },
  secrecy: { zh: "安全保密制度", en: "security and secrecy" },
  other: { zh: "其他制度", en: "other" }
}

const named = <K extends RegimeKind>(kind: K, aliases: readonly string[]) =>
  option(kind, regimeTitles[kind].zh, regimeTitles[kind].en, aliases)

const document = {
  title: text({
    zh: "制度名称",
    en: "Title",
    aliases: ["名称", "文件名称", "标题"],
    example: "县财政局电子公章管理办法"
  }),
  number: Schema.optionalKey(
    text({ zh: "文号", en: "Document number", aliases: ["发文字号", "编号"], example: "远财发〔2014〕12号" })
  ),
  inForceFrom: date({ zh: "施行日期", en: "In force from", aliases: ["生效日期", "实施日期", "执行日期", "印发日期"] }),
  until: Schema.optionalKey(
    date({
      zh: "废止日期",
      en: "Until",
      about: {
        zh: "有效的最后一天（含当日）；仍有效的不填",
        en: "The last day in force, inclusive; empty while in force"
      },
      aliases: ["失效日期", "有效期至"]
    })
  )
}

/**
 * A regime of an agency: a written rule that is in force from a day.
 *
 * @provision 6.2.regimes
 */
export interface Regime {
  /** What it governs. */
  readonly kind: RegimeKind
  /** Its title. */
  readonly title: string
  /** Document number. */
  readonly number?: string
  /** Calendar date from which it is in force, inclusive. */
  readonly inForceFrom: string
  /** The last day on which it is, inclusive. Absent: still in force. */
  readonly until?: string
}

/** Checks and reads a record of this kind. */
export const Regime = codecOf<Regime>()(
  Schema.Struct({
    kind: choice<RegimeKind>({ zh: "制度类别", en: "Kind", aliases: ["类别", "类型", "制度类型"] }, [
      named("staff-management", ["工作人员管理制度", "人员管理制度", "人员管理"]),
      named("network-maintenance", ["网络管理制度", "网络维护制度", "网络管理维护", "网络管理"]),
      named("terminal-registration", ["终端登记制度", "终端设备登记", "终端管理制度"]),
      named("publish-review", ["信息发布制度", "发布审核制度", "信息发布审核", "信息审核制度"]),
      named("seal-management", ["公章管理制度", "电子印章管理制度", "电子公章管理", "电子印章管理"]),
      named("secrecy", ["保密制度", "信息安全保密制度", "安全保密", "保密审查制度"]),
      named("other", ["其他", "其它"])
    ]),
    ...document
  })
)

/** The regimes of each agency. */
export const regimes = recordSet<Regime>({
  id: "regimes",
  title: { zh: "电子政务制度登记表", en: "Regimes" },
  about: {
    zh: "本单位的电子政务管理制度及施行日期",
    en: "The agency's e-government regimes and since when they are in force"
  },
  aliases: ["制度登记表", "规章制度表", "电子政务制度", "制度汇编目录"],
  scope: "agency",
  codec: Regime,
  subject: ({ title }) => title
})

/** What a mechanism does: reward, penalise, or both. */
export type IncentiveKind = "reward" | "penalty" | "both"

/**
 * A mechanism that rewards e-government work done well or penalises work not done.
 *
 * @provision 6.4.incentives
 */
export interface Incentive {
  /** What it does. */
  readonly kind: IncentiveKind
  /** Its title. */
  readonly title: string
  /** Document number. */
  readonly number?: string
  /** Calendar date from which it is in force, inclusive. */
  readonly inForceFrom: string
  /** The last day on which it is, inclusive. Absent: still in force. */
  readonly until?: string
}

/** Checks and reads a record of this kind. */
export const Incentive = codecOf<Incentive>()(
  Schema.Struct({
    kind: choice<IncentiveKind>({ zh: "奖惩类别", en: "Kind", aliases: ["类别", "类型", "机制类别"] }, [
      option("both", "奖惩", "reward and penalty", ["奖惩机制", "激励奖惩", "奖励和惩处"]),
      option("reward", "奖励", "reward", ["激励", "表彰", "奖励机制"]),
      option("penalty", "惩处", "penalty", ["惩罚", "问责", "通报批评", "惩戒"])
    ]),
    ...document
  })
)

/** The mechanisms of reward and penalty of each agency. */
export const incentives = recordSet<Incentive>({
  id: "incentives",
  title: { zh: "激励奖惩机制登记表", en: "Incentives" },
  about: { zh: "本单位电子政务工作的激励奖惩办法", en: "How the agency rewards and penalises e-government work" },
  aliases: ["激励奖惩机制", "奖惩机制登记表", "奖惩办法"],
  scope: "agency",
  codec: Incentive,
  subject: ({ title }) => title
})

/** What a training is about. */
export type TrainingSubject = "online-office" | "disclosure" | "other"

/** What the subjects are called. */
export const trainingTitles: Readonly<Record<TrainingSubject, Text>> = {
  "online-office": { zh: "网上办公", en: "online office work" },
  disclosure: { zh: "政府信息公开", en: "disclosure of government information" },
  other: { zh: "其他", en: "other" }
}

/**
 * A training of an agency, planned or held.
 *
 * @provision 6.3.training
 */
export interface Training {
  /** What it is called. */
  readonly title: string
  /** What it is about. */
  readonly subject: TrainingSubject
  /** The year in whose training plan it stands. Absent: in none. */
  readonly planYear?: number
  /** Calendar date on which it was held. Absent: not held. */
  readonly heldOn?: string
  /** Number of participants. */
  readonly participants?: number
}

/** Checks and reads a record of this kind. */
export const Training = codecOf<Training>()(
  Schema.Struct({
    title: text({ zh: "培训名称", en: "Title", aliases: ["名称", "培训班名称", "标题"], example: "公文流转操作培训" }),
    subject: choice<TrainingSubject>({ zh: "培训内容", en: "Subject", aliases: ["内容", "培训类别", "类别", "主题"] }, [
      option("online-office", trainingTitles["online-office"].zh, trainingTitles["online-office"].en, [
        "网上办公培训",
        "办公系统",
        "公务员办公门户"
      ]),
      option("disclosure", trainingTitles.disclosure.zh, trainingTitles.disclosure.en, ["信息公开", "政务公开"]),
      option("other", trainingTitles.other.zh, trainingTitles.other.en, ["其它"])
    ]),
    planYear: Schema.optionalKey(
      integer(
        {
          zh: "列入培训计划年度",
          en: "Plan year",
          about: {
            zh: "列入哪一年的培训计划；未列入的不填",
            en: "The year in whose training plan it stands; empty for none"
          },
          aliases: ["计划年度", "年度培训计划", "年度"],
          example: "2014"
        },
        { min: 1990, max: 2199 }
      )
    ),
    heldOn: Schema.optionalKey(date({ zh: "举办日期", en: "Held on", aliases: ["培训日期", "培训时间", "举办时间"] })),
    participants: Schema.optionalKey(
      integer(
        { zh: "参训人数", en: "Participants", aliases: ["人数", "参加人数"], example: "35" },
        { min: 0, max: 100_000 }
      )
    )
  })
)

/** The trainings of each agency. */
export const trainings = recordSet<Training>({
  id: "trainings",
  title: { zh: "培训登记表", en: "Trainings" },
  about: { zh: "列入年度培训计划或已举办的培训", en: "Trainings that are in a yearly plan or were held" },
  aliases: ["培训", "培训台账", "培训计划", "培训计划表"],
  scope: "agency",
  codec: Training,
  subject: ({ title }) => title
})
