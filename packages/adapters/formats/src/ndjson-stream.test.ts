import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assess, type County, defineNotice, type Report, yuanan2014 } from "@zhengwu/core"
import { countyArbitrary, generateCounty } from "@zhengwu/testkit"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { assessNdjsonFile } from "./ndjson-stream-node.ts"
import { assessNdjson } from "./ndjson-stream.ts"
import { readCounty } from "./read-county.ts"

const notice = defineNotice({
  ...yuanan2014,
  commands: [],
  rules: yuanan2014.rules.filter(({ provisions }) => provisions[0].startsWith("1."))
})
const asOf = "2014-08-15"
const name = "county.ndjson"

/** A file in memory that gives its bytes in pieces of a size, at once or later. */
const fileOf = (bytes: Uint8Array, piece = Number.POSITIVE_INFINITY, later = false) => ({
  name,
  read: (target: Uint8Array, offset: number) => {
    const part = bytes.subarray(offset, offset + Math.min(target.length, piece))
    target.set(part)
    return later ? Promise.resolve(part.length) : part.length
  }
})

const bytesOf = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join("\n"))

const whole = async (bytes: Uint8Array) => {
  const { county, issues } = await readCounty(notice, [{ name, bytes }])
  return { report: assess(notice, county, { asOf }), issues }
}

const streamed = (bytes: Uint8Array) => assessNdjson(notice, fileOf(bytes), { asOf })

const linesOf = ({ agencies, batches }: County): readonly string[] => [
  ...agencies.map(({ id, name, kind }) => JSON.stringify({ set: "agencies", record: { id, name: name.zh, kind } })),
  ...batches.flatMap(({ set, agency, records }) =>
    records.length === 0
      ? [JSON.stringify({ set, agency, records: [] })]
      : records.map((record) => JSON.stringify({ set, agency, record }))
  )
]

const terminalLine = (record: object, agency = "a") => JSON.stringify({ set: "terminals", agency, record })
const agencyLine = (id: string, name: string) =>
  JSON.stringify({ set: "agencies", record: { id, name, kind: "department" } })

const codes = ({ findings }: Report) => findings.map(({ code }) => code)
const outcome = ({ outcomes }: Report, rule: string) => outcomes.find((each) => each.rule === rule)

