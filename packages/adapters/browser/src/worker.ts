/**
 * The worker: files come in, and what is asked about them goes out; the records never leave it.
 *
 * @module
 */
import { yuanan2014 } from "@zhengwu/core"
import type { Checked } from "./worker/checked.ts"
import { findingPages } from "./worker/findings.ts"
import { overviewOf } from "./worker/overview.ts"
import type { Question, Questions, ToPage, ToWorker } from "./worker/protocol.ts"

/** What of a worker's global scope is used here. */
interface Scope {
  postMessage(message: ToPage): void
  addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void
}

const scope = globalThis as unknown as Scope
const notice = yuanan2014
let checked: Checked | undefined
let pages: ReturnType<typeof findingPages> | undefined

const result = (): Checked => {
  if (checked === undefined) throw new TypeError("Nothing was checked yet")
  return checked
}

const answers: { readonly [Q in Question]: (asked: Questions[Q]["asked"]) => Promise<Questions[Q]["answer"]> } = {
  overview: async ({ locale }) => overviewOf(result(), locale),
  findings: async (query) => (pages ??= findingPages(result()))(query),
  issues: async ({ locale }) =>
    result()
      .issues.filter(({ level }) => level !== "note")
      .slice(0, 500)
      .map(({ level, place, cell, message, remedy }) => ({
        level,
        place: { ...place, cells: cell === undefined ? [] : [cell] },
        message: message[locale],
        remedy: remedy[locale]
      })),
  ranking: async ({ locale }) => (await import("./worker/scorecards.ts")).rankingOf(result(), locale),
  scorecard: async ({ locale, agency }) =>
    (await import("./worker/scorecards.ts")).scorecardOf(result(), agency, locale),
  topology: async ({ locale, agency }) =>
    (await import("./worker/draw-topology.ts")).topologyShown(result(), agency, locale),
  export: async ({ locale, format }) => (await import("./worker/export-as.ts")).exportAs(result(), format, locale),
  template: async ({ locale }) => (await import("./worker/workbook.ts")).template(notice, locale)
}

const check = async ({ files, options }: Extract<ToWorker, { type: "check" }>): Promise<ToPage> => {
  try {
    const { checkFiles } = await import("./worker/check-session.ts")
    const outcome = await checkFiles(notice, files, options, (progress) => send({ type: "progress", progress }))
    if ("kind" in outcome) return { type: "refused", refused: outcome }
    checked = outcome
    pages = undefined
    return { type: "checked" }
  } catch {
    return { type: "refused", refused: { kind: "internal", issues: [] } }
  }
}

const answer = async ({ id, question, asked }: Extract<ToWorker, { type: "ask" }>): Promise<ToPage> => {
  try {
    // The question and what is asked belong together by the type of the message.
    return { type: "answer", id, answer: await answers[question](asked as never) }
  } catch (error) {
    return { type: "fault", id, message: String(error) }
  }
}

const send = (message: ToPage) => {
  // A worker has one page to answer, and no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  scope.postMessage(message)
}

scope.addEventListener("message", ({ data }) => {
  void (data.type === "check" ? check(data) : answer(data)).then(send)
})
