import { access, mkdir, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import * as Effect from "effect/Effect"
import { Refusal } from "./refusal.ts"

/** Refuses a file that is there already, unless it may be overwritten; asked before the work is done. */
export const requireNew = (path: string, force: boolean): Effect.Effect<void, Refusal> =>
  Effect.promise(() =>
    access(path).then(
      () => true,
      () => false
    )
  ).pipe(
    Effect.flatMap((exists) =>
      exists && !force
        ? Effect.fail(
            new Refusal({
              reason: { zh: `文件“${path}”已存在`, en: `File "${path}" exists` },
              remedy: { zh: "换一个文件名，或用 --force 覆盖", en: "Choose another name, or overwrite it with --force" }
            })
          )
        : Effect.void
    )
  )

/** Writes a file, and the folder that it lies in; without `force` a file that appeared in the meantime is kept. */
export const writeResult = (
  path: string,
  content: Uint8Array | Iterable<string>,
  force = true
): Effect.Effect<void, Refusal> =>
  Effect.tryPromise({
    try: async () => {
      // One folder, as for a first report: a path that is wrong further up is a mistake, not a wish.
      await mkdir(dirname(path)).catch(() => undefined)
      await writeFile(path, content, { flag: force ? "w" : "wx" })
    },
    catch: (error) => {
      const code = error instanceof Error && "code" in error ? String(error.code) : String(error)
      return new Refusal({
        reason: { zh: `无法写入“${path}”（${code}）`, en: `"${path}" cannot be written (${code})` },
        remedy: { zh: "检查路径和权限", en: "Check the path and its permissions" }
      })
    }
  })
