/**
 * Loads and registers `<zhengwu-report>`, `<zhengwu-scorecard>` and `<zhengwu-topology>`: nothing needs them before
 * there is a result. `<zhengwu-check>` does it by itself; a host that opens its own checker calls it.
 */
export const loadReport = async (): Promise<void> => {
  const { defineReport } = await import("./report-elements.ts")
  defineReport()
}
