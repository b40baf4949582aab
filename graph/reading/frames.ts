import type { ActorPhrase } from './actor-phrases.ts'
import type { Discourse } from './discourse.ts'
import { type Frame, isAgency } from './frame.ts'
import { type Goods, namesGoods } from './goods.ts'
import { type Mark, type Modalities, marksIn } from './modality.ts'
import { type Segment, segmentsOf } from './segments.ts'
import type { Stretch } from './sentences.ts'
import { settle } from './settle.ts'
import { canAct, nounSubject, type Parsed, type SentenceWords, segmentOf, subjectOf } from './subjects.ts'
import type { Token } from './tokens.ts'
import { type FoundTrigger, INTENDED, type Triggers, triggersIn } from './triggers.ts'

export interface FrameRules {
  readonly goods: Goods
  readonly triggers: Triggers
  readonly modalities: Modalities
}

function contains(phrase: ActorPhrase, from: number, to: number): boolean {
  return phrase.at >= from && phrase.after <= to
}

/** From where to where the words go that say it: its segment, with those beside it that say nothing of their own. */
function reachOf(parsed: Parsed, trigger: FoundTrigger, busy: ReadonlySet<number>): { first: number; last: number } {
  const at = segmentOf(parsed, trigger.at)
  let [first, last] = [at, at]
  while (first > 0 && !busy.has(first - 1)) first--
  const isSaying = trigger.trigger.frame === 'statement'
  while (
    last + 1 < parsed.segments.length &&
    (!busy.has(last + 1) || (isSaying && (isSubordinate(parsed.segments[last + 1]!) || parsed.segments[last + 1]!.isQuoted)))
  )
    last++
  return { first, last }
}

function stretchOf({ tokens, segments }: Parsed, first: number, last: number): Stretch {
  return { start: tokens[segments[first]!.from]!.start, end: tokens[segments[last]!.to - 1]!.end }
}

function objectsOf(parsed: Parsed, from: number, to: number, subject: readonly string[]): ActorPhrase[] {
  return parsed.phrases.filter((phrase) => contains(phrase, from, to) && !phrase.ids.every((id) => subject.includes(id)))
}

/** What is told of the speaker in between is not what is said. */
function isAside(parsed: Parsed, trigger: FoundTrigger, phrase: ActorPhrase): boolean {
  const segment = segmentOf(parsed, phrase.at)
  const opener = parsed.segments[segment]!.opener ?? ''
  return (
    segment === segmentOf(parsed, trigger.at) + 1 &&
    /^(?:who|whose|which|الذي|التي)$/.test(opener) &&
    segment + 1 < parsed.segments.length
  )
}

/** What analysts and diplomats without a name think may come is a guess, not a position. */
function areNobody(subject: readonly string[]): boolean {
  return subject.length > 0 && subject.every((id) => /^group:(?:analysts|diplomats|witnesses)$/.test(id))
}

const MUTUAL = /^(?:traded|trade|trading|exchanged|exchange|exchanging|[وف]?ي?تبادل(?:ت|ا|تا|وا)?|متبادل(?:ه|ين)?|بعضهما|بعضهم)$/

/** Accused each other, traded fire, تبادلا الاتهامات. */
function isMutual({ tokens }: Parsed, { from, to }: Segment): boolean {
  return tokens.slice(from, to).some(({ text }, at) => {
    const next = tokens[from + at + 1]?.text
    return (
      MUTUAL.test(text) ||
      (/^(?:each|the)$/.test(text) && next === 'other') ||
      (text === 'one' && next === 'another') ||
      (text === 'الطرف' && next === 'الاخر')
    )
  })
}

function frameOf(parsed: Parsed, trigger: FoundTrigger, busy: ReadonlySet<number>, marks: readonly Mark[]): Frame {
  const { first, last } = reachOf(parsed, trigger, busy)
  const { kind, frame } = trigger.trigger
  const [isNoun, isSaying] = [kind === 'noun', frame === 'statement']
  const { subject: told, after } = isNoun
    ? { subject: nounSubject(parsed, trigger), after: trigger.at + trigger.words }
    : subjectOf(parsed, trigger)
  const subject = !isSaying && told.every(isAgency) ? [] : told
  const index = segmentOf(parsed, trigger.at)
  const own = parsed.segments[index]!
  const [from, to] = [parsed.segments[first]!.from, parsed.segments[last]!.to]
  const within = marks.filter(({ at }) => at >= own.from && at < to)
  const near = isSaying ? [] : objectsOf(parsed, isNoun ? own.from : after, own.to, subject)
  const all = objectsOf(parsed, isNoun ? from : after, to, subject)
  return {
    trigger,
    subject,
    objects: near.length > 0 ? near : all.filter((phrase) => !isSaying || !isAside(parsed, trigger, phrase)),
    sentence: parsed.phrases,
    isMutual: isMutual(parsed, own),
    evidence: stretchOf(parsed, first, last),
    clause: stretchOf(parsed, index, index),
    marks: within.filter(({ at }) => Math.abs(at - trigger.at) <= 8),
    contentSubject: (place) => contentSubject(parsed, trigger, place),
    isAssessment: within.some(
      ({ meaning, at }) => meaning === 'possible' && (at < trigger.at || !isSaying || areNobody(subject)),
    ),
  }
}

