import type { Issue, Locale, Text } from "@zhengwu/core"
import type { Request, Response } from "express"
import { languageTag, localeOf } from "./locale.ts"
import type { ZhengwuOptions } from "./options.ts"
import { sendJson } from "./send-json.ts"

/** What went wrong, as it is answered (RFC 9457). */
export interface Problem {
  /** The HTTP status. */
  readonly status: number
  /** Stable name; the `type` of the answer is `urn:zhengwu:problem:` and this. */
  readonly code: string
  /** What went wrong, in both languages. */
  readonly title: Text
  /** Everything that is wrong with the input; absent where the input is not to blame. */
  readonly issues?: readonly Issue[]
  /** Further members of the answer. */
  readonly more?: Readonly<Record<string, unknown>>
}

/** Ends a request with a problem. */
export class Refused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title.en)
    this.problem = problem
  }
}

/** Answers with a problem, in a language; `localeOf` tells which one the caller asks for. */
export const sendProblem = (response: Response, problem: Problem, locale: Locale): void => {
  const { status, code, title, issues, more } = problem
  const worded = issues?.map((issue) => ({ ...issue, message: issue.message[locale], remedy: issue.remedy[locale] }))
  response.status(status).set("Content-Language", languageTag(locale)).vary("Accept-Language")
  sendJson(response, "application/problem+json", {
    type: `urn:zhengwu:problem:${code}`,
    title: title[locale],
    status,
    ...more,
    ...(worded === undefined ? {} : { issues: worded })
  })
}

/** The body is larger than is taken. */
export const tooLarge = (): Refused =>
  new Refused({ status: 413, code: "too-large", title: { zh: "内容过大", en: "The body is too large" } })

/** The body is of a type that is not read. */
export const unsupportedType = (): Refused =>
  new Refused({
    status: 415,
    code: "unsupported-type",
    title: { zh: "不支持的内容类型", en: "Bodies of this type are not read" }
  })

/** The body is compressed or in a character set, and not read so. */
export const unsupportedEncoding = (): Refused =>
  new Refused({
    status: 415,
    code: "unsupported-encoding",
    title: {
      zh: "内容不能压缩提交，文本应为 UTF-8",
      en: "Bodies are sent as they are, not compressed, and text in UTF-8"
    }
  })

/** The input cannot be used. */
export const unusable = (issues: readonly Issue[]): Refused =>
  new Refused({
    status: 422,
    code: "invalid-input",
    title: { zh: "输入有误", en: "The input is not valid" },
    issues
  })

const badRequest: Problem = {
  status: 400,
  code: "bad-request",
  title: { zh: "请求无法理解", en: "The request cannot be understood" }
}

/** What the parser of JSON refuses; the type of a body has been looked at before. */
const byStatus: Readonly<Record<number, Problem>> = {
  413: tooLarge().problem,
  415: unsupportedEncoding().problem
}

const internal: Problem = {
  status: 500,
  code: "internal",
  title: { zh: "服务器内部错误", en: "The server failed" }
}

/** The problem that an error is answered with; nothing of the error itself is told unless it is ours. */
const problemOf = (error: unknown): Problem => {
  if (error instanceof Refused) return error.problem
  const status = error instanceof Error && "status" in error ? Number(error.status) : 500
  return byStatus[status] ?? (status >= 400 && status < 500 ? { ...badRequest, status } : internal)
}

/** Answers with the problem that an error is, and tells the host of those that are nobody's request's fault. */
export const answerError = (
  request: Request,
  response: Response,
  error: unknown,
  { onError }: Pick<ZhengwuOptions, "onError">
): void => {
  const problem = problemOf(error)
  if (problem === internal) onError?.(error, request)
  sendProblem(response, problem, localeOf(request))
}
