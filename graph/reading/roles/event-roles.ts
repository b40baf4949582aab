import { ACCORDING, BACKING, OF_DEED } from '../actors/actor-phrase.ts'
import type { Discourse } from '../actors/discourse.ts'
import { type Frame, isLocation } from '../frames/frame.ts'
import { asState, isNameless, isPerson, isPlace, isState } from '../names/actor-ids.ts'
import { as, firstOther, isActing, otherSide, others, type Participant, placedIn, statesOf, undergoing } from './roles.ts'

/** Who acts and to whom something is done in events, attacks and sanctions. */

const STRUCK_WITHIN = 3
const ON_WITHIN = 4

/** Whom something is done to, or the state in whose place it is done; where nobody is named, the other side. */
function struck(frame: Frame, discourse: Discourse): string[] {
  // Brazil condemned the Russian attacks: whoever condemns an attack is not hit by it.
  const isInFront = ({ at, preposition }: Frame['objects'][number]) =>
    frame.isDenounced === true && at < frame.trigger!.at && preposition === null
  // Whoever the attack before was by is not hit by it.
  const isDoer = ({ via, preposition }: Frame['objects'][number]) => via === 'epithet' && preposition === OF_DEED
  // According to residents: they only tell of it.
  const objects = frame.objects.filter(
    (phrase) => phrase.preposition !== ACCORDING && phrase.preposition !== BACKING && !isInFront(phrase) && !isDoer(phrase),
  )
  const named = objects.filter(({ via }) => via !== 'demonym')
  // A strike on the Iranian consulate in Damascus.
  const { at: verb, words } = frame.trigger!
  const isStruck = ({ preposition, at, via }: Frame['objects'][number]) =>
    at > verb &&
    ((/^(?:on|against|علي)$/.test(preposition ?? '') && at - verb - words <= ON_WITHIN) ||
      (preposition === null && via === 'demonym' && at - verb - words <= STRUCK_WITHIN))
  const on = objects.find(isStruck)
  // Kidnapped three Egyptian engineers in Mali: who they are goes before where it was.
  const isOfThem = ({ preposition, at, via }: Frame['objects'][number]) =>
    via === 'demonym' && preposition === null && at - verb - words > 1 && at < (named[0]?.at ?? 0)
  const whom = named[0] && isLocation(named[0]) ? objects.find(isOfThem) : undefined
  const first = on ?? whom ?? named[0] ?? objects[0]
  const theirs = (phrases: Frame['objects']) =>
    placedIn(
      phrases.flatMap((phrase) => phrase.ids),
      discourse,
    ).filter((id) => !frame.subject.includes(id) && !isPlace(id))
  const direct = theirs(first ? [first] : [])
  // Attacked the town of Badme in Ethiopia: where a place is that no list knows.
  const isUnknown = direct.length === 0 && first?.ids.every(isPlace) === true
  const around = isUnknown ? theirs(named.filter((phrase) => phrase.at > first.at && isLocation(phrase))) : []
  // Fired at a Philippine vessel near a shoal.
  const behind = around.length > 0 ? around : theirs(objects.filter(({ via }) => via === 'demonym'))
  const ids = direct.length > 0 ? direct : behind
  if (ids.length > 0) return ids.slice(0, 1)
  if (frame.objects.some(isInFront)) return []
  const side = otherSide(frame.subject, discourse)
  return side.length > 0 ? side : onlyOther(frame, discourse)
}

/** Romania said that a Russian drone had come down: the one other state of which a sentence speaks. */
function onlyOther({ sentence, subject, evidence, toldBy = [] }: Frame, discourse: Discourse): string[] {
  // In Geneva: where something is said.
  const isAside = (phrase: Frame['objects'][number]) =>
    phrase.preposition === ACCORDING || (isLocation(phrase) && phrase.via !== 'demonym')
  const within = sentence.filter(({ start, end }) => start >= evidence.start && end <= evidence.end)
  const named = within.filter((phrase) => !isAside(phrase)).flatMap(({ ids }) => ids)
  const [own, states] = [subject, named].map((ids) => new Set(ids.flatMap((id) => discourse.stateOf(id) ?? [])))
  const isOfTeller = (id: string) => toldBy.some((each) => discourse.stateOf(each) === id)
  const other = [...states!].filter((id) => !own!.has(id) && !isOfTeller(id))
  // What is attacked by somebody is said in front of the verb, and was no name that is known.
  const isPassive = sentence.some(
    ({ preposition, ids }) => /^(?:by|من)$/.test(preposition ?? '') && ids.join() === subject.join(),
  )
  return subject.length > 0 && !isPassive && other.length === 1 ? other : []
}

/** Whom something is done to: not where it goes; but from where somebody is called back. */
function directly(frame: Frame, discourse: Discourse): string[] {
  const from = frame.objects.find(({ preposition }) => /^(?:from|من)$/.test(preposition ?? ''))
  const back = placedIn(from?.ids ?? [], discourse).filter((id) => !isPlace(id))
  // Three Russian diplomats: the adjective says whose they are.
  const isTheirs = ({ ids, after }: Frame['objects'][number]) =>
    ids[0]!.startsWith('group:') && frame.objects.some(({ at, via }) => at === after && via === 'demonym')
  // Expelled each other's diplomats.
  const isOfOthers = frame.objects.some(({ ids }) => isNameless(ids[0]!))
  if (frame.isMutual && frame.subject.length === 2 && isOfOthers) return [...frame.subject]
  // Deployed 400 police officers to Haiti: whoever is sent is no target, where it is said where to.
  const isSent = ({ ids, preposition }: Frame['objects'][number]) =>
    preposition === null &&
    isNameless(ids[0]!) &&
    frame.objects.some((other) => /^(?:to|into|الي)$/.test(other.preposition ?? '') && isActing(other))
  const objects = frame.objects.filter((phrase) => !isTheirs(phrase) && !isSent(phrase))
  const done = objects.filter(({ preposition }) => !/^(?:to|into|for|by|over|about|الي|ل|قبل|بعد|عند)$/.test(preposition ?? ''))
  const target = firstOther({ ...frame, objects: done })
  if (target.length > 0) return target
  const to = frame.objects.find((phrase) => /^(?:to|for|الي|ل)$/.test(phrase.preposition ?? '') && isActing(phrase))
  const there = back.length > 0 || to ? (to?.ids ?? []) : (frame.objects.find(({ isPost }) => isPost)?.ids ?? [])
  return [...back, ...(back.length > 0 ? [] : placedIn(there, discourse))].filter((id) => !frame.subject.includes(id))
}

