import type { DecideCase } from "./conformance-case.ts"

const asOf = "2014-08-20"

/** A register of the finance bureau: its own lists, and those of the authority. */
const registerOf = (lists: object, ofAuthority: object = {}) => ({
  agencies: [
    { id: "finance", name: "县财政局", kind: "department" },
    { id: "yangping", name: "洋坪镇", kind: "township" }
  ],
  register: ofAuthority,
  dossiers: [{ agency: "finance", ...lists }]
})

const by = (command: string, fields: Readonly<Record<string, unknown>> = {}) => ({ command, agency: "finance", fields })

const terminal = {
  label: "PC-1",
  user: "张伟",
  address: "10.12.3.4",
  mac: "00:1a:2b:3c:4d:5e",
  zone: "办公区",
  antivirus: "江民杀毒软件",
  antivirusAsset: true
}
const other = { ...terminal, label: "PC-2", user: "李娜", address: "10.12.3.5", mac: "00:1a:2b:3c:4d:5f" }
const ofNetwork = {
  sightings: [],
  addressBlocks: [{ block: "10.12.3.0/24", agency: "finance" }],
  addressSpaces: [{ block: "10.12.0.0/16" }]
}
const network = { terminals: [other], devices: [], links: [] }
/** One terminal hangs behind another. */
const chain = {
  devices: [{ kind: "access-switch", label: "SW-1" }],
  terminals: [terminal, other],
  links: [
    { label: "L-1", from: "SW-1", to: "PC-1" },
    { label: "L-2", from: "PC-1", to: "PC-2" }
  ]
}

const router = { label: "LY-03", zone: "核心区", translatesAddresses: true }
const approval = (kind: string, subject: string, decidedOn: string) => ({
  agency: "finance",
  kind,
  subject,
  status: "approved",
  submittedOn: "2014-08-01",
  decidedOn
})
const sites = [{ agency: "finance", name: "财政网", unifiedlyManaged: true, inUse: true }]

const item = {
  title: "部门预算",
  channel: "disclosure",
  secrecyReviewedOn: asOf,
  secrecyResult: "cleared",
  indexNumber: "1",
  summary: "概述",
  madeOn: "2014-08-01"
}
const request = { number: "1", applicant: "李娜", information: "预算", receivedOn: "2014-08-01" }

const office = { roster: [{ name: "张伟" }, { name: "李娜", leftOn: "2014-08-19" }] }
const ofOffice = {
  roles: [{ name: "拟稿人" }],
  accounts: [
    { agency: "finance", login: "zhangwei", owner: "张伟", status: "active", roles: ["拟稿人"], hasMailbox: true },
    { agency: "finance", login: "lina", owner: "李娜", status: "active", roles: ["拟稿人"] }
  ],
  seals: [{ agency: "finance", name: "公章", custodian: "张伟", validUntil: asOf }]
}

const decideCase = (
  id: string,
  about: string,
  register: unknown,
  command: DecideCase["command"],
  expected: DecideCase["expected"],
  day = asOf
): DecideCase => ({ kind: "decide", id, about, asOf: day, register, command, expected })

