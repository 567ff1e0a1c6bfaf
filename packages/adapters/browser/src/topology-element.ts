import type { Locale } from "@zhengwu/core"
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit"
import type { Checker } from "./checker.ts"
import { save } from "./save.ts"
import { style } from "./style.ts"
import { wordsIn } from "./words-in.ts"
import type { TopologyShown } from "./worker/protocol.ts"

const zoomStep = 1.25

/** `<zhengwu-topology>`: an agency's topology picture, as an image: what records hold can never become markup. */
export class ZhengwuTopologyElement extends LitElement {
  static override properties = {
    locale: { reflect: true },
    theme: { reflect: true },
    checker: { attribute: false },
    agency: { attribute: false },
    name: { attribute: false },
    picture: { state: true },
    zoom: { state: true }
  }
  static override styles = [
    style,
    css`
      .paper {
        overflow: auto;
        max-height: 75vh;
        border: 1px solid var(--_line);
        background: #ffffff;
        margin: 0.75rem 0;
      }
      img {
        display: block;
        height: auto;
      }
      .fitted {
        max-width: 100%;
      }
      @media print {
        .row,
        details {
          display: none;
        }
        .paper {
          max-height: none;
          border: 0;
        }
      }
    `
  ]
  declare locale: Locale
  declare theme: "light" | "dark" | undefined
  declare checker: Checker | undefined
  declare agency: string | undefined
  declare name: string
  declare private picture: TopologyShown | undefined
  declare private zoom: number | undefined
  private url = ""

  constructor() {
    super()
    this.locale = "zh"
    this.name = ""
  }

  override disconnectedCallback() {
    super.disconnectedCallback()
    URL.revokeObjectURL(this.url)
  }

  protected override updated(changed: PropertyValues) {
    if (changed.has("checker") || changed.has("agency") || changed.has("locale")) void this.load()
  }

  private async load(): Promise<void> {
    const { checker, agency, locale } = this
    const picture =
      agency === undefined ? undefined : await checker?.ask("topology", { agency, locale }).catch(() => undefined)
    if (agency !== this.agency || locale !== this.locale) return
    URL.revokeObjectURL(this.url)
    this.url = picture === undefined ? "" : URL.createObjectURL(new Blob([picture.svg], { type: "image/svg+xml" }))
    this.picture = picture
    this.zoom = undefined
  }

  private savePng(): void {
    const image = this.renderRoot.querySelector("img")
    const { picture } = this
    if (image === null || picture === undefined) return
    // Twice the size prints sharply; a canvas has an upper size.
    const scale = Math.min(2, 16_000 / Math.max(picture.width, picture.height))
    const canvas = document.createElement("canvas")
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height)
    canvas.toBlob((blob) => {
      if (blob !== null)
        save(new File([blob], `${wordsIn(this.locale).topology.picture(this.name)}.png`, { type: "image/png" }))
    }, "image/png")
  }

  override render(): TemplateResult {
    const { topology } = wordsIn(this.locale)
    const { picture } = this
    if (picture === undefined) return html`<p>${this.agency === undefined ? topology.choose : topology.none}</p>`
    const zoomed = (factor: number) => () => (this.zoom = Math.min(4, Math.max(0.2, (this.zoom ?? 1) * factor)))
    return html`<p class="soft">${topology.about}</p>
      <div class="row">
        <button @click=${zoomed(zoomStep)}>${topology.zoomIn}</button>
        <button @click=${zoomed(1 / zoomStep)}>${topology.zoomOut}</button>
        <button @click=${() => (this.zoom = undefined)}>${topology.fit}</button>
        <button
          id="take-svg"
          @click=${() => save(new File([picture.svg], `${topology.picture(this.name)}.svg`, { type: "image/svg+xml" }))}
        >
          ${topology.svg}
        </button>
        <button id="take-png" @click=${() => this.savePng()}>${topology.png}</button>
      </div>
      <div class="paper" tabindex="0" role="region" aria-label=${topology.region}>
        <img
          src=${this.url}
          alt=${topology.picture(this.name)}
          width=${this.zoom === undefined ? nothing : Math.round(picture.width * this.zoom)}
          class=${this.zoom === undefined ? "fitted" : ""}
        />
      </div>
      <details>
        <summary>${topology.text}</summary>
        <ul>
          ${picture.description.map((line) => html`<li>${line}</li>`)}
        </ul>
      </details>`
  }
}
