import type { Facts } from '../../graph/model/delta.ts'
import type { Reading, Review } from '../../graph/model/review.ts'
import { isSameList } from './remembered.ts'

/**
 * Works something out of a review, and anew only where something changed that it hangs on: of an article with ten thousand claims,
 * a decision changes one. What was last worked out is kept for as long as the reading is.
 * @param make Is given what it made before, if anything.
 * @param hangsOn What it is made of; each is told by its identity.
 */
export function perReading<T>(
  make: (kept: Review, facts: Facts, before: T | undefined) => T,
  hangsOn: (kept: Review, facts: Facts) => readonly unknown[],
): (kept: Review, facts: Facts) => T {
  const known = new WeakMap<Reading, { on: readonly unknown[]; made: T }>()
  return (kept, facts) => {
    const last = known.get(kept.reading)
    const on = hangsOn(kept, facts)
    if (last && isSameList(last.on, on)) return last.made
    const made = make(kept, facts, last?.made)
    known.set(kept.reading, { on, made })
    return made
  }
}
