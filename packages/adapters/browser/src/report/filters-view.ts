import type { Locale, Severity } from "@zhengwu/core"
import { html, type TemplateResult } from "lit"
import { severities } from "../severities.ts"
import { wordsIn } from "../words-in.ts"
import type { FindingFilter, Overview } from "../worker/protocol.ts"
import { choice } from "./choice.ts"

/** A change of a filter; what is `undefined` no longer narrows. */
export type Narrowing = { readonly [K in keyof FindingFilter]?: FindingFilter[K] | undefined }

/** The filter with a change made to it. */
export const narrowed = (filter: FindingFilter, change: Narrowing): FindingFilter =>
  Object.fromEntries(
    Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined && value !== "")
  )

/** The choice of an agency. */
export const agencyChoice = (
  { agencies }: Overview,
  chosen: string | undefined,
  locale: Locale,
  choose: (agency: string | undefined) => void
): TemplateResult => {
  const { report } = wordsIn(locale)
  return choice(
    report.agency,
    report.allAgencies,
    chosen,
    agencies.map(({ id, name }) => [id, name]),
    choose
  )
}

/** Agency, severity, rule and search. */
export const filtersView = (
  overview: Overview,
  filter: FindingFilter,
  locale: Locale,
  act: { readonly narrow: (change: Narrowing) => void; readonly clear: () => void }
): TemplateResult => {
  const { report, severity } = wordsIn(locale)
  return html`<div class="row filters" part="filters">
    ${agencyChoice(overview, filter.agency, locale, (agency) => act.narrow({ agency }))}
    ${choice(
      report.severityFilter,
      report.allSeverities,
      filter.severity,
      severities.map((each) => [each, severity[each]]),
      (chosen) => act.narrow({ severity: chosen as Severity | undefined })
    )}
    ${choice(
      report.rule,
      report.allRules,
      filter.rule,
      overview.rules.map(({ id, title, findings }) => [id, `${title} (${findings})`]),
      (rule) => act.narrow({ rule })
    )}
    <label class="field"
      >${report.search}<input
        type="search"
        placeholder=${report.searchHint}
        .value=${filter.text ?? ""}
        @input=${({ target }: Event) => act.narrow({ text: (target as HTMLInputElement).value })}
    /></label>
    <button ?disabled=${Object.keys(filter).length === 0} @click=${act.clear}>${report.clear}</button>
  </div>`
}
