import { mkdtemp, open, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Readable } from "node:stream"
import { tooLarge } from "./problem.ts"

/** Runs with a folder of its own, which is deleted however it ends. */
export const withFolder = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), "zhengwu-upload-"))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Counts bytes over several streams; throws `Refused` when there are too many. */
export type Meter = (bytes: number) => void

/** A meter that lets so many bytes through. */
export const meterOf = (limit: number): Meter => {
  let total = 0
  return (bytes) => {
    total += bytes
    if (total > limit) throw tooLarge()
  }
}

/** Writes a stream to a new file as fast as the disk takes it; rejects when the meter refuses, or the sender goes away. */
export const spool = async (stream: Readable, meter: Meter, path: string): Promise<void> => {
  const file = await open(path, "wx", 0o600)
  try {
    // A refused request is not destroyed: the refusal has to go back over its connection.
    for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      meter(chunk.length)
      await file.appendFile(chunk)
    }
  } finally {
    await file.close()
  }
}
