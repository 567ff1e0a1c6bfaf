import { describe, expect, it } from "vitest"
import type { Agency } from "../kernel/agency.ts"
import { yuanan2014 as notice } from "../notices/yuanan-2014/index.ts"
import { commandsOf, decide } from "./decide.ts"
import type { Decision } from "./decision.ts"
import { describeDecision } from "./describe-decision.ts"
import { memoryRegister, type MemoryRegister } from "./memory-register.ts"
import { parseCommand } from "./parse-command.ts"

const asOf = "2014-08-20"
const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "县财政局", en: "Finance Bureau" }, kind: "department" },
  { id: "yangping", name: { zh: "洋坪镇", en: "Yangping" }, kind: "township" }
]

interface Records {
  readonly [set: string]: readonly object[]
}

/** A register that answers for every set but those named, with these records of the finance bureau. */
const registerOf = (records: Records = {}, silent: readonly string[] = []): MemoryRegister => {
  const register = memoryRegister(notice, { agencies, batches: [] })
  for (const { id } of notice.recordSets) if (!silent.includes(id)) register.supply(id)
  for (const [set, own] of Object.entries(records))
    for (const record of silent.includes(set) ? [] : own)
      register.add(
        set,
        record,
        notice.recordSets.find(({ id }) => id === set)?.scope === "county" ? undefined : "finance"
      )
  return register
}

const decided = (command: string, fields: object, register: MemoryRegister, day = asOf): Decision => {
  const parsed = parseCommand(notice, { command, agency: "finance", fields })
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues))
  return decide(notice, parsed.value, register, { asOf: day })
}

/** The verdict with the codes of what stands in the way. */
const verdictOf = (...given: Parameters<typeof decided>) => {
  const { verdict, reasons } = decided(...given)
  return [verdict, ...reasons.map(({ weight, code }) => (weight === "noted" ? `(${code})` : code))]
}

const blocks: Records = { addressBlocks: [{ block: "10.12.3.0/24", agency: "finance" }] }
const terminal = {
  label: "PC-1",
  user: "张伟",
  address: "10.12.3.4",
  mac: "00:1a:2b:3c:4d:5e",
  zone: "办公区",
  antivirus: "江民杀毒软件",
  antivirusAsset: true
}
const other = {
  ...terminal,
  label: "PC-2",
  user: "李娜",
  address: "10.12.3.5",
  mac: "00:1a:2b:3c:4d:5f",
  registeredOn: "2014-07-01",
  reportedOn: "2014-07-01"
}
const approval = (kind: string, subject: string, changes: object = {}) => ({
  kind,
  subject,
  status: "approved",
  submittedOn: "2014-08-01",
  decidedOn: asOf,
  ...changes
})

it("what a register cannot tell is said once, however many questions ask for it", () => {
  const parsed = parseCommand(notice, { command: "register-terminal", agency: "finance", fields: terminal })
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues))
  const decision = decide(notice, parsed.value, memoryRegister(notice), { asOf })
  const { missing } = describeDecision(notice, decision, "zh")
  expect(missing.length).toBeLessThan(decision.missing.length)
  expect(new Set(missing).size).toBe(missing.length)
})

it("nothing is decided for a day that is no date", () => {
  const order = { command: "register-terminal", agency: "nobody", fields: {} }
  expect(() => decide(notice, order, registerOf(), { asOf: "2014-8-1" })).toThrow(RangeError)
})

