import { z } from 'zod'
import { ploverTypes, type Status, statuses } from '../model/claim.ts'
import { type ClaimType, claimTypes } from '../model/claim-types.ts'
import { isCiting } from './death-words.ts'
import { foldWord } from './folded-text.ts'
import { isAskedFor, isBeside, isCaused, isDemanded, isReducedBacking, isRightTo } from './infinitives.ts'
import { cellList } from './lexicon-cell.ts'
import { byFirstWord, goesOn, type Phrase, type Phrases } from './phrases.ts'
import { type Stem, type Token, wordsOf } from './tokens.ts'
import { formsOf } from './verb-forms.ts'

const orNull = <T extends z.ZodType>(schema: T) => z.union([z.literal('').transform(() => null), schema])

/** A row of data/lexicon/triggers.csv: words that say that something of a kind is spoken of, and how it stands. */
export const triggerRowSchema = z.strictObject({
  frame: z.enum(claimTypes),
  /** A participle has the subject of the verb before it. */
  kind: z.enum(['verb', 'noun', 'participle']),
  status: z.enum(statuses),
  plover: orNull(z.enum(ploverTypes)),
  /** `host`: the subject receives the object; `attack`: it attacks it; `give`: something goes to it; `take`: something comes from it; `end`: it is put an end to; `attend`: whoever else is there; `terms`: what is signed obliges its parties; `stay`: whoever is there visits, unless it is home. */
  order: orNull(z.enum(['host', 'attack', 'give', 'take', 'end', 'attend', 'terms', 'stay'])),
  words_en: cellList,
  words_ar: cellList,
})
export type TriggerRow = z.output<typeof triggerRowSchema>

export interface Trigger {
  readonly frame: ClaimType
  readonly kind: TriggerRow['kind']
  readonly status: Status
  readonly plover: TriggerRow['plover']
  readonly order: TriggerRow['order']
}

interface TriggerPhrase extends Phrase {
  readonly trigger: Trigger
  /** How many of the words are the trigger: those behind, with a + in the file, only have to follow. */
  readonly own: number
  /** Words of which one has to follow soon, not right behind: عقد الوزراء اجتماعا. None where any may. */
  readonly later: ReadonlySet<string>
}

export type Triggers = Phrases<TriggerPhrase>

/** To mean to do something. */
export const INTENDED: Trigger = { frame: 'commitment', kind: 'verb', status: 'intended', plover: 'AGREE', order: null }

/** That something will be done by whoever cannot commit a state. */
export const PLANNED: Trigger = { frame: 'event', kind: 'verb', status: 'planned', plover: null, order: null }

/** That somebody does what no lexicon has a word for. */
export const HAPPENED: Trigger = { frame: 'event', kind: 'verb', status: 'occurred', plover: null, order: null }

/** A trigger in a text; places are of the folded text, `at` is the number of its first word. */
export interface FoundTrigger {
  readonly trigger: Trigger
  readonly at: number
  readonly words: number
  readonly start: number
  readonly end: number
  /** Whether a و or ف stands on its first word. */
  readonly isJoined?: boolean
}

/** اجتماع, اجتماعا, اجتماعها; قمة, قمتها; deal, deals: a noun as it is, in the accusative, with whose it is, or of several. */
function withEndings(noun: string): string[] {
  if (!/\p{Script=Arabic}$/u.test(noun)) return /[^sy]$/.test(noun) ? [noun, `${noun}s`] : [noun]
  const whose = ['ه', 'ها', 'هما', 'هم']
  if (noun.endsWith('ه')) return [noun, `${noun}ا`, ...whose.map((ending) => `${noun.slice(0, -1)}ت${ending}`)]
  return [noun, `${noun}ا`, ...whose.map((ending) => `${noun}${ending}`)]
}

/**
 * The phrases that a cell of the file stands for: `عبر +الرئيس` has to be followed by the second word, which is not part of it;
 * `عقد* ~اجتماع|قمة` by one of them soon.
 */
function phrasesOf(cell: string, trigger: Trigger): TriggerPhrase[] {
  const [head = '', tail] = cell.split(' ~')
  const later = new Set(tail?.split('|').map(foldWord).flatMap(withEndings))
  return formsOf(foldWord(head), trigger.kind === 'noun' ? 'noun' : 'verb').map((form) => ({
    trigger,
    words: wordsOf(form),
    own: wordsOf(form.replace(/ \+.*$/, '')).length,
    later,
  }))
}

