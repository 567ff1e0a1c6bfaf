import { createServer } from "node:http"
import { buildPage } from "./build.ts"

const page = await buildPage()
const port = Number(process.env["PORT"] ?? 4173)
createServer((_request, response) => {
  response.setHeader("content-type", "text/html; charset=utf-8")
  response.end(page)
}).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}/`))
