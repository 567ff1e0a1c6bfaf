import type { Text } from "@zhengwu/core"
import type { Request, Response } from "express"

/** The language of an answer. */
export const localeOf = (request: Request): keyof Text => (request.acceptsLanguages("zh", "en") === "en" ? "en" : "zh")

/** Answers with problem details (RFC 9457), as the router of `@zhengwu/express` does. */
export const sendProblem = (
  request: Request,
  response: Response,
  status: number,
  code: string,
  title: Text,
  detail?: Text
): void => {
  const locale = localeOf(request)
  response
    .status(status)
    .type("application/problem+json")
    .send(
      JSON.stringify({
        type: `urn:zhengwu:problem:${code}`,
        title: title[locale],
        status,
        ...(detail === undefined ? {} : { detail: detail[locale] })
      })
    )
}
