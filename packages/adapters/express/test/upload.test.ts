import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { type IncomingMessage, request as send } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { text } from "node:stream/consumers"
import { pipeline } from "node:stream/promises"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { generateCounty } from "@zhengwu/testkit"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { HostState } from "./upload-server.ts"

const folder = mkdtempSync(join(tmpdir(), "zhengwu-host-"))
let host: ChildProcess
let url = ""
const said: Buffer[] = []

beforeAll(async () => {
  host = fork(fileURLToPath(new URL("upload-server.ts", import.meta.url)), {
    // A small young generation: what is counted is what is held, not what waits to be collected.
    execArgv: ["--conditions=@zhengwu/source", "--max-semi-space-size=2"],
    env: { ...process.env, TMPDIR: folder },
    silent: true
  })
  for (const stream of [host.stdout, host.stderr]) stream?.on("data", (chunk: Buffer) => said.push(chunk))
  ;[url] = (await once(host, "message")) as [string]
}, 60_000)

afterAll(() => {
  host.disconnect()
  rmSync(folder, { recursive: true, force: true })
})

const state = async (): Promise<HostState> => {
  host.send("state")
  const [told] = (await once(host, "message")) as [HostState]
  return told
}

/** The lines of a county of about so many records, in pieces of about 64 KiB. */
function* pieces(records: number): Iterable<string> {
  let piece = ""
  const plan = { agencies: 40, blocksPerAgency: 8, faultShare: 0.01, seed: 1 }
  for (const line of generateCounty({ ...plan, terminals: Math.round(records / 3.07) })) {
    piece += `${line}\n`
    if (piece.length < 65_536) continue
    yield piece
    piece = ""
  }
  yield piece
}

interface Uploaded {
  readonly status: number
  readonly body: string
  readonly sent: number
}

const open = (headers: Readonly<Record<string, string | number>> = {}) =>
  send(`${url}/assessments`, {
    method: "POST",
    headers: { "content-type": "application/x-ndjson", accept: "text/csv", ...headers }
  })

const upload = async (source: Iterable<string | Uint8Array>): Promise<Uploaded> => {
  const request = open()
  let sent = 0
  const counted = function* () {
    for (const piece of source) {
      sent += Buffer.byteLength(piece)
      yield piece
    }
  }
  const read = async () => {
    const [response] = (await once(request, "response")) as [IncomingMessage]
    const body = await text(response)
    // Node's client waits for ever with what is unsent once it has the whole answer.
    request.destroy()
    return { status: response.statusCode ?? 0, body }
  }
  const answered = read()
  await pipeline(Readable.from(counted()), request).catch(() => {})
  return { ...(await answered), sent }
}

/** Asks for something small over and over until it is told to stop; how many answers came. */
const others = async (stop: AbortSignal): Promise<number> => {
  let answers = 0
  while (!stop.aborted) {
    const answer = await fetch(`${url}/provisions`)
    await answer.arrayBuffer()
    expect(answer.status).toBe(200)
    answers++
    await sleep(10)
  }
  return answers
}

const mebibyte = 1024 * 1024

describe("a large upload", { timeout: 120_000 }, () => {
  it("takes memory far below its text, and other requests are answered meanwhile", async () => {
    // The program is loaded, compiled and warm before it is measured.
    expect((await upload(pieces(100_000))).status).toBe(200)
    await state()
    const small = await upload(pieces(100_000))
    const { peak: before } = await state()
    const stop = new AbortController()
    const answering = others(stop.signal)
    const large = await upload(pieces(500_000))
    stop.abort()
    const answers = await answering
    const { peak: after, busy, computed } = await state()
    const grown = after - before
    const text = large.sent - small.sent
    process.stderr.write(
      `Upload of ${Math.round(large.sent / mebibyte)} MiB: ${Math.round(grown / mebibyte)} MiB of memory for ${Math.round(text / mebibyte)} MiB more of text; ${answers} other answers meanwhile; longest turn ${Math.round(busy)} of ${Math.round(computed)} ms\n`
    )
    expect([small.status, large.status]).toEqual([200, 200])
    expect(large.body.split("\n").length).toBeGreaterThan(1000)
    // Who holds the text holds all of it at least.
    expect(grown).toBeLessThan((text * 3) / 4)
    expect(answers).toBeGreaterThan(20)
    expect(busy).toBeLessThan(computed * 0.3)
  })

  it("leaves nothing behind: neither when it was read, nor when the sender goes away", async () => {
    expect((await upload(pieces(1000))).status).toBe(200)
    const form = new FormData()
    form.set("file", new Blob([...pieces(1000)]), "远安.ndjson")
    expect((await fetch(`${url}/assessments`, { method: "POST", body: form })).status).toBe(200)
    expect((await state()).files).toEqual([])
    for (const type of ["application/x-ndjson", "multipart/form-data; boundary=x"]) {
      const request = open({ "content-type": type })
      request.on("error", () => {})
      if (type.startsWith("multipart/"))
        request.write('--x\r\nContent-Disposition: form-data; name="f"; filename="a.ndjson"\r\n\r\n')
      for (const piece of pieces(2000)) request.write(piece)
      let folders: readonly string[] = []
      while (folders.length === 0) ({ files: folders } = await state())
      expect(folders).toEqual([expect.stringMatching(/^zhengwu-upload-/u)])
      request.destroy()
      for (let tries = 0; tries < 100 && folders.length > 0; tries++) {
        await sleep(20)
        ;({ files: folders } = await state())
      }
      expect([type, folders]).toEqual([type, []])
    }
    expect((await upload(pieces(1000))).status).toBe(200)
    expect(Buffer.concat(said).toString()).toBe("")
  })

  it("that is too large is refused before it is sent, or while it is", async () => {
    const declared = open({ "content-length": 100 * mebibyte })
    declared.flushHeaders()
    const [refused] = (await once(declared, "response")) as [IncomingMessage]
    expect(refused.statusCode).toBe(413)
    expect(refused.headers["content-type"]).toContain("application/problem+json")
    declared.on("error", () => {})
    declared.destroy()
    const endless = function* () {
      const piece = Buffer.alloc(8 * mebibyte, 0x20)
      for (let sent = 0; sent < 160; sent += 8) yield piece
    }
    const { status, body } = await upload(endless())
    expect(status).toBe(413)
    expect(JSON.parse(body)).toMatchObject({ type: "urn:zhengwu:problem:too-large", status: 413 })
    expect((await state()).files).toEqual([])
  })
})
