import {
  describeFinding,
  type Evidence,
  type Finding,
  type FindingWords,
  type Locale,
  nameOf,
  type Place
} from "@zhengwu/core"
import type { Checked } from "./checked.ts"
import type { FindingPage, FindingQuery, FindingShown, PlaceShown } from "./protocol.ts"

interface Entry {
  readonly finding: Finding
  readonly words: FindingWords
  readonly names: readonly string[]
  searched?: string
}

const placesShown = 8

/** Gives pages of findings: put into words once for each language, in the order of the provisions. */
export const findingPages = (checked: Checked): ((query: FindingQuery) => FindingPage) => {
  const known = new Map<Locale, readonly Entry[]>()
  const entriesIn = (locale: Locale): readonly Entry[] => {
    const entries = known.get(locale) ?? inOrder(checked, locale)
    known.set(locale, entries)
    return entries
  }
  return ({ locale, offset, limit, agency, rule, severity, text = "" }) => {
    const wanted = plain(text)
      .split(/\s+/u)
      .filter((word) => word !== "")
    const matches = entriesIn(locale).filter(
      (entry) =>
        (agency === undefined || entry.finding.agencies.includes(agency)) &&
        (rule === undefined || entry.finding.rule === rule) &&
        (severity === undefined || entry.finding.severity === severity) &&
        (wanted.length === 0 || contains(entry, wanted))
    )
    return {
      total: matches.length,
      findings: matches.slice(offset, offset + limit).map((entry) => shown(checked, entry, locale))
    }
  }
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase()

const contains = (entry: Entry, wanted: readonly string[]): boolean => {
  const { finding, words, names } = entry
  entry.searched ??= plain(
    [
      words.message,
      words.remedy,
      finding.subject,
      finding.rule,
      ...names,
      ...finding.evidence.flatMap(({ place, record }) => [place.file ?? "", JSON.stringify(record)])
    ].join("\n")
  )
  const { searched } = entry
  return wanted.every((word) => searched.includes(word))
}

const inOrder = ({ notice, report }: Checked, locale: Locale): readonly Entry[] => {
  const order = new Map(notice.provisions.map(({ id }, index) => [id, index]))
  return report.findings
    .map((finding) => ({
      finding,
      words: describeFinding(notice, report, finding, locale),
      names: finding.agencies.map((id) => nameOf(notice, report, id, locale))
    }))
    .toSorted((a, b) => (order.get(a.finding.provision) ?? 0) - (order.get(b.finding.provision) ?? 0))
}

const shown = ({ notice }: Checked, { finding, words, names }: Entry, locale: Locale): FindingShown => {
  const { fingerprint, rule, provision, severity, evidence, due } = finding
  const written = evidence.filter(({ place }) => place.file !== undefined)
  return {
    fingerprint,
    rule,
    ruleTitle: notice.rules.find(({ id }) => id === rule)?.title[locale] ?? rule,
    provision,
    sentence: words.sentence,
    severity,
    agencies: names,
    message: words.message,
    remedy: words.remedy,
    ...(due === undefined ? {} : { due }),
    places: written.slice(0, placesShown).map(placeOf),
    morePlaces: Math.max(0, written.length - placesShown)
  }
}

const placeOf = ({ place, cells }: Evidence): PlaceShown => placeShown(place, Object.values(cells ?? {}))

/** A place as the page shows it. */
const placeShown = (place: Place, cells: readonly string[]): PlaceShown => ({ ...place, cells })
