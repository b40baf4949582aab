import { ACCORDING, type ActorPhrase } from '../actors/actor-phrase.ts'
import { speakerBehind } from '../subjects/english-subjects.ts'
import { DAYS_AR } from '../text/day-names.ts'
import type { Stretch } from '../text/sentences.ts'
import { type Parsed, segmentOf } from '../triggers/parsed.ts'
import { isSubordinate, type Segment } from '../triggers/segments.ts'
import type { FoundTrigger } from '../triggers/trigger.ts'

/** How far the words go that say something: its segment and those beside it. */

type SegmentedSentence = Pick<Parsed, 'text' | 'tokens' | 'segments' | 'triggers' | 'phrases'>

export function contains(phrase: ActorPhrase, from: number, to: number): boolean {
  return phrase.at >= from && phrase.after <= to
}

const LONG = 40

/** In Arabic the verb comes first: what stands before it at length only says in what context. */
function isAdverbial({ tokens, segments }: Parsed, trigger: FoundTrigger, first: number, at: number): boolean {
  if (!tokens[trigger.at]!.isArabic || trigger.trigger.kind !== 'verb' || trigger.at !== segments[at]!.from || first === at)
    return false
  return tokens[segments[at]!.from]!.start - tokens[segments[first]!.from]!.start > LONG
}

const THAT_WITHIN = 5

/** Whether the word of saying stands behind all that is said: it was ready, the minister said on Monday. */
export function isPostposed(parsed: Parsed, found: FoundTrigger, index: number): boolean {
  const { tokens, segments } = parsed
  const { trigger, at, words } = found
  if (trigger.frame !== 'statement' || trigger.kind !== 'verb' || tokens[at]!.isArabic || index === 0) return false
  const { from, to, opener } = segments[index]!
  // "…," he told a joint news conference with Mrs Merkel.
  if (
    opener === null &&
    at - from <= 6 &&
    /^(?:[,?!]"|",) ?$/.test(parsed.text.slice(tokens[from - 1]!.end, tokens[from]!.start))
  )
    return true
  // Said that Timerman, speaking in Paris, called it illegal: what is told of another is no end of the speaker's words.
  const isTold = parsed.triggers.some(
    (other) =>
      other.at < from &&
      other.trigger.frame === 'statement' &&
      other.trigger.kind === 'verb' &&
      tokens.slice(other.at, Math.min(other.at + THAT_WITHIN, from)).some(({ text }) => text === 'that'),
  )
  if (isTold) return false
  const end = speakerBehind(parsed, found, segments[index]!)?.after ?? at + words
  return opener === null && at - from <= 6 && to - end <= 3 && !/^(?:and|but)$/.test(tokens[from]!.text)
}

/** While others did something else: that is no more of what is said. */
function isContrast({ opener }: Segment): boolean {
  return /^(?:while|whereas|بينما|فيما)$/.test(opener ?? '')
}

/** Within a sentence, a source is named for what stands in front of it: sent 10,000 soldiers, according to Western reports, to help. */
function isOfSource({ phrases }: Parsed, { from, to }: Segment): boolean {
  return phrases.some((phrase) => phrase.preposition === ACCORDING && contains(phrase, from, to))
}

/** Behind a comma in Arabic, what begins with no conjunction and no verb goes on with the clause: طالب الأمين العام، المتفاوضين بألا. */
function isContinued({ text, tokens, segments, triggers }: SegmentedSentence, index: number): boolean {
  const { from, opener, isApart } = segments[index]!
  const first = tokens[from]!
  if (
    !first.isArabic ||
    isApart ||
    opener !== null ||
    /^[وف]\p{L}{2,}/u.test(first.text) ||
    /^(?:كما|فيما|ثم|بل|او|ام)$/.test(first.text)
  )
    return false
  if (!/[،,]/.test(text.slice(tokens[from - 1]!.end, first.start))) return false
  return !triggers.some(({ at, trigger }) => at === from && trigger.kind !== 'noun')
}

