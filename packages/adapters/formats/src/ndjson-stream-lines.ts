/** What is done to bytes millions of times, which a platform may do faster than what works everywhere. */
export interface Bytework {
  /** Whether the bytes are UTF-8. */
  isUtf8(bytes: Uint8Array): boolean
  /** The text of UTF-8 bytes from `start` to before `end`. */
  text(bytes: Uint8Array, start: number, end: number): string
  /** Where a byte is found first from `start` on; negative when it is not. */
  find(bytes: Uint8Array, byte: number, start: number): number
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

/** Works everywhere. */
export const anywhere: Bytework = {
  isUtf8: (bytes) => {
    try {
      strict.decode(bytes)
      return true
    } catch {
      return false
    }
  },
  text: (bytes, start, end) => strict.decode(bytes.subarray(start, end)),
  find: (bytes, byte, start) => bytes.indexOf(byte, start)
}

/** A file of NDJSON that may be too large to be held in memory. */
export interface NdjsonFile {
  /** What reports call it. */
  readonly name: string
  /**
   * Fills the target with bytes from an offset on.
   *
   * @returns How many there were: fewer than asked for is all right, none only at the end of the file.
   */
  read(target: Uint8Array, offset: number): number | PromiseLike<number>
  /** How its platform works on bytes; what works everywhere when absent. */
  readonly bytework?: Bytework
}

/** Receives a line: where it lies in the bytes, and its number from 1. The bytes are overwritten later. */
export type ReceiveLine = (bytes: Uint8Array, start: number, end: number, number: number) => void

/** Bytes that are read at once. */
const pieceBytes = 1 << 18

/** Lines in one block: the place of its first is kept, the others are found by reading it. */
const blockLines = 64

/** A block ends here however few its lines, so that reading one back takes little memory. */
const blockBytes = 1 << 20

const lineFeed = 10

/** The lines of a file: first all of them in order, then again those that are wanted. */
export class NdjsonLines {
  private readonly file: NdjsonFile
  private readonly bytework: Bytework
  /** Where the first line of each block begins, and its number. */
  private readonly offsets: number[] = []
  private readonly firsts: number[] = []
  private size = 0

  constructor(file: NdjsonFile) {
    this.file = file
    this.bytework = file.bytework ?? anywhere
  }

  /** Gives every line, piece by piece; `open` is told the bytes of each piece before its lines come. */
  async each(open: (bytes: Uint8Array) => void, receive: ReceiveLine): Promise<void> {
    let bytes = new Uint8Array(pieceBytes * 2)
    let held = 0
    let offset = 0
    let number = 0
    for (;;) {
      if (bytes.length - held < pieceBytes) bytes = enlarged(bytes, held)
      const reading = this.file.read(bytes.subarray(held, held + pieceBytes), offset + held)
      // A file that can be read at once spares a promise for each piece.
      // oxlint-disable-next-line no-await-in-loop
      const count = typeof reading === "number" ? reading : await reading
      const length = held + count
      const whole = count === 0 ? length : bytes.lastIndexOf(lineFeed, length - 1) + 1
      open(bytes.subarray(0, whole))
      let start = 0
      while (start < whole) {
        const found = this.bytework.find(bytes, lineFeed, start)
        const end = found < 0 || found >= whole ? whole : found
        this.note(++number, offset + start)
        receive(bytes, start, end, number)
        start = end + 1
      }
      offset += whole
      this.size = offset
      if (count === 0) return
      bytes.copyWithin(0, whole, length)
      held = length - whole
    }
  }

  /** Gives these lines again, which must be ascending. */
  async again(wanted: readonly number[], receive: ReceiveLine): Promise<void> {
    let bytes = new Uint8Array(pieceBytes)
    for (let at = 0; at < wanted.length;) {
      const block = this.blockOf(wanted[at] ?? 0)
      const offset = this.offsets[block] ?? 0
      const length = (this.offsets[block + 1] ?? this.size) - offset
      if (bytes.length < length) bytes = new Uint8Array(length)
      // oxlint-disable-next-line no-await-in-loop
      const count = await this.fill(bytes.subarray(0, length), offset)
      let number = this.firsts[block] ?? 1
      for (let start = 0; start < count; number++) {
        const found = this.bytework.find(bytes, lineFeed, start)
        const end = found < 0 || found >= count ? count : found
        if (number === wanted[at]) {
          receive(bytes, start, end, number)
          at++
        }
        start = end + 1
      }
      if (at < wanted.length && this.blockOf(wanted[at] ?? 0) === block)
        throw new Error(`${this.file.name} was changed while it was read`)
    }
  }

  /** Reads until the target is full or the file ends; how many bytes there were. */
  private async fill(target: Uint8Array, offset: number): Promise<number> {
    let filled = 0
    while (filled < target.length) {
      const reading = this.file.read(target.subarray(filled), offset + filled)
      // oxlint-disable-next-line no-await-in-loop
      const count = typeof reading === "number" ? reading : await reading
      if (count === 0) break
      filled += count
    }
    return filled
  }

  private note(line: number, offset: number): void {
    const first = this.firsts.at(-1)
    if (first !== undefined && line - first < blockLines && offset - (this.offsets.at(-1) ?? 0) < blockBytes) return
    this.firsts.push(line)
    this.offsets.push(offset)
  }

  private blockOf(line: number): number {
    let low = 0
    let high = this.firsts.length
    while (low + 1 < high) {
      const middle = (low + high) >>> 1
      if ((this.firsts[middle] ?? 0) <= line) low = middle
      else high = middle
    }
    return low
  }
}

const enlarged = (bytes: Uint8Array<ArrayBuffer>, held: number): Uint8Array<ArrayBuffer> => {
  const larger = new Uint8Array(bytes.length * 2)
  larger.set(bytes.subarray(0, held))
  return larger
}