/** Of equally long phrases, one that needs more words behind it goes before one that needs none. */
export function makeTriggers(rows: readonly TriggerRow[]): Triggers {
  // Demanding is a participle before it is a form of to demand.
  const isParticiple = ({ kind }: TriggerRow) => kind === 'participle'
  const inOrder = [...rows.filter(isParticiple), ...rows.filter((row) => !isParticiple(row))]
  const phrases = inOrder.flatMap(({ words_en, words_ar, ...trigger }) =>
    [...words_en, ...words_ar].flatMap((cell) => phrasesOf(cell, trigger)),
  )
  return byFirstWord([...phrases.filter(({ later }) => later.size > 0), ...phrases.filter(({ later }) => later.size === 0)])
}

const SOON = 8

/** How far behind a phrase one of the words stands that it needs; null where none does, and SOON where it needs none. */
function followedAt(tokens: readonly Token[], at: number, { words, later }: TriggerPhrase): number | null {
  if (later.size === 0) return SOON
  for (let step = 0; step < SOON && at + words.length + step < tokens.length; step++) {
    // Announced that Niger imposed sanctions: what follows is somebody's deed.
    if (/^(?:that|ان|بان)$/.test(tokens[at + words.length + step]!.text)) return null
    if (tokens[at + words.length + step]!.stems.some(({ text }) => later.has(text))) return step
  }
  return null
}

function isOnPreposition({ text }: Token, skip: number): boolean {
  return skip > 0 && 'بكل'.includes(text[skip - 1]!)
}

/** The Arabic words that alone say that somebody does something. */
export function arabicVerbs(triggers: Triggers): string[] {
  return [...triggers].flatMap(([word, phrases]) =>
    /\p{Script=Arabic}/u.test(word) && phrases.some(({ trigger, words }) => trigger.kind !== 'noun' && words.length === 1)
      ? [word]
      : [],
  )
}

function fits(tokens: readonly Token[], at: number, { trigger }: TriggerPhrase, { isBare, skip }: Stem): boolean {
  // A verb has no article and no preposition: الموقع is no وقع, بحذر no حذر.
  if (trigger.kind === 'verb' && (isBare || isOnPreposition(tokens[at]!, skip))) return false
  if (isBare && trigger.kind !== 'noun') return false
  // بالاستعداد: told to be ready is not ready.
  return trigger.frame !== 'commitment' || !isOnPreposition(tokens[at]!, skip)
}

/** The longest phrase at a word; of equally long ones, that whose other word is nearest: أعلن وقف دعم is no aid. */
function phraseAt(tokens: readonly Token[], at: number, triggers: Triggers): (TriggerPhrase & { skip: number }) | null {
  for (const stem of tokens[at]!.shortStems) {
    let best: { phrase: TriggerPhrase; step: number } | null = null
    for (const phrase of triggers.get(stem.text) ?? []) {
      if (best && phrase.words.length < best.phrase.words.length) break
      if (!fits(tokens, at, phrase, stem) || !goesOn(tokens, at, phrase)) continue
      const step = followedAt(tokens, at, phrase)
      if (step !== null && (!best || step < best.step)) best = { phrase, step }
    }
    if (best) return { ...best.phrase, skip: stem.skip }
  }
  return null
}

const DETERMINERS = new Set(
  'the a an this that these those its his her their our another no any some every each first last'.split(' '),
)
/** In protest, on strike, under attack. */
const BEFORE_NOUNS = new Set(
  'in of on under with from at by for into without joint more further over about after amid despite against between during'.split(
    ' ',
  ),
)
const MAY_BE_ASKED = new Set<ClaimType>(['meeting', 'visit', 'treaty', 'document', 'commitment'])
const NOT_IN_INFINITIVE = new Set<ClaimType>(['aid', 'event', 'sanction'])

const PLAIN = new Set(
  'support back claim report demand request appeal protest praise blame attack strike visit supply fund test vote pledge promise vow welcome raid fire train value name call'.split(
    ' ',
  ),
)
const BEFORE_PLAIN =
  /^(?:to|will|would|can|could|may|might|must|should|shall|not|never|also|and|or|but|who|which|that|they|we|you|i|both|all|do|does|did)$|s$/

