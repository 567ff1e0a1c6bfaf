import type { Locale } from "@zhengwu/core"
import { en } from "./words.en.ts"
import type { Words } from "./words.ts"
import { zh } from "./words.zh.ts"

const both: Readonly<Record<Locale, Words>> = { zh, en }

/** What the command says in a language. */
export const wordsIn = (locale: Locale): Words => both[locale]
