import { parse } from "csv-parse/sync"
import * as fc from "fast-check"
import { marked, type Token, type Tokens } from "marked"
import { describe, expect, it } from "vitest"
import { score } from "../assessment/score.ts"
import type { Waiver } from "../assessment/waiver.ts"
import type { Evidence, Finding, Severity } from "../kernel/finding.ts"
import type { Issue } from "../kernel/issue.ts"
import type { Notice } from "../kernel/notice.ts"
import type { Outcome } from "../kernel/outcome.ts"
import type { Report } from "../kernel/report.ts"
import type { Rule, Wording } from "../kernel/rule.ts"
import type { Locale } from "../kernel/text.ts"
import { yuanan2014 } from "../notices/yuanan-2014/index.ts"
import { yuanan2014Scheme } from "../notices/yuanan-2014/scheme.ts"
import { jsonPieces, ndjsonPieces, toCsv, toJson, toMarkdown, toOscal, toOscalCatalogue, toSarif } from "./index.ts"

/** Words that say what the records say, whatever that is. */
const echo: Wording = {
  zh: ({ subject, agencies }) => `${subject}有问题：${agencies.join("、")}`,
  en: ({ subject, agencies }) => `${subject} is at fault: ${agencies.join(", ")}`
}

/** The notice with words that take any record, since random findings have random records. */
const notice: Notice = {
  ...yuanan2014,
  rules: yuanan2014.rules.map((rule): Rule => ({
    ...rule,
    breaches: Object.fromEntries(
      Object.entries(rule.breaches).map(([code, breach]) => [
        code,
        { ...breach, message: echo, remedy: { zh: () => "整改", en: () => "Remedy it" } }
      ])
    )
  }))
}

/** Texts that mean something to Markdown, HTML, spreadsheets, SARIF or JSON, and any others. */
const hostile = fc.oneof(
  fc.constantFrom(
    "| a | b |",
    "# heading",
    "- item",
    "1. item",
    "```",
    "[a](javascript:alert(1))",
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "＝1+1",
    "\t=1",
    "+1",
    "-1",
    "@SUM(A1)",
    'a "quoted", value',
    "line\r\nbreak\n\n# heading",
    "{0} {1}",
    "\u202ereversed",
    "\ud800",
    "**bold** _x_ `y`",
    "&lt;b&gt;",
    "https://example.org www.example.org a@example.org",
    " ",
    ""
  ),
  fc.string({ unit: "binary", maxLength: 12 })
)

const place = fc.record(
  { file: hostile, sheet: hostile, row: fc.integer({ min: 1, max: 9999 }), pointer: fc.constant("/terminals/3") },
  { requiredKeys: [] }
)

const evidence: fc.Arbitrary<Evidence> = fc
  .record({ subject: hostile, place, cell: fc.option(fc.constantFrom("C7", "AB12"), { nil: undefined }) })
  .map(({ cell, ...rest }) => ({
    set: "terminals",
    ...rest,
    ...(cell === undefined ? {} : { cells: { address: cell } }),
    record: {}
  }))

const faults = notice.rules.flatMap(({ id, provisions, breaches }) =>
  Object.entries(breaches).map(([code, { severity }]) => ({ rule: id, provision: provisions[0], code, severity }))
)

const report: fc.Arbitrary<Report> = fc
  .record({
    names: fc.array(hostile, { minLength: 1, maxLength: 4 }),
    findings: fc.array(
      fc.record({
        fault: fc.constantFrom(...faults),
        agencies: fc.array(fc.nat({ max: 3 }), { maxLength: 3 }),
        subject: hostile,
        evidence: fc.array(evidence, { maxLength: 2 }),
        context: fc.array(evidence, { maxLength: 1 }),
        due: fc.option(fc.constant("2014-07-31"), { nil: undefined })
      }),
      { maxLength: 12 }
    ),
    open: fc.array(fc.constantFrom<Outcome["status"]>("met", "unknown", "pending", "not-applicable"), { maxLength: 5 })
  })
  .map(({ names, findings, open }): Report => {
    const agencies = names.map((zh, index) => ({ id: `agency-${index}`, name: { zh }, kind: "township" as const }))
    return {
      notice: notice.id,
      asOf: "2014-08-01",
      agencies,
      outcomes: open.map((status, index) => ({
        rule: notice.rules[index]?.id ?? "",
        provision: notice.rules[index]?.provisions[0] ?? "",
        agency: "agency-0",
        status,
        measure: { checked: 0, breached: 0, pending: 0 },
        missing: status === "unknown" ? [{ set: "terminals", fields: ["antivirus"] }] : []
      })),
      findings: findings.map(({ fault, agencies: picked, due, ...rest }, index): Finding => ({
        fingerprint: `f${index}f`,
        ...fault,
        agencies: [...new Set(picked.map((each) => `agency-${each % names.length}`))],
        ...rest,
        detail: {},
        ...(due === undefined ? {} : { due })
      }))
    }
  })

