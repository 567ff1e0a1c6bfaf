import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { expect, it } from "vitest"

const run = promisify(execFile)

// Every day covered, one line each, then a deadline in words: the whole room, so nothing may read the host's clock.
const program = `
  import * as time from ${JSON.stringify(new URL("index.ts", import.meta.url).href)}
  const { from, to } = time.chinaCalendar
  const lines = [new Date(2014, 0, 1).getTimezoneOffset()]
  const add = (...parts) => void lines.push(parts.join(" "))
  for (let date = from; date <= to; date = time.addDays(date, 1))
    add(
      date, time.dayOfWeek(date), time.dayNumber(date), time.daysBetween(from, date), time.isWorkingDay(date).value,
      JSON.stringify(time.addWorkingDays(date, 15)), JSON.stringify(time.addWorkingDays(date, -15)),
      time.workingDaysBetween(from, date).value, JSON.stringify(time.specialDay(date))
    )
  add(JSON.stringify(time.parseDate("2014年9月22日")), JSON.stringify(time.parseDate(41904)))
  const { value } = time.explainDeadline({ start: "2014-09-22", workingDays: 15 })
  add(JSON.stringify(value), time.describeDeadline(value, "zh"), time.describeDeadline(value, "en"))
  console.log(lines.join("\\n"))
`

const outputIn = async (zone: string): Promise<{ readonly offset: string; readonly output: string }> => {
  const { stdout } = await run(
    process.execPath,
    ["--conditions=@zhengwu/source", "--input-type=module", "-e", program],
    { cwd: import.meta.dirname, env: { ...process.env, TZ: zone }, maxBuffer: 1 << 26 }
  )
  const end = stdout.indexOf("\n")
  return { offset: stdout.slice(0, end), output: stdout.slice(end + 1) }
}

it("gives byte for byte the same in every time zone", { timeout: 60_000 }, async () => {
  const zones = ["UTC", "Asia/Shanghai", "America/New_York", "Pacific/Auckland"]
  const [utc, ...others] = await Promise.all(zones.map(outputIn))
  expect(utc?.output).toContain("2014-10-16")
  expect(utc?.output.split("\n").length).toBeGreaterThan(8401)
  for (const { output } of others) expect(output === utc?.output).toBe(true)
  // The zones were really in force.
  expect([utc, ...others].map((each) => each?.offset)).toEqual(["0", "-480", "300", "-780"])
})
