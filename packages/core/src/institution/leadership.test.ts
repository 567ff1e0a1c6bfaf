import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { judgements } from "../judgement/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import { describeFinding } from "../kernel/render.ts"
import { addressees } from "../notices/yuanan-2014/addressees.ts"
import { institutionChapter } from "../notices/yuanan-2014/institution.ts"
import { provisions } from "../notices/yuanan-2014/provisions.data.ts"
import type { AnnexItem, Officer, WorkPlan, WorkPlanItem } from "./leadership-records.ts"
import { responsiblePersonNamed, workPlanAdopted } from "./leadership.ts"

const notice = defineNotice({
  id: "chapter-six",
  title: { zh: "通知", en: "Notice" },
  number: "1",
  issued: "2014-07-02",
  authority: { id: "office", name: { zh: "县电子政务办公室", en: "County e-government office" } },
  provisions,
  addressees,
  settings: institutionChapter.settings,
  recordSets: [judgements, ...institutionChapter.recordSets],
  rules: [responsiblePersonNamed, workPlanAdopted]
})
const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "县财政局", en: "Finance Bureau" }, kind: "department" },
  { id: "yangping", name: { zh: "洋坪镇", en: "Yangping" }, kind: "township" }
]

const assessed = (batches: readonly Batch[], asOf = "2014-09-01") => assess(notice, { agencies, batches }, { asOf })

const outcomeOf = (rule: string, batches: readonly Batch[], asOf?: string) => {
  const { outcomes, findings } = assessed(batches, asOf)
  const outcome = outcomes.find((each) => each.rule === rule && each.agency === "finance")
  return {
    ...outcome,
    found: findings.filter((each) => each.rule === rule).map(({ code, subject }) => [code, subject])
  }
}

/** The words of the first finding, in both languages. */
const wordsOf = (batches: readonly Batch[], asOf?: string) => {
  const report = assessed(batches, asOf)
  const [finding] = report.findings
  if (finding === undefined) throw new TypeError("nothing found")
  return {
    finding,
    zh: describeFinding(notice, report, finding, "zh"),
    en: describeFinding(notice, report, finding, "en")
  }
}

describe("institution.responsible-person", () => {
  const rule = "institution.responsible-person"
  const leader: Officer = { name: "王强", role: "leader", from: "2013-01-01" }
  const person: Officer = { name: "李娜", role: "responsible-person" }
  const own = (...records: readonly Officer[]): readonly Batch[] => [{ set: "officers", agency: "finance", records }]
  const found = (...records: readonly Officer[]) => outcomeOf(rule, own(...records)).found

  it("is met where a leader and a person responsible are in office", () => {
    expect(outcomeOf(rule, own(leader, person))).toMatchObject({ status: "met", measure: { checked: 2, breached: 0 } })
  })

  it("takes a term from its first to its last day", () => {
    const term = (from: string, until: string) => found({ ...leader, from, until }, person)
    expect(term("2014-09-01", "2014-09-01")).toEqual([])
    expect(term("2014-09-02", "2014-12-31")).toEqual([["officer-not-named", "电子政务分管领导"]])
    expect(term("2014-01-01", "2014-08-31")).toEqual([["officer-not-named", "电子政务分管领导"]])
  })

  it("finds each of the two that is not in office, and takes none of another agency", () => {
    expect(found(leader)).toEqual([["officer-not-named", "电子政务工作专人"]])
    const foreign: Batch = { set: "officers", agency: "yangping", records: [leader, person] }
    expect(outcomeOf(rule, [...own(), foreign])).toMatchObject({
      status: "breached",
      measure: { checked: 2, breached: 2 }
    })
    // A former leader's successor counts.
    expect(found({ ...leader, until: "2014-05-31" }, { ...leader, name: "赵敏", from: "2014-06-01" }, person)).toEqual(
      []
    )
  })

  it("is unknown without the register, or where rows of it could not be read", () => {
    expect(outcomeOf(rule, [])).toMatchObject({ status: "unknown", missing: [{ set: "officers" }] })
    const unread: Batch = { set: "officers", agency: "finance", records: [leader, person], rejected: 1 }
    expect(outcomeOf(rule, [unread])).toMatchObject({ status: "unknown", missing: [{ set: "officers", rejected: 1 }] })
    expect(outcomeOf(rule, [{ ...unread, records: [leader] }])).toMatchObject({ status: "unknown", found: [] })
  })

  it("says so in both languages", () => {
    const { finding, zh, en } = wordsOf(own(leader))
    expect(finding).toMatchObject({ agencies: ["finance"], severity: "high", provision: "6.1.leadership" })
    expect(zh).toMatchObject({
      message: "至2014-09-01没有在任的电子政务工作专人",
      remedy: "确定电子政务工作专人，并在责任人登记表中登记任职日期",
      sentence: expect.stringContaining("落实专人推进电子政务工作")
    })
    expect(en).toMatchObject({
      message: "No person responsible for e-government is in office as of 2014-09-01",
      remedy: "Name a person responsible for e-government and enter the first day of the term in the register"
    })
  })

  it("agrees with a plain search, in any order", () => {
    const day = fc.constantFrom("2014-08-31", "2014-09-01", "2014-09-02")
    const officer = fc.record(
      {
        name: fc.constant("王强"),
        role: fc.constantFrom<Officer["role"]>("leader", "responsible-person"),
        from: day,
        until: day
      },
      { requiredKeys: ["name", "role"] }
    )
    fc.assert(
      fc.property(fc.array(officer, { maxLength: 5 }), (records) => {
        const held = (role: string) =>
          records.some(
            (each) => each.role === role && !((each.from ?? "") > "2014-09-01") && !((each.until ?? "9") < "2014-09-01")
          )
        const report = assessed(own(...records))
        expect(report.findings.map(({ detail }) => detail["topic"])).toEqual(
          ["leader", "responsible-person"]
            .filter((role) => !held(role))
            .toSorted((a, b) => (a > b ? -1 : 1))
            .toReversed()
        )
        expect(assessed(own(...records.toReversed()))).toEqual(report)
      })
    )
  })
})

