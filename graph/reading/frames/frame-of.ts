import { ACCORDING, type ActorPhrase } from '../actors/actor-phrase.ts'
import { isAgency, isPlace } from '../names/actor-ids.ts'
import { hasPronoun } from '../subjects/arabic-verb.ts'
import { isReducedAccusation } from '../subjects/english-passives.ts'
import { subjectOf } from '../subjects/subjects.ts'
import { suffered } from '../triggers/arabic-casualties.ts'
import type { Mark } from '../triggers/modality.ts'
import { canAct, type Parsed, RELATIVE_AR, segmentOf } from '../triggers/parsed.ts'
import { isSubordinate } from '../triggers/segments.ts'
import type { FoundTrigger } from '../triggers/trigger.ts'
import type { Frame } from './frame.ts'
import { isAtMeeting, isBesideInTime, nounSubject } from './noun-subjects.ts'
import { asObject, isAside, isMutual, isOblique, isPostposed, objectsOf, reachOf, stretchOf, thatBehind } from './reach.ts'
import { sayingOf } from './saying.ts'
import { BREACHES, fateAt } from './treaty-fate.ts'
import { isOnlyThere } from './war-roles.ts'

/** What analysts without a name say is how they see it. */
const ANALYSTS = new Set(['group:analysts'])
/** What these think may come is a guess, not a position. */
const NOBODY = new Set([...ANALYSTS, 'group:diplomats', 'group:witnesses'])

function areAll(subject: readonly string[], of: ReadonlySet<string>): boolean {
  return subject.length > 0 && subject.every((id) => of.has(id))
}

/** No document has been signed: what is done to none is not done. */
function ofNone({ tokens }: Parsed, { at }: FoundTrigger, isPassive: boolean): Mark[] {
  const isNone = isPassive && tokens.slice(Math.max(0, at - 9), at).some(({ text }) => text === 'no' || text === 'none')
  return isNone ? [{ meaning: 'negated', at: at - 1 }] : []
}

/** واتهمتها: whom a pronoun on an Arabic verb means, the last in front of it in its sentence who is not the subject; else, who is received, before. */
function meantByPronoun(
  { tokens, phrases, discourse }: Parsed,
  { at, trigger }: FoundTrigger,
  subject: readonly string[],
): readonly string[] | null {
  const isOn = trigger.kind === 'verb' && (trigger.plover === 'ACCUSE' || trigger.order === 'host')
  // متهمة إياه: the pronoun may be a word of its own.
  const isApart = trigger.plover === 'ACCUSE' && /^ايا(?:ه|ها|هم|هما)$/.test(tokens[at + 1]?.text ?? '')
  if (!isApart && (!isOn || !hasPronoun(tokens[at]!.text))) return null
  const before = phrases.filter((phrase) => phrase.after <= at && phrase.via !== 'demonym' && phrase.preposition !== ACCORDING)
  const named = before.findLast(({ ids }) => !ids.some((id) => subject.includes(id) || isPlace(id)))?.ids
  if (named || trigger.order !== 'host' || !/(?:ه|ها)$/.test(tokens[at]!.text)) return named ?? null
  const person = discourse.personOf(tokens[at]!.text.endsWith('ها') ? 'f' : 'm', subject)
  return person === null ? null : [person]
}

/** Whom the terms of a treaty oblige: who is named behind the verb, else its parties. */
function obliged({ phrases, discourse }: Parsed, { at, words }: FoundTrigger, to: number): readonly string[] {
  const named = phrases.find(
    (phrase) => phrase.at >= at + words && phrase.after <= to && canAct(phrase) && phrase.via !== 'demonym',
  )
  if (named) return named.ids
  const parties = discourse.resolve('treaty')
  return parties.length > 1 ? parties : discourse.resolve('two-states')
}

