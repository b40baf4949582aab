import { isNameless } from './actor-ids.ts'
import type { ActorPhrase } from './actor-phrase.ts'
import { asAgreement, asOrder, asTreaty, isReduced, isSignedText, isUnsigned, type Texts } from './agreed.ts'
import { doneIn, isDoneTo } from './arabic-done.ts'
import { verbGender } from './arabic-gender.ts'
import { conjuncts } from './conjuncts.ts'
import { DAYS_AR } from './day-names.ts'
import type { Discourse } from './discourse.ts'
import type { Frame } from './frame.ts'
import { frameOf } from './frame-of.ts'
import { withWhatGoesOn } from './goes-on.ts'
import type { Goods } from './goods.ts'
import { isHearsay, type Sources } from './hearsay.ts'
import { guess, intentions, plannedSegments } from './intentions.ts'
import { issuedIn } from './issued.ts'
import { type Modalities, marksIn } from './modality.ts'
import { isNoStay, isOfPeople, isPlural, isReceipt } from './no-verbs.ts'
import { canAct, type Parsed, RELATIVE_AR, RELATIVE_EN, type SentenceWords, segmentOf } from './parsed.ts'
import { quotationAt } from './quotations.ts'
import { insertedIn } from './reach.ts'
import { isSubordinate, segmentsOf } from './segments.ts'
import { settle } from './settle.ts'
import type { Token } from './tokens.ts'
import { asCall, asDelivery, asEvent, asPraise } from './trigger-beside.ts'
import { type FoundTrigger, INTENDED, type Triggers, triggersIn } from './triggers.ts'
import { unknownVerbs } from './unknown-verbs.ts'
import { doingIn } from './verb-behind.ts'
import { belligerents } from './war-roles.ts'

export interface FrameRules {
  readonly goods: Goods
  readonly triggers: Triggers
  readonly modalities: Modalities
  readonly sources: Sources
  readonly texts: Texts
}

function isOwnSide(discourse: Discourse, id: string, subject: readonly string[]): boolean {
  const own = discourse.stateOf(id)
  return subject.includes(id) || (own !== null && subject.some((each) => each === own || discourse.stateOf(each) === own))
}

function isMain(parsed: Parsed, { at }: FoundTrigger): boolean {
  return !isSubordinate(parsed.segments[segmentOf(parsed, at)]!)
}

const THAT = /^(?:that|ب?ان|ب?انه|ب?انها|ب?انهم|ب?انهما)$/

/** He said that the bank would act: who acts in what is said is not who is spoken of next. */
function isOwnTurn({ triggers, tokens }: Parsed, { at, trigger, isJoined }: FoundTrigger): boolean {
  if (trigger.kind !== 'verb') return false
  if (trigger.frame === 'statement' && isJoined) return true
  const saying = triggers.findLast(
    (found) => found.at < at && found.trigger.frame === 'statement' && found.trigger.kind !== 'noun',
  )
  return saying === undefined || !tokens.slice(saying.at + saying.words, at).some(({ text }) => THAT.test(text))
}

function isRelativeClause(parsed: Parsed, { at }: FoundTrigger): boolean {
  const opener = parsed.segments[segmentOf(parsed, at)]!.opener ?? ''
  return RELATIVE_AR.test(opener) || RELATIVE_EN.test(opener)
}

const BEFORE_VERBS =
  /^[وف]?(?:قد|لقد|كان|كانت|الذي|التي|ثم|كما|انه|انها|لكن|بعدما|عندما|حين|حيث|فيما|بينما|اذ|كذلك|ايضا|هو|هي|من|ما)$/

/** A verb by its form: the imperfect, and the perfect of a woman or of a state. */
const VERB_FORM = /^[وف]?س?[يت]\p{L}{3,}$|^[وف]?\p{L}{3,}ت$/u

/** قررت ألمانيا رفع العقوبات: behind these the deed is done or meant, as the verb says. */
const OPENS_DEED = /^[وف]?س?[يت]?(?:قرر|اعلن|علن|بدا|واصل|استانف|ستانف|عتزم|اعتزم|نوي|خطط|ستعد|اكمل|كمل)/

/** Verbs of three letters that are written as what is done by them. */
const MASDARS = new Set(
  'رفع قطع فتح منح دعم نشر نقل سحب طرد قصف قتل وقف عقد فرض رفض حظر ضرب غزو ضم حل بحث شكر وصف وعد خرق'.split(' '),
)

/** وفي 9 نيسان قتل سبعة: what only says when is no clause yet. */
const BEFORE_DEEDS = new RegExp(
  `^(?:\\d+|امس|اليوم|الماضيه?|نفسه|صباحا|مساء|ليلا|فجرا|${DAYS_AR}|يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول)$`,
)

