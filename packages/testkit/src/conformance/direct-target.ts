import { assess, decide, memoryRegister, parseCommand, parseCounty, yuanan2014 } from "@zhengwu/core"
import type { ConformanceTarget } from "./run-conformance.ts"

/** The rules called directly. */
export const directTarget: ConformanceTarget = {
  name: "direct calls",
  assess: ({ county, asOf }) => {
    const parsed = parseCounty(yuanan2014, county)
    if (!parsed.ok) return { refused: parsed.issues }
    return { ...assess(yuanan2014, parsed.value, { asOf }), issues: parsed.issues }
  },
  decide: ({ register, command, asOf }) => {
    const parsed = parseCounty(yuanan2014, register)
    if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues))
    const order = parseCommand(yuanan2014, command)
    return order.ok
      ? decide(yuanan2014, order.value, memoryRegister(yuanan2014, parsed.value), { asOf })
      : { refused: order.issues }
  }
}
