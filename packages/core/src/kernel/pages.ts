/**
 * Long lists of numbers in pages of one size. They grow without copying what is there, which costs more than folding
 * it: the memory of a million records is touched once. Only the first page starts small, for small counties.
 */
type Pages<A> = readonly A[]

/** Pages of whole numbers below 2^32. */
export type Uint32Pages = Pages<Uint32Array>

/** Pages of numbers. */
export type Float64Pages = Pages<Float64Array>

const pageBits = 13

/** Positions in a page. */
export const pageSize = 2 ** pageBits

/** Position in its page of a position in the list. */
export const inPage = (position: number): number => position & (pageSize - 1)

/** A number of a list; 0 beyond its end. */
export const uint32At = (pages: Uint32Pages, position: number): number =>
  pages[position >>> pageBits]?.[position & (pageSize - 1)] ?? 0

/** A number of a list; NaN beyond its end. */
export const float64At = (pages: Float64Pages, position: number): number =>
  pages[position >>> pageBits]?.[position & (pageSize - 1)] ?? Number.NaN

/** The page that a position lies in, added or enlarged where there was none. */
export const pageFor = <A extends Uint32Array | Float64Array>(
  pages: A[],
  position: number,
  make: (size: number) => A
): A => {
  const at = inPage(position)
  const last = pages.at(-1)
  if (at > 0 && last !== undefined) {
    if (at < last.length) return last
    const larger = make(Math.min(at * 2, pageSize))
    larger.set(last)
    pages[pages.length - 1] = larger
    return larger
  }
  const page = make(position === 0 ? 64 : pageSize)
  pages.push(page)
  return page
}

/** A list of this length in one array. */
export const flat = <A extends Uint32Array | Float64Array>(
  pages: Pages<A>,
  length: number,
  make: (size: number) => A
): A => {
  const whole = make(length)
  for (const [index, page] of pages.entries()) whole.set(page.subarray(0, length - index * pageSize), index * pageSize)
  return whole
}

/** Makes pages of whole numbers. */
export const uint32Page = (size: number): Uint32Array => new Uint32Array(size)

/** Makes pages of numbers. */
export const float64Page = (size: number): Float64Array => new Float64Array(size)

/**
 * Several lists of keys one after the other, each at the start of a page; what lies between them is NaN.
 *
 * @returns Where each list starts, the room of all, the number of keys, and the pages.
 */
export const joined = (
  lists: readonly {
    readonly length: number
    readonly pages: { readonly keys: Float64Pages; readonly agencies: Uint32Pages }
  }[]
): {
  readonly starts: readonly number[]
  readonly room: number
  readonly count: number
  readonly keys: Float64Pages
  readonly agencies: Uint32Pages
} => {
  const starts: number[] = []
  const keys: Float64Array[] = []
  const agencies: Uint32Array[] = []
  let count = 0
  for (const { length, pages } of lists) {
    starts.push(keys.length * pageSize)
    keys.push(...pages.keys)
    agencies.push(...pages.agencies)
    const last = keys.at(-1)
    if (length > 0 && last !== undefined) last.fill(Number.NaN, inPage(length - 1) + 1)
    count += length
  }
  return { starts, room: keys.length * pageSize, count, keys, agencies }
}
