import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { commandsOf, type Field, type Locale } from "@zhengwu/core"
import { isDate } from "@zhengwu/core/time"
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  type Router
} from "express"
import { bodyTypeOf } from "./body-type.ts"
import { decideOrder, readOrder, worded } from "./decide-request.ts"
import { languageTag, localeOf } from "./locale.ts"
import { noOther } from "./methods.ts"
import { type OpenApi, openApiOf } from "./openapi/document.ts"
import { openApiPage } from "./openapi/page.ts"
import { type Action, type ZhengwuOptions, todayOf } from "./options.ts"
import { allowOnlyStyleOf } from "./page-policy.ts"
import { answerError, Refused } from "./problem.ts"
import { jsonReader, judgeUpload } from "./read-upload.ts"
import { type ReportType, reportTypesOf } from "./report-types.ts"
import { sendJson } from "./send-json.ts"

const mebibyte = 1024 * 1024

/**
 * The routes of a notice: `GET /provisions`, `/rules`, `/records`, `/commands`; `POST /assessments`; where a register is
 * given, `POST /decisions/{command}`; and `GET /openapi.json`, which describes them, with `/openapi.html` for people.
 * Every refusal is a problem document (RFC 9457). An address that is none of these is left to the host.
 */
export const zhengwu = (options: ZhengwuOptions): Router => {
  const { notice, register } = options
  const {
    jsonBytes = 16 * mebibyte,
    orderBytes = 16 * 1024,
    fileBytes = 128 * mebibyte,
    uploadBytes = 1024 * mebibyte
  } = options
  const types = reportTypesOf(options)
  const router = express.Router()

  // Before the others: decisions are what is asked most, and a router tries its routes in turn.
  if (register !== undefined) {
    const readOrderJson = jsonReader(orderBytes)
    const decided: RequestHandler<{ command: string }> = async (request, response) => {
      // Before the body is read: nobody learns anything of a closed route.
      if (options.authorize === undefined) throw forbidden()
      bodyTypeOf(request, ["application/json"])
      const locale = localeOf(request)
      const order = readOrder(notice, request.params.command, await readOrderJson(request, response))
      await admit(options, request, { kind: "decide", command: order.command, agency: order.agency })
      response.set("Content-Language", languageTag(locale)).vary("Accept-Language")
      const decision = await decideOrder(notice, order, register, todayOf(options))
      sendJson(response, "application/json", worded(notice, decision, locale))
    }
    // oxlint-disable-next-line no-async-endpoint-handlers
    router.route("/decisions/:command").post(decided).all(noOther("POST"))
  }

  const lists: Readonly<Record<string, unknown>> = {
    "/provisions": notice.provisions,
    "/rules": notice.rules.map(({ id, title, provisions, scope }) => ({ id, title, provisions, scope })),
    "/records": notice.recordSets.map(({ id, title, about, scope, keptBy, fields }) => ({
      id,
      title,
      about,
      scope,
      keptBy,
      fields: fields.map(described)
    })),
    "/commands": commandsOf(notice).map(({ id, title, about, provisions, rules, fields }) => ({
      id,
      title,
      about,
      provisions,
      rules,
      fields: fields.map(described)
    }))
  }
  const reading = noOther("GET", "HEAD")
  for (const [path, list] of Object.entries(lists))
    router
      .route(path)
      .get((_request, response) => void response.json(list))
      .all(reading)

  const documents: Partial<Record<Locale, OpenApi>> = {}
  const documentFor = (request: Request, response: Response): OpenApi => {
    const locale = localeOf(request)
    response.set("Content-Language", languageTag(locale)).vary("Accept-Language")
    const document = (documents[locale] ??= openApiOf(notice, {
      locale,
      reportTypes: types.map(({ type }) => type),
      decides: register !== undefined
    }))
    return { ...document, servers: [{ url: request.baseUrl === "" ? "/" : request.baseUrl }] }
  }
  router
    .route("/openapi.json")
    .get((request, response) => void response.json(documentFor(request, response)))
    .all(reading)
  router
    .route("/openapi.html")
    .get((request, response) => {
      const page = openApiPage(documentFor(request, response), localeOf(request))
      allowOnlyStyleOf(response, page)
      response.type("text/html").send(page)
    })
    .all(reading)

  const readJson = jsonReader(jsonBytes)
  const assessed: RequestHandler = async (request, response) => {
    await admit(options, request, { kind: "assess" })
    const locale = localeOf(request)
    const asOf = asOfIn(request, options)
    const { type, render } = typeFor(request, types, asOf)
    const judged = await judgeUpload(request, response, { notice, asOf, readJson, fileBytes, uploadBytes })
    const written = render(judged, locale)
    response.set("Content-Language", languageTag(locale)).vary("Accept, Accept-Language")
    if (typeof written === "string") {
      allowOnlyStyleOf(response, written)
      response.type(type).send(written)
    } else if (written instanceof Promise)
      response
        .attachment(`${notice.id}-${asOf}.xlsx`)
        .type(type)
        .send(Buffer.from(await written))
    else {
      response.set("Content-Type", `${type}; charset=utf-8`)
      await pipeline(Readable.from(written), response)
    }
  }
  // Express 5 hands a rejection to the error handler.
  // oxlint-disable-next-line no-async-endpoint-handlers
  router.route("/assessments").post(assessed).all(noOther("POST"))

  const fail: ErrorRequestHandler = (error, request, response, next) => {
    // Whoever has gone away is told nothing, and nothing failed.
    if (response.destroyed || request.socket.destroyed) response.destroy()
    else if (response.headersSent) next(error)
    else answerError(request, response, error, options)
    // What is left of a refused body is read and dropped, so that the sender gets to reading the answer.
    request.resume()
  }
  router.use(fail)
  return router
}

