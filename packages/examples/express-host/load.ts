import { spawn } from "node:child_process"
import { once } from "node:events"
import { writeFile } from "node:fs/promises"
import { Agent, type IncomingMessage, request as post } from "node:http"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout } from "node:timers/promises"
import autocannon from "autocannon"
import { nodeOptions, startChild } from "./child-host.ts"
import { openDatabase } from "./open-database.ts"
import { storeOver } from "./store.ts"
import { terminalOf, wideCounty } from "./test-county.ts"

/** Latencies of one kind of request in one stretch of load, in milliseconds. */
export interface Latencies {
  /** The 50th, 95th and 99th percentile. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Answers a second. */
  readonly rate: number
}

/** What the load test measured. */
export interface Load {
  /** Requests at a steady rate, round by round. */
  readonly rounds: readonly {
    readonly bare: Latencies
    readonly decisions: Latencies
    readonly registrations: Latencies
  }[]
  /** As fast as the connections ask. */
  readonly full: { readonly bare: Latencies; readonly decisions: Latencies }
  /** Answers, by status. */
  readonly statuses: Readonly<Record<string, number>>
  /** Terminals in the register, and how many addresses they have. */
  readonly terminals: number
  readonly addresses: number
}

/** How the load is made. */
export interface LoadOptions {
  /** A folder for the database. */
  readonly folder: string
  readonly rounds: number
  /** How long each stretch lasts, in seconds. */
  readonly seconds: number
  /** Decisions a second; of the bare route as many are asked. */
  readonly decisions: number
  /** Registrations a second. */
  readonly registrations: number
}

const connections = 10
const token = "load"
const headers = { "content-type": "application/json", authorization: `Bearer ${token}` }
const registered = 1000

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

interface Asking {
  readonly url: string
  readonly seconds: number
  readonly body: () => unknown
  readonly expects: readonly number[]
  readonly count?: (status: number) => void
}

const latencies = (times: number[], seconds: number): Latencies => {
  times.sort((a, b) => a - b)
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(times, share))
  return { p50: p50 ?? 0, p95: p95 ?? 0, p99: p99 ?? 0, rate: times.length / seconds }
}

/**
 * Asks as often a second as is said, so many together each time, whether or not earlier answers have come; throws where
 * one is not expected.
 */
const steadily = async (
  { url, seconds, body, expects, count }: Asking,
  rate: number,
  together = 1
): Promise<Latencies> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: "fifo" })
  const times: number[] = []
  const one = async () => {
    const began = performance.now()
    const request = post(url, { method: "POST", headers, agent })
    request.end(JSON.stringify(body()))
    const [response] = (await once(request, "response")) as [IncomingMessage]
    response.resume()
    await once(response, "end")
    times.push(performance.now() - began)
    const { statusCode = 0 } = response
    count?.(statusCode)
    if (!expects.includes(statusCode)) throw new Error(`${statusCode} was not expected`)
  }
  const asked: Promise<void>[] = []
  let failure: unknown
  const began = performance.now()
  for (let n = 0; n < rate * seconds; n++) {
    // oxlint-disable-next-line no-await-in-loop
    await setTimeout(Math.max(0, began + (Math.floor(n / together) * together * 1000) / rate - performance.now()))
    asked.push(
      one().catch((error: unknown) => {
        failure ??= error
      })
    )
  }
  await Promise.all(asked)
  agent.destroy()
  if (failure !== undefined) throw failure
  return latencies(times, seconds)
}

/** Asks over ten connections, on each again as soon as the answer is there; throws where one is not expected. */
const fully = async ({ url, seconds, body, expects, count }: Asking): Promise<Latencies> => {
  const times: number[] = []
  const { errors, timeouts } = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(
      {
        url,
        connections,
        duration: seconds,
        requests: [
          { method: "POST", headers, setupRequest: (request) => ({ ...request, body: JSON.stringify(body()) }) }
        ]
      },
      (error, result) => (error === null || error === undefined ? resolve(result) : reject(error as Error))
    )
    run.on("response", (_client, status, _bytes, milliseconds) => {
      times.push(milliseconds)
      count?.(status)
      if (!expects.includes(status)) reject(new Error(`${status} was not expected`))
    })
  })
  if (errors + timeouts > 0) throw new Error(`${errors} errors, ${timeouts} timeouts`)
  return latencies(times, seconds)
}

