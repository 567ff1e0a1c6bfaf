import { zipSync, strToU8 } from "fflate"
import { describe, expect, it } from "vitest"
import { hasChromium, openPart, resultOf, useChromium } from "./chromium.ts"

const directory = {
  name: "单位名录.csv",
  mimeType: "text/csv",
  buffer: Buffer.from("单位编号,单位名称,单位类型\na,县财政局,县政府部门\n")
}

/** A workbook that unpacks to a gigabyte. */
const zipBomb = (): Buffer => {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const relations = (inner: string) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
    )
  const zeros = new Uint8Array(256 * 1024 * 1024).fill(32)
  return Buffer.from(
    zipSync({
      "_rels/.rels": relations(relation("r1", "officeDocument", "xl/workbook.xml")),
      "xl/workbook.xml": strToU8(
        `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="终端登记表" sheetId="1" r:id="r1"/></sheets></workbook>`
      ),
      "xl/_rels/workbook.xml.rels": relations(relation("r1", "worksheet", "worksheets/sheet1.xml")),
      "xl/worksheets/sheet1.xml": [zeros, { level: 9 }]
    })
  )
}

const hostile: readonly (readonly [about: string, name: string, buffer: () => Buffer, said: RegExp])[] = [
  ["a zip bomb", "终端登记表.xlsx", zipBomb, /过大|太大|超过|压缩/u],
  ["a broken workbook", "终端登记表.xlsx", () => Buffer.from("PK\u0003\u0004 not a workbook"), /损坏|无法/u],
  ["a workbook cut short", "终端登记表.xlsx", () => zipBomb().subarray(0, 400), /损坏|无法|不完整/u],
  [
    "CSV that calls itself a workbook",
    "终端登记表.xlsx",
    () => Buffer.from("单位,终端标识\n县财政局,PC-1\n"),
    /扩展名/u
  ],
  [
    "an old workbook",
    "终端登记表.xls",
    () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    /xlsx/u
  ],
  ["nested JSON", "终端登记表.json", () => Buffer.from("[".repeat(1_000_000)), /JSON/u],
  ["nothing at all", "终端登记表.csv", () => Buffer.alloc(0), /空|没有/u],
  ["a program", "终端登记表.csv", () => Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 255, 255, 0, 0, 184, 0]), /./u]
]

describe.runIf(hasChromium)("hostile files end in a message", () => {
  const chromium = useChromium()

  it.each(hostile)(
    "%s",
    async (_, name, buffer, said) => {
      const { page, requests, errors, close } = await chromium().open()
      const file = { name, mimeType: "application/octet-stream", buffer: buffer() }
      await page.setInputFiles("#list", [directory, file])
      await resultOf(page)
      await openPart(page, "input")
      const problems = page.locator("#panel .finding").filter({ hasText: name })
      expect(await problems.count()).toBeGreaterThan(0)
      expect((await problems.allInnerTexts()).join("\n")).toMatch(said)
      await page.setInputFiles("#list", [file])
      await page.waitForSelector("#failure")
      expect(await page.locator("#failure").innerText()).toMatch(/单位名录|无法读取/u)
      expect(requests).toEqual([])
      expect(errors).toEqual([])
      await close()
    },
    120_000
  )

  it("and so does a page that cannot start its worker", async () => {
    const { page, close } = await chromium().open()
    await page.evaluate(() => {
      const check = document.querySelector("zhengwu-check")
      if (check !== null)
        (check as unknown as { createWorker: () => Worker }).createWorker = () => {
          throw new DOMException("refused by policy", "SecurityError")
        }
    })
    await page.setInputFiles("#list", [directory])
    await page.waitForSelector("#failure")
    expect(await page.locator("#failure").innerText()).toContain("程序内部出错")
    await close()
  }, 60_000)
})
