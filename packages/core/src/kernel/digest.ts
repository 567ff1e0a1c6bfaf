/** Low bits of a key in which neighbours differ. */
export const neighbourBits = 4

/** How many keys are neighbours, kept side by side: those that differ in their low bits alone. */
export const neighbours = 2 ** neighbourBits

/** Murmur3's 32-bit finaliser: every input bit reaches every output bit. */
export const scatter = (word: number): number => {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** The character at a place, A to Z as a to z. */
const unitAt = (text: string, index: number): number => {
  const unit = text.charCodeAt(index)
  return unit >= 65 && unit <= 90 ? unit + 32 : unit
}

/** What a text is compared by: the case of A to Z makes no difference, since nobody minds it in a label. */
export const identityOf = (text: string): string => {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit >= 65 && unit <= 90) return text.replaceAll(/[A-Z]+/gu, (capitals) => capitals.toLowerCase())
  }
  return text
}

/**
 * A 53-bit digest of a text, whatever the case of its letters A to Z, as a whole number: an FNV-1a hash and a second multiplicative one, scattered, followed by
 * the low bits of the last character. Texts that differ in their last digit alone, as numbered things do, so have
 * digests side by side, which tables keep side by side as well.
 *
 * Equal texts have equal digests. Unequal ones may collide, about once in 2^49, so whoever finds two equal digests
 * looks at the texts before saying so.
 */
export const digest = (text: string): number => {
  const last = text.length - 1
  let first = 0x811c9dc5
  let second = last
  for (let index = 0; index < last; index++) {
    const unit = unitAt(text, index)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul((second << 5) ^ (second >>> 27) ^ unit, 0x9e3779b1)
  }
  const ending = last < 0 ? 0 : unitAt(text, last)
  first = Math.imul(first ^ (ending >>> neighbourBits), 0x01000193)
  second = Math.imul((second << 5) ^ (second >>> 27) ^ (ending >>> neighbourBits), 0x9e3779b1)
  const scattered = (scatter(first) >>> (11 + neighbourBits)) * 0x1_0000_0000 + (scatter(second ^ first) >>> 0)
  return scattered * neighbours + (ending & (neighbours - 1))
}
