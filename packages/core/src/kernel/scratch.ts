/** Gives whole numbers to work with, all of them 0. */
export type Words = (count: number) => Uint32Array

/**
 * Memory that one judgement after the other works in. The first use of a page of memory costs more than what is done
 * in it, so that what a part no longer needs is handed to the next.
 */
export class Scratch {
  private readonly arrays: { readonly words: Uint32Array; taken: boolean }[] = []

  /** Whole numbers, all of them 0, until the next `release`. */
  readonly words: Words = (count) => {
    const free = this.arrays.find(({ words, taken }) => !taken && words.length >= count)
    if (free !== undefined) {
      free.taken = true
      return free.words.subarray(0, count).fill(0)
    }
    const words = new Uint32Array(count)
    this.arrays.push({ words, taken: true })
    return words
  }

  /** Takes back all that was handed out. */
  release(): void {
    if (this.arrays.length === 0) return
    for (const array of this.arrays) array.taken = false
    // The next one looks for the smallest that suffices.
    this.arrays.sort((one, other) => one.words.length - other.words.length)
  }
}
