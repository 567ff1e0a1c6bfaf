import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { yuanan2014 } from "@zhengwu/core"
import * as Effect from "effect/Effect"
import { afterAll, describe, expect, test } from "vitest"
import { judgeFiles } from "../src/judge-files.ts"
import { run } from "./capture.ts"

const folder = mkdtempSync(join(tmpdir(), "zhengwu-cli-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const agency = '{"set":"agencies","record":{"id":"finance","name":"远安县财政局","kind":"department"}}'
const terminal = (record: string) => `{"set":"terminals","agency":"finance","record":${record}}`
const written = (name: string, lines: readonly string[]): string => {
  const path = join(folder, name)
  writeFileSync(path, lines.join("\n"))
  return path
}

describe("judgeFiles", () => {
  test("judges one NDJSON file as it would the same file in memory, however large it is", async () => {
    const lines = [agency, terminal('{"user":"张伟","address":"10.1.1.1"}'), terminal('{"address":"10.1.1"}'), "{oops"]
    const asked = { paths: [written("a.ndjson", lines)], agencies: ["财政局"], asOf: "2014-08-01" }
    const small = await Effect.runPromise(judgeFiles(yuanan2014, asked))
    const large = await Effect.runPromise(judgeFiles(yuanan2014, asked, Effect.void, 0))
    expect(large.files).toEqual(asked.paths)
    expect(large.agencies).toEqual(["finance"])
    expect(large.unreadRows).toBe(2)
    expect(large.report.outcomes).toEqual(small.report.outcomes)
    expect(large.report.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      small.report.findings.map(({ fingerprint }) => fingerprint)
    )
    expect(large.issues.map(({ code, place }) => [code, place.row])).toEqual(
      small.issues.map(({ code, place }) => [code, place.row])
    )
  })

  test("refuses a large file that names no agency", async () => {
    const paths = [written("b.ndjson", [terminal("{}")])]
    const refused = await Effect.runPromise(
      Effect.flip(judgeFiles(yuanan2014, { paths, agencies: [], asOf: "2014-08-01" }, Effect.void, 0))
    )
    expect(refused.reason.zh).toBe("读取的文件中没有单位")
  })
})

describe("values that are none", () => {
  test("end in issues, not in a crash", async () => {
    const lines = [
      agency,
      terminal('{"address":{"toString":1,"valueOf":1}}'),
      terminal('{"antivirusAsset":{"toString":1,"valueOf":1}}'),
      terminal(`{"label":${"[".repeat(200_000)}${"]".repeat(200_000)}}`),
      terminal(`{"zone":${"[".repeat(10_000)}${"]".repeat(10_000)}}`)
    ]
    const { code, stdout } = await run(["check", written("c.ndjson", lines), "--format", "json", "--fail-on", "never"])
    expect(code).toBe(0)
    const { issues, input } = JSON.parse(stdout)
    expect(issues.map(({ code, place }: { code: string; place: { row: number } }) => [code, place.row])).toEqual([
      ["not-text", 2],
      ["not-yes-or-no", 3],
      ["cell-too-long", 4],
      ["not-text", 5]
    ])
    expect(input.unreadRows).toBe(4)
  })
})
