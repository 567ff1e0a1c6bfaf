import { type Locale, type Severity } from "@zhengwu/core"
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit"
import type { Checker } from "./checker.ts"
import { save } from "./save.ts"
import { style } from "./style.ts"
import { wordsIn } from "./words-in.ts"
import type {
  ExportFormat,
  FindingFilter,
  FindingPage,
  FindingShown,
  IssueShown,
  Overview,
  PlaceShown
} from "./worker/protocol.ts"

const sections = ["overview", "findings", "unjudged", "input", "topology"] as const
type Section = (typeof sections)[number]
const severities: readonly Severity[] = ["high", "medium", "low", "note"]
const pageSize = 25
const mostPrinted = 1000

/**
 * `<zhengwu-report>`: the result of a check. It asks the checker's worker for one page at a time.
 *
 * Properties: `checker` (a checker with a result), `locale`, `theme`. Parts: `finding`, `tab`, `filters`.
 */
export class ZhengwuReportElement extends LitElement {
  static override properties = {
    locale: { reflect: true },
    theme: { reflect: true },
    checker: { attribute: false },
    section: { state: true },
    filter: { state: true },
    page: { state: true },
    overview: { state: true },
    found: { state: true },
    issues: { state: true },
    said: { state: true }
  }
  static override styles = [
    style,
    css`
      :host(:focus) {
        outline: none;
      }
      .head {
        display: grid;
        gap: 0.4rem;
        padding-bottom: 1rem;
      }
      .counts {
        display: flex;
        flex-wrap: wrap;
        gap: 0.75rem;
        margin: 0.5rem 0;
      }
      .counts button {
        display: grid;
        justify-items: start;
        min-width: 6.5rem;
        background: var(--_raised);
        border-left: 5px solid var(--_c);
      }
      .counts strong {
        font-size: 1.6rem;
        line-height: 1.2;
        color: var(--_c);
      }
      .high {
        --_c: var(--_high);
      }
      .medium {
        --_c: var(--_medium);
      }
      .low {
        --_c: var(--_low);
      }
      .note {
        --_c: var(--_note);
      }
      [role="tablist"] {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem;
        border-bottom: 2px solid var(--_line);
      }
      [role="tab"] {
        border: 0;
        border-radius: 6px 6px 0 0;
        background: none;
      }
      [role="tab"][aria-selected="true"] {
        background: var(--_accent);
        color: var(--_on-accent);
        font-weight: 600;
      }
      [role="tabpanel"] {
        grid-template-columns: minmax(0, 1fr);
        padding: 1rem 0;
        display: grid;
        gap: 1rem;
        overflow-wrap: anywhere;
      }
      .provision {
        border-left: 4px solid var(--_line);
        padding: 0.25rem 0 0.25rem 0.8rem;
        margin: 1rem 0 0.5rem;
      }
      .finding {
        background: var(--_raised);
        border: 1px solid var(--_line);
        border-left: 5px solid var(--_c);
        border-radius: 6px;
        padding: 0.75rem 1rem;
        margin-bottom: 0.75rem;
      }
      .finding h3 {
        font-size: 1rem;
      }
      .badge {
        color: var(--_c);
        border: 1px solid currentColor;
        border-radius: 4px;
        padding: 0 0.4rem;
        font-size: 0.85rem;
        margin-right: 0.5rem;
        white-space: nowrap;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 0.2rem 0.75rem;
        margin: 0.4rem 0 0;
        font-size: 0.95rem;
      }
      dt {
        color: var(--_soft);
      }
      dd {
        margin: 0;
        min-width: 0;
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        border-collapse: collapse;
        width: 100%;
      }
      th,
      td {
        text-align: left;
        padding: 0.45rem 0.6rem;
        border-bottom: 1px solid var(--_line);
      }
      td.number,
      th.number {
        text-align: right;
        font-variant-numeric: tabular-nums;
      }
      .agency {
        text-align: left;
        padding: 0.2rem 0.5rem;
        text-decoration: underline;
        border: 0;
        background: none;
        color: var(--_accent);
      }
      .pager {
        display: flex;
        gap: 1rem;
        align-items: center;
        flex-wrap: wrap;
      }
      @media print {
        [role="tablist"],
        .filters,
        .pager,
        .exports {
          display: none;
        }
        .finding {
          break-inside: avoid;
        }
      }
    `
  ]
  declare locale: Locale
  declare theme: "light" | "dark" | undefined
  /** A checker that holds a result. */
  declare checker: Checker | undefined
  declare private section: Section
  declare private filter: FindingFilter
  declare private page: number
  declare private overview: Overview | undefined
  declare private found: FindingPage | undefined
  declare private issues: readonly IssueShown[]
  declare private said: string
  private asked = 0

