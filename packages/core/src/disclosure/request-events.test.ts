import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, addWorkingDays, chinaCalendar } from "../time/index.ts"
import { regulationVersions } from "./regulation.ts"
import type { ClockBasis } from "./request-clock.ts"
import { nextRequest, possibleEvents, type RequestEvent, type RequestEventType } from "./request-events.ts"
import { requestState } from "./request-state.ts"
import type { DisclosureRequest } from "./requests.ts"

const basis: ClockBasis = {
  versions: regulationVersions,
  calendar: chinaCalendar,
  counting: { countFirstDay: false, lateExtension: "void" }
}
const stateBasis = { ...basis, conversionWorkingDays: 20 }
const received: DisclosureRequest = { applicant: "张伟", information: "标准", receivedOn: "2021-03-01" }

const step = (request: DisclosureRequest, event: RequestEvent) => {
  const result = nextRequest(request, event, basis)
  return result.ok ? result.request : result.code
}

const after = (request: DisclosureRequest, ...events: readonly RequestEvent[]): DisclosureRequest =>
  events.reduce((current, event) => {
    const result = nextRequest(current, event, basis)
    if (!result.ok) throw new TypeError(`${event.type}: ${result.code}`)
    return result.request
  }, request)

describe("what may happen to a request", () => {
  it("is written down on the request", () => {
    expect(
      after(
        received,
        { type: "ask-correction", on: "2021-03-02", dueOn: "2021-03-12" },
        { type: "give-correction", on: "2021-03-05" },
        { type: "ask-third-party", on: "2021-03-08" },
        { type: "third-party-answers", on: "2021-03-15" },
        { type: "consent-extension", on: "2021-03-16", workingDays: 10 },
        { type: "notify-extension", on: "2021-03-16" },
        { type: "judge-fitness", on: "2021-03-17", isFit: true },
        { type: "reply", on: "2021-03-18", kind: "granted" },
        { type: "disclose", on: "2021-03-18", indexNumber: "011/1" }
      )
    ).toEqual({
      ...received,
      correctionAskedOn: "2021-03-02",
      correctionDueOn: "2021-03-12",
      correctionGivenOn: "2021-03-05",
      thirdPartyAskedOn: "2021-03-08",
      thirdPartyAnsweredOn: "2021-03-15",
      extensionConsentedOn: "2021-03-16",
      extensionWorkingDays: 10,
      extensionNotifiedOn: "2021-03-16",
      isFitToPublish: true,
      foundFitOn: "2021-03-17",
      repliedOn: "2021-03-18",
      replyKind: "granted",
      proactiveIndexNumber: "011/1",
      proactiveDisclosedOn: "2021-03-18"
    })
  })

  it("is refused with a code and words where it cannot happen", () => {
    expect(nextRequest(received, { type: "give-correction", on: "2021-03-02" }, basis)).toEqual({
      ok: false,
      code: "not-asked",
      message: {
        zh: "此前没有相应的告知、征求或同意",
        en: "Nothing was asked or agreed that this would follow"
      }
    })
    expect(step(received, { type: "withdraw", on: "2021-02-29" })).toBe("not-a-date")
    expect(step(received, { type: "withdraw", on: "2021-02-28" })).toBe("date-goes-back")
    expect(step({ ...received, receivedOn: "2008-04-30" }, { type: "withdraw", on: "2021-02-28" })).toBe(
      "no-regulation"
    )
    expect(step(received, { type: "ask-correction", on: "2021-03-02", dueOn: "2021-03-01" })).toBe("ends-too-soon")
    expect(step(received, { type: "ask-correction", on: "2021-03-02", dueOn: "soon" })).toBe("not-a-date")
    expect(step(received, { type: "disclose", on: "2021-03-02", indexNumber: "1" })).toBe("not-fit")
    const asked = after(received, { type: "ask-correction", on: "2021-03-02", dueOn: "2021-03-12" })
    expect(step(asked, { type: "ask-third-party", on: "2021-03-02" })).toBe("correction-open")
    expect(step(asked, { type: "ask-correction", on: "2021-03-02", dueOn: "2021-03-12" })).toBe("done-before")
    const answered = after(received, { type: "reply", on: "2021-03-02", kind: "granted" })
    expect(step(answered, { type: "withdraw", on: "2021-03-02" })).toBe("closed")
  })

  it("extends within the period and within what is permitted", () => {
    const last = addWorkingDays("2021-03-01", 20)
    if (!last.ok) throw new TypeError("no calendar")
    expect(step(received, { type: "consent-extension", on: last.value })).toMatchObject({
      extensionConsentedOn: last.value
    })
    expect(step(received, { type: "consent-extension", on: addDays(last.value, 1) })).toBe("period-over")
    expect(step(received, { type: "consent-extension", on: last.value, workingDays: 20 })).toMatchObject({})
    expect(step(received, { type: "consent-extension", on: last.value, workingDays: 21 })).toBe("too-long")
    const agreed = after(received, { type: "consent-extension", on: last.value })
    expect(step(agreed, { type: "notify-extension", on: last.value })).toMatchObject({})
    expect(step(agreed, { type: "notify-extension", on: addDays(last.value, 1) })).toBe("period-over")
    expect(step(received, { type: "notify-extension", on: last.value })).toBe("not-asked")
  })

  it("lets a reply refuse only on a ground that the version has", () => {
    const old = { ...received, receivedOn: "2014-09-22" }
    expect(step(received, { type: "reply", on: "2021-03-02", kind: "unprocessed-repeat" })).toMatchObject({})
    expect(step(old, { type: "reply", on: "2014-09-23", kind: "unprocessed-repeat" })).toBe("no-ground")
    const asked = after(received, { type: "ask-correction", on: "2021-03-02", dueOn: "2021-03-12" })
    const lapse = (on: string, request = asked) => step(request, { type: "reply", on, kind: "other-not-corrected" })
    expect(lapse("2021-03-12")).toBe("no-ground")
    expect(lapse("2021-03-13")).toMatchObject({ repliedOn: "2021-03-13" })
    expect(lapse("2021-03-13", received)).toBe("no-ground")
    expect(step(asked, { type: "reply", on: "2021-03-12", kind: "unavailable-unclear" })).toBe("no-ground")
  })
})

