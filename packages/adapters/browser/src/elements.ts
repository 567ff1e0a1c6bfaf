/**
 * Registers `<zhengwu-check>`, and with the first check `<zhengwu-report>`, `<zhengwu-scorecard>` and
 * `<zhengwu-topology>`.
 *
 * @module
 */
import { ZhengwuCheckElement } from "./check-element.ts"
import type { Checker } from "./checker.ts"
import type { ZhengwuReportElement } from "./report-element.ts"
import type { ZhengwuScorecardElement } from "./scorecard-element.ts"
import type { ZhengwuTopologyElement } from "./topology-element.ts"
import type { Progress, Refused } from "./worker/protocol.ts"

if (customElements.get("zhengwu-check") === undefined) customElements.define("zhengwu-check", ZhengwuCheckElement)

declare global {
  interface HTMLElementTagNameMap {
    "zhengwu-check": ZhengwuCheckElement
    "zhengwu-report": ZhengwuReportElement
    "zhengwu-scorecard": ZhengwuScorecardElement
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
    /** Another agency's marks are looked at, by id. */
    "zhengwu-agency": CustomEvent<{ readonly agency: string }>
  }
}

export { loadReport } from "./load-report.ts"
export { ZhengwuCheckElement }
export type { ZhengwuReportElement, ZhengwuScorecardElement, ZhengwuTopologyElement }
