import { ZhengwuReportElement } from "./report-element.ts"
import { ZhengwuScorecardElement } from "./scorecard-element.ts"
import { ZhengwuTopologyElement } from "./topology-element.ts"

/** Registers the elements of a result, as far as the host has not. */
export const defineReport = (): void => {
  for (const [name, element] of [
    ["zhengwu-topology", ZhengwuTopologyElement],
    ["zhengwu-scorecard", ZhengwuScorecardElement],
    ["zhengwu-report", ZhengwuReportElement]
  ] as const)
    if (customElements.get(name) === undefined) customElements.define(name, element)
}
