import { isAgency, isPlace } from './actor-ids.ts'
import { ACCORDING, type ActorPhrase } from './actor-phrase.ts'
import { suffered } from './arabic-casualties.ts'
import { hasPronoun } from './arabic-verb.ts'
import { isReducedAccusation } from './english-subjects.ts'
import type { Frame } from './frame.ts'
import type { Mark } from './modality.ts'
import { isAtMeeting, isBesideInTime, nounSubject } from './noun-subjects.ts'
import { canAct, type Parsed, RELATIVE_AR, segmentOf } from './parsed.ts'
import { asObject, isAside, isMutual, isOblique, isPostposed, objectsOf, reachOf, stretchOf } from './reach.ts'
import { isSubordinate } from './segments.ts'
import { standsNext } from './stands-between.ts'
import { subjectOf } from './subjects.ts'
import type { Token } from './tokens.ts'
import { BREACHES, fateAt } from './treaty-fate.ts'
import type { FoundTrigger } from './trigger.ts'
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

/** In a joint statement, في بيان مشترك. */
function isWithin({ tokens }: Parsed, at: number): boolean {
  return [1, 2].some((back) => /^(?:in|[وف]?في)$/.test(tokens[at - back]?.text ?? ''))
}

const TIMED = /^(?:after|before|since|while|when|بعد|بعدما|قبل|منذ|حين|عندما|بينما)$/

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
  const acting = !isSaying && told.every(isAgency) ? [] : told
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
        ...objectsOf(parsed, isNoun ? own.from : after, own.to, subject),
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
    ...(patient && patient.length > 0 ? { topic: patient } : {}),
    ...(MEETS.test(word) ? { wasActing: parsed.discourse.subject } : {}),
    objects: [
      ...done,
      ...(meant ? [asObject(meant, parsed.segments[first]!)] : []),
      ...(near.length > 0
        ? [...near, ...chairs]
        : all.filter((phrase) => !isTimed(phrase) && !isVisited(phrase) && (!isSaying || !isAside(parsed, trigger, phrase)))
      ).filter(({ ids }) => done.length === 0 || ids.join() !== patient!.join()),
    ],
    sentence: parsed.phrases,
    contentFrom: contentFrom(parsed, trigger),
    promisedFrom: isSaying ? promisedFrom(parsed, trigger, from) : null,
    isMutual: isMutual(parsed, own),
    isBackground: isSubordinate(own) || (isNoun && (isBesideInTime(parsed, trigger) || isAtMeeting(parsed, trigger))),
    repliesTo: repliesTo(parsed, trigger),
    isPlainlySaid: (PLAINLY.test(word) || isHope(parsed, trigger)) && !takesSides(parsed, trigger),
    isDecision: DECIDES.test(word),
    isGoingOn: GOES_ON.test(word),
    isWarning: WARNS.test(word),
    fate: kind === 'verb' ? fateAt(parsed.tokens, trigger.at) : null,
    isBreach: kind === 'verb' && BREACHES.test(word),
    isByNobody: isSaying && subject.length === 0 && isReducedAccusation(parsed.tokens, trigger),
    isCall: CALLING.test(word),
    isDenounced: isDenounced(parsed, trigger),
    isElection: done.length > 0 && /^(?:(?:re-?)?elected|inaugurated|[وف]?انتخبت?)$/.test(word),
    isOfWhat: /^\p{Script=Arabic}{4,}(?:ه|ها)$/u.test(word) && own.opener !== null && RELATIVE_AR.test(own.opener),
    blamed: blamedIn(parsed, trigger, to),
    isTelling: TELLING.test(word),
    isBesideSubject: isBesideSubject(parsed, trigger, subject),
    isConditional:
      /^(?:if|unless|until|اذا|لو)$/.test(own.opener ?? '') ||
      // في حال هاجمت.
      (kind === 'verb' && /^حاله?$/.test(parsed.tokens[trigger.at - 1]?.text ?? '')) ||
      // Must be ratified before it enters into force.
      (trigger.trigger.status === 'in-force' && /^(?:before|قبل)$/.test(own.opener ?? '')),
    isOblique: isNoun && (isOblique(parsed, trigger.at) || (frame === 'document' && isWithin(parsed, trigger.at))),
    isOnlyThere: frame === 'conflict' && isOnlyThere(parsed, trigger),
    evidence: stretchOf(parsed, first, last),
    clause: stretchOf(parsed, index, index),
    marks: [...within.filter(({ at }) => Math.abs(at - trigger.at) <= 8), ...ofNone(parsed, trigger, patient !== undefined)],
    contentSubject: (place) => contentSubject(parsed, trigger, place),
    isAssessment:
      (isSaying && areAll(subject, ANALYSTS)) ||
      within.some(({ meaning, at }) => meaning === 'possible' && (at < trigger.at || !isSaying || areAll(subject, NOBODY))),
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

