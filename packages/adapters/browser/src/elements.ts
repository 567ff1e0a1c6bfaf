/**
 * Registers `<zhengwu-check>`, `<zhengwu-report>` and `<zhengwu-topology>`.
 *
 * @module
 */
import { ZhengwuCheckElement } from "./check-element.ts"
import type { Checker } from "./checker.ts"
import { ZhengwuReportElement } from "./report-element.ts"
import { ZhengwuTopologyElement } from "./topology-element.ts"
import type { Progress, Refused } from "./worker/protocol.ts"

for (const [name, element] of [
  ["zhengwu-topology", ZhengwuTopologyElement],
  ["zhengwu-report", ZhengwuReportElement],
  ["zhengwu-check", ZhengwuCheckElement]
] as const)
  if (customElements.get(name) === undefined) customElements.define(name, element)

declare global {
  interface HTMLElementTagNameMap {
    "zhengwu-check": ZhengwuCheckElement
    "zhengwu-report": ZhengwuReportElement
    "zhengwu-topology": ZhengwuTopologyElement
  }
  interface HTMLElementEventMap {
    /** A check goes on. */
    "zhengwu-progress": CustomEvent<Progress>
    /** A check is done; the checker answers questions about it. */
    "zhengwu-checked": CustomEvent<{ readonly checker: Checker }>
    /** A check was cancelled. */
    "zhengwu-cancelled": CustomEvent<undefined>
    /** No county could be read from the files. */
    "zhengwu-refused": CustomEvent<Refused>
  }
}

export { ZhengwuCheckElement, ZhengwuReportElement, ZhengwuTopologyElement }