  constructor() {
    super()
    this.locale = "zh"
    this.section = "overview"
    this.filter = {}
    this.page = 0
    this.issues = []
    this.said = ""
  }

  protected override updated(changed: PropertyValues) {
    if (changed.has("checker") || changed.has("locale")) void this.load()
    else if (changed.has("filter") || changed.has("page")) void this.loadFindings()
  }

  private async load(): Promise<void> {
    const { checker, locale } = this
    if (checker === undefined) return
    try {
      const [overview, issues] = await Promise.all([
        checker.ask("overview", { locale }),
        checker.ask("issues", { locale })
      ])
      this.overview = overview
      this.issues = issues
      await this.loadFindings()
    } catch {
      // The worker was ended: another check has begun, and this result is no longer wanted.
    }
  }

  private async loadFindings(limit: number = pageSize): Promise<void> {
    const { checker, locale } = this
    if (checker === undefined) return
    const asked = ++this.asked
    try {
      const found = await checker.ask("findings", {
        ...this.filter,
        locale,
        offset: limit === pageSize ? this.page * pageSize : 0,
        limit
      })
      if (asked === this.asked) this.found = found
    } catch {
      // As above.
    }
  }

  private narrow(change: { [K in keyof FindingFilter]?: FindingFilter[K] | undefined }): void {
    const filter = Object.entries({ ...this.filter, ...change }).filter(
      ([, value]) => value !== undefined && value !== ""
    )
    this.filter = Object.fromEntries(filter)
    this.page = 0
  }

  private async turn(page: number): Promise<void> {
    this.page = page
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>("#matches")?.focus()
  }

  private async take(format: ExportFormat): Promise<void> {
    try {
      const file = await this.checker?.ask("export", { locale: this.locale, format })
      if (file !== undefined) save(new File([file.bytes], file.name, { type: file.type }))
    } catch {
      this.said = wordsIn(this.locale).report.exportFailed
    }
  }

  private async print(): Promise<void> {
    this.section = "findings"
    await this.loadFindings(mostPrinted)
    const { found } = this
    if (found !== undefined && found.total > mostPrinted)
      this.said = wordsIn(this.locale).report.printed(mostPrinted, found.total)
    await this.updateComplete
    window.print()
    await this.loadFindings()
  }

