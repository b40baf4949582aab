import { isDayOrMonth } from '../text/day-names.ts'
import { foldWord } from '../text/folded-text.ts'
import { begunBy, goesOn, lexiconPhrases, type Phrases } from '../text/phrases.ts'
import { type Stem, type Token, wordsOf } from '../text/tokens.ts'
import { formsOf } from '../text/verb-forms.ts'
import { isNoTrigger } from './no-trigger.ts'
import type { FoundTrigger, Trigger, TriggerPhrase, TriggerRow } from './trigger.ts'

export type Triggers = Phrases<TriggerPhrase>

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
  return lexiconPhrases([...phrases.filter(({ later }) => later.size > 0), ...phrases.filter(({ later }) => later.size === 0)])
}

const SOON = 8
/** توصل الخميس الماضي في العاصمة التركية مع أردوغان إلى هدنة: in front of what is agreed on stands more. */
const AGREED_WITHIN = 10

/** How far behind a phrase one of the words stands that it needs; null where none does, and SOON where it needs none. */
function followedAt(tokens: readonly Token[], at: number, { words, later, trigger }: TriggerPhrase): number | null {
  if (later.size === 0) return SOON
  const within = trigger.frame === 'treaty' ? AGREED_WITHIN : SOON
  for (let step = 0; step < within && at + words.length + step < tokens.length; step++) {
    const behind = at + words.length + step
    // Despite sanctions, sold oil on Monday: when, and not on whom.
    if (tokens[behind]!.text === 'on' && isDayOrMonth(tokens[behind + 1]?.text ?? '')) continue
    if (tokens[behind]!.stems.some(({ text }) => later.has(text))) return step
    // Announced that Niger imposed sanctions: what follows is somebody's deed.
    if (/^(?:that|ان|بان)$/.test(tokens[behind]!.text)) return null
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

/** The longest of some phrases that stands at a word; of equally long ones, that whose other word is nearest: أعلن وقف دعم is no aid. */
function longestOf(phrases: readonly TriggerPhrase[], tokens: readonly Token[], at: number, stem: Stem): TriggerPhrase | null {
  let best: { phrase: TriggerPhrase; step: number } | null = null
  for (const phrase of phrases) {
    if (best && phrase.words.length < best.phrase.words.length) break
    if (!fits(tokens, at, phrase, stem) || !goesOn(tokens, at, phrase)) continue
    const step = followedAt(tokens, at, phrase)
    if (step !== null && (!best || step < best.step)) best = { phrase, step }
  }
  return best?.phrase ?? null
}

function phraseAt(tokens: readonly Token[], at: number, triggers: Triggers): { phrase: TriggerPhrase; skip: number } | null {
  for (const { stem, phrases } of begunBy(triggers, tokens[at]!)) {
    const phrase = longestOf(phrases, tokens, at, stem)
    if (phrase) return { phrase, skip: stem.skip }
  }
  return null
}

/** The triggers of a stretch of words, in order, the longest phrase at each. */
export function triggersIn(tokens: readonly Token[], from: number, to: number, triggers: Triggers): FoundTrigger[] {
  const found: FoundTrigger[] = []
  for (let at = from; at < to; at++) {
    const known = phraseAt(tokens, at, triggers)
    if (!known || isNoTrigger(tokens, at, known.phrase)) continue
    const { own: words, trigger } = known.phrase
    const { start } = tokens[at]!
    found.push({ trigger, at, words, start, end: tokens[at + words - 1]!.end, isJoined: known.skip === 1 })
    at += words - 1
  }
  return found
}

/** The verb that the lexicon has by another form of a word: deployed, where the text has deploying. Null where it has none. */
export function verbAt(tokens: readonly Token[], at: number, form: string, triggers: Triggers): FoundTrigger | null {
  const verbs = (triggers.get(form) ?? []).filter(({ trigger }) => trigger.kind === 'verb')
  const phrase = longestOf(verbs, tokens, at, tokens[at]!.stems[0]!)
  if (!phrase) return null
  const { start } = tokens[at]!
  return { trigger: phrase.trigger, at, words: phrase.own, start, end: tokens[at + phrase.own - 1]!.end }
}
