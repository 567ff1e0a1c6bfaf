import type { Agency } from "../kernel/agency.ts"
import type { Award } from "./award.ts"
import { openReader, type Parsed, step } from "./json-reader.ts"
import type { Scheme } from "./scheme.ts"
import { isWholeUnits, mostMarks } from "./units.ts"

/**
 * Parses a list of awards from JSON values (see the type `Award`). `agencies` are those that may be awarded, by id.
 * Never throws: every fault is told with its JSON Pointer.
 */
export const parseBonus = ({ bonus }: Scheme, agencies: readonly Agency[], json: unknown): Parsed<readonly Award[]> => {
  const reader = openReader()
  const items = bonus?.items ?? []
  const given = new Set<string>()
  const awards = (reader.list(json, "") ?? []).flatMap((value, index): readonly Award[] => {
    const pointer = step("", index)
    const at = (key: string) => step(pointer, key)
    const node = reader.object(value, pointer, ["agency", "item", "marks", "reason", "by"])
    if (node === undefined) return []
    const agency = reader.oneOf(
      node["agency"],
      at("agency"),
      agencies.map((each) => each.id),
      { zh: "单位", en: "agency" }
    )
    const item = reader.oneOf(
      node["item"],
      at("item"),
      items.map((each) => each.id),
      { zh: "加分项", en: "bonus" }
    )
    const most = items.find(({ id }) => id === item)?.most ?? mostMarks
    const marks = reader.number(node["marks"], at("marks"), 0, most)
    if (marks !== undefined && (marks === 0 || !isWholeUnits(marks)))
      reader.fault(
        at("marks"),
        "no-such-marks",
        { zh: `${marks} 不是可以给的加分`, en: `${marks} marks cannot be given` },
        { zh: "加分大于 0，最多四位小数", en: "Give more than 0, with four decimals at most" }
      )
    const reason = reader.text(node["reason"], at("reason"))
    const by = reader.text(node["by"], at("by"))
    if (agency === undefined || item === undefined) return []
    const key = JSON.stringify([agency, item])
    if (given.has(key))
      reader.fault(
        pointer,
        "awarded-twice",
        { zh: `单位“${agency}”的“${item}”已经加过分`, en: `"${agency}" is awarded for "${item}" already` },
        { zh: "同一加分项每个单位只加一次", en: "Award an agency once for an item" }
      )
    given.add(key)
    return marks === undefined || reason === undefined || by === undefined ? [] : [{ agency, item, marks, reason, by }]
  })
  return reader.issues.length > 0 ? { ok: false, issues: reader.issues } : { ok: true, value: awards }
}