/** رفع العقوبات within a clause is the lifting, not he lifted: a verb of three letters stands at the beginning or behind who acts. */
function isMasdar(
  text: string,
  tokens: readonly Token[],
  { at, trigger, isJoined }: FoundTrigger,
  isMeant: (at: number) => boolean,
  isVerb: (at: number) => boolean,
): boolean {
  const [token, before] = [tokens[at]!, tokens[at - 1]]
  if (trigger.kind !== 'verb' || !token.isArabic || isJoined || !before) return false
  if (!MASDARS.has(token.text) && !MASDARS.has(token.text.replace(/(?:ه|ها|هما|هم)$/, ''))) return false
  if (!/^[،,]? $/.test(text.slice(before.end, token.start)) || isMeant(at + 1)) return false
  if (isDoneTo(tokens, at) || isBehindClause(text, tokens, at, isMeant)) return false
  if (isMeant(at - 1)) {
    let first = at - 1
    while (isMeant(first - 1)) first--
    // عارضت البرازيل فرض عقوبات: behind a verb and whoever acts, it is what they are for or against.
    return text.slice(before.end, token.start) !== ' ' || isVerb(first - 1)
  }
  return !BEFORE_VERBS.test(before.text) && !BEFORE_DEEDS.test(before.text)
}

/** لافروف، الذي يواجه ضغوطا، بحث: behind a clause between commas that somebody is told of, they do something. */
function isBehindClause(text: string, tokens: readonly Token[], at: number, isMeant: (at: number) => boolean): boolean {
  const isComma = (place: number) => /^[،,] $/.test(text.slice(tokens[place - 1]?.end ?? 0, tokens[place]?.start ?? 0))
  if (!isComma(at)) return false
  let back = at - 1
  while (back > 0 && !isComma(back)) back--
  return back > 0 && RELATIVE_AR.test(tokens[back]!.text) && isMeant(back - 1)
}

/** Behind another verb of its clause, a word of three letters is a deed that is spoken of. */
function isDeedBehind(parsed: Parsed, { at, isJoined }: FoundTrigger): boolean {
  const { tokens, triggers } = parsed
  const { from } = parsed.segments[segmentOf(parsed, at)]!
  const isBehind = triggers.some((other) => other.trigger.kind === 'verb' && other.at >= from && other.at < at)
  return !isJoined && isBehind && MASDARS.has(tokens[at]!.text)
}

const TEXTS = /^[بلكو]?(?:قرارا?|مشروع|بندا?|نصا?|مقترحا?|قانونا?|مرسوما?|رساله|عريضه|مذكره|توصيه|خطه)$/

/** قرار يدعو إلى: what a text says is what it is; only whom it accuses is accused. */
function isSaidByText(tokens: readonly Token[], { at, trigger }: FoundTrigger): boolean {
  return trigger.plover !== 'ACCUSE' && /^[يت]/.test(tokens[at]!.text) && TEXTS.test(tokens[at - 1]?.text ?? '')
}

/** ما صرح به, بما وقعا عليه: what somebody said or did is spoken of. */
function isWhatWasDone(tokens: readonly Token[], at: number): boolean {
  const [word, before] = [tokens[at]!, tokens[at - 1]?.text ?? '']
  // شكره behind عن is his thanks.
  if (word.isArabic && /^[وف]?(?:عن|الي|في|علي|حول|بشان|رغم|بسبب|خلال|اثر|دون)$/.test(before)) return true
  if (/(?:ه|ها)$/.test(word.text) && /^(?:بيان|طلب|رساله|تقرير|كلمه|خطاب|تصريحات|مقابله|تغريده|وثيقه|موتمر)$/.test(before))
    return true
  return word.isArabic && /^(?:ما|بما|مما|لما|عما)$/.test(before) && !/^[وف]?س?[يت]/.test(word.text)
}

/** What is told within somebody's quoted words is their word, where the sentence says whose. */
function unquoted(
  tokens: readonly Token[],
  triggers: readonly FoundTrigger[],
  isQuoted: (place: number) => boolean,
): readonly FoundTrigger[] {
  // Who tells within a quote what somebody else said speaks of two sayings.
  const isTold = ({ at }: FoundTrigger) => /^(?:said|told|قال|قالت)$/.test(tokens[at]!.text)
  const outside = triggers.filter((trigger) => !isQuoted(trigger.start) || isTold(trigger))
  return outside.some(({ trigger }) => trigger.frame === 'statement') ? outside : triggers
}

