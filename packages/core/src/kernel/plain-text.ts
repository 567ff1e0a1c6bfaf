import type * as Schema from "effect/Schema"
import { textWhich } from "./tested-text.ts"

/**
 * Whether a text is of one piece: some visible characters of ASCII or Chinese characters, and no blank, full-width form
 * or anything else that a pattern might mind.
 */
const isOfOnePiece = (text: string): boolean => {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if ((unit < 0x21 || unit > 0x7e) && (unit < 0x4e00 || unit > 0x9fff)) return false
  }
  return text !== ""
}

/** A text that matches a pattern, which every text of one piece does: nearly all are told without running it. */
export const textLike = (pattern: RegExp): Schema.Codec<string> =>
  textWhich((text) => isOfOnePiece(text) || pattern.test(text), `a string matching the RegExp ${pattern.source}`)
