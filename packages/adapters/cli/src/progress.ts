import type { Session } from "./session.ts"
import { padEnd } from "./width.ts"

/** Tells a person how far long work has come. */
export interface Progress {
  /** Says what is being done, and how much of the whole is done. */
  step(label: string, done: number): Promise<void>
  /** Takes the bar away. */
  end(): Promise<void>
}

const cells = 24

/** A bar on the error stream when that is a terminal; nothing elsewhere. */
export const openProgress = ({ host: { err } }: Session): Progress => {
  if (!err.isTerminal) return { step: () => Promise.resolve(), end: () => Promise.resolve() }
  return {
    step: async (label, done) => {
      const full = Math.round(Math.min(1, Math.max(0, done)) * cells)
      await err.write(`\r\u001b[2K${"█".repeat(full)}${"░".repeat(cells - full)} ${padEnd(label, 20).trimEnd()}`)
      // What follows may keep the thread busy: let the terminal draw first.
      await new Promise((resolve) => setImmediate(resolve))
    },
    end: () => err.write("\r\u001b[2K")
  }
}
