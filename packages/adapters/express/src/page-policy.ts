import { createHash } from "node:crypto"
import type { Response } from "express"

/** Makes an answer a page that runs nothing, loads nothing and sends nothing: only its own style is allowed. */
export const allowOnlyStyleOf = (response: Response, page: string): void => {
  const style = /<style>([^<]*)<\/style>/u.exec(page)?.[1] ?? ""
  const digest = createHash("sha256").update(style).digest("base64")
  response.set({
    "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer"
  })
}
