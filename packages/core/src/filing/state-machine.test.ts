import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type FilingKind, filingKinds } from "./kind.ts"
import type { Filing, FilingStatus } from "./records.ts"
import {
  allowedEvents,
  type FilingEvent,
  type FilingEventType,
  inForce,
  isGranted,
  next,
  standingOn,
  transitions
} from "./state-machine.ts"

const dayOf = (number: number): string => new Date(Date.UTC(2014, 6, 1 + number)).toISOString().slice(0, 10)
const days = Array.from({ length: 40 }, (_, number) => dayOf(number))
const day = fc.constantFrom(...days)
const kinds: readonly FilingKind[] = ["topology", "terminal", "router", "column-removed"]
const statuses: readonly FilingStatus[] = [
  "draft",
  "submitted",
  "approved",
  "rejected",
  "registered",
  "withdrawn",
  "expired"
]
const types: readonly FilingEventType[] = ["submit", "approve", "reject", "register", "withdraw", "resubmit", "expire"]

/** The transitions, written a second time: procedure, from, event, to. */
const legal = new Set(
  `
  registration draft submit submitted
  registration submitted register registered
  registration submitted reject rejected
  registration submitted withdraw withdrawn
  registration rejected resubmit submitted
  registration registered withdraw withdrawn
  registration registered expire expired
  approval draft submit submitted
  approval submitted approve approved
  approval submitted reject rejected
  approval submitted withdraw withdrawn
  approval approved register registered
  approval approved withdraw withdrawn
  approval approved expire expired
  approval rejected resubmit submitted
  approval registered withdraw withdrawn
  approval registered expire expired
  `
    .trim()
    .split("\n")
    .map((line) => line.trim())
)

const after = (kind: FilingKind, status: FilingStatus, type: FilingEventType): FilingStatus | undefined =>
  statuses.find((to) => legal.has(`${filingKinds[kind].procedure} ${status} ${type} ${to}`))

interface Model {
  kind: FilingKind
  status: FilingStatus
  last: string
  until: string | undefined
  /** How it stood from each day on, since it was last submitted. */
  history: { readonly on: string; readonly status: FilingStatus }[]
}

interface Real {
  filing: Filing
}

const untilOf = (event: FilingEvent): string | undefined =>
  event.type === "approve" || event.type === "register" ? event.validUntil : undefined

const expected = (model: Model, event: FilingEvent): FilingStatus | undefined => {
  const to = after(model.kind, model.status, event.type)
  if (to === undefined || event.on < model.last) return undefined
  if (event.type === "expire" && (model.until === undefined || event.on <= model.until)) return undefined
  if (event.type === "approve" || event.type === "register") {
    if (model.status === "approved" && model.until !== undefined && model.until < event.on) return undefined
    const until = untilOf(event) ?? model.until
    if (until !== undefined && until < event.on) return undefined
  }
  return to
}

const happen = (event: FilingEvent): fc.Command<Model, Real> => ({
  check: () => true,
  run: (model, real) => agree(model, real, event),
  toString: () => JSON.stringify(event)
})

/** Lets the event happen to both, and compares what they say of every day. */
const agree = (model: Model, real: Real, event: FilingEvent): void => {
  const before = structuredClone(real.filing)
  const to = expected(model, event)
  const step = next(real.filing, event)
  expect(step.ok).toBe(to !== undefined)
  expect(real.filing).toEqual(before)
  if (to === undefined || !step.ok) return
  real.filing = step.filing
  model.until = untilOf(event) ?? model.until
  model.status = to
  if (event.type !== "expire") model.last = event.on
  if (event.type === "submit" || event.type === "resubmit") model.history = []
  if (to !== "expired") model.history.push({ on: event.on, status: to })
  expect(real.filing.status).toBe(to)
  for (const on of days) {
    const stood = model.history.findLast((each) => each.on <= on)?.status ?? "draft"
    const over = isGranted(stood) && model.until !== undefined && model.until < on
    expect(standingOn(real.filing, on)).toBe(over ? "expired" : stood)
    expect(inForce(real.filing, on)).toBe(isGranted(stood) && !over)
  }
}