describe("register-terminal", () => {
  it("takes a terminal that has all that is asked, and registers and reports it on the day", () => {
    const decision = decided("register-terminal", terminal, registerOf(blocks))
    expect(decision).toMatchObject({ verdict: "permit", reasons: [], missing: [] })
    expect(decision.changes).toEqual([
      { add: "terminals", record: { ...terminal, registeredOn: asOf, reportedOn: asOf } }
    ])
    expect(decision.rules).toContain("ip.one-person-one-machine-one-ip")
  })

  it.each([
    [{ address: "10.12.4.0" }, ["deny", "terminal-address-not-allocated"]],
    [{ address: "10.12.3.255" }, ["permit"]],
    [{ address: "10.12.3.5" }, ["deny", "address-shared"]],
    [{ mac: "00-1A-2B-3C-4D-5F" }, ["deny", "mac-shared"]],
    [{ user: "李娜" }, ["deny", "name-shared"]],
    [{ label: "pc-2" }, ["deny", "terminal-label-shared"]],
    [{ antivirus: "其他" }, ["deny", "antivirus-missing"]],
    [{ reportedOn: "2014-08-21" }, ["deny", "not-reported"]],
    [{ otherUsers: ["王芳"] }, ["deny", "several-persons"]]
  ])("with %o", (changes, expected) => {
    const register = registerOf({ ...blocks, terminals: [other] })
    expect(verdictOf("register-terminal", { ...terminal, ...changes }, register)).toEqual(expected)
  })

  it("names both terminals that would share an address, with both provisions' words", () => {
    const decision = decided(
      "register-terminal",
      { ...terminal, address: "10.12.3.5" },
      registerOf({ ...blocks, terminals: [other] })
    )
    expect(describeDecision(notice, decision, "zh")).toMatchObject({
      summary: "不得办理：登记终端",
      reasons: [
        {
          message: "IP地址10.12.3.5由2台终端共用：PC-1、PC-2",
          provision: "1.2.address",
          rule: "ip.one-person-one-machine-one-ip",
          sentence: expect.stringContaining("一人、一机、一IP")
        }
      ]
    })
    expect(describeDecision(notice, decision, "en")).toMatchObject({
      summary: "Not permitted: Register a terminal",
      reasons: [{ message: "Address 10.12.3.5 is used by 2 terminals: PC-1, PC-2" }]
    })
    expect(decision.facts.find(({ query }) => query.index === "terminals.address")).toMatchObject({
      count: 1,
      records: [{ agency: "finance", subject: "PC-2" }]
    })
  })

  it("is told of a sighting with another MAC, and of a terminal of another agency", () => {
    const seen = registerOf({ ...blocks, sightings: [{ address: terminal.address, mac: "00:1a:2b:00:00:01" }] })
    expect(verdictOf("register-terminal", terminal, seen)).toEqual(["deny", "mac-differs"])
    const register = registerOf(blocks)
    register.add("terminals", { ...other, address: terminal.address }, "yangping")
    expect(decided("register-terminal", terminal, register).reasons[0]?.agencies).toEqual(["finance", "yangping"])
  })

  it.each(["terminals", "addressBlocks"])("cannot be decided without %s, and says so in both languages", (set) => {
    const decision = decided("register-terminal", terminal, registerOf({}, [set]))
    expect(decision.verdict).toBe("undetermined")
    expect(decision.missing).toMatchObject([{ set, why: "unanswered" }])
    expect(describeDecision(notice, decision, "zh").missing[0]).toContain("登记系统未提供")
    expect(describeDecision(notice, decision, "en").missing[0]).toContain("The register does not hold")
  })
})