const DECIDES = /^[وف]?س?[يت]?قرر(?:ت|وا|ا|تا)?$/

const WARNS = /^(?:warn|threat|fear|caution|predict|expect|alert|[وف]?[يتم]?(?:حذر|هدد|توعد|خش|توقع|لوح|نذر))/

const VISITED_WITHIN = 2

const MEETS = /^[وف]?(?:التقي|يلتقي|التقت|قابل|صافح|هاتف)$/

const CALLING =
  /^(?:call(?:s|ed|ing)?|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|appeal(?:s|ed|ing)?|press(?:es|ed|ing)?|[وف]?[يت]?(?:طالب|ناشد|حث|طلب)(?:ت|وا|ا)?|[وف]?(?:دعا|دعت|دعوا|[يت]دعو))$/

const HOPED_WITHIN = 9
const EXPRESSES = /^(?:express|voic|convey|hop)\p{L}*$|^[وف]?[يت]?(?:عرب|اعرب|عبر|ابدي|بدي)\p{L}{0,2}$/u

/** Expressed hope that, أعرب عن أمله في أن: what is hoped is aimed at nobody. */
function isHope({ text, tokens, triggers }: Parsed, { at, words }: FoundTrigger): boolean {
  if (!EXPRESSES.test(tokens[at]!.text)) return false
  const next = triggers.find((other) => other.at > at)?.at ?? Number.POSITIVE_INFINITY
  const behind = tokens.slice(at + words, Math.min(at + words + HOPED_WITHIN, next + 1))
  const hope = behind.find((token) => /^(?:hopes?|(?:ال)?امل(?:ه|ها|هم)?)$/.test(token.text))
  return hope !== undefined && !/[,،;:]/.test(text.slice(tokens[at]!.end, hope.start))
}

const STANCE =
  /^(?:support|solidarity|condemnation|thanks|gratitude|backing|opposition|rejection|appreciation|condolences|[وبلف]?(?:ال)?(?:دعم|تاييد|تضامن|رفض|ادانه|شكر|ترحيب|امتنان|تقدير|استنكار|مسانده|مناصره|تنديد|تعازي)(?:ه|ها|هم|هما)?)$/
const SIDE_WITHIN = 8

/** Declared his country's support for: what is announced is a stance, towards somebody. */
function takesSides(parsed: Parsed, trigger: FoundTrigger): boolean {
  const from = trigger.at + trigger.words
  const to = Math.min(contentFrom(parsed, trigger) ?? parsed.to, from + SIDE_WITHIN, parsed.to)
  return parsed.tokens.slice(from, to).some(({ text }) => STANCE.test(text))
}

const TELLING = /^(?:told|tells?|telling|informed|[وف]?[يت]?(?:ابلغ|اخبر|بلغ|خبر|اطلع)\p{L}{0,3})$/u

