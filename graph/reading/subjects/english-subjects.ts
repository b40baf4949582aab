import { type ActorPhrase, OF_TEXT } from '../actors/actor-phrase.ts'
import { isPerson } from '../names/actor-ids.ts'
import { actsBefore, antecedent, canAct, type Parsed, RELATIVE_EN } from '../triggers/parsed.ts'
import { isSubordinate, type Segment } from '../triggers/segments.ts'
import type { FoundTrigger } from '../triggers/trigger.ts'
import { beginsWithOther, beginsWithPlain, hasOwnSubject, isOfSomething, isTheirs } from './english-own-subject.ts'
import { isPassive } from './english-passives.ts'

function isRelative({ opener }: Segment): boolean {
  return RELATIVE_EN.test(opener ?? '')
}

/** Whether a segment says something of its own: then what stands in front of it is no subject of what comes behind it. */
function tells({ triggers }: Parsed, { from, to }: Segment): boolean {
  return triggers.some(({ at, trigger }) => at >= from && at < to && trigger.kind === 'verb')
}

/** Serbia, accused of arming them, denied it: what is told in between of the subject. */
function isParticipial({ triggers, tokens }: Parsed, { from }: Segment): boolean {
  return triggers.some(({ at, trigger }) => at === from && trigger.kind !== 'noun' && /(?:ed|ing)$/.test(tokens[at]!.text))
}

const LEADERS = /^(?:leaders|ministers|members|officials|presidents|chiefs|heads|envoys|representatives|foreign|defence|defense)$/

function isOpening({ tokens, phrases }: Parsed, { from }: Segment): boolean {
  const { text, letters } = tokens[from]!
  return /ing$/.test(text) && text !== 'king' && letters === 'initial' && !phrases.some(({ at }) => at === from)
}

/** The first who acts in a run of segments: `Charles Taylor, now the Liberian president, has denied`. */
function firstActing({ phrases, isQuoted }: Parsed, run: readonly Segment[], isWithin: boolean): ActorPhrase | undefined {
  const acting = phrases.filter(
    (phrase) =>
      canAct(phrase) &&
      isQuoted(phrase.start) === isWithin &&
      run.some(({ from, to }) => phrase.at >= from && phrase.after <= to),
  )
  return acting.find(({ via }) => via !== 'demonym') ?? acting[0]
}

/** Said on Monday that. */
const THAT_WITHIN = 4

/** Where, in front of a verb, what somebody says begins: Romania said a Russian drone had. Null where nobody does, or the speaker goes on. */
export function toldBefore({ triggers, tokens, phrases }: Parsed, from: number, at: number): number | null {
  const saying = triggers.findLast(
    (found) => found.at >= from && found.at < at && found.trigger.frame === 'statement' && found.trigger.kind === 'verb',
  )
  if (!saying) return null
  const begins = saying.at + saying.words
  // Said that the ministers of Spain and Morocco met: the and of two joins no verbs.
  const joins = (place: number) =>
    /^(?:and|to)$/.test(tokens[place]!.text) && !phrases.some((phrase) => phrase.at < place && place < phrase.after)
  for (let place = saying.at; place < at; place++) if (joins(place)) return null
  const that = tokens.slice(begins, Math.min(begins + THAT_WITHIN, at)).findIndex(({ text }) => text === 'that')
  return that < 0 ? begins : begins + that
}

const OWN_BODY = /^(?:agency|organi[sz]ation|ministry|company|firm|group|body|bank|union|bloc|alliance|movement|team)$/

/** Said that the agency had: a body that is meant by its kind alone is the speaker's. */
function isOwnBody({ tokens }: Parsed, at: number): boolean {
  return /^(?:the|its|their|his|her|our)$/.test(tokens[at]!.text) && OWN_BODY.test(tokens[at + 1]?.text ?? '')
}

/** Said that the king, accompanied by his son, met: whoever begins what is said, where no verb of theirs follows in the segment. */
export function firstTold(parsed: Parsed, { from, to }: Segment): ActorPhrase | undefined {
  const told = toldBefore(parsed, from, to)
  const first = told === null || parsed.tokens[told]!.text !== 'that' ? undefined : actsBefore(parsed, told, to)
  const isDone = parsed.triggers.some(({ at, trigger }) => trigger.kind !== 'noun' && first && at >= first.after && at < to)
  return isDone ? undefined : first
}

