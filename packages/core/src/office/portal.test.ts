import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parseCounty } from "../county/parse-county.ts"
import { filings } from "../filing/index.ts"
import { judgements } from "../judgement/index.ts"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Batch } from "../kernel/county.ts"
import { defineNotice } from "../kernel/notice.ts"
import type { RecordSet } from "../kernel/record-set.ts"
import { describeFinding } from "../kernel/render.ts"
import type { Report } from "../kernel/report.ts"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import { officeChapter } from "../notices/yuanan-2014/office.ts"
import { type Account, accounts, type Role, roles, type Seal, seals } from "./portal-records.ts"
import { peopleCurrent, rolesAssigned, sealsKept } from "./portal.ts"
import { roster, type StaffMember } from "./roster-records.ts"

const agencies: readonly Agency[] = [
  { id: "a", name: { zh: "甲局" }, kind: "department" },
  { id: "b", name: { zh: "乙镇" }, kind: "township" }
]
const notice = defineNotice({
  ...yuanan2014,
  commands: [],
  ...officeChapter,
  recordSets: [filings, judgements, ...officeChapter.recordSets],
  rules: [peopleCurrent, rolesAssigned, sealsKept]
})
const batch = <T>(set: RecordSet<T>, agency: string | undefined, records: readonly T[]): Batch => ({
  set: set.id,
  ...(agency === undefined ? {} : { agency }),
  records
})
const runOn = (asOf: string, ...batches: readonly Batch[]): Report => assess(notice, { agencies, batches }, { asOf })
const outcome = (report: Report, rule: string, agency = "a") =>
  report.outcomes.find((each) => each.agency === agency && each.rule === rule)
const codes = ({ findings }: Report) => findings.map(({ code, subject }) => `${code} ${subject}`)
const words = (report: Report, locale: "zh" | "en") =>
  report.findings.map((finding) => describeFinding(notice, report, finding, locale).message)
const asOf = "2014-08-01"
const account = (owner: string, more: Partial<Account> = {}): Account => ({
  login: `${owner}号`,
  owner,
  roles: ["拟稿人"],
  ...more
})