/** Commands with what a register holds, and the decisions: each command at least once. */
export const decideCases: readonly DecideCase[] = [
  decideCase(
    "register-terminal-permitted",
    "A terminal that has all that is asked.",
    registerOf(network, ofNetwork),
    by("register-terminal", terminal),
    { verdict: "permit", changes: ["add terminals"] }
  ),
  decideCase(
    "register-terminal-address-taken",
    "An address that another terminal has.",
    registerOf(network, ofNetwork),
    by("register-terminal", { ...terminal, address: "10.12.3.5" }),
    { verdict: "deny", reasons: ["bars ip.one-person-one-machine-one-ip address-shared"], changes: ["add terminals"] }
  ),
  decideCase(
    "register-terminal-beyond-the-block",
    "The last address of the block is the agency's, the next is not.",
    registerOf(network, ofNetwork),
    by("register-terminal", { ...terminal, address: "10.12.4.0" }),
    { verdict: "deny", reasons: ["bars ip.allocated terminal-address-not-allocated"], changes: ["add terminals"] }
  ),
  decideCase(
    "register-terminal-undetermined",
    "A register that does not keep address blocks cannot tell: never a silent permit.",
    registerOf(network, { sightings: [] }),
    by("register-terminal", terminal),
    { verdict: "undetermined", missing: ["addressBlocks unanswered"], changes: ["add terminals"] }
  ),
  decideCase(
    "reassign-address",
    "To an address that is free.",
    registerOf({ ...network, terminals: [terminal, other] }, ofNetwork),
    by("reassign-address", { terminal: "pc-1", address: "10.12.3.6" }),
    { verdict: "permit", changes: ["replace terminals"] }
  ),
  decideCase(
    "reassign-address-of-nobody",
    "A terminal that the register does not have.",
    registerOf(network, ofNetwork),
    by("reassign-address", { terminal: "PC-9", address: "10.12.3.6" }),
    { verdict: "undetermined", missing: ["terminals no-such-record"] }
  ),
  decideCase(
    "retire-terminal",
    "With its line; what hangs behind another stays.",
    registerOf(chain),
    by("retire-terminal", { terminal: "PC-2" }),
    { verdict: "permit", changes: ["remove terminals", "remove links"] }
  ),
  decideCase(
    "retire-terminal-in-between",
    "Another terminal would lose its way to the access switch.",
    registerOf(chain),
    by("retire-terminal", { terminal: "PC-1" }),
    {
      verdict: "deny",
      reasons: ["bars network.topology-rooted node-unreachable"],
      changes: ["remove terminals", "remove links", "remove links"]
    }
  ),
  decideCase(
    "install-router-unapproved",
    "A router is filed and approved before it is installed.",
    registerOf({ ...network, terminals: [] }, { ...ofNetwork, filings: [] }),
    by("install-router", router),
    {
      verdict: "needs-approval",
      reasons: [
        "needs-approval network.no-address-translation translates-addresses",
        "needs-approval network.routers-filed router-not-filed"
      ],
      approval: { kind: "router", subject: "LY-03", approver: "e-government-office" },
      changes: ["add devices"]
    }
  ),
  decideCase(
    "install-router-approved-on-the-day",
    "An approval is in force on the day it is given.",
    registerOf({ ...network, terminals: [] }, { ...ofNetwork, filings: [approval("router", "ly-03", asOf)] }),
    by("install-router", router),
    { verdict: "permit", changes: ["add devices"] }
  ),
  decideCase(
    "install-router-approved-tomorrow",
    "An approval of the next day is not in force yet.",
    registerOf({ ...network, terminals: [] }, { ...ofNetwork, filings: [approval("router", "LY-03", "2014-08-21")] }),
    by("install-router", router),
    {
      verdict: "needs-approval",
      reasons: [
        "needs-approval network.no-address-translation translates-addresses",
        "needs-approval network.routers-filed router-not-filed"
      ],
      approval: { kind: "router", subject: "LY-03", approver: "e-government-office" },
      changes: ["add devices"]
    }
  ),
  decideCase(
    "open-internet-access-outside",
    "An address just outside the unified egress.",
    registerOf({ uplinks: [] }, { egresses: [{ name: "政务外网", publicBlock: "221.233.125.0/29" }] }),
    by("open-internet-access", { label: "上联", publicAddress: "221.233.125.8" }),
    { verdict: "deny", reasons: ["bars network.single-egress private-uplink"], changes: ["add uplinks"] }
  ),
  decideCase(
    "register-topology-late",
    "A whole topology, a day late: told, not forbidden.",
    registerOf(
      {
        devices: [{ kind: "access-switch", label: "SW-1", zone: "核心区" }],
        terminals: [terminal],
        links: [{ label: "L-1", from: "SW-1", to: "PC-1" }]
      },
      { filings: [] }
    ),
    by("register-topology"),
    { verdict: "permit", reasons: ["noted network.topology-filed topology-filed-late"], changes: ["add filings"] },
    "2014-08-01"
  ),
  decideCase(
    "publish-information",
    "A full entry, cleared on the day.",
    registerOf({ publications: [], disclosureItems: [] }, { articles: [] }),
    by("publish-information", item),
    { verdict: "permit", changes: ["add publications", "add disclosureItems"] }
  ),
  decideCase(
    "publish-information-withheld",
    "A review that did not clear it, and an entry without summary.",
    registerOf({ publications: [], disclosureItems: [] }, { articles: [] }),
    by("publish-information", { ...item, secrecyResult: "withheld", summary: undefined }),
    {
      verdict: "deny",
      reasons: [
        "bars security.secrecy-reviewed published-without-clearance",
        "bars disclosure.accurate item-incomplete"
      ],
      changes: ["add publications", "add disclosureItems"]
    }
  ),
  decideCase(
    "answer-request-late",
    "A reply after the period is told and never forbidden.",
    registerOf({ disclosureRequests: [request] }),
    by("answer-request", { request: "1", kind: "granted" }),
    {
      verdict: "permit",
      reasons: ["noted disclosure.requests-answered reply-late"],
      changes: ["replace disclosureRequests"]
    },
    "2014-08-25"
  ),
  decideCase(
    "extend-request-without-notice",
    "An extension needs consent and notice.",
    registerOf({ disclosureRequests: [request] }),
    by("extend-request", { request: "1", workingDays: 15, consentedOn: asOf }),
    {
      verdict: "deny",
      reasons: ["bars disclosure.requests-answered extension-irregular"],
      changes: ["replace disclosureRequests"]
    }
  ),
  ...(
    [
      ["change-columns", { kind: "column-removed", column: "公示公告" }, "column-removed", "公示公告"],
      ["redesign-site", { site: "财政网" }, "site-redesigned", "财政网"],
      ["create-site", { site: "预算网", unifiedlyManaged: true }, "site-created", "预算网"]
    ] as const
  ).map(([command, fields, kind, subject]) =>
    decideCase(
      `${command}-unapproved`,
      "A change of a website is approved beforehand.",
      registerOf({}, { sites, siteChanges: [], filings: [] }),
      by(command, fields),
      {
        verdict: "needs-approval",
        reasons: ["needs-approval website.changes-approved change-unapproved"],
        approval: { kind, subject, approver: "e-government-office" },
        changes: command === "create-site" ? ["add sites", "add siteChanges"] : ["add siteChanges"]
      }
    )
  ),
  decideCase(
    "stop-site-unapproved",
    "No website is stopped at will.",
    registerOf({}, { sites, siteChanges: [], filings: [] }),
    by("stop-site", { site: "财政网" }),
    {
      verdict: "needs-approval",
      reasons: ["needs-approval website.no-unapproved-stop stop-unapproved"],
      approval: { kind: "site-stopped", subject: "财政网", approver: "e-government-office" },
      changes: ["replace sites", "add siteChanges"]
    }
  ),
  decideCase(
    "stop-site-approved",
    "With the approval, and it is written down that the site was stopped.",
    registerOf({}, { sites, siteChanges: [], filings: [approval("site-stopped", "财政网", "2014-08-10")] }),
    by("stop-site", { site: "财政网" }),
    { verdict: "permit", changes: ["replace sites", "add siteChanges"] }
  ),
  decideCase(
    "open-account-for-a-leaver",
    "Who has left gets no account, and a role that is not listed is none.",
    registerOf(office, ofOffice),
    by("open-account", { login: "lina2", owner: "李娜", roles: ["部门负责人"] }),
    {
      verdict: "deny",
      reasons: ["bars office.people-current leaver-active", "bars office.roles-assigned role-not-listed"],
      changes: ["add accounts"]
    }
  ),
  decideCase(
    "close-account-of-a-leaver",
    "The account of who has left may be closed.",
    registerOf(office, ofOffice),
    by("close-account", { login: "lina" }),
    { verdict: "permit", changes: ["replace accounts"] }
  ),
  decideCase(
    "issue-mailbox",
    "To an account in use.",
    registerOf(office, ofOffice),
    by("issue-mailbox", { login: "zhangwei" }),
    { verdict: "permit", changes: ["replace accounts"] }
  ),
  decideCase(
    "use-seal-by-another",
    "A seal is used by its custodian alone.",
    registerOf(office, ofOffice),
    by("use-seal", { seal: "公章", user: "王芳" }),
    { verdict: "deny", reasons: ["bars office.seals-kept seal-shared"], changes: ["replace seals"] }
  ),
  decideCase(
    "send-document-by-chat",
    "An official document goes through the mail system, however people write what they use.",
    registerOf({ officialDocuments: [] }),
    by("send-document", { title: "通知", channel: "微信", isOfficial: "是" }),
    {
      verdict: "deny",
      reasons: ["bars office.documents-by-mail document-outside-mail"],
      changes: ["add officialDocuments"]
    }
  ),
  decideCase(
    "refused-with-everything-wrong",
    "A command that cannot be read is refused with all that is wrong.",
    registerOf({}),
    by("install-router", { adress: "1", mac: "zz", translatesAddresses: "也许" }),
    {
      refused: [
        "error unknown-key /fields/adress",
        "error missing /fields/label",
        "error mac-character /fields/mac",
        "error not-yes-or-no /fields/translatesAddresses"
      ]
    }
  ),
  decideCase("refused-as-unknown", "There is no such command.", registerOf({}), by("install-ruoter"), {
    refused: ["error unknown-command /command"]
  })
]
