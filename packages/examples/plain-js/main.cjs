// Plain JavaScript: reads a small county, asks whether two terminals may be registered, and assesses what there is.
const {
  assess,
  decide,
  describeDecision,
  describeFinding,
  memoryRegister,
  parseCommand,
  parseCounty,
  yuanan2014: notice
} = require("@zhengwu/core")

const asOf = "2014-08-20"

const terminal = {
  label: "CZ-PC-001",
  zone: "办公区",
  user: "张伟",
  staffNumber: "CZ0012",
  address: "10.12.3.17",
  mac: "00:1a:2b:3c:4d:5e",
  assetNumber: "YA-2012-00031",
  antivirus: "江民",
  antivirusAsset: true
}

const county = parseCounty(notice, {
  agencies: [{ id: "finance", name: "县财政局", kind: "department" }],
  register: {
    addressSpaces: [{ block: "10.12.0.0/16" }],
    addressBlocks: [{ block: "10.12.3.0/24", agency: "finance" }],
    filings: []
  },
  dossiers: [
    {
      agency: "finance",
      terminals: [{ ...terminal, registeredOn: "2014-07-10", reportedOn: "2014-07-10" }],
      devices: [],
      links: []
    }
  ]
})
if (!county.ok) throw new Error(county.issues.map(({ message }) => message.zh).join("；"))

const register = memoryRegister(notice, county.value)

/** Asks for a terminal, and adds it where that is permitted. */
const registerTerminal = (fields) => {
  const command = parseCommand(notice, { command: "register-terminal", agency: "finance", fields })
  if (!command.ok) throw new Error(command.issues.map(({ message }) => message.zh).join("；"))
  const decision = decide(notice, command.value, register, { asOf })
  if (decision.verdict === "permit") register.carryOut(decision.agency, decision.changes)
  const { summary, reasons } = describeDecision(notice, decision, "zh")
  console.log(`${decision.verdict}  ${summary}`)
  for (const { message } of reasons) console.log(`        ${message}`)
}

const another = {
  ...terminal,
  label: "CZ-PC-002",
  user: "李娜",
  staffNumber: "CZ0013",
  mac: "00:1a:2b:3c:4d:5f",
  assetNumber: "YA-2012-00032"
}
registerTerminal(another)
registerTerminal({ ...another, address: "10.12.3.18" })

const report = assess(notice, register.county(), { asOf })
console.log(`${asOf}：发现问题 ${report.findings.length} 个`)
for (const finding of report.findings) {
  const { message, remedy } = describeFinding(notice, report, finding, "zh")
  console.log(`        ${message}。${remedy}。`)
}
