import { describeFinding, type Issue, yuanan2014 } from "@zhengwu/core"
import { describe, expect, it } from "vitest"
import { type Grid } from "../../formats/src/grid.ts"
import { defaultLimits } from "../../formats/src/limits.ts"
import { readWorkbook } from "../../formats/src/xlsx/read-workbook.ts"
import { exampleAssessment, withTexts } from "../test/example-county.ts"
import { renderWorkbook } from "./render-workbook.ts"

const open = (bytes: Uint8Array<ArrayBuffer>): readonly Grid[] => {
  const issues: Issue[] = []
  const grids = readWorkbook({ name: "考核.xlsx", bytes }, defaultLimits, issues) ?? []
  expect(issues).toEqual([])
  return grids
}
const rowsOf = (grids: readonly Grid[], sheet: string) =>
  grids.find((grid) => grid.sheet === sheet)?.rows.map(({ cells }) => cells) ?? []

describe("the workbook of a county", () => {
  it("reads back with every sheet, the ranking in its order and marks in full", async () => {
    const grids = open(await renderWorkbook(yuanan2014, exampleAssessment, { locale: "zh" }))
    expect(grids.map(({ sheet }) => sheet)).toEqual(["排名", "得分", "问题", "整改和补报", "无法判断"])
    const [, ...places] = rowsOf(grids, "排名")
    const ranks = Object.values(exampleAssessment.ranking).flat()
    const lower = new Map(exampleAssessment.scorecards.map(({ agency, marks }) => [agency, marks.lower]))
    expect(places.map((cells) => [cells[1], cells[3]])).toEqual(
      ranks.map(({ agency, place }) => [place, lower.get(agency)])
    )
    const scorecard = rowsOf(grids, "得分").flatMap(([, title]) => (typeof title === "string" ? [title] : []))
    for (const digest of Object.values(exampleAssessment.digests))
      expect(scorecard.filter((cell) => cell.endsWith(digest))).toHaveLength(1)
    const improvements = exampleAssessment.scorecards.flatMap((card) => card.improvements)
    expect(rowsOf(grids, "整改和补报")).toHaveLength(1 + improvements.length)
  })

  it("has a row for each record of each finding, with message, remedy, sentence, and the waiver that excuses it", async () => {
    const { report, waived } = exampleAssessment
    const grids = open(await renderWorkbook(yuanan2014, exampleAssessment, { locale: "zh", agency: "mingfeng" }))
    expect(grids.map(({ sheet }) => sheet)).not.toContain("排名")
    const own = report.findings.filter(({ agencies }) => agencies.includes("mingfeng"))
    const [, ...rows] = rowsOf(grids, "问题")
    expect(rows).toHaveLength(own.reduce((sum, { evidence }) => sum + Math.max(1, evidence.length), 0))
    for (const finding of own) {
      const { message, remedy, sentence } = describeFinding(yuanan2014, report, finding, "zh")
      const row = rows.find((cells) => cells[13] === finding.fingerprint)
      expect(row?.slice(2, 5)).toEqual([finding.provision, message, remedy])
      expect(row?.[10]).toBe(sentence)
      const isWaived = waived.some(({ finding: id }) => id === finding.fingerprint)
      expect((row?.[12] as string | undefined)?.startsWith("豁免 W-1") ?? false).toBe(isWaived)
    }
  })

  it("writes no text that a spreadsheet program takes for a formula", async () => {
    for (const start of ["=", "+", "-", "@", "\t", "\r"]) {
      const evil = withTexts(exampleAssessment, (text) => `${start}cmd|'/c calc'!A0 ${text}`)
      // One after the other: each workbook is whole in memory.
      const grids = open(await renderWorkbook(yuanan2014, evil, { locale: "en", agency: "mingfeng" }))
      const texts = grids
        .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
        .filter((cell) => typeof cell === "string")
      expect(texts.some((text) => text.startsWith(`'${start.trim()}`))).toBe(true)
      for (const text of texts) expect(text).not.toMatch(/^[=+\-@\t\r]/u)
    }
  })

  it("refuses an agency that the assessment does not have", async () => {
    await expect(renderWorkbook(yuanan2014, exampleAssessment, { locale: "zh", agency: "nobody" })).rejects.toThrow(
      TypeError
    )
  })
})
