import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { generate } from "../../../../scripts/working-days.ts"
import { dateOfDay, weekdayOf } from "../kernel/day-number.ts"
import { chinaCalendar, specialDay, workCalendar } from "./calendar.ts"
import { addWorkingDays, isWorkingDay, isWorkingDayNumber } from "./working-days.ts"

const closure = { zh: "全县停电", en: "county power cut" }

describe("the built-in calendar", () => {
  it("is what the script generates", () => {
    expect(readFileSync(new URL("working-days.data.ts", import.meta.url), "utf8")).toBe(generate())
  })

  it("covers 2004 to 2026, of which 558 days depart from the plain week, 488 of them since 2007", () => {
    expect([chinaCalendar.from, chinaCalendar.to]).toEqual(["2004-01-01", "2026-12-31"])
    const departing: string[] = []
    for (let day = chinaCalendar.firstDay; day <= chinaCalendar.lastDay; day++)
      if (isWorkingDayNumber(chinaCalendar, day) !== weekdayOf(day) <= 5) departing.push(dateOfDay(day))
    expect(departing.length).toBe(558)
    expect(departing.filter((date) => date >= "2007").length).toBe(488)
    expect(departing.filter((date) => specialDay(date)?.source === undefined)).toEqual([])
  })

  it("names the holiday and the notice of an exceptional day", () => {
    expect(specialDay("2014-10-01")).toEqual({
      date: "2014-10-01",
      isWorking: false,
      reason: { zh: "国庆节", en: "National Day" },
      source: {
        title: { zh: "国务院办公厅2014年节假日安排通知", en: "the State Council's holiday notice for 2014" },
        number: "国办发明电〔2013〕28号",
        url: "https://www.gov.cn/zwgk/2013-12/11/content_2546204.htm"
      }
    })
    expect(specialDay("2014-09-28")).toMatchObject({
      isWorking: true,
      reason: { zh: "国庆节调休上班", en: "make-up working day for National Day" }
    })
    expect(specialDay("2014-09-29")).toBeUndefined()
    expect(specialDay("2031-01-01")).toBeUndefined()
  })

  it.each([
    ["2005-12-31", 2006, true],
    ["2006-12-30", 2007, true],
    ["2007-12-31", 2008, false],
    ["2018-12-29", 2019, true]
  ])("%s is set by the notice for %i", (date, year, isWorking) => {
    expect(specialDay(date)).toMatchObject({
      isWorking,
      source: { title: { zh: expect.stringContaining(`${year}年`) } }
    })
  })

  it.each([
    ["2015-09-04", "抗战胜利70周年"],
    ["2019-05-05", "2019年调整劳动节"],
    ["2020-01-31", "2020年延长春节"]
  ])("%s is set by the amending notice", (date, about) => {
    expect(specialDay(date)?.source?.title.zh).toContain(about)
  })

  it("does not work the Saturday that the extension of 2020 freed", () => {
    expect(isWorkingDay("2020-02-01")).toEqual({ ok: true, value: false })
  })
})

describe("a calendar with days added", () => {
  it("moves a deadline for a county's closure, and leaves the built-in calendar alone", () => {
    const calendar = workCalendar({ extraHolidays: [{ date: "2014-09-24", reason: closure }] })
    expect(addWorkingDays("2014-09-22", 15, { calendar })).toEqual({ ok: true, value: "2014-10-17" })
    expect(addWorkingDays("2014-09-22", 15)).toEqual({ ok: true, value: "2014-10-16" })
    expect(specialDay("2014-09-24", calendar)).toEqual({ date: "2014-09-24", isWorking: false, reason: closure })
  })

  it("lets a day added override the base, which may itself have days added", () => {
    const worked = workCalendar({ extraWorkingDays: [{ date: "2014-10-01", reason: closure }] })
    expect(isWorkingDay("2014-10-01", { calendar: worked })).toEqual({ ok: true, value: true })
    const back = workCalendar({ base: worked, extraHolidays: [{ date: "2014-10-01", reason: closure }] })
    expect(isWorkingDay("2014-10-01", { calendar: back })).toEqual({ ok: true, value: false })
  })

  it("covers a further year by its notice", () => {
    const reason = { zh: "元旦", en: "New Year's Day" }
    const calendar = workCalendar({ to: "2027-12-31", extraHolidays: [{ date: "2027-01-01", reason }] })
    expect(addWorkingDays("2026-12-31", 1)).toMatchObject({ ok: false })
    expect(addWorkingDays("2026-12-31", 1, { calendar })).toEqual({ ok: true, value: "2027-01-04" })
    expect(workCalendar({ from: "2003-01-01" }).from).toBe("2003-01-01")
  })

  it("survives structuredClone", () => {
    const calendar = structuredClone(chinaCalendar)
    expect(addWorkingDays("2014-09-22", 15, { calendar })).toEqual({ ok: true, value: "2014-10-16" })
  })

  it.each([
    ["a day outside", { extraHolidays: [{ date: "2027-01-01", reason: closure }] }, /extend the coverage/u],
    ["no date", { extraHolidays: [{ date: "2014-9-1", reason: closure }] }, /is not a date/u],
    ["a shorter end", { to: "2025-12-31" }, /less than/u],
    ["a later beginning", { from: "2007-01-01" }, /less than/u],
    [
      "a day that is both",
      {
        extraHolidays: [{ date: "2014-09-24", reason: closure }],
        extraWorkingDays: [{ date: "2014-09-24", reason: closure }]
      },
      /both/u
    ]
  ])("refuses %s", (_, options, message) => {
    expect(() => workCalendar(options)).toThrow(message)
  })
})
