import type { Issue, Notice } from "@zhengwu/core"
import type { Assessment, Scheme } from "@zhengwu/core/assessment"
import * as Effect from "effect/Effect"
import { unreadRows } from "./checked.ts"
import { readFiles } from "./read-files.ts"
import { Refusal } from "./refusal.ts"
import { readBonusFile, readWaiverFile } from "./settings-files.ts"

/** What was asked for. */
interface Asked {
  readonly paths: readonly string[]
  readonly asOf: string
  readonly scheme: Scheme
  /** A file of waivers; none when absent. */
  readonly waivers?: string | undefined
  /** A file of awards; none when absent. */
  readonly bonus?: string | undefined
}

/** What assessing files gave. */
export interface FilesAssessed {
  readonly assessment: Assessment
  readonly issues: readonly Issue[]
  readonly files: readonly string[]
  readonly unreadRows: number
}

/** Reads, judges and marks a county's files; `judging` is run between reading and judging. */
export const assessFiles = Effect.fn("assessFiles")(function* (
  notice: Notice,
  { paths, asOf, scheme, ...people }: Asked,
  judging: Effect.Effect<void> = Effect.void
) {
  const { appliesOn, scoreCounty } = yield* Effect.promise(() => import("@zhengwu/core/assessment"))
  if (!appliesOn(scheme, asOf))
    return yield* new Refusal({
      reason: {
        zh: `考核方案“${scheme.title.zh}”在 ${asOf} 不适用（${scheme.validFrom ?? "…"} 至 ${scheme.validUntil ?? "…"}）`,
        en: `The scheme "${scheme.title.en}" does not apply on ${asOf} (${scheme.validFrom ?? "…"} to ${scheme.validUntil ?? "…"})`
      },
      remedy: {
        zh: "用 --as-of 写明有效期内的日期，或用 --scheme 换一个方案",
        en: "Name a day within it with --as-of, or another scheme with --scheme"
      }
    })
  const { county, issues, files } = yield* readFiles(notice, paths)
  const waivers = yield* readWaiverFile(notice, county.agencies, people.waivers)
  const bonus = yield* readBonusFile(scheme, county.agencies, people.bonus)
  yield* judging
  const assessed: FilesAssessed = {
    assessment: scoreCounty(notice, scheme, county, { asOf, waivers, bonus }),
    issues,
    files,
    unreadRows: unreadRows(county, issues)
  }
  return assessed
})
