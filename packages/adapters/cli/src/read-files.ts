import { readdir, stat } from "node:fs/promises"
import { basename, dirname } from "node:path"
import { type County, type Issue, nearest, type Notice } from "@zhengwu/core"
import * as Effect from "effect/Effect"
import { Refusal } from "./refusal.ts"

/** A county as files tell it. */
interface FilesRead {
  /** The county. */
  readonly county: County
  /** What is to be said about the files. */
  readonly issues: readonly Issue[]
  /** Names of the files. */
  readonly files: readonly string[]
}

/** Reads a county's files. Refuses paths that are not there and input that no agency can be read from. */
export const readFiles = Effect.fn("readFiles")(function* (notice: Notice, paths: readonly string[]) {
  yield* Effect.forEach(paths, requirePath, { discard: true })
  // The readers of workbooks are the larger half of the command: loaded only where files are read.
  const [{ readSources }, { readCounty }] = yield* Effect.promise(() =>
    Promise.all([import("@zhengwu/formats/node"), import("@zhengwu/formats")])
  )
  const { sources, issues: left, unread } = yield* Effect.promise(() => readSources(paths))
  if (sources.length === 0)
    return yield* new Refusal({
      reason: { zh: "没有可以读取的文件", en: "There is no file that can be read" },
      remedy: { zh: "提供 .xlsx、.csv、.json 或 .ndjson 文件", en: "Supply .xlsx, .csv, .json or .ndjson files" },
      issues: left
    })
  const { county, issues: found } = yield* Effect.promise(() => readCounty(notice, sources, { unread }))
  const issues = [...left, ...found]
  if (county.agencies.length === 0)
    return yield* new Refusal({
      reason: { zh: "读取的文件中没有单位", en: "The files name no agency" },
      issues
    })
  const read: FilesRead = { county, issues, files: sources.map(({ name }) => name) }
  return read
})

/** A path that was given must be there: judging without it would be judging something else. */
const requirePath = (path: string): Effect.Effect<void, Refusal> =>
  Effect.promise(() =>
    stat(path).then(
      () => true,
      () => false
    )
  ).pipe(Effect.flatMap((there) => (there ? Effect.void : noSuchPath(path))))

const noSuchPath = (path: string): Effect.Effect<never, Refusal> =>
  Effect.promise(() => readdir(dirname(path)).catch((): string[] => [])).pipe(
    Effect.flatMap((names) => {
      const guess = nearest(basename(path), names)
      return Effect.fail(
        new Refusal({
          reason: { zh: `没有文件或文件夹“${path}”`, en: `There is no file or folder "${path}"` },
          remedy:
            guess === undefined
              ? { zh: "检查路径", en: "Check the path" }
              : { zh: `是否指“${guess}”？`, en: `Did you mean "${guess}"?` }
        })
      )
    })
  )
