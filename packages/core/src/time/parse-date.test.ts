import { expect, it } from "vitest"
import { parseDate } from "./parse-date.ts"

it.each([
  ["2014-07-31", "2014-07-31"],
  ["2014/7/31", "2014-07-31"],
  ["2014.7.31", "2014-07-31"],
  ["２０１４年７月３１日", "2014-07-31"],
  [" 2014 年 7 月 31 日 ", "2014-07-31"],
  ["20140731", "2014-07-31"],
  [20140731, "2014-07-31"],
  ["2014-07-31 08:30", "2014-07-31"],
  ["2014-07-31T08:30:00.000Z", "2014-07-31"],
  ["2014-07-31T15:59:59Z", "2014-07-31"],
  ["2014-07-31T16:00:00.000Z", "2014-08-01"],
  ["2014-08-01T00:00:00+08:00", "2014-08-01"],
  ["2014-08-01T00:00:00+0900", "2014-07-31"],
  ["2014-07-31 12:00:00-05:00", "2014-08-01"],
  ["2014-07-31 23:59", "2014-07-31"],
  [41851, "2014-07-31"],
  [61, "1900-03-01"],
  [109574, "2199-12-31"]
])("reads %s as %s", (written, value) => {
  expect(parseDate(written)).toMatchObject({ ok: true, value })
})

it("notes what it changed, and nothing when it changed nothing", () => {
  expect(parseDate("2014-07-31")).toEqual({ ok: true, value: "2014-07-31", normalisations: [] })
  expect(parseDate("2014/7/31")).toEqual({
    ok: true,
    value: "2014-07-31",
    normalisations: [
      {
        code: "date-form",
        message: { zh: "“2014/7/31”读作 2014-07-31", en: '"2014/7/31" read as 2014-07-31' }
      }
    ]
  })
})

it.each(["7/31", "31/7/2014", "07-31-14", "2014-02-30", "2014年7月", "", "soon", 60, 1.5, 109575])(
  "refuses %s",
  (written) => {
    expect(parseDate(written)).toMatchObject({ ok: false, fault: { code: "not-a-date" } })
  }
)
