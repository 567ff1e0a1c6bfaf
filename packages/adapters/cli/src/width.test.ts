import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { displayWidth, padEnd, padStart, plain, wrap } from "./width.ts"

describe("wrap", () => {
  test("breaks between Chinese characters at the width of the terminal", () => {
    expect(wrap("各部门严格按照全县统一分配的地址", 10)).toEqual(["各部门严格", "按照全县统", "一分配的地", "址"])
  })

  test("never begins a line with a closing mark, nor ends one with an opening mark", () => {
    expect(wrap("登记，报备（备案）", 8)).toEqual(["登记，报", "备（备", "案）"])
    expect(wrap("办理终端“登记”", 9)).toEqual(["办理终端", "“登记”"])
  })

  test("keeps addresses and words whole while they fit", () => {
    expect(wrap("地址192.168.100.100重复", 16)).toEqual(["地址", "192.168.100.100", "重复"])
    expect(wrap("Use an address allocated to the agency", 16)).toEqual(["Use an address", "allocated to the", "agency"])
    expect(wrap("登记表 · 第16行、第17行", 20)).toEqual(["登记表 · 第16行、", "第17行"])
    expect(wrap("A terminal (its label)", 12)).toEqual(["A terminal", "(its label)"])
  })

  test("leaves room for what stands before the first line", () => {
    expect(wrap("各部门严格按照全县", 12, 8)).toEqual(["各部门严", "格按照全县"])
  })

  test("cuts what is longer than a line", () => {
    expect(wrap("abcdefghijkl", 8)).toEqual(["abcdefgh", "ijkl"])
  })

  test("no line is wider than the page, and nothing but blanks is lost", () => {
    const text = fc.string({
      unit: fc.constantFrom("财", "政", "局", "，", "（", "）", "“", "”", "a", "1", ".", " ", "-")
    })
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 40 }), (text, width) => {
        const lines = wrap(text, width)
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""))
      })
    )
  })
})

describe("padding", () => {
  test("counts Chinese characters as two cells", () => {
    expect(padEnd("财政", 6)).toBe("财政  ")
    expect(padStart("ＩＰ", 5)).toBe(" ＩＰ")
    expect(padEnd("too long", 3)).toBe("too long")
  })
})

describe("plain", () => {
  test("lets no text from a file steer the terminal", () => {
    expect(plain("a\u001b[31mb\u0007\u202ec")).toBe("a\ufffd[31mb\ufffd\ufffdc")
    expect(plain("一行\r\n  二行\t三")).toBe("一行 二行 三")
  })
})
