import type { ActorPhrase } from './actor-phrases.ts'
import type { Discourse } from './discourse.ts'
import type { Frame } from './frame.ts'
import { type Mark, type Modalities, marksIn } from './modality.ts'
import { type Segment, segmentsOf } from './segments.ts'
import type { Stretch } from './sentences.ts'
import { settle } from './settle.ts'
import type { Token } from './tokens.ts'
import { type FoundTrigger, type Triggers, triggersIn } from './triggers.ts'

export interface SentenceWords {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
}

export interface FrameRules {
  readonly triggers: Triggers
  readonly modalities: Modalities
}

interface Parsed extends SentenceWords {
  readonly phrases: readonly ActorPhrase[]
  readonly triggers: readonly FoundTrigger[]
  readonly segments: readonly Segment[]
  readonly discourse: Discourse
  /** Who acted last in this sentence, for the participle behind. */
  acted: readonly string[]
}

function segmentOf({ segments }: Parsed, at: number): number {
  return segments.findLastIndex(({ from }) => from <= at)
}

function canAct({ ids, preposition }: ActorPhrase): boolean {
  return preposition === null && !ids.every((id) => id.startsWith('place:'))
}

function actsBefore(parsed: Parsed, from: number, at: number): ActorPhrase | undefined {
  const before = parsed.phrases.filter((phrase) => phrase.at >= from && phrase.after <= at && canAct(phrase))
  return before.findLast(({ via }) => via !== 'demonym') ?? before.at(-1)
}

function antecedent({ phrases }: Parsed, at: number): ActorPhrase | undefined {
  return phrases.findLast(({ after }) => after <= at)
}

const PASSIVE = new Set(['was', 'were', 'been', 'be', 'is', 'are', 'being'])

const RELATIVE_EN = /^(?:which|who|whose|whom|that)$/
const RELATIVE_AR = /^(?:الذي|التي|الذين|اللذين)$/

/** The subject of an Arabic verb: the actor right behind it, else in front of it in its segment, else whoever acted last. */
function arabicSubject(
  parsed: Parsed,
  { at, words }: FoundTrigger,
  segment: Segment,
): { subject: readonly string[]; after: number } {
  const { tokens } = parsed
  const before = actsBefore(parsed, segment.from, at)
  const isAfterNoun = before && (/^[وف]?(?:قد|كان|كانت)$/.test(tokens[at - 1]!.text) || before.after === at)
  if (before && isAfterNoun) return { subject: before.ids, after: at + words }
  if (segment.opener && RELATIVE_AR.test(segment.opener) && at - segment.from <= 3) {
    const named = antecedent(parsed, segment.from)
    if (named && tokens[segment.from]!.start - named.end <= 6) return { subject: named.ids, after: at + words }
  }
  // قال إن: who speaks is not said again.
  if (/^[ال]?(?:ان|انه|انها|انهما|انهم|بان|بانه)$/.test(tokens[at + words]?.text ?? '')) {
    return { subject: before?.ids ?? parsed.discourse.subject, after: at + words }
  }
  const blocker = parsed.triggers.find((other) => other.at > at && other.trigger.kind !== 'noun')?.at ?? segment.to
  const next = parsed.phrases.find((phrase) => phrase.at >= at + words && canAct(phrase) && phrase.at - (at + words) <= 8)
  if (next && next.at < Math.min(segment.to, blocker)) return { subject: next.ids, after: at + words }
  return { subject: before?.ids ?? parsed.discourse.subject, after: at + words }
}

function englishSubject(
  parsed: Parsed,
  { at, words }: FoundTrigger,
  index: number,
): { subject: readonly string[]; after: number } {
  const after = at + words
  for (let back = index; back >= 0; back--) {
    const segment = parsed.segments[back]!
    // What is told of somebody in between is not the subject of what follows it.
    if (back < index && RELATIVE_EN.test(segment.opener ?? '')) continue
    const before = actsBefore(parsed, segment.from, Math.min(at, segment.to))
    if (before) return { subject: before.ids, after }
    if (segment.opener && RELATIVE_EN.test(segment.opener)) {
      const named = antecedent(parsed, segment.from)
      if (named) return { subject: named.ids, after }
    }
  }
  return { subject: parsed.discourse.subject, after }
}

function subjectOf(parsed: Parsed, trigger: FoundTrigger): { subject: readonly string[]; after: number } {
  const index = segmentOf(parsed, trigger.at)
  const segment = parsed.segments[index]!
  const { tokens } = parsed
  if (trigger.trigger.kind === 'participle') {
    const subject = parsed.acted.length > 0 ? parsed.acted : parsed.discourse.subject
    return { subject, after: trigger.at + trigger.words }
  }
  if (tokens[trigger.at]!.isArabic) return arabicSubject(parsed, trigger, segment)
  if (PASSIVE.has(tokens[trigger.at - 1]?.text ?? '') && /ed$/.test(tokens[trigger.at]!.text)) {
    const by = parsed.phrases.find((phrase) => phrase.at >= trigger.at && phrase.preposition === 'by')
    return { subject: by?.ids ?? [], after: trigger.at + trigger.words }
  }
  return englishSubject(parsed, trigger, index)
}

const POSSESSED = /(?:ه|ها|هما|هم)$/
const POSSESSIVES = new Set(['his', 'her', 'their', 'its'])

