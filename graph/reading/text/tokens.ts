import { firstNotBefore } from '../../model/sorted.ts'
import type { FoldedText } from './folded-text.ts'

/** How a word is written in scripts that have capitals; all others are `lower`. One capital alone is `initial`. */
export type LetterCase = 'lower' | 'initial' | 'upper'

export function letterCase(word: string): LetterCase {
  if (word[0] === word[0]?.toLowerCase()) return 'lower'
  return word.length > 1 && word === word.toUpperCase() ? 'upper' : 'initial'
}

/** A folded word, wherever it stands. */
export interface Word {
  readonly text: string
  readonly isArabic: boolean
  /**
   * Every way to read an Arabic word: as it is, without و ف, without ب ك ل, without the article, and any of these after each other.
   * A word that only looks like it has them is told apart by the lexicon, which knows whole words.
   */
  readonly stems: readonly Stem[]
  /** These, and what stands behind the و or ف of a word of three letters: وحث, ولا. */
  readonly shortStems: readonly Stem[]
  /** What each lexicon has that it may begin, by the number of the lexicon, once somebody asked for it. */
  readonly begun: unknown[]
}

/** A word of a folded text. */
export interface Token extends Word {
  /** As the text has it, unfolded. */
  readonly written: string
  readonly start: number
  readonly end: number
  readonly letters: LetterCase
}

