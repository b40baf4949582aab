import type { ActorPhrase } from '../actors/actor-phrase.ts'
import { standsNext } from '../subjects/stands-between.ts'
import type { Token } from '../text/tokens.ts'
import { canAct, type Parsed } from '../triggers/parsed.ts'
import type { FoundTrigger } from '../triggers/trigger.ts'
import type { Frame } from './frame.ts'

/** How something is said: plainly, as a warning, a call, an answer; where what is said begins, and who acts in it. */

const WARNS = /^(?:warn|threat|fear|caution|predict|expect|alert|[وف]?[يتم]?(?:حذر|هدد|توعد|خش|توقع|لوح|نذر))/

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

const BLAMES = /^(?:puts?|putting|lays?|laid|laying|pin(?:s|ned)?|place[sd]?|cast|shift(?:s|ed)?|[وف]?[يت]?(?:القي|القت|لقي))$/

/** Put the blame on them, ألقت المسؤولية على عاتقهم: on whom it is put. */
function blamedOn({ tokens, phrases }: Parsed, { at, trigger }: FoundTrigger, to: number): readonly string[] | null {
  if (trigger.plover !== 'ACCUSE' || !BLAMES.test(tokens[at]!.text)) return null
  const isOn = (phrase: ActorPhrase) =>
    phrase.at > at &&
    phrase.after <= to &&
    (/^(?:on|upon|علي)$/.test(phrase.preposition ?? '') || tokens[phrase.at - 1]?.text === 'عاتق')
  // The blame for the attack on X on Y.
  const [first, second] = phrases.filter(isOn)
  const isOfAttack = first && ATTACK.test(tokens[first.at - 2]?.text ?? '')
  return (isOfAttack ? (second ?? first) : first)?.ids ?? null
}

const ATTACK = /^(?:attacks?|strikes?|raids?|assault|[بل]?(?:ال)?(?:هجوم|هجمات|ضربه|ضربات|غاره|اعتداء))$/

const OUGHT = /^(?:should|must|ought)$/
const OUGHT_AR = /^[وف]?(?:يجب|ينبغي|يتعين|كان)$/
const ASKED_WITHIN = 3

/** Whoever is told what to do at the beginning of some words. */
function askedAt({ tokens, phrases }: Parsed, begins: number): ActorPhrase | undefined {
  const first = phrases.find((phrase) => phrase.at >= begins && phrase.at - begins <= ASKED_WITHIN)
  if (!first || first.via === 'demonym') return undefined
  const isAsked = tokens[first.at]!.isArabic
    ? first.preposition === 'علي' &&
      (first.at - begins <= 1 || tokens.slice(begins, first.at).some(({ text }) => OUGHT_AR.test(text)))
    : first.at - begins <= 1 && OUGHT.test(tokens[first.after]?.text ?? '')
  return isAsked ? first : undefined
}

/** Said Obama must change course, "Obama must," he said, قال إن على بوتين تحمل المسؤولية: whom one tells what to do. */
function askedIn(parsed: Parsed, trigger: FoundTrigger, from: number): readonly string[] | null {
  const { at, words } = trigger
  const next = parsed.triggers.find((other) => other.at > at && other.trigger.frame === 'statement')?.at ?? parsed.to
  const found = contentFrom(parsed, trigger)
  // Criticised one and said that another must: what follows another word of saying is its own.
  const that = found !== null && found < next ? found : null
  const isQuoted = from < at && parsed.text[parsed.tokens[from]!.start - 1] === '"'
  const asked = askedAt(parsed, that === null ? at + words : that + 1) ?? (isQuoted ? askedAt(parsed, from) : undefined)
  return asked?.ids ?? null
}

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
    // That the Netherlands: the article belongs to neither.
    if (/^(?:that|ب?ان|ب?انه|ب?انها|ب?انهم|ب?انهما)$/.test(tokens[next]!.text))
      return tokens[next]!.text === 'that' && tokens[next + 1]?.text === 'the' ? next + 1 : next
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

type Saying = Pick<
  Frame,
  | 'contentFrom'
  | 'promisedFrom'
  | 'repliesTo'
  | 'isPlainlySaid'
  | 'isWarning'
  | 'isCall'
  | 'isDenounced'
  | 'blamed'
  | 'blamedOn'
  | 'isTelling'
  | 'contentSubject'
>

/**
 * How the words of a trigger say something.
 * @param from Where the words begin that belong to it.
 * @param to Where they end.
 */
export function sayingOf(parsed: Parsed, trigger: FoundTrigger, from: number, to: number): Saying {
  const word = parsed.tokens[trigger.at]!.text
  return {
    contentFrom: contentFrom(parsed, trigger),
    promisedFrom: trigger.trigger.frame === 'statement' ? promisedFrom(parsed, trigger, from) : null,
    repliesTo: repliesTo(parsed, trigger),
    isPlainlySaid: (PLAINLY.test(word) || isHope(parsed, trigger)) && !takesSides(parsed, trigger),
    isWarning: WARNS.test(word),
    isCall: CALLING.test(word),
    isDenounced: isDenounced(parsed, trigger),
    blamed: (trigger.trigger.frame === 'statement' ? askedIn(parsed, trigger, from) : null) ?? blamedIn(parsed, trigger, to),
    blamedOn: blamedOn(parsed, trigger, to),
    isTelling: TELLING.test(word),
    contentSubject: (place) => contentSubject(parsed, trigger, place),
  }
}
