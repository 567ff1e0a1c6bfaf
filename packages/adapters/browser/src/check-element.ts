import type { Agency, Locale } from "@zhengwu/core"
import type { Scheme } from "@zhengwu/core/assessment"
import { css, html, LitElement, nothing, type TemplateResult } from "lit"
import { type Checker, openChecker } from "./checker.ts"
import { type ChosenFiles, filesOfDrop, filesOfList } from "./chosen-files.ts"
import { createWorker } from "./create-worker.ts"
import { loadReport } from "./load-report.ts"
import { style } from "./style.ts"
import { wordsIn } from "./words-in.ts"
import type { Progress, Refused } from "./worker/protocol.ts"

type State =
  | { readonly kind: "ready" | "cancelled" | "nothing" | "checked" }
  | { readonly kind: "checking"; readonly progress: Progress }
  | { readonly kind: "refused"; readonly refused: Refused }

const todayInChina = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

/**
 * `<zhengwu-check>`: a drop zone, the progress of the check, and its result. Files are read in a worker and go nowhere.
 *
 * Attributes: `locale` (`zh` or `en`), `as-of` (yyyy-mm-dd; today in China when absent), `theme` (`light` or `dark`; the
 * system's when absent). Properties: `directory` (the county's agencies, for files that list none), `scheme` (how agencies
 * are marked; the built-in one, an assumption, when absent), `createWorker`. Parts: `drop`, `button`, `progress`,
 * `failure`, `report`, and those of the report. Events: `zhengwu-progress`, `zhengwu-checked`, `zhengwu-cancelled`,
 * `zhengwu-refused`.
 */
export class ZhengwuCheckElement extends LitElement {
  static override properties = {
    locale: { reflect: true },
    asOf: { attribute: "as-of" },
    theme: { reflect: true },
    directory: { attribute: false },
    scheme: { attribute: false },
    createWorker: { attribute: false },
    state: { state: true },
    isOver: { state: true }
  }
  static override styles = [
    style,
    css`
      .drop {
        border: 2px dashed var(--_line);
        border-radius: 12px;
        background: var(--_raised);
        padding: clamp(1rem, 4vw, 2.5rem);
        text-align: center;
        display: grid;
        gap: 0.75rem;
        justify-items: center;
      }
      .drop.over {
        border-color: var(--_accent);
        border-style: solid;
      }
      .row {
        justify-content: center;
      }
      .privacy {
        font-weight: 600;
      }
      progress {
        width: min(100%, 28rem);
        height: 1rem;
        accent-color: var(--_accent);
      }
      .failure {
        border-left: 6px solid var(--_high);
        background: var(--_raised);
        padding: 1rem;
        margin-top: 1rem;
        display: grid;
        gap: 0.5rem;
        overflow-wrap: anywhere;
      }
      .failure li {
        margin-top: 0.5rem;
      }
      zhengwu-report {
        margin-top: 1.5rem;
      }
      @media print {
        .drop:has(~ zhengwu-report) {
          display: none;
        }
      }
    `
  ]
  declare locale: Locale
  declare asOf: string
  declare theme: "light" | "dark" | undefined
  /** The county's agencies, used where no file lists them. */
  declare directory: readonly Agency[]
  /** How agencies are marked; the built-in scheme when absent. */
  declare scheme: Scheme | undefined
  /** Starts the worker; a host may serve it from elsewhere. */
  declare createWorker: () => Worker
  declare private state: State
  declare private isOver: boolean
  private checker: Checker | undefined
  private control: AbortController | undefined

  constructor() {
    super()
    this.locale = "zh"
    this.asOf = todayInChina()
    this.directory = []
    this.createWorker = createWorker
    this.state = { kind: "ready" }
    this.isOver = false
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.control?.abort()
    this.checker?.close()
    this.checker = undefined
    this.state = { kind: "ready" }
  }

  /** Checks files, as if they had been dropped. A check that is going on is cancelled. */
  async check({ files, leftAside }: ChosenFiles): Promise<void> {
    this.control?.abort()
    if (files.length === 0) {
      this.state = { kind: "nothing" }
      return
    }
    const control = new AbortController()
    this.control = control
    this.checker ??= openChecker(() => this.createWorker())
    this.state = { kind: "checking", progress: { step: "reading", file: 1, files: files.length, done: 0 } }
    await this.updateComplete
    this.focusOn("#cancel")
    const loading = loadReport().then(
      () => true,
      () => false
    )
    const { asOf, directory, scheme } = this
    try {
      const found = await this.checker.check(
        files,
        { asOf, directory, leftAside, ...(scheme === undefined ? {} : { scheme }) },
        {
          signal: control.signal,
          onProgress: (progress) => {
            this.state = { kind: "checking", progress }
            this.tell("zhengwu-progress", progress)
          }
        }
      )
      const refused: Refused | undefined = (await loading) ? found : { kind: "internal", issues: [] }
      if (control !== this.control) return
      this.state = refused === undefined ? { kind: "checked" } : { kind: "refused", refused }
      if (refused === undefined) this.tell("zhengwu-checked", { checker: this.checker })
      else this.tell("zhengwu-refused", refused)
      await this.updateComplete
      this.focusOn(refused === undefined ? "zhengwu-report" : "#failure")
    } catch (error) {
      if (control !== this.control) return
      const isCancelled = error instanceof DOMException && error.name === "AbortError"
      const refused: Refused = { kind: "internal", issues: [] }
      this.state = isCancelled ? { kind: "cancelled" } : { kind: "refused", refused }
      if (isCancelled) this.tell("zhengwu-cancelled", undefined)
      else this.tell("zhengwu-refused", refused)
      await this.updateComplete
      this.focusOn(isCancelled ? "#files" : "#failure")
    }
  }

