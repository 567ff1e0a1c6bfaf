import type { Locale } from "@zhengwu/core"
import { sayBounds, sayMark } from "@zhengwu/report/marks"
import { css, html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from "lit"
import type { Checker } from "./checker.ts"
import { reportStyle } from "./report/style.ts"
import { style } from "./style.ts"
import { wordsIn } from "./words-in.ts"
import type { IndicatorShown, MarkShown, Ranking, SchemeShown, ScorecardShown } from "./worker/protocol.ts"

/**
 * `<zhengwu-scorecard>`: the ranking, and one agency's marks with what cost them and what wins them back.
 *
 * Properties: `checker` (a checker with a result), `agency` (by id; the first of the ranking when absent), `locale`,
 * `theme`. Part: `scorecard`. Event: `zhengwu-agency`, when another agency is chosen.
 */
export class ZhengwuScorecardElement extends LitElement {
  static override properties = {
    locale: { reflect: true },
    theme: { reflect: true },
    checker: { attribute: false },
    agency: { attribute: false },
    ranking: { state: true },
    card: { state: true },
    failed: { state: true }
  }
  static override styles = [
    style,
    reportStyle,
    css`
      :host,
      .card,
      .indicator {
        display: grid;
        gap: 0.75rem;
        grid-template-columns: minmax(0, 1fr);
      }
      .card,
      .indicator {
        margin-top: 0.5rem;
      }
      .assumed {
        border-left: 6px solid var(--_medium);
        background: var(--_raised);
        padding: 0.6rem 0.9rem;
      }
      .mark {
        font-size: 1.6rem;
        font-weight: 600;
      }
      .bar {
        display: block;
        width: 100%;
        height: 0.7rem;
        border: 1px solid var(--_soft);
      }
      .bar .sure {
        fill: var(--_accent);
      }
      .bar .open {
        fill: var(--_accent);
        opacity: 0.35;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
        justify-content: space-between;
      }
      .lost {
        list-style: disc;
        padding-left: 1.4rem;
      }
      .leaf {
        border-bottom: 1px solid var(--_line);
        padding: 0.5rem 0 0.5rem 0.75rem;
        display: grid;
        gap: 0.25rem;
      }
      .struck {
        color: var(--_high);
      }
      ol {
        margin: 0;
        padding-left: 1.6rem;
      }
    `
  ]
  declare locale: Locale
  declare theme: "light" | "dark" | undefined
  /** A checker that holds a result. */
  declare checker: Checker | undefined
  /** The agency whose marks are shown, by id. */
  declare agency: string | undefined
  declare private ranking: Ranking | undefined
  declare private card: ScorecardShown | undefined
  declare private failed: boolean

  constructor() {
    super()
    this.locale = "zh"
    this.failed = false
  }

  protected override updated(changed: PropertyValues) {
    if (changed.has("checker") || changed.has("locale")) void this.load()
    else if (changed.has("agency")) void this.loadCard()
  }

  private async load(): Promise<void> {
    const { checker, locale } = this
    if (checker === undefined) return
    this.failed = false
    try {
      const ranking = await checker.ask("ranking", { locale })
      if (checker !== this.checker || locale !== this.locale) return
      this.ranking = ranking
      await this.loadCard()
    } catch (error) {
      // An ended worker belongs to a result that is no longer wanted.
      this.failed = !(error instanceof DOMException)
    }
  }

  private async loadCard(): Promise<void> {
    const { checker, locale, agency, ranking } = this
    const id = agency ?? ranking?.kinds[0]?.marks[0]?.id
    if (checker === undefined || ranking === undefined || id === undefined) return
    const card = await checker.ask("scorecard", { locale, agency: id })
    if (checker === this.checker && locale === this.locale && agency === this.agency) this.card = card
  }

  private choose(agency: string): void {
    this.agency = agency
    this.dispatchEvent(new CustomEvent("zhengwu-agency", { detail: { agency }, bubbles: true, composed: true }))
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("#card")?.focus())
  }

  override render(): TemplateResult {
    const { ranking, card, locale } = this
    const { scorecard, list } = wordsIn(locale)
    if (ranking === undefined) return html`<p role="status">${this.failed ? scorecard.failed : scorecard.marking}</p>`
    const { scheme, kinds } = ranking
    if (!scheme.applies) return html`<p>${scorecard.notApplying(scheme.title, scheme.validFrom, scheme.validUntil)}</p>`
    return html`${schemeView(scheme, locale)}
      ${kinds.map(
        ({ kind, marks }) =>
          html`<h3 id=${kind}>${scorecard.kind(scorecard.kinds[kind], marks.length)}</h3>
            ${marks.some(({ rank }) => rank === undefined) ? html`<p class="soft">${scorecard.noPlaces}</p>` : nothing}
            <div class="scroll" tabindex="0" role="region" aria-labelledby=${kind}>
              <table>
                <thead>
                  <tr>
                    <th scope="col" class="number">${scorecard.place}</th>
                    <th scope="col">${scorecard.agency}</th>
                    <th scope="col" class="number">${scorecard.mark}</th>
                    <th scope="col">${scorecard.grade}</th>
                    <th scope="col">${scorecard.vetoes}</th>
                  </tr>
                </thead>
                <tbody>
                  ${marks.map(
                    (mark) =>
                      html`<tr>
                        <td class="number">${placeText(mark, locale)}</td>
                        <th scope="row">
                          <button class="agency" @click=${() => this.choose(mark.id)}>${mark.name}</button>
                        </th>
                        <td class="number">${sayBounds(mark.marks)}</td>
                        <td>${mark.grades.join("–")}</td>
                        <td class="struck">${list(mark.vetoes)}</td>
                      </tr>`
                  )}
                </tbody>
              </table>
            </div>`
      )}
      <section id="card" class="card" part="scorecard" tabindex="-1" aria-labelledby="card-title">
        ${card === undefined ? html`<p>${scorecard.notMarked}</p>` : cardView(card, locale)}
      </section>`
  }
}

