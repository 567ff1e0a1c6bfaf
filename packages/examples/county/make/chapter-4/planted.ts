import { agencyOf } from "../agencies.ts"
import { addBelow, change, type Planted, type Registers, remove, rowWith } from "../registers.ts"
import { loginOf } from "./clean.ts"

const account = (registers: Registers, agency: string, nth: number) =>
  rowWith(registers.list("accounts"), { login: loginOf(agencyOf(agency), nth) })

const seal = (registers: Registers, short: string) => rowWith(registers.list("seals"), { name: `${short}电子公章` })

const filing = (registers: Registers, short: string) => rowWith(registers.list("filings"), { agency: short })

/** Leaves only the first so many of an agency's people as users of an application. */
const underused = (registers: Registers, short: string, application: string, users: number): void => {
  for (const [index, row] of registers
    .list("applicationUses")
    .filter((each) => each["agency"] === short && each["application"] === application)
    .entries())
    if (index >= users) row["lastUsedOn"] = index % 2 === 0 ? undefined : "2014-05-06"
}

/** Faults of chapter IV, agency by agency. */
export const plantedInChapter4: readonly Planted[] = [
  {
    breaches: ["office.seals-kept seal-without-custodian"],
    story: "鸣凤镇电子公章没有登记保管人",
    plant: (r) => Object.assign(seal(r, "鸣凤镇"), { custodian: undefined, staffNumber: undefined })
  },
  {
    breaches: ["judged.office-basis basis-not-carried-out"],
    story: "花林寺镇没有落实远办文〔2013〕16号",
    plant: (r) =>
      change(
        r.list("judgements"),
        { agency: "花林寺镇" },
        { verdict: "未达到要求", reason: "没有分解任务，公文仍以纸质办理为主" }
      )
  },
  {
    breaches: ["office.processes few-processes-online"],
    story: "洋坪镇八个流程只有四个上网",
    plant: (r) => {
      for (const name of ["督查督办", "信息报送"])
        change(r.own("yangping", "officeProcesses"), { name }, { runsOnline: false })
    }
  },
  {
    breaches: ["office.villages-covered villages-not-covered"],
    story: "旧县镇还有两个村没有网上办公",
    plant: (r) => {
      for (const name of ["团结村", "向阳村"]) change(r.own("jiuxian", "onlineVillages"), { name }, { isOnline: false })
    }
  },
  {
    breaches: ["office.processes few-staff-use-processes"],
    story: "嫘祖镇五人只有两人使用网上流程",
    plant: (r) => underused(r, "嫘祖镇", "网上流程办理", 2)
  },
  {
    breaches: ["office.accounts-filed accounts-not-filed"],
    story: "嫘祖镇的账号信息还是草稿",
    plant: (r) =>
      Object.assign(filing(r, "嫘祖镇"), {
        status: "草稿",
        submittedOn: undefined,
        registeredOn: undefined,
        number: undefined
      })
  },
  {
    breaches: ["office.accounts-filed accounts-not-filed"],
    story: "河口乡没有上报账号信息",
    plant: (r) => remove(r.list("filings"), { agency: "河口乡" })
  },
  {
    breaches: ["office.people-current owner-not-on-roster"],
    story: "县财政局有一个账号的使用人不在名册上",
    plant: (r) =>
      addBelow(r.list("accounts"), "县财政局", {
        login: "cz099",
        owner: "邓小芳",
        staffNumber: "CZ0999",
        status: "启用",
        roles: "公文拟稿人",
        hasMailbox: false
      })
  },
  {
    breaches: ["office.documents-by-mail document-outside-mail"],
    story: "县财政局用QQ群发预算通知",
    plant: (r) =>
      change(r.own("finance-bureau", "officialDocuments"), { number: "县财政局〔2014〕6号" }, { channel: "QQ群" })
  },
  {
    breaches: ["office.accounts-filed accounts-rejected"],
    story: "县财政局的账号信息被退回，未再上报",
    plant: (r) =>
      Object.assign(filing(r, "县财政局"), {
        status: "已退回",
        decidedOn: "2014-07-18",
        registeredOn: undefined,
        number: undefined,
        note: "账号与人员名册不符"
      })
  },
  {
    breaches: ["office.people-current leaver-active"],
    story: "县国土资源局离岗人员的账号还在启用",
    plant: (r) => Object.assign(account(r, "land-bureau", 14), { status: "启用" })
  },
  {
    breaches: ["office.accounts-filed accounts-not-filed"],
    story: "县搬迁办的账号信息上报后又撤回",
    plant: (r) =>
      Object.assign(filing(r, "县搬迁办"), {
        status: "已撤回",
        registeredOn: undefined,
        withdrawnOn: "2014-07-25",
        number: undefined
      })
  },
  {
    breaches: ["office.roles-assigned account-without-role"],
    story: "县住建局一个账号没有角色",
    plant: (r) => Object.assign(account(r, "housing-bureau", 5), { roles: undefined })
  },
  {
    breaches: ["office.documents-by-mail document-outside-mail"],
    story: "县住建局一份通知没有登记传送方式",
    plant: (r) =>
      change(r.own("housing-bureau", "officialDocuments"), { number: "县住建局〔2014〕7号" }, { channel: undefined })
  },
  {
    breaches: ["office.accounts-filed accounts-filed-late"],
    story: "县住建局的账号信息晚了一天",
    plant: (r) =>
      Object.assign(filing(r, "县住建局"), {
        status: "已上报",
        submittedOn: "2014-08-01",
        registeredOn: undefined,
        number: undefined
      })
  },
  {
    breaches: ["office.roles-assigned role-not-listed"],
    story: "县政务服务中心一个账号用了角色表之外的角色",
    plant: (r) => Object.assign(account(r, "service-centre", 4), { roles: "公文拟稿人、超级管理员" })
  },
  {
    breaches: ["office.people-current staff-without-account"],
    story: "县环保局一名在岗人员没有账号",
    plant: (r) => remove(r.list("accounts"), { login: "hb008" })
  },
  {
    breaches: ["office.applications-adopted archive-underused"],
    story: "县安监局无人使用档案系统",
    plant: (r) => underused(r, "县安监局", "档案系统", 0)
  },
  {
    breaches: ["office.applications-adopted duty-roster-underused"],
    story: "县药监局三人只有一人使用值班管理系统",
    plant: (r) => underused(r, "县药监局", "值班管理系统", 1)
  },
  {
    breaches: ["office.seals-kept custodian-not-on-roster"],
    story: "县工商局的公章保管人不在名册上",
    plant: (r) => Object.assign(seal(r, "县工商局"), { custodian: "宋小玲", staffNumber: undefined })
  },
  {
    breaches: ["office.applications-adopted proposals-underused"],
    story: "县质监局两人只有一人使用建议提案及督促检查系统",
    plant: (r) => underused(r, "县质监局", "建议提案及督促检查系统", 1)
  },
  {
    breaches: ["office.seals-kept custodian-left"],
    story: "县教育局的公章保管人已离岗",
    plant: (r) => {
      const { name, staffNumber } = rowWith(r.own("education-bureau", "roster"), { leftOn: "2014-03-14" })
      Object.assign(seal(r, "县教育局"), { custodian: name, staffNumber })
    }
  },
  // 已按期上报，等待登记，不是违反
  {
    breaches: [],
    story: "县教育局的账号信息已按期上报，尚未登记",
    plant: (r) => Object.assign(filing(r, "县教育局"), { status: "已上报", registeredOn: undefined, number: undefined })
  },
  {
    breaches: ["office.applications-adopted mail-underused"],
    story: "县科技局五人只有一人使用邮件系统",
    plant: (r) => underused(r, "县科技局", "邮件系统", 1)
  },
  {
    breaches: ["office.seals-kept seal-expired"],
    story: "县卫生局的公章六月底过期",
    plant: (r) => Object.assign(seal(r, "县卫生局"), { validUntil: "2014-06-30" })
  },
  {
    breaches: ["office.seals-kept seal-shared"],
    story: "县人社局的公章两人共用",
    plant: (r) => {
      const row = seal(r, "县人社局")
      row["custodian"] =
        `${String(row["custodian"])}、${String(r.own("human-resources-bureau", "roster")[3]?.["name"])}`
    }
  },
  {
    breaches: ["office.mailbox-share few-mailboxes"],
    story: "园区十个账号只有五个邮箱",
    plant: (r) => {
      for (const nth of [2, 3, 4]) Object.assign(account(r, "industrial-park", nth), { hasMailbox: false })
    }
  },
  {
    breaches: ["office.documents-by-mail document-outside-mail"],
    story: "园区用互联网邮箱发会议通知",
    plant: (r) =>
      change(
        r.own("industrial-park", "officialDocuments"),
        { number: "远安工业园区管委会〔2014〕7号" },
        { channel: "163邮箱" }
      )
  }
]