describe("the other commands about the network", () => {
  it("reassign-address", () => {
    const register = registerOf({ ...blocks, terminals: [{ ...terminal, otherAddresses: ["10.12.3.9"] }, other] })
    const ask = (address: string) => verdictOf("reassign-address", { terminal: "PC-1", address }, register)
    expect(ask("10.12.3.6")).toEqual(["permit"])
    expect(ask("10.12.3.4")).toEqual(["permit"])
    expect(ask("10.12.3.5")).toEqual(["deny", "address-shared"])
    expect(ask("10.12.4.6")).toEqual(["deny", "terminal-address-not-allocated"])
    const unknown = decided("reassign-address", { terminal: "PC-9", address: "10.12.3.6" }, register)
    expect(unknown).toMatchObject({ verdict: "undetermined", changes: [], missing: [{ why: "no-such-record" }] })
    expect(describeDecision(notice, unknown, "zh").missing).toEqual(["“终端登记表”中没有“pc-9”"])
    expect(
      verdictOf("reassign-address", { terminal: "PC-1", address: "10.12.3.6" }, registerOf({}, ["terminals"]))
    ).toEqual(["undetermined"])
  })

  it("retire-terminal strikes off its lines, and keeps what hangs behind it", () => {
    const records: Records = {
      devices: [{ kind: "access-switch", label: "SW" }],
      terminals: [terminal, other],
      links: [
        { label: "L1", from: "SW", to: "PC-1" },
        { label: "L2", from: "PC-1", to: "PC-2" }
      ]
    }
    const last = decided("retire-terminal", { terminal: "PC-2" }, registerOf(records))
    expect(last).toMatchObject({ verdict: "permit", changes: [{ set: "terminals" }, { set: "links" }] })
    expect(verdictOf("retire-terminal", { terminal: "PC-1" }, registerOf(records))).toEqual([
      "deny",
      "node-unreachable"
    ])
    expect(verdictOf("retire-terminal", { terminal: "PC-9" }, registerOf(records))).toEqual(["undetermined"])
    expect(verdictOf("retire-terminal", { terminal: "PC-1" }, registerOf(records, ["links"]))).toEqual(["undetermined"])
  })

  it("install-router needs an approval in force on the day, its first and last day included", () => {
    const router = { label: "LY-03", zone: "核心区", translatesAddresses: true }
    const ask = (...filings: object[]) => verdictOf("install-router", router, registerOf({ filings }))[0]
    expect(ask()).toBe("needs-approval")
    expect(ask(approval("router", "ly-03"))).toBe("permit")
    expect(ask(approval("router", "LY-03", { decidedOn: "2014-08-21" }))).toBe("needs-approval")
    expect(ask(approval("router", "LY-03", { validUntil: asOf }))).toBe("permit")
    expect(ask(approval("router", "LY-03", { decidedOn: "2014-08-01", validUntil: "2014-08-19" }))).toBe(
      "needs-approval"
    )
    expect(ask(approval("router", "LY-04"))).toBe("needs-approval")
    expect(ask({ kind: "router", subject: "LY-03", status: "approved" })).toBe("undetermined")
    expect(verdictOf("install-router", router, registerOf({}, ["filings"]))).toEqual(["undetermined"])
    expect(verdictOf("install-router", { label: "LY-03" }, registerOf())).toEqual([
      "deny",
      "device-without-zone",
      "router-not-filed"
    ])
    const decision = decided("install-router", router, registerOf())
    expect(decision.approval).toEqual({ kind: "router", subject: "LY-03", approver: "e-government-office" })
    expect(describeDecision(notice, decision, "zh").approval).toEqual({
      filing: "使用路由器：LY-03",
      approver: "县电子政务办公室"
    })
    expect(describeDecision(notice, decision, "en").approval).toEqual({
      filing: "Use of a router: LY-03",
      approver: "County e-government office"
    })
  })

  it("open-internet-access", () => {
    const egresses = [{ name: "政务外网", publicBlock: "221.233.125.0/29" }]
    const ask = (fields: object, records: Records = { egresses }, silent: readonly string[] = []) =>
      verdictOf("open-internet-access", { label: "上联", ...fields }, registerOf(records, silent))
    expect(ask({ egress: "政务 外网" })).toEqual(["permit"])
    expect(ask({ publicAddress: "221.233.125.7" })).toEqual(["permit"])
    expect(ask({ publicAddress: "221.233.125.8" })).toEqual(["deny", "private-uplink"])
    expect(ask({})).toEqual(["deny", "uplink-unclear"])
    expect(ask({ egress: "政务外网" }, {}, ["egresses"])).toEqual(["undetermined"])
    const untold = decided(
      "open-internet-access",
      { label: "上联", publicAddress: "1.2.3.4" },
      registerOf({ egresses: [{ name: "政务外网" }] })
    )
    expect(untold).toMatchObject({ verdict: "undetermined", missing: [{ why: "not-told", fields: ["publicBlock"] }] })
    expect(describeDecision(notice, untold, "en").missing).toEqual(['"Egresses" does not tell "Public block"'])
  })

  it("register-topology takes a whole topology, and tells that it comes late", () => {
    const whole: Records = {
      devices: [{ kind: "access-switch", label: "SW", zone: "核心区" }],
      terminals: [terminal],
      links: [{ label: "L1", from: "SW", to: "PC-1" }]
    }
    const ask = (records: Records, day?: string) => verdictOf("register-topology", {}, registerOf(records), day)
    expect(ask(whole, "2014-07-31")).toEqual(["permit"])
    expect(ask(whole, "2014-08-01")).toEqual(["permit", "(topology-filed-late)"])
    expect(ask({ ...whole, links: [] })).toEqual(["deny", "(topology-filed-late)", "node-unreachable"])
    const before = { kind: "topology", subject: "拓扑图", status: "registered", submittedOn: "2014-07-10" }
    expect(ask({ ...whole, filings: [{ ...before, registeredOn: "2014-07-12" }] }, "2014-08-05")).toEqual(["permit"])
    expect(verdictOf("register-topology", {}, registerOf(whole, ["links"]))[0]).toBe("undetermined")
  })
})

