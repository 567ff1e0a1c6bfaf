/** How some lines begin, up to their record: `{"set":"links","agency":"a001","record":`. */
interface Beginning<T> {
  /** The beginning. */
  readonly text: string
  /** What it says. */
  readonly says: T
  /** The beginning of the line that came next the last time. */
  next: Beginning<T> | undefined
}

/** Beginnings that are tried when the expected one does not fit. */
const recent = 8

/**
 * Knows how lines begin. A file says the same few things before each record; where a line begins as an earlier one did,
 * that is compared instead of being parsed again. Lines come in patterns, so that nearly always the first guess fits:
 * what followed the same beginning the last time.
 */
export class Beginnings<T> {
  private readonly known: Beginning<T>[] = []
  private last: Beginning<T> | undefined

  /** How the line that begins here begins and what that says; `undefined` when it begins in a new way. */
  of(text: string, start: number): Beginning<T> | undefined {
    const guess = this.last?.next
    if (guess !== undefined && begins(text, start, guess)) {
      this.last = guess
      return guess
    }
    const found = this.known.find((beginning) => begins(text, start, beginning))
    if (found !== undefined) this.follow(found)
    return found
  }

  /** Learns how a line begins. */
  learn(text: string, says: T): void {
    const beginning: Beginning<T> = { text, says, next: undefined }
    this.known.unshift(beginning)
    if (this.known.length > recent) this.known.pop()
    this.follow(beginning)
  }

  private follow(beginning: Beginning<T>): void {
    if (this.last !== undefined) this.last.next = beginning
    this.last = beginning
  }
}

/** Texts are compared faster as wholes than by `startsWith`. */
const begins = (text: string, start: number, beginning: { readonly text: string }): boolean =>
  text.slice(start, start + beginning.text.length) === beginning.text

const recordKey = '"record":'

/**
 * The beginning of a line that says this set and agency and nothing else before its record; `undefined` when it says
 * more, or the record does not come last. It is parsed with another record in its place, so that it can be relied on.
 */
export const beginningOf = (line: string, set: string, agency: string | undefined): string | undefined => {
  const at = line.indexOf(recordKey)
  const beginning = line.slice(0, at + recordKey.length)
  try {
    const said = JSON.parse(`${beginning}null}`) as Readonly<Record<string, unknown>>
    const isAll = Object.keys(said).length === (agency === undefined ? 2 : 3)
    return isAll && said["set"] === set && said["agency"] === agency && said["record"] === null ? beginning : undefined
  } catch {
    return undefined
  }
}
