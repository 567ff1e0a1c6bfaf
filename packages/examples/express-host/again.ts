/** Runs work again, up to ten times in all, as long as what it fails with is worth another try. */
export const again = async <A>(
  work: () => Promise<A>,
  isWorthIt: (error: unknown) => boolean,
  left = 9
): Promise<A> => {
  try {
    return await work()
  } catch (error) {
    if (left === 0 || !isWorthIt(error)) throw error
    return again(work, isWorthIt, left - 1)
  }
}
