import {
  assess,
  describeDecision,
  type Filing,
  type FilingEvent,
  type FilingEventType,
  filingKinds,
  type Notice,
  parseCommand,
  yuanan2014
} from "@zhengwu/core"
import { localeOf, type OrderWritten, sendProblem, sendRefusal, zhengwu } from "@zhengwu/express"
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from "express"
import type { Logger } from "pino"
import { only, type Role, roleFinder, type Tokens } from "./authorization.ts"
import { logFailure, logRequests } from "./log.ts"
import { keptSets } from "./lookups.ts"
import { refuse } from "./problem.ts"
import type { Store } from "./store.ts"

/** What the platform needs. */
export interface PlatformOptions {
  readonly store: Store
  readonly tokens: Tokens
  readonly log: Logger
  /** The calendar date (yyyy-mm-dd) of what is done now. */
  readonly today: () => string
}

const notice: Notice = yuanan2014

/** What may be done, by the route that does it; path parameters but the agency are fields of the command. */
const acts = [
  ["post", "/terminals", "register-terminal"],
  ["put", "/terminals/:terminal/address", "reassign-address"],
  ["delete", "/terminals/:terminal", "retire-terminal"],
  ["post", "/routers", "install-router"],
  ["post", "/topology", "register-topology"],
  ["post", "/publications", "publish-information"]
] as const

const orderOf = ({ params, body }: Request): OrderWritten => {
  const { agency, ...named } = params
  return { agency, fields: typeof body === "object" && body !== null ? { ...body, ...named } : named }
}

/** The platform: its own routes under `/agencies`, and the notice's under `/notice`. */
export const platform = ({ store, tokens, log, today }: PlatformOptions): Express => {
  const roleOf = roleFinder(tokens)
  const anyRole = only(roleOf, "agency", "authority")
  const app = express().disable("x-powered-by").disable("etag")

  app.use(logRequests(log))
  app.use("/notice", zhengwu({ notice, register: store.register, authorize: (r) => roleOf(r) !== undefined, today }))

  app.get("/health", async (_request, response) => {
    const { sequence } = await store.head()
    response.json({ status: "ok", entries: sequence })
  })

  // What is disclosed is for everybody. Express 5 hands a rejection to the error handler.
  // oxlint-disable-next-line no-async-endpoint-handlers
  app.get("/disclosure/:agency", async (request, response) => {
    const rows = await store.recordsOf("disclosureItems", request.params.agency)
    response.json(rows.map(({ record }) => record))
  })

  // Who has no token is turned away before a body is read.
  app.use(anyRole)
  app.use(express.json({ limit: "16kb", reviver: wellFormed }))
  app.use((request, response, next) => {
    const hasBody = request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"]) > 0
    if (!hasBody || request.is("application/json") === "application/json") next()
    else refuse(request, response, 415, "unsupported-type", { zh: "请以 JSON 提交", en: "Bodies are sent as JSON" })
  })

  for (const [method, path, command] of acts) app[method](`/agencies/:agency${path}`, act(command))

  /** Decides and carries out in one transaction. */
  function act(command: string): RequestHandler {
    return async (request, response) => {
      const parsed = parseCommand(notice, { command, ...orderOf(request) })
      if (!parsed.ok) {
        const title = { zh: "输入有误", en: "The input is not valid" }
        sendProblem(response, { status: 422, code: "invalid-input", title, issues: parsed.issues }, localeOf(request))
        return
      }
      const { decision, receipt } = await store.act(parsed.value, today())
      if (decision.verdict === "permit") {
        const { summary, reasons } = describeDecision(notice, decision, localeOf(request))
        response.status(201).json({ verdict: decision.verdict, summary, reasons, receipt })
      } else sendRefusal(request, response, notice, decision)
    }
  }

  // oxlint-disable-next-line no-async-endpoint-handlers
  app.post("/agencies/:agency/filings", async (request, response) => {
    const { agency } = request.params
    const filing = filingIn(request.body)
    if (filing === undefined)
      refuse(request, response, 422, "invalid-input", {
        zh: "请写明报备类型（kind）；涉及具体对象的，还要写明对象（subject）",
        en: "A filing has its kind, and the subject where it is about one device, terminal, site or column"
      })
    else if ((await store.register.agency(agency)) === undefined) notFound(request, response)
    else response.status(201).json({ ...(await store.openFiling(agency, filing)), filing })
  })

  // oxlint-disable-next-line no-async-endpoint-handlers
  app.post("/agencies/:agency/filings/:filing/events", async (request, response) => {
    const { agency, filing } = request.params
    const event = eventIn(request.body, today())
    if (event === undefined)
      return refuse(request, response, 422, "invalid-input", {
        zh: `请写明事件（type）：${Object.keys(mayCause).join("、")}`,
        en: `An event has its type: ${Object.keys(mayCause).join(", ")}`
      })
    if (!mayCause[event.type].includes(roleOf(request) ?? "agency"))
      return refuse(request, response, 403, "forbidden", {
        zh: "应由县电子政务办公室办理",
        en: "This is for the county e-government office to do"
      })
    const step = await store.stepFiling(agency, filing, event)
    if (step === undefined) return notFound(request, response)
    if (!step.ok)
      return refuse(
        request,
        response,
        409,
        step.code,
        { zh: "该报备不能如此办理", en: "The filing cannot take this step" },
        step.message
      )
    return response.json(step)
  })

  // oxlint-disable-next-line no-async-endpoint-handlers
  app.get("/agencies/:agency/:set", async (request, response) => {
    const { agency, set } = request.params
    if (!keptSets.has(set)) notFound(request, response)
    else response.json(await store.recordsOf(set, agency))
  })

  app.get("/assessment", only(roleOf, "authority"), async (_request, response) => {
    const asOf = today()
    response.json(assess(notice, await store.county(), { asOf }))
  })

  app.get("/journal/head", async (_request, response) => void response.json(await store.head()))

  app.use(notFound)
  app.use(failure(log))
  return app
}

