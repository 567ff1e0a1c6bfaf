import { describe, expect, test } from "vitest"
import { sample } from "../test/sample.ts"
import { renderJson, renderNdjson } from "./json-report.ts"

describe("reports for machines", () => {
  test("the document holds the whole report: nothing but words is added", () => {
    const checked = sample()
    const { report, findings } = JSON.parse([...renderJson(checked)].join(""))
    const bare = findings.map(
      ({ message: _m, remedy: _r, sentence: _s, ...finding }: Record<string, unknown>) => finding
    )
    expect({ ...report, findings: bare }).toEqual(JSON.parse(JSON.stringify(checked.report)))
  })

  test("the document is laid out like any other JSON", () => {
    const text = [...renderJson(sample())].join("")
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`)
  })

  test("a document without findings and issues is valid too", () => {
    const checked = sample()
    const text = [...renderJson({ ...checked, issues: [], report: { ...checked.report, findings: [] } })].join("")
    expect(JSON.parse(text)).toMatchObject({ findings: [], issues: [], summary: { findings: { high: 0 } } })
  })

  test("each line of NDJSON is a finding, the last one the summary", () => {
    const checked = sample()
    const lines = [...renderNdjson(checked)].map((line) => JSON.parse(line) as { readonly type: string })
    expect(lines).toHaveLength(checked.report.findings.length + 1)
    expect(lines.at(-1)?.type).toBe("summary")
  })
})