/** A source in the ministry said that it would leave: who is only there to say so does nothing else. */
function isOnlySpeaker({ phrases }: Parsed, subject: readonly string[]): boolean {
  return phrases.some(({ via, ids }) => via === 'speaker' && ids.join() === subject.join())
}

const BETWEEN_WITHIN = 10

/** انطلقت جولة بين حماس وإسرائيل: between whom something is stands behind it; whoever acted in a sentence before is none of them. */
function isBetweenOthers(parsed: Parsed, { at, trigger }: FoundTrigger, subject: readonly string[]): boolean {
  if (!/^(?:meeting|treaty|conflict)$/.test(trigger.frame) || subject.length === 0) return false
  const isNamed = parsed.phrases.some(({ ids }) => ids.some((id) => subject.includes(id)))
  const { to } = parsed.segments[segmentOf(parsed, at)]!
  return (
    !isNamed &&
    parsed.phrases.some(
      ({ preposition, ids, at: place }) =>
        /^(?:between|بين)$/.test(preposition ?? '') && ids.length > 1 && place > at && place < to && place - at <= BETWEEN_WITHIN,
    )
  )
}

/** In a joint statement, في بيان مشترك. */
function isWithin({ tokens }: Parsed, at: number): boolean {
  return [1, 2].some((back) => /^(?:in|[وف]?في)$/.test(tokens[at - back]?.text ?? ''))
}

const THEIRS = /^(?:its|their|our|his|her)$|^\p{Script=Arabic}{3,}(?:ه|ها|هم)$/u

/** Britain said that Russian troops had attacked a village: whoever tells of it. */
function tellers({ tokens, triggers, acted }: Parsed, { at }: FoundTrigger): readonly string[] {
  const last = triggers.findLast((found) => found.at < at && found.trigger.kind === 'verb')
  if (last?.trigger.frame !== 'statement') return []
  return tokens.slice(last.at + last.words).some(({ text }) => THEIRS.test(text)) ? [] : acted
}

const TIMED = /^(?:after|before|since|while|when|بعد|بعدما|قبل|منذ|حين|عندما|بينما)$/

/** What is done to somebody, and promised to nobody. */
const AGAINST =
  /^(?:attack|invade|bomb|strike|shell|kill|assassinate|kidnap|destroy|punish|sanction|overthrow|topple|annex|occupy|blockade|expel|[بل]?(?:مهاجمه|استهداف|ضرب|قصف|اغتيال|تفجير|غزو|قتل|اجتياح|احتلال|خطف|طرد|معاقبه|اسقاط))$/
const AGAINST_WITHIN = 3

