import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { commandsOf, type Field, type Locale, type Notice } from "@zhengwu/core"
import { csvPieces, jsonPieces, markdownPieces, toSarif } from "@zhengwu/core/report"
import { isDate } from "@zhengwu/core/time"
import express, { type ErrorRequestHandler, type Request, type Router } from "express"
import { decideOrder, readOrder, worded } from "./decide-request.ts"
import { localeOf } from "./locale.ts"
import { type Action, type ZhengwuOptions, todayOf } from "./options.ts"
import { problemOf, Refused, sendProblem } from "./problem.ts"
import { type Judged, jsonBody, judgeUpload } from "./read-upload.ts"

const renderers: Readonly<Record<string, (notice: Notice, judged: Judged, locale: Locale) => Iterable<string>>> = {
  "application/json": (notice, { report, issues }) => jsonPieces(notice, report, { issues }),
  "application/sarif+json": (notice, { report }, locale) => [JSON.stringify(toSarif(notice, report, { locale }))],
  "text/csv": (notice, { report }, locale) => csvPieces(notice, report, { locale }),
  "text/markdown": (notice, { report }, locale) => markdownPieces(notice, report, { locale })
}

const mebibyte = 1024 * 1024

/**
 * The routes of a notice: `GET /provisions`, `/rules`, `/records`, `/commands`; `POST /assessments`; and, where a
 * register is given, `POST /decisions/{command}`. Every refusal is a problem document (RFC 9457).
 */
export const zhengwu = (options: ZhengwuOptions): Router => {
  const { notice, register } = options
  const { jsonBytes = 16 * mebibyte, fileBytes = 128 * mebibyte, uploadBytes = 1024 * mebibyte } = options
  const router = express.Router()

  router.get("/provisions", (_request, response) => void response.json(notice.provisions))
  router.get(
    "/rules",
    (_request, response) =>
      void response.json(notice.rules.map(({ id, title, provisions, scope }) => ({ id, title, provisions, scope })))
  )
  router.get(
    "/records",
    (_request, response) =>
      void response.json(
        notice.recordSets.map(({ id, title, about, scope, keptBy, fields }) => ({
          id,
          title,
          about,
          scope,
          keptBy,
          fields: fields.map(described)
        }))
      )
  )
  router.get(
    "/commands",
    (_request, response) =>
      void response.json(
        commandsOf(notice).map(({ id, title, about, provisions, rules, fields }) => ({
          id,
          title,
          about,
          provisions,
          rules,
          fields: fields.map(described)
        }))
      )
  )

  // Express 5 hands a rejection to the error handler.
  // oxlint-disable-next-line no-async-endpoint-handlers
  router.post("/assessments", async (request, response) => {
    await admit(options, request, { kind: "assess" })
    const locale = localeOf(request)
    const type = request.accepts(Object.keys(renderers))
    const render = typeof type === "string" ? renderers[type] : undefined
    if (typeof type !== "string" || render === undefined) throw notAcceptable()
    const judged = await judgeUpload(request, response, {
      notice,
      asOf: asOfIn(request, options),
      jsonBytes,
      fileBytes,
      uploadBytes
    })
    response.set("Content-Type", `${type}; charset=utf-8`).set("Content-Language", locale === "zh" ? "zh-CN" : "en")
    await pipeline(Readable.from(render(notice, judged, locale)), response)
  })

  if (register !== undefined) {
    // Express 5 hands a rejection to the error handler.
    // oxlint-disable-next-line no-async-endpoint-handlers
    router.post("/decisions/:command", async (request, response) => {
      // Before the body is read: nobody learns anything of a closed route.
      if (options.authorize === undefined) throw forbidden()
      if (request.is("application/json") !== "application/json")
        throw new Refused({
          status: 415,
          code: "unsupported-type",
          title: { zh: "请以 JSON 提交命令", en: "A command is sent as JSON" }
        })
      const order = readOrder(notice, request.params.command, await jsonBody(request, response, jsonBytes))
      await admit(options, request, { kind: "decide", command: order.command, agency: order.agency })
      response.json(worded(notice, await decideOrder(notice, order, register, todayOf(options)), localeOf(request)))
    })
  }

  const fail: ErrorRequestHandler = (error, request, response, next) => {
    if (response.headersSent) next(error)
    else sendProblem(response, problemOf(error), localeOf(request))
  }
  router.use(fail)
  return router
}

const described = ({ name, kind, title, about, required, choices, example }: Field) => ({
  name,
  kind,
  title,
  about,
  required,
  choices: choices.map(({ value, title: words }) => ({ value, title: words })),
  example
})

const admit = async ({ authorize }: ZhengwuOptions, request: Request, action: Action): Promise<void> => {
  if (authorize === undefined ? action.kind === "assess" : await authorize(request, action)) return
  throw forbidden()
}

const forbidden = (): Refused =>
  new Refused({ status: 403, code: "forbidden", title: { zh: "没有权限", en: "You may not do this" } })

const asOfIn = (request: Request, options: ZhengwuOptions): string => {
  const written = request.query["asOf"] ?? todayOf(options)
  if (typeof written === "string" && isDate(written)) return written
  throw new Refused({
    status: 422,
    code: "invalid-input",
    title: { zh: "asOf 应为日期（年-月-日）", en: "asOf must be a calendar date (yyyy-mm-dd)" }
  })
}

const notAcceptable = (): Refused =>
  new Refused({
    status: 406,
    code: "not-acceptable",
    title: {
      zh: `可用的格式：${Object.keys(renderers).join("、")}`,
      en: `Available types: ${Object.keys(renderers).join(", ")}`
    }
  })
