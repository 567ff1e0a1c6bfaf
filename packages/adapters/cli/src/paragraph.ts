import { displayWidth, plain, wrap } from "./width.ts"

/** How a paragraph is set. */
export interface Setting {
  /** Width of the page in terminal cells. */
  readonly width: number
  /** What stands before the first line, such as a bullet; may be coloured. */
  readonly first?: string
  /** What stands before every further line; blanks as wide as `first` when absent. */
  readonly rest?: string
  /** Colours each line. */
  readonly style?: (line: string) => string
}

/** Text broken into lines of a page. */
export const paragraph = (text: string, { width, first = "", rest, style = (line) => line }: Setting): string[] => {
  const indent = rest ?? " ".repeat(displayWidth(first))
  return wrap(plain(text), width - displayWidth(indent), width - displayWidth(first)).map((line, index) =>
    `${index === 0 ? first : indent}${style(line)}`.trimEnd()
  )
}
