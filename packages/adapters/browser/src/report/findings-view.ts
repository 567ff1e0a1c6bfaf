import type { Locale } from "@zhengwu/core"
import { html, nothing, type TemplateResult } from "lit"
import { wordsIn } from "../words-in.ts"
import type { FindingPage, FindingShown } from "../worker/protocol.ts"
import { placeText } from "./place-text.ts"

/** Findings on a page. */
export const pageSize = 25

/** One page of findings by provision, and the way to the others. */
export const findingsView = (
  { total, findings }: FindingPage,
  { page, all }: { readonly page: number; readonly all: number },
  locale: Locale,
  turn: (page: number) => void
): TemplateResult => {
  const { report } = wordsIn(locale)
  const pages = Math.max(1, Math.ceil(total / pageSize))
  return html`<p id="matches" role="status" tabindex="-1">${report.matches(total, all)}</p>
    ${
      total === 0
        ? html`<p>${all === 0 ? report.noFinding : report.noMatch}</p>`
        : byProvision(findings).map(
            ([{ provision, sentence }, about]) =>
              html`<section>
                <div class="provision">
                  <h3>${report.provision(provision)}</h3>
                  <p class="soft">${sentence}</p>
                </div>
                <ul>
                  ${about.map((finding) => findingView(finding, locale))}
                </ul>
              </section>`
          )
    }
    <nav class="pager" aria-label=${report.pages}>
      <button id="previous" ?disabled=${page === 0} @click=${() => turn(page - 1)}>${report.previous}</button>
      <span>${report.page(page + 1, pages)}</span>
      <button id="next" ?disabled=${page + 1 >= pages} @click=${() => turn(page + 1)}>${report.next}</button>
    </nav>`
}

const findingView = (
  { severity, message, ruleTitle, agencies, remedy, due, places, morePlaces }: FindingShown,
  locale: Locale
): TemplateResult => {
  const { report, severity: severityWords, list } = wordsIn(locale)
  return html`<li class="finding ${severity}" part="finding">
    <h4><span class="badge">${severityWords[severity]}</span>${message}</h4>
    <dl>
      <dt>${report.agency}</dt>
      <dd>${list(agencies)}</dd>
      <dt>${report.rule}</dt>
      <dd>${ruleTitle}</dd>
      <dt>${report.remedy}</dt>
      <dd>${remedy}${due === undefined ? nothing : html`<br />${report.due(due)}`}</dd>
      ${
        places.length === 0
          ? nothing
          : html`<dt>${report.places}</dt>
              <dd>
                ${places.map((place) => html`<div>${placeText(place, locale)}</div>`)}
                ${morePlaces === 0 ? nothing : report.morePlaces(morePlaces)}
              </dd>`
      }
    </dl>
  </li>`
}

const byProvision = (
  findings: readonly FindingShown[]
): readonly (readonly [FindingShown, readonly FindingShown[]])[] => {
  const groups = new Map<string, [FindingShown, FindingShown[]]>()
  for (const finding of findings) {
    const group = groups.get(finding.provision)
    if (group === undefined) groups.set(finding.provision, [finding, [finding]])
    else group[1].push(finding)
  }
  return [...groups.values()]
}
