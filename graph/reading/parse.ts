import type { ActorPhrase } from './actors/actor-phrase.ts'
import type { Discourse } from './actors/discourse.ts'
import { quotationAt } from './frames/quotations.ts'
import { insertedIn } from './frames/reach.ts'
import type { Callings } from './names/callings.ts'
import { isReduced, isSignedText, isStruckBefore, isUnsigned, type Texts } from './triggers/agreed.ts'
import { doneIn } from './triggers/arabic-done.ts'
import { enclosedDays, withDay } from './triggers/enclosed-days.ts'
import type { Goods } from './triggers/goods.ts'
import { isHearsay, type Sources } from './triggers/hearsay.ts'
import { isMasdar } from './triggers/masdars.ts'
import { looksPerfect, type Mark, type Modalities, marksIn } from './triggers/modality.ts'
import { isNoStay, isOfPeople, isPlural, isReceipt } from './triggers/no-verbs.ts'
import type { Parsed, SentenceWords } from './triggers/parsed.ts'
import { type Segment, segmentsOf } from './triggers/segments.ts'
import { isSaidByText, isWhatWasDone, unquoted } from './triggers/spoken-of.ts'
import type { FoundTrigger } from './triggers/trigger.ts'
import { type Triggers, triggersIn } from './triggers/triggers.ts'
import { unknownVerbs } from './triggers/unknown-verbs.ts'
import { doingIn } from './triggers/verb-behind.ts'

export interface FrameRules {
  readonly callings: Callings
  readonly goods: Goods
  readonly triggers: Triggers
  readonly modalities: Modalities
  readonly sources: Sources
  readonly texts: Texts
}

/** A sentence with its actors, before it is known what tells something in it. */
interface Unread extends SentenceWords {
  readonly phrases: readonly ActorPhrase[]
  readonly rules: FrameRules
  /** Whether a word belongs to an actor. */
  readonly isMeant: (at: number) => boolean
  /** Whether a word belongs to an actor who is named, and not only pointed at. */
  readonly isNamed: (at: number) => boolean
  readonly isQuoted: (place: number) => boolean
}

function within(phrases: readonly ActorPhrase[]): (at: number) => boolean {
  const words = new Set<number>()
  for (const { at, after } of phrases) for (let word = at; word < after; word++) words.add(word)
  return (at) => words.has(at)
}

/** The words of the lexicon that may tell something, and those that do by what stands in front of them. */
function candidates(unread: Unread): readonly FoundTrigger[] {
  const { text, tokens, from, to, phrases, rules } = unread
  const done = doneIn(tokens, from, to, rules.triggers)
  const isDone = (each: FoundTrigger) => done.some(({ at }) => at === each.at)
  // تم إرسال: the deed, not the noun of it.
  const listed = triggersIn(tokens, from, to, rules.triggers).filter((each) => each.trigger.kind !== 'noun' || !isDone(each))
  const doing = [...doingIn(unread, phrases, rules.triggers), ...done].filter(({ at }) => !listed.some((each) => each.at === at))
  return [...listed, ...doing].map((each) => withDay(text, tokens, each, to))
}

/** A verb that says what somebody else said, or of what is spoken. */
function isSpokenOf({ text, tokens, rules, isMeant }: Unread, found: FoundTrigger): boolean {
  if (found.trigger.kind !== 'verb') return false
  const isSaying = found.trigger.frame === 'statement'
  if (isSaying && isHearsay(text, tokens, found.at, found.words, rules.sources, isMeant)) return true
  return isSaidByText(tokens, found) || isWhatWasDone(tokens, found.at)
}

/** U.S.-backed, U.S.-led: no verb of its own. */
function isCompound({ text, tokens }: Unread, { at }: FoundTrigger): boolean {
  return at > 0 && text[tokens[at]!.start - 1] === '-' && text[tokens[at - 1]!.end] === '.'
}

/** Whether a word means what the lexicon says, by the words and the actors around it. */
function tells(unread: Unread, found: FoundTrigger): boolean {
  const { text, tokens, phrases, rules, isMeant, isNamed } = unread
  return (
    !isNamed(found.at) &&
    !isCompound(unread, found) &&
    !isSpokenOf(unread, found) &&
    !isUnsigned(tokens, found, phrases, rules.texts) &&
    !isStruckBefore(tokens, found, rules.texts) &&
    !isOfPeople(tokens, found, phrases) &&
    !isPlural(tokens, found, isMeant) &&
    !isReceipt(tokens, found, phrases) &&
    !isNoStay(text, tokens, found, phrases) &&
    !isMasdar(unread, found, isMeant, rules.triggers)
  )
}

