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
  rules: institutionChapter.rules
})
const finance: Agency = { id: "finance", name: { zh: "县财政局", en: "Finance Bureau" }, kind: "department" }

const judgement = {
  rule: "judged.working-mechanisms",
  verdict: "met",
  reason: "制度齐全",
  judgedBy: "王强",
  judgedOn: "2014-12-20"
}
const leader = { name: "赵敏", role: "leader", from: "2013-01-01" }
const person = { name: "王强", role: "responsible-person", from: "2013-01-01" }
const task = { task: "更新预决算栏目", annex: "annex-1", item: "1-3", responsible: "王强" }
const post = { name: "网络管理员", duties: "日常维护" }
const holder = { post: "网络管理员", name: "王强", from: "2013-01-01" }
const office = { title: "办公培训", subject: "online-office", planYear: 2014, heldOn: "2014-08-20" }
const disclosure = { title: "公开培训", subject: "disclosure", planYear: 2014, heldOn: "2014-09-20" }
const regimes = [
  "staff-management",
  "network-maintenance",
  "terminal-registration",
  "publish-review",
  "seal-management",
  "secrecy"
].map((kind) => ({ kind, title: kind, inForceFrom: "2013-01-01" }))

/** An agency at which no rule of the chapter finds fault. */
const faultless = {
  judgements: [judgement],
  officers: [leader, person],
  workPlans: [{ title: "2014年工作计划", year: 2014, adoptedOn: "2014-07-20" }],
  workPlanItems: [task],
  annexItems: [{ annex: "annex-1", item: "1-3" }],
  posts: [post],
  postHolders: [holder],
  regimes,
  trainings: [office, disclosure],
  incentives: [{ kind: "both", title: "奖惩办法", inForceFrom: "2013-01-01" }]
}

type Sets = Readonly<Record<string, readonly object[]>>

const assessed = (changes: Sets = {}) => {
  const batches = Object.entries({ ...faultless, ...changes }).map(([set, records]): Batch => ({
    set,
    ...(set === "annexItems" ? {} : { agency: "finance" }),
    records
  }))
  return assess(notice, { agencies: [finance], batches }, { asOf: "2015-01-15" })
}

/** For each fault of the chapter, changes that provoke it and nothing else. */
const cases: Readonly<Record<string, Sets>> = {
  "judged.working-mechanisms mechanisms-not-improved": { judgements: [{ ...judgement, verdict: "not-met" }] },
  "institution.responsible-person officer-not-named": { officers: [person] },
  "institution.work-plan work-plan-missing": { workPlans: [] },
  "institution.work-plan annex-item-not-planned": { annexItems: [{ annex: "annex-2", item: "1-3" }] },
  "institution.work-plan plan-item-without-responsible": { workPlanItems: [task, { task: "其他工作" }] },
  "institution.posts no-post": { posts: [], postHolders: [] },
  "institution.posts post-vacant": { postHolders: [{ ...holder, until: "2015-01-10" }] },
  "institution.posts holder-without-post": { postHolders: [holder, { ...holder, post: "信息员" }] },
  "institution.posts post-without-duties": {
    posts: [post, { name: "信息员" }],
    postHolders: [holder, { ...holder, post: "信息员" }]
  },
  "institution.staff-continuity post-gap": {
    postHolders: [
      { ...holder, until: "2014-05-31" },
      { ...holder, from: "2014-08-01" }
    ]
  },
  "institution.regimes regime-not-in-force": { regimes: regimes.slice(1) },
  "institution.training training-not-planned": { trainings: [office, { ...disclosure, planYear: 2015 }] },
  "institution.training training-not-held": { trainings: [office, { ...disclosure, heldOn: "2015-01-10" }] },
  "institution.incentives incentive-not-in-force": {
    incentives: [{ kind: "reward", title: "表彰办法", inForceFrom: "2013-01-01" }]
  }
}

describe("the faults of chapter VI", () => {
  it("are none at an agency that does what the notice demands", () => {
    const { findings, outcomes } = assessed()
    expect(findings).toEqual([])
    expect(outcomes.map(({ rule, status }) => `${rule} ${status}`)).toEqual(
      institutionChapter.rules.map(({ id }) => `${id} met`)
    )
    for (const { measure } of outcomes) expect(measure.checked).toBeGreaterThan(0)
  })

  it("are each provoked by a case, and no case is about a fault that no rule has", () => {
    const faults = institutionChapter.rules.flatMap(({ id, breaches }) =>
      Object.keys(breaches).map((code) => `${id} ${code}`)
    )
    expect(Object.keys(cases).toSorted()).toEqual(faults.toSorted())
  })

  it.each(Object.entries(cases))("%s comes alone and has words", (fault, changes) => {
    const report = assessed(changes)
    expect([...new Set(report.findings.map(({ rule, code }) => `${rule} ${code}`))]).toEqual([fault])
    for (const finding of report.findings) {
      const zh = describeFinding(notice, report, finding, "zh")
      const en = describeFinding(notice, report, finding, "en")
      for (const words of [zh.message, zh.remedy]) expect(words).toMatch(/\p{Script=Han}/u)
      for (const words of [en.message, en.remedy]) expect(words).toMatch(/[a-z]{3}/u)
      expect(JSON.stringify([zh, en])).not.toMatch(/undefined|null|NaN|\[object/u)
      expect(en.message).not.toMatch(/[，。“”、；]/u)
    }
  })
})
