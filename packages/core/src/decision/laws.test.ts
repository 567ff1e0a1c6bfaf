import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Agency } from "../kernel/agency.ts"
import { assess } from "../kernel/assess.ts"
import type { Query } from "../kernel/decision.ts"
import type { Finding } from "../kernel/finding.ts"
import { yuanan2014 as notice } from "../notices/yuanan-2014/index.ts"
import { addedFindings } from "./added-findings.ts"
import { decideEffect } from "./decide-effect.ts"
import { commandsOf, decide, decideAsync } from "./decide.ts"
import type { Command, Decision } from "./decision.ts"
import { memoryRegister, type MemoryRegister } from "./memory-register.ts"

const asOf = "2014-08-20"
const agencies: readonly Agency[] = [
  { id: "finance", name: { zh: "县财政局", en: "Finance Bureau" }, kind: "department" },
  { id: "yangping", name: { zh: "洋坪镇", en: "Yangping" }, kind: "township" }
]

const few = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const some = <T extends Record<string, fc.Arbitrary<unknown>>>(fields: T, ...requiredKeys: (keyof T & string)[]) =>
  fc.record<Record<string, unknown>>(fields, { requiredKeys, noNullPrototype: true })

// Values come from small pools, so that records meet.
const label = few("SW-1", "PC-1", "PC-2", "LY-1", "ly-1")
const name = few("张伟", "李娜", "王芳")
const staff = few("S1", "S2")
const address = few("10.1.0.1", "10.1.0.2", "10.2.0.1", "192.168.1.1", "fd00:1::1")
const mac = few("00:1a:2b:00:00:01", "00:1a:2b:00:00:02")
const day = few("2014-06-03", "2014-07-31", "2014-08-15", "2014-08-20", "2014-08-21")
const site = few("中国·远安", "财政网")
const login = few("a", "b", "c")
const kind = few(
  "router",
  "site-created",
  "site-stopped",
  "site-redesigned",
  "column-added",
  "column-removed",
  "topology"
)

const sets: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  terminals: some({
    label,
    user: name,
    otherUsers: fc.array(name, { minLength: 1, maxLength: 1 }),
    staffNumber: staff,
    address,
    otherAddresses: fc.array(address, { minLength: 1, maxLength: 2 }),
    mac,
    otherMacs: fc.array(mac, { minLength: 1, maxLength: 1 }),
    assetNumber: few("A1", "A2", "a1"),
    zone: few("办公区"),
    antivirus: few("江民杀毒软件", "其他"),
    antivirusAsset: fc.boolean(),
    registeredOn: day,
    reportedOn: day
  }),
  devices: some(
    {
      label,
      kind: few("access-switch", "router"),
      address,
      mac,
      zone: few("核心区"),
      translatesAddresses: fc.boolean(),
      inUse: fc.boolean(),
      inUseSince: day
    },
    "kind"
  ),
  links: some({ label, from: label, to: label }, "from", "to"),
  addressBlocks: some(
    { block: few("10.1.0.0/16", "10.0.0.0/8", "10.2.0.0/24", "fd00:1::/32"), agency: few("finance", "yangping") },
    "block",
    "agency"
  ),
  sightings: some({ address, mac }, "address"),
  uplinks: some({ label, egress: few("政务外网", "电信"), publicAddress: address }, "label"),
  egresses: some({ name: few("政务外网", "移动"), publicBlock: few("10.1.0.0/16") }, "name"),
  accessObservations: some(
    { kind: few("mobile-network"), subject: label, publicAddress: address, observedOn: day },
    "kind",
    "subject",
    "observedOn"
  ),
  filings: some(
    {
      kind,
      subject: fc.oneof(label, site),
      status: few("draft", "submitted", "approved", "rejected", "registered", "withdrawn"),
      submittedOn: day,
      decidedOn: day,
      validUntil: day
    },
    "kind",
    "status"
  ),
  publications: some(
    { title: few("预算", "决算"), publishedOn: day, secrecyReviewedOn: day, secrecyResult: few("cleared", "withheld") },
    "title",
    "publishedOn"
  ),
  articles: some(
    { title: few("预算"), column: few("C1"), publishedOn: day, reviewedOn: day },
    "title",
    "column",
    "publishedOn"
  ),
  disclosureItems: some({
    indexNumber: few("1", "2"),
    title: few("预算"),
    summary: few("概述"),
    madeOn: day,
    disclosedOn: day
  }),
  disclosureRequests: fc.oneof(
    some(
      { number: few("1", "2"), applicant: name, information: few("预算"), receivedOn: few("2014-07-10", "2014-08-15") },
      "applicant",
      "information",
      "receivedOn"
    ),
    some(
      {
        number: few("1", "2"),
        applicant: name,
        information: few("预算"),
        receivedOn: few("2014-06-03", "2014-07-31", "2014-08-15"),
        extensionWorkingDays: few(5, 15),
        extensionConsentedOn: day,
        extensionNotifiedOn: day,
        repliedOn: day,
        withdrawnOn: day
      },
      "applicant",
      "information",
      "receivedOn"
    )
  ),
  sites: some({ name: site, unifiedlyManaged: fc.boolean(), inUse: fc.boolean() }, "name"),
  siteChanges: some(
    { kind: few("site-created", "site-stopped", "column-added"), name: site, doneOn: day },
    "kind",
    "name"
  ),
  roster: some({ name, staffNumber: staff, leftOn: day, needsAccount: fc.boolean() }, "name"),
  accounts: some(
    {
      login,
      owner: name,
      staffNumber: staff,
      status: few("active", "disabled"),
      roles: fc.array(few("拟稿人", "管理员"), { maxLength: 2 }),
      hasMailbox: fc.boolean()
    },
    "login",
    "owner"
  ),
  roles: some({ name: few("拟稿人") }, "name"),
  seals: some(
    {
      name: few("公章"),
      custodian: name,
      staffNumber: staff,
      otherCustodians: fc.array(name, { minLength: 1, maxLength: 1 }),
      validUntil: day,
      inUse: fc.boolean()
    },
    "name"
  ),
  officialDocuments: some(
    { title: few("通知"), channel: few("mail-system", "paper", "other"), isOfficial: fc.boolean() },
    "title"
  )
}

