import type { Locale } from "@zhengwu/core"
import { html, nothing, type TemplateResult } from "lit"
import { wordsIn } from "../words-in.ts"
import type { Overview } from "../worker/protocol.ts"

/** What could not be judged and why, and what is not due yet. */
export const unjudgedView = ({ unjudged, pending }: Overview, locale: Locale): TemplateResult => {
  const { unjudged: words, or, list } = wordsIn(locale)
  return html`<p>${unjudged.length === 0 ? words.none : words.about}</p>
    <ul>
      ${unjudged.map(
        ({ kind, set, fields, agencies, rules }) =>
          html`<li class="finding note">
            <h3>
              ${kind === "set" ? words.set(set) : kind === "rows" ? words.rows(set) : words.fields(set, list(fields.map(or)))}
            </h3>
            <p class="soft">${words.agencies(agencies.length)} · ${words.rules(rules.length)}</p>
            <p>${list(agencies)}</p>
            <p class="soft">${list(rules)}</p>
          </li>`
      )}
    </ul>
    ${
      pending.length === 0
        ? nothing
        : html`<h3>${words.pendingTitle}</h3>
            <ul>
              ${pending.map(
                ({ rule, due, agencies }) =>
                  html`<li class="finding low">
                    <h4>${rule}</h4>
                    <p>${due === undefined ? words.noDue : words.dueBy(due)}</p>
                    <p class="soft">${list(agencies)}</p>
                  </li>`
              )}
            </ul>`
    }`
}
