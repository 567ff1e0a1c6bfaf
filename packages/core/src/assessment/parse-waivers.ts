import type { Agency } from "../kernel/agency.ts"
import type { Notice } from "../kernel/notice.ts"
import { openReader, type Parsed, step } from "./json-reader.ts"
import type { Waiver } from "./waiver.ts"

/**
 * Parses a list of waivers from JSON values (see the type `Waiver`). `agencies` are those that a waiver may name, by id.
 * Never throws: every fault is told with its JSON Pointer.
 */
export const parseWaivers = (notice: Notice, agencies: readonly Agency[], json: unknown): Parsed<readonly Waiver[]> => {
  const reader = openReader()
  const ids = new Set<string>()
  const waivers = (reader.list(json, "") ?? []).flatMap((value, index): readonly Waiver[] => {
    const pointer = step("", index)
    const at = (key: string) => step(pointer, key)
    const node = reader.object(value, pointer, ["id", "agency", "excuses", "reason", "approvedBy", "from", "to"])
    if (node === undefined) return []
    const id = reader.text(node["id"], at("id"))
    if (id !== undefined && ids.has(id))
      reader.fault(
        at("id"),
        "duplicate-id",
        { zh: `“${id}”已经用过`, en: `"${id}" is used already` },
        { zh: "换一个不同的名称", en: "Choose another name" }
      )
    if (id !== undefined) ids.add(id)
    const agency = reader.oneOf(
      node["agency"],
      at("agency"),
      agencies.map((each) => each.id),
      { zh: "单位", en: "agency" }
    )
    const excuses = reader.object(node["excuses"], at("excuses"), ["rule", "finding"])
    const hasBoth = excuses?.["rule"] !== undefined && excuses["finding"] !== undefined
    if (hasBoth)
      reader.fault(
        at("excuses"),
        "two-excuses",
        { zh: "豁免只能针对一条规则或一个问题", en: "A waiver excuses a rule or a finding, not both" },
        { zh: "只留一项", en: "Keep one" }
      )
    const rule =
      excuses === undefined || excuses["finding"] !== undefined
        ? undefined
        : reader.oneOf(
            excuses["rule"],
            step(at("excuses"), "rule"),
            notice.rules.map((each) => each.id),
            { zh: "规则", en: "rule" }
          )
    const finding =
      excuses?.["finding"] === undefined ? undefined : reader.text(excuses["finding"], step(at("excuses"), "finding"))
    const reason = reader.text(node["reason"], at("reason"))
    const approvedBy = reader.text(node["approvedBy"], at("approvedBy"))
    const from = reader.date(node["from"], at("from"))
    const to = reader.date(node["to"], at("to"))
    if (from !== undefined && to !== undefined && to < from)
      reader.fault(
        at("to"),
        "dates-reversed",
        { zh: `豁免至 ${to}，早于起始日期 ${from}`, en: `It ends on ${to}, before it begins on ${from}` },
        { zh: "检查两个日期", en: "Check both dates" }
      )
    if (id === undefined || agency === undefined || reason === undefined || approvedBy === undefined) return []
    if (from === undefined || to === undefined) return []
    if (rule !== undefined) return [{ id, agency, excuses: { rule }, reason, approvedBy, from, to }]
    return finding === undefined ? [] : [{ id, agency, excuses: { finding }, reason, approvedBy, from, to }]
  })
  return reader.issues.length > 0 ? { ok: false, issues: reader.issues } : { ok: true, value: waivers }
}