/** Seek support, a lost vote: the plain form of a verb behind a word that is no subject of many is a noun. */
function isPlainNoun(tokens: readonly Token[], at: number): boolean {
  const [word, before, first] = [tokens[at]!.text, tokens[at - 1], tokens[at - 2]]
  if (!PLAIN.has(word) || before === undefined) return false
  // The Kerman attack.
  if (before.letters !== 'lower') return DETERMINERS.has(first?.text ?? '') && !before.text.endsWith('s')
  return !BEFORE_PLAIN.test(before.text)
}

const PLANS = /^[وفبل]?(?:ال)?(?:قرار|خطه|مشروع|طلب|اقتراح|مقترح|نيه|عرض|دعوه|امكانيه|احتمال|استعداد(?:ه|ها)?)$/

const HAPPENING =
  /^(?:ال)?(?:اختيار|انفجار|انفجارات|تفجير|تفجيرات|تفجيران|حادث|حادثه|حوادث|هجوم|هجمات|اعتداء|اعتداءات|زلزال|اشتباك|اشتباكات|مواجهات|انقلاب|قتال|معارك|ضحايا|خسائر|خلاف|خلافات|جريمه|كارثه|مجزره|احداث|ضربه|غاره|غارات)$/

const OCCURRED = /^[وف]?(?:وقعت?|[يت]قع)$/

/** وقع الانفجار: it happened, and nobody signed it. */
function isOfHappening(tokens: readonly Token[], at: number): boolean {
  // انفجار وقع داخل منزل: where it happened.
  if (/^(?:في|داخل|خارج|قرب|قبل|بعد|خلال|مساء|صباح|فجر|ليل|ظهر|امس|يوم|ضحيه|تحت)$/.test(tokens[at + 1]?.text ?? '')) return true
  return [-2, -1, 1, 2].some((step) => HAPPENING.test(tokens[at + step]?.text ?? ''))
}

/** تصل قيمتها إلى: how much it comes to. */
const AMOUNT = /^(?:(?:قيمت|نسبت|تكلفت|كلفت|حجم|مجموع|سعر|عدد|مد)(?:ه|ها|هم|اه|اها)|مدي)$/

const DROPPED = /^(?:dropp|abandon|scrapp|shelv|cancel|halt|suspend|reject|oppos)(?:ed|ing|s)?$|^(?:drops?|cancelled|cancelling)$/
const INVITED_WITHIN = 10

/** Extended an invitation to its president to visit: nobody has visited. */
function isInvited(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - INVITED_WITHIN), at).some(({ text }) => INVITES.test(text))
}

/** ودعته إلى زيارة روما. */
const INVITES = /^invit|^[وف]?(?:دعا|دعت|[يت]دعو|دعوه|دعوته|دعوتها|بدعوه)(?:ه|ها|هم|هما)?$/
const BLOCKS = /^(?:block|veto|oppos|reject|stall)(?:s|es|ed|ing)?$/

const GIVEN = /^(?:invitations?|apolog(?:y|ies)|results?|resignation|credentials|award|prize|condolences)$/

const WANTED =
  /^(?:offer(?:s|ed)?|readiness|willingness|arranging|difficulty|possibility|prospects?|proposal|bid|[وفبل]?(?:ال)?(?:استعداد|امكانيه|احتمال|فكره|مقترح|اقتراح)(?:ه|ها|هم)?)$/
const WANTED_WITHIN = 3

/** His offer of holding talks, readiness for dialogue, إمكانية عقد لقاء: a meeting that nobody holds yet. */
function isOnlyWanted(tokens: readonly Token[], at: number): boolean {
  // تبحث روسيا في كيفية: to look into how.
  if (tokens.slice(at + 2, at + 6).some(({ text }, index) => text === 'كيفيه' && tokens[at + 1 + index]!.text === 'في'))
    return true
  for (let back = 1; back <= WANTED_WITHIN && isBeside(tokens, at - back); back++)
    if (WANTED.test(tokens[at - back]!.text)) return true
  return false
}

const MADE =
  /^(?:footage|videos?|images?|photos?|photographs|pictures|data|figures|statistics|excerpts|transcripts?|recordings?)$/

