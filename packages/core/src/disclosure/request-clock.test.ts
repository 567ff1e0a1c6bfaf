import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, chinaCalendar, isWorkingDay } from "../time/index.ts"
import { regulationVersions } from "./regulation.ts"
import { type ClockBasis, explainReply, requestAsOf, requestClock } from "./request-clock.ts"
import type { DisclosureRequest } from "./requests.ts"

const basis: ClockBasis = {
  versions: regulationVersions,
  calendar: chinaCalendar,
  counting: { countFirstDay: false, lateExtension: "void" }
}
const received: DisclosureRequest = { applicant: "张伟", information: "标准", receivedOn: "2014-09-22" }
const dueOf = (request: Partial<DisclosureRequest>, asOf = "2022-12-30", by = basis) => {
  const due = requestClock({ ...received, ...request }, asOf, by)?.due
  return due?.ok === true ? due.value : undefined
}

describe("the clock of a request", () => {
  it("explains the worked example day by day", () => {
    const explained = explainReply(received, "2014-10-01", basis)
    if (explained?.ok !== true) throw new TypeError("not explained")
    const { due, days, article } = explained.value
    expect(due).toBe("2014-10-16")
    expect(days.filter(({ kind }) => kind === "counted")).toHaveLength(15)
    expect(days.filter(({ isMadeUp }) => isMadeUp).map(({ date }) => date)).toEqual(["2014-09-28", "2014-10-11"])
    expect(article?.zh).toBe("《政府信息公开条例》（2007年）第二十四条")
  })

  it("counts the first day where the county says so", () => {
    const counting = { ...basis.counting, countFirstDay: true }
    expect(dueOf({}, undefined, { ...basis, counting })).toBe("2014-10-15")
  })

  it("takes the day of confirmation for what came by mail, internet or fax, since 2019", () => {
    const start = (request: Partial<DisclosureRequest>) =>
      requestClock({ ...received, ...request }, "2022-12-30", basis)?.receivedOn
    const late = { receivedOn: "2021-03-01", confirmedOn: "2021-03-03" }
    expect(start({ ...late, channel: "internet" })).toBe("2021-03-03")
    expect(start({ ...late, channel: "registered-mail" })).toBe("2021-03-01")
    expect(start(late)).toBe("2021-03-01")
    expect(start({ receivedOn: "2014-09-22", confirmedOn: "2014-09-24", channel: "internet" })).toBe("2014-09-22")
    expect(start({ receivedOn: "2021-03-01", channel: "internet" })).toBe("2021-03-01")
  })

  it("stands still while a third party is asked: without end in 2007, for 15 working days in 2019", () => {
    const asked2014 = { thirdPartyAskedOn: "2014-09-24" }
    expect(requestClock({ ...received, ...asked2014 }, "2014-12-31", basis)).toMatchObject({
      stopped: { by: "third-party", since: "2014-09-24" }
    })
    // 15 working days after Tuesday 2 March 2021 end on 23 March; 19 of 20 days are left.
    const asked2021 = { receivedOn: "2021-03-01", thirdPartyAskedOn: "2021-03-02" }
    expect(dueOf(asked2021)).toBe("2021-04-20")
    expect(dueOf({ ...asked2021, thirdPartyAnsweredOn: "2021-03-30" })).toBe("2021-04-20")
    expect(dueOf({ ...asked2021, thirdPartyAnsweredOn: "2021-03-23" })).toBe("2021-04-20")
    expect(dueOf({ ...asked2021, thirdPartyAnsweredOn: "2021-03-22" })).toBe("2021-04-19")
    expect(dueOf({ ...asked2021, thirdPartyAnsweredOn: "2021-03-02" })).toBe(dueOf({ receivedOn: "2021-03-01" }))
  })

  it("is stopped by a correction and starts with it", () => {
    const asked = { correctionAskedOn: "2014-09-25" }
    expect(requestClock({ ...received, ...asked }, "2014-10-31", basis)).toMatchObject({
      stopped: { by: "correction", since: "2014-09-25" }
    })
    expect(requestClock({ ...received, ...asked }, "2014-10-31", basis)?.due).toBeUndefined()
    expect(explainReply({ ...received, ...asked }, "2014-10-31", basis)).toBeUndefined()
    expect(dueOf({ ...asked, correctionGivenOn: "2014-10-08" })).toBe("2014-10-28")
  })

  it("starts anew with a correction asked for in the time that a third party or an extension gave", () => {
    const early = { receivedOn: "2014-09-01" }
    const plain = dueOf(early) ?? ""
    expect(plain).toBe("2014-09-23")
    const extension = { ...early, extensionConsentedOn: "2014-09-15", extensionNotifiedOn: "2014-09-15" }
    expect(dueOf(extension, "2014-09-24")).toBe("2014-10-17")
    const corrected = { correctionAskedOn: "2014-09-25", correctionGivenOn: "2014-10-10" }
    expect(requestClock({ ...received, ...extension, ...corrected }, "2014-10-20", basis)).toMatchObject({
      start: "2014-10-10",
      extension: "granted"
    })
    // An extension of which the applicant was not told by then had given no time.
    expect(dueOf({ ...extension, ...corrected, extensionNotifiedOn: "2014-09-26" })).toBe(plain)

    const consulted = { ...early, thirdPartyAskedOn: "2014-09-02", thirdPartyAnsweredOn: "2014-10-11" }
    const after = { ...consulted, correctionAskedOn: "2014-10-12" }
    expect(dueOf({ ...after, correctionGivenOn: "2014-10-20" }, "2014-11-07")).toBe("2014-11-10")
    expect(requestClock({ ...received, ...after }, "2014-11-20", basis)?.stopped).toEqual({
      by: "correction",
      since: "2014-10-12"
    })
    // While the third party has not answered the period is not over.
    const amid = { ...consulted, correctionAskedOn: "2014-10-08", correctionGivenOn: "2014-10-09" }
    expect(requestClock({ ...received, ...amid }, "2014-12-30", basis)?.start).toBe("2014-10-09")

    const ended = dueOf(consulted, "2014-10-12") ?? ""
    expect(dueOf({ ...consulted, correctionAskedOn: addDays(ended, 1) })).toBe(ended)
    expect(dueOf({ ...consulted, correctionAskedOn: ended })).toBeUndefined()
  })

  it("explains the days from the correction on", () => {
    const explained = explainReply(
      {
        ...received,
        receivedOn: "2014-09-01",
        thirdPartyAskedOn: "2014-09-02",
        thirdPartyAnsweredOn: "2014-10-11",
        correctionAskedOn: "2014-10-12",
        correctionGivenOn: "2014-10-20"
      },
      "2014-11-07",
      basis
    )
    if (explained?.ok !== true) throw new TypeError("not explained")
    const { start, due, days } = explained.value
    expect([start, due]).toEqual(["2014-10-20", "2014-11-10"])
    expect(days.filter(({ kind }) => kind === "counted")).toHaveLength(15)
    expect(days.filter(({ kind }) => kind === "suspended")).toEqual([])
  })

  it("can accept a late extension where the county says so", () => {
    const late = { extensionConsentedOn: "2014-10-17", extensionNotifiedOn: "2014-10-17" }
    const lenient: ClockBasis = { ...basis, counting: { ...basis.counting, lateExtension: "valid" } }
    expect(requestClock({ ...received, ...late }, "2014-12-31", basis)).toMatchObject({
      extension: "late",
      extendedBy: 0
    })
    expect(requestClock({ ...received, ...late }, "2014-12-31", lenient)).toMatchObject({
      extension: "granted",
      extendedBy: 15
    })
  })

  it("does not call an extension late while it stands still, nor in time for what was asked too late", () => {
    const agreed = { extensionConsentedOn: "2014-10-20", extensionNotifiedOn: "2014-10-20" }
    const clockOf = (request: Partial<DisclosureRequest>) =>
      requestClock({ ...received, ...agreed, ...request }, "2014-10-24", basis)
    expect(clockOf({ correctionAskedOn: "2014-10-16" })).toMatchObject({
      extension: "granted",
      stopped: { by: "correction" }
    })
    expect(clockOf({ thirdPartyAskedOn: "2014-10-16" })).toMatchObject({
      extension: "granted",
      stopped: { by: "third-party" }
    })
    for (const asked of [{ correctionAskedOn: "2014-10-17" }, { thirdPartyAskedOn: "2014-10-17" }])
      expect(clockOf(asked)).toMatchObject({ extension: "late", due: { value: "2014-10-16" } })
  })

  it("knows no more than was known on the day", () => {
    const request: DisclosureRequest = {
      ...received,
      correctionAskedOn: "2014-09-25",
      correctionDueOn: "2014-10-20",
      correctionGivenOn: "2014-10-08",
      repliedOn: "2014-10-20",
      replyKind: "granted",
      isFitToPublish: true,
      foundFitOn: "2014-10-21",
      proactiveIndexNumber: "1",
      proactiveDisclosedOn: "2014-10-22"
    }
    expect(requestAsOf(request, "2014-10-22")).toBe(request)
    expect(requestAsOf(request, "2014-09-24")).toEqual(received)
    expect(requestAsOf(request, "2014-10-20")).toEqual({
      ...received,
      correctionAskedOn: "2014-09-25",
      correctionDueOn: "2014-10-20",
      correctionGivenOn: "2014-10-08",
      repliedOn: "2014-10-20",
      replyKind: "granted"
    })
  })

  it("says that the calendar ends, and that no regulation was in force", () => {
    expect(requestClock({ ...received, receivedOn: "2026-12-20" }, "2026-12-30", basis)?.due).toMatchObject({
      ok: false,
      code: "outside-coverage"
    })
    expect(requestClock({ ...received, receivedOn: "2008-04-30" }, "2014-12-31", basis)).toBeUndefined()
  })
})

