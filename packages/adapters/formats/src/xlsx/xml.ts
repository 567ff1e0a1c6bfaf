import { Parser } from "saxen"
import { tooMuch, Unreadable } from "../problem.ts"

/** What is told of an XML document, in its order. Prefixes of names are left off; `*:id` asks for `id` under any prefix. */
export interface XmlHandler {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const named: Readonly<Record<string, string>> = { amp: "&", apos: "'", gt: ">", lt: "<", quot: '"' }

/** Text with its character references resolved. No other entities exist: a document cannot define its own. */
const decoded = (text: string): string =>
  text.includes("&")
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/giu,
        (whole, hex?: string, decimal?: string, name?: string) => {
          if (name !== undefined) return named[name] ?? whole
          const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole
        }
      )
    : text

const local = (name: string): string => {
  const colon = name.indexOf(":")
  return colon < 0 ? name : name.slice(colon + 1)
}

/** The attribute of this name under whatever prefix the writer chose. */
const keyOf = (attributes: Record<string, string>, name: string): string | undefined =>
  Object.keys(attributes).find((key) => local(key) === name)

/** How much text may go by without a tag; more than any cell can hold, even when every character is a reference. */
const longestToken = 2_000_000

/** How much is handed to the parser at a time. */
const pieceBytes = 65_536

/**
 * Parses XML that is fed in pieces of bytes, keeping no more of it than one token. Throws Unreadable where one token is
 * endless, and Error where the document is not well-formed.
 */
export const parseXml = (feed: (receive: (piece: Uint8Array) => void) => void, handler: XmlHandler): void => {
  const parser = new Parser()
  let waiting = 0
  const { open, close, text } = handler
  parser.on("openTag", (name, attributes) => {
    waiting = 0
    if (open === undefined) return
    let values: Record<string, string> | undefined
    open(local(name), (wanted) => {
      values ??= attributes()
      const value = values[wanted.startsWith("*:") ? (keyOf(values, wanted.slice(2)) ?? "") : wanted]
      return value === undefined ? undefined : decoded(value)
    })
  })
  parser.on("closeTag", (name) => {
    waiting = 0
    close?.(local(name))
  })
  if (text !== undefined) {
    parser.on("text", (value) => text(decoded(value)))
    parser.on("cdata", (value) => text(value))
  }
  const decoder = new TextDecoder("utf-8")
  feed((piece) => {
    for (let at = 0; at < piece.length; at += pieceBytes) {
      const xml = decoder.decode(piece.subarray(at, at + pieceBytes), { stream: true })
      waiting += xml.length
      if (waiting > longestToken) throw new Unreadable(tooMuch())
      parser.write(xml)
    }
  })
  parser.write(decoder.decode())
  parser.end()
}
