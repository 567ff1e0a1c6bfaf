import { describe, expect, it } from "vitest"
import { chinaCalendar, describeDeadline } from "../time/index.ts"
import { regulationVersions } from "./regulation.ts"
import { type RequestBasis, requestState } from "./request-state.ts"
import type { DisclosureRequest } from "./requests.ts"

const basis: RequestBasis = {
  versions: regulationVersions,
  calendar: chinaCalendar,
  counting: { countFirstDay: false, lateExtension: "void" },
  conversionWorkingDays: 20
}
const received: DisclosureRequest = { applicant: "张伟", information: "标准", receivedOn: "2021-03-01" }
const at = (asOf: string, request: Partial<DisclosureRequest> = {}) =>
  requestState({ ...received, ...request }, asOf, basis)
const tasks = (asOf: string, request: Partial<DisclosureRequest> = {}) =>
  at(asOf, request).tasks.map(({ kind, actor, due, overdue }) => [kind, actor, due, overdue])

describe("where a request stands", () => {
  it("is with the agency, until the last day for the reply", () => {
    expect(at("2021-03-29").phase).toBe("being-processed")
    expect(tasks("2021-03-29")).toEqual([["reply", "agency", "2021-03-29", false]])
    expect(tasks("2021-03-30")).toEqual([["reply", "agency", "2021-03-29", true]])
  })

  it("explains the last day", () => {
    const [task] = at("2021-03-29").tasks
    if (task?.deadline?.ok !== true) throw new TypeError("not explained")
    expect(describeDeadline(task.deadline.value, "en")).toContain(
      "It is set by the Regulation on Government Information Disclosure as revised in 2019, article 33."
    )
  })

  it("is with the applicant while a correction is awaited, and the reply waits too", () => {
    const asked = { correctionAskedOn: "2021-03-03", correctionDueOn: "2021-03-12" }
    expect(at("2021-03-12", asked).phase).toBe("awaiting-correction")
    expect(tasks("2021-03-12", asked)).toEqual([
      ["correction", "applicant", "2021-03-12", false],
      ["reply", "agency", undefined, false]
    ])
    expect(tasks("2021-03-13", asked)[0]).toEqual(["correction", "applicant", "2021-03-12", true])
    expect(tasks("2021-03-13", { correctionAskedOn: "2021-03-03" })[0]).toEqual([
      "correction",
      "applicant",
      undefined,
      false
    ])
  })

  it("waits with a correction asked for after the third party gave time", () => {
    const consulted = { receivedOn: "2014-09-01", thirdPartyAskedOn: "2014-09-02", thirdPartyAnsweredOn: "2014-10-11" }
    const asked = { ...consulted, correctionAskedOn: "2014-10-13", correctionDueOn: "2014-12-20" }
    expect(at("2014-10-13", consulted).mayHappen).toContain("ask-correction")
    expect(at("2014-11-20", asked).phase).toBe("awaiting-correction")
    expect(tasks("2014-11-20", asked)).toEqual([
      ["correction", "applicant", "2014-12-20", false],
      ["reply", "agency", undefined, false]
    ])
  })

  it("is with the third party for its time, and back with the agency when it was silent", () => {
    const asked = { thirdPartyAskedOn: "2021-03-02" }
    expect(at("2021-03-23", asked).phase).toBe("awaiting-third-party")
    expect(tasks("2021-03-23", asked)).toEqual([
      ["third-party", "third-party", "2021-03-23", false],
      ["reply", "agency", "2021-04-20", false]
    ])
    expect(at("2021-03-24", asked).phase).toBe("being-processed")
    expect(tasks("2021-03-24", asked)[0]).toEqual(["third-party", "third-party", "2021-03-23", true])
  })

  it("has no end of asking under the version of 2007", () => {
    const asked = { receivedOn: "2014-09-22", thirdPartyAskedOn: "2014-09-24" }
    expect(at("2015-09-24", asked)).toMatchObject({ phase: "awaiting-third-party", version: { id: "2007" } })
    expect(tasks("2015-09-24", asked)).toEqual([
      ["third-party", "third-party", undefined, false],
      ["reply", "agency", undefined, false]
    ])
  })

  it("is answered, and owes a publication where the information was found fit", () => {
    const answered = { repliedOn: "2021-03-10", replyKind: "granted" as const }
    expect(at("2021-03-10", answered)).toMatchObject({ phase: "answered", tasks: [] })
    expect(at("2021-03-09", answered)).toMatchObject({ phase: "being-processed" })
    const fit = { ...answered, isFitToPublish: true }
    expect(tasks("2021-04-08", fit)).toEqual([["publication", "agency", "2021-04-08", false]])
    expect(tasks("2021-04-09", fit)).toEqual([["publication", "agency", "2021-04-08", true]])
    const disclosed = { ...fit, proactiveIndexNumber: "1", proactiveDisclosedOn: "2021-04-01" }
    expect(tasks("2021-04-01", disclosed)).toEqual([])
    expect(tasks("2021-03-31", disclosed)).toHaveLength(1)
  })

  it("is over when it was taken back", () => {
    expect(at("2021-05-01", { withdrawnOn: "2021-03-05" })).toMatchObject({ phase: "withdrawn", tasks: [] })
  })

  it("is nowhere before it came in, and under no version before there was one", () => {
    expect(at("2021-02-28")).toEqual({ phase: "not-received", tasks: [], mayHappen: [] })
    expect(at("2021-02-28", { receivedOn: "2008-04-30" })).toEqual({ phase: "ungoverned", tasks: [], mayHappen: [] })
  })

  it("does not know whether something is overdue where the calendar ends", () => {
    const [task] = at("2026-12-30", { receivedOn: "2026-12-20" }).tasks
    expect(task).toMatchObject({ kind: "reply", overdue: "unknown", deadline: { ok: false, code: "outside-coverage" } })
  })
})
