import { addWorkingDays, dateOfDay, dayNumber } from "@zhengwu/core/time"
import { findWorkday } from "chinese-days"
import { cpuTime, tell } from "../measure.ts"

/** The working days after dates of 2007 to 2026: `ours` by addWorkingDays, `theirs` by chinese-days. */
const [whose = "ours", calls = "1000000"] = process.argv.slice(2)
const first = dayNumber("2007-01-01") ?? 0
const days = (dayNumber("2026-09-01") ?? 0) - first
const dates = Array.from({ length: 4096 }, (_, at) => dateOfDay(first + ((at * 1663) % days)))

/** Told at the end, so that nothing is left out as unused. */
let digest = 0
const lengths = [15, 20, 7, 30]
const count = Number(calls)
const start = cpuTime()
for (let call = 0; call < count; call++) {
  const date = dates[call & 4095] ?? ""
  const length = lengths[call & 3] ?? 15
  const reading = whose === "ours" ? addWorkingDays(date, length) : undefined
  const due = reading === undefined ? findWorkday(length, date) : reading.ok ? reading.value : ""
  digest = (digest + due.charCodeAt(8) * 10 + due.charCodeAt(9)) | 0
}
tell(cpuTime() - start, { calls: count, digest })