/** A register that answers for most sets, with records of both agencies. */
const registerOf = (
  rows: readonly (readonly [string, string, unknown])[],
  silent: readonly string[]
): MemoryRegister => {
  const register = memoryRegister(notice, { agencies, batches: [] })
  for (const { id } of notice.recordSets) if (!silent.includes(id)) register.supply(id)
  for (const [set, agency, record] of rows) {
    if (silent.includes(set)) continue
    const scope = notice.recordSets.find(({ id }) => id === set)?.scope
    register.add(set, record, scope === "county" ? undefined : agency)
  }
  return register
}

const rowOf = (ids: readonly string[]) =>
  few(...ids).chain((set) => fc.tuple(fc.constant(set), few("finance", "yangping"), sets[set] ?? fc.constant({})))
const row = rowOf(Object.keys(sets))

/** Filings that are approved in time, so that what needs an approval is permitted now and then. */
const granted = fc
  .record({ kind, subject: fc.oneof(label, site) })
  .map((filing): [string, string, unknown] => [
    "filings",
    "finance",
    { ...filing, status: "approved", submittedOn: "2014-06-01", decidedOn: "2014-06-03" }
  ])
const fieldsOf: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  "register-terminal": fc.oneof(
    sets["terminals"] ?? fc.constant({}),
    fc.record({
      label,
      user: name,
      address,
      mac,
      zone: few("办公区"),
      antivirus: few("江民"),
      antivirusAsset: fc.constant(true)
    })
  ),
  "reassign-address": fc.record({ terminal: label, address }),
  "retire-terminal": fc.record({ terminal: label }),
  "install-router": some(
    { label: few("LY-1", "LY-2"), address, zone: few("核心区"), translatesAddresses: fc.boolean() },
    "label"
  ),
  "open-internet-access": sets["uplinks"] ?? fc.constant({}),
  "register-topology": fc.constant({}),
  "publish-information": some(
    {
      title: few("预算"),
      channel: few("disclosure", "website"),
      secrecyReviewedOn: day,
      secrecyResult: few("cleared", "withheld"),
      column: few("C1"),
      reviewedOn: day,
      indexNumber: few("1", "2", "3"),
      summary: few("概述"),
      madeOn: day
    },
    "title",
    "channel"
  ),
  "answer-request": fc.record({ request: few("1", "2", "预算"), kind: few("granted") }),
  "extend-request": some(
    { request: few("1", "2", "预算"), workingDays: few(5, 15, 16), consentedOn: day, notifiedOn: day },
    "request"
  ),
  "change-columns": fc.record({ kind: few("column-added", "column-removed"), column: site }),
  "redesign-site": fc.record({ site }),
  "create-site": some({ site, unifiedlyManaged: fc.boolean() }, "site"),
  "stop-site": fc.record({ site }),
  "send-document": sets["officialDocuments"] ?? fc.constant({}),
  "open-account": sets["accounts"] ?? fc.constant({}),
  "close-account": fc.record({ login }),
  "issue-mailbox": fc.record({ login }),
  "use-seal": fc.record({ seal: few("公章"), user: name })
}