/** An English word that is a verb elsewhere: the strike, an attack; or that says what is only to be done: to send. */
function isNoVerb(tokens: readonly Token[], at: number, { trigger, words }: TriggerPhrase): boolean {
  const before = tokens[at - 1]?.text ?? ''
  if (trigger.kind === 'noun' && trigger.frame === 'treaty')
    return [1, 2, 3].some((back) =>
      /^(?:any|no|another|future|possible|potential|without|proposed|draft|hopes?|hoping|اي|دون|امل(?:ه|ها|هم)?|الامل|[يت]امل)$/.test(
        tokens[at - back]?.text ?? '',
      ),
    )
  // قرار إرسال قوات: what is decided or asked for is not yet done.
  if (trigger.kind === 'noun' && trigger.frame === 'aid' && PLANS.test(before)) return true
  if (trigger.kind === 'noun' && trigger.frame === 'commitment' && DROPPED.test(before)) return true
  if (trigger.frame === 'visit' && (/^(?:to|الي)$/.test(before) || tokens[at]!.text.startsWith('لزيار')) && isInvited(tokens, at))
    return true
  // Blocks EU sanctions on Russia: it is under none.
  if (
    trigger.frame === 'sanction' &&
    trigger.kind === 'noun' &&
    [1, 2, 3].some((back) => BLOCKS.test(tokens[at - back]?.text ?? ''))
  )
    return true
  if (trigger.kind === 'verb' && MAY_BE_ASKED.has(trigger.frame) && isAskedFor(tokens, at)) return true
  // Prisoners of war fight in none.
  if (trigger.frame === 'conflict' && before === 'of' && /^(?:prisoners?|pows)$/.test(tokens[at - 2]?.text ?? '')) return true
  // Recalled for consultations: with nobody.
  if (trigger.frame === 'meeting' && (isOnlyWanted(tokens, at) || (before === 'for' && tokens[at]!.text === 'consultations')))
    return true
  if (trigger.frame === 'visit' && AMOUNT.test(tokens[at + 1]?.text ?? '') && /^[وف]?(?:[يت]?صل|وصل)ت?$/.test(tokens[at]!.text))
    return true
  if (trigger.frame === 'treaty' && OCCURRED.test(tokens[at]!.text) && isOfHappening(tokens, at)) return true
  // تعهدت بأن تقدم قروضا: what is to be given is not given.
  if (trigger.frame === 'aid' && /^(?:بان|لكي|كي)$/.test(before) && /^[يت]/.test(tokens[at]!.text)) return true
  if (trigger.kind === 'verb' && isCiting(tokens, at)) return true
  if (!tokens[at]!.isArabic && (isReducedBacking(tokens, at) || isRightTo(tokens, at))) return true
  // Demanded that Hamas sign a deal.
  if (trigger.frame === 'treaty' && /^(?:sign|agree)$/.test(tokens[at]!.text) && isDemanded(tokens, at)) return true
  // Sign up for our briefing.
  if (trigger.frame === 'treaty' && /^sign/.test(tokens[at]!.text) && tokens[at + 1]?.text === 'up') return true
  if (trigger.kind !== 'verb' || tokens[at]!.isArabic) return false
  // To accept an invitation, an apology, a result promises nothing.
  if (trigger.frame === 'commitment' && /^accept/.test(tokens[at]!.text)) {
    for (let next = at + 1; next < at + 5 && isBeside(tokens, next - 1); next++) if (GIVEN.test(tokens[next]!.text)) return true
  }
  if (words.length === 1 && isPlainNoun(tokens, at)) return true
  if ((DETERMINERS.has(before) || /^(?:newly|recently)$/.test(before) || before.endsWith("'s")) && words.length === 1) return true
  if (/^(?:we|i|you)$/.test(before)) return true
  // Sent supplies to support refugees.
  if (before === 'to' && /^(?:support|back|help|defend)$/.test(tokens[at]!.text)) return true
  // Footage released by the army shows something.
  if (tokens[at + words.length]?.text === 'by' && MADE.test(before)) return true
  if (BEFORE_NOUNS.has(before) && words.length === 1 && !tokens[at]!.text.endsWith('ing')) return true
  return before === 'to' && NOT_IN_INFINITIVE.has(trigger.frame) && !isCaused(tokens, at)
}

/** The triggers of a stretch of words, in order, the longest phrase at each. */
export function triggersIn(tokens: readonly Token[], from: number, to: number, triggers: Triggers): FoundTrigger[] {
  const found: FoundTrigger[] = []
  for (let at = from; at < to; at++) {
    const phrase = phraseAt(tokens, at, triggers)
    if (!phrase || isNoVerb(tokens, at, phrase)) continue
    const words = phrase.own
    const { start } = tokens[at]!
    found.push({ trigger: phrase.trigger, at, words, start, end: tokens[at + words - 1]!.end, isJoined: phrase.skip === 1 })
    at += words - 1
  }
  return found
}