/** What a sentence says by a trigger. */
export function frameOf(parsed: Parsed, trigger: FoundTrigger, busy: ReadonlySet<number>, marks: readonly Mark[]): Frame {
  const { first, last, resumed } = reachOf(parsed, trigger, busy)
  const { kind, frame } = trigger.trigger
  const word = parsed.tokens[trigger.at]!.text
  const [isNoun, isSaying] = [kind === 'noun', frame === 'statement']
  const {
    subject: told,
    after,
    patient,
  } = isNoun
    ? (suffered(parsed, trigger) ?? {
        subject: nounSubject(parsed, trigger),
        after: trigger.at + trigger.words,
        patient: undefined,
      })
    : subjectOf(parsed, trigger)
  const index = segmentOf(parsed, trigger.at)
  const own = parsed.segments[index]!
  const isElse = !isSaying && (told.every(isAgency) || isOnlySpeaker(parsed, told) || isBetweenOthers(parsed, trigger, told))
  const acting = isElse ? [] : told
  const subject = trigger.trigger.order === 'terms' ? obliged(parsed, trigger, own.to) : acting
  const [from, to] = [parsed.segments[first]!.from, parsed.segments[last]!.to]
  const within = marks.filter(({ at }) => at >= own.from && at < to)
  const isDone = !isSaying || trigger.trigger.plover !== null || /^(?:told|urged|asked)$/.test(word)
  const meant = meantByPronoun(parsed, trigger, subject)
  const done = isDone && patient && patient.length > 0 ? [asObject(patient, parsed.segments[first]!)] : []
  const goesOn = resumed === null ? undefined : parsed.segments[resumed]
  const near = isSaying
    ? []
    : [
        ...objectsOf(
          parsed,
          isNoun ? own.from : after,
          isNoun && frame === 'meeting' ? thatBehind(parsed, trigger, own.to) : own.to,
          subject,
        ),
        ...(goesOn ? objectsOf(parsed, goesOn.from, goesOn.to, subject) : []),
      ]
  const isInserted = ({ at }: ActorPhrase) => resumed !== null && segmentOf(parsed, at) > index && segmentOf(parsed, at) < resumed
  const behind = objectsOf(parsed, isNoun ? from : after, to, subject).filter((phrase) => !isInserted(phrase))
  const all = behind.length === 0 && isPostposed(parsed, trigger, index) ? objectsOf(parsed, from, own.from, subject) : behind
  const isTimed = (phrase: ActorPhrase) =>
    frame === 'event' &&
    segmentOf(parsed, phrase.at) !== index &&
    TIMED.test(parsed.segments[segmentOf(parsed, phrase.at)]!.opener ?? '')
  // Urged restraint during a visit to Poland: where somebody is while they speak.
  const visits = isSaying
    ? parsed.triggers.filter((other) => other.trigger.frame === 'visit' && other.trigger.kind === 'noun')
    : []
  const isVisited = (phrase: ActorPhrase) =>
    visits.some(
      (visit) =>
        phrase.at > visit.at &&
        phrase.at - (visit.at + visit.words) <= VISITED_WITHIN &&
        segmentOf(parsed, phrase.at) === segmentOf(parsed, visit.at),
    )
  // A meeting of the six, chaired by the seventh.
  const chairs = frame === 'meeting' && isNoun ? all.filter(({ preposition, at }) => preposition === 'by' && at >= own.to) : []
  return {
    trigger,
    subject,
    objects: [
      ...done,
      ...(meant ? [asObject(meant, parsed.segments[first]!)] : []),
      ...(near.length > 0
        ? [...near, ...chairs]
        : all.filter((phrase) => !isTimed(phrase) && !isVisited(phrase) && (!isSaying || !isAside(parsed, trigger, phrase)))
      ).filter(({ ids }) => done.length === 0 || ids.join() !== patient!.join()),
    ],
    sentence: parsed.phrases,
    toldBy: trigger.trigger.order === 'attack' ? tellers(parsed, trigger) : [],
    isMutual: isMutual(parsed, own) && !(subject.length > 1 && isWithOther(parsed, trigger)),
    isBackground: isSubordinate(own) || (isNoun && (isBesideInTime(parsed, trigger) || isAtMeeting(parsed, trigger))),
    isDecision: DECIDES.test(word),
    isPlan: PLANS.test(word) || (isNoun && frame === 'commitment' && trigger.trigger.status === 'intended' && !READY.test(word)),
    isAgainst:
      frame === 'commitment' &&
      parsed.tokens
        .slice(trigger.at + trigger.words, trigger.at + trigger.words + AGAINST_WITHIN)
        .some(({ text }) => AGAINST.test(text)),
    isGift: parsed.tokens.slice(own.from, to).some((token) => GIFT.test(token.text)),
    isGoingOn: GOES_ON.test(word),
    fate: kind === 'verb' ? fateAt(parsed.tokens, trigger.at) : null,
    isBreach: kind === 'verb' && BREACHES.test(word),
    isByNobody: isSaying && subject.length === 0 && isReducedAccusation(parsed.tokens, trigger),
    isElection: done.length > 0 && /^(?:(?:re-?)?elected|inaugurated|[وف]?انتخبت?)$/.test(word),
    isOfWhat: /^\p{Script=Arabic}{4,}(?:ه|ها)$/u.test(word) && own.opener !== null && RELATIVE_AR.test(own.opener),
    isBesideSubject: isBesideSubject(parsed, trigger, subject),
    isConditional:
      /^(?:if|unless|until|whether|اذا|لو)$/.test(own.opener ?? '') ||
      // في حال هاجمت.
      (kind === 'verb' && /^حاله?$/.test(parsed.tokens[trigger.at - 1]?.text ?? '')) ||
      // Must be ratified before it enters into force.
      (trigger.trigger.status === 'in-force' && /^(?:before|قبل)$/.test(own.opener ?? '')),
    isOblique: isNoun && (isOblique(parsed, trigger.at) || (frame === 'document' && isWithin(parsed, trigger.at))),
    isOnlyThere: frame === 'conflict' && isOnlyThere(parsed, trigger),
    evidence: stretchOf(parsed, first, last),
    clause: stretchOf(parsed, index, index),
    marks: [...within.filter(({ at }) => Math.abs(at - trigger.at) <= 8), ...ofNone(parsed, trigger, patient !== undefined)],
    isAssessment:
      (isSaying && areAll(subject, ANALYSTS)) ||
      within.some(({ meaning, at }) => meaning === 'possible' && (at < trigger.at || !isSaying || areAll(subject, NOBODY))),
    topic: patient && patient.length > 0 ? patient : undefined,
    wasActing: MEETS.test(word) ? parsed.discourse.subject : undefined,
    ...sayingOf(parsed, trigger, from, to),
  }
}

