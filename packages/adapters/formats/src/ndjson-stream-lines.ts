/** What is done to bytes millions of times, which a platform may do faster than what works everywhere. */
export interface Bytework {
  /** The text of the bytes from `start` to before `end`; `undefined` where they are not UTF-8. */
  text(bytes: Uint8Array, start: number, end: number): string | undefined
  /** Where a byte is found first from `start` on; negative when it is not. */
  find(bytes: Uint8Array, byte: number, start: number): number
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

/** Works everywhere. */
const anywhere: Bytework = {
  text: (bytes, start, end) => {
    try {
      return strict.decode(bytes.subarray(start, end))
    } catch {
      return undefined
    }
  },
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

/** Receives a line of UTF-8: where it lies in a text of several, and its number from 1. */
export type ReceiveText = (text: string, start: number, end: number, number: number) => void

/** Bytes that are read at once. */
const pieceBytes = 1 << 18

/**
 * Lines are decoded together, as many as these bytes hold, at least one. The place of the first is kept; reading the
 * block back finds the others.
 */
const blockBytes = 12 * 1024

/** Lines longer than this are not decoded: there may be no room for their text. */
const longestText = 1 << 20

const lineFeed = 10

/** The lines of a file: first all of them in order, then again those that are wanted. */
export class NdjsonLines {
  private readonly file: NdjsonFile
  private readonly bytework: Bytework
  /** As many bytes of a line are kept, so that one that is too long is known for that. */
  private readonly most: number
  /** Where the first line of each block begins, and its number. */
  private readonly offsets: number[] = []
  private readonly firsts: number[] = []
  private size = 0

  /** Of a line longer than `longest` bytes only the beginning is given, one byte longer at least. */
  constructor(file: NdjsonFile, longest: number) {
    this.file = file
    this.most = Math.max(longest, blockBytes) + 1
    this.bytework = file.bytework ?? anywhere
  }

  /** Gives every line in order, by its text where that can be had. */
  async each(receiveText: ReceiveText, receive: ReceiveLine): Promise<void> {
    let bytes = new Uint8Array(pieceBytes * 2)
    let held = 0
    // Bytes of the line at hand that were passed over.
    let dropped = 0
    let offset = 0
    let number = 1
    for (;;) {
      if (bytes.length - held < pieceBytes) bytes = enlarged(bytes, held)
      const reading = this.file.read(bytes.subarray(held, held + pieceBytes), offset + held + dropped)
      // A file that can be read at once spares a promise for each piece.
      // oxlint-disable-next-line no-await-in-loop
      const count = typeof reading === "number" ? reading : await reading
      const length = held + count
      // What was held has no line feed.
      const last = bytes.subarray(held, length).lastIndexOf(lineFeed)
      if (count > 0 && last < 0) {
        held = Math.min(length, this.most)
        dropped += length - held
        continue
      }
      const whole = count === 0 ? length : held + last + 1
      for (let start = 0; start < whole;) {
        const end = this.blockEnd(bytes, start, whole)
        this.offsets.push(offset + start)
        this.firsts.push(number)
        const text = end - start <= longestText ? this.bytework.text(bytes, start, end) : undefined
        number =
          text === undefined ? this.linesOf(bytes, start, end, number, receive) : textLinesOf(text, number, receiveText)
        start = end
        // The bytes that were passed over belong to the first line, which is a block by itself.
        offset += dropped
        dropped = 0
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
      const length = Math.min((this.offsets[block + 1] ?? this.size) - offset, this.most)
      if (bytes.length < length) bytes = new Uint8Array(length)
      // oxlint-disable-next-line no-await-in-loop
      const count = await this.fill(bytes.subarray(0, length), offset)
      this.linesOf(bytes, 0, count, this.firsts[block] ?? 1, (_bytes, start, end, number) => {
        if (number !== wanted[at]) return
        receive(bytes, start, end, number)
        at++
      })
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

  /** Where the block of lines ends that begins here. */
  private blockEnd(bytes: Uint8Array, start: number, whole: number): number {
    if (whole - start <= blockBytes) return whole
    const last = bytes.lastIndexOf(lineFeed, start + blockBytes - 1)
    if (last >= start) return last + 1
    const next = this.bytework.find(bytes, lineFeed, start + blockBytes)
    return next < 0 || next >= whole ? whole : next + 1
  }

  /** Gives the lines between two places; the number of the line that follows. */
  private linesOf(bytes: Uint8Array, from: number, to: number, first: number, receive: ReceiveLine): number {
    let number = first
    for (let start = from; start < to; number++) {
      const found = this.bytework.find(bytes, lineFeed, start)
      const end = found < 0 || found >= to ? to : found
      receive(bytes, start, end, number)
      start = end + 1
    }
    return number
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

/** Gives the lines of a text; the number of the line that follows. */
const textLinesOf = (text: string, first: number, receive: ReceiveText): number => {
  let number = first
  for (let start = 0; start < text.length; number++) {
    const found = text.indexOf("\n", start)
    const end = found < 0 ? text.length : found
    receive(text, start, end, number)
    start = end + 1
  }
  return number
}

const enlarged = (bytes: Uint8Array<ArrayBuffer>, held: number): Uint8Array<ArrayBuffer> => {
  const larger = new Uint8Array(bytes.length * 2)
  larger.set(bytes.subarray(0, held))
  return larger
}
