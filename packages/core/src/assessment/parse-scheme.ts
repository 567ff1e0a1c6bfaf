import type { Notice } from "../kernel/notice.ts"
import { type Parsed, step } from "./json-reader.ts"
import { parseBonusItems } from "./parse-bonus-items.ts"
import { parseGrades } from "./parse-grades.ts"
import { parseIndicators } from "./parse-indicators.ts"
import { parseVetoes } from "./parse-vetoes.ts"
import { openSchemeReader, optional, present, type SchemeReader } from "./scheme-reader.ts"
import type { Scheme } from "./scheme.ts"

const kinds = ["township", "department", "committee"] as const

/**
 * Parses a scheme for a notice from JSON values (see the type `Scheme`; a text in one language may be a plain text).
 * Never throws: every fault is told with its JSON Pointer.
 */
export const parseScheme = (notice: Notice, json: unknown): Parsed<Scheme> => {
  const reader = openSchemeReader(notice)
  const scheme = readScheme(reader, json)
  return scheme === undefined || reader.issues.length > 0
    ? { ok: false, issues: reader.issues }
    : { ok: true, value: scheme }
}

const readScheme = (reader: SchemeReader, json: unknown): Scheme | undefined => {
  const root = reader.object(json, "", [
    "$schema",
    "id",
    "version",
    "title",
    "source",
    "notice",
    "validFrom",
    "validUntil",
    "kinds",
    "total",
    "unknownEarns",
    "notApplicable",
    "indicators",
    "bonus",
    "vetoes",
    "grades"
  ])
  if (root === undefined) return undefined
  const id = reader.text(root["id"], "/id")
  const version = reader.text(root["version"], "/version")
  const title = reader.bilingual(root["title"], "/title")
  const source = readSource(reader, root["source"])
  const about = reader.oneOf(root["notice"], "/notice", [reader.notice.id], { zh: "通知", en: "notice" })
  const validFrom = optional(root["validFrom"], (value) => reader.date(value, "/validFrom"))
  const validUntil = optional(root["validUntil"], (value) => reader.date(value, "/validUntil"))
  if (validFrom !== undefined && validUntil !== undefined && validUntil < validFrom)
    reader.fault(
      "/validUntil",
      "dates-reversed",
      {
        zh: `终止日期 ${validUntil} 早于起始日期 ${validFrom}`,
        en: `It ends on ${validUntil}, before it begins on ${validFrom}`
      },
      { zh: "检查两个日期", en: "Check both dates" }
    )
  const applies = optional(root["kinds"], (value) =>
    reader
      .nonEmpty(value, "/kinds")
      ?.map((kind, index) => reader.oneOf(kind, step("/kinds", index), kinds, { zh: "单位类型", en: "kind of agency" }))
  )
  const total = reader.weight(root["total"], "/total")
  const unknownEarns = reader.number(root["unknownEarns"] ?? 0, "/unknownEarns", 0, 1)
  const notApplicable = reader.oneOf(root["notApplicable"] ?? "reweigh", "/notApplicable", ["reweigh", "scale"], {
    zh: "不适用时的处理方式",
    en: "way to treat what does not apply"
  })
  const indicators = parseIndicators(reader, root["indicators"], "/indicators", total)
  const grades = parseGrades(reader, root["grades"], total)
  const vetoes = optional(root["vetoes"], (value) => parseVetoes(reader, value, grades))
  const bonus = optional(root["bonus"], (value) => parseBonusItems(reader, value))
  if (
    id === undefined ||
    version === undefined ||
    title === undefined ||
    source === undefined ||
    about === undefined ||
    total === undefined ||
    unknownEarns === undefined ||
    notApplicable === undefined ||
    indicators === undefined
  )
    return undefined
  return {
    id,
    version,
    title,
    source,
    notice: about,
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(applies === undefined ? {} : { kinds: present(applies) }),
    total,
    unknownEarns,
    notApplicable,
    indicators,
    ...(bonus === undefined ? {} : { bonus }),
    ...(vetoes === undefined ? {} : { vetoes }),
    grades
  }
}

const readSource = (reader: SchemeReader, value: unknown): Scheme["source"] | undefined => {
  const node = reader.object(value, "/source", ["kind", "reference"])
  if (node === undefined) return undefined
  const kind = reader.oneOf(node["kind"], "/source/kind", ["county", "assumption"], {
    zh: "来源",
    en: "kind of source"
  })
  const reference = reader.bilingual(node["reference"], "/source/reference")
  return kind === undefined || reference === undefined ? undefined : { kind, reference }
}