/** Whether a word belongs to one of some phrases. */
function within(phrases: readonly ActorPhrase[]): (at: number) => boolean {
  const words = new Set<number>()
  for (const { at, after } of phrases) for (let word = at; word < after; word++) words.add(word)
  return (at) => words.has(at)
}

const NEAR = 8

/** أغلبية السكان: some without a name, who do not stand beside their verb, are nobody who is spoken of next. */
function hasTurn({ topic, subject, isBesideSubject }: Frame): boolean {
  const ids = topic ?? subject
  return isBesideSubject === true || ids.length === 0 || !ids.every(isNameless)
}

/** Everything that a sentence says, in the order of its words. */
export function framesIn(
  words: SentenceWords,
  phrases: readonly ActorPhrase[],
  rules: FrameRules,
  discourse: Discourse,
): Frame[] {
  const { text, tokens, from, to } = words
  const isMeant = within(phrases)
  const isNamed = within(phrases.filter(({ via }) => via !== 'epithet'))
  const isTold = (each: FoundTrigger) =>
    each.trigger.kind === 'verb' &&
    ((each.trigger.frame === 'statement' && isHearsay(text, tokens, each.at, each.words, rules.sources, isMeant)) ||
      isSaidByText(tokens, each) ||
      isWhatWasDone(tokens, each.at))
  const isVerb = (at: number) =>
    at >= from &&
    tokens[at]!.isArabic &&
    !BEFORE_VERBS.test(tokens[at]!.text) &&
    !OPENS_DEED.test(tokens[at]!.text) &&
    (VERB_FORM.test(tokens[at]!.text) ||
      (rules.triggers.get(tokens[at]!.text)?.some(({ trigger }) => trigger.kind === 'verb') ?? false))
  const isQuoted = (place: number) => quotationAt(words.quotations, place) !== null
  const done = doneIn(tokens, from, to, rules.triggers)
  const isDone = (each: FoundTrigger) => done.some(({ at }) => at === each.at)
  // تم إرسال: the deed, not the noun of it.
  const listed = triggersIn(tokens, from, to, rules.triggers).filter((each) => each.trigger.kind !== 'noun' || !isDone(each))
  const doing = [...doingIn(words, phrases, rules.triggers), ...done].filter(({ at }) => !listed.some((each) => each.at === at))
  const known = unquoted(
    tokens,
    [...listed, ...doing].filter(
      (found) =>
        !isNamed(found.at) &&
        !isTold(found) &&
        !isUnsigned(tokens, found, phrases, rules.texts) &&
        !isOfPeople(tokens, found, phrases) &&
        !isPlural(tokens, found, isMeant) &&
        !isReceipt(tokens, found, phrases) &&
        !isNoStay(text, tokens, found, phrases) &&
        !isMasdar(text, tokens, found, isMeant, isVerb),
    ),
    isQuoted,
  )
  const isNear = (at: number) => known.some((each) => Math.abs(each.at - at) <= NEAR)
  const triggers = [
    ...known,
    ...unknownVerbs(words, phrases, (at) => isNamed(at) || isQuoted(tokens[at]!.start) || isNear(at)),
  ].sort((a, b) => a.at - b.at)
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
  const deeds = new Set(
    triggers
      .filter(({ trigger, at }) => trigger.kind === 'noun' && trigger.order !== 'attack' && isMeant(at + 1))
      .map(({ at }) => at),
  )
  const segments = segmentsOf(words, {
    beginsQuoted: isQuoted(tokens[from]!.start),
    isInside: (at) => phrases.some((phrase) => phrase.at < at && at < phrase.after),
    isVerb: (at) => beginsAnew.has(at),
    isDeed: (at) => deeds.has(at),
    isReduced: (at) => isReduced(tokens, at, rules.texts),
  })
  const parsed: Parsed = {
    ...words,
    phrases,
    triggers,
    segments,
    inserted: insertedIn({ text, tokens, segments, triggers, phrases }),
    discourse,
    isQuoted,
    isSigned: (at, start) => isSignedText(tokens, at, start, rules.texts),
    acted: [],
    spoke: [],
  }
  const found = triggers
    .map((trigger) => asOrder(tokens, asDelivery(parsed, trigger, segmentOf(parsed, trigger.at))))
    .map((trigger) => asTreaty(tokens, asEvent(parsed, asPraise(parsed, asCall(parsed, trigger)), rules.goods), rules.texts))
  const telling = new Set(
    triggers
      .filter(({ trigger }) => trigger.frame !== 'meeting' || trigger.kind !== 'noun')
      .map(({ at }) => segmentOf(parsed, at)),
  )
  const isMeantFor = (at: number) => marks.some((mark) => mark.meaning === 'planned' && mark.at < at && at - mark.at <= 4)
  const planned = plannedSegments(parsed, marks, telling)
  const busy = new Set([...telling, ...planned.map(({ at }) => segmentOf(parsed, at))])
  for (const { ids } of phrases) discourse.together(ids)
  // ويعتزم زيارة إيران: who means to do something is whoever acted before.
  const isMeaning = tokens[from]!.isArabic && marks.some(({ meaning, at }) => meaning === 'planned' && at === from)
  if (!isMeaning && !triggers.some((trigger) => trigger.trigger.kind === 'verb' && isMain(parsed, trigger)))
    discourse.actedBy(phrases.find((phrase) => canAct(phrase) && !phrase.ids.every(isNameless))?.ids ?? [])
  // تعتزم إرسال قوات: what one means to give is not given.
  const isPromised = (at: number) =>
    tokens.slice(Math.max(from, at - PROMISED_WITHIN), at).some(({ text }) => PROMISES.test(text))
  const isMeantGift = ({ trigger, at }: FoundTrigger) =>
    trigger.kind === 'noun' && trigger.frame === 'aid' && (isMeantFor(at) || isPromised(at))
  const frames = found.flatMap((each) => {
    const trigger = isMeantGift(each) ? { ...each, trigger: { ...INTENDED, kind: 'noun' as const } } : each
    const read = frameOf(parsed, trigger, busy, marks)
    const frame = { ...read, trigger: asAgreement(tokens, trigger, read.subject) }
    const gender = trigger.trigger.kind === 'verb' && tokens[trigger.at]!.isArabic ? verbGender(tokens[trigger.at]!.text) : null
    if (gender !== null && frame.isBesideSubject && frame.subject.length === 1) discourse.isOfGender(frame.subject[0]!, gender)
    // أدانت قصف الجيش مدرسة: whose deed is spoken of does not act.
    const isDeed = isDeedBehind(parsed, trigger)
    if (trigger.trigger.kind === 'verb' && !isDeed) parsed.acted = frame.subject
    // A participle behind a verb has its subject; what is told within a relative clause changes nobody's turn.
    if (!isDeed && isMain(parsed, trigger) && isOwnTurn(parsed, trigger) && hasTurn(frame))
      discourse.actedBy(frame.topic ?? frame.subject)
    if (!isDeed && !isRelativeClause(parsed, trigger) && isOwnTurn(parsed, trigger) && hasTurn(frame))
      parsed.spoke = frame.topic ?? frame.subject
    return conjuncts(parsed, frame)
  })
  const whole = withWhoeverFollows(parsed, frames)
  // A war that is only mentioned is known from then on.
  for (const frame of whole) if (frame.trigger?.trigger.frame === 'conflict') discourse.fight(belligerents(frame, discourse))
  const all = [...whole, ...intentions(parsed, planned, marks, busy, whole)]
  if (all.length === 0) return guess(parsed, marks)
  const told = settle(withWhatGoesOn(parsed, all), (id, subject) => isOwnSide(discourse, id, subject))
  return [...told, ...issuedIn(parsed, told)]
}

