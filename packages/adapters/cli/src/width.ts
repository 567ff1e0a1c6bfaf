import { displayWidth } from "effect/cli/CliOutput"

export { displayWidth }

/** What would move the cursor, change colours or reverse the text of a terminal. */
// oxlint-disable-next-line no-control-regex
const unsafe = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/** Text that comes from files, safe to show: line breaks become blanks, other control characters become visible. */
export const plain = (text: string): string => text.replace(/\s*[\r\n\t]+\s*/gu, " ").replace(unsafe, "\ufffd")

/** The text, filled up with blanks on the right to a width in terminal cells. */
export const padEnd = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - displayWidth(text)))

/** The text, filled up with blanks on the left to a width in terminal cells. */
export const padStart = (text: string, width: number): string =>
  " ".repeat(Math.max(0, width - displayWidth(text))) + text

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u
const opening = /^[“‘（《〈【〔「『(["'<]$/u
const closing = /^[，。、；：？！”’）》〉】〕」』…—,.;:?!)\]"'>%]$/u

/** The number of a row, which is read as one word, with the marks that follow it. */
const rowNumber = /(第\d+行[、，。；：）]*)/u

/** The pieces between which a line may break: words with what sticks to them, single wide characters, blanks. */
const pieces = (text: string): readonly string[] =>
  text.split(rowNumber).flatMap((part, index) => (index % 2 === 1 ? [part] : plainPieces(part)))

const plainPieces = (text: string): readonly string[] => {
  const result: string[] = []
  let piece = ""
  let open = false
  const flush = () => {
    if (piece !== "") result.push(piece)
    piece = ""
  }
  for (const character of text) {
    if (/\s/u.test(character)) {
      flush()
      result.push(" ")
    } else if (closing.test(character)) piece += character
    else if (opening.test(character)) {
      if (wide.test(character) || /[“‘]/u.test(character) || !/[\p{L}\p{N}]$/u.test(piece)) flush()
      piece += character
    } else if (wide.test(character)) {
      if (!open) flush()
      piece += character
    } else {
      const last = piece.at(-1)
      if (last !== undefined && !open && (wide.test(last) || /[”’]/u.test(last))) flush()
      piece += character
    }
    open = opening.test(character)
  }
  flush()
  return result
}

/** Cuts a piece that is longer than a line. */
const cut = (piece: string, width: number): readonly string[] => {
  const parts: string[] = []
  let part = ""
  for (const character of piece) {
    if (part !== "" && displayWidth(part + character) > width) {
      parts.push(part)
      part = ""
    }
    part += character
  }
  return [...parts, part]
}

/**
 * Breaks text into lines of at most so many terminal cells: at blanks and between Chinese characters, never before a
 * closing or after an opening mark. Words and addresses stay whole while they fit on a line.
 *
 * @param width - Cells of a line; less than 8 count as 8.
 * @param first - Cells of the first line, where something stands before it.
 */
export const wrap = (text: string, width: number, first = width): readonly string[] => {
  const room = Math.max(8, width)
  const lines: string[] = []
  let line = ""
  let left = Math.max(8, first)
  for (const whole of pieces(text))
    for (const piece of displayWidth(whole) > Math.min(room, left)
      ? cut(whole, Math.min(room, Math.max(8, first)))
      : [whole]) {
      if (piece === " ") {
        if (line !== "") {
          line += " "
          left--
        }
        continue
      }
      const needed = displayWidth(piece)
      if (line !== "" && needed > left) {
        lines.push(line.trimEnd())
        line = ""
        left = room
      }
      line += piece
      left -= needed
    }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd())
  return lines
}
