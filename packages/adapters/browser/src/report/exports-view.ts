import type { Locale } from "@zhengwu/core"
import { html, type TemplateResult } from "lit"
import { wordsIn } from "../words-in.ts"
import type { ExportFormat } from "../worker/protocol.ts"

const formats: readonly ExportFormat[] = ["xlsx", "csv", "sarif", "json"]

/** What a result can be taken along as. */
export const exportsView = (
  locale: Locale,
  act: { readonly take: (format: ExportFormat) => void; readonly print: () => void }
): TemplateResult => {
  const { report, format } = wordsIn(locale)
  return html`<div class="row exports" role="group" aria-label=${report.exports}>
    <span class="soft">${report.exports}</span>
    ${formats.map((each) => html`<button id="take-${each}" @click=${() => act.take(each)}>${format[each]}</button>`)}
    <button id="print" @click=${act.print}>${report.print}</button>
  </div>`
}