describe("judging a file line by line", () => {
  it("gives the report and the issues of reading it whole, in whatever order the lines come", async () => {
    const shuffledLines = countyArbitrary().chain((county) => {
      const lines = linesOf(county)
      return fc.shuffledSubarray([...lines], { minLength: lines.length, maxLength: lines.length })
    })
    await fc.assert(
      fc.asyncProperty(shuffledLines, async (lines) => {
        expect(await streamed(bytesOf(lines))).toEqual(await whole(bytesOf(lines)))
      }),
      { numRuns: 60 }
    )
  })

  it("does so for a generated county with values as people write them, and rows that cannot be read", async () => {
    const plan = { agencies: 5, terminals: 600, blocksPerAgency: 3, faultShare: 0.2, unreadableShare: 0.1, seed: 3 }
    const bytes = bytesOf([...generateCounty({ ...plan, ipv6Share: 0.2 })])
    const { report, issues } = await streamed(bytes)
    expect({ report, issues }).toEqual(await whole(bytes))
    expect(issues.length).toBeGreaterThan(30)
    expect(report.findings.length).toBeGreaterThan(100)
  })

  it("does not depend on how the bytes come", async () => {
    const bytes = bytesOf([
      ...generateCounty({ agencies: 2, terminals: 40, blocksPerAgency: 1, faultShare: 0.3, seed: 9 })
    ])
    const expected = await streamed(bytes)
    for (const [piece, later] of [
      [7, false],
      [1000, true]
    ] as const)
      expect(await assessNdjson(notice, fileOf(bytes, piece, later), { asOf })).toEqual(expected)
  })

  it("reads a file whose encodings change and whose lines are of any length, as it does the file whole", async () => {
    const utf8 = (line: string): readonly number[] => [...new TextEncoder().encode(line)]
    const gb18030 = [...utf8('{"set":"terminals","agency":"a","record":{"label":"'), 0xd6, 0xd5, ...utf8('"}}')]
    const lines = [
      utf8(agencyLine("a", "财政局")),
      ...Array.from({ length: 1500 }, (_, n) =>
        n % 400 === 399
          ? gb18030
          : utf8(
              terminalLine({
                label: `终端-${n % 1400}`,
                ...(n % 100 === 7 ? {} : { zone: "办公区" }),
                user: "李".repeat(n === 777 ? 20_000 : n === 901 ? 400_000 : 2)
              })
            )
      )
    ]
    for (const ending of [[10], [13, 10]]) {
      const bytes = Uint8Array.from(lines.flatMap((line) => [...line, ...ending]))
      const { report, issues } = await assessNdjson(notice, fileOf(bytes, 5000), { asOf })
      expect({ report, issues }).toEqual(await whole(bytes))
      expect(issues.map(({ code, place }) => [code, place.row])).toEqual([["cell-too-long", 903]])
      expect(report.findings.filter(({ code }) => code === "terminal-without-zone").length).toBe(15 + 3)
      expect(codes(report)).toContain("terminal-label-shared")
    }
  })

  it("finds each record again by its line, and names the line", async () => {
    const lines = [
      agencyLine("a", "财政局"),
      ...Array.from({ length: 200 }, (_, n) => terminalLine({ label: `PC-${n}`, zone: "办公区" }))
    ]
    lines[150] = terminalLine({ label: "PC-149" })
    const { report } = await streamed(bytesOf(lines))
    const finding = report.findings.find(({ code }) => code === "terminal-without-zone")
    expect(finding?.evidence).toEqual([
      { set: "terminals", agency: "a", subject: "PC-149", place: { file: name, row: 151 }, record: { label: "PC-149" } }
    ])
  })

  it("finds the records of a line that holds several", async () => {
    const records = [{ label: "PC-1", zone: "办公区" }, { label: "PC-1" }, { label: "PC-2" }]
    const { report } = await streamed(
      bytesOf([agencyLine("a", "财政局"), JSON.stringify({ set: "terminals", agency: "a", records })])
    )
    const withoutZone = report.findings.filter(({ code }) => code === "terminal-without-zone")
    expect(withoutZone.map(({ subject }) => subject)).toEqual(["PC-1", "PC-2"])
    expect(codes(report)).toContain("terminal-label-shared")
  })

  it("takes the authority's empty list for one of the whole county", async () => {
    const bytes = bytesOf([agencyLine("a", "财政局"), JSON.stringify({ set: "filings", records: [] })])
    const { report, issues } = await streamed(bytes)
    expect(issues).toEqual([])
    expect(codes(report)).toEqual(["topology-not-filed"])
    expect({ report, issues }).toEqual(await whole(bytes))
  })

  it("takes an agency's very id for it, also where it is another one's alias, in any order", async () => {
    const other = JSON.stringify({
      set: "agencies",
      record: { id: "b", name: "教育局", kind: "department", aliases: ["a"] }
    })
    const line = terminalLine({ label: "PC-1" })
    const lines = [agencyLine("a", "财政局"), other, `${line}\n${line}`]
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
      [0, 2, 1]
    ] as const) {
      const bytes = bytesOf(order.map((at) => lines[at] ?? ""))
      const { report, issues } = await streamed(bytes)
      expect(issues).toEqual([])
      expect(report.findings.map(({ code, agencies }) => [code, agencies])).toEqual([["terminal-label-shared", ["a"]]])
      expect({ report, issues }).toEqual(await whole(bytes))
    }
  })

  it("reads agencies that stand last, and agencies by their names", async () => {
    const { report, issues } = await streamed(
      bytesOf([terminalLine({ label: "PC-1" }, "财政局"), terminalLine({ label: "PC-1" }), agencyLine("a", "财政局")])
    )
    expect(issues).toEqual([])
    expect(codes(report)).toContain("terminal-label-shared")
  })
})

