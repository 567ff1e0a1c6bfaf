import type { Locale } from "@zhengwu/core"
import { en } from "./words.en.ts"
import type { Words } from "./words.ts"
import { zh } from "./words.zh.ts"

/** The words of a language. */
export const wordsIn = (locale: Locale): Words => (locale === "en" ? en : zh)