const locale = fc.constantFrom<Locale>("zh", "en")
const fingerprints = ({ findings }: Report): readonly string[] => findings.map(({ fingerprint }) => fingerprint)
const severitiesOf = ({ findings }: Report): readonly Severity[] => findings.map(({ severity }) => severity)

const isBreach = ({ findings }: Report, excuses: Waiver["excuses"]): boolean =>
  findings.some(
    ({ fingerprint, severity }) => "finding" in excuses && fingerprint === excuses.finding && severity !== "note"
  )

/** The strings that stand under a name, anywhere in a value. */
const stringsAt = (value: unknown, name: string): readonly string[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([key, each]: readonly [string, unknown]) =>
        key === name && typeof each === "string" ? [each] : stringsAt(each, name)
      )

/** Half a surrogate pair is U+FFFD once it was written in UTF-8. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd")

/** The kinds of a document's tokens, in order, text and what stands for one character aside. */
const kindsOf = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap((token): readonly string[] => {
    const inner = "tokens" in token ? (token.tokens ?? []) : []
    const items: readonly Token[] = token.type === "list" ? (token as Tokens.List).items : []
    const rows = token.type === "table" ? [(token as Tokens.Table).header, ...(token as Tokens.Table).rows].flat() : []
    const own = ["text", "escape"].includes(token.type) ? [] : [token.type]
    return [...own, ...kindsOf([...inner, ...items, ...rows.flatMap(({ tokens: cell }) => cell)])]
  })