/** A second formulation: what has happened, as flags and days. */
interface Model {
  today: string
  asked: boolean
  corrected: boolean
  consulted: boolean
  consultedBack: boolean
  agreed: boolean
  notified: boolean
  over: "no" | "answered" | "withdrawn"
  fit: boolean | undefined
  disclosed: boolean
}

interface Real {
  request: DisclosureRequest
}

/** What the model allows, leaving out the one question of counting: whether the period is over. */
const allows = (model: Readonly<Model>, type: RequestEventType): boolean => {
  const open = model.over === "no"
  switch (type) {
    case "ask-correction":
      return open && !model.asked
    case "give-correction":
      return open && model.asked && !model.corrected
    case "ask-third-party":
      return open && !model.consulted && (!model.asked || model.corrected)
    case "third-party-answers":
      return open && model.consulted && !model.consultedBack
    case "consent-extension":
      return open && !model.agreed
    case "notify-extension":
      return open && model.agreed && !model.notified
    case "judge-fitness":
      return model.over !== "withdrawn" && model.fit === undefined
    case "disclose":
      return model.fit === true && !model.disclosed
    default:
      return open
  }
}

const record = (model: Model, event: RequestEvent): void => {
  switch (event.type) {
    case "ask-correction":
      model.asked = true
      break
    case "give-correction":
      model.corrected = true
      break
    case "ask-third-party":
      model.consulted = true
      break
    case "third-party-answers":
      model.consultedBack = true
      break
    case "consent-extension":
      model.agreed = true
      break
    case "notify-extension":
      model.notified = true
      break
    case "judge-fitness":
      model.fit = event.isFit
      break
    case "disclose":
      model.disclosed = true
      break
    default:
      model.over = event.type === "reply" ? "answered" : "withdrawn"
  }
}

const reached = new Set<string>()

class Happens implements fc.Command<Model, Real> {
  readonly wait: number
  readonly make: (on: string) => RequestEvent

