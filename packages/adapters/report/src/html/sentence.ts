import type { Locale, Provision } from "@zhengwu/core"
import { escaped } from "./markup.ts"

/** A provision's text, verbatim in Chinese, with the gloss in an English report. */
export const sentence = ({ text }: Provision, locale: Locale): string =>
  locale === "zh"
    ? `<blockquote><p>${escaped(text.zh.trim())}</p></blockquote>`
    : `<blockquote><p lang=zh-CN>${escaped(text.zh.trim())}</p><p>${escaped(text.en.trim())}</p></blockquote>`
