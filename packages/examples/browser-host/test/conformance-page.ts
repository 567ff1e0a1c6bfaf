import { openChecker } from "@zhengwu/browser"
import { decide, memoryRegister, parseCommand, parseCounty, yuanan2014 } from "@zhengwu/core"
import { type ConformanceTarget, type Found, runConformance } from "@zhengwu/testkit"
import { startWorker } from "../start-worker.ts"

const checker = openChecker(startWorker ?? (() => new Worker("")))

/** Judges in the adapter's worker, by files; decides in the page itself. */
const target: ConformanceTarget = {
  name: "the browser adapter, in Chromium",
  assess: async ({ id, county, asOf }) => {
    const file = new Blob([JSON.stringify(county)])
    const refused = await checker.check([{ name: `${id}.json`, file }], { asOf })
    if (refused !== undefined) throw new Error(JSON.stringify(refused))
    const report = await checker.ask("export", { locale: "zh", format: "json" })
    return JSON.parse((await report?.text()) ?? "") as Found
  },
  decide: ({ register, command, asOf }) => {
    const county = parseCounty(yuanan2014, register)
    if (!county.ok) throw new TypeError(JSON.stringify(county.issues))
    const order = parseCommand(yuanan2014, command)
    return order.ok
      ? decide(yuanan2014, order.value, memoryRegister(yuanan2014, county.value), { asOf })
      : { refused: order.issues }
  },
  skip: (given) =>
    given.kind === "assess" && "refused" in given.expected
      ? "The page refuses no county: it reads what can be read, and lists the rest as issues."
      : undefined
}

Object.assign(globalThis, { conformance: runConformance(target) })