const WORD = /[\p{L}\p{N}]+(?:[.'-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu
const ARABIC = /\p{Script=Arabic}/u

/** The words of a folded phrase. */
export function wordsOf(folded: string): string[] {
  return folded.match(WORD) ?? []
}

const PEOPLES = /^(?:\p{L}+(?:an|ese|ish|i|ch|ek|ss)|thai|arab)-(?=\p{L}+(?:an|ese|ish|i|ch|ek|ss|arab|thai)(?:'s)?$)/u

/** Arabic writes no word with a hyphen: الفلسطيني-الإسرائيلي, جونغ-أون. */
const ARABIC_PART = /^\p{Script=Arabic}+-(?=\p{Script=Arabic})/u

/** Iran-Iraq: the first of two sides, with its hyphen. */
function firstSide(text: string, sides: ReadonlySet<string>): string | undefined {
  const [first = '', second = '', ...others] = text.split('-')
  return others.length === 0 && sides.has(first) && sides.has(second.replace(/'s$/, '')) ? `${first}-` : undefined
}

/** Two peoples or two sides with a hyphen between are two words: Thai-Cambodian, Iran-Iraq. */
function parted(text: string, index: number, sides: ReadonlySet<string>): { text: string; index: number }[] {
  const first = text.includes('-')
    ? (PEOPLES.exec(text)?.[0] ?? ARABIC_PART.exec(text)?.[0] ?? firstSide(text, sides))
    : undefined
  if (first === undefined) return [{ text, index }]
  return [
    { text: first.slice(0, -1), index },
    { text: text.slice(first.length), index: index + first.length },
  ]
}

const NONE: ReadonlySet<string> = new Set()
const LONGEST_NEXT = 10

/** The Fiji-Australia Business Council: what goes on with a capital is one name; the Iran-Iraq War is of two. */
function isOfName(folded: FoldedText, end: number): boolean {
  const next = folded.span(end, Math.min(end + LONGEST_NEXT, folded.text.length)).quote
  return /^ \p{Lu}/u.test(next) && !/^ (?:War|Talks|Conflict|Border|Trade|Peace|Deal|Treaty|Summit|Ceasefire|Crisis)/.test(next)
}

function tokensIn(folded: FoldedText): Token[] {
  return [...folded.text.matchAll(WORD)]
    .flatMap(({ 0: word, index }) => {
      const isOfTwo = word.includes('-') && !isOfName(folded, index + word.length)
      return parted(word, index, isOfTwo ? folded.sides : NONE)
    })
    .map(({ text: found, index: start }) => {
      const end = start + found.length
      const written = folded.span(start, end).quote
      const { text, isArabic, stems, shortStems, begun } = wordOf(found)
      const letters = isArabic ? 'lower' : letterCase(written.replace(/['’]s$/, ''))
      return { text, isArabic, stems, shortStems, begun, written, start, end, letters }
    })
}

const known = new WeakMap<FoldedText, readonly Token[]>()

/** The words of a folded text, in order, worked out once: every stage asks for them. */
export function tokensOf(folded: FoldedText): readonly Token[] {
  const tokens = known.get(folded) ?? tokensIn(folded)
  known.set(folded, tokens)
  return tokens
}

/** Where a name ends whose last word this is: before the 's of a possessor. */
export function nameEnd({ text, end }: Token): number {
  return text.endsWith("'s") ? end - 2 : end
}

/** The first token that ends after a place: the one at it, or the next. Their number where there is none. */
export function tokenFrom(tokens: readonly Token[], place: number): number {
  return firstNotBefore(tokens.length, (at) => tokens[at]!.end <= place)
}

/**
 * A word without what Arabic writes in front of it: `skip` letters were left out. `isBare`: its article was, too.
 * `isShort`: what is left has two letters.
 */
export interface Stem {
  readonly text: string
  readonly skip: number
  readonly isBare: boolean
  readonly isShort: boolean
}

const CONJUNCTIONS = 'وف'
const PREPOSITIONS = 'بكل'
/** A word of two letters is no word with a letter in front. */
const SHORTEST = 3

function withoutFirst(stem: Stem, letters: string): Stem[] {
  const { text, skip } = stem
  return letters.includes(text[0] ?? ' ') && text.length > SHORTEST
    ? [{ text: text.slice(1), skip: skip + 1, isBare: false, isShort: false }]
    : []
}

/** `لل` is ل before the article ال, whose alif it swallows: the two are not taken apart in the text. */
function withArticleBack({ text, skip }: Stem): Stem[] {
  return text.startsWith('لل') && text.length > SHORTEST + 1
    ? [{ text: `ا${text.slice(1)}`, skip, isBare: false, isShort: false }]
    : []
}

function withoutArticle({ text, skip }: Stem): Stem[] {
  return text.startsWith('ال') && text.length > SHORTEST + 1 ? [{ text: text.slice(2), skip, isBare: true, isShort: false }] : []
}

type Stems = Pick<Word, 'stems' | 'shortStems'>

function makeStems(text: string, isArabic: boolean): Stems {
  const whole: Stem = { text, skip: 0, isBare: false, isShort: false }
  const alone = [whole]
  if (!isArabic) return { stems: alone, shortStems: alone }
  const afterConjunction = [whole, ...withoutFirst(whole, CONJUNCTIONS)]
  const afterPreposition = afterConjunction.flatMap((stem) => [
    stem,
    ...withoutFirst(stem, PREPOSITIONS),
    ...withArticleBack(stem),
  ])
  const stems = afterPreposition.flatMap((stem) => [stem, ...withoutArticle(stem)])
  const isShort = text.length === SHORTEST && CONJUNCTIONS.includes(text[0]!)
  return { stems, shortStems: isShort ? [...stems, { text: text.slice(1), skip: 1, isBare: false, isShort: true }] : stems }
}

/** More different words than a day of articles has: what is known of them takes some megabytes. */
const MOST_WORDS = 20_000
const LONGEST_WORD = 40
const words = new Map<string, Word>()

/** A word with what is worked out of it: once, for all texts that have it. */
export function wordOf(text: string): Word {
  const found = words.get(text)
  if (found) return found
  if (words.size >= MOST_WORDS) words.clear()
  // A copy: a piece of a text would keep the whole text in memory.
  const copy = [...text].join('')
  const isArabic = ARABIC.test(copy)
  const word = { text: copy, isArabic, ...makeStems(copy, isArabic), begun: [] }
  // What is no word, but data as long as one, is not kept.
  if (copy.length <= LONGEST_WORD) words.set(copy, word)
  return word
}