  constructor(wait: number, make: (on: string) => RequestEvent) {
    this.wait = wait
    this.make = make
  }

  check(): boolean {
    return true
  }

  run(model: Model, real: Real): void {
    const on = addDays(model.today, this.wait)
    model.today = on
    const event = this.make(on)
    const before = structuredClone(real.request)
    const mayHappen = possibleEvents(real.request, on, basis)
    const result = nextRequest(real.request, event, basis)
    expect(real.request).toEqual(before)
    expect(mayHappen.includes(event.type)).toBe(result.ok)
    const isExtension = event.type === "consent-extension" || event.type === "notify-extension"
    if (!isExtension) expect(result.ok).toBe(allows(model, event.type))
    else if (!allows(model, event.type)) expect(result.ok).toBe(false)
    else if (!result.ok) expect(result.code).toBe("period-over")
    if (result.ok) {
      record(model, event)
      real.request = result.request
    }
    const state = requestState(real.request, on, stateBasis)
    reached.add(state.phase)
    for (const { kind } of state.tasks) reached.add(kind)
    const kinds = new Set(state.tasks.map(({ kind }) => kind))
    expect(kinds.has("reply")).toBe(model.over === "no")
    expect(kinds.has("correction")).toBe(model.over === "no" && model.asked && !model.corrected)
    expect(kinds.has("publication")).toBe(model.over === "answered" && model.fit === true && !model.disclosed)
    expect(state.mayHappen.toSorted()).toEqual(possibleEvents(real.request, on, basis).toSorted())
    // A clock that stands still has no last day, and nothing is overdue by it.
    const reply = state.tasks.find(({ kind }) => kind === "reply")
    if (state.clock?.stopped !== undefined)
      expect(reply).toEqual(reply && { kind: "reply", actor: "agency", overdue: false })
    else if (reply !== undefined) expect(reply.overdue).toBe(on > (reply.due ?? ""))
  }

  toString(): string {
    return JSON.stringify(this.make(`+${this.wait}`))
  }
}

const makers: readonly ((on: string) => RequestEvent)[] = [
  (on) => ({ type: "ask-correction", on, dueOn: addDays(on, 10) }),
  (on) => ({ type: "give-correction", on }),
  (on) => ({ type: "ask-third-party", on }),
  (on) => ({ type: "third-party-answers", on }),
  (on) => ({ type: "consent-extension", on, workingDays: 5 }),
  (on) => ({ type: "notify-extension", on }),
  (on) => ({ type: "reply", on, kind: "granted" }),
  (on) => ({ type: "judge-fitness", on, isFit: true }),
  (on) => ({ type: "judge-fitness", on, isFit: false }),
  (on) => ({ type: "disclose", on, indexNumber: "011/1" }),
  (on) => ({ type: "withdraw", on })
]

describe("the life of a request", () => {
  it("agrees with a model, whatever happens in whatever order", () => {
    const command = fc
      .tuple(fc.integer({ min: 0, max: 25 }), fc.constantFrom(...makers))
      .map(([wait, make]) => new Happens(wait, make))
    fc.assert(
      fc.property(
        fc.commands([command], { maxCommands: 14 }),
        fc.constantFrom("2014-09-22", "2019-05-14", "2019-05-15", "2021-03-01"),
        (commands, receivedOn) => {
          const start = (): { readonly model: Model; readonly real: Real } => ({
            model: {
              today: receivedOn,
              asked: false,
              corrected: false,
              consulted: false,
              consultedBack: false,
              agreed: false,
              notified: false,
              over: "no",
              fit: undefined,
              disclosed: false
            },
            real: { request: { ...received, receivedOn } }
          })
          fc.modelRun(start, commands)
        }
      ),
      { numRuns: 400 }
    )
    // The runs came through everything there is, so that agreement means something.
    expect([...reached].toSorted()).toEqual([
      "answered",
      "awaiting-correction",
      "awaiting-third-party",
      "being-processed",
      "correction",
      "publication",
      "reply",
      "third-party",
      "withdrawn"
    ])
  })
})
