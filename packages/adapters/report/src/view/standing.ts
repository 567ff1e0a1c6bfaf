import type { Status } from "@zhengwu/core"

/** How an agency stands towards a provision, over all rules that decide it; `waived` where waivers excuse every fault. */
export type Standing = Status | "waived"

/** Worst first: of several rules the worst decides. */
export const standings: readonly Standing[] = ["breached", "unknown", "pending", "waived", "met", "not-applicable"]

/** The worse of two. */
export const worse = (one: Standing | undefined, other: Standing): Standing =>
  one === undefined || standings.indexOf(other) < standings.indexOf(one) ? other : one

/** A sign for each, so that none depends on colour. */
export const signs: Readonly<Record<Standing, string>> = {
  met: "✓",
  breached: "✕",
  unknown: "?",
  pending: "…",
  waived: "◇",
  "not-applicable": "–"
}
