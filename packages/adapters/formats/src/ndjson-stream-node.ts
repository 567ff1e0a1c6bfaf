import { isUtf8 } from "node:buffer"
import { closeSync, openSync, readSync } from "node:fs"
import { setImmediate } from "node:timers/promises"
import type { Notice } from "@zhengwu/core"
import type { Bytework } from "./ndjson-stream-lines.ts"
import { assessNdjson, type NdjsonAssessment, type NdjsonOptions } from "./ndjson-stream.ts"

/** Node works on bytes faster through a `Buffer`. */
const ofNode: Bytework = {
  text: (bytes, start, end) =>
    isUtf8(bytes.subarray(start, end)) ? bufferOf(bytes).toString("utf8", start, end) : undefined,
  find: (bytes, byte, start) => bufferOf(bytes).indexOf(byte, start)
}

let lastBytes: Uint8Array | undefined
let lastBuffer: Buffer = Buffer.alloc(0)

/** The same bytes as a `Buffer`; line after line lies in the same ones. */
const bufferOf = (bytes: Uint8Array): Buffer => {
  if (bytes !== lastBytes) {
    lastBytes = bytes
    lastBuffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }
  return lastBuffer
}

/** How a file on a disk is judged. */
export interface NdjsonFileOptions extends NdjsonOptions {
  /** What reports call the file; its path when absent. */
  readonly name?: string
}

/** Other work of the process waits no longer than this for the lines to be read, in milliseconds. */
const turn = 10

/**
 * Judges a county in one NDJSON file on a disk, however large; see `assessNdjson`. Reads in turns, so that a server goes
 * on answering; only the judgement at the end is in one piece. Rejects when the file cannot be read.
 *
 * @param notice - The notice.
 * @param path - The file, relative to the working directory or absolute.
 * @param options - The day of the judgement, the name of the file, and limits.
 */
export const assessNdjsonFile = async (
  notice: Notice,
  path: string,
  options: NdjsonFileOptions
): Promise<NdjsonAssessment> => {
  const file = openSync(path, "r")
  let since = performance.now()
  const otherWork = async (count: number): Promise<number> => {
    await setImmediate()
    since = performance.now()
    return count
  }
  try {
    return await assessNdjson(
      notice,
      {
        name: options.name ?? path,
        // Reading at once is several times faster than asking for each piece: turns are given, not pieces awaited.
        read: (target, offset) => {
          const count = readSync(file, target, 0, target.length, offset)
          return performance.now() - since < turn ? count : otherWork(count)
        },
        bytework: ofNode
      },
      options
    )
  } finally {
    closeSync(file)
    lastBytes = undefined
  }
}
