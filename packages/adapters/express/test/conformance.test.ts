import { memoryRegister, parseCounty, yuanan2014 as notice } from "@zhengwu/core"
import {
  conformanceCases,
  type ConformanceResult,
  type ConformanceTarget,
  type Decided,
  type Found,
  type Refusal,
  runConformance
} from "@zhengwu/testkit"
import express from "express"
import { afterAll, beforeAll, expect, it } from "vitest"
import { zhengwu } from "../src/index.ts"
import { listening } from "./serve.ts"

/** A host with a router for each register. */
const host = express()
host.use("/assess", zhengwu({ notice }))
for (const each of conformanceCases) {
  if (each.kind !== "decide") continue
  const parsed = parseCounty(notice, each.register)
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues))
  const register = memoryRegister(notice, parsed.value)
  host.use(`/${each.id}`, zhengwu({ notice, register, authorize: () => true, today: () => each.asOf }))
}

const answered = async <T>(url: string, body: unknown): Promise<T | Refusal> => {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body)
  })
  if (answer.status === 422) return { refused: ((await answer.json()) as { issues: Refusal["refused"] }).issues }
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

let results: readonly ConformanceResult[] = []
let close = () => Promise.resolve()

beforeAll(async () => {
  const server = await listening(host)
  ;({ close } = server)
  const target: ConformanceTarget = {
    name: "Express on a port",
    assess: ({ county, asOf }) => answered<Found>(`${server.url}/assess/assessments?asOf=${asOf}`, county),
    decide: ({ id, command: { command, ...order } }) =>
      answered<Decided>(`${server.url}/${id}/decisions/${command}`, order)
  }
  results = await runConformance(target)
}, 60_000)

afterAll(() => close())

it.each(conformanceCases.map(({ kind, id }, index) => [kind, id, index] as const))("%s %s", (_kind, _id, index) => {
  expect(results[index]).toMatchObject({ status: "passed", differences: [] })
})
