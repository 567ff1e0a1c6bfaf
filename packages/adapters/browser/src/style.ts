import { css } from "lit"

const dark = css`
  --_text: var(--zhengwu-text, #e8ecf1);
  --_soft: var(--zhengwu-soft-text, #b4bfcc);
  --_page: var(--zhengwu-surface, #161b22);
  --_raised: var(--zhengwu-raised, #1f2731);
  --_line: var(--zhengwu-line, #3b4754);
  --_accent: var(--zhengwu-accent, #8fb8f5);
  --_on-accent: var(--zhengwu-on-accent, #0b1a2e);
  --_high: #ff9d94;
  --_medium: #f5bd6b;
  --_low: #9cc4f0;
  --_note: #b4bfcc;
  color-scheme: dark;
`

/**
 * What all elements look like. A host themes them by `--zhengwu-accent`, `--zhengwu-on-accent`, `--zhengwu-text`,
 * `--zhengwu-soft-text`, `--zhengwu-surface`, `--zhengwu-raised`, `--zhengwu-line` and `--zhengwu-font`, and by parts.
 */
export const style = css`
  :host {
    display: block;
    --_text: var(--zhengwu-text, #1c2733);
    --_soft: var(--zhengwu-soft-text, #4a5866);
    --_page: var(--zhengwu-surface, #ffffff);
    --_raised: var(--zhengwu-raised, #f4f7fa);
    --_line: var(--zhengwu-line, #c8d1da);
    --_accent: var(--zhengwu-accent, #1d4f91);
    --_on-accent: var(--zhengwu-on-accent, #ffffff);
    --_high: #b42318;
    --_medium: #8a4b00;
    --_low: #1d4f91;
    --_note: #4a5866;
    color: var(--_text);
    background: var(--_page);
    font: 16px/1.65 var(--zhengwu-font, "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif);
  }
  @media screen and (prefers-color-scheme: dark) {
    :host(:not([theme="light"])) {
      ${dark}
    }
  }
  @media screen {
    :host([theme="dark"]) {
      ${dark}
    }
  }
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  h4,
  p {
    margin: 0;
  }
  h2 {
    font-size: 1.5rem;
    line-height: 1.3;
  }
  h3 {
    font-size: 1.15rem;
  }
  h4 {
    font-size: 1rem;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
    background: var(--_page);
    border: 1px solid var(--_line);
    border-radius: 6px;
    padding: 0.4rem 0.8rem;
    min-height: 2.6rem;
    max-width: 100%;
  }
  button {
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    border-color: var(--_accent);
  }
  button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  button.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .soft {
    color: var(--_soft);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: end;
  }
  .row > * {
    min-width: 0;
    max-width: 100%;
  }
  label.field > select {
    width: 100%;
  }
  label.field {
    display: grid;
    gap: 0.15rem;
    font-size: 0.9rem;
    color: var(--_soft);
  }
  label.field > * {
    font-size: 1rem;
    color: var(--_text);
  }
  @media (prefers-reduced-motion: no-preference) {
    .drop {
      transition: background 0.15s;
    }
  }
`