const event: fc.Arbitrary<FilingEvent> = fc.oneof(
  fc.record({ type: fc.constantFrom("submit", "reject", "withdraw", "resubmit", "expire"), on: day }),
  fc.record(
    { type: fc.constantFrom("approve", "register"), on: day, validUntil: day },
    { requiredKeys: ["type", "on"] }
  )
)

/** In the order of their days, for the most part: otherwise almost all would be refused for going back. */
const events = fc.array(event, { maxLength: 30 }).map((list) => list.toSorted((a, b) => (a.on < b.on ? -1 : 1)))

const code = (filing: Filing, event: FilingEvent) => {
  const step = next(filing, event)
  return step.ok ? "ok" : step.code
}

describe("the state machine of a filing", () => {
  it("does what a naive model does, and the filing tells how it stood on each day", () => {
    const reached = new Set<FilingStatus>()
    const run = (kind: FilingKind, commands: Iterable<fc.Command<Model, Real>>) =>
      fc.modelRun(
        () => {
          const model: Model = { kind, status: "draft", last: "", until: undefined, history: [] }
          const real: Real = { filing: { kind, status: "draft" } }
          return { model, real }
        },
        track(commands, reached)
      )
    fc.assert(
      fc.property(fc.constantFrom(...kinds), events, (kind, list) =>
        run(
          kind,
          list.map((each) => happen(each))
        )
      ),
      // One seed, because the runs must between them reach every status.
      { numRuns: 1500, seed: 2014 }
    )
    fc.assert(fc.property(fc.constantFrom(...kinds), fc.commands([event.map(happen)], { maxCommands: 40 }), run), {
      numRuns: 200
    })
    expect([...reached].toSorted()).toEqual(statuses.filter((status) => status !== "draft").toSorted())
  })

  it("has the transitions of the table written a second time", () => {
    for (const procedure of ["registration", "approval"] as const)
      for (const from of statuses)
        for (const type of types)
          expect(transitions[procedure][from][type]).toBe(
            statuses.find((to) => legal.has(`${procedure} ${from} ${type} ${to}`))
          )
  })

  it("allows an event exactly where some day lets it happen", () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), events, (kind, list) => {
        let filing: Filing = { kind, status: "draft" }
        for (const each of list) {
          const step = next(filing, each)
          if (step.ok) filing = step.filing
        }
        const possible = types.filter((type) =>
          days.concat("2015-01-01").some(
            (on) =>
              next(filing, {
                type,
                on,
                ...(type === "approve" || type === "register" ? { validUntil: "2016-01-01" } : {})
              }).ok
          )
        )
        expect(allowedEvents(filing)).toEqual(possible)
      })
    )
  })

  it("says why an event cannot happen, in both languages", () => {
    const draft: Filing = { kind: "router", status: "draft" }
    const approved: Filing = {
      kind: "router",
      status: "approved",
      submittedOn: "2014-07-01",
      decidedOn: "2014-07-02",
      validUntil: "2014-07-05"
    }
    expect(next(draft, { type: "register", on: "2014-07-01" })).toEqual({
      ok: false,
      code: "not-allowed",
      message: { zh: "该报备当前为“草稿”，不能登记", en: "The filing is a draft and cannot be registered" }
    })
    expect(code(draft, { type: "submit", on: "2014-02-29" })).toBe("not-a-date")
    expect(code(approved, { type: "register", on: "2014-07-01" })).toBe("date-goes-back")
    expect(code(approved, { type: "register", on: "2014-07-05" })).toBe("ok")
    expect(code(approved, { type: "register", on: "2014-07-06", validUntil: "2015-07-06" })).toBe("approval-over")
    expect(code(approved, { type: "register", on: "2014-07-04", validUntil: "2014-07-03" })).toBe("ends-too-soon")
    expect(code(approved, { type: "register", on: "2014-07-04", validUntil: "soon" })).toBe("not-a-date")
    expect(code(approved, { type: "expire", on: "2014-07-05" })).toBe("still-valid")
    expect(code(approved, { type: "expire", on: "2014-07-06" })).toBe("ok")
    const { validUntil: _, ...endless } = approved
    expect(code(endless, { type: "expire", on: "2015-07-06" })).toBe("no-end")
  })

  it("drops the rejection when it is handed in again, and keeps number and note", () => {
    const rejected: Filing = {
      kind: "router",
      status: "rejected",
      submittedOn: "2014-07-01",
      decidedOn: "2014-07-03",
      note: "图"
    }
    expect(next(rejected, { type: "resubmit", on: "2014-07-04" })).toEqual({
      ok: true,
      filing: { kind: "router", status: "submitted", submittedOn: "2014-07-04", note: "图" }
    })
  })
})

