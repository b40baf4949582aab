import type { ActorPhrase } from './actor-phrases.ts'
import type { Discourse } from './discourse.ts'
import type { Frame } from './frame.ts'
import { frameOf } from './frame-of.ts'
import { type Goods, namesGoods } from './goods.ts'
import { guess, intentions, plannedSegments } from './intentions.ts'
import { type Modalities, marksIn } from './modality.ts'
import { isSubordinate } from './reach.ts'
import { segmentsOf } from './segments.ts'
import { settle } from './settle.ts'
import { canAct, type Parsed, type SentenceWords, segmentOf } from './subjects.ts'
import type { Token } from './tokens.ts'
import { type FoundTrigger, type Triggers, triggersIn } from './triggers.ts'

export interface FrameRules {
  readonly goods: Goods
  readonly triggers: Triggers
  readonly modalities: Modalities
}

function isOwnSide(discourse: Discourse, id: string, subject: readonly string[]): boolean {
  return (
    subject.includes(id) ||
    subject.some((each) => discourse.stateOf(each) === discourse.stateOf(id) && discourse.stateOf(id) !== null)
  )
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
  const telling = new Set(triggers.map(({ at }) => segmentOf(parsed, at)))
  const planned = plannedSegments(parsed, marks, telling)
  const busy = new Set([...telling, ...planned.map(({ at }) => segmentOf(parsed, at))])
  for (const { ids } of phrases) discourse.together(ids)
  if (!triggers.some((trigger) => trigger.trigger.kind === 'verb' && isMain(parsed, trigger)))
    discourse.actedBy(phrases.find(canAct)?.ids ?? [])
  const frames = found.map((trigger) => {
    const frame = frameOf(parsed, trigger, busy, marks)
    if (trigger.trigger.kind === 'verb') parsed.acted = frame.subject
    // A participle behind a verb has its subject; what is told within a relative clause changes nobody's turn.
    if (trigger.trigger.kind === 'verb' && isMain(parsed, trigger)) discourse.actedBy(frame.topic ?? frame.subject)
    return frame
  })
  const all = [...frames, ...intentions(parsed, planned, marks, busy, frames)]
  return all.length > 0 ? settle(all, (id, subject) => isOwnSide(discourse, id, subject)) : guess(parsed, marks)
}

/** تعهد and تباحث begin like an imperfect and are none. */
function isPerfectForm(word: string): boolean {
  return /^(?:تعهد|تباحث|تحادث|تحدث|توجه|تولي|تسلم|تبني)/.test(word)
}
