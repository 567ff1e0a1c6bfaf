import type { Agency } from "../kernel/agency.ts"
import { folded } from "../kernel/field.ts"
import { nearest } from "../kernel/nearest.ts"
import type { AgencyReader } from "../kernel/read-record.ts"
import { refused, understood } from "../kernel/reading.ts"

/** Forms of a name that mean the same agency: with and without the county, or 人民政府 at its end. */
const spellings = (name: string): readonly string[] => {
  const plain = folded(name)
  const short = plain.replace(/^(湖北省)?(宜昌市)?(远安县|本县|县)/u, "").replace(/人民政府$/u, "")
  return short === "" ? [plain] : [plain, short]
}

/** Finds agencies by id, name or alias as people write them; a name that fits two agencies is refused. */
export const directoryOf = (agencies: readonly Agency[]): AgencyReader => {
  const bySpelling = new Map<string, Set<string>>()
  const names: string[] = []
  for (const { id, name, aliases = [] } of agencies)
    for (const spelling of [id, name.zh, ...(name.en === undefined ? [] : [name.en]), ...aliases]) {
      names.push(spelling)
      for (const form of spellings(spelling)) bySpelling.set(form, (bySpelling.get(form) ?? new Set()).add(id))
    }
  return (written) => {
    const found = new Set(spellings(written).flatMap((form) => [...(bySpelling.get(form) ?? [])]))
    const [id] = found
    if (id !== undefined && found.size === 1) return understood(id)
    if (found.size > 1)
      return refused(
        "ambiguous-agency",
        {
          zh: `“${written}”可以指多个单位：${[...found].join("、")}`,
          en: `"${written}" may be any of ${[...found].join(", ")}`
        },
        { zh: "填写单位的全称", en: "Write the agency's full name" }
      )
    const guess = nearest(written, names)
    return refused(
      "unknown-agency",
      { zh: `单位名录中没有“${written}”`, en: `No agency is called "${written}"` },
      guess === undefined
        ? {
            zh: "填写单位名录中的单位名称，或先在名录中登记该单位",
            en: "Write a name from the list of agencies, or add the agency to the list"
          }
        : { zh: `是否指“${guess}”？`, en: `Did you mean "${guess}"?` }
    )
  }
}
