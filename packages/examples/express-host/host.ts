import { once } from "node:events"
import { readFile } from "node:fs/promises"
import type { ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { type County, parseCounty, yuanan2014 } from "@zhengwu/core"
import type { Logger } from "pino"
import { platform } from "./app.ts"
import { openDatabase } from "./open-database.ts"
import { sampleCounty } from "./sample.ts"
import type { Settings } from "./settings.ts"
import { type Store, storeOver } from "./store.ts"

/** A host that listens. */
export interface Host {
  readonly url: string
  readonly store: Store
  /** Takes no more requests, finishes those that run, and closes the database. */
  close(): Promise<void>
}

/** How long running requests may take to finish when the host shuts down. */
const graceMilliseconds = 10_000

const dayMilliseconds = 86_400_000

/** The day in Shanghai, which is eight hours ahead of UTC all year; written once a day, not with every request. */
const shanghaiDays = (): (() => string) => {
  let number = Number.NaN
  let day = ""
  return () => {
    const today = Math.floor((Date.now() + 8 * 3_600_000) / dayMilliseconds)
    if (today !== number) {
      day = new Date(today * dayMilliseconds).toISOString().slice(0, 10)
      number = today
    }
    return day
  }
}

/** Opens the database, fills an empty one, and listens. */
export const startHost = async (
  { databaseUrl, port, countyFile, tokens }: Settings,
  log: Logger,
  today: () => string = shanghaiDays()
): Promise<Host> => {
  const database = await openDatabase(databaseUrl)
  const store = storeOver(database)
  if ((await store.head()).sequence === 0) await store.fill(await countyIn(countyFile))
  const server = platform({ store, tokens, log, today }).listen(port, "127.0.0.1")
  const running = new Set<ServerResponse>()
  server.on("request", (_request, response: ServerResponse) => {
    running.add(response)
    response.on("close", () => running.delete(response))
  })
  await once(server, "listening")
  log.info({ database: database.kind }, "listening")
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    store,
    close: async () => {
      log.info("closing")
      const closed = once(server, "close")
      server.close()
      server.closeIdleConnections()
      for (const response of running) if (!response.headersSent) response.setHeader("Connection", "close")
      const impatience = setTimeout(() => server.closeAllConnections(), graceMilliseconds)
      await closed
      clearTimeout(impatience)
      await store.close()
      log.info("closed")
    }
  }
}

const countyIn = async (file: string | undefined): Promise<County> => {
  const written = file === undefined ? sampleCounty : (JSON.parse(await readFile(file, "utf8")) as unknown)
  const parsed = parseCounty(yuanan2014, written)
  if (!parsed.ok) throw new TypeError(parsed.issues.map(({ message }) => message.en).join("; "))
  return parsed.value
}
