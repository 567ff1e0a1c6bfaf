import { all } from "../kernel/check.ts"
import { coversBy } from "../kernel/checks/covers-by.ts"
import { covers, type Topic } from "../kernel/checks/covers.ts"
import { each } from "../kernel/checks/each.ts"
import { rule } from "../kernel/rule.ts"
import { annexPlanned } from "./annex-planned.ts"
import { officers, workPlanItems, workPlans } from "./leadership-records.ts"
import { workPlanDeadline, workYear } from "./parameters.ts"
import { isWithin } from "./terms.ts"

const roles: readonly Topic[] = [
  { id: "leader", title: { zh: "电子政务分管领导", en: "leader in charge of e-government" } },
  { id: "responsible-person", title: { zh: "电子政务工作专人", en: "person responsible for e-government" } }
]

/** A leader and a person responsible are named, and both are in office. */
export const responsiblePersonNamed = rule({
  id: "institution.responsible-person",
  title: { zh: "加强领导、落实专人", en: "Leader and responsible person named" },
  provisions: ["6.1.leadership"],
  check: covers(officers, {
    breach: "officer-not-named",
    says: {
      zh: "电子政务工作有在任的分管领导，并落实了在任的专人",
      en: "A leader in charge of e-government and a person responsible for it are in office"
    },
    topic: ({ role, ...term }, { asOf }) => (isWithin(term, asOf) ? role : undefined),
    expected: () => roles
  }),
  breaches: {
    "officer-not-named": {
      severity: "high",
      message: {
        zh: ({ detail, asOf }) => `至${asOf}没有在任的${detail.title.zh}`,
        en: ({ detail, asOf }) => `No ${detail.title.en} is in office as of ${asOf}`
      },
      remedy: {
        zh: ({ detail }) => `确定${detail.title.zh}，并在责任人登记表中登记任职日期`,
        en: ({ detail }) => `Name a ${detail.title.en} and enter the first day of the term in the register`
      }
    }
  }
})

/** A plan for the year is adopted, covers the county's annex items, and says who is responsible for each task. */
export const workPlanAdopted = rule({
  id: "institution.work-plan",
  title: { zh: "对照附件制定工作计划、细化职责", en: "Work plan against the annexes" },
  provisions: ["6.1.leadership"],
  check: all(
    coversBy(workPlans, {
      breach: "work-plan-missing",
      says: ({ year, deadline }) => ({
        zh: `制定了${year}年电子政务工作计划（${deadline} 及之前尚可制定）`,
        en: `A work plan of ${year} is adopted; up to ${deadline} there is still time for it`
      }),
      given: { year: workYear, deadline: workPlanDeadline },
      due: ({ deadline }) => deadline,
      topic: ({ year, adoptedOn }, given) => (year === given.year && adoptedOn <= given.asOf ? "plan" : undefined),
      expected: (_, { year }) => [
        { id: "plan", title: { zh: `${year}年电子政务工作计划`, en: `E-government work plan of ${year}` } }
      ]
    }),
    annexPlanned({
      breach: "annex-item-not-planned",
      deadline: workPlanDeadline,
      says: {
        zh: "工作计划覆盖县里附件1、附件2中涉及本单位的每个事项",
        en: "The work plan covers each item of the county's annexes 1 and 2 that concerns the agency"
      }
    }),
    each(workPlanItems, {
      breach: "plan-item-without-responsible",
      says: { zh: "工作计划的每项任务都明确责任人", en: "Each task of the work plan says who is responsible" },
      needs: ["responsible"]
    })
  ),
  breaches: {
    "work-plan-missing": {
      severity: "high",
      message: {
        zh: ({ given }) => `没有${given.year}年电子政务工作计划`,
        en: ({ given }) => `There is no e-government work plan of ${given.year}`
      },
      remedy: {
        zh: ({ given }) => `对照附件1、附件2制定${given.year}年工作计划`,
        en: ({ given }) => `Draw up the work plan of ${given.year} against annexes 1 and 2`
      }
    },
    "annex-item-not-planned": {
      severity: "medium",
      message: {
        zh: ({ record }) =>
          `工作计划没有对应附件${record.annex === "annex-1" ? "1" : "2"}的事项“${record.item}”${record.title === undefined ? "" : `（${record.title}）`}`,
        en: ({ record }) =>
          `The work plan has no task for item "${record.item}"${record.title === undefined ? "" : ` (${record.title})`} of annex ${record.annex === "annex-1" ? "1" : "2"}`
      },
      remedy: {
        zh: ({ record }) => `在工作计划中增加对应“${record.item}”的任务，明确责任人和时限`,
        en: ({ record }) => `Add a task for "${record.item}" to the plan, with who is responsible and by when`
      }
    },
    "plan-item-without-responsible": {
      severity: "low",
      message: {
        zh: ({ subject }) => `工作计划任务“${subject}”没有明确责任人`,
        en: ({ subject }) => `Task "${subject}" of the work plan does not say who is responsible`
      },
      remedy: {
        zh: ({ subject }) => `明确“${subject}”的责任人`,
        en: ({ subject }) => `Say who is responsible for "${subject}"`
      }
    }
  }
})