describe("commands about disclosure", () => {
  const item = {
    title: "部门预算",
    channel: "disclosure",
    secrecyReviewedOn: asOf,
    secrecyResult: "cleared",
    indexNumber: "1",
    summary: "概述",
    madeOn: "2014-08-01"
  }
  it("publish-information asks for both reviews and a full entry, and never forbids what is late", () => {
    const ask = (changes: object, records: Records = {}, silent: readonly string[] = []) =>
      verdictOf("publish-information", { ...item, ...changes }, registerOf(records, silent))
    expect(ask({})).toEqual(["permit"])
    expect(ask({ madeOn: "2014-01-02" })).toEqual(["permit", "(disclosed-late)"])
    expect(ask({ secrecyReviewedOn: "2014-08-21" })).toEqual(["deny", "published-without-clearance"])
    expect(ask({ secrecyResult: "withheld" })).toEqual(["deny", "published-without-clearance"])
    expect(ask({ summary: undefined })).toEqual(["deny", "item-incomplete"])
    expect(
      ask(
        {},
        {
          disclosureItems: [
            { indexNumber: "1", title: "另", summary: "另", madeOn: "2014-08-01", disclosedOn: "2014-08-02" }
          ]
        }
      )
    ).toEqual(["deny", "index-number-shared"])
    expect(ask({}, {}, ["publications"])).toEqual(["undetermined"])
    expect(ask({ channel: "website", column: "C1", reviewedOn: asOf })).toEqual(["permit"])
    expect(ask({ channel: "website", column: "C1", reviewedOn: "2014-08-21" })).toEqual(["deny", "article-unreviewed"])
    expect(ask({ channel: "website", column: "C1" })).toEqual(["deny", "article-unreviewed"])
    expect(ask({ channel: "website", reviewedOn: asOf })).toEqual(["deny", "column-missing"])
  })

  it("publish-information discloses an item that waits in the catalogue, and enters none twice", () => {
    const entry = { indexNumber: "A 1", title: "部门 预算", summary: "旧概述", topic: "部门预算" }
    const ask = (changes: object, ...disclosureItems: readonly object[]) =>
      decided("publish-information", { ...item, indexNumber: "a1", ...changes }, registerOf({ disclosureItems }))
    const waiting = ask({}, entry)
    expect([waiting.verdict, waiting.reasons]).toEqual(["permit", []])
    expect(waiting.changes).toMatchObject([
      { add: "publications" },
      {
        set: "disclosureItems",
        replace: { record: entry },
        record: {
          ...entry,
          indexNumber: "a1",
          title: "部门预算",
          summary: "概述",
          madeOn: "2014-08-01",
          disclosedOn: asOf
        }
      }
    ])
    const codes = (...given: Parameters<typeof ask>) => {
      const { verdict, reasons } = ask(...given)
      return [verdict, ...reasons.map(({ code }) => code)]
    }
    expect(codes({}, { ...entry, madeOn: "2014-08-01" })).toEqual(["permit"])
    // What the entry tells and what it still lacks both count.
    expect(codes({ summary: undefined }, entry)).toEqual(["permit"])
    expect(codes({ madeOn: undefined }, entry)).toEqual(["deny", "item-incomplete"])
    expect(codes({ madeOn: "2014-01-02" }, { ...entry, madeOn: "2014-01-02" })).toEqual(["permit", "disclosed-late"])
    const shared = ["deny", "index-number-shared"]
    expect(codes({}, { ...entry, madeOn: "2014-08-01", disclosedOn: asOf })).toEqual(shared)
    expect(codes({}, { ...entry, title: "决算" })).toEqual(shared)
    expect(codes({}, { ...entry, madeOn: "2014-07-31" })).toEqual(shared)
    expect(codes({}, { ...entry, madeOn: "2014-08-01" }, { ...entry, title: "决算" })).toEqual(shared)
  })

  const request = { number: "1", applicant: "李娜", information: "预算", receivedOn: "2014-08-01" }
  it("answer-request is never forbidden for being late, but once answered it is", () => {
    const ask = (changes: object, day: string, kind = "granted") =>
      verdictOf(
        "answer-request",
        { request: "1", kind },
        registerOf({ disclosureRequests: [{ ...request, ...changes }] }),
        day
      )
    expect(ask({}, "2014-08-22")).toEqual(["permit"])
    expect(ask({}, "2014-08-25")).toEqual(["permit", "(reply-late)"])
    expect(ask({ repliedOn: "2014-08-05" }, "2014-08-22")).toEqual(["deny", "closed"])
    expect(ask({ withdrawnOn: "2014-08-05" }, "2014-08-22")).toEqual(["deny", "closed"])
    expect(ask({}, "2014-07-31")).toEqual(["deny", "date-goes-back"])
    expect(ask({ number: "2" }, "2014-08-22")).toEqual(["undetermined"])
    expect(
      verdictOf("answer-request", { request: "1", kind: "granted" }, registerOf({}, ["disclosureRequests"]))
    ).toEqual(["undetermined"])
    const closed = decided(
      "answer-request",
      { request: "1", kind: "granted" },
      registerOf({ disclosureRequests: [{ ...request, repliedOn: "2014-08-05" }] })
    )
    expect(describeDecision(notice, closed, "zh").reasons[0]?.message).toBe("该申请已答复或已撤回")
    expect(describeDecision(notice, closed, "en").reasons[0]?.message).toBe(
      "The request has been answered or taken back"
    )
  })

  it("extend-request: once, in time, by no more than permitted, with consent and notice", () => {
    const granted = { workingDays: 15, consentedOn: "2014-08-20", notifiedOn: "2014-08-20" }
    const ask = (changes: object, day = asOf, own: object = {}) =>
      verdictOf(
        "extend-request",
        { request: "1", ...granted, ...changes },
        registerOf({ disclosureRequests: [{ ...request, ...own }] }),
        day
      )
    expect(ask({})).toEqual(["permit"])
    expect(ask({ workingDays: undefined })).toEqual(["permit"])
    expect(ask({ consentedOn: "2014-08-22", notifiedOn: "2014-08-22" }, "2014-08-22")).toEqual(["permit"])
    expect(ask({ consentedOn: "2014-08-25", notifiedOn: "2014-08-25" }, "2014-08-25")).toContain("period-over")
    expect(ask({ workingDays: 16 })).toContain("too-long")
    expect(ask({ notifiedOn: undefined })).toEqual(["deny", "extension-irregular"])
    expect(ask({ consentedOn: undefined })).toEqual(["deny", "extension-irregular"])
    expect(ask({ consentedOn: undefined, notifiedOn: undefined, workingDays: undefined })).toEqual([
      "deny",
      "extension-irregular"
    ])
    // Once the period is over, the rule itself finds it.
    expect(ask({ notifiedOn: undefined }, "2014-08-25")).toEqual(["deny", "extension-irregular", "reply-overdue"])
    expect(ask({ notifiedOn: "2014-08-21" })).toEqual(["deny", "not-yet"])
    expect(ask({}, asOf, { extensionConsentedOn: "2014-08-04", extensionNotifiedOn: "2014-08-04" })).toContain(
      "done-before"
    )
    expect(ask({ request: "7" })).toEqual(["undetermined"])
  })
})

