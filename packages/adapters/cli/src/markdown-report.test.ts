import { describe, expect, test } from "vitest"
import { sample } from "../test/sample.ts"
import { escaped, renderMarkdown } from "./markdown-report.ts"

describe("the Markdown report", () => {
  const text = [...renderMarkdown(sample(), "zh")].join("")

  test("is complete: no list is shortened", () => {
    for (let index = 1; index <= 12; index++) expect(text).toContain(`“CZ-${index}”安装的是“360安全卫士”`)
  })

  test("quotes the sentence and gives the remedy once for each group", () => {
    expect(text).toContain("> 三是加强防病毒体系建设")
    expect(text.split("上安装江民杀毒软件并登记")).toHaveLength(2)
  })

  test("has a table whose rows have as many cells as its head", () => {
    const rows = text.split("\n").filter((line) => line.startsWith("|"))
    const cells = (row: string) => row.replaceAll("\\|", "").split("|").length
    expect(rows.length).toBe(6)
    expect(new Set(rows.map(cells)).size).toBe(1)
  })

  test("shows text from files as it is", () => {
    expect(text).toContain("H\\|2 \\<b\\>")
    expect(text).not.toContain("<b>")
    expect(escaped("*a* [x](http://y) @all #1")).toBe("\\*a\\* \\[x\\](http&#58;//y) &#64;all #1")
    expect(escaped("# not a heading")).toBe("\\# not a heading")
  })

  test("speaks English", () => {
    expect([...renderMarkdown(sample(), "en")].join("")).toContain("# E-government check")
  })
})