describe("every finding of a random report stands exactly once", () => {
  it("in CSV, which parses back to what was said, formulas made inert", () => {
    fc.assert(
      fc.property(report, locale, (given, language) => {
        const text = toCsv(notice, given, { locale: language })
        const rows: readonly (readonly string[])[] = parse(text, { bom: true, recordDelimiter: "\r\n" })
        expect(rows.slice(1).map((row) => row.at(-1))).toEqual(fingerprints(given))
        expect(rows.slice(1).map((row) => row[5]?.replace(/^'/u, ""))).toEqual(
          given.findings.map(({ subject }) => wellFormed(subject).replace(/^'/u, ""))
        )
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u)
      })
    )
  })

  it("in JSON and NDJSON, piece by piece or whole", () => {
    fc.assert(
      fc.property(report, (given) => {
        const whole = toJson(notice, given)
        expect(whole.findings.map(({ fingerprint }) => fingerprint)).toEqual(fingerprints(given))
        const text = [...jsonPieces(notice, given)].join("")
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(whole)))
        expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`)
        const lines = [...ndjsonPieces(notice, given)].join("").trimEnd().split("\n")
        const parsed = lines.map((line) => JSON.parse(line) as { type: string; fingerprint?: string })
        expect(parsed.slice(0, -1).map(({ fingerprint }) => fingerprint)).toEqual(fingerprints(given))
        expect(parsed.at(-1)?.type).toBe("summary")
      })
    )
  })

  it("in SARIF, and what could not be judged is open", () => {
    fc.assert(
      fc.property(report, locale, (given, language) => {
        const results = toSarif(notice, given, { locale: language }).runs[0]?.results ?? []
        const found = results.filter(({ partialFingerprints }) => "zhengwu/v1" in partialFingerprints)
        expect(found.map(({ partialFingerprints }) => partialFingerprints["zhengwu/v1"])).toEqual(fingerprints(given))
        expect(found.map(({ kind }) => kind)).toEqual(
          severitiesOf(given).map((severity) => (severity === "note" ? "informational" : "fail"))
        )
        for (const { kind, level } of results) expect(level === "none").toBe(kind !== "fail")
        for (const { message } of results) expect(message.text).not.toMatch(/(^|[^{])\{\d+\}/u)
        expect(results.filter(({ kind }) => kind === "open")).toHaveLength(
          given.outcomes.filter(({ status }) => status === "unknown").length
        )
      })
    )
  })

  it("in OSCAL, as an observation; what could not be judged is no finding", () => {
    fc.assert(
      fc.property(report, locale, (given, language) => {
        const [result] = toOscal(notice, given, { locale: language })["assessment-results"].results
        const seen = (result?.observations ?? []).flatMap(({ props }) =>
          props.flatMap(({ name, value }) => (name === "fingerprint" ? [value] : []))
        )
        expect(seen).toEqual(fingerprints(given))
        expect(result?.findings ?? []).toHaveLength(given.outcomes.filter(({ status }) => status === "met").length)
      })
    )
  })

  it("in OSCAL, where every reference leads somewhere, no two things share an identifier, and identifiers stay", () => {
    fc.assert(
      fc.property(report, locale, (given, language) => {
        const waivers = given.findings.slice(0, 3).flatMap(({ fingerprint, agencies }): readonly Waiver[] =>
          agencies.map((agency) => ({
            id: `${agency} ${fingerprint}`,
            agency,
            excuses: { finding: fingerprint },
            reason: "x",
            approvedBy: "y",
            from: given.asOf,
            to: given.asOf
          }))
        )
        const documentOf = (of: Report) =>
          toOscal(notice, score(notice, yuanan2014Scheme, of, { waivers }), { locale: language })
        const document = documentOf(given)
        const [result] = document["assessment-results"].results
        expect(result?.risks ?? []).toHaveLength(waivers.filter(({ excuses }) => isBreach(given, excuses)).length)
        const uuids = stringsAt(document, "uuid")
        expect(new Set(uuids).size).toBe(uuids.length)
        for (const key of ["subject-uuid", "observation-uuid", "risk-uuid"])
          expect(uuids).toEqual(expect.arrayContaining([...stringsAt(document, key)]))
        const included = document["assessment-results"]["back-matter"].resources.flatMap(({ base64 }) => base64 ?? [])
        const catalogue: unknown = JSON.parse(
          included.map(({ value }) => Buffer.from(value, "base64").toString("utf8")).join("")
        )
        expect(catalogue).toEqual(toOscalCatalogue(notice, { locale: language }))
        const ids = stringsAt(catalogue, "id")
        expect(new Set(ids).size).toBe(ids.length)
        const named = ["control-id", "objective-id", "target-id"].flatMap((key) => stringsAt(document, key))
        expect(ids).toEqual(expect.arrayContaining([...new Set(named)]))
        for (const [href, known] of [
          ...stringsAt({ ...document["assessment-results"], results: [{ ...result, observations: [] }] }, "href").map(
            (each) => [each, uuids] as const
          ),
          ...stringsAt(catalogue, "href").map((each) => [each, ids] as const)
        ])
          expect(known).toContain(href.slice(1))
        for (const key of ["published", "last-modified", "start", "end", "collected"])
          for (const date of [...stringsAt(document, key), ...stringsAt(catalogue, key)])
            expect(date).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+08:00$/u)

        expect(documentOf(structuredClone(given))).toEqual(document)
        // One finding less changes the document's own identifier and no other's.
        const less = stringsAt(documentOf({ ...given, findings: given.findings.slice(0, -1) }), "uuid")
        const stays = given.findings.length === 0 ? less : less.slice(1)
        expect(uuids).toEqual(expect.arrayContaining([...stays]))
      }),
      { numRuns: 40 }
    )
  })

  it("in Markdown, where no text from a file becomes markup", () => {
    fc.assert(
      fc.property(report, locale, (given, language) => {
        // A report without a name in it shows what markup is the report's own.
        const bare: Report = {
          ...given,
          agencies: given.agencies.map((agency) => ({ ...agency, name: { zh: "x" } })),
          findings: given.findings.map((finding) => ({
            ...finding,
            subject: "x",
            evidence: finding.evidence.map((each) => ({ ...each, subject: "x", place: { file: "x" } })),
            context: finding.context.map((each) => ({ ...each, subject: "x", place: { file: "x" } }))
          }))
        }
        const structure = (of: Report) => kindsOf(marked.lexer(toMarkdown(notice, of, { locale: language })))
        const shown = toMarkdown(notice, given, { locale: language })
        expect(structure(given)).toEqual(structure(bare))
        const rows = shown.split("\n").filter((line) => line.startsWith("| "))
        const isSilent = given.outcomes.length + given.findings.length === 0
        expect(new Set(rows.map((row) => row.split(/(?<!\\)\|/u).length)).size).toBe(isSilent ? 0 : 1)
        // What a forge would make a link or a mention of, apart from Markdown.
        expect(shown).not.toMatch(/:\/\/|@|\bwww\.\w/u)
        const said = language === "zh" ? "有问题：" : "is at fault:"
        expect(shown.split(said)).toHaveLength(given.findings.length + 1)
      })
    )
  })
})

describe("a large report", () => {
  const many: Report = {
    notice: notice.id,
    asOf: "2014-08-01",
    agencies: Array.from({ length: 100 }, (_, index) => ({
      id: `agency-${index}`,
      name: { zh: `第${index}镇` },
      kind: "township"
    })),
    outcomes: [],
    findings: Array.from({ length: 20_000 }, (_, index): Finding => {
      const fault = faults[index % faults.length]
      if (fault === undefined) throw new TypeError("The notice has no fault")
      return {
        fingerprint: index.toString(16).padStart(14, "0"),
        ...fault,
        agencies: [`agency-${index % 100}`],
        subject: `PC-${index}`,
        evidence: [
          {
            set: "terminals",
            subject: `PC-${index}`,
            place: { file: `镇${index % 100}.xlsx`, sheet: "终端", row: index + 2 },
            cells: { address: `C${index + 2}` },
            record: { label: `PC-${index}` }
          }
        ],
        context: [],
        detail: {}
      }
    })
  }

  it.each<[string, () => unknown]>([
    ["CSV", () => toCsv(notice, many)],
    ["Markdown", () => toMarkdown(notice, many)],
    ["JSON", () => [...jsonPieces(notice, many)].length],
    ["SARIF", () => toSarif(notice, many)],
    ["OSCAL", () => toOscal(notice, many)]
  ])("of 20,000 findings takes no search for each of them: %s", (_, render) => {
    // Wide of the mark on purpose: a look-up that walks a list for each finding takes many seconds.
    const started = performance.now()
    render()
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe("Markdown", () => {
  const agency = (id: string, zh: string) => ({ id, name: { zh }, kind: "township" as const })
  const given: Report = {
    notice: notice.id,
    asOf: "2014-08-01",
    agencies: [agency("a", "甲镇"), agency("b", "乙镇")],
    outcomes: [
      {
        rule: notice.rules[0]?.id ?? "",
        provision: notice.rules[0]?.provisions[0] ?? "",
        agency: "b",
        status: "met",
        measure: { checked: 1, breached: 0, pending: 0 },
        missing: []
      }
    ],
    findings: []
  }

  it("leaves out agencies of which a narrowed report says nothing", () => {
    const text = toMarkdown(notice, given, { locale: "zh" })
    expect(text).toContain("截至 2014-08-01，共 1 个单位。")
    expect(text).toContain("| 乙镇 |")
    expect(text).not.toContain("甲镇")
  })

  it("tells problems of the input by file, and counts what was read in the only way it can be", () => {
    const issue = (level: Issue["level"], place: Issue["place"], message: string): Issue => ({
      level,
      code: "x",
      place,
      message: { zh: message, en: message },
      remedy: { zh: "改正", en: "Mend it" }
    })
    const issues = [
      { ...issue("error", { file: "a|.xlsx", sheet: "终端", row: 7 }, "<坏>"), cell: "C7" },
      issue("note", { file: "a|.xlsx", row: 8 }, "全角"),
      issue("warning", {}, "无表"),
      issue("error", { file: "b.json", pointer: "/0/x" }, "坏")
    ]
    const text = toMarkdown(notice, given, { locale: "zh", issues })
    expect(text.slice(text.indexOf("## 报送"))).toBe(
      [
        "## 报送文件中的问题",
        "**a\\|.xlsx**",
        "- 错误 · 终端 · 第7行 · C7：\\<坏\\>。处理：改正",
        "**全部文件**",
        "- 注意 · 无表。处理：改正",
        "**b.json**",
        "- 错误 · /0/x：坏。处理：改正",
        "另有 1 处写法不规范，已按唯一可能的含义读取。\n"
      ].join("\n\n")
    )
  })
})