describe("institution.work-plan", () => {
  const rule = "institution.work-plan"
  const plan: WorkPlan = { title: "2014年工作计划", year: 2014, adoptedOn: "2014-07-20" }
  const task = (item: string | undefined, changes: Partial<WorkPlanItem> = {}): WorkPlanItem => ({
    task: `落实${item ?? "其他工作"}`,
    ...(item === undefined ? {} : { item }),
    responsible: "王强",
    ...changes
  })
  const item = (item: string, changes: Partial<AnnexItem> = {}): AnnexItem => ({ annex: "annex-1", item, ...changes })
  interface Own {
    readonly plans?: readonly WorkPlan[]
    readonly tasks?: readonly WorkPlanItem[]
    readonly items?: readonly AnnexItem[]
  }
  const county = ({ plans = [plan], tasks = [], items = [] }: Own): readonly Batch[] => [
    { set: "annexItems", records: items },
    { set: "workPlans", agency: "finance", records: plans },
    { set: "workPlanItems", agency: "finance", records: tasks }
  ]
  const found = (own: Own) => outcomeOf(rule, county(own)).found

  it("takes a plan of the year, up to the day of the judgement, and waits for it to the end of July", () => {
    expect(outcomeOf(rule, county({}))).toMatchObject({ status: "met", measure: { checked: 1 } })
    const adopted = (adoptedOn: string, asOf: string) =>
      outcomeOf(rule, county({ plans: [{ ...plan, adoptedOn }] }), asOf)
    expect(adopted("2014-09-01", "2014-09-01").status).toBe("met")
    expect(adopted("2014-09-02", "2014-09-01").found).toEqual([["work-plan-missing", "2014年电子政务工作计划"]])
    expect(adopted("2014-09-02", "2014-07-31")).toMatchObject({ status: "pending", due: "2014-07-31" })
    expect(adopted("2014-09-02", "2014-08-01").status).toBe("breached")
    expect(found({ plans: [{ ...plan, year: 2013 }] })).toHaveLength(1)
  })

  it("finds each annex item without a task, once, after the end of July", () => {
    const items = [item("1-1"), item("1-2"), item("1-2"), item("1-2", { annex: "annex-2" })]
    const own: Own = { items, tasks: [task("1-1"), task(undefined)] }
    expect(outcomeOf(rule, county(own))).toMatchObject({
      status: "breached",
      measure: { breached: 2 },
      found: [
        ["annex-item-not-planned", "1-2"],
        ["annex-item-not-planned", "1-2"]
      ]
    })
    expect(outcomeOf(rule, county(own), "2014-07-31")).toMatchObject({ status: "pending", measure: { pending: 2 } })
  })

  it("knows an item by its number or by what it says, however it is written; a task may leave the annex open", () => {
    const items = [item("1-1", { title: "财政预决算公开" })]
    expect(found({ items, tasks: [task("１-1 ")] })).toEqual([])
    expect(found({ items, tasks: [task("财政 预决算公开")] })).toEqual([])
    expect(found({ items, tasks: [task("1-1", { annex: "annex-1" })] })).toEqual([])
    expect(found({ items, tasks: [task("1-1", { annex: "annex-2" })] })).toEqual([["annex-item-not-planned", "1-1"]])
  })

  it("asks of an agency only what concerns it, and never of another's plan", () => {
    expect(found({ items: [item("1-1", { agency: "yangping" })] })).toEqual([])
    expect(found({ items: [item("1-1", { agency: "finance" })] })).toHaveLength(1)
    const foreign: Batch = { set: "workPlanItems", agency: "yangping", records: [task("1-1")] }
    expect(outcomeOf(rule, [...county({ items: [item("1-1")] }), foreign]).found).toHaveLength(1)
  })

  it("demands who is responsible for each task", () => {
    const { responsible: _, ...nobody } = task(undefined)
    expect(found({ tasks: [task("1-1"), nobody] })).toEqual([["plan-item-without-responsible", "落实其他工作"]])
    expect(outcomeOf(rule, county({ tasks: [nobody], items: [item("1-1")] }))).toMatchObject({
      status: "unknown",
      missing: [
        { set: "workPlanItems", fields: ["item"] },
        { set: "workPlanItems", fields: ["responsible"] }
      ]
    })
  })

  it("is unknown without plans, tasks, or the county's own annex items, which are never made up", () => {
    const whole = county({ tasks: [task("1-1")] })
    for (const set of ["workPlans", "workPlanItems", "annexItems"]) {
      expect(
        outcomeOf(
          rule,
          whole.filter((each) => each.set !== set)
        )
      ).toMatchObject({ status: "unknown", missing: [{ set }] })
      const unread: Batch = { set, ...(set === "annexItems" ? {} : { agency: "finance" }), records: [], rejected: 1 }
      expect(outcomeOf(rule, [...whole, unread])).toMatchObject({ status: "unknown", missing: [{ set, rejected: 1 }] })
    }
  })

  it("finds nothing missing that might stand in a row that could not be read", () => {
    const unread = (set: string): Batch => ({ set, agency: "finance", records: [], rejected: 1 })
    const nothing = county({ plans: [], items: [item("1-1")] })
    expect(outcomeOf(rule, [...nothing, unread("workPlanItems")]).found).toEqual([
      ["work-plan-missing", "2014年电子政务工作计划"]
    ])
    expect(outcomeOf(rule, [...nothing, unread("workPlans")]).found).toEqual([["annex-item-not-planned", "1-1"]])
  })

  it("says so in both languages", () => {
    const missing = wordsOf(county({ plans: [] }))
    expect(missing.zh).toMatchObject({
      message: "没有2014年电子政务工作计划",
      remedy: "对照附件1、附件2制定2014年工作计划",
      sentence: expect.stringContaining("制定工作计划，细化工作职责")
    })
    expect(missing.en).toMatchObject({
      message: "There is no e-government work plan of 2014",
      remedy: "Draw up the work plan of 2014 against annexes 1 and 2"
    })
    expect(missing.finding.due).toBe("2014-07-31")
    const uncovered = wordsOf(county({ items: [item("2-3", { annex: "annex-2", title: "邮箱" })] }))
    expect(uncovered.finding.evidence).toMatchObject([{ set: "annexItems", subject: "2-3" }])
    expect(uncovered.zh.message).toBe("工作计划没有对应附件2的事项“2-3”（邮箱）")
    expect(uncovered.en.message).toBe('The work plan has no task for item "2-3" (邮箱) of annex 2')
    const bare = wordsOf(county({ items: [item("1-3")] }))
    expect(bare.zh.message).toBe("工作计划没有对应附件1的事项“1-3”")
    expect(bare.en.message).toBe('The work plan has no task for item "1-3" of annex 1')
    const { responsible: _, ...nobody } = task(undefined)
    const nameless = wordsOf(county({ tasks: [task("1-1"), nobody] }))
    expect(nameless.zh.message).toBe("工作计划任务“落实其他工作”没有明确责任人")
    expect(nameless.en.message).toBe('Task "落实其他工作" of the work plan does not say who is responsible')
  })

  it("agrees with a plain search for each item, for two agencies in any order", () => {
    const name = fc.constantFrom("1-1", "1-2", "1-3")
    const annex = fc.constantFrom<AnnexItem["annex"]>("annex-1", "annex-2")
    const agency = fc.constantFrom("finance", "yangping")
    const items = fc.array(fc.record({ annex, item: name, agency }, { requiredKeys: ["annex", "item"] }), {
      maxLength: 5
    })
    const tasks = fc.array(
      fc.record({
        agency,
        task: fc.record(
          { task: fc.constant("任务"), responsible: fc.constant("王强"), annex, item: name },
          { requiredKeys: ["task", "responsible", "item"] }
        )
      }),
      { maxLength: 6 }
    )
    fc.assert(
      fc.property(items, tasks, (items, tasks) => {
        const batches: readonly Batch[] = [
          ...items.map((record) => ({ set: "annexItems", records: [record] })),
          ...tasks.map(({ agency, task }) => ({ set: "workPlanItems", agency, records: [task] }))
        ]
        const empty: readonly Batch[] = [
          { set: "annexItems", records: [] },
          ...agencies.flatMap(({ id }) => [
            { set: "workPlans", agency: id, records: [plan] },
            { set: "workPlanItems", agency: id, records: [] }
          ])
        ]
        const report = assessed([...empty, ...batches])
        for (const { id } of agencies) {
          const owed = new Set(
            items
              .filter(({ agency }) => agency === undefined || agency === id)
              .map((each) => `${each.annex} ${each.item}`)
          )
          const open = [...owed].filter(
            (each) =>
              !tasks.some(
                ({ agency, task }) =>
                  agency === id && each.endsWith(` ${task.item}`) && each.startsWith(task.annex ?? "")
              )
          )
          const found = report.findings.filter(({ agencies }) => agencies[0] === id)
          expect(
            found
              .flatMap(({ evidence }) => evidence.map(({ record }) => record as AnnexItem))
              .map(({ annex, item }) => `${annex} ${item}`)
              .toSorted()
          ).toEqual(open.toSorted())
        }
        expect(assessed([...batches.toReversed(), ...empty])).toEqual(report)
      })
    )
  })
})