const described = ({ name, kind, title, about, required, choices, bounds, example }: Field) => ({
  name,
  kind,
  title,
  about,
  required,
  choices: choices.map(({ value, title: words }) => ({ value, title: words })),
  ...(bounds === undefined ? {} : { bounds }),
  example
})

const admit = async ({ authorize }: ZhengwuOptions, request: Request, action: Action): Promise<void> => {
  if (authorize === undefined ? action.kind === "assess" : await authorize(request, action)) return
  throw forbidden()
}

const forbidden = (): Refused =>
  new Refused({ status: 403, code: "forbidden", title: { zh: "没有权限", en: "You may not do this" } })

const asOfIn = (request: Request, options: ZhengwuOptions): string => {
  const alike = Object.keys(request.query).find((name) => name !== "asOf" && /^as[-_]?of(?:\[.*\])?$/iu.test(name))
  // Else the day of today would be taken, and nobody would see why.
  if (alike !== undefined)
    throw new Refused({
      status: 422,
      code: "invalid-input",
      title: { zh: `参数应写作 asOf，不是 ${alike}`, en: `The parameter is called asOf, not ${alike}` }
    })
  const written = request.query["asOf"] ?? todayOf(options)
  if (typeof written === "string" && isDate(written)) return written
  throw new Refused({
    status: 422,
    code: "invalid-input",
    title: { zh: "asOf 应为日期（年-月-日）", en: "asOf must be a calendar date (yyyy-mm-dd)" }
  })
}

const typeFor = (request: Request, types: readonly ReportType[], asOf: string): ReportType => {
  const names = types.map(({ type }) => type)
  const accepted = request.accepts(names)
  const found = types.find(({ type }) => type === accepted)
  if (found === undefined)
    throw new Refused({
      status: 406,
      code: "not-acceptable",
      title: { zh: `可用的格式：${names.join("、")}`, en: `Available types: ${names.join(", ")}` }
    })
  if (found.isFor?.(asOf) === false)
    throw new Refused({
      status: 422,
      code: "no-scheme",
      title: { zh: `考核方案不适用于 ${asOf}`, en: `The assessment scheme does not apply on ${asOf}` }
    })
  return found
}
