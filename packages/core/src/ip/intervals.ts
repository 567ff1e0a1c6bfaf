/** Ends of a run of numbers, both inclusive. */
export interface Interval<K> {
  readonly first: K
  readonly last: K
}

/** The neighbours of a number, which is all that the algebra needs to know of `number` and `bigint`. */
export interface Neighbours<K> {
  readonly next: (key: K) => K
  readonly previous: (key: K) => K
}

/** An operation on two lists of sorted, disjoint, unconnected intervals, of either family. */
export type Operation = <K extends number | bigint>(
  a: readonly Interval<K>[],
  b: readonly Interval<K>[],
  neighbours: Neighbours<K>
) => readonly Interval<K>[]

/** Sorts intervals and joins those that overlap or touch. */
export const joined: Operation = (a, b, { next }) => {
  const sorted = [...a, ...b].toSorted((x, y) => (x.first < y.first ? -1 : x.first > y.first ? 1 : 0))
  let [open] = sorted
  if (open === undefined) return []
  const result: (typeof open)[] = []
  for (const interval of sorted) {
    if (interval.first > next(open.last)) {
      result.push(open)
      open = interval
    } else if (interval.last > open.last) open = { first: open.first, last: interval.last }
  }
  result.push(open)
  return result
}

/** What lies in both lists. */
export const common: Operation = (a, b) => {
  const result: (typeof a)[number][] = []
  let i = 0
  let j = 0
  for (;;) {
    const x = a[i]
    const y = b[j]
    if (x === undefined || y === undefined) return result
    const first = x.first > y.first ? x.first : y.first
    const last = x.last < y.last ? x.last : y.last
    if (first <= last) result.push({ first, last })
    if (x.last < y.last) i++
    else j++
  }
}

/** What lies in `a` and not in `b`. */
export const remaining: Operation = (a, b, { next, previous }) => {
  const result: (typeof a)[number][] = []
  let j = 0
  for (const { first, last } of a) {
    let from: typeof first | undefined = first
    for (; from !== undefined; j++) {
      const hole: (typeof b)[number] | undefined = b[j]
      if (hole === undefined || hole.first > last) break
      if (hole.last < from) continue
      if (hole.first > from) result.push({ first: from, last: previous(hole.first) })
      // A hole that reaches the end of this interval may reach into the next one: it is looked at again.
      if (hole.last >= last) {
        from = undefined
        break
      }
      from = next(hole.last)
    }
    if (from !== undefined) result.push({ first: from, last })
  }
  return result
}
