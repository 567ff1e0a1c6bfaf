import type { Locale } from "@zhengwu/core"
import * as Effect from "effect/Effect"
import { coloured, type Paint, uncoloured, wantsColour } from "./colour.ts"
import { type Host, type Stream, writeAll } from "./host.ts"
import { wordsIn } from "./languages.ts"
import type { Words } from "./words.ts"

/** What every command has at hand: the process, and the reader's language. */
export interface Session {
  /** The process. */
  readonly host: Host
  /** The reader's language. */
  readonly locale: Locale
  /** The command's own words in that language. */
  readonly words: Words
}

/** Opens a session for a reader of a language. */
export const openSession = (host: Host, locale: Locale): Session => ({ host, locale, words: wordsIn(locale) })

/** The colours for a stream. */
export const paintFor = ({ host }: Session, stream: Stream): Paint =>
  wantsColour(host.env, stream) ? coloured : uncoloured

/** Writes results. */
export const print = ({ host }: Session, pieces: Iterable<string>): Effect.Effect<void> =>
  Effect.promise(() => writeAll(host.out, pieces))

/** Writes lines of results. */
export const printLines = (session: Session, lines: readonly string[]): Effect.Effect<void> =>
  print(
    session,
    lines.map((line) => `${line}\n`)
  )

/** The language that the arguments ask for, known before they are parsed so that what is wrong can be told in it. */
export const localeOf = (args: readonly string[]): Locale => {
  const end = args.indexOf("--")
  const flags = end < 0 ? args : args.slice(0, end)
  const written = flags.flatMap((arg, index) =>
    arg === "--lang" ? [flags[index + 1] ?? ""] : arg.startsWith("--lang=") ? [arg.slice(7)] : []
  )
  return written.at(-1) === "en" ? "en" : "zh"
}