/** Which its minister, which the UN: whoever stands right behind the which; behind an unknown verb, which borders Mali, nobody acts. */
function beginsClause({ tokens }: Parsed, { from }: Segment, { at }: ActorPhrase): boolean {
  return at - from <= 1 || /^(?:the|an?|its|his|her|their|our|some|many|most|all|both)$/.test(tokens[from + 1]!.text)
}

/**
 * The subject of an English verb: in front of it in its segment; else the first who acts in the segments before that say nothing of
 * their own (what is told of somebody in between is passed over); else whoever acted last.
 */
export function englishSubject(
  parsed: Parsed,
  found: FoundTrigger,
  index: number,
  goesOn = true,
): { subject: readonly string[]; after: number } {
  const { at, words, trigger } = found
  const after = at + words
  const own = parsed.segments[index]!
  // The statement said: whose text it is speaks.
  const text = parsed.phrases.find((phrase) => phrase.preposition === OF_TEXT && phrase.after <= at && at - phrase.after <= 1)
  if (text && trigger.frame === 'statement') return { subject: text.ids, after }
  // With Russia and China abstaining.
  const absolute = /ing$/.test(parsed.tokens[at]!.text)
    ? parsed.phrases.find(({ after: end, preposition }) => end === at && preposition === 'with')
    : undefined
  if (absolute) return { subject: absolute.ids, after }
  const told = toldBefore(parsed, own.from, at)
  const before = actsBefore(parsed, own.from, at)
  const embedded = told === null ? undefined : actsBefore(parsed, told, at)
  if (embedded) return { subject: embedded.ids, after }
  // Said that a convoy arrived, said the deal would help: what begins what is said does it, be it nobody who is known.
  if (told !== null && told + 1 < at) {
    const isThat = parsed.tokens[told]!.text === 'that'
    if (isOwnBody(parsed, isThat ? told + 1 : told)) return { subject: before?.ids ?? [], after }
    if (isThat || hasOwnSubject(parsed, told, at)) return { subject: [], after }
  }
  // Officials said warning shots were fired, Korea was attacked.
  const isNamed = told !== null && told < at && /^\p{Lu}/u.test(parsed.tokens[told]!.written) && parsed.tokens[told]!.text !== 'i'
  if (told !== null && (isNamed || isOfSomething(parsed, told, at))) return { subject: [], after }
  if (before) return { subject: before.ids, after }
  const named = isRelative(own) ? antecedent(parsed, own.from) : undefined
  // Araqchi, whose country was bombed.
  const isCountry =
    own.opener === 'whose' && /^(?:country|nation|government|homeland)$/.test(parsed.tokens[own.from + 1]?.text ?? '')
  if (named && isCountry) return { subject: named.ids.map((id) => parsed.discourse.stateOf(id) ?? id), after }
  if (named) return { subject: named.ids, after }
  if (
    !isPassive(parsed.tokens, found) &&
    isOfSomething(parsed, own.from, at) &&
    (trigger.frame === 'statement' || !isTheirs(parsed, own.from, at, trigger.order === 'attack'))
  )
    return { subject: [], after }
  // Said Israel had broken the truce and accused Egypt: whoever speaks goes on.
  const last = trigger.frame === 'statement' && parsed.spoke.length > 0 ? parsed.spoke : parsed.acted
  if (/^(?:and|but)$/.test(parsed.tokens[own.from]!.text) && last.length > 0) return { subject: last, after }
  if (hasOwnSubject(parsed, own.from, at)) return { subject: [], after }
  const run: Segment[] = []
  const isWithin = parsed.isQuoted(parsed.tokens[at]!.start)
  for (let back = index - 1; back >= 0; back--) {
    const segment = parsed.segments[back]!
    // Addressing the Assembly, Mia Mottley urged: what opens the sentence is of whoever comes behind it.
    if (back === 0 && isOpening(parsed, segment) && firstActing(parsed, run, isWithin)) continue
    // Which its minister, Sergei Lavrov, called unlawful: who acts in a relative clause that tells nothing yet.
    const within =
      !firstActing(parsed, run, isWithin) && isRelative(segment) && segment.opener !== 'who' && !tells(parsed, segment)
        ? actsBefore(parsed, segment.from, segment.to)
        : undefined
    if (within && beginsClause(parsed, segment, within)) return { subject: within.ids, after }
    if (isRelative(segment) || (back > 0 && isParticipial(parsed, segment))) continue
    // While Norway waited, Masoud Pezeshkian, the president, met: who did something else is not who did it.
    if (isSubordinate(segment) && firstActing(parsed, run, isWithin)) break
    if (tells(parsed, segment)) {
      const begun = firstTold(parsed, segment)
      if (begun) return { subject: begun.ids, after }
      // The subject of the verb in front goes on: it said this and did that.
      const first =
        run.length === 0 || !firstActing(parsed, run, isWithin) ? actsBefore(parsed, segment.from, segment.to) : undefined
      if (first) return { subject: first.ids, after }
      break
    }
    run.unshift(segment)
  }
  // Leaders of the association, meeting in Vientiane, urged.
  const first = run[0]
  const leaders =
    first && LEADERS.test(parsed.tokens[first.from]!.text)
      ? parsed.phrases.find(
          ({ at: place, preposition }) => preposition === 'of' && place >= first.from && place - first.from <= 3,
        )
      : undefined
  const whoever = firstActing(parsed, run, isWithin) ?? leaders
  // A deal struck by Greece fell apart, a bomb exploded, killing ten: what the sentence begins with does it.
  const isOther = !goesOn || beginsWithOther(parsed, at) || beginsWithPlain(parsed, at)
  return { subject: whoever?.ids ?? (isOther ? [] : parsed.discourse.subject), after }
}