const NEAR = 8

/** Visited Japan, and Norway honoured it: two clauses side by side. */
function isParted({ text, tokens }: Unread, one: number, other: number): boolean {
  const [from, to] = one < other ? [one, other] : [other, one]
  return /;|, (?:and|but|while) |[،؛] (?:فيما|بينما) |، و/.test(text.slice(tokens[from]!.end, tokens[to]!.start))
}

/** All that tells something in a sentence, in the order of its words; a verb that nobody lists does far from those that are. */
function tellingIn(unread: Unread): readonly FoundTrigger[] {
  const { tokens, phrases, isNamed, isQuoted } = unread
  const known = unquoted(
    tokens,
    candidates(unread).filter((found) => tells(unread, found)),
    isQuoted,
  )
  const isNear = (at: number) => known.some((each) => Math.abs(each.at - at) <= NEAR && !isParted(unread, each.at, at))
  const isTaken = (at: number) => isNamed(at) || isQuoted(tokens[at]!.start) || isNear(at)
  return [...known, ...unknownVerbs(unread, phrases, isTaken)].sort((a, b) => a.at - b.at)
}

function marksOf({ tokens, from, to, rules, isNamed }: Unread, found: readonly FoundTrigger[]): readonly Mark[] {
  const isPerfect = (at: number) =>
    looksPerfect(tokens[at]!.text) &&
    rules.triggers.has(tokens[at]!.text) &&
    found.some((each) => each.at === at && each.trigger.kind === 'verb')
  return marksIn(tokens, from, to, rules.modalities, isPerfect).filter(({ at }) => !isNamed(at))
}

function clausesOf(unread: Unread, found: readonly FoundTrigger[]): readonly Segment[] {
  const { text, tokens, from, to, phrases, rules, isMeant, isQuoted } = unread
  const beginsAnew = ({ trigger, at, isJoined }: FoundTrigger) => trigger.kind === 'verb' && (isJoined || !tokens[at]!.isArabic)
  const isDeed = ({ trigger, at }: FoundTrigger) => trigger.kind === 'noun' && trigger.order !== 'attack' && isMeant(at + 1)
  const telling = new Set(found.filter(({ trigger }) => trigger.kind !== 'noun').map(({ at }) => at))
  const days = enclosedDays(text, tokens, from, to, (at) => telling.has(at))
  const verbs = new Set(found.filter(beginsAnew).map(({ at }) => at))
  const deeds = new Set(found.filter(isDeed).map(({ at }) => at))
  return segmentsOf(unread, {
    beginsQuoted: isQuoted(tokens[from]!.start),
    isInside: (at) => phrases.some((phrase) => phrase.at < at && at < phrase.after) || days.has(at),
    isVerb: (at) => verbs.has(at),
    isDeed: (at) => deeds.has(at),
    isReduced: (at) => isReduced(tokens, at, rules.texts),
  })
}

/** A sentence taken apart: what tells something in it, its clauses, and the marks of time, doubt and denial. */
export function parse(
  words: SentenceWords,
  phrases: readonly ActorPhrase[],
  rules: FrameRules,
  discourse: Discourse,
): { readonly parsed: Parsed; readonly marks: readonly Mark[] } {
  const { text, tokens, from, to, quotations } = words
  const isQuoted = (place: number) => quotationAt(words.quotations, place) !== null
  const isNamed = within(phrases.filter(({ via }) => via !== 'epithet'))
  const unread = { text, tokens, from, to, quotations, phrases, rules, isMeant: within(phrases), isNamed, isQuoted }
  const triggers = tellingIn(unread)
  const segments = clausesOf(unread, triggers)
  const inserted = insertedIn({ text, tokens, segments, triggers, phrases })
  const isSigned = (at: number, start: number) => isSignedText(tokens, at, start, rules.texts)
  const parsed: Parsed = {
    text,
    tokens,
    from,
    to,
    quotations,
    phrases,
    triggers,
    segments,
    inserted,
    discourse,
    callings: rules.callings,
    isQuoted,
    isSigned,
    acted: [],
    spoke: [],
  }
  return { parsed, marks: marksOf(unread, triggers) }
}
