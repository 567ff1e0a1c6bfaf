import type { Agency } from "../kernel/agency.ts"
import { folded } from "../kernel/field.ts"
import { nearest } from "../kernel/nearest.ts"
import type { AgencyReader } from "../kernel/read-record.ts"
import { refused, understood } from "../kernel/reading.ts"

/**
 * Forms of a name that mean the same agency, folded: with and without province, city and county before it, or 人民政府
 * after it. What ends in 镇 or 乡 keeps its whole name: the county that 旧县镇 seems to begin with is none.
 */
export const agencySpellings = (name: string): readonly string[] => {
  const plain = folded(name)
  const local = plain.replace(
    /^(?:\p{Script=Han}{2,3}省)?(?:\p{Script=Han}{2,3}市)?(?:\p{Script=Han}{1,3}县|县)?(?!镇|乡)(?=\p{Script=Han}{2})/u,
    ""
  )
  return [...new Set([plain, local, local.replace(/(?<=.)人民政府$/u, "")])]
}

/** Finds agencies by their very id, else by id, name or alias as people write them; what fits two of them is refused. */
export const directoryOf = (agencies: readonly Agency[]): AgencyReader => {
  const bySpelling = new Map<string, Set<string>>()
  const names: string[] = []
  const ids = new Set(agencies.map(({ id }) => id))
  for (const { id, name, aliases = [] } of agencies)
    for (const spelling of [id, name.zh, ...(name.en === undefined ? [] : [name.en]), ...aliases]) {
      names.push(spelling)
      for (const form of agencySpellings(spelling)) bySpelling.set(form, (bySpelling.get(form) ?? new Set()).add(id))
    }
  return (written) => {
    if (ids.has(written)) return understood(written)
    const found = new Set(agencySpellings(written).flatMap((form) => [...(bySpelling.get(form) ?? [])]))
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
