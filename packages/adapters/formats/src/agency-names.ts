import { type Agency, agencySpellings, folded } from "@zhengwu/core"

/** Finds agencies in titles, file names and folder names. */
export interface AgencyFinder {
  /** The one agency that a text names; `undefined` when it names none or several. */
  (text: string): string | undefined
  /** The agency that a text begins with, perhaps after the county's name, and what follows it, folded. */
  readonly atStart: (text: string) => { readonly id: string; readonly rest: string } | undefined
}

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
  const within = (text: string): string | undefined => {
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
  const atStart: AgencyFinder["atStart"] = (text) => {
    const variants = agencySpellings(text.slice(0, longestTitle))
    for (const { form, ids } of forms) {
      const found = variants.find((variant) => variant.startsWith(form))
      if (found === undefined || (isLatin(form.at(-1)) && isLatin(found[form.length]))) continue
      const [id] = ids
      return id === undefined || ids.size > 1 ? undefined : { id, rest: found.slice(form.length) }
    }
    return undefined
  }
  return Object.assign(within, { atStart })
}
