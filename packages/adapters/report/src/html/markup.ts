import { readable } from "../view/readable.ts"

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}

/** Text from files as text of a page, also within quoted attributes. */
export const escaped = (text: string): string =>
  readable(text).replaceAll(/[&<>"']/gu, (each) => entities[each] ?? each)

/** A table or chart that scrolls by itself where the window is narrow, by keyboard too. */
export const scrolling = (label: string, content: string): string =>
  `<div class=scroll role=region tabindex=0 aria-label="${escaped(label)}">${content}</div>`
