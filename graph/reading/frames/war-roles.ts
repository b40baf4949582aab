import type { ActorPhrase } from '../actors/actor-phrase.ts'
import type { Discourse } from '../actors/discourse.ts'
import { isPerson, isPlace, isState } from '../names/actor-ids.ts'
import type { Parsed } from '../triggers/parsed.ts'
import type { FoundTrigger } from '../triggers/trigger.ts'
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
  if (subject.length > 0 && against && !frame.isOnlyThere) return [...new Set([...subject, ...fighters(against.ids, discourse)])]
  const named = frame.objects.flatMap(({ ids }) => ids)
  // Egypt discussed the war in Sudan: who only speaks of a war does not fight it.
  const all = [...new Set([...(frame.isOnlyThere ? [] : subject), ...fighters(named, discourse).filter(isState)])]
  if (!frame.isOnlyThere && (subject.length > 1 || (all.length === 2 && !frame.isOblique)))
    return subject.length > 1 ? subject : all
  if (all.length > 0) return all.map((id) => discourse.warOf(id)).find((war) => war !== null) ?? all.slice(0, 1)
  return discourse.lastWar ?? (frame.isBackground || frame.isOblique ? [] : discourse.resolve('two-states'))
}

const WAGES =
  /^(?:wag|fight|fought|launch|start|began|begin|begun|los[ei]|lost|win|won|continu|prosecut|escalat|wide|expand|declar|join|enter|fuel|drag)|^[وفلبس]{0,2}(?:[يت]?شن|[يت]?خاض|[يت]?خوض|بدا|[يت]بدا|اشعل|[يت]شعل|اعلن|[يت]علن|خسر|[يت]خسر|ربح|[يت]واصل|واصل|دخل|[يت]دخل|توسع|[يت]قود|قاد)/

/** The war in Sudan, which nobody in front of it wages: whoever discusses or fears it does not fight. */
export function isOnlyThere({ tokens, phrases }: Parsed, { at, words }: FoundTrigger): boolean {
  const isThere = phrases.some(
    ({ at: place, preposition }) => /^(?:in|في)$/.test(preposition ?? '') && place - (at + words) <= 2 && place > at,
  )
  const isTheirs = /^(?:its|his|her|their)$/.test(tokens[at - 1]?.text ?? '') || /(?:ه|ها|هم|هما)$/.test(tokens[at]!.written)
  // In Arabic whose war it is stands behind it: بحث مع ستارمر الحرب في أوكرانيا.
  const isOf = phrases.some(
    ({ after, at: place, via }) => (after === at && !tokens[at]!.isArabic) || (place === at + words && via === 'demonym'),
  )
  // In the war in Ukraine: what is done in it is done by who fights it.
  const before = tokens.slice(Math.max(0, at - 2), at).filter(({ text }) => !/^(?:the|سياق|اطار|خضم)$/.test(text))
  const isWithin = /^(?:in|في)$/.test(before.at(-1)?.text ?? '')
  return isThere && !isTheirs && !isOf && !isWithin && !tokens.slice(Math.max(0, at - 4), at).some(({ text }) => WAGES.test(text))
}