describe("office.people-current", () => {
  const judged = (own: readonly Account[], staff: readonly StaffMember[], ...others: readonly Batch[]) =>
    runOn(asOf, batch(accounts, "a", own), batch(roster, "a", staff), ...others)

  it("agrees where everyone has an account", () => {
    expect(codes(judged([account("张伟")], [{ name: "张伟" }]))).toEqual([])
    expect(codes(judged([account("张伟")], []))).toEqual(["owner-not-on-roster 张伟号"])
    expect(codes(judged([], [{ name: "张伟" }]))).toEqual(["staff-without-account 张伟"])
  })

  it("takes the last day at the agency, and finds an account that is active on the day after", () => {
    const left = (leftOn: string) => codes(judged([account("张伟")], [{ name: "张伟", leftOn }]))
    expect([left("2014-08-02"), left("2014-08-01"), left("2014-07-31")]).toEqual([[], [], ["leaver-active 张伟号"]])
    expect(codes(judged([], [{ name: "张伟", leftOn: "2014-08-01" }]))).toEqual(["staff-without-account 张伟"])
    expect(codes(judged([], [{ name: "张伟", leftOn: "2014-07-31" }]))).toEqual([])
  })

  it("takes a disabled account for none, and asks for none where none is needed", () => {
    expect(codes(judged([account("张伟", { status: "disabled" })], [{ name: "张伟", leftOn: "2014-01-01" }]))).toEqual(
      []
    )
    expect(codes(judged([account("张伟", { status: "disabled" })], [{ name: "张伟" }]))).toEqual([
      "staff-without-account 张伟"
    ])
    expect(codes(judged([], [{ name: "张伟", needsAccount: false }]))).toEqual([])
  })

  it("goes by the staff number first, then by the name of whoever has none", () => {
    const numbered = account("张伟", { staffNumber: "7" })
    expect(codes(judged([numbered], [{ name: "张 伟", staffNumber: "7" }]))).toEqual([])
    expect(codes(judged([numbered], [{ name: "张伟" }]))).toEqual([])
    expect(codes(judged([numbered], [{ name: "张伟", staffNumber: "8" }]))).toEqual([
      "owner-not-on-roster 张伟号",
      "staff-without-account 张伟（8）"
    ])
    expect(codes(judged([account("张伟")], [{ name: "张伟", staffNumber: "8" }]))).toEqual([])
    const two = [
      { name: "张伟", staffNumber: "7", leftOn: "2014-01-01" },
      { name: "张伟", staffNumber: "8" }
    ]
    expect(codes(judged([numbered, account("张伟", { login: "zw8", staffNumber: "8" })], two))).toEqual([
      "leaver-active 张伟号"
    ])
  })

  it("lets someone who left and came back have an account", () => {
    const staff = [{ name: "张伟", leftOn: "2013-01-01" }, { name: "张伟" }]
    expect(codes(judged([account("张伟")], staff))).toEqual([])
    expect(codes(judged([account("张伟")], staff.toReversed()))).toEqual([])
    const twice = judged(
      [account("张伟")],
      [
        { name: "张伟", leftOn: "2013-01-01" },
        { name: "张伟", leftOn: "2014-05-01" }
      ]
    )
    expect(words(twice, "zh")).toEqual(["张伟已于2014-05-01离岗，账号“张伟号”仍在启用"])
  })

  it("does not look for people at other agencies", () => {
    expect(
      codes(judged([account("张伟")], [], batch(roster, "b", [{ name: "张伟" }]), batch(accounts, "b", [])))
    ).toEqual(["owner-not-on-roster 张伟号", "staff-without-account 张伟"])
  })

  it("does not rest a fault on rows that could not be read", () => {
    const status = (...batches: readonly Batch[]) => outcome(runOn(asOf, ...batches), "office.people-current")?.status
    const own = batch(accounts, "a", [account("张伟")])
    expect(status(own, { ...batch(roster, "a", []), rejected: 1 })).toBe("unknown")
    expect(status(own, { ...batch(roster, "a", [{ name: "张伟", leftOn: "2014-01-01" }]), rejected: 1 })).toBe(
      "unknown"
    )
    expect(status({ ...batch(accounts, "a", []), rejected: 1 }, batch(roster, "a", [{ name: "张伟" }]))).toBe("unknown")
    const listed = runOn(asOf, batch(accounts, "a", [account("张伟")]), { ...batch(roles, undefined, []), rejected: 1 })
    expect(outcome(listed, "office.roles-assigned")?.status).toBe("unknown")
  })

  it("is unknown without roster or accounts, and takes the authority's list for every agency", () => {
    expect(outcome(runOn(asOf), "office.people-current")?.missing).toEqual([{ set: "accounts" }, { set: "roster" }])
    expect(outcome(runOn(asOf, batch(accounts, "a", [account("张伟")])), "office.people-current")).toMatchObject({
      status: "unknown",
      missing: [{ set: "roster" }]
    })
    const listed = runOn(asOf, batch(accounts, undefined, []), batch(roster, "b", [{ name: "李娜" }]))
    expect(outcome(listed, "office.people-current", "b")).toMatchObject({
      status: "breached",
      measure: { checked: 1, breached: 1 }
    })
  })

  it("says what is wrong in both languages", () => {
    const report = judged(
      [account("张伟"), account("王强")],
      [
        { name: "张伟", leftOn: "2014-07-31" },
        { name: "李娜", staffNumber: "9" }
      ]
    )
    expect(report.findings.find(({ code }) => code === "leaver-active")).toMatchObject({
      rule: "office.people-current",
      provision: "4.2.portal",
      severity: "high",
      agencies: ["a"],
      evidence: [{ set: "accounts", record: { login: "张伟号" } }],
      context: [{ set: "roster", record: { name: "张伟" } }]
    })
    expect(words(report, "zh")).toEqual([
      "张伟已于2014-07-31离岗，账号“张伟号”仍在启用",
      "账号“王强号”的使用人王强不在本单位人员名册上",
      "在岗人员李娜（9）没有启用的平台账号"
    ])
    expect(words(report, "en")).toEqual([
      '张伟 left on 2014-07-31 and account "张伟号" is still active',
      'The owner of account "王强号", 王强, is not on the agency\'s roster',
      "李娜（9） works at the agency and has no active account"
    ])
  })

  it("agrees with a second formulation, in any order of records", () => {
    const name = fc.constantFrom("张伟", "李娜", "王强")
    const number = fc.option(fc.constantFrom("1", "2", "3"), { nil: undefined })
    const agency = fc.constantFrom("a", "b")
    const accountShape = fc.record({ agency, name, number, isActive: fc.boolean() })
    const staffShape = fc.record({
      agency,
      name,
      number,
      leftOn: fc.option(fc.constantFrom("2014-07-31", "2014-08-01"), { nil: undefined }),
      needsAccount: fc.boolean()
    })
    fc.assert(
      fc.property(
        fc.array(accountShape, { maxLength: 6 }),
        fc.array(staffShape, { maxLength: 6 }),
        (accountShapes, staffShapes) => {
          const people = staffShapes.map(({ agency, name, number, leftOn, needsAccount }) => ({
            agency,
            record: {
              name,
              needsAccount,
              ...(number === undefined ? {} : { staffNumber: number }),
              ...(leftOn === undefined ? {} : { leftOn })
            }
          }))
          const used = accountShapes.map(({ agency, name, number, isActive }, index) => ({
            agency,
            record: account(name, {
              login: `${index}`,
              status: isActive ? "active" : "disabled",
              ...(number === undefined ? {} : { staffNumber: number })
            })
          }))
          const batches = [
            ...people.map(({ agency, record }) => batch(roster, agency, [record])),
            ...used.map(({ agency, record }) => batch(accounts, agency, [record]))
          ]
          const empty = ["a", "b"].flatMap((id) => [batch(roster, id, []), batch(accounts, id, [])])
          const report = runOn(asOf, ...empty, ...batches)
          const found = ({ findings }: Report) =>
            findings
              .filter(({ rule }) => rule === "office.people-current")
              .map(({ code, agencies, evidence }) => `${code} ${agencies[0]} ${JSON.stringify(evidence[0]?.record)}`)
              .toSorted()
          expect(found(runOn(asOf, ...batches.toReversed(), ...empty))).toEqual(found(report))
          /** Roster entries that an account may mean. */
          const meant = (one: (typeof used)[number]) => {
            const own = people.filter(({ agency }) => agency === one.agency)
            const { staffNumber, owner } = one.record
            if (staffNumber === undefined) return own.filter(({ record }) => record.name === owner)
            const numbered = own.filter(({ record }) => record.staffNumber === staffNumber)
            return numbered.length > 0
              ? numbered
              : own.filter(({ record }) => record.staffNumber === undefined && record.name === owner)
          }
          const active = used.filter(({ record }) => record.status === "active")
          const isThere = ({ record }: (typeof people)[number]) => record.leftOn === undefined || record.leftOn >= asOf
          const served = new Set(active.flatMap(meant))
          const expected = [
            ...active
              .filter((one) => meant(one).length === 0)
              .map(({ agency, record }) => `owner-not-on-roster ${agency} ${JSON.stringify(record)}`),
            ...active
              .filter((one) => meant(one).length > 0 && !meant(one).some(isThere))
              .map(({ agency, record }) => `leaver-active ${agency} ${JSON.stringify(record)}`),
            ...people
              .filter((one) => isThere(one) && one.record.needsAccount && !served.has(one))
              .map(({ agency, record }) => `staff-without-account ${agency} ${JSON.stringify(record)}`)
          ]
          expect(found(report)).toEqual(expected.toSorted())
        }
      )
    )
  })
})

