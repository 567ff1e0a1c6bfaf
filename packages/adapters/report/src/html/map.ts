import { signs, type Standing, standings } from "../view/standing.ts"
import type { MapCell, View } from "../view/view.ts"
import type { Anchors } from "./anchors.ts"
import { escaped, scrolling } from "./markup.ts"

const classes: Readonly<Record<Standing, string>> = {
  met: "m",
  breached: "b",
  unknown: "u",
  pending: "p",
  waived: "w",
  "not-applicable": "x"
}

/** A map of agencies and provisions, by agency id and provision id. */
export type StandingMap = ReadonlyMap<string, ReadonlyMap<string, MapCell>>

/** How many agencies break each provision. */
export const breachedBy = ({ provisions }: View, map: StandingMap): ReadonlyMap<string, number> =>
  new Map(
    provisions.map(({ id }) => [id, [...map.values()].filter((cells) => cells.get(id)?.standing === "breached").length])
  )

/** Agencies and provisions as a table: each cell has colour, sign and words, so the table is its own alternative. */
export const mapPart = (
  view: View,
  map: StandingMap,
  breaches: ReadonlyMap<string, number>,
  anchors: Anchors
): string => {
  const { words, provisions, agencies } = view
  const legend = standings
    .map((standing) => `<li><span class="k ${classes[standing]}">${signs[standing]}</span>${words.standing[standing]}`)
    .join("")
  const rows = agencies.map(({ id, name }) => {
    const cells = provisions.map((provision) => {
      const { standing, findings } = map.get(id)?.get(provision.id) ?? { standing: "not-applicable", findings: 0 }
      const sign = standing === "breached" ? `${signs.breached}${findings}` : signs[standing]
      return `<td class=${classes[standing]} aria-label="${words.cell(words.standing[standing], findings)}">${sign}`
    })
    return `<tr><th scope=row><a href="#${anchors.agency(id)}">${escaped(name)}</a>${cells.join("")}`
  })
  return `<div class=wide><h2 id=map>${words.map}</h2><p class=soft>${words.mapAbout}</p><ul class=legend aria-label="${words.legend}">${legend}</ul>${scrolling(
    words.map,
    `<table class=map><thead>${chapterRow(view)}<tr><th scope=col>${words.agency}${provisions
      .map(({ id }) => `<th scope=col class=v><a href="#${anchors.provision(id)}">${escaped(id)}</a>`)
      .join("")}<tbody>${rows.join("")}<tr><th scope=row>${words.breachedBy}${provisions
      .map(({ id }) => `<td>${breaches.get(id) ?? 0}`)
      .join("")}</table>`
  )}</div>`
}

/** A chapter of fewer provisions than this has no room for its heading, only for its number. */
const narrowChapter = 4

/** The chapters' headings above the provisions that they hold, told from the first number of a provision. */
const chapterRow = ({ provisions, provisionById, locale, words }: View): string => {
  const chapters: { id: string; size: number }[] = []
  for (const { id } of provisions) {
    const chapter = id.split(".")[0] ?? id
    const last = chapters.at(-1)
    if (last?.id === chapter) last.size++
    else chapters.push({ id: chapter, size: 1 })
  }
  return `<tr><td class=x><span class=vh>${words.provision}</span>${chapters
    .map(({ id, size }) => {
      const heading = escaped(provisionById.get(id)?.text[locale].trim() ?? id)
      return size < narrowChapter
        ? `<th scope=colgroup class=c colspan=${size} aria-label="${heading}">${escaped(id)}`
        : `<th scope=colgroup class=c colspan=${size}>${heading}`
    })
    .join("")}`
}
