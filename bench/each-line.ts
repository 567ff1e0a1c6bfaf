import { closeSync, openSync, readSync } from "node:fs"

/** Some two hundred lines: what is decoded is still at hand when it is used, as where each record is used at once. */
const pieceBytes = 1 << 15

/** Gives the lines of a file, piece by piece: the bytes, and where each line of the piece begins and ends. */
export const eachPiece = (
  path: string,
  receive: (bytes: Buffer, lines: readonly (readonly [start: number, end: number])[]) => void
): void => {
  const file = openSync(path, "r")
  const bytes = Buffer.alloc(pieceBytes * 2)
  let held = 0
  for (;;) {
    const count = readSync(file, bytes, held, pieceBytes, null)
    if (count === 0) break
    const length = held + count
    const lines: [number, number][] = []
    let start = 0
    for (;;) {
      const end = bytes.indexOf(10, start)
      if (end < 0 || end >= length) break
      lines.push([start, end])
      start = end + 1
    }
    receive(bytes, lines)
    bytes.copyWithin(0, start, length)
    held = length - start
  }
  closeSync(file)
}
