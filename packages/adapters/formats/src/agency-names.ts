import { type Agency, agencySpellings, folded } from "@zhengwu/core"

/** Finds the one agency that a title, a file name or a folder name names; `undefined` when it names none or several. */
export type AgencyFinder = (text: string) => string | undefined

const isLatin = (character: string | undefined): boolean => character !== undefined && /[a-z0-9]/u.test(character)

/** Where a form occurs, not as a part of a longer Latin word; -1 when it does not. */
const placeIn = (text: string, form: string): number => {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const before = isLatin(form[0]) && isLatin(text[at - 1])
    const after = isLatin(form.at(-1)) && isLatin(text[at + form.length])
    if (!before && !after) return at
  }
  return -1
}

const longestTitle = 200

/** Makes a finder for the agencies of a county. */
export const agencyFinderOf = (agencies: readonly Agency[]): AgencyFinder => {
  const owners = new Map<string, Set<string>>()
  for (const { id, name, aliases = [] } of agencies)
    for (const spelling of [id, name.zh, ...(name.en === undefined ? [] : [name.en]), ...aliases])
      for (const form of agencySpellings(spelling))
        if (form.length >= 2) owners.set(form, (owners.get(form) ?? new Set()).add(id))
  const forms = Array.from(owners, ([form, ids]) => ({ form, ids })).toSorted((a, b) => b.form.length - a.form.length)
  return (text) => {
    let rest = folded(text.slice(0, longestTitle))
    const found = new Set<string>()
    for (const { form, ids } of forms) {
      const at = placeIn(rest, form)
      if (at < 0) continue
      for (const id of ids) found.add(id)
      // What a longer name covers is no mention of the shorter name within it.
      rest = rest.replaceAll(form, "\u0000")
    }
    const [only] = found
    return found.size === 1 ? only : undefined
  }
}

/** The part of a title row that says whose the form is: what follows 填报单位, 单位名称, 使用单位 and the like. */
export const labelledAgency = (row: string): string | undefined =>
  /(?:单位|部门)(?:名称)?(?:\([^)]*\)|（[^）]*）)?\s*[:：\s]\s*(\S.*)$/u
    .exec(row)?.[1]
    ?.split(/\s{2,}|填报|填表|日期|时间|联系/u)[0]