const notFound: (request: Request, response: express.Response) => void = (request, response) =>
  refuse(request, response, 404, "not-found", { zh: "没有找到", en: "There is no such thing here" })

const failure =
  (log: Logger): ErrorRequestHandler =>
  (error, request, response, next) => {
    const status = error instanceof Error && "status" in error ? Number(error.status) : 500
    if (status >= 500) logFailure(log, error)
    if (response.headersSent) next(error)
    else if (status >= 400 && status < 500)
      refuse(request, response, status, "bad-request", {
        zh: "请求无法理解",
        en: "The request cannot be understood"
      })
    else refuse(request, response, 500, "internal", { zh: "服务器内部错误", en: "The server failed" })
  }

/** Who may take a filing which step. */
const mayCause: Readonly<Record<FilingEventType, readonly Role[]>> = {
  submit: ["agency", "authority"],
  resubmit: ["agency", "authority"],
  withdraw: ["agency", "authority"],
  approve: ["authority"],
  reject: ["authority"],
  register: ["authority"],
  expire: ["authority"]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null

/** Halves of surrogate pairs have no canonical JSON, and databases do not store them. */
const wellFormed = (_key: string, value: unknown): unknown => {
  if (typeof value === "string" && /\p{Surrogate}/u.test(value)) throw new SyntaxError("A text is not well-formed")
  return value
}

const filings = notice.recordSets.find(({ id }) => id === "filings")

/** The draft that a body asks for; `undefined` where it is none. */
const filingIn = (body: unknown): Filing | undefined => {
  const draft = isObject(body) ? { ...body, status: "draft" } : undefined
  if (filings === undefined || !filings.accepts(draft)) return undefined
  const { kind, subject } = draft as Filing
  if ((filingKinds[kind].subject === "agency") !== (subject === undefined)) return undefined
  return { kind, status: "draft", ...(subject === undefined ? {} : { subject }) }
}

/** The event that a body tells of, on the day of its telling; `undefined` where it is none. */
const eventIn = (body: unknown, on: string): FilingEvent | undefined => {
  if (!isObject(body)) return undefined
  const { type, validUntil, number } = body
  if (typeof type !== "string" || !Object.hasOwn(mayCause, type)) return undefined
  if (![validUntil, number].every((each) => each === undefined || (typeof each === "string" && each.length <= 100)))
    return undefined
  return {
    type: type as FilingEventType,
    on,
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(number === undefined ? {} : { number })
  } as FilingEvent
}
