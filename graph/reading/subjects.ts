import type { ActorPhrase } from './actor-phrase.ts'
import { verbGender } from './arabic-gender.ts'
import type { Discourse } from './discourse.ts'
import type { Segment } from './segments.ts'
import type { Token } from './tokens.ts'
import type { FoundTrigger } from './triggers.ts'

export interface SentenceWords {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
}

/** A sentence with all that was found in it. */
export interface Parsed extends SentenceWords {
  readonly phrases: readonly ActorPhrase[]
  readonly triggers: readonly FoundTrigger[]
  readonly segments: readonly Segment[]
  readonly discourse: Discourse
  /** Whether a place of the text is within quotation marks. */
  readonly isQuoted: (place: number) => boolean
  /** Whether what is signed stands in front of a verb, behind a word. */
  readonly isSigned: (at: number, from: number) => boolean
  /** Who acted last in this sentence, for the participle behind. */
  acted: readonly string[]
}

/** The number of the segment in which a word stands. */
export function segmentOf({ segments }: Parsed, at: number): number {
  return segments.findLastIndex(({ from }) => from <= at)
}

export function canAct({ ids, preposition }: ActorPhrase): boolean {
  return preposition === null && !ids.every((id) => id.startsWith('place:'))
}

export function actsBefore(parsed: Parsed, from: number, at: number): ActorPhrase | undefined {
  const within = parsed.phrases.filter((phrase) => phrase.at >= from && phrase.after <= at)
  const before = within.filter(canAct)
  // The presidents of Liberia and Nigeria act, where nobody else does.
  return (
    before.findLast(({ via }) => via !== 'demonym') ??
    before.at(-1) ??
    within.find(({ preposition }) => preposition === 'of' || preposition === 'from')
  )
}

export function antecedent({ phrases }: Parsed, at: number): ActorPhrase | undefined {
  return phrases.findLast(({ after }) => after <= at)
}

const PASSIVE = new Set(['was', 'were', 'been', 'be', 'is', 'are', 'being'])

export const RELATIVE_EN = /^(?:which|who|whose|whom|that)$/
export const RELATIVE_AR = /^(?:الذي|التي|الذين|اللذين)$/

/** Who a verb without a subject speaks of: who acted last in its sentence, else in the one before. */
function goingOn({ acted, from, discourse }: Parsed, segment: Segment): readonly string[] {
  return segment.from > from && acted.length > 0 ? acted : discourse.subject
}

/** Where what is said or done begins, behind a verb: its subject stands in front of that. */
const CONTENT_AR = /^(?:ا?ل?ب?(?:ان|انه|انها|انهم|انهما)|الي|علي|بان)$/

/** What may stand between an Arabic verb of saying and its subject: for whom the subject acts, when, and pronouns. */
const STANDS_BETWEEN =
  /^(?:قاده|روساء|زعماء|ممثلو|ممثلا|ممثل|وفد|وفدا|وفود|متحدث|متحدثه|المتحدث|ناطق|باسم|عواصم|سفن|قوات|جيش|طايرات|مقاتلات|مقاتلو|وسايل|اعلام|دول|حكومه|حكومات|مسوول|مسوولون|مسوولو|مسوولين|مسوولان|وزراء|وزيرا|كبير|كبار|كل|من|كلا|كلتا|بعض|اعضاء|عضو|جماعه|حركه|حزب|تنظيم|سلطات|نواب|قياده|قيادات|اهالي|مندوب|مندوبو|سفراء|سفارات|خارجيه|فصايل|ميليشيا|بدوره|بدورها|ايضا|كذلك|اليوم|امس|غدا|يوم|صباح|مساء|فجر|ظهر|ليله|ليل|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|السبت|الماضي|الماضيه|الجاري|مساءا|رسميا|مجددا|بشده|علنا|لاحقا|فورا|به|بها|له|لها|عليه|عليها|منه|منها|اليه|اليها|معه|معها|فيه|فيها|بعده|بعدها|قبله|قبلها|كلاهما|اول|الرييس|السيد|سمو|معالي|سعاده|فخامه)$/

/** دعا في القمة رؤساء: where it is said or done stands between, too. */
function isWhere(between: readonly Token[], at: number): boolean {
  const [word, before] = [between[at]!.text, between[at - 1]?.text ?? '']
  return word === 'في' ? /^ال/.test(between[at + 1]?.text ?? 'ال') : before === 'في' && /^ال/.test(word)
}

