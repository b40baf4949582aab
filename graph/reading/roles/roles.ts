import { ACCORDING, type ActorPhrase, ALSO, AUSPICES, BACKING, OF_TEXT, OF_TREATY } from '../actors/actor-phrase.ts'
import type { Discourse } from '../actors/discourse.ts'
import { type Frame, isLocation } from '../frames/frame.ts'
import { isPlace, isPresidency, isState, speaksForSide } from '../names/actor-ids.ts'

/** Who of those whom a frame speaks of may take part in it, whatever its type. */

export interface Participant {
  readonly entityId: string
  readonly role: string
}

export function as(role: string, ids: Iterable<string>): Participant[] {
  return [...new Set(ids)].map((entityId) => ({ entityId, role }))
}

/** Who is named behind these takes no part: through their spokesman, according to. */
const APART = new Set([ACCORDING, ALSO, AUSPICES, BACKING, OF_TEXT, OF_TREATY, 'through'])

export function isActing(phrase: ActorPhrase): boolean {
  return !isLocation(phrase) && !APART.has(phrase.preposition ?? '') && !phrase.ids.every(isPlace)
}

/** Who is spoken of as the other side, in order; those named only by an adjective come last. */
export function others({ objects, subject }: Frame): string[] {
  const acting = objects.filter(isActing)
  const strong = acting.filter(({ via }) => via !== 'demonym')
  const ids = (strong.length > 0 ? strong : acting).flatMap((phrase) => phrase.ids)
  return [...new Set(ids)].filter((id) => !subject.includes(id) && !isPlace(id))
}

/** U.S. journalist Evan Gershkovich: the person, and not the state that they are from. */
function withPerson({ objects }: Frame, first: ActorPhrase | undefined): ActorPhrase | undefined {
  const next = first && objects[objects.indexOf(first) + 1]
  const isOf = next?.via === 'person' && next.preposition === null && next.at - first!.after >= 1 && next.at - first!.after <= 2
  return isOf && first!.ids.every(isState) && /^(?:name|demonym)$/.test(first!.via) ? next : first
}

export function firstOther(frame: Frame): string[] {
  const first = frame.objects.find((each) => isActing(each) && each.via !== 'demonym') ?? frame.objects.find(isActing)
  const phrase = withPerson(frame, first)
  return (phrase?.ids ?? []).filter((id) => !frame.subject.includes(id) && !isPlace(id))
}

const UNDERGONE_WITHIN = 7

/** By France, من فرنسا: from whom something comes. */
export function isFrom({ preposition }: ActorPhrase): boolean {
  return /^(?:by|from|من)$/.test(preposition ?? '')
}

/** Faces American sanctions, تعرضت لانتقادات من فرنسا: those named at what somebody is under, the one first from whom it comes. */
export function undergoneFrom({ subject, objects, trigger }: Frame): ActorPhrase[] {
  const behind = trigger!.at + trigger!.words
  const named = objects.filter(
    ({ at, via, preposition, ids }) =>
      at - behind <= UNDERGONE_WITHIN &&
      at >= trigger!.at &&
      (via === 'demonym' || preposition === null || /^(?:by|from|with|under|to|among|of|من)$/.test(preposition)) &&
      !ids.some((id) => subject.includes(id)),
  )
  return [...named.filter(isFrom), ...named.filter((phrase) => !isFrom(phrase))]
}

/** Iran, which is under UN sanctions, تعرضت تركيا لعقوبات أمريكية; came under attack from Chad. */
export function undergoing(frame: Frame, doer: string): Participant[] {
  return [...as(doer, undergoneFrom(frame)[0]?.ids ?? []), ...as('target', frame.subject)]
}

export function otherSide(ids: readonly string[], discourse: Discourse): string[] {
  const side = ids.length === 1 ? discourse.counterpartOf(ids[0]!) : null
  return side === null ? [] : [side]
}

/** Whoever speaks for a state, a movement as the one for whom they speak; all else stays. */
export function statesOf(ids: readonly string[], discourse: Discourse): string[] {
  return [...new Set(ids.flatMap((id) => (speaksForSide(id) ? (discourse.stateOf(id) ?? []) : id)))]
}

/** The state of a place or a presidency; all else stays. */
export function placedIn(ids: readonly string[], discourse: Discourse): string[] {
  return [...new Set(ids.flatMap((id) => (isPlace(id) || isPresidency(id) ? (discourse.stateOf(id) ?? []) : id)))]
}
