import type { Response } from "express"

/**
 * Answers with JSON, in one write. There is no ETag, which takes a hash of the answer: nobody keeps what is answered to
 * one order, or a refusal.
 */
export const sendJson = (response: Response, type: string, value: unknown): void => {
  const text = JSON.stringify(value)
  response.setHeader("Content-Type", `${type}; charset=utf-8`)
  response.setHeader("Content-Length", Buffer.byteLength(text))
  response.end(text)
}
