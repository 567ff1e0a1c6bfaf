/** A stream that text is written to. */
export interface Stream {
  /** Whether a person looks at it. */
  readonly isTerminal: boolean
  /** Its width in cells; 80 where it is no terminal. */
  readonly columns: number
  /** Writes text; resolves when there is room for more. Throws nothing when the reader has gone away. */
  write(text: string): Promise<void>
}

/** The process that the command runs in. */
export interface Host {
  /** Where results go. */
  readonly out: Stream
  /** Where errors and progress go. */
  readonly err: Stream
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number
}

const batchSize = 1 << 16

/** Writes pieces of text to a stream in batches, waiting for the reader. */
export const writeAll = async (stream: Stream, pieces: Iterable<string>): Promise<void> => {
  let batch = ""
  for (const piece of pieces) {
    batch += piece
    if (batch.length < batchSize) continue
    // oxlint-disable-next-line no-await-in-loop -- the reader sets the pace
    await stream.write(batch)
    batch = ""
  }
  if (batch !== "") await stream.write(batch)
}
