import type { ActorPhrase } from '../actors/actor-phrase.ts'
import { isPlace, isState } from '../names/actor-ids.ts'
import { firstTold, toldBefore } from '../subjects/english-subjects.ts'
import { isDayOrMonth } from '../text/day-names.ts'
import { actsBefore, antecedent, canAct, type Parsed, RELATIVE_AR, RELATIVE_EN, segmentOf } from '../triggers/parsed.ts'
import type { FoundTrigger } from '../triggers/trigger.ts'

/** Whose meeting, visit or war it is that a noun speaks of. */

const SOON = 3

/** The tour of Asia: where it goes, not whose it is. */
function isPlaceAlone({ ids, preposition, via }: ActorPhrase): boolean {
  return preposition === 'of' && (via !== 'person' || ids.every(isPlace))
}

const OPENING_ADVERB =
  /ly$|^(?:meanwhile|earlier|later|however|also|furthermore|moreover|nevertheless|elsewhere|afterwards?|today|yesterday)$/

/** In a call with his counterpart, the minister said: what opens a sentence is of whoever acts behind the comma. */
function opened({ text, tokens, phrases, segments }: Parsed, { at, trigger }: FoundTrigger): ActorPhrase | undefined {
  // Meanwhile, in a call: the adverb opens nothing.
  const first = segments[0]!.to - segments[0]!.from === 1 && OPENING_ADVERB.test(tokens[segments[0]!.from]!.text) ? 1 : 0
  const [opening, behind] = [segments[first], segments[first + 1]]
  const isOpening =
    opening !== undefined &&
    /^(?:speaking|in|at|during|after|following|on|ahead|before|خلال|وخلال|وفي|في|عقب|وعقب|بعد|وبعد)$/.test(
      tokens[opening.from]!.text,
    )
  if (!isOpening || !behind || at >= behind.from || /^(?:conflict|document)$/.test(trigger.frame)) return undefined
  if (/[;:"]/.test(text.slice(tokens[behind.from - 1]!.end, tokens[behind.from]!.start))) return undefined
  return phrases.find((phrase) => phrase.at >= behind.from && canAct(phrase) && phrase.via !== 'demonym')
}

const POSSESSED = /(?:ه|ها|هما|هم)$/
const POSSESSIVES = new Set(['his', 'her', 'their', 'its'])

/** President Khatami's five-day visit: whose it is stands in front of it, with few words between. */
function possessorOf({ tokens, phrases }: Parsed, { at }: FoundTrigger): ActorPhrase | undefined {
  return phrases.findLast(
    ({ after, via }) =>
      via !== 'demonym' &&
      after <= at &&
      at - after <= SOON &&
      tokens[after - 1]!.text.endsWith("'s") &&
      tokens.slice(after, at).every(({ letters, text }) => letters === 'lower' && !/^(?:and|or|but|with|to|in)$/.test(text)),
  )
}

const BESIDE_IN_TIME = /^(?:after|following|before|بعد|عقب|قبل|قبيل|بعيد|اثر)$/
const DURING = /^(?:during|at|in|خلال|لدي|اثناء|في)$/

/** Said, following talks in Paris with Merkel: beside what somebody does, a meeting of theirs is told of. */
export function isBesideInTime({ tokens }: Parsed, { at, trigger }: FoundTrigger): boolean {
  return trigger.frame === 'meeting' && [1, 2, 3].some((back) => BESIDE_IN_TIME.test(tokens[at - back]?.text ?? ''))
}

/** قال خلال لقائه نظيره: in a meeting of the speaker and somebody else who is named there. */
export function isAtMeeting(parsed: Parsed, trigger: FoundTrigger): boolean {
  const { tokens, phrases } = parsed
  const { at, words } = trigger
  if (trigger.trigger.frame !== 'meeting' || ![1, 2].some((back) => DURING.test(tokens[at - back]?.text ?? ''))) return false
  return phrases.some(
    (phrase) =>
      canMeet(phrase) &&
      (isPartner(phrase, trigger) ||
        (isOwned(tokens[at]!.text) && phrase.preposition === null && phrase.at - (at + words) <= 2 && phrase.at >= at + words)),
  )
}

function canMeet({ ids, via }: ActorPhrase): boolean {
  return via !== 'demonym' && !ids.every(isPlace)
}

function isOwned(word: string): boolean {
  return POSSESSED.test(word) && !/(?:زياره|قمه|جوله|مكالمه)$/.test(word)
}

/** زيارة رئيس وزراء الكويت: of a state by who holds an office of it. */
const WHOSE =
  /^(?:وفد|وفود|مبعوث|سفير|نايب|ملك|ملكه|امير|سلطان|رييس|رييسه|وزير|وزيره|وزراء|وزاره|خارجيه|دفاع|داخليه|اقتصاد|ولي|عهد|زعيم|زعماء|قايد|روساء|مسوول|مسوولين|مسوولي|مستشار|الرييس|الملك|الزعيم|الوزير|السلطان|الامير|مفتشي|خبراء)$/

/** Wednesday's, yesterday's visit: when it is, and not whose. */
function isOfDay(possessor: string): boolean {
  const word = possessor.slice(0, -2)
  return isDayOrMonth(word) || /^(?:today|yesterday|tomorrow)$/.test(word)
}

const PARTNER_WITHIN = 5

function isPartner({ preposition, at }: ActorPhrase, trigger: FoundTrigger): boolean {
  return /^(?:with|مع|ب)$/.test(preposition ?? '') && at > trigger.at && at - trigger.at <= PARTNER_WITHIN
}

/** Who meets, visits or fights by a noun: the possessor in front of it or behind it, else the subject of the sentence around it. */
export function nounSubject(parsed: Parsed, trigger: FoundTrigger): readonly string[] {
  const { tokens, phrases, discourse } = parsed
  const word = tokens[trigger.at]!
  // A promise from Salva Kiir.
  const behind = trigger.at + trigger.words
  const isFrom = trigger.trigger.frame === 'commitment' && tokens[behind - 1]!.text === 'from'
  const from = isFrom ? phrases.find(({ at }) => at >= behind && at <= behind + 1) : undefined
  // From Sri Lanka's creditors.
  if (from) return parsed.text.startsWith("'s", from.end) ? [] : from.ids
  const isPossessed = word.isArabic
    ? isOwned(word.text)
    : [1, 2, 3].some((back) => POSSESSIVES.has(tokens[trigger.at - back]?.text ?? ''))
  if (isPossessed) return (actsBefore(parsed, parsed.from, trigger.at) ?? opened(parsed, trigger))?.ids ?? discourse.subject
  const possessor = possessorOf(parsed, trigger)
  if (possessor) return possessor.ids
  // Smith's visit: of somebody whom nobody knows.
  const named = [1, 2].map((back) => tokens[trigger.at - back]).find((token) => token?.text.endsWith("'s"))
  if (
    named &&
    !isOfDay(named.text) &&
    named.letters !== 'lower' &&
    !phrases.some(({ start, end }) => start <= named.start && end >= named.end - 2)
  )
    return []
  // English names whose it is in front; in Arabic only whoever gives something stands there.
  const isInFront = !word.isArabic || /^(?:aid|commitment)$/.test(trigger.trigger.frame)
  const owner = !isInFront ? undefined : phrases.findLast(({ after }) => after === trigger.at)
  // In an Israeli strike on Tyre: whoever it is in whose strike.
  if (owner && (trigger.trigger.order === 'attack' || (owner.preposition === null && owner.via !== 'demonym'))) return owner.ids
  const next = phrases.find(({ at }) => at >= trigger.at + trigger.words)
  const gap = next ? next.at - (trigger.at + trigger.words) : SOON
  // الهجوم الإسرائيلي على: whose it is stands right behind it.
  // إدانة قطر للهجوم الإسرائيلي: the ل is of the attack.
  const isTheirs = next?.preposition === null || (next?.preposition === 'ل' && word.text.startsWith('ل'))
  if (word.isArabic && trigger.trigger.order === 'attack' && next?.via === 'demonym' && isTheirs && gap <= 1) return next.ids
  const isVisit = trigger.trigger.frame === 'visit'
  // زيارة كييف, تزويد أوكرانيا: where one goes, to whom something is given.
  const isObject =
    (isVisit && (next?.via === 'name' || next?.via === 'capital') && next.ids.every((id) => isPlace(id) || isState(id))) ||
    /^[وفبل]?(?:ال)?(?:تزويد|امداد|تسليح|تجهيز)$/.test(word.text)
  if (word.isArabic && gap === 0 && next && !isObject && (next.preposition === null || trigger.trigger.order === 'attend'))
    return next.ids
  if (isVisit && next && gap > 0 && tokens.slice(next.at - gap, next.at).every(({ text }) => WHOSE.test(text))) return next.ids
  // A visit by the envoy, the visit of the king.
  if (isVisit && gap <= 2 && /^(?:by|of)$/.test(next?.preposition ?? '') && !isPlaceAlone(next!)) return next!.ids
  if (isBesideInTime(parsed, trigger) && phrases.some((phrase) => isPartner(phrase, trigger))) {
    const first = phrases.find((phrase) => phrase.after <= trigger.at && canAct(phrase) && phrase.via !== 'demonym')
    if (first) return first.ids
  }
  const index = segmentOf(parsed, trigger.at)
  const segment = parsed.segments[index]!
  const told = word.isArabic ? null : toldBefore(parsed, segment.from, trigger.at)
  const own = actsBefore(parsed, told ?? segment.from, trigger.at) ?? actsBefore(parsed, segment.from, trigger.at)
  if (own) return own.ids
  // Said that Chad, which borders Sudan, plans to.
  const front = parsed.segments[index - 2]
  const begun = word.isArabic || !front ? undefined : firstTold(parsed, front)
  if (begun) return begun.ids
  // وتبنت المجموعة، في ختام قمتها، إعلانا مشتركا: whose text it is acts in front.
  const isText = trigger.trigger.frame === 'document' && parsed.acted.length > 0
  if (
    isText &&
    parsed.triggers.some(({ at, trigger: { kind, frame } }) => kind === 'verb' && frame !== 'statement' && at < trigger.at)
  )
    return parsed.acted
  // Iran's minister, Abbas Araghchi, travelled to New Delhi for talks: of whoever does what stands in front of it.
  const doing = parsed.triggers.findLast(({ at, trigger: { kind } }) => kind === 'verb' && at >= segment.from && at < trigger.at)
  if (doing && !word.isArabic && parsed.acted.length > 0 && phrases.some((phrase) => isPartner(phrase, trigger)))
    return parsed.acted
  if (RELATIVE_EN.test(segment.opener ?? '') || RELATIVE_AR.test(segment.opener ?? '')) {
    const named = antecedent(parsed, segment.from)
    if (named && parsed.tokens[segment.from]!.start - named.end <= 6) return named.ids
  }
  const later = opened(parsed, trigger)?.ids
  return isVisit ? (actsBefore(parsed, parsed.from, trigger.at)?.ids ?? later ?? discourse.subject) : (later ?? [])
}
