let last: Promise<unknown> = Promise.resolve()

/**
 * One step on a review after the other, opening and closing it included: each sees what the one before it did, and none is lost
 * because another failed.
 */
export function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
  const turn = last.then(work)
  last = turn.catch(() => undefined)
  return turn
}