/** Verbs and participles of saying. */
const PLAINLY =
  /^(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|announc\p{L}+|declar\p{L}+|stress\p{L}*|emphasi[sz]\p{L}+|add(?:ed|s|ing)|re?affirm\p{L}*|affirm\p{L}*|stated|insist\p{L}*|not(?:ed|ing)|explain\p{L}*|argu\p{L}+|claim\p{L}*|indicat\p{L}+|confirm\p{L}*|reveal\p{L}*|disclos\p{L}+|acknowledg\p{L}+|admit\p{L}*|hint\p{L}*|suggest\p{L}*|repeat\p{L}*|maintain\p{L}*|remark\p{L}*|wrote|tweeted|posted|believ\p{L}+|hop(?:e|es|ed|ing)|expect\p{L}*|predict\p{L}*|estimat\p{L}+|repl(?:y|ied|ies)|assert\p{L}*|conced\p{L}+|contend\p{L}*|convey\p{L}*|reported|reiterat\p{L}+|underlin\p{L}+|underscor\p{L}+|pointed|testif\p{L}+|concluded|recalled|den(?:y|ies|ied|ying)|welcom\p{L}*|[وف]?(?:نف(?:ي|ت|يا|وا)|[يت]نفي|نافي\p{L}*|انكر\p{L}*|[يت]نكر|قال\p{L}*|[يت]قول\p{L}*|قايل\p{L}*|[يت]?علن\p{L}*|اعلن\p{L}*|معلن\p{L}*|اكد\p{L}*|[يت]وكد\p{L}*|موكد\p{L}*|[يت]?صرح\p{L}*|ذكر\p{L}*|[يت]ذكر|اشار\p{L}*|[يت]شير|مشير\p{L}*|اوضح\p{L}*|[يت]وضح|موضح\p{L}*|اضاف\p{L}*|[يت]ضيف|مضيف\p{L}*|[يت]?شدد\p{L}*|مشدد\p{L}*|افاد\p{L}*|[يت]فيد|كشف\p{L}*|[يت]كشف|كاشف\p{L}*|تابع\p{L}*|اعتبر\p{L}*|[يت]عتبر|معتبر\p{L}*|راي|رات|[يت]ري|لفت\p{L}*|لافت\p{L}*|[يت]?نوه\p{L}*|منوه\p{L}*|نقلت?|نسبت?|[يت]نقل|بينت?|مبين\p{L}*|زعم\p{L}*|ادعي|ادعت|مدعي\p{L}*|اقرت?|اعترف\p{L}*|استطرد\p{L}*|اردف\p{L}*|لمح\p{L}*|توقع\p{L}*|ابلغ\p{L}*|اخبر\p{L}*))$/u

const HOSTILE =
  /^(?:violat|breach|threat|provoc|aggress|terror|destabil|overreact|illegal|unlawful|crime|genocid|espionage|spying|lying|interfer|exploit|worst|betray|sabotag|coerc|bully|invad|invasion|persecut|oppress|barbar|atrocit|[وفبل]?(?:ال)?(?:تجسس|عدوان|انتهاك|جرايم|جريمه|استفزاز|ابتزاز|اضطهاد|قمع|تحريض|خرق|مجزره|مجازر|اباده|استغلال|يستغل|تستغل|ينتهك|تنتهك|ارتكب|ارتكاب|يرتكب|ترتكب))/

/** Said that Rabat had spied on them: who is named first in what is said, where it tells something bad of them. */
function blamedIn(parsed: Parsed, trigger: FoundTrigger, to: number): readonly string[] | null {
  const { tokens, phrases } = parsed
  const from = contentFrom(parsed, trigger)
  if (trigger.trigger.frame !== 'statement' || from === null) return null
  const first = phrases.find((phrase) => phrase.at > from && phrase.at - from <= 3 && canAct(phrase) && phrase.via !== 'demonym')
  return first && tokens.slice(first.after, to).some(({ text }) => HOSTILE.test(text)) ? first.ids : null
}

const ACCUSATION = /^(?:accusations?|allegations?|criticisms?|charges?|claims?|[وبل]?(?:ال)?(?:اتهامات?|انتقادات|ادعاءات|مزاعم))$/

/** Condemned American strikes; whoever complains about an incursion is hit by it. */
function isDenounced({ triggers, tokens }: Parsed, { at, trigger: { kind } }: FoundTrigger): boolean {
  const by = triggers.findLast((found) => found.at < at)
  if (kind !== 'noun' || by?.trigger.frame !== 'statement' || by.trigger.kind !== 'verb') return false
  return by.trigger.plover === 'ACCUSE' && !tokens[by.at]!.text.startsWith('complain')
}