const OPENING = /^(?:having|after|before|while|on|بعدما|بعد|قبل|عقب|اثر|فيما|بينما)$/

/** Having sent boats, Sweden signed: who did what a sentence opens with is named behind it. */
function withWhoeverFollows({ tokens, from, segments, phrases }: Parsed, frames: readonly Frame[]): Frame[] {
  const [opening, main] = [segments[0], segments[1]]
  if (!opening || !main || !OPENING.test(tokens[from]!.text)) return [...frames]
  const isOpen = ({ trigger, subject }: Frame) =>
    trigger?.trigger.kind === 'verb' &&
    trigger.at < main.from &&
    subject.length === 0 &&
    !phrases.some((phrase) => phrase.after <= trigger.at && canAct(phrase))
  const next = frames.find(({ trigger, subject }) => trigger !== null && trigger.at >= main.from && subject.length > 0)
  return frames.map((frame) => (next && isOpen(frame) ? { ...frame, subject: next.subject } : frame))
}

const PROMISED_WITHIN = 8
const PROMISES = /^[وفبل]?(?:ال)?(?:تعهد|تعهدات|وعد|وعود|نيه|عزم|تاكيد|اعلان|موافقه|استعداد)(?:ه|ها|هم)?$/

/** تعهد and تباحث begin like an imperfect and are none. */
function isPerfectForm(word: string): boolean {
  return /^(?:تعهد|تباحث|تحادث|تحدث|توجه|تولي|تسلم|تبني)/.test(word)
}
