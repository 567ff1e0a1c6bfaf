import type { Locale, Status } from "@zhengwu/core"
import { html, type TemplateResult } from "lit"
import { severities } from "../severities.ts"
import { wordsIn } from "../words-in.ts"
import type { Overview } from "../worker/protocol.ts"

const statuses: readonly Status[] = ["met", "pending", "unknown"]

/** How each agency stands, worst first. */
export const agenciesView = (
  { agencies }: Overview,
  locale: Locale,
  choose: (agency: string) => void
): TemplateResult => {
  const { report, severity, status } = wordsIn(locale)
  const shown = agencies.filter(({ supplied, counts }) => supplied || severities.some((each) => counts[each] > 0))
  return html`<h3 id="by-agency">${report.byAgency}</h3>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="by-agency">
      <table>
        <thead>
          <tr>
            <th scope="col">${report.agency}</th>
            ${severities.map((each) => html`<th scope="col" class="number">${severity[each]}</th>`)}
            ${statuses.map((each) => html`<th scope="col" class="number">${status[each]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            ({ id, name, counts, outcomes }) =>
              html`<tr>
                <th scope="row"><button class="agency" @click=${() => choose(id)}>${name}</button></th>
                ${severities.map((each) => html`<td class="number">${counts[each]}</td>`)}
                ${statuses.map((each) => html`<td class="number">${outcomes[each]}</td>`)}
              </tr>`
          )}
        </tbody>
      </table>
    </div>`
}