const INSERTED = new RegExp(
  `^(?:خلال|اثناء|عقب|بعد|قبل|قبيل|اثر|علي|في|عبر|لدي|ضمن|وسط|بحضور|بمناسبه|امس|اليوم|مساء|صباح|يوم|ليل|ليله|فجر|ظهر|${DAYS_AR}|للمره|رسميا|ايضا|كذلك|بدوره|بدورها)$`,
)

/** ودعا أردوغان، خلال زيارة إلى قطر، إسرائيل إلى: where the clause of an Arabic verb goes on behind what is inserted. Null where nothing is. */
function resumedBy(sentence: SegmentedSentence, { at, trigger }: FoundTrigger, index: number): number | null {
  const { tokens, segments, triggers } = sentence
  if (trigger.kind !== 'verb' || at - segments[index]!.from > 1) return null
  const isInserted = ({ from, to, isApart }: Segment) =>
    !isApart &&
    INSERTED.test(tokens[from]!.text) &&
    !triggers.some((other) => other.trigger.kind === 'verb' && other.at >= from && other.at < to)
  let next = index + 1
  // استقبل الرئيس في القصر اليوم، رئيس الوزراء: who is received stands behind the comma.
  const isGuest =
    trigger.order === 'host' &&
    segments[next] !== undefined &&
    sentence.phrases.some(({ at: place }) => place === segments[next]!.from)
  while (segments[next] && isInserted(segments[next]!)) next++
  return (next > index + 1 || isGuest) && segments[next] && isContinued(sentence, next) ? next : null
}

/** The segments of a sentence that only stand within the clause of an Arabic verb. */
export function insertedIn(sentence: SegmentedSentence): ReadonlySet<number> {
  return new Set(
    sentence.triggers.flatMap((trigger) => {
      const index = segmentOf(sentence, trigger.at)
      const resumed = resumedBy(sentence, trigger, index) ?? index
      return sentence.segments.slice(index + 1, resumed).map((_, step) => index + 1 + step)
    }),
  )
}

/** How far the words of a clause go, by the numbers of segments. */
export interface Reach {
  readonly first: number
  readonly last: number
  /** Where its clause goes on behind what is inserted; null where nothing is. */
  readonly resumed: number | null
}

const CONDITION = /^(?:if|unless|although|though|when|once|اذا|لو|رغم)$/
const ASIDE =
  /^(?:while|because|since|after|before|despite|in|at|on|given|with|under|as|by|during|until|following|for|like|علي|في|بعد|قبل|خلال|مع)$/
const THAT = /^(?:that|[وب]?ان(?:ه|ها|هم|هما)?)$/

/** أكد خلال اتصال مع أردوغان أن: where behind a word begins what somebody says, and its own words end; else where they end anyway. */
export function thatBehind({ tokens }: Parsed, { at, words }: FoundTrigger, to: number): number {
  const behind = tokens.slice(at + words, to).findIndex(({ text }) => THAT.test(text))
  return behind < 0 ? to : at + words + behind
}

/** Said that, although it had failed, it would go on; قال إنه، رغم ذلك، سيواصل: behind what is inserted stands what is said. Null where nothing is. */
function saidBehindAside(parsed: Parsed, trigger: FoundTrigger, last: number): number | null {
  const { text, tokens, segments } = parsed
  const that = thatBehind(parsed, trigger, segments[last]!.to)
  const opener = tokens[that + 1]
  if (that === segments[last]!.to || !opener) return null
  const isParted = /[,،]/.test(text.slice(tokens[that]!.end, opener.start))
  if (!CONDITION.test(opener.text) && !(isParted && ASIDE.test(opener.text))) return null
  const main = segments.findIndex(({ from }) => from > that + 1)
  return main > last ? main : null
}

