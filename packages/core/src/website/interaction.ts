import { all } from "../kernel/check.ts"
import { atLeast } from "../kernel/checks/quota.ts"
import { timely, type Timeliness } from "../kernel/checks/timely.ts"
import type { Missing } from "../kernel/outcome.ts"
import { rule } from "../kernel/rule.ts"
import { calendarOf, workingDays } from "../time/county-calendar.ts"
import { addDays, addWorkingDaysToNumber, dateOfDay, dayNumber, type WorkCalendarOptions } from "../time/index.ts"
import { type Consultation, consultations, type Letter, letters } from "./interaction-records.ts"
import {
  consultationResultDays,
  consultationsLeast,
  contentPeriodFrom,
  contentPeriodTo,
  letterAcceptanceWorkingDays,
  letterReplyWorkingDays
} from "./parameters.ts"

interface LetterTerms {
  readonly workingDays: number
  readonly days: WorkCalendarOptions
  readonly asOf: string
}

/** Day number of the last day; `undefined` where the day of receipt or the working days are not known. */
const dueDay = ({ receivedOn }: Letter, { workingDays, days }: LetterTerms): number | undefined => {
  const received = receivedOn === undefined ? undefined : dayNumber(receivedOn)
  return received === undefined ? undefined : addWorkingDaysToNumber(calendarOf(days), received, workingDays)
}

const standingOf = (letter: Letter, doneOn: string | undefined, terms: LetterTerms): Timeliness => {
  const { receivedOn } = letter
  if (receivedOn !== undefined && receivedOn > terms.asOf) return "none"
  const due = dueDay(letter, terms)
  if (due === undefined) return "unknown"
  const isDone = doneOn !== undefined && doneOn <= terms.asOf
  const day = dayNumber(isDone ? doneOn : terms.asOf)
  if (day === undefined) return "unknown"
  return day <= due ? (isDone ? "in-time" : "open") : isDone ? "late" : "overdue"
}

const dueOn = (letter: Letter, terms: LetterTerms): string | undefined => {
  const day = dueDay(letter, terms)
  return day === undefined ? undefined : dateOfDay(day)
}

interface ReplyTerms extends Omit<LetterTerms, "workingDays"> {
  readonly replyWorkingDays: number
}

const replyTerms = ({ replyWorkingDays, days, asOf }: ReplyTerms): LetterTerms => ({
  workingDays: replyWorkingDays,
  days,
  asOf
})

const receivedField = "receivedOn"

/** What keeps a letter's deadline from being told: its day of receipt, or the working days of a year. */
const untold = ({ receivedOn }: Letter): string => (receivedOn === undefined ? receivedField : receivedOn.slice(0, 4))

const missing = (names: readonly string[]): Missing => {
  const years = names.filter((name) => name !== receivedField)
  return years.length > 0 ? { set: "workingDays", fields: years } : { set: letters.id, fields: [receivedField] }
}

/** A letter that was answered was accepted with the answer at the latest. */
const acceptedBy = ({ acceptedOn, answeredOn }: Letter): string | undefined =>
  acceptedOn === undefined || (answeredOn !== undefined && answeredOn < acceptedOn) ? answeredOn : acceptedOn

/**
 * Each letter or visit is accepted and answered in time, in working days after the day of receipt.
 *
 * @provision 3.7.interaction
 */
export const lettersAnswered = rule({
  id: "website.letters-answered",
  title: { zh: "及时办理来信来访", en: "Letters handled in time" },
  provisions: ["3.7.interaction"],
  check: all(
    timely(letters, {
      breaches: { late: "letter-accepted-late", overdue: "letter-not-accepted" },
      says: ({ workingDays }) => ({
        zh: `来信来访自收到次日起 ${workingDays} 个工作日内受理`,
        en: `Letters are accepted within ${workingDays} working days after receipt`
      }),
      needs: ["receivedOn"],
      given: { workingDays: letterAcceptanceWorkingDays, days: workingDays },
      standing: (letter, terms) => standingOf(letter, acceptedBy(letter), terms),
      due: dueOn,
      unknown: untold,
      missing,
      detail: (letter, terms) => ({ dueOn: dueOn(letter, terms) ?? "", doneOn: acceptedBy(letter) })
    }),
    timely(letters, {
      breaches: { late: "letter-answered-late", overdue: "letter-unanswered" },
      says: ({ replyWorkingDays }) => ({
        zh: `来信来访自收到次日起 ${replyWorkingDays} 个工作日内答复`,
        en: `Letters are answered within ${replyWorkingDays} working days after receipt`
      }),
      needs: ["receivedOn"],
      given: { replyWorkingDays: letterReplyWorkingDays, days: workingDays },
      standing: (letter, terms) => standingOf(letter, letter.answeredOn, replyTerms(terms)),
      due: (letter, terms) => dueOn(letter, replyTerms(terms)),
      unknown: untold,
      missing,
      detail: (letter, terms) => ({ dueOn: dueOn(letter, replyTerms(terms)) ?? "" })
    })
  ),
  breaches: {
    "letter-accepted-late": {
      severity: "low",
      message: {
        zh: ({ subject, detail }) =>
          `来信“${subject}”应于${detail.dueOn}（含当日）前受理，实际于${detail.doneOn ?? ""}受理`,
        en: ({ subject, detail }) =>
          `Letter "${subject}" was due for acceptance by ${detail.dueOn} and was accepted on ${detail.doneOn ?? ""}`
      },
      remedy: {
        zh: () => "明确专人每日查收来信，今后按期受理",
        en: () => "Name a person who looks for letters every day, and accept them in time in future"
      }
    },
    "letter-not-accepted": {
      severity: "medium",
      message: {
        zh: ({ subject, detail, asOf }) => `来信“${subject}”应于${detail.dueOn}（含当日）前受理，至${asOf}仍未受理`,
        en: ({ subject, detail, asOf }) =>
          `Letter "${subject}" was due for acceptance by ${detail.dueOn} and was still not accepted on ${asOf}`
      },
      remedy: {
        zh: ({ subject }) => `立即受理“${subject}”，并告知来信人`,
        en: ({ subject }) => `Accept "${subject}" at once and tell the writer`
      }
    },
    "letter-answered-late": {
      severity: "low",
      message: {
        zh: ({ subject, record, detail }) =>
          `来信“${subject}”应于${detail.dueOn}（含当日）前答复，实际于${record.answeredOn ?? ""}答复`,
        en: ({ subject, record, detail }) =>
          `Letter "${subject}" was due for an answer by ${detail.dueOn} and was answered on ${record.answeredOn ?? ""}`
      },
      remedy: {
        zh: () => "查明逾期原因，今后按期答复",
        en: () => "Find out why it took so long, and answer in time in future"
      }
    },
    "letter-unanswered": {
      severity: "high",
      message: {
        zh: ({ subject, detail, asOf }) => `来信“${subject}”应于${detail.dueOn}（含当日）前答复，至${asOf}仍未答复`,
        en: ({ subject, detail, asOf }) =>
          `Letter "${subject}" was due for an answer by ${detail.dueOn} and was still unanswered on ${asOf}`
      },
      remedy: {
        zh: ({ subject }) => `立即答复“${subject}”，并向来信人说明逾期原因`,
        en: ({ subject }) => `Answer "${subject}" at once and explain the delay to the writer`
      }
    }
  }
})

