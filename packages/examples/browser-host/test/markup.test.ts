import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { hasChromium, openPart, useChromium } from "./chromium.ts"

const fragment = fc.constantFrom(
  "<img src=x onerror=document.title='taken'>",
  "<script>document.title='taken'</script>",
  "<svg onload=document.title='taken'>",
  "<iframe srcdoc='<script>parent.document.title=1</script>'>",
  "<a href=javascript:document.title='taken'>x</a>",
  "\"><b onmouseover='document.title=1'>",
  "' autofocus onfocus='document.title=1",
  "</style><style>*{display:none}",
  "</svg><foreignObject><body onload=document.title=1>",
  "<!--",
  "]]>",
  "&lt;b&gt;",
  "${document.title='taken'}",
  "{{constructor.constructor('document.title=1')()}}",
  "\u202e\u2066",
  "<zhengwu-check>"
)

/** What people or programs may write into a cell or a file's name. */
const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: fragment }, fc.string({ unit: "grapheme", maxLength: 8 })), {
    minLength: 1,
    maxLength: 3
  })
  .map((parts) => parts.join("").replaceAll(/[\r\n\0]/gu, " "))

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`

describe.runIf(hasChromium)("file names and cells", () => {
  const chromium = useChromium()

  it("are shown as they are, and become no element, attribute or script anywhere in the result", async () => {
    const { page, requests, errors, close } = await chromium().open()
    await page.fill('input[type="date"]', "2014-08-01")
    let shown = 0
    await fc.assert(
      fc.asyncProperty(text, text, text, text, async (agency, label, user, file) => {
        const files = [
          ["单位名录.csv", `单位编号,单位名称,单位类型\na,${quoted(agency)},县政府部门\n`],
          [
            `${file}终端登记表.csv`,
            `单位,终端标识,使用人,IP地址\n${[label, `${label}2`].map((each) => [agency, each, user, "10.0.0.1"].map(quoted).join(",")).join("\n")}\n`
          ],
          ["网络设备登记表.csv", `单位,设备标识,设备类型\n${quoted(agency)},${quoted(label)},接入交换机\n`],
          [`${file}.csv`, `${quoted(label)},${quoted(user)}\n1,2\n`]
        ] as const
        await page.evaluate(async (given) => {
          const check = document.querySelector("zhengwu-check")
          await (check as unknown as { check(chosen: unknown): Promise<void> }).check({
            files: given.map(([name, content]) => ({ name, file: new Blob([content]) })),
            leftAside: [given[3][0]]
          })
        }, files)
        const said: string[] = []
        const faults: string[] = []
        const look = async () => {
          const { words, found } = await page.evaluate(allOfIt)
          said.push(words)
          faults.push(...found)
        }
        await look()
        if ((await page.locator("zhengwu-report").count()) > 0)
          for (const part of ["scorecard", "findings", "unjudged", "input", "topology"]) {
            await openPart(page, part)
            if (part === "scorecard") await page.waitForSelector("zhengwu-scorecard #card")
            if (part === "topology") await page.waitForSelector("zhengwu-topology :is(img, p)")
            await look()
          }
        expect(faults).toEqual([])
        expect(await page.title()).toBe("电子政务自查")
        const everything = said.join("\n")
        if ([agency, label, file].some((each) => each.includes("<") && everything.includes(each))) shown++
      }),
      { numRuns: 25 }
    )
    expect(shown).toBeGreaterThan(5)
    expect(requests).toEqual([])
    expect(errors).toEqual([])
    await close()
  }, 300_000)
})

/** Runs in the page: every word shown, and everything that files could only have put there. */
const allOfIt = (): { words: string; found: string[] } => {
  const known = new Set(
    "DIV SPAN P H1 H2 H3 H4 UL OL LI DL DT DD BR STRONG SECTION NAV LABEL INPUT SELECT OPTION BUTTON PROGRESS TABLE THEAD TBODY TR TH TD DETAILS SUMMARY IMG svg rect ZHENGWU-REPORT ZHENGWU-SCORECARD ZHENGWU-TOPOLOGY".split(
      " "
    )
  )
  const found: string[] = []
  const words: string[] = []
  const walk = (root: ShadowRoot) => {
    words.push(root.textContent)
    for (const element of root.querySelectorAll("*")) {
      if (!known.has(element.tagName)) found.push(`element ${element.tagName}`)
      if (element.tagName === "IMG" && !(element as HTMLImageElement).src.startsWith("blob:")) found.push("image")
      for (const { name } of element.attributes)
        if (/^on|^style$|^href$|^srcdoc$/u.test(name)) found.push(`attribute ${name}`)
      if (element.shadowRoot !== null) walk(element.shadowRoot)
    }
  }
  const check = document.querySelector("zhengwu-check")
  if (check?.shadowRoot != null) walk(check.shadowRoot)
  return { words: words.join("\n"), found }
}
