import { agencies, type ExampleAgency } from "../agencies.ts"
import { cleanJudgements } from "../county-sheets.ts"
import { Registers } from "../registers.ts"
import { dayOf, numberOf, padded, type Person, type Staff, staffOf } from "../staff.ts"
import type { Row } from "../table.ts"

const rosterOf = ({ leader, clerks, driver, former }: Staff): readonly Row[] => [
  { ...leader, needsAccount: true },
  ...clerks.map((clerk) => ({ ...clerk, needsAccount: true })),
  { ...driver, needsAccount: false },
  { ...former, leftOn: "2014-03-14", needsAccount: true }
]

const processes = ["发文办理", "收文办理", "会议通知", "请假审批", "督查督办", "信息报送", "用车申请", "办公用品领用"]

/** All but the last two run online. */
const processesOf = (): readonly Row[] =>
  processes.map((name, index) => ({ name, runsOnline: index < processes.length - 2 }))

const villagesOf = ({ kind, short }: ExampleAgency): readonly Row[] =>
  kind === "乡镇"
    ? [`${short.slice(0, -1)}社区`, "东风村", "红旗村", "团结村", "前进村", "向阳村"].map((name) => ({
        name,
        isOnline: true
      }))
    : []

const documentsOf = (agency: ExampleAgency): readonly Row[] =>
  [
    ["关于报送2014年上半年工作总结的报告", "邮件系统"],
    ["关于印发防汛值班安排的通知", "办公邮箱"],
    ["关于召开电子政务工作会议的通知", "邮件系统"],
    ["关于申请更新办公设备的请示", "纸质"]
  ]
    .map(([title, channel], index): Row => ({
      title,
      number: `${agency.short}〔2014〕${index + 5}号`,
      channel,
      isOfficial: true,
      sentOn: dayOf(4 + index, 3 + numberOf(agency))
    }))
    .concat([{ title: "职工运动会照片", channel: "QQ群", isOfficial: false, sentOn: "2014-05-05" }])

/** Sign-in names: letters and a running number. */
export const loginOf = (agency: ExampleAgency, nth: number): string => `${agency.prefix.toLowerCase()}${padded(nth, 3)}`

const rolesOf = (index: number): string =>
  index === 0 ? "单位管理员、收文登记员" : index % 3 === 0 ? "公文审核人" : "公文拟稿人"

const accountsOf = (agency: ExampleAgency, { leader, clerks, former }: Staff): readonly Row[] => {
  const account = ({ name, staffNumber }: Person, nth: number, values: Row): Row => ({
    agency: agency.short,
    login: loginOf(agency, nth),
    owner: name,
    staffNumber,
    status: "启用",
    ...values
  })
  return [
    account(leader, 1, { roles: "公文签发人", hasMailbox: true }),
    ...clerks.map((clerk, index) => account(clerk, index + 2, { roles: rolesOf(index), hasMailbox: index % 4 !== 3 })),
    account(former, clerks.length + 2, { status: "停用", roles: "公文拟稿人", hasMailbox: false })
  ]
}

/** Roles that the county has laid down. */
const roles = ["公文拟稿人", "公文审核人", "公文签发人", "收文登记员", "值班员", "督查联络员", "单位管理员"]

const sealsOf = (agency: ExampleAgency, { clerks }: Staff): readonly Row[] => {
  const seal = (name: string, values: Row): Row => ({
    agency: agency.short,
    name: `${agency.short}${name}`,
    custodian: clerks[1]?.name,
    staffNumber: clerks[1]?.staffNumber,
    ...values
  })
  return [
    seal("电子公章", { validUntil: "2015-12-31", inUse: true }),
    ...(numberOf(agency) % 4 === 0
      ? [seal("旧电子公章", { custodian: undefined, staffNumber: undefined, validUntil: "2013-12-31", inUse: false })]
      : [])
  ]
}

/** The applications, with the clerks who should use each: those from one place up to another. */
const applications: readonly (readonly [string, number, number])[] = [
  ["网上流程办理", 0, 5],
  ["档案系统", 1, 3],
  ["值班管理系统", 0, 3],
  ["建议提案及督促检查系统", 2, 4],
  ["邮件系统", 0, 5]
]

const usesOf = (agency: ExampleAgency, { clerks }: Staff): readonly Row[] =>
  applications.flatMap(([application, from, to]) =>
    clerks.slice(from, to).map(({ name, staffNumber }, index) => ({
      agency: agency.short,
      application,
      person: name,
      staffNumber,
      // The fifth does not use it: four of five are enough.
      lastUsedOn: index === 4 ? undefined : dayOf(7, 8 + ((index * 5 + numberOf(agency)) % 22))
    }))
  )

const accountFiling = (agency: ExampleAgency): Row => ({
  agency: agency.short,
  kind: "用户账号基本信息",
  status: "已登记",
  submittedOn: dayOf(7, 4 + numberOf(agency)),
  registeredOn: dayOf(7, 7 + numberOf(agency)),
  number: `远电政备〔2014〕${200 + numberOf(agency)}号`
})

/** What agencies without a single fault would have on record. Arithmetic only: the same every time. */
export const cleanRegisters = (): Registers => {
  const registers = new Registers()
  const staff = staffOf()
  for (const agency of agencies) {
    const people = staff(agency)
    registers.own(agency.id, "roster").push(...rosterOf(people))
    registers.own(agency.id, "officeProcesses").push(...processesOf())
    registers.own(agency.id, "onlineVillages").push(...villagesOf(agency))
    registers.own(agency.id, "officialDocuments").push(...documentsOf(agency))
    registers.list("accounts").push(...accountsOf(agency, people))
    registers.list("seals").push(...sealsOf(agency, people))
    registers.list("applicationUses").push(...usesOf(agency, people))
    registers.list("filings").push(accountFiling(agency))
  }
  registers.list("roles").push(...roles.map((name) => ({ name })))
  registers
    .list("judgements")
    .push(
      ...cleanJudgements("judged.office-basis", [
        "按远办文〔2013〕16号分解任务，逐项落实",
        "网上办公专题学习两次，有记录",
        "公文、值班、邮件均在平台办理"
      ])
    )
  return registers
}
