import { readFile } from "node:fs/promises"
import type { Agency, Notice, Text } from "@zhengwu/core"
import type { Assessment, Award, Parsed, Scheme, Waiver } from "@zhengwu/core/assessment"
import * as Effect from "effect/Effect"
import { Refusal } from "./refusal.ts"

const fileNamed = (path: string): Effect.Effect<Uint8Array, Refusal> =>
  Effect.tryPromise({
    try: () => readFile(path),
    catch: () => new Refusal({ reason: { zh: `无法读取文件“${path}”`, en: `File "${path}" cannot be read` } })
  })

const orRefuse = <T>(parsed: Parsed<T>, reason: Text): Effect.Effect<T, Refusal> =>
  parsed.ok ? Effect.succeed(parsed.value) : Effect.fail(new Refusal({ reason, issues: parsed.issues }))

/** The scheme in a file; the library's own where none is named. */
export const readSchemeFile = Effect.fn("readSchemeFile")(function* (notice: Notice, path: string | undefined) {
  if (path === undefined) {
    const { yuanan2014Scheme } = yield* Effect.promise(() => import("@zhengwu/core/assessment"))
    return yuanan2014Scheme
  }
  const bytes = yield* fileNamed(path)
  const { readScheme } = yield* Effect.promise(() => import("@zhengwu/formats"))
  return yield* orRefuse<Scheme>(readScheme(notice, { name: path, bytes }), {
    zh: `考核方案“${path}”有误`,
    en: `The scheme "${path}" is at fault`
  })
})

/** The waivers in a file; none where none is named. */
export const readWaiverFile = Effect.fn("readWaiverFile")(function* (
  notice: Notice,
  agencies: readonly Agency[],
  path: string | undefined
) {
  if (path === undefined) return []
  const bytes = yield* fileNamed(path)
  const [{ readSettings }, { parseWaivers }] = yield* Effect.promise(() =>
    Promise.all([import("@zhengwu/formats"), import("@zhengwu/core/assessment")])
  )
  return yield* orRefuse<readonly Waiver[]>(
    readSettings({ name: path, bytes }, (value) => parseWaivers(notice, agencies, value)),
    { zh: `豁免清单“${path}”有误`, en: `The list of waivers "${path}" is at fault` }
  )
})

/** The awards in a file; none where none is named. */
export const readBonusFile = Effect.fn("readBonusFile")(function* (
  scheme: Scheme,
  agencies: readonly Agency[],
  path: string | undefined
) {
  if (path === undefined) return []
  const bytes = yield* fileNamed(path)
  const [{ readSettings }, { parseBonus }] = yield* Effect.promise(() =>
    Promise.all([import("@zhengwu/formats"), import("@zhengwu/core/assessment")])
  )
  return yield* orRefuse<readonly Award[]>(
    readSettings({ name: path, bytes }, (value) => parseBonus(scheme, agencies, value)),
    { zh: `加分清单“${path}”有误`, en: `The list of awards "${path}" is at fault` }
  )
})

/** An assessment that was stored as JSON. */
export const readAssessmentFile = Effect.fn("readAssessmentFile")(function* (notice: Notice, path: string) {
  const bytes = yield* fileNamed(path)
  const { parseAssessment } = yield* Effect.promise(() => import("@zhengwu/core/assessment"))
  const reason: Text = { zh: `“${path}”不是可用的考核结果`, en: `"${path}" is no usable assessment` }
  const json = yield* Effect.try({
    try: (): unknown => JSON.parse(new TextDecoder().decode(bytes)),
    catch: () =>
      new Refusal({
        reason,
        remedy: {
          zh: "提供 zhengwu assess --format json 写出的文件",
          en: "Supply a file that zhengwu assess --format json wrote"
        }
      })
  })
  return yield* orRefuse<Assessment>(parseAssessment(notice, json), reason)
})
