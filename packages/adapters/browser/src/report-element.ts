import type { Locale } from "@zhengwu/core"
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit"
import type { Checker } from "./checker.ts"
import { agenciesView } from "./report/agencies-view.ts"
import { exportsView } from "./report/exports-view.ts"
import { agencyChoice, filtersView, narrowed, type Narrowing } from "./report/filters-view.ts"
import { findingsView, pageSize } from "./report/findings-view.ts"
import { headView } from "./report/head-view.ts"
import { inputView } from "./report/input-view.ts"
import { reportStyle } from "./report/style.ts"
import { unjudgedView } from "./report/unjudged-view.ts"
import { save } from "./save.ts"
import { severities } from "./severities.ts"
import { style } from "./style.ts"
import { wordsIn } from "./words-in.ts"
import type { ExportFormat, FindingFilter, FindingPage, IssueShown, Overview } from "./worker/protocol.ts"

const sections = ["overview", "scorecard", "findings", "unjudged", "input", "topology"] as const
type Section = (typeof sections)[number]
const mostPrinted = 1000

/**
 * `<zhengwu-report>`: the result of a check. It asks the checker's worker for one page at a time.
 *
 * Properties: `checker` (a checker with a result), `locale`, `theme`. Parts: `finding`, `tab`, `filters`, `scorecard`.
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
  static override styles = [style, reportStyle]
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

  private narrow(change: Narrowing, section: Section = this.section): void {
    this.filter = narrowed(this.filter, change)
    this.page = 0
    this.section = section
  }

  private async turn(page: number): Promise<void> {
    this.page = page
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>("#matches")?.focus()
  }

  private async take(format: ExportFormat): Promise<void> {
    const { report } = wordsIn(this.locale)
    this.said = report.exporting
    try {
      const file = await this.checker?.ask("export", { locale: this.locale, format })
      this.said = file === undefined ? report.noWorkbook : report.exported(file.name)
      if (file !== undefined) save(file)
    } catch {
      this.said = report.exportFailed
    }
  }

  /** Prints what is open; the overview would say too little, so that findings are printed for it. */
  private async print(): Promise<void> {
    if (this.section === "overview") this.section = "findings"
    const isFindings = this.section === "findings"
    if (isFindings) await this.loadFindings(mostPrinted)
    const total = this.found?.total ?? 0
    if (isFindings && total > mostPrinted) this.said = wordsIn(this.locale).report.printed(mostPrinted, total)
    await this.updateComplete
    window.print()
    if (isFindings) await this.loadFindings()
  }

  private onTabKey(event: KeyboardEvent): void {
    const at = sections.indexOf(this.section)
    const next = {
      ArrowRight: sections[(at + 1) % sections.length],
      ArrowLeft: sections.at(at - 1),
      Home: sections[0],
      End: sections.at(-1)
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    this.section = next
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${next}`)?.focus())
  }

  override render(): TemplateResult | typeof nothing {
    const { overview, locale } = this
    if (overview === undefined) return nothing
    const { report } = wordsIn(locale)
    return html`<div lang=${locale === "en" ? "en" : "zh-CN"}>
      <div class="head">
        ${headView(overview, locale, (severity) => this.narrow({ severity }, "findings"))}
        ${exportsView(locale, { take: (format) => void this.take(format), print: () => void this.print() })}
        <p id="said" role="status">${this.said}</p>
      </div>
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
              ${report.section[section]}
            </button>`
        )}
      </div>
      <section role="tabpanel" id="panel" aria-labelledby="tab-${this.section}">${this.panel(overview)}</section>
    </div>`
  }

  private panel(overview: Overview): TemplateResult {
    const { locale, theme, checker, filter, found } = this
    const agency = filter.agency ?? overview.agencies[0]?.id
    const panels: Readonly<Record<Section, () => TemplateResult>> = {
      overview: () =>
        agenciesView(overview, locale, (id) => this.narrow({ agency: id, severity: undefined }, "findings")),
      scorecard: () =>
        html`<zhengwu-scorecard
          exportparts="scorecard"
          .locale=${locale}
          .theme=${theme}
          .checker=${checker}
          .agency=${filter.agency}
          @zhengwu-agency=${({ detail }: HTMLElementEventMap["zhengwu-agency"]) => this.narrow({ agency: detail.agency })}
        ></zhengwu-scorecard>`,
      findings: () =>
        html`${filtersView(overview, filter, locale, {
          narrow: (change) => this.narrow(change),
          clear: () => {
            this.filter = {}
            this.page = 0
          }
        })}
        ${
          found === undefined
            ? nothing
            : findingsView(
                found,
                { page: this.page, all: severities.reduce((sum, each) => sum + overview.counts[each], 0) },
                locale,
                (page) => void this.turn(page)
              )
        }`,
      unjudged: () => unjudgedView(overview, locale),
      input: () => inputView(this.issues, locale),
      topology: () =>
        html`${agencyChoice(overview, agency, locale, (id) => this.narrow({ agency: id }))}<zhengwu-topology
            .locale=${locale}
            .theme=${theme}
            .checker=${checker}
            .agency=${agency}
            .name=${overview.agencies.find(({ id }) => id === agency)?.name ?? ""}
          ></zhengwu-topology>`
    }
    return panels[this.section]()
  }
}
