import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { text } from "node:stream/consumers"

/** How `npm start` runs a server; what the host is measured beside runs so as well. */
export const nodeOptions = ["--use-largepages=silent", "--conditions=@zhengwu/source"]

/** A host in a process of its own. */
export interface ChildHost {
  readonly url: string
  readonly child: ChildProcess
  /** The lines that it greeted with. */
  readonly greeting: readonly string[]
  /** Its log, once it has ended. */
  readonly log: Promise<string>
  /** Ends it by a signal, and tells its exit code; `null` where the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts a host and waits until it has greeted. */
export const startChild = async (environment: Readonly<Record<string, string>>): Promise<ChildHost> => {
  const child = spawn(process.execPath, [...nodeOptions, join(import.meta.dirname, "main.ts")], {
    env: { PATH: process.env["PATH"], PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"]
  })
  const log = text(child.stderr)
  const greeting: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    greeting.push(line)
    if (greeting.filter((each) => each.startsWith("curl ")).length === 2) break
  }
  const [url] = /http:\/\/127\.0\.0\.1:\d+/u.exec(greeting[0] ?? "") ?? []
  if (url === undefined) throw new Error(`The host did not start: ${await log}`)
  const exited = once(child, "exit") as Promise<[number | null]>
  return {
    url,
    child,
    greeting,
    log,
    end: async (signal) => {
      child.kill(signal)
      const [code] = await exited
      return code
    }
  }
}