/** قال أيضا "إيران ملتزمة", لمح إلى قيام الولايات المتحدة: who is named in what is said does not say it. */
function isReached({ text, tokens, isQuoted }: Parsed, behind: number, phrase: ActorPhrase, isSaying: boolean): boolean {
  const between = tokens.slice(behind, phrase.at)
  if (between.some(({ text: word }) => CONTENT_AR.test(word))) return false
  if (isSaying && !between.every(({ text: word }, at) => STANDS_BETWEEN.test(word) || isWhere(between, at))) return false
  const from = tokens[behind - 1]!
  if (isQuoted(from.start) || !isQuoted(phrase.start)) return true
  // A name in quotation marks: الوزير "إيتمار بن غفير".
  return /^\s*"/.test(text.slice(phrase.end, phrase.end + 2))
}

/** The subject of an Arabic verb: the actor right behind it, else in front of it in its segment, else whoever acted last. */
function arabicSubject(parsed: Parsed, { at, words, trigger }: FoundTrigger, segment: Segment): Acting {
  const { tokens } = parsed
  const before = actsBefore(parsed, segment.from, at)
  const isTold = /^(?:[وف]?(?:كان|كانت)|اما)$/.test(tokens[segment.from]!.text)
  const isAfterNoun = before && (isTold || /^[وف]?(?:قد|كان|كانت)$/.test(tokens[at - 1]!.text) || before.after === at)
  if (before && isAfterNoun) return { subject: before.ids, after: at + words }
  if (segment.opener && RELATIVE_AR.test(segment.opener) && at - segment.from <= 3) {
    const named = antecedent(parsed, segment.from)
    // التي زارها كيم: whom the pronoun on the verb means is visited; who visits stands behind.
    const own = /(?:ه|ها|هم|هما)$/.test(tokens[at]!.text)
      ? parsed.phrases.find((phrase) => phrase.at === at + words && canAct(phrase))
      : undefined
    if (own) return { subject: own.ids, after: at + words, ...(named ? { patient: named.ids } : {}) }
    if (named && tokens[segment.from]!.start - named.end <= 6) return { subject: named.ids, after: at + words }
    // The attack that hit: what does it is no actor.
    const isTheirs = parsed.phrases.some((phrase) => phrase.at >= at + words && phrase.at - (at + words) <= 3 && canAct(phrase))
    if (!isTheirs && segment.from > 0 && trigger.order === 'attack') return { subject: [], after: at + words }
  }
  // أما شامير، فرأى: of whom it is said stands in front of the comma.
  const front = parsed.segments[segmentOf(parsed, at) - 1]
  const isFronted = front && at === segment.from && tokens[at]!.text.startsWith('ف') && tokens[front.from]!.text === 'اما'
  const fronted = isFronted ? actsBefore(parsed, front.from, front.to) : undefined
  if (fronted) return { subject: fronted.ids, after: at + words }
  // قال إن: who speaks is not said again.
  if (/^[ال]?(?:ان|انه|انها|انهما|انهم|بان|بانه)$/.test(tokens[at + words]?.text ?? '')) {
    return { subject: before?.ids ?? goingOn(parsed, segment), after: at + words }
  }
  // عبر عن: the speaker does not follow.
  if (/^(?:عن|بانه|عنه|عنها|فيه|فيها|بموجبه|بموجبها|خلاله|خلالها)$/.test(tokens[at + words]?.text ?? ''))
    return { subject: before?.ids ?? goingOn(parsed, segment), after: at + words }
  const blocker = parsed.triggers.find((other) => other.at > at && other.trigger.kind !== 'noun')?.at ?? segment.to
  const gender = verbGender(tokens[at]!.text)
  // What stands between may be of another gender: رؤساء فرنسا, تقارب الجزائر.
  const agrees = (phrase: ActorPhrase) =>
    gender === null || phrase.gender === null || phrase.gender === gender || phrase.at > at + words
  const next = parsed.phrases.find(
    (phrase) =>
      phrase.at >= at + words &&
      canAct(phrase) &&
      agrees(phrase) &&
      phrase.at - (at + words) <= 8 &&
      isReached(parsed, at + words, phrase, trigger.frame === 'statement'),
  )
  if (next && next.at < Math.min(segment.to, blocker)) return { subject: next.ids, after: at + words }
  if (trigger.frame === 'treaty' && !before && parsed.isSigned(at, segment.from)) return { subject: [], after: at + words }
  return { subject: before?.ids ?? goingOn(parsed, segment), after: at + words }
}

function isRelative({ opener }: Segment): boolean {
  return RELATIVE_EN.test(opener ?? '')
}