const SAYING =
  /^(?:said|says|added|adds|wrote|warned|noted|declared|insisted|argued|replied|explained|announced|stressed|asked|commented)$/

const AUXILIARY = /^(?:had|has|have|was|were|is|are|would|will|could|should|did|does|do|must|might|may)$/

/** Whether all that stands in front in a sentence is a person and what they are: no verb tells anything. */
function isApposed({ tokens, phrases, triggers, from: start }: Parsed, from: number): boolean {
  const first = phrases.find((phrase) => phrase.at >= start && phrase.after < from)
  if (!first?.ids.every(isPerson) || first.preposition !== null) return false
  const isTold = triggers.some(({ at, trigger }) => at < from && trigger.kind === 'verb')
  return !isTold && !tokens.slice(start, from).some(({ text }) => AUXILIARY.test(text))
}

/** "It is over," said the minister: who speaks stands behind the verb. */
export function speakerBehind(parsed: Parsed, { trigger, at, words }: FoundTrigger, { from }: Segment): ActorPhrase | undefined {
  const { text, tokens, phrases } = parsed
  if (trigger.frame !== 'statement' || at !== from || !SAYING.test(tokens[at]!.text)) return undefined
  // Commented another diplomat: "It is over."
  if (at === parsed.from) return phrases.find((phrase) => phrase.at === at + words && phrase.via === 'speaker')
  if (!/[",]/.test(text.slice(tokens[at - 1]!.end, tokens[at]!.start))) return undefined
  // Sir Allan, a former policeman, says the police force: who speaks stands in front of what is told of him.
  const isQuote = text.slice(tokens[at - 1]!.end, tokens[at]!.start).includes('"')
  if (!isQuote && isApposed(parsed, from)) return undefined
  const next = phrases.find((phrase) => phrase.at >= at + words && canAct(phrase))
  // Said his country had: who speaks is no state of somebody's.
  const isTheirs = next?.via === 'epithet' && !isPerson(next.ids[0]!)
  // Bob Menendez, the Democrat, said Mr Obama had: who is told of does not speak.
  const isTold = next !== undefined && !isQuote && AUXILIARY.test(tokens[next.after]?.text ?? '')
  return next && !isTheirs && !isTold && next.at - (at + words) <= 1 ? next : undefined
}

const SOMEBODY = /^(?:an?|one|another|some|several|many|two|three|four)$/
const HEAD = /^the (?:head|chief|chairman|chairwoman|director|owner|founder|president|leader|spokesman|spokeswoman|author)$/

/** "It is over," said a survivor, said the head of a bank: somebody who has no name, and nobody who was spoken of. */
export function isSaidByNobody(
  { text, tokens, phrases }: Parsed,
  { trigger, at, words }: FoundTrigger,
  { from }: Segment,
): boolean {
  if (trigger.frame !== 'statement' || at !== from || !SAYING.test(tokens[at]!.text)) return false
  if (!text.slice(tokens[at - 1]?.end ?? 0, tokens[at]!.start).includes('"')) return false
  const behind = at + words
  const [first, second] = [tokens[behind], tokens[behind + 1]]
  if (!first || phrases.some((phrase) => phrase.at <= behind && behind < phrase.after)) return false
  // Said Maria, a teacher.
  if (first.letters === 'initial') return !/day$/.test(first.text)
  return second?.letters === 'lower' && (SOMEBODY.test(first.text) || HEAD.test(`${first.text} ${second.text}`))
}