/** Notes the statuses that a run came through, so that a run that reaches nothing is seen. */
function* track(
  commands: Iterable<fc.Command<Model, Real>>,
  reached: Set<FilingStatus>
): Iterable<fc.Command<Model, Real>> {
  for (const command of commands)
    yield {
      check: (model) => command.check(model),
      run: (model, real) => {
        if (command.run(model, real) !== undefined) throw new TypeError("The steps take no time")
        if (model.status !== "draft") reached.add(model.status)
      },
      toString: () => command.toString()
    }
}

const anyFiling: fc.Arbitrary<Filing> = fc.record(
  {
    kind: fc.constantFrom(...kinds),
    status: fc.constantFrom(...statuses),
    submittedOn: day,
    decidedOn: day,
    registeredOn: day,
    validUntil: day,
    withdrawnOn: day
  },
  { requiredKeys: ["kind", "status"] }
)

const around = (filing: Filing) =>
  ["2014-07-09", "2014-07-10", "2014-07-20", "2014-07-21"].map((on) => inForce(filing, on))

describe("whether a filing is in force", () => {
  it("agrees with walking through the days, also for filings that contradict themselves", () => {
    fc.assert(
      fc.property(anyFiling, (filing) => {
        const needsApproval = filing.kind === "router" || filing.kind === "column-removed"
        let [granted, submitted, withdrawn] = [false, filing.submittedOn === undefined, false]
        for (const on of days) {
          if (on === filing.submittedOn) submitted = true
          if (on === filing.registeredOn || (needsApproval && on === filing.decidedOn)) granted = true
          if (on === filing.withdrawnOn) withdrawn = true
          const lost =
            ["draft", "submitted", "rejected"].includes(filing.status) ||
            (filing.status === "approved" && !needsApproval)
          const gone = withdrawn || (filing.status === "withdrawn" && filing.withdrawnOn === undefined)
          const over = filing.validUntil === undefined ? filing.status === "expired" : on > filing.validUntil
          expect(inForce(filing, on)).toBe(granted && submitted && !lost && !gone && !over)
        }
      }),
      { numRuns: 2000 }
    )
  })

  it("never is where the filing does not stand as granted", () => {
    fc.assert(
      fc.property(anyFiling, day, (filing, on) => {
        expect(!inForce(filing, on) || isGranted(standingOn(filing, on))).toBe(true)
      })
    )
  })

  it("includes the first and the last day, and not the day of the withdrawal", () => {
    const filing: Filing = {
      kind: "router",
      status: "registered",
      decidedOn: "2014-07-10",
      registeredOn: "2014-07-12",
      validUntil: "2014-07-20"
    }
    expect(around(filing)).toEqual([false, true, true, false])
    const withdrawn: Filing = {
      kind: "router",
      status: "withdrawn",
      decidedOn: "2014-07-09",
      withdrawnOn: "2014-07-20"
    }
    expect(around(withdrawn)).toEqual([true, true, false, false])
    expect(inForce({ kind: "router", status: "registered" }, "2014-07-10")).toBe(false)
    expect(inForce({ kind: "topology", status: "approved", decidedOn: "2014-07-01" }, "2014-07-10")).toBe(false)
  })
})