const schemeView = ({ title, version, reference, isAssumption }: SchemeShown, locale: Locale): TemplateResult => {
  const { scorecard } = wordsIn(locale)
  return html`<p>${scorecard.scheme(title, version)}</p>
    ${
      isAssumption
        ? html`<div class="assumed">
            <p><strong>${scorecard.assumed}</strong></p>
            <p class="soft">${reference}</p>
          </div>`
        : html`<p class="soft">${reference}</p>`
    }
    <p class="soft">${scorecard.bounds}</p>`
}

const placeText = ({ rank }: MarkShown, locale: Locale): string => {
  const { scorecard } = wordsIn(locale)
  if (rank === undefined) return "–"
  return rank.tied > 1 ? scorecard.tied(rank.place) : String(rank.place)
}

const cardView = (card: ScorecardShown, locale: Locale): TemplateResult => {
  const { scorecard, list } = wordsIn(locale)
  const { name, marks, total, grades, vetoes, rank, indicators, steps, otherSteps } = card
  return html`<h3 id="card-title">${scorecard.marksOf(name)}</h3>
    <p>
      <span class="mark">${scorecard.outOf(sayBounds(marks), sayMark(total))}</span>
      ${grades.length === 0 ? nothing : html` · ${scorecard.graded(grades)}`}
      ${rank === undefined ? nothing : html` · ${scorecard.placed(rank.place, rank.of, rank.tied)}`}
    </p>
    ${bar(marks, total)}
    ${vetoes.length === 0 ? nothing : html`<p class="struck"><strong>${scorecard.struck(list(vetoes))}</strong></p>`}
    ${indicators.map((indicator) => indicatorView(indicator, locale))}
    ${
      steps.length === 0
        ? nothing
        : html`<h3>${scorecard.wayUp}</h3>
            <p class="soft">${scorecard.wayUpAbout}</p>
            <ol>
              ${steps.map(
                ({ supply, rules, findings, indicators: winning, marks: wins }) =>
                  html`<li>
                    ${supply.length > 0 ? scorecard.supply(supply) : scorecard.remedy(rules, findings)}
                    <span class="soft">${scorecard.wins(list(winning), sayMark(wins))}</span>
                  </li>`
              )}
            </ol>
            ${
              otherSteps.steps === 0
                ? nothing
                : html`<p class="soft">${scorecard.otherSteps(otherSteps.steps, sayMark(otherSteps.marks))}</p>`
            }`
    }`
}

/** One part of the scheme, and what is below it. */
const indicatorView = (indicator: IndicatorShown, locale: Locale): TemplateResult => {
  const { title, children } = indicator
  return html`<section class="indicator">
    <div class="line">
      <h4>${title}</h4>
      <span>${earned(indicator, locale)}</span>
    </div>
    ${indicator.status === "not-applicable" ? nothing : bar(indicator.marks, indicator.weight)}
    ${
      children.length === 0
        ? lostView(indicator, locale)
        : html`<ul>
            ${children.map((child) => leafView(child, locale))}
          </ul>`
    }
  </section>`
}

const leafView = (indicator: IndicatorShown, locale: Locale): TemplateResult => {
  const { scorecard } = wordsIn(locale)
  const { title, method, children } = indicator
  return html`<li class="leaf">
    <div class="line">
      <span
        >${title}${method === undefined ? nothing : html` <span class="soft">${scorecard.method[method]}</span>`}</span
      >
      <span>${earned(indicator, locale)}</span>
    </div>
    ${lostView(indicator, locale)}
    ${
      children.length === 0
        ? nothing
        : html`<ul>
            ${children.map((child) => leafView(child, locale))}
          </ul>`
    }
  </li>`
}

const earned = ({ status, marks, weight }: IndicatorShown, locale: Locale): string => {
  const { scorecard } = wordsIn(locale)
  if (status === "not-applicable") return scorecard.notApplicable
  const said = scorecard.outOf(sayBounds(marks), sayMark(weight))
  return status === "unknown" ? scorecard.unsettled(said) : said
}

const lostView = ({ lost, moreLost }: IndicatorShown, locale: Locale): TemplateResult | typeof nothing => {
  const { scorecard } = wordsIn(locale)
  if (lost.length === 0) return nothing
  return html`<ul class="lost" aria-label=${scorecard.lost}>
    ${lost.map(
      ({ message, marks }) =>
        html`<li>
          ${message}
          <span class="soft">${marks > 0 ? scorecard.winsAlone(sayMark(marks)) : scorecard.winsTogether}</span>
        </li>`
    )}
    ${moreLost === 0 ? nothing : html`<li class="soft">${scorecard.moreLost(moreLost)}</li>`}
  </ul>`
}

/** Dark: earned for certain. Light: what may still be added. The figures stand beside it in words. */
const bar = ({ lower, upper }: MarkShown["marks"], of: number): TemplateResult => {
  const width = (mark: number) => (of > 0 ? Math.max(0, Math.min(100, (100 * mark) / of)) : 0)
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="open" width=${width(upper)} height="10"></rect><rect class="sure" width=${width(lower)} height="10"></rect>`}
  </svg>`
}