const startBare = async () => {
  const child = spawn(process.execPath, [...nodeOptions, join(import.meta.dirname, "bare.ts")], {
    stdio: ["ignore", "pipe", "inherit"]
  })
  const [url] = (await once(createInterface({ input: child.stdout }), "line")) as [string]
  return {
    url,
    end: async () => {
      child.kill()
      await once(child, "exit")
    }
  }
}

/** Puts the host over SQLite under load, beside a bare route that parses the same bodies. */
export const underLoad = async (options: LoadOptions): Promise<Load> => {
  const { folder, seconds, decisions, registrations } = options
  const databaseUrl = `file:${join(folder, "load.sqlite")}`
  const countyFile = join(folder, "county.json")
  const known = Array.from({ length: registered }, (_, n) => ({
    ...terminalOf("b", n),
    registeredOn: "2014-07-10",
    reportedOn: "2014-07-10"
  }))
  const dossiers = wideCounty.dossiers.map((dossier) =>
    dossier.agency === "b" ? { ...dossier, terminals: known } : dossier
  )
  await writeFile(countyFile, JSON.stringify({ ...wideCounty, dossiers }))
  const host = await startChild({ DATABASE_URL: databaseUrl, COUNTY_FILE: countyFile, ZHENGWU_TOKEN: token })
  const bare = await startBare()
  const statuses: Record<string, number> = {}
  const count = (status: number) => {
    statuses[status] = (statuses[status] ?? 0) + 1
  }
  // Every other one asks for an address that is taken.
  const orders =
    (asked = 0) =>
    () => {
      const n = asked++
      const fields = terminalOf("b", registered + n)
      return {
        agency: "b",
        fields: n % 2 === 0 ? fields : { ...fields, address: terminalOf("b", n % registered).address }
      }
    }
  let wanted = 0
  // Each address is asked for twice, by two machines at once.
  const terminal = () => {
    const n = wanted++
    return { ...terminalOf("a", n), address: terminalOf("a", n >>> 1).address }
  }
  const toBare: Asking = { url: bare.url, seconds, body: orders(), expects: [200] }
  const toDecide: Asking = { ...toBare, body: orders(), url: `${host.url}/notice/decisions/register-terminal`, count }
  const toRegister: Asking = {
    url: `${host.url}/agencies/a/terminals`,
    seconds,
    body: terminal,
    expects: [201, 403],
    count
  }
  try {
    // Programs are slower before they are warm.
    await fully({ ...toBare, seconds: 5 })
    await fully({ ...toDecide, seconds: 5 })
    const rounds: Load["rounds"][number][] = []
    /* oxlint-disable no-await-in-loop -- one round after the other */
    for (let round = 0; round < options.rounds; round++) {
      const [parsed, decided, done] = await Promise.all([
        steadily(toBare, decisions),
        steadily(toDecide, decisions),
        steadily(toRegister, registrations, 2)
      ])
      rounds.push({ bare: parsed, decisions: decided, registrations: done })
    }
    /* oxlint-enable no-await-in-loop */
    const full = { bare: await fully(toBare), decisions: await fully(toDecide) }
    await host.end("SIGTERM")
    const store = storeOver(await openDatabase(databaseUrl))
    const { faults } = await store.verify()
    const rows = await store.recordsOf("terminals", "a")
    await store.close()
    if (faults.length > 0) throw new Error(faults.map(({ message }) => message.en).join("; "))
    const addresses = new Set(rows.map(({ record }) => (record as { readonly address: string }).address))
    return { rounds, full, statuses, terminals: rows.length, addresses: addresses.size }
  } finally {
    await bare.end()
    if (host.child.exitCode === null) await host.end("SIGKILL")
  }
}
