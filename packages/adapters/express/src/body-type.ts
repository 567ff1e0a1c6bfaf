import type { Request } from "express"
import { Refused, unsupportedEncoding, unsupportedType } from "./problem.ts"

/** The type of a request's body, one of those that are read as they are sent. Throws `Refused` for any other. */
export const bodyTypeOf = (request: Request, types: readonly string[]): string => {
  const { headers } = request
  if (headers["transfer-encoding"] === undefined && !(Number(headers["content-length"]) > 0)) throw noBody()
  const type = request.is([...types])
  if (typeof type !== "string") throw unsupportedType()
  return type
}

/** Refuses what is compressed: a small body may be a large one. */
export const refuseCompressed = ({ headers }: Request): void => {
  if (!/^(?:identity)?$/iu.test(headers["content-encoding"] ?? "")) throw unsupportedEncoding()
}

const noBody = (): Refused =>
  new Refused({ status: 400, code: "no-body", title: { zh: "没有提交内容", en: "The request has no body" } })
