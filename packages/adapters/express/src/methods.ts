import type { RequestHandler } from "express"
import { localeOf } from "./locale.ts"
import { sendProblem } from "./problem.ts"

/** Ends a route: who asks for its methods is told, and any other is refused. */
export const noOther = (...methods: readonly string[]): RequestHandler => {
  const allow = methods.join(", ")
  return (request, response) => {
    response.set("Allow", allow)
    if (request.method === "OPTIONS") response.status(204).end()
    else
      sendProblem(
        response,
        {
          status: 405,
          code: "method-not-allowed",
          title: { zh: `此地址只接受 ${allow}`, en: `Only ${allow} may be asked of this address` }
        },
        localeOf(request)
      )
  }
}
