import { randomUUID } from "node:crypto"
import type { RequestHandler } from "express"
import { type Logger, pino } from "pino"

/** A log of JSON lines. What is logged is listed here, so that no name, address or body can slip in. */
export const logTo = (stream: { write(line: string): void }): Logger => pino({ base: null }, stream)

/** Logs each request by its route, since the path itself may name people and machines. */
export const logRequests =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const began = performance.now()
    const id = randomUUID()
    response.set("X-Request-Id", id)
    response.on("close", () => {
      const route = request.route as { readonly path: string } | undefined
      log.info(
        {
          id,
          method: request.method,
          route: route === undefined ? undefined : `${request.baseUrl}${route.path}`,
          status: response.statusCode,
          finished: response.writableFinished,
          milliseconds: Math.round((performance.now() - began) * 10) / 10
        },
        "request"
      )
    })
    next()
  }

/** Logs a failure by its kind and place: messages of databases quote what was stored. */
export const logFailure = (log: Logger, error: unknown): void => {
  const { name, stack } = error instanceof Error ? error : new Error("not an error")
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined
  log.error({ error: name, code, at: /\n\s+at (.+)/u.exec(stack ?? "")?.[1] }, "failed")
}
