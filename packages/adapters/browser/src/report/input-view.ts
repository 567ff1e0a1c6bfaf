import type { Locale } from "@zhengwu/core"
import { html, type TemplateResult } from "lit"
import { wordsIn } from "../words-in.ts"
import type { IssueShown } from "../worker/protocol.ts"
import { placeText } from "./place-text.ts"

/** What was wrong with the files. */
export const inputView = (issues: readonly IssueShown[], locale: Locale): TemplateResult => {
  const { input, level: levels } = wordsIn(locale)
  return html`<p>${issues.length === 0 ? input.none : input.about}</p>
    <ul>
      ${issues.map(
        ({ level, message, remedy, place }) =>
          html`<li class="finding ${level === "error" ? "high" : "medium"}">
            <h3><span class="badge">${levels[level]}</span>${message}</h3>
            <p>${remedy}</p>
            <p class="soft">${placeText(place, locale)}</p>
          </li>`
      )}
    </ul>`
}
