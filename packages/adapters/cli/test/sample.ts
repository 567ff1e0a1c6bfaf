import { assess, type Notice, parseCounty, yuanan2014 } from "@zhengwu/core"
import { type Checked, unreadRows } from "../src/checked.ts"

const terminal = (index: number, more: object = {}) => ({
  label: `CZ-${index}`,
  user: `张${index}`,
  staffNumber: `${index}`,
  address: `10.65.1.${index}`,
  mac: `00:1a:2b:3c:4d:${index.toString(16).padStart(2, "0")}`,
  assetNumber: `A-${index}`,
  zone: "办公区",
  antivirus: "江民杀毒软件",
  antivirusAsset: true,
  registeredOn: "2014-07-01",
  reportedOn: "2014-07-02",
  ...more
})

/** Twelve terminals without antivirus and a foreign address in one agency; one terminal shared with another. */
const county = {
  agencies: [
    { id: "calm", name: "远安县档案局", kind: "department" },
    { id: "health", name: "远安县卫生局", nameEn: "Health Bureau", kind: "department" },
    { id: "finance", name: "远安县财政局", nameEn: "Finance Bureau", kind: "department" }
  ],
  dossiers: [
    { agency: "calm", terminals: [] },
    {
      agency: "health",
      terminals: [
        terminal(90, { assetNumber: "A-1", address: "10.65.1.91" }),
        terminal(92, { label: "H|2 <b>\u001b[31m", antivirusAsset: false })
      ]
    },
    {
      agency: "finance",
      terminals: Array.from({ length: 14 }, (_, index) =>
        terminal(index + 1, index < 12 ? { antivirus: "360安全卫士" } : {})
      )
    }
  ]
}

/** A small county, checked. */
export const sample = (notice: Notice = yuanan2014, asOf = "2014-07-20"): Checked => {
  const parsed = parseCounty(notice, county)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const report = assess(notice, parsed.value, { asOf })
  return {
    notice,
    report,
    about: report.agencies.map(({ id }) => id),
    issues: parsed.issues,
    files: ["county.json"],
    otherIssues: 0,
    unreadRows: unreadRows(parsed.value, parsed.issues)
  }
}