describe("office.roles-assigned", () => {
  const list: readonly Role[] = [{ name: "拟稿人" }, { name: "审核人" }]
  const judged = (...own: readonly Account[]) => runOn(asOf, batch(accounts, "a", own), batch(roles, undefined, list))
  const found = (report: Report) => codes(report)

  it("takes roles from the list, and refuses none and others", () => {
    expect(found(judged(account("张伟", { roles: ["拟稿人", "审核人"] })))).toEqual([])
    expect(found(judged(account("张伟", { roles: [] })))).toEqual(["account-without-role 张伟号"])
    expect(found(judged(account("张伟", { roles: ["拟稿人", "超级用户", "总管"] })))).toEqual([
      "role-not-listed 张伟号"
    ])
    expect(found(judged(account("张伟", { roles: ["超级用户"], status: "disabled" })))).toEqual([])
  })

  it("is unknown without the county's list or any roles", () => {
    expect(outcome(runOn(asOf, batch(accounts, "a", [account("张伟")])), "office.roles-assigned")).toMatchObject({
      status: "unknown",
      missing: [{ set: "roles" }]
    })
    const { roles: _, ...bare } = account("张伟")
    expect(outcome(judged(bare), "office.roles-assigned")).toMatchObject({
      status: "unknown",
      missing: [{ set: "accounts", fields: ["roles"] }]
    })
    expect(found(judged(bare, account("李娜")))).toEqual(["account-without-role 张伟号"])
  })

  it("says what is wrong in both languages", () => {
    const report = judged(account("张伟", { roles: ["超级用户", "拟稿人", "总管"] }), account("李娜", { roles: [] }))
    expect(report.findings).toMatchObject([
      { code: "account-without-role", severity: "low" },
      { code: "role-not-listed", severity: "medium", detail: { unlisted: ["超级用户", "总管"] } }
    ])
    expect(words(report, "zh")).toEqual([
      "账号“李娜号”（李娜）没有设置角色",
      "账号“张伟号”的角色“超级用户”“总管”不在平台角色表内"
    ])
    expect(words(report, "en")).toEqual([
      'Account "李娜号" (李娜) has no role',
      'Account "张伟号" has roles outside the county\'s list: 超级用户, 总管'
    ])
  })

  it("agrees with a second formulation, in any order of records", () => {
    const shape = fc.record({
      isActive: fc.boolean(),
      roles: fc.uniqueArray(fc.constantFrom("拟稿人", "审核人", "甲", "乙"), { maxLength: 3 })
    })
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 6 }), (shapes) => {
        const own = shapes.map(({ isActive, roles }, index) =>
          account("张伟", { login: `${index}`, status: isActive ? "active" : "disabled", roles })
        )
        const report = judged(...own)
        expect(judged(...own.toReversed())).toEqual(report)
        const expected = own
          .filter(({ status }) => status === "active")
          .flatMap(({ login, roles = [] }) => [
            ...(roles.length === 0 ? [`account-without-role ${login}`] : []),
            ...(roles.some((role) => !list.some(({ name }) => name === role)) ? [`role-not-listed ${login}`] : [])
          ])
        expect(codes(report).toSorted()).toEqual(expected.toSorted())
      })
    )
  })
})