const ACCUSED_WITHIN = 4

/** Denied the accusations of London, رفضت طهران اتهامات الرباط: whose accusations somebody rejects. */
function repliesTo({ tokens, phrases }: Parsed, { at, words, trigger }: FoundTrigger): readonly string[] | null {
  const behind = tokens.slice(at + words, at + words + ACCUSED_WITHIN).findIndex(({ text }) => ACCUSATION.test(text))
  if (trigger.plover !== 'REJECT' || behind < 0) return null
  const word = at + words + behind
  const isTheirs = (phrase: ActorPhrase) =>
    tokens[word]!.isArabic
      ? phrase.at === word + 1
      : phrase.at > at && (phrase.after === word || (phrase.at <= word + 3 && /^(?:of|by|from)$/.test(phrase.preposition ?? '')))
  return phrases.find(isTheirs)?.ids ?? []
}

function contentFrom({ tokens, to }: Parsed, { at, words }: FoundTrigger): number | null {
  for (let next = at + 1; next < to && next <= at + words + 11; next++)
    if (/^(?:that|ب?ان|ب?انه|ب?انها|ب?انهم|ب?انهما)$/.test(tokens[next]!.text)) return next
  return null
}

/** "We will obey," said Humala: what the speaker's own side will do; null where that is not how the words begin. */
function promisedFrom({ text, tokens, to }: Parsed, { at, words }: FoundTrigger, from: number): number | null {
  // قال وليد المعلم: "نحن جاهزون": behind the quotation mark.
  const quoted = tokens.slice(at + words, to).findIndex(({ start }) => text[start - 1] === '"')
  const starts = [from, from + 1, at + words, at + words + 1, ...(quoted < 0 ? [] : [at + words + quoted])]
  const isOurs = (start: number) => /^(?:we|نحن|اننا)$/.test(tokens[start]?.text ?? '') && isFirm(tokens, start + 1)
  return starts.find((start) => start < to && isOurs(start)) ?? null
}

const NO_PROMISE =
  /^(?:not|never|no|neither|nor|hardly|barely|probably|perhaps|maybe|soon|see|be|have|know|need|lose|run|die|suffer|refuse|reject|oppose|resist|bomb|attack|strike|destroy|hit|retaliate|respond|punish|invade|fight|win|overcome|kill|sanction)$/

/** Will, shall, are going to; not "will not", which is a refusal. */
function isFirm(tokens: readonly Token[], at: number): boolean {
  const [first, second, third] = [tokens[at]?.text, tokens[at + 1]?.text, tokens[at + 2]?.text]
  if (/^(?:مستعدون|جاهزون|ملتزمون|عازمون)$/.test(first ?? '')) return true
  if (first === 'are') return /^(?:going|ready|willing|prepared|committed)$/.test(second ?? '') && third === 'to'
  if (first === 'will' && second === 'be') return /^(?:ready|willing|prepared)$/.test(third ?? '')
  return /^(?:will|shall)$/.test(first ?? '') && !NO_PROMISE.test(second ?? '')
}

/** أن هذه الخطوة ستساهم: what will do it stands behind أن, and is nobody. */
function isOfThing({ phrases, tokens }: Parsed, trigger: FoundTrigger, place: number): boolean {
  for (let at = place - 1; at >= trigger.at + trigger.words; at--)
    if (/^ب?ان$/.test(tokens[at]!.text)) {
      const next = phrases.find((phrase) => phrase.at > at && phrase.at < place)
      return next !== undefined && !standsNext(tokens, at + 1, next.at)
    }
  return false
}

function contentSubject(parsed: Parsed, trigger: FoundTrigger, place: number): readonly string[] | null {
  const { phrases, tokens } = parsed
  if (tokens[place]?.isArabic && isOfThing(parsed, trigger, place)) return null
  const before = phrases.findLast((phrase) => phrase.at >= trigger.at + trigger.words && phrase.after <= place && canAct(phrase))
  return before?.ids ?? null
}
