import { calendarDate, someOf, wholeNumber } from "../kernel/parameter-kind.ts"
import { parameter, sayList } from "../kernel/parameter.ts"
import { type RegimeKind, regimeTitles, type TrainingSubject, trainingTitles } from "./regime-records.ts"

/** The calendar year that work plans and training plans are for. */
export const workYear = parameter<number>(
  "workYear",
  {
    zh: "工作年度",
    en: "Year of the work"
  },
  { kind: wholeNumber(1900, 2199) }
)

/** Calendar date (inclusive) by which the work plan is adopted and covers the annex items. */
export const workPlanDeadline = parameter<string>(
  "workPlanDeadline",
  {
    zh: "工作计划制定期限（含当日）",
    en: "Deadline of the work plan (inclusive)"
  },
  { kind: calendarDate }
)

/** The longest time for which a post may stand empty, in calendar days. */
export const handoverGapDays = parameter<number>(
  "handoverGapDays",
  {
    zh: "岗位空缺的最长天数（日历日）",
    en: "Longest time for which a post may stand empty (calendar days)"
  },
  { kind: wholeNumber(0) }
)

/** The regimes that every agency must have. */
export const requiredRegimes = parameter<readonly RegimeKind[]>(
  "requiredRegimes",
  {
    zh: "应建立的制度",
    en: "Regimes that every agency must have"
  },
  { kind: someOf(regimeTitles), says: (kinds) => sayList(kinds.map((kind) => regimeTitles[kind])) }
)

/** What trainings every agency must plan and hold each year. */
export const trainingSubjects = parameter<readonly TrainingSubject[]>(
  "trainingSubjects",
  {
    zh: "应纳入年度培训计划的内容",
    en: "Subjects that must be in the yearly training plan"
  },
  { kind: someOf(trainingTitles), says: (subjects) => sayList(subjects.map((subject) => trainingTitles[subject])) }
)