interface ResultTerms {
  readonly resultDays: number
  readonly asOf: string
}

/** The last day on which the result is in time; none while the consultation is open. */
const resultDue = ({ closedOn }: Consultation, { resultDays, asOf }: ResultTerms): string | undefined =>
  closedOn === undefined || closedOn > asOf ? undefined : addDays(closedOn, resultDays)

/**
 * Each agency collects opinions online, and publishes what came of each consultation after its close.
 *
 * @provision 3.7.interaction
 */
export const consultationsHeld = rule({
  id: "website.consultations",
  title: { zh: "开展网上意见征集并公布结果", en: "Consultations held and their results published" },
  provisions: ["3.7.interaction"],
  check: all(
    atLeast(consultations, {
      breach: "too-few-consultations",
      says: ({ least, from, to }) => ({
        zh: `${from} 至 ${to}，网上意见征集不少于 ${least} 次`,
        en: `From ${from} to ${to}, opinions were collected online at least ${least} times`
      }),
      on: ({ openedOn }) => openedOn,
      least: consultationsLeast,
      period: { from: contentPeriodFrom, to: contentPeriodTo }
    }),
    timely(consultations, {
      breaches: { late: "result-published-late", overdue: "result-unpublished" },
      says: ({ resultDays }) => ({
        zh: `意见征集结束后 ${resultDays} 天内公布结果`,
        en: `The result is published within ${resultDays} days after the close`
      }),
      given: { resultDays: consultationResultDays },
      standing: (consultation, terms) => {
        const due = resultDue(consultation, terms)
        if (due === undefined) return "none"
        const { resultPublishedOn: done } = consultation
        if (done === undefined || done > terms.asOf) return terms.asOf <= due ? "open" : "overdue"
        return done <= due ? "in-time" : "late"
      },
      due: resultDue,
      unknown: () => consultations.id,
      missing: ([set = consultations.id]) => ({ set }),
      detail: (consultation, terms) => ({ dueOn: resultDue(consultation, terms) ?? "" })
    })
  ),
  breaches: {
    "too-few-consultations": {
      severity: "low",
      message: {
        zh: ({ detail }) =>
          `${detail.from}至${detail.to}开展网上意见征集${detail.delivered}次，应不少于${detail.owed}次`,
        en: ({ detail }) =>
          `From ${detail.from} to ${detail.to} there were ${detail.delivered} online consultations; ${detail.owed} were owed`
      },
      remedy: {
        zh: () => "就群众关心的事项开展网上意见征集",
        en: () => "Hold an online consultation on a matter that concerns the public"
      }
    },
    "result-published-late": {
      severity: "low",
      message: {
        zh: ({ subject, record, detail }) =>
          `意见征集“${subject}”的结果应于${detail.dueOn}（含当日）前公布，实际于${record.resultPublishedOn ?? ""}公布`,
        en: ({ subject, record, detail }) =>
          `The result of consultation "${subject}" was due by ${detail.dueOn} and was published on ${record.resultPublishedOn ?? ""}`
      },
      remedy: {
        zh: () => "今后在征集结束后按期公布结果",
        en: () => "Publish results in time after the close in future"
      }
    },
    "result-unpublished": {
      severity: "medium",
      message: {
        zh: ({ subject, detail, asOf }) =>
          `意见征集“${subject}”的结果应于${detail.dueOn}（含当日）前公布，至${asOf}仍未公布`,
        en: ({ subject, detail, asOf }) =>
          `The result of consultation "${subject}" was due by ${detail.dueOn} and was still unpublished on ${asOf}`
      },
      remedy: {
        zh: ({ subject }) => `公布“${subject}”的意见采纳情况`,
        en: ({ subject }) => `Publish what came of "${subject}"`
      }
    }
  }
})
