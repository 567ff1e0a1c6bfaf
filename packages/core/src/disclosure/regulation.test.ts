import { describe, expect, it } from "vitest"
import { addDays } from "../time/index.ts"
import { regulation2007, regulation2019, regulationOn, regulationVersions } from "./regulation.ts"

const on = (day: string) => regulationOn(day, regulationVersions)?.id

describe("the version of the regulation in force", () => {
  it("changes with the first day of each", () => {
    expect(on("2008-04-30")).toBeUndefined()
    expect(on("2008-05-01")).toBe("2007")
    expect(on("2014-07-02")).toBe("2007")
    expect(on("2019-05-14")).toBe("2007")
    expect(on("2019-05-15")).toBe("2019")
    expect(on("2026-12-31")).toBe("2019")
  })

  it("leaves no day between two versions", () => {
    expect(addDays(regulation2007.until ?? "", 1)).toBe(regulation2019.from)
  })

  it("sets the periods that its articles set", () => {
    const periods = ({ proactive, reply, extension, thirdParty, correction }: typeof regulation2007) => [
      proactive.workingDays,
      reply.workingDays,
      extension.workingDays,
      thirdParty.workingDays,
      correction.workingDays
    ]
    expect(periods(regulation2007)).toEqual([20, 15, 15, undefined, undefined])
    expect(periods(regulation2019)).toEqual([20, 20, 20, 15, 7])
  })

  it("says how sure the library is of each article", () => {
    for (const version of regulationVersions)
      for (const reference of [
        version.proactive,
        version.reply,
        version.extension,
        version.thirdParty,
        version.correction,
        version.catalogue,
        version.secrecy,
        version.replyKinds,
        version.annualReport
      ]) {
        expect(reference.article.zh).toContain(version.id)
        expect(["read", "partly-read", "unverified"]).toContain(reference.certainty)
      }
    expect(regulation2007.correction.certainty).toBe("unverified")
    expect(regulation2007.repeat).toBeUndefined()
  })
})
