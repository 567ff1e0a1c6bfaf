import { folded, type Locale, type RecordSet } from "@zhengwu/core"

/** What a template's sheet of explanations is called. */
export const instructionsSheet = { zh: "填表说明", en: "Instructions" } as const

/** The longest name of a sheet, by the format. */
const longestName = 31

/** What the sheets of record sets are called: their titles, cut where the format does not take them whole. */
export const sheetNamesOf = (sets: readonly RecordSet[], locale: Locale): ReadonlyMap<RecordSet, string> => {
  const taken = new Set([folded(instructionsSheet[locale])])
  // A title that fits keeps its name whatever longer ones come before it.
  const fitting = sets.filter(({ title }) => title[locale].length <= longestName)
  const names = new Map<RecordSet, string>()
  for (const set of [...fitting, ...sets.filter((set) => !fitting.includes(set))]) {
    const title = set.title[locale].replaceAll(/[\\/?*[\]:]/gu, " ").replaceAll(/^'+|'+$/gu, "")
    let name = title.slice(0, longestName).trim()
    for (let number = 2; taken.has(folded(name)); number++)
      name = `${title.slice(0, longestName - String(number).length - 1).trim()} ${number}`
    taken.add(folded(name))
    names.set(set, name)
  }
  return names
}