describe("commands about websites", () => {
  it.each([
    [
      "change-columns",
      { kind: "column-removed", column: "公示 公告" },
      approval("column-removed", "公示公告"),
      "siteChanges"
    ],
    ["redesign-site", { site: "中国·远安" }, approval("site-redesigned", "中国·远安"), "filings"],
    ["create-site", { site: "财政网" }, approval("site-created", "财政网"), "sites"],
    ["create-site", { site: "财政网", unifiedlyManaged: true }, approval("site-created", "财政网"), "siteChanges"],
    ["stop-site", { site: "中国·远安" }, approval("site-stopped", "中国·远安"), "filings"]
  ])("%s %o is approved beforehand", (command, fields, filing, needed) => {
    const sites = [{ name: "中国·远安", unifiedlyManaged: true }]
    const before = decided(command, fields, registerOf({ sites }))
    expect(before).toMatchObject({ verdict: "needs-approval", approval: { kind: filing.kind } })
    expect(verdictOf(command, fields, registerOf({ sites, filings: [filing] }))).toEqual(["permit"])
    expect(
      verdictOf(command, fields, registerOf({ sites, filings: [{ ...filing, decidedOn: "2014-08-21" }] }))[0]
    ).toBe("needs-approval")
    expect(verdictOf(command, fields, registerOf({ sites, filings: [{ ...filing, kind: "router" }] }))[0]).toBe(
      "needs-approval"
    )
    expect(verdictOf(command, fields, registerOf({ sites: needed === "sites" ? [] : sites }, [needed]))[0]).toBe(
      "undetermined"
    )
  })

  it("stop-site stops only what the register knows, and leaves no stop unrecorded", () => {
    expect(verdictOf("stop-site", { site: "无" }, registerOf())).toEqual(["undetermined"])
    const decision = decided("stop-site", { site: "财政网" }, registerOf({ sites: [{ name: "财政网" }] }))
    expect(decision.changes).toMatchObject([
      { set: "sites", record: { inUse: false } },
      { add: "siteChanges", record: { kind: "site-stopped", doneOn: asOf } }
    ])
  })
})

