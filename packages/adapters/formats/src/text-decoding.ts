import type { Fault } from "@zhengwu/core"
import { faultOf } from "./problem.ts"

/** Text of a file, or why it is none. Single damaged characters remain as U+FFFD. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030" }
  | { readonly ok: false; readonly fault: Fault }

const undecodable = faultOf(
  "undecodable",
  { zh: "文字编码既不是 UTF-8，也不是 GB18030", en: "The text is neither UTF-8 nor GB18030" },
  { zh: "另存为 UTF-8 编码的 CSV，或另存为 .xlsx", en: "Save it as CSV in UTF-8, or as .xlsx" }
)

const strictly = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The text with its damaged characters, when there are few of them beside sound ones beyond ASCII. */
const nearly = (bytes: Uint8Array, encoding: string): string | undefined => {
  const text = new TextDecoder(encoding).decode(bytes)
  let sound = 0
  let damaged = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0xfffd) damaged++
    else if (code > 0x7f) sound++
  }
  return sound >= 10 * damaged ? text : undefined
}

/**
 * Decodes a text file: by its byte order mark, else strictly as UTF-8, else as GB18030. GB18030 accepts nearly any
 * bytes, so UTF-8 with a few damaged characters is recognised first; guessing GB18030 would garble all of it.
 */
export const decodeText = (bytes: Uint8Array): Decoded => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { ok: true, text: new TextDecoder("utf-16le").decode(bytes), encoding: "utf-16le" }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { ok: true, text: new TextDecoder("utf-16be").decode(bytes), encoding: "utf-16be" }
  const utf8 = strictly(bytes, "utf-8") ?? nearly(bytes, "utf-8")
  if (utf8 !== undefined) return { ok: true, text: utf8, encoding: "utf-8" }
  const gb = strictly(bytes, "gb18030") ?? nearly(bytes, "gb18030")
  return gb === undefined ? { ok: false, fault: undecodable } : { ok: true, text: gb, encoding: "gb18030" }
}