/** Who meets, visits or fights by a noun: the possessor in front of it or behind it, else the subject of the sentence around it. */
function nounSubject(parsed: Parsed, trigger: FoundTrigger): readonly string[] {
  const { tokens, phrases, discourse } = parsed
  const word = tokens[trigger.at]!
  const isPossessed = word.isArabic
    ? POSSESSED.test(word.text) && !/(?:زياره|قمه|جوله|مكالمه)$/.test(word.text)
    : [1, 2, 3].some((back) => POSSESSIVES.has(tokens[trigger.at - back]?.text ?? ''))
  if (isPossessed) return actsBefore(parsed, parsed.from, trigger.at)?.ids ?? discourse.subject
  const owner = phrases.findLast(({ after, preposition }) => after === trigger.at && preposition === null)
  if (owner && owner.via !== 'demonym') return owner.ids
  const next = phrases.find(({ at }) => at === trigger.at + trigger.words)
  if (word.isArabic && next?.preposition === null) return next.ids
  const segment = parsed.segments[segmentOf(parsed, trigger.at)]!
  const own = actsBefore(parsed, segment.from, trigger.at)
  if (own) return own.ids
  if (RELATIVE_EN.test(segment.opener ?? '') || RELATIVE_AR.test(segment.opener ?? '')) {
    const named = antecedent(parsed, segment.from)
    if (named && parsed.tokens[segment.from]!.start - named.end <= 6) return named.ids
  }
  const isVisit = trigger.trigger.frame === 'visit'
  return isVisit ? (actsBefore(parsed, parsed.from, trigger.at)?.ids ?? discourse.subject) : []
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
  while (last + 1 < parsed.segments.length && (!busy.has(last + 1) || (isSaying && isSubordinate(parsed.segments[last + 1]!))))
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

function frameOf(parsed: Parsed, trigger: FoundTrigger, busy: ReadonlySet<number>, marks: readonly Mark[]): Frame {
  const { first, last } = reachOf(parsed, trigger, busy)
  const isNoun = trigger.trigger.kind === 'noun'
  const { subject, after } = isNoun
    ? { subject: nounSubject(parsed, trigger), after: trigger.at + trigger.words }
    : subjectOf(parsed, trigger)
  const [from, to] = [parsed.segments[first]!.from, parsed.segments[last]!.to]
  const within = marks.filter(({ at }) => at >= parsed.segments[segmentOf(parsed, trigger.at)]!.from && at < to)
  const isAssessment = within.some(
    ({ meaning, at }) => meaning === 'possible' && (at < trigger.at || trigger.trigger.frame !== 'statement'),
  )
  const own = parsed.segments[segmentOf(parsed, trigger.at)]!
  const near = objectsOf(parsed, isNoun ? own.from : after, own.to, subject)
  const isSaying = trigger.trigger.frame === 'statement'
  return {
    trigger,
    subject,
    objects:
      near.length > 0 && !isSaying
        ? near
        : objectsOf(parsed, isNoun ? from : after, to, subject).filter(
            (phrase) => !isSaying || !isAside(parsed, trigger, phrase),
          ),
    evidence: stretchOf(parsed, first, last),
    clause: stretchOf(parsed, segmentOf(parsed, trigger.at), segmentOf(parsed, trigger.at)),
    marks: within.filter(({ at }) => Math.abs(at - trigger.at) <= 8),
    contentSubject: (place) => contentSubject(parsed, trigger, place),
    isAssessment,
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

/** What a spokesman or a statement without a name says is told of whoever the sentence is about: it is no claim of its own. */
function isHearsay(tokens: readonly Token[], at: number): boolean {
  return /^(?:said|says|read|reads|added)$/.test(tokens[at]!.text) && HEARSAY.has(tokens[at - 1]?.text ?? '')
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
  const triggers = triggersIn(tokens, from, to, rules.triggers).filter(({ at }) => !isNamed(at) && !isHearsay(tokens, at))
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
  const parsed: Parsed = {
    ...words,
    phrases,
    triggers,
    segments: segmentsOf(text, tokens, from, to, (at) => phrases.some((phrase) => phrase.at < at && at < phrase.after)),
    discourse,
    acted: [],
  }
  const busy = new Set(triggers.map(({ at }) => segmentOf(parsed, at)))
  for (const { ids } of phrases) discourse.together(ids)
  if (!triggers.some((trigger) => trigger.trigger.kind === 'verb' && isMain(parsed, trigger)))
    discourse.actedBy(phrases.find(canAct)?.ids ?? [])
  const frames = triggers.map((trigger) => {
    const frame = frameOf(parsed, trigger, busy, marks)
    if (trigger.trigger.kind === 'verb') parsed.acted = frame.subject
    // A participle behind a verb has its subject; what is told within a relative clause changes nobody's turn.
    if (trigger.trigger.kind === 'verb' && isMain(parsed, trigger)) discourse.actedBy(frame.subject)
    return frame
  })
  return frames.length > 0 ? settle(frames, (id, subject) => isOwnSide(discourse, id, subject)) : guess(parsed, marks)
}

/** تعهد and تباحث begin like an imperfect and are none. */
function isPerfectForm(word: string): boolean {
  return /^(?:تعهد|تباحث|تحادث|تحدث|توجه|تولي|تسلم|تبني)/.test(word)
}
