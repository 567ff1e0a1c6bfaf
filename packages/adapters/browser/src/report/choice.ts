import { html, type TemplateResult } from "lit"

/** A list to choose from, with an entry for no choice. */
export const choice = (
  label: string,
  all: string,
  chosen: string | undefined,
  options: readonly (readonly [value: string, title: string])[],
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
