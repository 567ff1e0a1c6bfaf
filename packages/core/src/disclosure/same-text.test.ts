import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { folded } from "../kernel/field.ts"
import { sameInformation, sameText, similarInformation } from "./same-text.ts"

describe("comparing what people typed", () => {
  it("is folding, for every text, asked once or again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(sameText(text)).toBe(folded(text))
        expect(sameText(text)).toBe(folded(text))
      })
    )
    for (const text of ["011190001/2014-00012", "A-1", "ａ 1", "望家　村", "~!", "\u007f", ""])
      expect(sameText(text)).toBe(folded(text))
  })

  it("does not look at punctuation in titles", () => {
    expect(sameInformation("《望家村》征地补偿标准（2014）。")).toBe("望家村征地补偿标准2014")
    expect(sameInformation("望家村征地补偿标准2014")).toBe(sameInformation("望家村 征地补偿标准【２０１４】"))
    expect(sameInformation("望家村征地标准")).not.toBe(sameInformation("望家村征地补偿标准"))
  })

  it("does not look at words of asking in near duplicates", () => {
    expect(similarInformation("关于申请公开望家村征地补偿标准的相关材料")).toBe("望家村征地补偿标准")
    expect(similarInformation("获取远安县2014年部门预算的复印件")).toBe(similarInformation("2014年部门预算信息"))
    expect(similarInformation("2013年部门预算")).not.toBe(similarInformation("2014年部门预算"))
  })

  it("keeps a title that would have nothing left", () => {
    expect(similarInformation("相关文件")).toBe("相关文件")
    expect(similarInformation("有关信息")).not.toBe(similarInformation("相关文件"))
  })

  it("calls near what it calls the same", () => {
    const word = fc.constantFrom("关于", "望家村", "征地", "的", "标准", "，", " ", "信息", "申请公开")
    const title = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(""))
    fc.assert(
      fc.property(title, title, (one, other) => {
        if (sameInformation(one) === sameInformation(other))
          expect(similarInformation(one)).toBe(similarInformation(other))
      })
    )
  })
})