const BESIDE = 2

function isBesideSubject({ tokens, phrases }: Parsed, { at, words }: FoundTrigger, subject: readonly string[]): boolean {
  const isBeside = (phrase: ActorPhrase) => (phrase.at < at ? at - phrase.after : phrase.at - (at + words)) <= BESIDE
  // Greece was welcome: it did nothing.
  if (/^(?:was|were|is|are|be|been)$/.test(tokens[at - 1]?.text ?? '')) return false
  return phrases.some((phrase) => phrase.via !== 'epithet' && phrase.ids.join() === subject.join() && isBeside(phrase))
}

const GOES_ON = /^(?:beg[aiu]n|start|resum|continu|complet|finish|[وف]?س?[يت]?(?:بدا|بدء|واصل|استانف|اكمل|انه[يت]|باشر|ستانف))/

/** What is promised to somebody: money, goods, help. */
const GIFT =
  /^(?:million|billion|mln|bln|dollars|euros|tonnes|tons|aid|assistance|support|help|troops|weapons|arms|funds?|loans?|grants?|tanks|missiles|food|medical|[بلك]?(?:ال|ل)?(?:مليونا?|مليارا?|ملايين|مليارات|مساعدات?|مساعده|مساعدته|دعم|قرضا?|قروض|منحه|اسلحه|قوات|جنود|معونات|تمويل))$/

const READY = /استعداد|^readiness|^ready|^willing|^prepared/

const PLANS = /^(?:plans?|planned|intends?|intention|[وفبل]?(?:عزم|نيه|خطط|اعتزام)(?:ه|ها|هم)?)$/

const DECIDES = /^[وف]?س?[يت]?قرر(?:ت|وا|ا|تا)?$/

const VISITED_WITHIN = 2

/** The two traded strikes with groups: not with each other. */
function isWithOther({ tokens, phrases }: Parsed, { at, words }: FoundTrigger): boolean {
  const step = [0, 1].find((place) => /^(?:with|مع)$/.test(tokens[at + words + place]?.text ?? ''))
  if (step === undefined) return false
  const behind = at + words + step + 1
  return phrases.some((phrase) => phrase.at >= behind && phrase.at - behind <= WITH_WITHIN)
}

const WITH_WITHIN = 2

const MEETS = /^[وف]?(?:التقي|يلتقي|التقت|قابل|صافح|هاتف)$/