/** From which segment to which the words go that say it: its own, with those beside it that say nothing of their own. */
export function reachOf(parsed: Parsed, trigger: FoundTrigger, busy: ReadonlySet<number>): Reach {
  const at = segmentOf(parsed, trigger.at)
  const resumed = resumedBy(parsed, trigger, at)
  let [first, last] = [at, resumed ?? at]
  const isBehind = isPostposed(parsed, trigger, at)
  while (
    first > 0 &&
    !parsed.inserted.has(first - 1) &&
    !parsed.segments[first]!.isApart &&
    !(isBehind && parsed.segments[first]!.isQuoted) &&
    !(first > 1 && isOfSource(parsed, parsed.segments[first - 1]!)) &&
    (!busy.has(first - 1) || isBehind)
  )
    first--
  const isSaying = trigger.trigger.frame === 'statement'
  if (isAdverbial(parsed, trigger, first, at)) first = at
  while (
    last + 1 < parsed.segments.length &&
    !parsed.inserted.has(last) &&
    (!busy.has(last + 1) ||
      (isSaying && isContinued(parsed, last + 1)) ||
      (isSaying &&
        ((isSubordinate(parsed.segments[last + 1]!) && !isContrast(parsed.segments[last + 1]!)) ||
          parsed.segments[last + 1]!.isQuoted)))
  )
    last++
  if (isSaying) last = saidBehindAside(parsed, trigger, last) ?? last
  // وأكد، عقب حضوره الختام، أن: a word alone tells nobody what is said.
  while (isSaying && last + 1 < parsed.segments.length && parsed.segments[last]!.to - parsed.segments[first]!.from === 1) last++
  return { first, last, resumed }
}

export function stretchOf({ tokens, segments }: Parsed, first: number, last: number): Stretch {
  return { start: tokens[segments[first]!.from]!.start, end: tokens[segments[last]!.to - 1]!.end }
}

/** He, she and they do something; nothing is done to them. */
function isSubjectForm({ tokens }: Parsed, { at, isPronoun }: ActorPhrase): boolean {
  return isPronoun === true && /^(?:he|she|they)$/.test(tokens[at]!.text)
}

export function objectsOf(parsed: Parsed, from: number, to: number, subject: readonly string[]): ActorPhrase[] {
  return parsed.phrases.filter(
    (phrase) =>
      contains(phrase, from, to) &&
      phrase.via !== 'speaker' &&
      !isSubjectForm(parsed, phrase) &&
      !phrase.ids.every((id) => subject.includes(id)),
  )
}

/** What is told of the speaker in between is not what is said. */
export function isAside(parsed: Parsed, trigger: FoundTrigger, phrase: ActorPhrase): boolean {
  const segment = segmentOf(parsed, phrase.at)
  const opener = parsed.segments[segment]!.opener ?? ''
  return (
    segment === segmentOf(parsed, trigger.at) + 1 &&
    /^(?:who|whose|which|الذي|التي)$/.test(opener) &&
    segment + 1 < parsed.segments.length
  )
}

/** Whom a passive is done to, as an object that no word of its own names. */
export function asObject(ids: readonly string[], { from }: Segment): ActorPhrase {
  return { ids, via: 'name', start: 0, end: 0, at: from, after: from, preposition: null, gender: null }
}

const MUTUAL =
  /^(?:clash(?:ed|es|ing)?|skirmished|traded|trade|trading|exchanged|exchange|exchanging|[وف]?ي?تبادل(?:ت|ا|تا|وا)?|متبادل(?:ه|ين)?|بعضهما|بعضهم)$/

/** Accused each other, traded fire, تبادلا الاتهامات. */
export function isMutual({ tokens }: Parsed, { from, to }: Segment): boolean {
  return tokens.slice(from, to).some(({ text }, at) => {
    const next = tokens[from + at + 1]?.text
    return (
      MUTUAL.test(text) ||
      (/^(?:each|the)$/.test(text) && /^other(?:'s)?$/.test(next ?? '')) ||
      (text === 'one' && next === 'another') ||
      (text === 'الطرف' && next === 'الاخر')
    )
  })
}

const OBLIQUE = /^(?:over|about|of|since|after|before|during|amid|despite|from|بشان|حول|بسبب|منذ|خلال|بعد|قبل|اثر|وسط|رغم|من)$/

export function isOblique({ tokens }: Parsed, at: number): boolean {
  const before = tokens[/^(?:the|a|this|that)$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1]
  return OBLIQUE.test(before?.text ?? '')
}
