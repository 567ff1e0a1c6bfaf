import type { Severity } from "@zhengwu/core"

/** Gravest first. Written here, since a page that took it from the core's built module would load the whole core. */
export const severities: readonly Severity[] = ["high", "medium", "low", "note"]
