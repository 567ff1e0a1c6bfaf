import { createWriteStream } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Readable, Transform } from "node:stream"
import { pipeline } from "node:stream/promises"
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

/** Counts bytes over several streams, and ends them when there are too many. */
export const meterOf = (limit: number): (() => Transform) => {
  let total = 0
  return () =>
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        total += chunk.length
        if (total > limit) done(tooLarge())
        else done(null, chunk)
      }
    })
}

/** Writes a stream to a file as fast as the disk takes it. */
export const spool = (stream: Readable, meter: Transform, path: string): Promise<void> =>
  pipeline(stream, meter, createWriteStream(path, { mode: 0o600 }))
