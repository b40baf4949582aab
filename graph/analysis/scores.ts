import type { Scores } from './schema.ts'

/** What differs by less is the same number, reached by additions in another order. */
const NOISE = 1e-9

/** Scores as a ranking, the greatest first (or the least), equals in the order of ids. */
export function ranked(
  values: Readonly<Record<string, number>>,
  { greatest = null, first = 'most' }: { greatest?: number | null; first?: 'most' | 'least' } = {},
): Scores {
  const direction = first === 'most' ? -1 : 1
  const sorted = Object.entries(values).sort(
    ([a, one], [b, other]) => direction * (Math.round(one / NOISE) - Math.round(other / NOISE)) || (a < b ? -1 : 1),
  )
  return {
    kind: 'scores',
    values: sorted.map(([actor, value]) => ({ actor, value, normalised: greatest ? value / greatest : null })),
  }
}