/** To whom something goes: behind "to", else right behind the verb. */
function receivers(frame: Frame): string[] {
  const to = frame.objects.find((phrase) => /^(?:to|ل|الي)$/.test(phrase.preposition ?? '') && isActing(phrase))
  return to ? to.ids.filter((id) => !frame.subject.includes(id)) : firstOther(frame)
}

/** Two between whom something is or happens. */
function twoBetween({ objects }: Frame): readonly string[] {
  return objects.find(({ preposition, ids }) => /^(?:between|بين)$/.test(preposition ?? '') && ids.length > 1)?.ids ?? []
}

const SANCTIONED_WITHIN = 7

/** Whom a sanction is for: those on or against whom it is, else the state where they are. */
export function sanctioned(frame: Frame, discourse: Discourse): string[] {
  // Sanctioned 12 Belarusian officials over the crackdown on protesters.
  const behind = frame.trigger!.at + frame.trigger!.words
  const direct = frame.objects.find((phrase) => phrase.preposition === null && phrase.at - behind <= 1 && isActing(phrase))
  if (direct) return direct.ids.filter((id) => !frame.subject.includes(id))
  const on = frame.objects.find((phrase) => /^(?:on|against|علي|ضد|عن|ل|to)$/.test(phrase.preposition ?? '') && isActing(phrase))
  if (on) return on.ids.filter((id) => !frame.subject.includes(id))
  // Imposed sanctions on a network of Iraqi businessmen for smuggling for Iran: whose they are is named first.
  const first = frame.objects.find(({ at, via }) => at >= behind && at - behind <= SANCTIONED_WITHIN && via === 'demonym')
  if (first) return first.ids.filter((id) => !frame.subject.includes(id))
  const named = others(frame).slice(0, 1)
  if (named.length > 0) return named
  return placedIn(
    frame.objects.filter(isLocation).flatMap(({ ids }) => ids),
    discourse,
  )
    .filter((id) => isState(id) && !frame.subject.includes(id))
    .slice(0, 1)
}

/** What is done to them is done to their state. */
const OFFICIALS = new Set(['officials', 'embassy'])

export function eventRoles(told: Frame, discourse: Discourse): Participant[] {
  const trigger = told.trigger!.trigger
  // What one's own state does is done to somebody else.
  const own = told.subject.flatMap((id) => (isPerson(id) ? (discourse.stateOf(id) ?? []) : []))
  const frame = { ...told, objects: told.objects.filter(({ ids }) => !ids.every((id) => own.includes(id))) }
  if (trigger.order === 'attack') return attack(frame, discourse)
  if (trigger.order === 'take') return undergoing(frame, 'attacker')
  if (trigger.order === 'attend') return as('actor', frame.subject)
  if (told.isElection === true && frame.subject.length === 0) return as('actor', frame.objects[0]?.ids ?? [])
  if (frame.subject.length === 0 && twoBetween(frame).length > 0) return as('actor', twoBetween(frame))
  return [
    ...as('actor', trigger.kind === 'noun' ? statesOf(frame.subject, discourse) : frame.subject),
    ...as(
      'target',
      (trigger.order === 'give' ? receivers(frame) : directly(frame, discourse)).map((id) => asState(id, OFFICIALS)),
    ),
  ]
}

/** Clashes between the army and some whom nobody names: of the two, the one who is named. */
function oneBetween({ objects, trigger }: Frame): readonly string[] {
  const behind = trigger!.at + trigger!.words
  const isBetween = ({ preposition, at }: Frame['objects'][number]) =>
    /^(?:between|بين)$/.test(preposition ?? '') && at - behind <= ON_WITHIN
  return trigger!.trigger.kind === 'noun' ? (objects.find(isBetween)?.ids ?? []) : []
}

/** An attack by a noun has its attacker behind "by" and its target in front: تعرضت لاختراق من. */
function attack(frame: Frame, discourse: Discourse): Participant[] {
  const between = twoBetween(frame)
  if (frame.trigger?.trigger.kind === 'noun' && between.length > 0) return [...as('attacker', between), ...as('target', between)]
  const one = oneBetween(frame)
  if (one.length > 0) return as('attacker', one)
  const by = frame.objects.find(({ preposition }) => preposition === 'by' || preposition === 'من')
  if (frame.trigger?.trigger.kind !== 'noun' || !by)
    return [
      ...as('attacker', frame.subject),
      ...as('target', frame.isMutual && frame.subject.length === 2 ? frame.subject : struck(frame, discourse)),
    ]
  const target = frame.subject.length > 0 ? placedIn(frame.subject, discourse) : otherSide(by.ids, discourse)
  return [...as('attacker', by.ids), ...as('target', target.filter((id) => !by.ids.includes(id)).slice(0, 1))]
}
