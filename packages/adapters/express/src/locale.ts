import type { Locale } from "@zhengwu/core"
import type { Request } from "express"

/** The language to answer in: what `Accept-Language` prefers, Chinese where it says nothing. */
export const localeOf = (request: Request): Locale =>
  request.headers["accept-language"] !== undefined && request.acceptsLanguages("zh", "en") === "en" ? "en" : "zh"

/** The name of a language in headers and pages. */
export const languageTag = (locale: Locale): string => (locale === "zh" ? "zh-CN" : "en")