describe("office.seals-kept", () => {
  const seal = (more: Partial<Seal> = {}): Seal => ({ name: "公章", custodian: "张伟", ...more })
  const judged = (own: readonly Seal[], staff: readonly StaffMember[] = [{ name: "张伟", needsAccount: false }]) =>
    runOn(asOf, batch(seals, "a", own), batch(roster, "a", staff))

  it("takes the last day of validity and refuses the day after", () => {
    const until = (validUntil: string) => codes(judged([seal({ validUntil })]))
    expect([until("2014-08-02"), until("2014-08-01"), until("2014-07-31")]).toEqual([[], [], ["seal-expired 公章"]])
    expect(codes(judged([seal()]))).toEqual([])
  })

  it("asks for one custodian who is on the roster and still there", () => {
    expect(codes(judged([seal({ custodian: "李娜" })]))).toEqual(["custodian-not-on-roster 公章"])
    expect(codes(judged([seal()], [{ name: "张伟", leftOn: "2014-07-31" }]))).toEqual(["custodian-left 公章"])
    expect(codes(judged([seal()], [{ name: "张伟", leftOn: "2014-08-01", needsAccount: false }]))).toEqual([])
    expect(codes(judged([seal(), { name: "财务章" }]))).toEqual(["seal-without-custodian 财务章"])
    expect(codes(judged([seal({ otherCustodians: ["李娜"] })]))).toEqual(["seal-shared 公章"])
    expect(codes(judged([seal({ otherCustodians: ["张伟"] })]))).toEqual([])
  })

  it("asks nothing of a seal that is out of use", () => {
    const idle = { custodian: "李娜", otherCustodians: ["王强"], validUntil: "2013-01-01", inUse: false }
    expect(codes(judged([seal(idle)]))).toEqual([])
  })

  it("is unknown without seals, roster or custodians", () => {
    expect(outcome(runOn(asOf), "office.seals-kept")?.missing).toEqual([{ set: "seals" }, { set: "roster" }])
    expect(outcome(judged([{ name: "公章" }]), "office.seals-kept")).toMatchObject({
      status: "unknown",
      missing: [{ set: "seals", fields: ["custodian"] }]
    })
  })

  it("says what is wrong in both languages", () => {
    const report = judged(
      [seal({ validUntil: "2014-06-30", otherCustodians: ["李娜"] })],
      [{ name: "张伟", leftOn: "2014-05-01" }]
    )
    expect(outcome(report, "office.seals-kept")).toMatchObject({ measure: { checked: 1, breached: 1 } })
    expect(words(report, "zh")).toEqual([
      "电子公章“公章”的保管人张伟已于2014-05-01离岗",
      "电子公章“公章”的有效期至2014-06-30（含当日），已过期",
      "电子公章“公章”由张伟、李娜共用"
    ])
    expect(words(report, "en")).toEqual([
      'The custodian of seal "公章", 张伟, left on 2014-05-01',
      'Seal "公章" was valid until 2014-06-30 and has expired',
      'Seal "公章" is shared by 张伟, 李娜'
    ])
  })

  it("agrees with a second formulation, in any order of records", () => {
    const shape = fc.record({
      custodian: fc.constantFrom("张伟", "李娜", "王强"),
      otherCustodians: fc.array(fc.constantFrom("张伟", "李娜"), { maxLength: 2 }),
      validUntil: fc.constantFrom("2014-07-31", "2014-08-01"),
      inUse: fc.boolean()
    })
    const staff: readonly StaffMember[] = [
      { name: "张伟", needsAccount: false },
      { name: "李娜", leftOn: "2014-07-31" }
    ]
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 5 }), (shapes) => {
        const own = shapes.map((each, index): Seal => ({ name: `章${index}`, ...each }))
        const report = judged(own, staff)
        expect(judged(own.toReversed(), staff)).toEqual(report)
        const expected = own
          .filter(({ inUse }) => inUse)
          .flatMap(({ name, custodian, otherCustodians = [], validUntil = "" }) => [
            ...(custodian === "王强" ? [`custodian-not-on-roster ${name}`] : []),
            ...(custodian === "李娜" ? [`custodian-left ${name}`] : []),
            ...(validUntil < asOf ? [`seal-expired ${name}`] : []),
            ...(otherCustodians.some((other) => other !== custodian) ? [`seal-shared ${name}`] : [])
          ])
        expect(codes(report).toSorted()).toEqual(expected.toSorted())
      })
    )
  })
})

it("takes a name for the same with and without padding, and a staff number in either width", () => {
  const parsed = parseCounty(notice, {
    agencies: [{ id: "a", name: "甲局", kind: "department" }],
    dossiers: [
      {
        agency: "a",
        roster: [{ name: "张 伟" }, { name: "李娜", staffNumber: "ＣＺ001" }],
        accounts: [
          { login: "zw", owner: "张伟", roles: ["拟稿人"] },
          { login: "ln", owner: "李　娜", staffNumber: "CZ001", roles: ["拟稿人"] }
        ],
        seals: [{ name: "公章", custodian: "张伟", otherCustodians: ["张 伟"] }]
      }
    ],
    register: { roles: [{ name: "拟稿人" }] }
  })
  if (!parsed.ok) throw new TypeError("the county could not be read")
  const report = assess(notice, parsed.value, { asOf })
  expect(codes(report)).toEqual([])
  for (const { id } of notice.rules) expect(outcome(report, id)?.status).toBe("met")
})
