import type { Notice } from "@zhengwu/core"
import type { Assessment } from "@zhengwu/core/assessment"
import { agencySection } from "./html/agency.ts"
import { openAnchors } from "./html/anchors.ts"
import { assumptionsPart, closingPart, provisionsPart } from "./html/appendix.ts"
import { breachedBy, mapPart } from "./html/map.ts"
import { escaped } from "./html/markup.ts"
import { chaptersPart, headline, rankingPart } from "./html/overview.ts"
import { style, styleDigest } from "./html/style.ts"
import { openTrend } from "./html/trend.ts"
import { openView, type ReportOptions, standingsOf, type View } from "./view/view.ts"

/** What the page says beside the assessment. */
export interface HtmlOptions extends ReportOptions {
  /** An earlier assessment of the same notice, for trends; no trends when absent. */
  readonly before?: Assessment
  /** What made the page, such as `zhengwu 0.1.0`; not said when absent. */
  readonly generator?: string
}

/** Repeated texts of provisions that a page carries, in characters; beyond, each stands once and sections link to it. */
const sentenceRoom = 300_000

/**
 * An assessment as one HTML page that needs nothing else: no script, no image, no font, and a policy that allows none.
 * It tells first how the county stands, then each agency. Same input, same bytes. Throws a TypeError when the assessment,
 * or the earlier one, is of another notice.
 */
export const renderHtml = (notice: Notice, assessment: Assessment, options: HtmlOptions): string => {
  const { before, generator } = options
  if (before !== undefined && before.report.notice !== notice.id)
    throw new TypeError(`The earlier assessment is of notice ${before.report.notice}, not of ${notice.id}`)
  const view = openView(notice, assessment, options)
  const { words, locale, agencies } = view
  const anchors = openAnchors(view)
  const trendOf = openTrend(assessment, before)
  const map = new Map(agencies.map((agency) => [agency.id, standingsOf(view, agency)]))
  const breaches = breachedBy(view, map)
  const withSentences = repeatedText(view) <= sentenceRoom
  const { scheme, report } = assessment
  return `<!doctype html><html lang=${words.lang} id=top><head><meta charset=utf-8><meta http-equiv=content-security-policy content="default-src 'none'; style-src '${styleDigest}'; base-uri 'none'; form-action 'none'"><meta name=viewport content="width=device-width,initial-scale=1"><meta name=referrer content=no-referrer><title>${escaped(
    `${words.title} ${report.asOf}`
  )}</title><style>${style}</style></head><body><a class=skip href="#overview">${words.skip}</a><header><h1>${words.title}</h1><p class=soft>${escaped(
    words.about(notice.title[locale], notice.number)
  )} · ${words.asOf(report.asOf)} · ${escaped(words.scheme(scheme.title[locale], scheme.version))}</p></header><main><section aria-labelledby=overview><h2 id=overview>${
    words.overview
  }</h2>${headline(view, breaches)}${
    scheme.source.kind === "assumption"
      ? `<p class=warn>${words.assumedScheme}<br><small>${escaped(scheme.source.reference[locale])}</small></p>`
      : `<p class=soft>${escaped(scheme.source.reference[locale])}</p>`
  }</section>${contents(view)}<section>${chaptersPart(view)}</section><section aria-labelledby=ranking>${rankingPart(view, anchors, trendOf)}</section><section>${mapPart(view, map, breaches, anchors)}</section>${agencies
    .map((agency) => agencySection(view, agency, anchors, trendOf?.(agency.id), withSentences))
    .join(
      ""
    )}${provisionsPart(view, anchors)}${assumptionsPart(view, anchors)}</main><footer>${closingPart(view, generator)}</footer></body></html>`
}

/** The parts of the page; the agencies' sections are reached from the ranking and the map. */
const contents = ({ words }: View): string =>
  `<nav aria-label="${words.contents}"><ul>${[
    ["chapters", words.chapters],
    ["ranking", words.ranking],
    ["map", words.map],
    ["provisions", words.provisions],
    ["assumptions", words.assumptions]
  ]
    .map(([anchor, title]) => `<li><a href="#${anchor}">${title}</a>`)
    .join("")}</ul></nav>`

const repeatedText = ({ agencies, provisionById, locale }: View): number => {
  let size = 0
  for (const { breaches, notes } of agencies)
    for (const id of new Set([...breaches, ...notes].map(({ provision }) => provision))) {
      const text = provisionById.get(id)?.text
      size += (text?.zh.length ?? 0) + (locale === "en" ? (text?.en.length ?? 0) : 0)
    }
  return size
}
