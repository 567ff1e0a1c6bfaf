import { timingSafeEqual } from "node:crypto"
import type { Request, RequestHandler } from "express"
import { refuse } from "./problem.ts"

/** Who asks: an agency's system, or the county e-government office, which may do what agencies may and decides. */
export type Role = "agency" | "authority"

/** The token of each role; a role without one is closed. */
export type Tokens = Readonly<Record<Role, string | undefined>>

/** A token in so many bytes, more than it has; `undefined` where it has as many or more. */
const padded = (token: string, size: number): Buffer | undefined => {
  if (Buffer.byteLength(token) >= size) return undefined
  const bytes = Buffer.alloc(size)
  bytes.write(token)
  return bytes
}

/** Finds who asks, by the bearer token of a request; `undefined` for a stranger. */
export const roleFinder = ({ agency, authority }: Tokens): ((request: Request) => Role | undefined) => {
  const size = 1 + Math.max(...[agency, authority].map((token = "") => Buffer.byteLength(token)))
  const known = Object.entries({ authority, agency }).flatMap(([role, token = ""]) => {
    const bytes = token === "" ? undefined : padded(token, size)
    return bytes === undefined ? [] : [{ role: role as Role, bytes }]
  })
  return (request) => {
    const [, token] = /^Bearer +(.+)$/iu.exec(request.headers.authorization ?? "") ?? []
    const asked = token === undefined ? undefined : padded(token, size)
    if (asked === undefined) return undefined
    // In constant time, so that a token cannot be guessed letter by letter; without a hash, which takes longer.
    return known.find(({ bytes }) => timingSafeEqual(bytes, asked))?.role
  }
}

/** Lets through who has a role; anybody else learns nothing. */
export const only =
  (roleOf: (request: Request) => Role | undefined, ...roles: readonly Role[]): RequestHandler =>
  (request, response, next) => {
    const role = roleOf(request)
    if (role !== undefined && roles.includes(role)) next()
    else if (role === undefined) {
      response.set("WWW-Authenticate", "Bearer")
      refuse(request, response, 401, "unauthenticated", { zh: "请提供令牌", en: "A token is needed" })
    } else refuse(request, response, 403, "forbidden", { zh: "没有权限", en: "You may not do this" })
  }