const orderOf = (id: string): fc.Arbitrary<Command> =>
  (fieldsOf[id] ?? fc.constant({})).map((fields) => ({
    command: id,
    agency: "finance",
    fields: fields as Command["fields"]
  }))
const ids = commandsOf(notice).map(({ id }) => id)
const command = few(...ids).chain(orderOf)
/** A county and a command, mostly with records of the sets that the command asks for. */
const sceneOf = (command: fc.Arbitrary<Command>) =>
  command.chain((command) => {
    const entry = commandsOf(notice).find(({ id }) => id === command.command)
    const asked = entry?.asks({ ...command, asOf }).map(({ set }) => set) ?? []
    return fc.record({
      command: fc.constant(command),
      rows: fc.array(fc.oneof({ weight: 3, arbitrary: rowOf([...new Set(asked)]) }, row, granted), { maxLength: 20 }),
      silent: fc.oneof(
        { weight: 4, arbitrary: fc.constant<readonly string[]>([]) },
        fc.array(few(...Object.keys(sets)), { maxLength: 2 })
      )
    })
  })
const scene = sceneOf(command)
/** Commands that a breach bars although it is not new: it is one of the records that they rest on. */
const resting = new Set(["use-seal", "issue-mailbox", "register-topology", "publish-information", "extend-request"])

/** What carrying the decision out adds to the whole county's findings, by the rules that the decision cites. */
const addedBy = (register: MemoryRegister, decision: Decision): readonly Finding[] => {
  const cited = { ...notice, rules: notice.rules.filter(({ id }) => decision.rules.includes(id)) }
  const before = assess(cited, register.county(), { asOf }).findings
  register.carryOut(decision.agency, decision.changes)
  return addedFindings(before, assess(cited, register.county(), { asOf }).findings)
}