const day = fc.integer({ min: 0, max: 900 }).map((offset) => addDays("2018-01-01", offset))
const span = fc.integer({ min: 0, max: 30 })

describe("the last day for a reply", () => {
  it("is what walking through the days gives", () => {
    fc.assert(
      fc.property(day, fc.option(fc.tuple(span, span)), fc.option(span), (receivedOn, asking, extension) => {
        const request: DisclosureRequest = {
          ...received,
          receivedOn,
          ...(asking === null
            ? {}
            : {
                thirdPartyAskedOn: addDays(receivedOn, asking[0]),
                thirdPartyAnsweredOn: addDays(receivedOn, asking[0] + asking[1])
              }),
          ...(extension === null
            ? {}
            : {
                extensionConsentedOn: receivedOn,
                extensionNotifiedOn: receivedOn,
                extensionWorkingDays: extension + 1
              })
        }
        const is2019 = receivedOn >= "2019-05-15"
        const most = is2019 ? 20 : 15
        let left = most + (extension === null ? 0 : Math.min(extension + 1, most))
        const worked = (on: string) => {
          const answer = isWorkingDay(on)
          return answer.ok && answer.value
        }
        // The third party has 15 working days since 2019.
        let end = request.thirdPartyAnsweredOn
        if (is2019 && request.thirdPartyAskedOn !== undefined) {
          let on = request.thirdPartyAskedOn
          for (let n = 0; n < 15;) if (worked((on = addDays(on, 1)))) n++
          if (end === undefined || on < end) end = on
        }
        let on = receivedOn
        while (left > 0) {
          on = addDays(on, 1)
          const isPaused =
            request.thirdPartyAskedOn !== undefined && on > request.thirdPartyAskedOn && end !== undefined && on <= end
          if (!isPaused && worked(on)) left--
        }
        expect(dueOf(request)).toBe(on)
      })
    )
  })

  it("is never earlier for a third party asked, an extension granted or a correction received", () => {
    fc.assert(
      fc.property(day, span, span, (receivedOn, first, second) => {
        const plain = dueOf({ receivedOn }) ?? ""
        const asked = addDays(receivedOn, first)
        const answered = addDays(asked, second)
        for (const more of [
          { thirdPartyAskedOn: asked, thirdPartyAnsweredOn: answered },
          { extensionConsentedOn: asked, extensionNotifiedOn: answered },
          { correctionAskedOn: asked, correctionGivenOn: answered }
        ])
          expect((dueOf({ receivedOn, ...more }) ?? "") >= plain).toBe(true)
      })
    )
  })

  it("starts with every correction asked for by the last day that was known then, and with no other", () => {
    fc.assert(
      fc.property(
        day,
        fc.record(
          {
            thirdPartyAskedOn: span,
            thirdPartyAnsweredOn: span,
            extensionConsentedOn: span,
            extensionNotifiedOn: span
          },
          { requiredKeys: [] }
        ),
        fc.integer({ min: 0, max: 80 }),
        span,
        (receivedOn, drawn, askedAfter, givenAfter) => {
          const running: DisclosureRequest = {
            ...received,
            receivedOn,
            ...Object.fromEntries(Object.entries(drawn).map(([name, offset]) => [name, addDays(receivedOn, offset)]))
          }
          const asked = addDays(receivedOn, askedAfter)
          const given = addDays(asked, givenAfter)
          const corrected = { ...running, correctionAskedOn: asked, correctionGivenOn: given }
          const before = requestClock(running, asked, basis)
          const isOver = before?.due?.ok === true && asked > before.due.value
          expect(requestClock(corrected, "2022-12-30", basis)?.start).toBe(isOver ? receivedOn : given)
          expect(requestClock({ ...running, correctionAskedOn: asked }, "2022-12-30", basis)?.stopped?.by).toBe(
            isOver ? requestClock(running, "2022-12-30", basis)?.stopped?.by : "correction"
          )
          const plain = requestClock(running, "2022-12-30", basis)?.due
          const last = requestClock(corrected, "2022-12-30", basis)?.due
          if (plain?.ok === true && last?.ok === true) expect(last.value >= plain.value).toBe(true)
        }
      )
    )
  })
})
