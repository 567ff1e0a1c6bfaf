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

/** Where the first page starts: as much as an engine keeps without asking the system for memory. */
const firstSize = 8

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
  const page = make(position === 0 ? firstSize : pageSize)
  pages.push(page)
  return page
}

/** The pages of a list of this length, each up to its last position. */
export const trimmed = (pages: Uint32Pages, length: number): Uint32Pages =>
  pages.map((page, index) =>
    page.length <= length - index * pageSize ? page : page.subarray(0, length - index * pageSize)
  )

/** Makes pages of whole numbers. */
export const uint32Page = (size: number): Uint32Array => new Uint32Array(size)

/** Makes pages of numbers. */
export const float64Page = (size: number): Float64Array => new Float64Array(size)

/** Several lists of keys, one after the other. */
export interface Joined {
  /** Where each list starts. */
  readonly starts: readonly number[]
  /** Where the last one ends (exclusive). */
  readonly room: number
  /** How many keys there are. */
  readonly count: number
  /** The keys; NaN between two lists. */
  readonly keys: Float64Pages
  /** The agency of each key. */
  readonly agencies: Uint32Pages
}

interface Keyed {
  readonly length: number
  readonly pages: { readonly keys: Float64Pages; readonly agencies: Uint32Pages }
}

/** Several lists of keys one after the other: short ones copied into one page, long ones each from a new page on. */
export const joined = (lists: readonly Keyed[]): Joined => {
  const count = lists.reduce((sum, { length }) => sum + length, 0)
  return { count, ...(count <= pageSize ? copied(lists, count) : chained(lists)) }
}

const copied = (lists: readonly Keyed[], count: number): Omit<Joined, "count"> => {
  const starts: number[] = []
  const keys = float64Page(count)
  const agencies = uint32Page(count)
  let room = 0
  for (const { length, pages } of lists) {
    starts.push(room)
    for (let at = 0; at < length; at++, room++) {
      keys[room] = float64At(pages.keys, at)
      agencies[room] = uint32At(pages.agencies, at)
    }
  }
  return { starts, room, keys: [keys], agencies: [agencies] }
}

const chained = (lists: readonly Keyed[]): Omit<Joined, "count"> => {
  const starts: number[] = []
  const keys: Float64Array[] = []
  const agencies: Uint32Array[] = []
  let room = 0
  for (const { length, pages } of lists) {
    const start = keys.length * pageSize
    starts.push(start)
    keys.push(...pages.keys)
    agencies.push(...pages.agencies)
    const last = keys.at(-1)
    if (length > 0 && last !== undefined) last.fill(Number.NaN, inPage(length - 1) + 1)
    room = start + length
  }
  return { starts, room, keys, agencies }
}

/** No page yet. */
export const noUint32 = uint32Page(0)

/** No page yet. */
export const noFloat64 = float64Page(0)

/** A page of zeros, the same one wherever there is nothing else: many lists have nothing for most of their length. */
export const zeros = uint32Page(pageSize)

/** A page of NaN, the same one wherever there is nothing else. */
export const nothing = float64Page(pageSize).fill(Number.NaN)

/** The page that a position lies in, of a list that has the shared page wherever it has nothing yet. */
export const turned = <A extends Uint32Array | Float64Array>(
  pages: A[],
  page: A,
  position: number,
  shared: A,
  make: (size: number) => A
): A => {
  if (inPage(position) === 0) pages.push(shared)
  return inPage(position) === 0 || page === shared ? shared : pageFor(pages, position, make)
}

/** A page of the list's own in place of the shared one, when it has something at a position; the same before it. */
export const ownPage = <A extends Uint32Array | Float64Array>(
  pages: A[],
  position: number,
  shared: A,
  make: (size: number) => A
): A => {
  const at = inPage(position)
  const page = make(position < pageSize ? Math.max(firstSize, 2 ** Math.ceil(Math.log2(at + 1))) : pageSize)
  page.set(shared.subarray(0, at))
  pages[pages.length - 1] = page
  return page
}
