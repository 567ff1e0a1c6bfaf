import type { Issue } from "@zhengwu/core"
import type { Refused } from "./protocol.ts"

const levels: readonly Issue["level"][] = ["error", "warning"]

/** Why files gave no county: what the reader said, gravest first. */
export const refusedReading = (issues: readonly Issue[], nothingRead: boolean): Refused => ({
  kind: nothingRead ? "nothing-read" : "no-agency",
  issues: levels
    .flatMap((level) => issues.filter((issue) => issue.level === level))
    .slice(0, 20)
    .map(({ message, remedy, place: { file } }) => ({ message, remedy, ...(file === undefined ? {} : { file }) }))
})