  private onTabKey(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -sections.length, End: sections.length }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = sections.indexOf(this.section)
    const next =
      Math.abs(step) === 1 ? (at + step + sections.length) % sections.length : step < 0 ? 0 : sections.length - 1
    this.section = sections[next] ?? "overview"
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${this.section}`)?.focus())
  }

  override render(): TemplateResult | typeof nothing {
    const { overview } = this
    if (overview === undefined) return nothing
    const { report } = wordsIn(this.locale)
    const titles: Readonly<Record<Section, string>> = {
      overview: report.overview,
      findings: report.findings,
      unjudged: report.unjudged,
      input: report.input,
      topology: report.topology
    }
    return html`<div lang=${this.locale === "en" ? "en" : "zh-CN"}>
      ${this.headView(overview)}
      <div role="tablist" aria-label=${report.sections} @keydown=${(event: KeyboardEvent) => this.onTabKey(event)}>
        ${sections.map(
          (section) =>
            html`<button
              role="tab"
              part="tab"
              id="tab-${section}"
              aria-selected=${section === this.section}
              aria-controls="panel"
              tabindex=${section === this.section ? 0 : -1}
              @click=${() => (this.section = section)}
            >
              ${titles[section]}
            </button>`
        )}
      </div>
      <section role="tabpanel" id="panel" aria-labelledby="tab-${this.section}">${this.panel(overview)}</section>
      <p role="status">${this.said}</p>
    </div>`
  }

  private panel(overview: Overview): TemplateResult {
    if (this.section === "findings") return this.findingsView(overview)
    if (this.section === "unjudged") return this.unjudgedView(overview)
    if (this.section === "input") return this.inputView()
    if (this.section === "topology")
      return html`${this.agencyChoice(overview)}<zhengwu-topology
          .locale=${this.locale}
          .theme=${this.theme}
          .checker=${this.checker}
          .agency=${this.filter.agency ?? overview.agencies[0]?.id}
          .name=${overview.agencies.find(({ id }) => id === (this.filter.agency ?? overview.agencies[0]?.id))?.name ?? ""}
        ></zhengwu-topology>`
    return this.agenciesView(overview)
  }

  private headView({ notice, asOf, files, records, unreadRows, counts, outcomes, agencies }: Overview): TemplateResult {
    const { report, severity, format } = wordsIn(this.locale)
    const { high, medium, low } = counts
    return html`<div class="head">
      <h2>${report.verdict(high + medium + low)}</h2>
      <p class="soft">${report.asOf(asOf, agencies.filter(({ supplied }) => supplied).length, files, records)}</p>
      <p class="soft">${report.basis(notice.title, notice.number)}</p>
      <div class="counts">
        ${severities.map(
          (each) =>
            html`<button
              class=${each}
              @click=${() => {
                this.narrow({ severity: each })
                this.section = "findings"
              }}
            >
              <strong>${counts[each].toLocaleString(this.locale === "en" ? "en-US" : "zh-CN")}</strong>${severity[each]}
            </button>`
        )}
      </div>
      ${outcomes.unknown === 0 ? nothing : html`<p>${report.open(outcomes.unknown)}</p>`}
      ${unreadRows === 0 ? nothing : html`<p><strong>${report.unread(unreadRows)}</strong></p>`}
      <div class="row exports" role="group" aria-label=${report.exports}>
        <span class="soft">${report.exports}</span>
        ${(["csv", "json"] as const).map((each) => html`<button @click=${() => this.take(each)}>${format[each]}</button>`)}
        <button @click=${() => this.print()}>${report.print}</button>
      </div>
    </div>`
  }

  private agenciesView({ agencies }: Overview): TemplateResult {
    const { report, severity, status } = wordsIn(this.locale)
    const shown = agencies.filter(({ supplied, counts }) => supplied || severities.some((each) => counts[each] > 0))
    return html`<h3 id="by-agency">${report.byAgency}</h3>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="by-agency">
        <table>
          <thead>
            <tr>
              <th scope="col">${report.agency}</th>
              ${severities.map((each) => html`<th scope="col" class="number">${severity[each]}</th>`)}
              ${(["met", "pending", "unknown"] as const).map((each) => html`<th scope="col" class="number">${status[each]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${shown.map(
              ({ id, name, counts, outcomes }) =>
                html`<tr>
                  <th scope="row">
                    <button
                      class="agency"
                      @click=${() => {
                        this.narrow({ agency: id, severity: undefined })
                        this.section = "findings"
                      }}
                    >
                      ${name}
                    </button>
                  </th>
                  ${severities.map((each) => html`<td class="number">${counts[each]}</td>`)}
                  ${(["met", "pending", "unknown"] as const).map((each) => html`<td class="number">${outcomes[each]}</td>`)}
                </tr>`
            )}
          </tbody>
        </table>
      </div>`
  }

  private agencyChoice({ agencies }: Overview): TemplateResult {
    const { report } = wordsIn(this.locale)
    return choice(
      report.agency,
      report.allAgencies,
      this.filter.agency,
      agencies.map(({ id, name }) => [id, name]),
      (agency) => this.narrow({ agency })
    )
  }

  private findingsView(overview: Overview): TemplateResult {
    const { report, severity } = wordsIn(this.locale)
    const all = severities.reduce((sum, each) => sum + overview.counts[each], 0)
    const { found } = this
    const pages = Math.max(1, Math.ceil((found?.total ?? 0) / pageSize))
    return html`<div class="row filters" part="filters">
        ${this.agencyChoice(overview)}
        ${choice(
          report.severityFilter,
          report.allSeverities,
          this.filter.severity,
          severities.map((each) => [each, severity[each]]),
          (chosen) => this.narrow({ severity: chosen as Severity | undefined })
        )}
        ${choice(
          report.rule,
          report.allRules,
          this.filter.rule,
          overview.rules.map(({ id, title, findings }) => [id, `${title} (${findings})`]),
          (rule) => this.narrow({ rule })
        )}
        <label class="field"
          >${report.search}<input
            type="search"
            placeholder=${report.searchHint}
            .value=${this.filter.text ?? ""}
            @input=${({ target }: Event) => this.narrow({ text: (target as HTMLInputElement).value })}
        /></label>
        <button
          ?disabled=${Object.keys(this.filter).length === 0}
          @click=${() => ((this.filter = {}), (this.page = 0))}
        >
          ${report.clear}
        </button>
      </div>
      <p id="matches" role="status" tabindex="-1">
        ${found === undefined ? nothing : report.matches(found.total, all)}
      </p>
      ${
        found === undefined
          ? nothing
          : found.total === 0
            ? html`<p>${all === 0 ? report.noFinding : report.noMatch}</p>`
            : byProvision(found.findings).map(
                ([{ provision, sentence }, findings]) =>
                  html`<section>
                    <div class="provision">
                      <h3>${report.provision(provision)}</h3>
                      <p class="soft">${sentence}</p>
                    </div>
                    <ul>
                      ${findings.map((finding) => this.findingView(finding))}
                    </ul>
                  </section>`
              )
      }
      <nav class="pager" aria-label=${report.pages}>
        <button ?disabled=${this.page === 0} @click=${() => this.turn(this.page - 1)}>${report.previous}</button>
        <span>${report.page(this.page + 1, pages)}</span>
        <button ?disabled=${this.page + 1 >= pages} @click=${() => this.turn(this.page + 1)}>${report.next}</button>
      </nav>`
  }

  private findingView({ severity, message, ruleTitle, agencies, remedy, due, places, morePlaces }: FindingShown) {
    const { report, severity: severityWords, list } = wordsIn(this.locale)
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
                  ${places.map((place) => html`<div>${this.placeText(place)}</div>`)}
                  ${morePlaces === 0 ? nothing : report.morePlaces(morePlaces)}
                </dd>`
        }
      </dl>
    </li>`
  }

  private placeText({ file, sheet, row, pointer, cells }: PlaceShown): string {
    const { report, input, list } = wordsIn(this.locale)
    return [
      file ?? input.whole,
      ...(sheet === undefined ? [] : [report.sheet(sheet)]),
      ...(cells.length > 0 ? [report.cell(list(cells))] : row === undefined ? [] : [report.row(row)]),
      ...(pointer === undefined ? [] : [pointer])
    ].join(" › ")
  }

  private unjudgedView({ unjudged, pending }: Overview): TemplateResult {
    const { unjudged: words, or, list } = wordsIn(this.locale)
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

  private inputView(): TemplateResult {
    const { input, level } = wordsIn(this.locale)
    return html`<p>${this.issues.length === 0 ? input.none : input.about}</p>
      <ul>
        ${this.issues.map(
          (issue) =>
            html`<li class="finding ${issue.level === "error" ? "high" : "medium"}">
              <h3><span class="badge">${level[issue.level]}</span>${issue.message}</h3>
              <p>${issue.remedy}</p>
              <p class="soft">${this.placeText(issue.place)}</p>
            </li>`
        )}
      </ul>`
  }
}

const choice = (
  label: string,
  all: string,
  chosen: string | undefined,
  options: readonly (readonly [string, string])[],
  choose: (value: string | undefined) => void
): TemplateResult =>
  html`<label class="field"
    >${label}<select
      @change=${({ target }: Event) => {
        const { value } = target as HTMLSelectElement
        choose(value === "" ? undefined : value)
      }}
    >
      <option value="" ?selected=${chosen === undefined}>${all}</option>
      ${options.map(([value, title]) => html`<option value=${value} ?selected=${value === chosen}>${title}</option>`)}
    </select></label
  >`

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