describe("commands about the online office", () => {
  const records: Records = {
    roster: [{ name: "张伟" }, { name: "李娜", leftOn: "2014-08-19" }, { name: "王芳", needsAccount: false }],
    roles: [{ name: "拟稿人" }],
    accounts: [
      { login: "zhangwei", owner: "张伟", roles: ["拟稿人"], hasMailbox: true },
      { login: "lina", owner: "李娜", roles: ["拟稿人"] },
      { login: "wangfang", owner: "王芳", roles: ["拟稿人"], status: "disabled" }
    ]
  }
  it("send-document", () => {
    const ask = (fields: object, silent: readonly string[] = []) =>
      verdictOf("send-document", { title: "通知", ...fields }, registerOf({}, silent))
    expect(ask({ channel: "mail-system" })).toEqual(["permit"])
    expect(ask({ channel: "paper" })).toEqual(["permit"])
    expect(ask({ channel: "微信" })).toEqual(["deny", "document-outside-mail"])
    expect(ask({ channel: "微信", isOfficial: false })).toEqual(["permit"])
    expect(ask({})).toEqual(["deny", "document-outside-mail"])
    expect(ask({ channel: "微信", sentOn: "2027-01-01" })).toEqual(["deny", "document-outside-mail"])
    expect(ask({ channel: "mail-system" }, ["officialDocuments"])).toEqual(["undetermined"])
  })

  it("open-account", () => {
    const ask = (fields: object, silent: readonly string[] = []) =>
      verdictOf(
        "open-account",
        { login: "new", owner: "张伟", roles: ["拟稿人"], hasMailbox: true, ...fields },
        registerOf(records, silent)
      )
    expect(ask({})).toEqual(["permit"])
    expect(ask({ owner: "李娜" })).toEqual(["deny", "leaver-active"])
    expect(ask({ owner: "无名" })).toEqual(["deny", "owner-not-on-roster"])
    expect(ask({ roles: ["皇帝"] })).toEqual(["deny", "role-not-listed"])
    expect(ask({ roles: undefined })).toEqual(["deny", "account-without-role"])
    expect(ask({}, ["roster"])).toEqual(["undetermined"])
  })

  it("close-account", () => {
    expect(verdictOf("close-account", { login: "lina" }, registerOf(records))).toEqual(["permit"])
    expect(verdictOf("close-account", { login: "zhangwei" }, registerOf(records))).toEqual([
      "deny",
      "staff-without-account"
    ])
    expect(decided("close-account", { login: "x" }, registerOf(records)).missing).toMatchObject([
      { set: "accounts", why: "no-such-record" }
    ])
    expect(decided("close-account", { login: "x" }, registerOf(records, ["accounts"]))).toMatchObject({
      verdict: "undetermined",
      missing: [{ set: "accounts", why: "unanswered" }]
    })
  })

  it("issue-mailbox", () => {
    expect(verdictOf("issue-mailbox", { login: "zhangwei" }, registerOf(records))).toEqual(["permit"])
    expect(verdictOf("issue-mailbox", { login: "lina" }, registerOf(records))).toEqual(["deny", "leaver-active"])
    expect(verdictOf("issue-mailbox", { login: "wangfang" }, registerOf(records))).toEqual(["deny", "account-disabled"])
    expect(verdictOf("issue-mailbox", { login: "zhangwei" }, registerOf(records, ["roster"]))).toEqual(["undetermined"])
  })

  it("use-seal", () => {
    const seal = { name: "公章", custodian: "张伟", validUntil: asOf }
    const ask = (changes: object, user = "张伟", silent: readonly string[] = []) =>
      verdictOf(
        "use-seal",
        { seal: "公章", user },
        registerOf({ ...records, seals: [{ ...seal, ...changes }] }, silent)
      )
    expect(ask({})).toEqual(["permit"])
    expect(ask({}, "王芳")).toEqual(["deny", "seal-shared"])
    expect(ask({ validUntil: "2014-08-19" })).toEqual(["deny", "seal-expired"])
    expect(ask({ custodian: "李娜" }, "李娜")).toEqual(["deny", "custodian-left"])
    expect(ask({ inUse: true })).toEqual(["permit"])
    expect(ask({ inUse: false })).toEqual(["deny", "seal-out-of-use"])
    const stopped = decided(
      "use-seal",
      { seal: "公章", user: "张伟" },
      registerOf({ ...records, seals: [{ ...seal, inUse: false }] })
    )
    expect(stopped.reasons[0]?.words?.message).toEqual({ zh: "电子公章“公章”已停用", en: 'Seal "公章" is out of use' })
    expect(stopped.changes).toMatchObject([{ record: { inUse: false } }])
    expect(ask({ name: "别的" })).toEqual(["undetermined"])
    expect(ask({}, "张伟", ["roster"])).toEqual(["undetermined"])
  })
})

