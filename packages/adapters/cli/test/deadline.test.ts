import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { run } from "./capture.ts"
import { runProcess } from "./run.ts"

const deadline = (...more: readonly string[]) => run(["deadline", ...more])
const json = async (...more: readonly string[]) => JSON.parse((await deadline(...more, "--format", "json")).stdout)
/** Text as it was before it was broken into lines. */
const joined = (text: string) => text.replaceAll(/\n\s*/gu, "")

describe("the worked example: received 2014-09-22", () => {
  test("is due 2014-10-16, each day counted or skipped with its reason", async () => {
    const { code, stdout, stderr } = await deadline("--received", "2014-09-22")
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    expect(stdout.startsWith("最后一天：2014-10-16（星期四）\n")).toBe(true)
    expect(joined(stdout)).toContain("（2007年），该版本自 2008-05-01 起施行。")
    expect(joined(stdout)).toContain("依据为《政府信息公开条例》（2007年）第二十四条。")
    expect(joined(stdout)).toContain("按假定的标准判断：条例没有规定首日是否计入")
    const days = stdout.split("\n").filter((line) => /^ {2}2014-/u.test(line))
    expect(days).toHaveLength(25)
    expect(days[0]).toBe("  2014-09-22  星期一  不计  首日不计")
    expect(days[5]).toBe("  2014-09-27  星期六  不计  周末")
    expect(days[6]).toBe("  2014-09-28  星期日     5  国庆节调休上班（国办发明电〔2013〕28号）")
    expect(days[9]).toBe("  2014-10-01  星期三  不计  国庆节（国办发明电〔2013〕28号）")
    expect(days.at(-1)).toBe("  2014-10-16  星期四    15  工作日")
    expect(stdout).not.toContain("截至")
  })

  test("in English", async () => {
    const { stdout } = await deadline("--received", "2014-09-22", "--lang", "en")
    expect(stdout.startsWith("Last day: 2014-10-16 (Thursday)\n")).toBe(true)
    expect(stdout).toMatch(/ {2}2014-09-28 {2}Sunday +5 {2}make-up working day for National Day/u)
    expect(stdout).not.toMatch(/星期|工作日/u)
  })

  test.each([
    ["2014-09-22", "还剩 15 个工作日。", { isOverdue: false, workingDays: 15, calendarDays: 24 }],
    [
      "2014-10-10",
      "截至 2014-10-10，当日不计，还剩 5 个工作日。",
      { isOverdue: false, workingDays: 5, calendarDays: 6 }
    ],
    ["2014-10-16", "2014-10-16 是期限的最后一天", { isOverdue: false, workingDays: 0, calendarDays: 0 }],
    ["2014-10-17", "已逾期 1 个工作日（1 个自然日）。", { isOverdue: true, workingDays: 1, calendarDays: 1 }],
    ["2014-10-20", "已逾期 2 个工作日（4 个自然日）。", { isOverdue: true, workingDays: 2, calendarDays: 4 }]
  ])("stands on %s: %s", async (asOf, sentence, standing) => {
    const args = ["--received", "2014-09-22", "--as-of", asOf]
    expect(joined((await deadline(...args)).stdout)).toContain(sentence)
    expect((await json(...args)).standing).toEqual({ asOf, ...standing })
  })

  test("as JSON: the version, the article, every day, and the whole in words", async () => {
    const document = await json("--received", "2014-09-22")
    expect(document).toMatchObject({
      regulation: { id: "2007" },
      start: "2014-09-22",
      unit: "working-days",
      length: 15,
      due: "2014-10-16",
      article: { zh: "《政府信息公开条例》（2007年）第二十四条" },
      description: { zh: expect.stringContaining("届满"), en: expect.stringContaining("The last day is Thursday") },
      counting: { value: { countFirstDay: false }, origin: { kind: "assumption" } }
    })
    expect(document.days).toHaveLength(25)
    expect(document).not.toHaveProperty("standing")
  })

  test("as a process", { timeout: 30_000 }, async () => {
    const source = fileURLToPath(new URL("../src/bin.ts", import.meta.url))
    const args = ["--conditions=@zhengwu/source", source, "deadline", "--received", "2014-09-22"]
    const { code, stdout, stderr } = await runProcess(process.execPath, args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    expect(stdout).toContain("最后一天：2014-10-16（星期四）")
  })
})

test.each([
  ["2019-05-14", "2007", 15, "2019-06-04"],
  ["2019-05-15", "2019", 20, "2019-06-13"]
])("received %s: the version of %s gives %i working days, to %s", async (received, id, length, due) => {
  expect(await json("--received", received)).toMatchObject({ regulation: { id }, length, due })
})

test("a length of one's own needs no regulation", async () => {
  const document = await json("--received", "2006-04-28", "--days", "5")
  expect(document).toMatchObject({ length: 5, due: "2006-05-10" })
  expect(document).not.toHaveProperty("regulation")
  expect(document).not.toHaveProperty("article")
})

test.each([
  [["--received", "2014-09-31"], "“2014-09-31”不是日期"],
  [["--received", "2014-09-31"], "--received 写成 年-月-日"],
  [["--received", "2014-09-22", "--as-of", "x"], "--as-of 写成 年-月-日"],
  [["--received", "2014-09-22", "--as-of", "2014-09-21"], "早于收到日期 2014-09-22"],
  [["--received", "2014-09-22", "--as-of", "2031-01-01"], "工作日历只覆盖 2004-01-01 至 2026-12-31"],
  [["--received", "2026-12-20"], "工作日历只覆盖 2004-01-01 至 2026-12-31"],
  [["--received", "2003-09-22", "--days", "5"], "工作日历只覆盖"],
  [["--received", "2008-04-30"], "2008-04-30 没有施行中的政府信息公开条例"],
  [["--received", "2014-09-22", "--days", "0"], "工作日数 0 不是正整数"],
  [["--received", "2014-09-22", "--days", "many"], "--days 的值“many”无效"],
  [[], "缺少选项 --received"]
])("%j is refused with 2", async (args, message) => {
  const { code, stdout, stderr } = await deadline(...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
  expect(joined(stderr)).toContain(message)
  expect(stderr).not.toMatch(/^\s+at /mu)
})