describe("what cannot be read", () => {
  const agency = agencyLine("a", "财政局")
  const good = terminalLine({ label: "PC-1", zone: "办公区" })

  it("is an issue with its line, and leaves unknown what it might have told", async () => {
    const { report, issues } = await streamed(
      bytesOf([
        agency,
        good,
        good.slice(0, 60),
        "",
        "  ",
        terminalLine({ label: "PC-2", zone: "办公区", address: "10.1.1.256" })
      ])
    )
    expect(issues.map(({ code, place }) => [code, place.row])).toEqual([
      ["not-json", 3],
      ["octet-out-of-range", 6]
    ])
    expect(outcome(report, "network.zoned")).toMatchObject({ status: "unknown" })
  })

  it("is what follows a record in its line, but never the record of a line that says more", async () => {
    const more = `${good.slice(0, -1)},"agency":"b"}`
    const { issues } = await streamed(bytesOf([agency, agencyLine("b", "教育局"), good, `${good}}`, more, `${good},`]))
    expect(issues.map(({ place }) => place.row)).toEqual([4, 6])
  })

  it("is a line that is too long, of which the rest is passed over, as where the file is read whole", async () => {
    const tooLong = (characters: number) => terminalLine({ label: "x".repeat(characters) })
    const lines = [
      agency,
      good,
      tooLong(20_000),
      terminalLine({ label: "PC-2" }),
      tooLong(300_000),
      tooLong(1_000_000),
      terminalLine({ label: "PC-3" }),
      tooLong(500_000)
    ]
    const limits = { lineCharacters: 4000 }
    for (const piece of [1000, 1 << 18]) {
      const { report, issues } = await assessNdjson(notice, fileOf(bytesOf(lines), piece), { asOf, limits })
      const { county, issues: wholly } = await readCounty(notice, [{ name, bytes: bytesOf(lines) }], { limits })
      expect({ report, issues }).toEqual({ report: assess(notice, county, { asOf }), issues: wholly })
      expect(issues.map(({ code, place }) => [code, place.row])).toEqual(
        [3, 5, 6, 8].map((row) => ["line-too-long", row])
      )
      expect(
        report.findings.filter(({ code }) => code === "terminal-without-zone").map(({ evidence }) => evidence[0]?.place)
      ).toEqual([
        { file: name, row: 4 },
        { file: name, row: 7 }
      ])
    }
  })

  it("is a line longer than the file's own limit, however short it is", async () => {
    const limits = { lineCharacters: 100 }
    const bytes = bytesOf([agency, terminalLine({ label: "PC-1", user: "王".repeat(500) })])
    const { issues } = await assessNdjson(notice, fileOf(bytes), { asOf, limits })
    expect(issues.map(({ code, place }) => [code, place.row])).toEqual([["line-too-long", 2]])
  })

  it("is what stands before the first record, though it begins like a mark of UTF-8", async () => {
    const bytes = Uint8Array.from([0xef, 0xbc, 0x8c, ...bytesOf([agency, good])])
    expect((await streamed(bytes)).issues.map(({ code }) => code)).toEqual(
      (await whole(bytes)).issues.map(({ code }) => code)
    )
  })

  it("are lines of neither UTF-8 nor GB18030; those of GB18030 are read", async () => {
    const gb = Uint8Array.from([
      ...new TextEncoder().encode('{"set":"terminals","agency":"a","record":{"label":"'),
      0xd6,
      0xd5,
      ...new TextEncoder().encode('"}}')
    ])
    const broken = Uint8Array.from([...new TextEncoder().encode('{"set":"'), 0xff, 0xff])
    const newline = Uint8Array.of(10)
    const parts = [
      new TextEncoder().encode(agency),
      newline,
      gb,
      newline,
      broken,
      newline,
      new TextEncoder().encode(good)
    ]
    const { report, issues } = await streamed(Uint8Array.from(parts.flatMap((part) => [...part])))
    expect(issues.map(({ code, place }) => [code, place.row])).toEqual([["undecodable", 3]])
    expect(report.findings.find(({ code }) => code === "terminal-without-zone")?.subject).toBe("终")
  })

  it("is said once where no line lists the agencies", async () => {
    const { report, issues } = await streamed(bytesOf([good, good]))
    expect(issues.map(({ code }) => code)).toEqual(["no-agencies"])
    expect(report.agencies).toEqual([])
  })

  it("are the lines of the agencies, told before that none could be read", async () => {
    const bytes = bytesOf(['{"set":"agencies","record":{"id":"a"', good, '{"set":"agencies","record":{"id":"b"}}', "{"])
    const { issues } = await streamed(bytes)
    const told = issues.filter(({ level }) => level === "error").map(({ code, place }) => [code, place.row])
    expect(told[0]).toEqual(["not-json", 1])
    expect(told.at(-2)).toEqual(["not-json", 4])
    expect(told.at(-1)).toEqual(["agencies-unread", undefined])
    const read = await readCounty(yuanan2014, [{ name, bytes }])
    const codes = read.issues.filter(({ level }) => level === "error").map(({ code }) => code)
    expect(new Set(codes)).toEqual(new Set(told.map(([code]) => code)))
    expect(codes.at(-1)).toBe("agencies-unread")
    const csv = await readCounty(yuanan2014, [
      { name: "单位名录.csv", bytes: bytesOf(["单位代码,单位名称,单位类别", "a,县财政局,不知道"]) }
    ])
    expect(csv.issues.at(-1)?.code).toBe("agencies-unread")
    expect(csv.issues[0]?.place.row).toBe(2)
  })

  it("are judgements by people that decide nothing, as they are when the file is read whole", async () => {
    const judged = (rule: string) => ({
      rule,
      verdict: "met",
      reason: "已办",
      judgedBy: "考核组",
      judgedOn: "2014-08-01"
    })
    const bytes = bytesOf([
      agencyLine("a", "县财政局"),
      JSON.stringify({ set: "judgements", agency: "a", record: judged("ip.allocated") }),
      JSON.stringify({ set: "judgements", agency: "a", records: [judged("judged.guidance"), judged("nothing")] })
    ])
    const { county, issues } = await readCounty(yuanan2014, [{ name, bytes }])
    expect(issues.map(({ code, place }) => [code, place.row])).toEqual([
      ["not-judged", 2],
      ["unknown-name", 3]
    ])
    expect(await assessNdjson(yuanan2014, fileOf(bytes), { asOf })).toEqual({
      report: assess(yuanan2014, county, { asOf }),
      issues
    })
  })

  it("are values that a misspelt key would have hidden", async () => {
    const { issues } = await streamed(bytesOf([agency, good, terminalLine({ lable: "PC-2" })]))
    expect(issues.map(({ code, place }) => [code, place.row])).toEqual([["unknown-key", 3]])
  })

  it("is no issue where a file begins with a byte order mark or ends its lines as Windows does", async () => {
    const { report, issues } = await streamed(bytesOf([`\ufeff${agency}\r`, `${good}\r`, `${good}\r`]))
    expect(issues).toEqual([])
    expect(codes(report)).toContain("terminal-label-shared")
  })
})

describe("a file on a disk", () => {
  it("is judged like one in memory, and is not there when it is not", async () => {
    const folder = mkdtempSync(join(tmpdir(), "zhengwu-"))
    try {
      const path = join(folder, name)
      const lines = [...generateCounty({ agencies: 3, terminals: 3000, blocksPerAgency: 2, faultShare: 0.05, seed: 4 })]
      writeFileSync(path, lines.join("\n"))
      const { report, issues } = await assessNdjsonFile(notice, path, { asOf })
      const expected = await streamed(bytesOf(lines))
      expect(issues).toEqual([])
      expect(report.outcomes).toEqual(expected.report.outcomes)
      expect(report.findings.map(({ fingerprint }) => fingerprint)).toEqual(
        expected.report.findings.map(({ fingerprint }) => fingerprint)
      )
      const named = await assessNdjsonFile(notice, path, { asOf, name: "远安.ndjson" })
      const files = named.report.findings.flatMap(({ evidence }) => evidence.map(({ place }) => place.file))
      expect(new Set(files)).toEqual(new Set(["远安.ndjson"]))
      await expect(assessNdjsonFile(notice, join(folder, "none.ndjson"), { asOf })).rejects.toThrow(/ENOENT/u)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
