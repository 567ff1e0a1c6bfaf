/** Murmur3's 32-bit finaliser: every input bit reaches every output bit. */
const scatter = (word: number): number => {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/**
 * A 53-bit digest of a text, as a whole number: an FNV-1a hash and a second multiplicative one, scattered.
 * Equal texts have equal digests. Unequal ones may collide, about once in 2^53, so whoever finds two equal digests
 * looks at the texts before saying so.
 */
export const digest = (text: string): number => {
  let first = 0x811c9dc5
  let second = text.length
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul((second << 5) ^ (second >>> 27) ^ unit, 0x9e3779b1)
  }
  return (scatter(first) >>> 11) * 0x1_0000_0000 + (scatter(second ^ first) >>> 0)
}
