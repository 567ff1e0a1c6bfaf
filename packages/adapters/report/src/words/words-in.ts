import type { Locale } from "@zhengwu/core"
import { en } from "./en.ts"
import type { Words } from "./words.ts"
import { zh } from "./zh.ts"

/** The words of the reports in a language. */
export const wordsIn = (locale: Locale): Words => (locale === "zh" ? zh : en)
