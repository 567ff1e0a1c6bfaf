import { createHash, timingSafeEqual } from "node:crypto"
import type { Request, RequestHandler } from "express"
import { refuse } from "./problem.ts"

/** Who asks: an agency's system, or the county e-government office, which may do what agencies may and decides. */
export type Role = "agency" | "authority"

/** The token of each role; a role without one is closed. */
export type Tokens = Readonly<Record<Role, string | undefined>>

const digest = (text: string): Buffer => createHash("sha256").update(text).digest()

/** Finds who asks, by the bearer token of a request; `undefined` for a stranger. */
export const roleFinder = ({ agency, authority }: Tokens): ((request: Request) => Role | undefined) => {
  const known = Object.entries({ authority, agency }).flatMap(([role, token]) =>
    token === undefined || token === "" ? [] : [{ role: role as Role, digest: digest(token) }]
  )
  return (request) => {
    const [, token] = /^Bearer +(.+)$/iu.exec(request.headers.authorization ?? "") ?? []
    if (token === undefined) return undefined
    const asked = digest(token)
    // In constant time, so that a token cannot be guessed letter by letter.
    return known.find((each) => timingSafeEqual(each.digest, asked))?.role
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