  /** The workbook to fill in. */
  template(locale: Locale = this.locale): Promise<File> {
    this.checker ??= openChecker(() => this.createWorker())
    return this.checker.ask("template", { locale })
  }

  private tell(name: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  private focusOn(selector: string) {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus()
  }

  private pick(id: "list" | "folder") {
    this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.click()
  }

  private onPick({ target }: Event) {
    const input = target as HTMLInputElement
    const chosen = filesOfList([...(input.files ?? [])])
    input.value = ""
    void this.check(chosen)
  }

  private onDrop(event: DragEvent) {
    event.preventDefault()
    this.isOver = false
    const { dataTransfer } = event
    if (dataTransfer !== null)
      void filesOfDrop(dataTransfer).then(
        (chosen) => this.check(chosen),
        () => (this.state = { kind: "refused", refused: { kind: "nothing-read", issues: [] } })
      )
  }

  override render(): TemplateResult {
    const { drop } = wordsIn(this.locale)
    const isChecking = this.state.kind === "checking"
    return html`<div lang=${this.locale === "en" ? "en" : "zh-CN"}>
      <section
        part="drop"
        class="drop ${this.isOver ? "over" : ""}"
        aria-label=${drop.title}
        aria-busy=${isChecking}
        @dragover=${(event: DragEvent) => {
          event.preventDefault()
          this.isOver = true
        }}
        @dragleave=${() => (this.isOver = false)}
        @drop=${(event: DragEvent) => this.onDrop(event)}
      >
        ${this.state.kind === "checking" ? this.progressView(this.state.progress) : this.chooseView()}
      </section>
      ${this.state.kind === "refused" ? this.failureView(this.state.refused) : nothing}
      ${
        this.state.kind === "checked" && this.checker !== undefined
          ? html`<zhengwu-report
              part="report"
              exportparts="finding, tab, filters, scorecard"
              tabindex="-1"
              .locale=${this.locale}
              .theme=${this.theme}
              .checker=${this.checker}
            ></zhengwu-report>`
          : nothing
      }
    </div>`
  }

  private chooseView(): TemplateResult {
    const { drop, progress } = wordsIn(this.locale)
    return html`<h2>${drop.title}</h2>
      <p class="soft">${drop.kinds}</p>
      <div class="row">
        <button id="files" part="button" class="primary" @click=${() => this.pick("list")}>${drop.files}</button>
        <button part="button" @click=${() => this.pick("folder")}>${drop.folder}</button>
        <input
          id="list"
          type="file"
          multiple
          hidden
          @change=${(event: Event) => this.onPick(event)}
          aria-label=${drop.files}
        />
        <input
          id="folder"
          type="file"
          webkitdirectory
          hidden
          @change=${(event: Event) => this.onPick(event)}
          aria-label=${drop.folder}
        />
      </div>
      <label class="field"
        >${drop.asOf}<input
          type="date"
          required
          aria-describedby="as-of-about"
          .value=${this.asOf}
          @change=${({ target }: Event) => {
            const { value } = target as HTMLInputElement
            this.asOf = value === "" ? todayInChina() : value
          }}
      /></label>
      <p id="as-of-about" class="soft">${drop.asOfAbout}</p>
      <p class="privacy">${drop.privacy}</p>
      <p role="status">
        ${this.state.kind === "cancelled" ? progress.cancelled : this.state.kind === "nothing" ? drop.nothing : nothing}
      </p>`
  }

  private progressView({ step, file, files, done }: Progress): TemplateResult {
    const { progress } = wordsIn(this.locale)
    const said = step === "reading" ? progress.reading(file, files) : progress[step]
    return html`<p aria-hidden="true">${said}</p>
      <p class="soft" role="status">${step === "reading" ? progress.label : said}</p>
      <progress part="progress" aria-label=${progress.label} aria-valuetext=${said} max="1" value=${done}></progress>
      <button id="cancel" part="button" @click=${() => this.control?.abort()}>${progress.cancel}</button>`
  }

  private failureView({ kind, issues }: Refused): TemplateResult {
    const { failure } = wordsIn(this.locale)
    const message = { "no-agency": failure.noAgency, "nothing-read": failure.nothingRead, internal: failure.internal }[
      kind
    ]
    const remedy = { "no-agency": failure.noAgencyRemedy, "nothing-read": "", internal: failure.internalRemedy }[kind]
    return html`<section id="failure" part="failure" class="failure" role="alert" tabindex="-1">
      <h3>${failure.title}</h3>
      <p><strong>${message}</strong></p>
      <p>${remedy}</p>
      <ul>
        ${issues.map(
          ({ message, remedy, file }) =>
            html`<li>
              ${file === undefined ? nothing : html`<strong>${file}</strong><br />`}${message[this.locale]}<br /><span
                class="soft"
                >${remedy[this.locale]}</span
              >
            </li>`
        )}
      </ul>
    </section>`
  }
}
