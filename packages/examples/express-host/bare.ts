/** A bare Express route that parses the same JSON, to measure the host's routes beside. Prints its URL. */
import { once } from "node:events"
import type { AddressInfo } from "node:net"
import express from "express"

const app = express().disable("x-powered-by").disable("etag")
app.post("/", express.json({ limit: "16kb" }), (request, response) => {
  const { agency } = request.body as { readonly agency: string }
  response.json({ agency })
})
const server = app.listen(0, "127.0.0.1")
await once(server, "listening")
process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
