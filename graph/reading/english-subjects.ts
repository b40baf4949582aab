import { isPerson } from './actor-ids.ts'
import { type ActorPhrase, OF_TEXT } from './actor-phrase.ts'
import { isPassive } from './english-passives.ts'
import { actsBefore, antecedent, canAct, type Parsed, RELATIVE_EN } from './parsed.ts'
import { isSubordinate, type Segment } from './segments.ts'
import type { FoundTrigger } from './trigger.ts'

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

/** Whether somebody or something that no lexicon knows stands in front of a verb: the pilot crossed. It is nobody else's deed. */
function hasOwnSubject({ text, tokens }: Parsed, from: number, at: number): boolean {
  const first = tokens[from]!
  const isNamed =
    /^(?:the|a|an|this|these|those|some|many|most|thousands|hundreds|dozens|several|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d[\d,.]*|more|nearly|almost|around|about|another)$/.test(
      first.text,
    )
  return (
    isNamed &&
    at - from >= (/^th(?:is|ese)$/.test(first.text) ? 1 : 2) &&
    at - from <= 5 &&
    !/[^\s'-]/.test(text.slice(first.end, tokens[at]!.start).replace(/[\p{L}\p{N}]/gu, ''))
  )
}

const BESIDE_VERB =
  /^(?:ha[sd]|have|was|were|is|are|been|being|be|will|would|shall|should|may|might|can|could|must|d(?:o|id|oes)|not|never|also|then|now|later|still|soon|already|since|again|even|just|only|first|once|all|both|each|nonetheless|nevertheless|therefore|thus|further|too|often|always|however|\p{L}+ly)$/u
const NO_SUBJECT =
  /^(?:and|but|or|nor|so|yet|that|which|who|whom|whose|what|when|where|while|as|if|because|although|though|until|unless|than|to|of|in|on|at|by|for|from|with|without|into|onto|over|under|after|before|during|about|against|between|through|among|amid|upon|i|you|he|she|it|we|they|him|her|them|us|me|himself|herself|itself|themselves|this|these|those|there|here|one|some|many|most|few|others|today|yesterday|tomorrow|tonight|(?:minute|hour|day|week|month|year|decade)s?|morning|evening|night|weekend|ago|earlier|instead|however|together|abroad|home|back|out|up|down|off|statement|report|\p{L}+ing)$/u

const BESIDES = /^(?:in|on|at|with|for|during|after|from|under|over|by)$/

const THEIRS =
  /^(?:accords?|truce|deal|agreement|ceasefire|treaty|pact|talks|statement|commission|committee|report|letter|move|decision|side|sides|parties|countries|leaders?|ministers?|presidents?|officials?|delegations?|governments?|two|pair|visit|meeting|summit|plan|package|program|programme|ministry|army|troops|forces|group|rebels|party)$/

/** A deal struck by Greece: whose it is stands behind. */
const STRUCK = /^(?:struck|signed|reached|brokered|mediated|negotiated|agreed)$/
const BOMB = /^(?:bombs?|devices?|mines?)$/

/** Whether a sentence begins with an article and a noun that mean nobody who was spoken of. */
function beginsWithOther({ tokens, phrases, from }: Parsed, at: number): boolean {
  const [article, noun] = [tokens[from]!, tokens[from + 1]]
  if (!/^(?:the|an?|some|several|many|two|three|four|five|\d+)$/.test(article.text) || noun?.letters !== 'lower') return false
  // An earlier accord collapsed: it is somebody's of whom was spoken.
  const isTheirs =
    !STRUCK.test(tokens[from + 2]?.text ?? '') && tokens.slice(from + 1, from + 5).some(({ text }) => THEIRS.test(text))
  return (at > from + 1 || BOMB.test(noun.text)) && !isTheirs && !phrases.some((phrase) => phrase.at <= from + 1)
}

/** Pirates seized a ship, dock workers left: what a sentence begins with is nobody who was spoken of, although it has no article. */
function beginsWithPlain({ text, tokens, phrases, from }: Parsed, at: number): boolean {
  const first = tokens[from]!
  if (first.letters !== 'initial' || at <= from || at - from > MOST_PLAIN) return false
  if (/[^\s\p{L}'-]/u.test(text.slice(first.start, tokens[at]!.start)) || phrases.some((phrase) => phrase.at < at)) return false
  const words = tokens.slice(from, at).filter((word) => !BESIDE_VERB.test(word.text))
  if (/^(?:others|some|many|few)$/.test(first.text)) return true
  return words.length > 0 && !NO_SUBJECT.test(words[0]!.text) && !words.some((word) => THEIRS.test(word.text))
}

const MOST_PLAIN = 6
const SAID = /^(?:said|says?|told|added|warned|wrote)$/

/** The mayor said: a sentence in which nobody who is known speaks. */
export function isSaidByUnknown(parsed: Pick<Parsed, 'text' | 'tokens' | 'phrases' | 'from' | 'to'>): boolean {
  const { text, tokens, phrases, from, to } = parsed
  const said = tokens.slice(from, Math.min(to, from + MOST_PLAIN)).findIndex((word) => SAID.test(word.text))
  if (said < 1 || phrases.some(({ at }) => at <= from + said) || NO_SUBJECT.test(tokens[from]!.text)) return false
  return !/[^\s\p{L}'-]/u.test(text.slice(tokens[from]!.start, tokens[from + said]!.start))
}

const OPENS =
  /^(?:and|but|or|so|yet|while|whereas|after|before|as|because|since|until|when|where|although|though|if|unless|that|then|later|meanwhile|also)$/
const IS_DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\d+)$/

/** Where a clause begins behind the words that open it and say when or where: and on Tuesday pirates, after gunmen. */
function clauseFrom({ tokens, phrases }: Parsed, from: number, last: number): number {
  let at = from
  while (at < last && (OPENS.test(tokens[at]!.text) || (at > from && IS_DAY.test(tokens[at]!.text)))) at++
  if (!BESIDES.test(tokens[at]!.text)) return at
  const where = phrases.find((phrase) => phrase.at === at + 1)
  const behind = where?.after ?? (IS_DAY.test(tokens[at + 1]?.text ?? '') ? at + 2 : at)
  return behind > at && behind <= last ? clauseFrom({ tokens, phrases } as Parsed, behind, last) : at
}

/**
 * Talks have hit a roadblock, and hundreds are protesting; after workers at the port left: what no lexicon knows stands right in front
 * of its verb.
 */
function isOfSomething(parsed: Parsed, from: number, at: number): boolean {
  const { text, tokens, phrases } = parsed
  let last = at - 1
  while (last > from && BESIDE_VERB.test(tokens[last]!.text)) last--
  const word = tokens[last]
  if (!word || last < from) return false
  // Students said, others warned: what opens the sentence.
  const isOpening = last === from && word.letters === 'initial'
  const begins = clauseFrom(parsed, from, last)
  if (begins === last && /^(?:others|some|many|most|few|nobody)$/.test(word.text)) return true
  if ((word.letters !== 'lower' && !isOpening) || NO_SUBJECT.test(word.text) || BESIDE_VERB.test(word.text)) return false
  if (phrases.some((phrase) => phrase.at >= begins && phrase.at <= last && (canAct(phrase) || last < phrase.after))) return false
  // And in retaliation struck; claimed responsibility for a suicide bombing.
  const isNoun = tokens[at]!.text.endsWith('ing')
  if (tokens.slice(begins, isNoun ? last : begins + 1).some(({ text: each }) => BESIDES.test(each))) return false
  return !/[^\s\p{L}\p{N}'-]/u.test(text.slice(tokens[begins]!.start, tokens[at]!.start))
}

const KIN = /^(?:its|their|his|her|our|neighbou?rs|states|nations|rivals|allies|partners|members|duo|trio|former|latter)$/

/** Whether what stands in front of a verb is somebody's of whom was spoken: the deal, their army, the neighbours. */
function isTheirs({ tokens }: Parsed, from: number, at: number): boolean {
  return tokens.slice(from, at).some((word) => THEIRS.test(word.text) || KIN.test(word.text))
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
    (trigger.frame === 'statement' || trigger.order === 'attack' || !isTheirs(parsed, own.from, at))
  )
    return { subject: [], after }
  if (/^(?:and|but)$/.test(parsed.tokens[own.from]!.text) && parsed.acted.length > 0) return { subject: parsed.acted, after }
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