function isOwnSide(discourse: Discourse, id: string, subject: readonly string[]): boolean {
  return (
    subject.includes(id) ||
    subject.some((each) => discourse.stateOf(each) === discourse.stateOf(id) && discourse.stateOf(id) !== null)
  )
}

function contentSubject({ phrases }: Parsed, trigger: FoundTrigger, place: number): readonly string[] | null {
  const before = phrases.findLast((phrase) => phrase.at >= trigger.at + trigger.words && phrase.after <= place && canAct(phrase))
  return before?.ids ?? null
}

/** Where no word says what, but somebody will do it: that they mean to. */
function intentions(parsed: Parsed, marks: readonly Mark[], busy: ReadonlySet<number>): Frame[] {
  return marks.flatMap((mark) => {
    const index = segmentOf(parsed, mark.at)
    const segment = parsed.segments[index]!
    const isOther =
      busy.has(index) ||
      isSubordinate(segment) ||
      marks.some(({ meaning, at }) => meaning !== 'planned' && segmentOf(parsed, at) === index)
    const actor =
      mark.meaning === 'planned' && !isOther
        ? parsed.phrases.find((phrase) => contains(phrase, segment.from, segment.to) && canAct(phrase))
        : undefined
    if (!actor?.ids.every((id) => /^(?:state|bloc|group):/.test(id)) || actor.via === 'demonym') return []
    const trigger = {
      trigger: INTENDED,
      at: mark.at,
      words: 1,
      start: parsed.tokens[mark.at]!.start,
      end: parsed.tokens[mark.at]!.end,
    }
    return [frameOf({ ...parsed, acted: actor.ids }, trigger, busy, marks)].map((frame) => ({
      ...frame,
      subject: actor.ids,
      isAssessment: false,
    }))
  })
}

/** A sentence that only says what may be. */
function guess(parsed: Parsed, marks: readonly Mark[]): Frame[] {
  const possible = marks.find(({ meaning }) => meaning === 'possible')
  if (!possible) return []
  const index = segmentOf(parsed, possible.at)
  const objects = parsed.phrases.filter((phrase) => contains(phrase, parsed.segments[index]!.from, parsed.segments[index]!.to))
  const evidence = stretchOf(parsed, index, index)
  return [
    {
      trigger: null,
      subject: parsed.discourse.subject,
      objects,
      sentence: parsed.phrases,
      isMutual: false,
      evidence,
      clause: evidence,
      marks,
      contentSubject: () => null,
      isAssessment: true,
    },
  ]
}

const SUBORDINATE =
  /^(?:which|who|whose|after|before|when|while|since|until|because|that|الذي|التي|الذين|حيث|بعد|قبل|حين|بينما|عندما|منذ)$/

function isSubordinate({ opener }: Segment): boolean {
  return SUBORDINATE.test(opener ?? '')
}

function isMain(parsed: Parsed, { at }: FoundTrigger): boolean {
  return !isSubordinate(parsed.segments[segmentOf(parsed, at)]!)
}

const HEARSAY = new Set(
  'spokesman spokeswoman spokesperson statement report reports official source sources document letter'.split(' '),
)

function isWhat(tokens: readonly Token[], at: number): boolean {
  return [2, 3, 4].some((back) => tokens[at - back]?.text === 'what') && !tokens[at]!.isArabic
}

/** What a spokesman or a statement without a name says is told of whoever the sentence is about: it is no claim of its own. */
function isHearsay(tokens: readonly Token[], at: number): boolean {
  if (/^(?:said|says|read|reads|added)$/.test(tokens[at]!.text) && HEARSAY.has(tokens[at - 1]?.text ?? '')) return true
  // What it called a threat names the thing, and says nothing of its own.
  return /^(?:said|says|called|calls|described|describes|termed)$/.test(tokens[at]!.text) && isWhat(tokens, at)
}

