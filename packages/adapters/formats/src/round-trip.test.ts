import type { Batch } from "@zhengwu/core"
import { yuanan2014 } from "@zhengwu/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { directory, file, gb18030, problems, read, recordsOf, workbook } from "../test/files.ts"

type Terminal = Readonly<Record<string, unknown>>

/** Texts as people write them, with all that a format must carry: quotes, delimiters, line breaks, rare characters. */
const words = fc
  .string({
    unit: fc.constantFrom("张", "㙍", "𠮷", "A", "7", " ", '"', ",", ";", "\t", "\n", "'", "=", "<", "&", "_"),
    minLength: 1,
    maxLength: 8
  })
  .map((text) => `机${text}号`)

const name = fc.string({ unit: fc.constantFrom("张", "伟", "㙍", "𠮷", "a", "·"), minLength: 1, maxLength: 4 })

const byte = fc.integer({ min: 1, max: 254 })

const date = fc
  .date({ min: new Date("1990-01-01T00:00:00Z"), max: new Date("2030-12-31T00:00:00Z"), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))

const terminal: fc.Arbitrary<Terminal> = fc.record(
  {
    user: name,
    label: words,
    zone: words,
    address: fc.tuple(byte, byte).map(([a, b]) => `10.12.${a}.${b}`),
    mac: fc
      .tuple(byte, byte)
      .map((parts) => `00:1a:2b:3c:${parts.map((part) => part.toString(16).padStart(2, "0")).join(":")}`),
    antivirusAsset: fc.boolean(),
    registeredOn: date
  },
  { requiredKeys: ["user"] }
)

const owned = fc.array(fc.record({ agency: fc.constantFrom("finance-bureau", "mingfeng"), record: terminal }), {
  maxLength: 8
})

const set = yuanan2014.recordSets.find(({ id }) => id === "terminals")

const fields = (set?.fields ?? []).filter(({ name }) =>
  ["user", "label", "zone", "address", "mac", "antivirusAsset", "registeredOn"].includes(name)
)

const shown = (value: unknown): string =>
  typeof value === "string" ? value : value === undefined ? "" : value === true ? "是" : "否"

const quoted = (value: string): string => (/[",\n\t;]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

type Owned = readonly { readonly agency: string; readonly record: Terminal }[]

const table = (records: Owned): string[][] => [
  ["单位", ...fields.map(({ title }) => title.zh)],
  ...records.map(({ agency, record }) => [agency, ...fields.map((field) => shown(record[field.name]))])
]

const csv = (records: Owned): string =>
  table(records)
    .map((row) => row.map(quoted).join(","))
    .join("\r\n")

const cell = (value: unknown) =>
  typeof value === "string" && /^\d{4}-\d\d-\d\d$/u.test(value)
    ? { value: new Date(`${value}T00:00:00Z`), format: "yyyy-mm-dd" }
    : value === undefined
      ? null
      : shown(value)

const grouped = (records: Owned): Readonly<Record<string, readonly unknown[]>> => {
  const groups: Record<string, Terminal[]> = {}
  for (const { agency, record } of records) (groups[agency] ??= []).push(record)
  return groups
}

/** What a record's row says, back from the place that its batch gives it. */
const placesOf = (batches: readonly Batch[]) =>
  batches
    .filter(({ set: id }) => id === "terminals")
    .flatMap(({ origin }) => origin?.rows?.map((row) => `${origin.pointer ?? ""} ${row}`) ?? [])

describe("writing and reading", () => {
  it("gives the same records from every format", async () => {
    await fc.assert(
      fc.asyncProperty(owned, async (records) => {
        const expected = grouped(records)
        const text = csv(records)
        const xlsx = [
          table(records)[0] ?? [],
          ...records.map(({ agency, record }) => [agency, ...fields.map((field) => cell(record[field.name]))])
        ]
        const sources = [
          await workbook("a.xlsx", { 终端登记表: xlsx }),
          file("终端登记表.csv", text),
          file("终端登记表.csv", gb18030(text)),
          file(
            "a.json",
            JSON.stringify({ dossiers: records.map(({ agency, record }) => ({ agency, terminals: [record] })) })
          ),
          file("终端登记表.json", JSON.stringify(records.map(({ agency, record }) => ({ agency, ...record })))),
          file("a.ndjson", records.map((entry) => JSON.stringify({ set: "terminals", ...entry })).join("\n"))
        ]
        const readings = await Promise.all(
          sources
            .filter(({ bytes }) => bytes.length > 0)
            .map(async (source) => ({ file: source.name, ...(await read([source])) }))
        )
        for (const { file: name, county, issues } of readings)
          expect({
            name,
            problems: problems(issues),
            records: recordsOf(county, "terminals"),
            places: new Set(placesOf(county.batches)).size
          }).toEqual({ name, problems: [], records: expected, places: records.length })
      }),
      { numRuns: 60 }
    )
  })

  it("gives records that the set accepts", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(fc.oneof(words, name, date, fc.constantFrom("10.12.3.4", "是", "x、y")), {
            minLength: 7,
            maxLength: 7
          }),
          { maxLength: 5 }
        ),
        async (rows) => {
          const text = [fields.map(({ title }) => title.zh), ...rows].map((row) => row.map(quoted).join(",")).join("\n")
          const { county } = await read([file("县财政局/终端登记表.csv", text)])
          for (const { records } of county.batches)
            for (const record of records) expect(set?.accepts(record)).toBe(true)
          const [batch] = county.batches
          expect((batch?.records.length ?? 0) + (batch?.rejected ?? 0)).toBe(rows.length)
        }
      )
    )
  })

  it("does not depend on the order of files", async () => {
    const sources = [
      file("终端.csv", "单位,使用人,IP地址\n县财政局,张伟,10.12.3.17\n"),
      file("鸣凤镇/终端.csv", "使用人,IP地址\n李娜,10.12.3.18\n"),
      directory
    ]
    const { county } = await read(sources.toReversed().slice(1))
    expect(recordsOf(county, "terminals")).toEqual(recordsOf((await read(sources.slice(0, 2))).county, "terminals"))
  })
})
