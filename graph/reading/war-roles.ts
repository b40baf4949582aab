import { isPerson, isPlace, isState } from './actor-ids.ts'
import type { ActorPhrase } from './actor-phrase.ts'
import type { Discourse } from './discourse.ts'
import type { Frame } from './frame.ts'

function fighters(ids: readonly string[], discourse: Discourse): string[] {
  const states = ids.flatMap((id) => (isPerson(id) || isPlace(id) ? (discourse.stateOf(id) ?? []) : id))
  return [...new Set(states)]
}

function isTied({ preposition }: ActorPhrase): boolean {
  return /^(?:against|with|on|ضد|مع|علي)$/.test(preposition ?? '')
}

/** The two between whom something is. */
function between({ objects }: Frame): readonly string[] {
  return objects.find(({ preposition, ids }) => /^(?:between|بين)$/.test(preposition ?? '') && ids.length > 1)?.ids ?? []
}

/**
 * Who fights: those between whom it is; who fights against whom; the two of the clause. A war that is only mentioned is that of the
 * one who is named with it, and a war of which nobody is named is the last that was told, or that of the two sides.
 */
export function belligerents(frame: Frame, discourse: Discourse): readonly string[] {
  const two = between(frame)
  if (two.length > 1) return fighters(two, discourse)
  const subject = fighters(frame.subject, discourse)
  const against = frame.objects.find((phrase) => isTied(phrase) && phrase.via !== 'demonym')
  if (subject.length > 0 && against) return [...new Set([...subject, ...fighters(against.ids, discourse)])]
  const named = frame.objects.flatMap(({ ids }) => ids)
  const all = [...new Set([...subject, ...fighters(named, discourse).filter(isState)])]
  if (subject.length > 1 || (all.length === 2 && !frame.isOblique)) return subject.length > 1 ? subject : all
  if (all.length > 0) return all.map((id) => discourse.warOf(id)).find((war) => war !== null) ?? all.slice(0, 1)
  return discourse.lastWar ?? (frame.isBackground || frame.isOblique ? [] : discourse.resolve('two-states'))
}