/** To send, to give, to hand over is aid where it is goods, and else something that happens. */
function asEvent(parsed: Parsed, found: FoundTrigger, goods: Goods): FoundTrigger {
  if (found.trigger.frame !== 'aid') return found
  const segment = segmentOf(parsed, found.at)
  const to = parsed.segments[segment + 1]?.to ?? parsed.segments[segment]!.to
  if (namesGoods(parsed.tokens, parsed.segments[segment]!.from, to, goods)) return found
  return { ...found, trigger: { ...found.trigger, frame: 'event', status: 'occurred', plover: null, order: 'give' } }
}

/** What is told within somebody's quoted words is their word, where the sentence says whose. */
function unquoted({ text, tokens, from, to }: SentenceWords, triggers: readonly FoundTrigger[]): readonly FoundTrigger[] {
  const start = Math.max(0, tokens[from]!.start - 1)
  const marks = [...text.slice(start, tokens[to - 1]!.end + 2).matchAll(/"/g)].map(({ index }) => start + index)
  const isQuoted = (place: number) => marks.filter((mark) => mark < place).length % 2 === 1
  // Who tells within a quote what somebody else said speaks of two sayings.
  const isTold = ({ at }: FoundTrigger) => /^(?:said|told|قال|قالت)$/.test(tokens[at]!.text)
  const outside = triggers.filter((trigger) => !isQuoted(trigger.start) || isTold(trigger))
  return outside.some(({ trigger }) => trigger.frame === 'statement') ? outside : triggers
}

/** Everything that a sentence says, in the order of its words. */
export function framesIn(
  words: SentenceWords,
  phrases: readonly ActorPhrase[],
  rules: FrameRules,
  discourse: Discourse,
): Frame[] {
  const { text, tokens, from, to } = words
  const isNamed = (at: number) => phrases.some((phrase) => phrase.via !== 'epithet' && phrase.at <= at && at < phrase.after)
  const triggers = unquoted(
    words,
    triggersIn(tokens, from, to, rules.triggers).filter(({ at }) => !isNamed(at) && !isHearsay(tokens, at)),
  )
  const isPerfect = (at: number) =>
    triggers.some(
      (found) =>
        found.at === at &&
        /^[تي]/.test(tokens[at]!.text) &&
        found.trigger.kind === 'verb' &&
        rules.triggers.has(tokens[at]!.text) &&
        isPerfectForm(tokens[at]!.text),
    )
  const marks = marksIn(tokens, from, to, rules.modalities, isPerfect).filter(({ at }) => !isNamed(at))
  const beginsAnew = new Set(
    triggers
      .filter(({ trigger, at, isJoined }) => trigger.kind === 'verb' && (isJoined || !tokens[at]!.isArabic))
      .map(({ at }) => at),
  )
  const parsed: Parsed = {
    ...words,
    phrases,
    triggers,
    segments: segmentsOf(
      text,
      tokens,
      from,
      to,
      (at) => phrases.some((phrase) => phrase.at < at && at < phrase.after),
      (at) => beginsAnew.has(at),
    ),
    discourse,
    acted: [],
  }
  const found = triggers.map((trigger) => asEvent(parsed, trigger, rules.goods))
  const busy = new Set(triggers.map(({ at }) => segmentOf(parsed, at)))
  for (const { ids } of phrases) discourse.together(ids)
  if (!triggers.some((trigger) => trigger.trigger.kind === 'verb' && isMain(parsed, trigger)))
    discourse.actedBy(phrases.find(canAct)?.ids ?? [])
  const frames = found.map((trigger) => {
    const frame = frameOf(parsed, trigger, busy, marks)
    if (trigger.trigger.kind === 'verb') parsed.acted = frame.subject
    // A participle behind a verb has its subject; what is told within a relative clause changes nobody's turn.
    if (trigger.trigger.kind === 'verb' && isMain(parsed, trigger)) discourse.actedBy(frame.subject)
    return frame
  })
  const all = [...frames, ...intentions(parsed, marks, busy)]
  return all.length > 0 ? settle(all, (id, subject) => isOwnSide(discourse, id, subject)) : guess(parsed, marks)
}

/** تعهد and تباحث begin like an imperfect and are none. */
function isPerfectForm(word: string): boolean {
  return /^(?:تعهد|تباحث|تحادث|تحدث|توجه|تولي|تسلم|تبني)/.test(word)
}