describe("the law that ties decisions to findings", { timeout: 60_000 }, () => {
  it("every command is tried", () => {
    expect(Object.keys(fieldsOf).toSorted()).toEqual(
      commandsOf(notice)
        .map(({ id }) => id)
        .toSorted()
    )
  })

  it.each(ids)("%s: permitted, it adds no finding of its rules; denied or in need of an approval, it would", (id) => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(sceneOf(orderOf(id)), ({ rows, command, silent }) => {
        const register = registerOf(rows, silent)
        const decision = decide(notice, command, register, { asOf })
        seen.add(decision.verdict)
        const told = decision.reasons.filter(({ weight, words }) => weight !== "noted" && words === undefined)
        const added = addedBy(register, decision)
        if (decision.verdict === "permit") expect(added).toEqual([])
        else if (told.length > 0 && !resting.has(id)) expect(added.length).toBeGreaterThan(0)
      }),
      { numRuns: 300, seed: 7 }
    )
    expect(seen).toContain("permit")
    expect(seen.size).toBeGreaterThan(1)
  })

  it("a decision survives JSON, and is the same by promises and effects", async () => {
    await fc.assert(
      fc.asyncProperty(scene, async ({ rows, command, silent }) => {
        const register = registerOf(rows, silent)
        const decision = decide(notice, command, register, { asOf })
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision)
        expect(
          await decideAsync(
            notice,
            command,
            { agency: async (id) => register.agency(id), find: async (query) => register.find(query) },
            { asOf }
          )
        ).toEqual(decision)
        expect(
          await Effect.runPromise(
            decideEffect(
              notice,
              command,
              {
                agency: (id) => Effect.sync(() => register.agency(id)),
                find: (query) => Effect.sync(() => register.find(query))
              },
              { asOf }
            )
          )
        ).toEqual(decision)
      }),
      { numRuns: 300, seed: 8 }
    )
  })

  it("what needs an approval is permitted just when the filing that it names is approved and in force", () => {
    let tried = 0
    fc.assert(
      fc.property(scene, day, fc.option(day, { nil: undefined }), ({ rows, command }, decidedOn, validUntil) => {
        const register = registerOf(rows, [])
        const { approval, verdict } = decide(notice, command, register, { asOf })
        if (approval === undefined) {
          expect(verdict).not.toBe("needs-approval")
          return
        }
        tried++
        const { kind, subject } = approval
        register.add(
          "filings",
          {
            kind,
            ...(subject === undefined ? {} : { subject }),
            status: "approved",
            submittedOn: "2014-06-01",
            decidedOn,
            ...(validUntil === undefined ? {} : { validUntil })
          },
          "finance"
        )
        const inForce = decidedOn <= asOf && (validUntil === undefined || validUntil >= asOf)
        expect(decide(notice, command, register, { asOf }).verdict).toBe(inForce ? "permit" : "needs-approval")
      }),
      { numRuns: 3000, seed: 7 }
    )
    expect(tried).toBeGreaterThan(100)
  })

  it("whatever the register leaves unanswered is no permit, unless no cited rule needs it", () => {
    fc.assert(
      fc.property(scene, ({ rows, command, silent }) => {
        const register = registerOf(rows, silent)
        const decision = decide(notice, command, register, { asOf })
        const asked: Query[] = decision.missing.flatMap(({ query }) => query ?? [])
        if (decision.missing.length > 0) expect(["undetermined", "deny"]).toContain(decision.verdict)
        if (decision.verdict === "undetermined") expect(decision.missing.length).toBeGreaterThan(0)
        for (const query of asked) expect(query.set).not.toBe("")
        expect(decide(notice, { ...command, agency: "nobody" }, register, { asOf }).verdict).not.toBe("permit")
      }),
      { numRuns: 500, seed: 9 }
    )
  })
})

describe("a register in memory", { timeout: 60_000 }, () => {
  it("kept up to date record by record is the same as one built anew", () => {
    const steps = fc.array(fc.tuple(row, fc.nat(), few("add", "replace", "remove")), { maxLength: 40 })
    fc.assert(
      fc.property(steps, command, (steps, command) => {
        const kept = registerOf([], [])
        const held: { set: string; agency: string; row: ReturnType<MemoryRegister["add"]> }[] = []
        for (const [[set, agency, record], at, step] of steps) {
          const own = held.filter((each) => each.set === set)
          const target = own[at % Math.max(1, own.length)]
          if (step === "add" || target === undefined) {
            const scope = notice.recordSets.find(({ id }) => id === set)?.scope
            held.push({ set, agency, row: kept.add(set, record, scope === "county" ? undefined : agency) })
          } else if (step === "replace") target.row = kept.replace(set, target.row, record)
          else {
            kept.remove(set, target.row)
            held.splice(held.indexOf(target), 1)
          }
        }
        const rebuilt = registerOf(
          held.map(({ set, agency, row }) => [set, agency, row.record]),
          []
        )
        const plain = ({ verdict, reasons }: Decision) => ({
          verdict,
          reasons: reasons.map(({ rule, code, subject, weight }) => [rule, code, subject, weight].join(" ")).toSorted()
        })
        expect(plain(decide(notice, command, kept, { asOf }))).toEqual(
          plain(decide(notice, command, rebuilt, { asOf }))
        )
        expect(plain(decide(notice, command, memoryRegister(notice, kept.county()), { asOf }))).toEqual(
          plain(decide(notice, command, kept, { asOf }))
        )
      }),
      { numRuns: 500, seed: 10 }
    )
  })
})