/** Whether a segment says something of its own: then what stands in front of it is no subject of what comes behind it. */
function tells({ triggers }: Parsed, { from, to }: Segment): boolean {
  return triggers.some(({ at, trigger }) => at >= from && at < to && trigger.kind === 'verb')
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
function hasOwnSubject({ text, tokens }: Parsed, { from }: Segment, at: number): boolean {
  const first = tokens[from]!
  const isNamed = /^(?:the|a|an|this|these|those|some|many|most|thousands|hundreds|dozens|several|no|one|two|three|four)$/.test(
    first.text,
  )
  return (
    isNamed &&
    at - from >= 2 &&
    at - from <= 5 &&
    !/[^\s'-]/.test(text.slice(first.end, tokens[at]!.start).replace(/[\p{L}\p{N}]/gu, ''))
  )
}

/** Where, in front of a verb, what somebody says begins: Romania said a Russian drone had. Null where nobody does, or the speaker goes on. */
function toldBefore({ triggers, tokens }: Parsed, from: number, at: number): number | null {
  const saying = triggers.findLast(
    (found) => found.at >= from && found.at < at && found.trigger.frame === 'statement' && found.trigger.kind === 'verb',
  )
  if (!saying) return null
  const isAnd = tokens.slice(saying.at, at).some(({ text }) => text === 'and' || text === 'to')
  return isAnd ? null : saying.at + saying.words
}

/**
 * The subject of an English verb: in front of it in its segment; else the first who acts in the segments before that say nothing of
 * their own (what is told of somebody in between is passed over); else whoever acted last.
 */
function englishSubject(
  parsed: Parsed,
  { at, words }: FoundTrigger,
  index: number,
  goesOn = true,
): { subject: readonly string[]; after: number } {
  const after = at + words
  const own = parsed.segments[index]!
  const told = toldBefore(parsed, own.from, at)
  const before = actsBefore(parsed, own.from, at)
  const embedded = told === null ? undefined : actsBefore(parsed, told, at)
  if (embedded) return { subject: embedded.ids, after }
  if (before) return { subject: before.ids, after }
  const named = isRelative(own) ? antecedent(parsed, own.from) : undefined
  if (named) return { subject: named.ids, after }
  if (/^(?:and|but)$/.test(parsed.tokens[own.from]!.text) && parsed.acted.length > 0) return { subject: parsed.acted, after }
  if (hasOwnSubject(parsed, own, at)) return { subject: [], after }
  const run: Segment[] = []
  const isWithin = parsed.isQuoted(parsed.tokens[at]!.start)
  for (let back = index - 1; back >= 0; back--) {
    const segment = parsed.segments[back]!
    // Which its minister, Sergei Lavrov, called unlawful: who acts in a relative clause that tells nothing yet.
    const within =
      back === index - 1 && isRelative(segment) && !tells(parsed, segment)
        ? actsBefore(parsed, segment.from, segment.to)
        : undefined
    if (within) return { subject: within.ids, after }
    if (isRelative(segment)) continue
    if (tells(parsed, segment)) {
      // The subject of the verb in front goes on: it said this and did that.
      const first =
        run.length === 0 || !firstActing(parsed, run, isWithin) ? actsBefore(parsed, segment.from, segment.to) : undefined
      if (first) return { subject: first.ids, after }
      break
    }
    run.unshift(segment)
  }
  return { subject: firstActing(parsed, run, isWithin)?.ids ?? (goesOn ? parsed.discourse.subject : []), after }
}

const SAYING = /^(?:said|says|added|adds|wrote|warned|noted|declared|insisted|argued|replied|explained|announced|stressed|asked)$/

/** "It is over," said the minister: who speaks stands behind the verb. */
export function speakerBehind(parsed: Parsed, { trigger, at, words }: FoundTrigger, { from }: Segment): ActorPhrase | undefined {
  const { text, tokens, phrases } = parsed
  if (trigger.frame !== 'statement' || at !== from || at === parsed.from || !SAYING.test(tokens[at]!.text)) return undefined
  if (!/[",]/.test(text.slice(tokens[at - 1]!.end, tokens[at]!.start))) return undefined
  const next = phrases.find((phrase) => phrase.at >= at + words && canAct(phrase))
  // Said his country had: who speaks is no state of somebody's.
  const isTheirs = next?.via === 'epithet' && !next.ids[0]!.startsWith('person:')
  return next && !isTheirs && next.at - (at + words) <= 1 ? next : undefined
}

const IRREGULAR = new Set(
  'given sent met seen held struck shot hit taken beaten overthrown driven torn sold told found sunk fought brought'.split(' '),
)

function isParticiple(word: string): boolean {
  return /ed$/.test(word) || IRREGULAR.has(word)
}

/** Who acts by a verb, the word behind which those follow whom it concerns, and of a passive whom it is done to. */
interface Acting {
  readonly subject: readonly string[]
  readonly after: number
  readonly patient?: readonly string[]
}

/** Was signed, has since been signed; or signed by, without any auxiliary. */
function isPassive(tokens: readonly Token[], { at, words }: FoundTrigger): boolean {
  if (!isParticiple(tokens[at]!.text)) return false
  const [before, last] = [tokens[at - 2]?.text ?? '', tokens[at - 1]?.text ?? '']
  if (PASSIVE.has(last) || (PASSIVE.has(before) && /ly$|^(?:also|later|then|first)$/.test(last))) return true
  return tokens[at + words]?.text === 'by' && !/^(?:has|have|had)$/.test(last)
}

/** Jeddah hosted talks, استضافت جدة محادثات: a city for the state that it lies in. */
function hostCity({ phrases, discourse }: Parsed, { trigger, at, words }: FoundTrigger, isArabic: boolean): Acting | null {
  if (trigger.order !== 'host') return null
  const city = phrases.find((phrase) =>
    isArabic ? phrase.at === at + words : phrase.after === at && phrase.preposition === null,
  )
  const [id = ''] = city?.ids ?? []
  const state = id.startsWith('place:') ? discourse.stateOf(id) : null
  return !city || state === null ? null : { subject: [state], after: Math.max(at + words, city.after) }
}

const KILLED = /^[وف]?(?:قتل|اصيب|جرح|اعتقل|اختطف|احتجز|اوقف|خطف)$/
const MANY =
  /^(?:\d+|.*(?:ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر)ه?|عشرات|مئات|الاف|جندي|جنديان|جنديين|جنود|مدني|مدنيون|مدنيين|شخص|شخصان|اشخاص|عنصر|عناصر|عدد|ما|نحو|مواطن|مواطنان|ضابط|صحافي|صحفي|طفل|اطفال|عمال|عامل)$/

/** قتل أربعة جنود أردنيين: they are killed, and do not kill. */
function killed({ tokens, phrases }: Parsed, { at, words }: FoundTrigger): Acting | null {
  if (!KILLED.test(tokens[at]!.text) || !MANY.test(tokens[at + words]?.text ?? '')) return null
  const whom = phrases.find((phrase) => phrase.at > at && phrase.at - at <= 5 && phrase.preposition === null)
  return whom ? { subject: [], after: at + words, patient: whom.ids } : null
}

/** وُصفت, اتُّفق: a damma on the first letter, or behind the first alif, says that it is done to somebody. */
const DAMMA = /^[وف]?(?:س[يت]\u064f|[يت]\u064f|[اٱأإ]?\p{L}?\u064f|[اٱ]\p{L}\u0651?\u064f)/u

/** A passive of Arabic, where the text writes its vowel: whom it is done to follows; who did it, behind من قبل or على يد. */
function vowelled({ tokens, phrases }: Parsed, { at, words, trigger }: FoundTrigger, { to }: Segment): Acting | null {
  if (!DAMMA.test(tokens[at]!.written)) return null
  const behind = phrases.filter((phrase) => phrase.at >= at + words && phrase.at < to)
  const by = behind.find((phrase) => /^(?:قبل|يد)$/.test(tokens[phrase.at - 1]!.text))
  const whom = behind.find((phrase) => canAct(phrase) && phrase.via !== 'demonym' && phrase.at - (at + words) <= 2)
  const isBetween = behind.some(({ preposition, ids }) => preposition === 'بين' && ids.length > 1)
  if (!by && !whom && !isBetween && trigger.frame !== 'statement' && trigger.order !== 'attack') return null
  return { subject: by?.ids ?? [], after: at + words, ...(whom ? { patient: whom.ids } : {}) }
}

export function subjectOf(parsed: Parsed, trigger: FoundTrigger): Acting {
  const index = segmentOf(parsed, trigger.at)
  const host = hostCity(parsed, trigger, parsed.tokens[trigger.at]!.isArabic)
  if (host) return host
  const segment = parsed.segments[index]!
  const { tokens } = parsed
  if (trigger.trigger.kind === 'participle') {
    if (parsed.acted.length > 0) return { subject: parsed.acted, after: trigger.at + trigger.words }
    return tokens[trigger.at]!.isArabic
      ? { subject: parsed.discourse.subject, after: trigger.at + trigger.words }
      : englishSubject(parsed, trigger, index)
  }
  if (tokens[trigger.at]!.isArabic)
    return killed(parsed, trigger) ?? vowelled(parsed, trigger, segment) ?? arabicSubject(parsed, trigger, segment)
  if (isPassive(tokens, trigger)) {
    const end = parsed.segments[index + 1]?.to ?? segment.to
    const by = parsed.phrases.find(
      ({ at, preposition }) => at >= trigger.at && at < end && /^(?:by|under the auspices of)$/.test(preposition ?? ''),
    )
    // Whom it is done to stands in front.
    return { subject: by?.ids ?? [], after: segment.from, patient: englishSubject(parsed, trigger, index, false).subject }
  }
  const speaker = speakerBehind(parsed, trigger, segment)
  return speaker ? { subject: speaker.ids, after: speaker.after } : englishSubject(parsed, trigger, index)
}
