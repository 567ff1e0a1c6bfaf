// A host in a process of its own, so that its memory is its own: what it holds and how long it was busy it tells when
// it is asked for `state`.
import { readdirSync } from "node:fs"
import { tmpdir } from "node:os"
import { yuanan2014 as notice } from "@zhengwu/core"
import express from "express"
import { zhengwu } from "../src/index.ts"
import { listening } from "./serve.ts"

/** What the host tells of itself since it was last asked. */
export interface HostState {
  /** The most memory that the process had, in bytes. */
  readonly peak: number
  /** The most computing time between two turns of the loop, in milliseconds: for so long, other work had to wait. */
  readonly busy: number
  /** All computing time, in milliseconds. */
  readonly computed: number
  /** What lies in its folder for temporary files. */
  readonly files: readonly string[]
}

let peak = 0
let busy = 0
let computed = 0
let last = process.threadCpuUsage()
setInterval(() => {
  const { user, system } = process.threadCpuUsage(last)
  last = process.threadCpuUsage()
  busy = Math.max(busy, (user + system) / 1000)
  computed += (user + system) / 1000
  peak = Math.max(peak, process.memoryUsage.rss())
}, 5)

process.on("message", () => {
  const state: HostState = { peak, busy, computed, files: readdirSync(tmpdir()) }
  process.send?.(state)
  peak = 0
  busy = 0
  computed = 0
})
process.on("disconnect", () => process.exit())

const { url } = await listening(
  express().use(zhengwu({ notice, today: () => "2014-08-01", uploadBytes: 96 * 1024 * 1024 }))
)
process.send?.(url)
