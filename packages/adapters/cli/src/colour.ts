/** Puts text in a colour. */
type Style = (text: string) => string

/** Puts text in colours; without colours it leaves the text as it is. */
export interface Paint {
  readonly bold: Style
  readonly dim: Style
  readonly red: Style
  readonly yellow: Style
  readonly cyan: Style
  readonly green: Style
}

const code = (start: number, end: number) => (text: string) =>
  text === "" ? "" : `\u001b[${start}m${text}\u001b[${end}m`
const none = (text: string) => text

/** Colours for a terminal. */
export const coloured: Paint = {
  bold: code(1, 22),
  dim: code(2, 22),
  red: code(31, 39),
  yellow: code(33, 39),
  cyan: code(36, 39),
  green: code(32, 39)
}

/** No colours, for pipes and files. */
export const uncoloured: Paint = { bold: none, dim: none, red: none, yellow: none, cyan: none, green: none }

/**
 * Whether a stream gets colours. `FORCE_COLOR` decides first (0 or false is no), then a `NO_COLOR` that is not empty
 * (https://no-color.org), then whether it is a terminal.
 */
export const wantsColour = (
  env: Readonly<Record<string, string | undefined>>,
  { isTerminal }: { readonly isTerminal: boolean }
): boolean => {
  const force = env["FORCE_COLOR"]
  if (force !== undefined) return force !== "0" && force !== "false"
  if ((env["NO_COLOR"] ?? "") !== "") return false
  return isTerminal && env["TERM"] !== "dumb"
}
