import { stat } from "node:fs/promises"
import { assess, type Issue, type Notice, type Report } from "@zhengwu/core"
import * as Effect from "effect/Effect"
import { unreadRows } from "./checked.ts"
import { findAgency } from "./find.ts"
import { readFiles } from "./read-files.ts"
import { Refusal } from "./refusal.ts"

/** What was asked for. */
interface Asked {
  readonly paths: readonly string[]
  /** Agencies as they were written. */
  readonly agencies: readonly string[]
  readonly asOf: string
}

/** What judging files gave. */
export interface FilesJudged {
  /** The report on every agency and rule. */
  readonly report: Report
  /** Ids of the agencies that were asked for. */
  readonly agencies: readonly string[]
  readonly issues: readonly Issue[]
  readonly files: readonly string[]
  readonly unreadRows: number
}

/** From here on one NDJSON file is judged line by line, without being held in memory. */
const largeBytes = 64 * 1024 * 1024

/** Reads and judges a county's files; `judging` is run between the two. */
export const judgeFiles = Effect.fn("judgeFiles")(function* (
  notice: Notice,
  { paths, agencies: written, asOf }: Asked,
  judging: Effect.Effect<void> = Effect.void,
  largeFrom: number = largeBytes
) {
  const large = yield* largeFile(paths, largeFrom)
  if (large !== undefined) return yield* judgeLarge(notice, large, written, asOf)
  const { county, issues, files } = yield* readFiles(notice, paths)
  // An agency that does not exist is told before the work is done.
  const agencies = yield* Effect.forEach(written, (name) => findAgency(notice, county.agencies, name))
  yield* judging
  const judged: FilesJudged = {
    report: assess(notice, county, { asOf }),
    agencies,
    issues,
    files,
    unreadRows: unreadRows(county, issues)
  }
  return judged
})

const judgeLarge = Effect.fn("judgeLarge")(function* (
  notice: Notice,
  path: string,
  written: readonly string[],
  asOf: string
) {
  const { assessNdjsonFile } = yield* Effect.promise(() => import("@zhengwu/formats/node"))
  const { report, issues } = yield* Effect.promise(() => assessNdjsonFile(notice, path, { asOf }))
  if (report.agencies.length === 0)
    return yield* new Refusal({ reason: { zh: "读取的文件中没有单位", en: "The files name no agency" }, issues })
  const agencies = yield* Effect.forEach(written, (name) => findAgency(notice, report.agencies, name))
  const judged: FilesJudged = {
    report,
    agencies,
    issues,
    files: [path],
    unreadRows: unreadRows({ agencies: report.agencies, batches: [] }, issues)
  }
  return judged
})

/** The one file that was named, where it is NDJSON and large. */
const largeFile = ([path, ...others]: readonly string[], largeFrom: number): Effect.Effect<string | undefined> =>
  Effect.promise(async () => {
    if (path === undefined || others.length > 0 || !/\.(?:ndjson|jsonl)$/iu.test(path)) return undefined
    const found = await stat(path).catch(() => undefined)
    return found?.isFile() === true && found.size > largeFrom ? path : undefined
  })
