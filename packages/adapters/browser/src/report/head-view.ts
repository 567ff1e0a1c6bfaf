import type { Locale, Severity } from "@zhengwu/core"
import { html, nothing, type TemplateResult } from "lit"
import { severities } from "../severities.ts"
import { wordsIn } from "../words-in.ts"
import type { Overview } from "../worker/protocol.ts"

/** The verdict, and how many findings there are of each severity. */
export const headView = (
  { notice, asOf, files, records, unreadRows, counts, outcomes, agencies }: Overview,
  locale: Locale,
  choose: (severity: Severity) => void
): TemplateResult => {
  const { report, severity, number } = wordsIn(locale)
  const { high, medium, low } = counts
  return html`<h2>${report.verdict(high + medium + low)}</h2>
    <p class="soft">${report.asOf(asOf, agencies.filter(({ supplied }) => supplied).length, files, records)}</p>
    <p class="soft">${report.basis(notice.title, notice.number)}</p>
    <div class="counts">
      ${severities.map(
        (each) =>
          html`<button class=${each} @click=${() => choose(each)}>
            <strong>${number(counts[each])}</strong>${severity[each]}
          </button>`
      )}
    </div>
    ${outcomes.unknown === 0 ? nothing : html`<p>${report.open(outcomes.unknown)}</p>`}
    ${unreadRows === 0 ? nothing : html`<p><strong>${report.unread(unreadRows)}</strong></p>`}`
}
