import { isUtf8 } from "node:buffer"
import { closeSync, openSync, readSync } from "node:fs"
import type { Notice } from "@zhengwu/core"
import type { Bytework } from "./ndjson-stream-lines.ts"
import { assessNdjson, type NdjsonAssessment, type NdjsonOptions } from "./ndjson-stream.ts"

/** Node works on bytes faster through a `Buffer`. */
const ofNode: Bytework = {
  isUtf8,
  text: (bytes, start, end) => bufferOf(bytes).toString("utf8", start, end),
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

/**
 * Judges a county in one NDJSON file on a disk, however large; see `assessNdjson`. Rejects when the file cannot be read.
 *
 * @param notice - The notice.
 * @param path - The file, relative to the working directory or absolute.
 * @param options - The day of the judgement, and limits.
 */
export const assessNdjsonFile = async (
  notice: Notice,
  path: string,
  options: NdjsonOptions
): Promise<NdjsonAssessment> => {
  const file = openSync(path, "r")
  try {
    return await assessNdjson(
      notice,
      {
        name: path,
        read: (target, offset) => readSync(file, target, 0, target.length, offset),
        bytework: ofNode
      },
      options
    )
  } finally {
    closeSync(file)
    lastBytes = undefined
  }
}
