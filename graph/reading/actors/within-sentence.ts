import { isPerson } from '../names/actor-ids.ts'
import type { EpithetMeaning } from './epithets.ts'

/**
 * What a word that points back means within its own sentence: the first there who may be meant; undefined where that is nobody.
 * @param acting Who acts in front of it, in order.
 * @param among Of which states one may be meant.
 */
export function withinSentence(
  meaning: EpithetMeaning,
  acting: readonly (readonly string[])[],
  among: readonly string[],
  stateOf: (id: string) => string | null,
): readonly string[] | undefined {
  const [first] = acting
  const statesOf = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => stateOf(id) ?? []))]
  switch (meaning) {
    case 'two-states': {
      const sides = [...new Set(acting.flat().flatMap((id) => stateOf(id) ?? (/^(?:group|bloc):/.test(id) ? id : [])))]
      return sides.length === 2 ? sides : undefined
    }
    case 'one-of': {
      const meant = statesOf(acting.flat()).find((id) => among.includes(id.slice('state:'.length)))
      return meant === undefined ? undefined : [meant]
    }
    case 'own-state':
    case 'government': {
      const states = statesOf(first ?? [])
      return states.length > 0 ? states : undefined
    }
    case 'he':
      return acting.find((ids) => ids.length === 1 && isPerson(ids[0]!))
    case 'it':
      return acting.find((ids) => ids.length === 1 && !isPerson(ids[0]!))
    case 'they':
      return acting.find((ids) => ids.length > 1)
    default:
      return undefined
  }
}
