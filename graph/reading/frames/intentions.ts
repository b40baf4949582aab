import type { ActorPhrase } from '../actors/actor-phrase.ts'
import { isAgency } from '../names/actor-ids.ts'
import { standsNext } from '../subjects/stands-between.ts'
import type { Mark } from '../triggers/modality.ts'
import { canAct, type Parsed, segmentOf } from '../triggers/parsed.ts'
import { isSubordinate, type Segment } from '../triggers/segments.ts'
import { INTENDED, PLANNED, type Trigger } from '../triggers/trigger.ts'
import type { Frame } from './frame.ts'
import { frameOf } from './frame-of.ts'
import { contains, stretchOf } from './reach.ts'

interface Actor {
  readonly ids: readonly string[]
  /** Whether only an adjective names it, in front of a word that no lexicon knows: the French ambassador. */
  readonly isNamed: boolean
}

function isAnd({ tokens }: Parsed, { from }: Segment): boolean {
  return /^(?:and|but)$/.test(tokens[from]!.text)
}

/** Whoever acts for an actor, between its name and what will be done. */
const OFFICERS =
  /^(?:government|administration|side|authorities|officials?|delegation|ministry|regime|team|troops|forces|leaders?|leadership|president|minister|parliament|army|navy|company|soldiers|people|nationals|citizens|ships|jets|planes|firms|companies|diplomats|envoy|envoys|ambassador|negotiators|military|police|both|all|also|now|then|soon|later|each|itself|himself|herself|not|never|\p{L}+ly)$/u

/** The government's position will remain: what will be is a thing of somebody's, and no deed. */
function isOfThing({ tokens }: Parsed, { at: place, after, via }: ActorPhrase, at: number): boolean {
  if (tokens[at]!.isArabic && place > at) return !standsNext(tokens, at + 1, place)
  // أن هذه الخطوة ستساهم: the step does, not whoever says it.
  const that = tokens[at]!.isArabic ? tokens.slice(after, at).findLastIndex(({ text }) => /^ب?ان$/.test(text)) : -1
  if (that >= 0) return that + 1 < at - after
  const isOwned = via === 'demonym' || tokens[after - 1]!.text.endsWith("'s")
  return (
    isOwned && after < at && tokens[at - 1]!.letters === 'lower' && !tokens[at]!.isArabic && !OFFICERS.test(tokens[at - 1]!.text)
  )
}

const THAT = /^(?:that|[بو]?ان)$/

/** Reuters said that Japan will lend: where what an agency says begins in a segment that tells nothing else; null where none does. */
function saidBefore({ tokens, triggers, phrases }: Parsed, { from, to }: Segment, at: number): number | null {
  const [saying, other] = triggers.filter((found) => found.at >= from && found.at < to)
  if (saying?.trigger.frame !== 'statement' || saying.trigger.kind !== 'verb' || other || saying.at > at) return null
  const that = tokens.slice(saying.at, at).findLastIndex(({ text }) => THAT.test(text))
  if (that < 0) return null
  const isReport = phrases.some((phrase) => phrase.at >= from && phrase.after <= saying.at + that && phrase.ids.every(isAgency))
  return isReport ? saying.at + that + 1 : null
}

/** Who will do it: whoever acts in the segment; behind an "and", whoever acted before. */
function actorOf(parsed: Parsed, segment: Segment, at: number, before: readonly Frame[]): Actor | null {
  // In English, whom it is done to stands behind.
  const isInFront = (each: ActorPhrase) => parsed.tokens[at]!.isArabic || each.after <= at
  const from = saidBefore(parsed, segment, at) ?? segment.from
  const phrase = parsed.phrases.find((each) => contains(each, from, segment.to) && canAct(each) && isInFront(each))
  if (phrase && isOfThing(parsed, phrase, at)) return null
  if (phrase) return { ids: phrase.ids, isNamed: phrase.via !== 'demonym' && phrase.via !== 'body' }
  const last = isAnd(parsed, segment) ? before.at(-1) : undefined
  return last && last.subject.length > 0 ? { ids: last.subject, isNamed: true } : null
}

/** States and blocs commit themselves; of everybody else it is only said what they will do. */
function triggerOf({ ids, isNamed }: Actor): Trigger | null {
  if (isNamed && ids.every((id) => /^(?:state|bloc|group):/.test(id))) return INTENDED
  return ids.every((id) => /^(?:org|person|state):/.test(id)) ? PLANNED : null
}

/** A treaty under which one will defend the other. */
function isTerm({ tokens }: Parsed, { from }: Segment): boolean {
  return tokens[from]!.text === 'which' && /^(?:under|by|whereby)$/.test(tokens[from - 1]?.text ?? '')
}

/** The segments that say nothing but what somebody will do. */
export function plannedSegments(parsed: Parsed, marks: readonly Mark[], busy: ReadonlySet<number>): Mark[] {
  return marks.filter(({ meaning, at }) => {
    const index = segmentOf(parsed, at)
    const isOther = marks.some((mark) => mark.meaning !== 'planned' && segmentOf(parsed, mark.at) === index)
    return (
      meaning === 'planned' &&
      !isOther &&
      (!busy.has(index) || saidBefore(parsed, parsed.segments[index]!, at) !== null) &&
      (!isSubordinate(parsed.segments[index]!) || isTerm(parsed, parsed.segments[index]!))
    )
  })
}

/** Where no word says what, but somebody will do it: that they mean to. */
export function intentions(
  parsed: Parsed,
  planned: readonly Mark[],
  marks: readonly Mark[],
  busy: ReadonlySet<number>,
  frames: readonly Frame[],
): Frame[] {
  return planned.flatMap((mark) => {
    const segment = parsed.segments[segmentOf(parsed, mark.at)]!
    const before = frames.filter(({ trigger }) => trigger !== null && trigger.at < mark.at)
    const actor = actorOf(parsed, segment, mark.at, before)
    const trigger = actor && triggerOf(actor)
    if (!actor || !trigger) return []
    const { start, end } = parsed.tokens[mark.at]!
    const frame = frameOf({ ...parsed, acted: actor.ids }, { trigger, at: mark.at, words: 1, start, end }, busy, marks)
    return [{ ...frame, subject: actor.ids, isAssessment: false }]
  })
}

/** A sentence that only says what may be. */
export function guess(parsed: Parsed, marks: readonly Mark[]): Frame[] {
  const possible = marks.find(({ meaning }) => meaning === 'possible')
  if (!possible) return []
  const index = segmentOf(parsed, possible.at)
  const { from, to } = parsed.segments[index]!
  const evidence = stretchOf(parsed, index, index)
  return [
    {
      trigger: null,
      subject: parsed.discourse.subject,
      objects: parsed.phrases.filter((phrase) => contains(phrase, from, to)),
      sentence: parsed.phrases,
      isMutual: false,
      contentFrom: null,
      isOblique: false,
      evidence,
      clause: evidence,
      marks,
      contentSubject: () => null,
      isAssessment: true,
    },
  ]
}