describe("a command as written", () => {
  it("is read as people write, noting what was normalised", () => {
    const parsed = parseCommand(notice, {
      command: "register-terminal",
      agency: "finance",
      fields: { label: "ＰＣ-1", antivirusAsset: "是", address: "10.12.3.4" }
    })
    expect(parsed).toMatchObject({
      ok: true,
      value: { fields: { label: "PC-1", antivirusAsset: true } },
      issues: [{ level: "note", code: "full-width", place: { pointer: "/fields/label" } }]
    })
  })

  it("tells everything that is wrong, and never throws", () => {
    const parsed = parseCommand(notice, {
      command: "install-router",
      extra: 1,
      fields: { adress: "1", mac: "zz", translatesAddresses: "也许" }
    })
    expect(parsed.ok).toBe(false)
    expect(parsed.issues.map(({ code, place }) => [code, place.pointer])).toEqual([
      ["unknown-key", "/extra"],
      ["missing", "/agency"],
      ["unknown-key", "/fields/adress"],
      ["missing", "/fields/label"],
      [expect.any(String), "/fields/mac"],
      [expect.any(String), "/fields/translatesAddresses"]
    ])
    expect(parseCommand(notice, { command: "install-ruoter", agency: "finance" }).issues[0]?.remedy.en).toBe(
      'Did you mean "install-router"?'
    )
    for (const input of [undefined, null, 5, "x", [], { command: 5, agency: 5, fields: [] }])
      expect(parseCommand(notice, input).ok).toBe(false)
  })

  it("each of the commands says what it is in both languages, with rules that the notice has", () => {
    expect(commandsOf(notice).map(({ id }) => id)).toHaveLength(18)
    for (const { id, title, about, provisions, fields, rules, noted } of commandsOf(notice)) {
      for (const text of [title, about]) expect([id, text.zh.length > 3, text.en.length > 3]).toEqual([id, true, true])
      expect([id, provisions.length > 0, rules.length + noted.length > 0]).toEqual([id, true, true])
      for (const field of fields) expect(field.read(field.example).ok || field.kind === "list").toBe(true)
    }
  })

  it("that the notice does not have is a programming error", () => {
    expect(() => decide(notice, { command: "x", agency: "finance", fields: {} }, registerOf(), { asOf })).toThrow(
      TypeError
    )
  })
})
