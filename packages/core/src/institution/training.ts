import { all } from "../kernel/check.ts"
import { coversBy } from "../kernel/checks/covers-by.ts"
import { covers, type Topic } from "../kernel/checks/covers.ts"
import { rule } from "../kernel/rule.ts"
import { trainingSubjects, workYear } from "./parameters.ts"
import { trainings, type TrainingSubject, trainingTitles } from "./regime-records.ts"

const topicsOf = (subjects: readonly TrainingSubject[]): readonly Topic[] =>
  subjects.map((id) => ({ id, title: trainingTitles[id] }))

/** Trainings in online office work and in disclosure stand in the yearly plan and are held in the year. */
export const trainingHeld = rule({
  id: "institution.training",
  title: { zh: "培训纳入年度计划并举办", en: "Training planned and held" },
  provisions: ["6.3.training"],
  check: all(
    covers(trainings, {
      breach: "training-not-planned",
      says: {
        zh: "网上办公、政府信息公开培训已纳入年度培训计划",
        en: "Trainings in online office work and in disclosure stand in the yearly training plan"
      },
      given: { subjects: trainingSubjects, year: workYear },
      topic: ({ subject, planYear }, { year }) => (planYear === year ? subject : undefined),
      expected: (_, { subjects }) => topicsOf(subjects)
    }),
    coversBy(trainings, {
      breach: "training-not-held",
      says: ({ year }) => ({
        zh: `网上办公、政府信息公开培训在${year}年内举办`,
        en: `Trainings in online office work and in disclosure are held in ${year}`
      }),
      given: { subjects: trainingSubjects, year: workYear },
      due: ({ year }) => `${year}-12-31`,
      topic: ({ subject, heldOn }, { year, asOf }) =>
        heldOn !== undefined && heldOn <= asOf && heldOn.startsWith(`${year}-`) ? subject : undefined,
      expected: (_, { subjects }) => topicsOf(subjects)
    })
  ),
  breaches: {
    "training-not-planned": {
      severity: "medium",
      message: {
        zh: ({ detail, given }) => `${given.year}年培训计划没有列入${detail.title.zh}培训`,
        en: ({ detail, given }) => `The training plan of ${given.year} has no training in ${detail.title.en}`
      },
      remedy: {
        zh: ({ detail, given }) => `将${detail.title.zh}培训列入${given.year}年培训计划`,
        en: ({ detail, given }) => `Enter a training in ${detail.title.en} in the training plan of ${given.year}`
      }
    },
    "training-not-held": {
      severity: "medium",
      message: {
        zh: ({ detail, given }) => `${given.year}年没有举办${detail.title.zh}培训`,
        en: ({ detail, given }) => `No training in ${detail.title.en} was held in ${given.year}`
      },
      remedy: {
        zh: ({ detail }) => `补办${detail.title.zh}培训`,
        en: ({ detail }) => `Hold a training in ${detail.title.en} now`
      }
    }
  }
})
