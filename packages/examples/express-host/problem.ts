import type { Text } from "@zhengwu/core"
import { localeOf, sendProblem } from "@zhengwu/express"
import type { Request, Response } from "express"

/** Answers with problem details (RFC 9457), in the caller's language. */
export const refuse = (
  request: Request,
  response: Response,
  status: number,
  code: string,
  title: Text,
  detail?: Text
): void => {
  const locale = localeOf(request)
  sendProblem(
    response,
    { status, code, title, ...(detail === undefined ? {} : { more: { detail: detail[locale] } }) },
    locale
  )
}
