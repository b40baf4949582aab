import { soundOfWord } from '../sound.ts'
import { letterDistance } from './distance.ts'
import { CLITIC_COST, type Form, formsOf } from './words.ts'

/** A word with everything that it is compared by. */
export interface MatchWord {
  readonly text: string
  readonly forms: readonly Form[]
  readonly sound: string
  /** With one letter for those that one writer takes for another's: Lawrow, Husayn. */
  readonly spelling: string
  readonly script: 'arabic' | 'cyrillic' | 'latin' | 'other'
}

function scriptOf(word: string): MatchWord['script'] {
  if (/^\p{Script=Arabic}/u.test(word)) return 'arabic'
  if (/^\p{Script=Cyrillic}/u.test(word)) return 'cyrillic'
  return /^\p{Script=Latin}/u.test(word) ? 'latin' : 'other'
}

/** What romanisations of one name differ by. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/ph/g, 'f'],
  [/ou|oo/g, 'u'],
  [/ee|ie|y/g, 'i'],
  [/w/g, 'v'],
  [/[cq]/g, 'k'],
  [/z/g, 's'],
  [/(.)\1/g, '$1'],
]

function spellingOf(word: string): string {
  return SPELLINGS.reduce((spelling, [letters, as]) => spelling.replace(letters, as), word)
}

export function matchWord(text: string): MatchWord {
  const forms = formsOf(text)
  const bare = forms.find(({ cost }) => cost > 0 && cost < CLITIC_COST)?.text ?? text
  return { text, forms, sound: soundOfWord(bare), spelling: spellingOf(bare), script: scriptOf(text) }
}

/** What each way of answering is worth, from the same word (1) downwards. */
const PREFIX = 0.8
/** The same sound, and hardly other letters: Lavrof. */
const SPELLING = 0.8
const OTHER_SCRIPT = 0.74
const A_TYPO = 0.1
const TYPO = 0.74 + A_TYPO
/** Of running text, this much is asked: words of two consonants sound alike by chance. */
export const SURE = 0.62
const SAME_SOUND = 0.6
const SYLLABLE = 0.5
const NEAR_SOUND = 0.5
const SOUND_PREFIX = 0.45
const INSIDE = 0.4

/** The same word, or one that begins with it; whatever Arabic writes in front of either. */
function asWritten(asked: MatchWord, word: MatchWord): number {
  let best = 0
  for (const one of asked.forms)
    for (const other of word.forms) {
      const cost = one.cost + other.cost
      // Of two words that only end alike, neither is the other.
      if (one.cost >= CLITIC_COST && other.cost >= CLITIC_COST) continue
      if (one.text === other.text) best = Math.max(best, 1 - cost)
      else if (one.text.length > 1 && other.text.startsWith(one.text))
        best = Math.max(best, PREFIX + (0.1 * one.text.length) / other.text.length - cost)
    }
  return best
}

function typosIn(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2
}

/** Words that are too short to have a letter wrong may still be two spellings of a syllable: Hee, Hui. */
function asSyllables(one: string, other: string): number {
  const [least, most] = [Math.min(one.length, other.length), Math.max(one.length, other.length)]
  return least > 1 && most === 3 && one[0] === other[0] && letterDistance(one, other, 1) <= 1 ? SYLLABLE : 0
}

function withTypos(asked: MatchWord, word: MatchWord): number {
  if (asked.script !== word.script) return 0
  const [one, other] = [asked.spelling, word.spelling]
  const most = typosIn(Math.max(asked.text.length, one.length))
  if (most === 0 || one.length < 3) return asSyllables(one, other)
  if (one === other) return SPELLING
  const distance = letterDistance(one, other, most)
  if (distance <= most) return TYPO - A_TYPO * distance
  const begun = other.slice(0, one.length)
  return one.length > 4 && begun !== other && letterDistance(one, begun, 1) <= 1 ? NEAR_SOUND : 0
}

/** Two spellings of one word: the letters that they do not share are the lesser part. */
function isSpelling(one: string, other: string): boolean {
  const most = Math.max(1, Math.floor(Math.min(one.length, other.length) / 3))
  return letterDistance(one, other, most) <= most
}

function sameSound(asked: MatchWord, word: MatchWord): number {
  const { length } = asked.sound
  if (asked.script !== word.script) return length > 2 ? OTHER_SCRIPT : length > 1 ? SAME_SOUND : SYLLABLE
  if (!isSpelling(asked.spelling, word.spelling)) return 0
  return length > 2 ? SPELLING : length > 1 ? SAME_SOUND : SYLLABLE
}

function bySound(asked: MatchWord, word: MatchWord): number {
  const [one, other] = [asked.sound, word.sound]
  if (one === '' || other === '' || asked.script === 'other' || word.script === 'other') return 0
  if (one === other) return sameSound(asked, word)
  if (one.length > 3 && letterDistance(one, other, 1) <= 1) return NEAR_SOUND
  const isBegun = one.length > 2 && 2 * one.length >= other.length && other.startsWith(one)
  return isBegun && asked.script !== word.script ? SOUND_PREFIX : 0
}

/** How well a word answers one that was asked for, from 0, not at all, to 1, the same: as written, by its sound, with typos, within. */
export function answers(asked: MatchWord, word: MatchWord): number {
  const written = asWritten(asked, word)
  if (written > 0) return written
  const inside = asked.text.length > 2 && word.text.includes(asked.text) ? INSIDE : 0
  return Math.max(withTypos(asked, word), bySound(asked, word), inside)
}
