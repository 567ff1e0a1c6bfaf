import { once } from "node:events"
import type { Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { Express } from "express"

/** Runs against an application that really listens; its address is given without a slash at the end. */
export const served = async <T>(app: Express, use: (url: string) => Promise<T>): Promise<T> => {
  const { url, close } = await listening(app)
  try {
    return await use(url)
  } finally {
    await close()
  }
}

/** Starts an application on a free port. */
export const listening = async (
  app: Express
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const server: Server = app.listen(0, "127.0.0.1")
  await once(server, "listening")
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}
