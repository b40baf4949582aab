import { fold } from './fold.ts'

/**
 * How a name sounds, roughly: the consonants that Arabic, Latin and Cyrillic letters share. Vowels go, which Arabic leaves out or
 * writes with letters that are consonants elsewhere; letters that one of the scripts does not tell apart (p and b, v and f) are one.
 */

const ARABIC: Record<string, string> = {
  ب: 'b',
  پ: 'b',
  ت: 't',
  ث: 't',
  ج: 'g',
  چ: 's',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  ژ: 'g',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ڤ: 'f',
  ق: 'k',
  ك: 'k',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
}

const CYRILLIC: Record<string, string> = {
  б: 'b',
  в: 'f',
  г: 'g',
  ґ: 'g',
  д: 'd',
  ж: 'g',
  з: 'z',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  п: 'b',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'f',
  х: 'k',
  ц: 'ts',
  ч: 's',
  ш: 's',
  щ: 's',
}

/** Pairs of letters that are one sound come first. */
const LATIN: readonly [RegExp, string][] = [
  [/tch|tsch|sch|ch|sh/g, 's'],
  [/kh/g, 'k'],
  [/gh|zh/g, 'g'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/dh/g, 'd'],
  [/^x/g, 's'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/p/g, 'b'],
  [/v/g, 'f'],
  [/j/g, 'g'],
  [/[aeiouyhw]/g, ''],
]

/** Arabic writes a foreign ch as two letters. */
const ARABIC_PAIRS: readonly [RegExp, string][] = [[/تش/g, 'ش']]

function latinSound(word: string): string {
  return LATIN.reduce((sound, [letters, as]) => sound.replace(letters, as), word)
}

/** The sound of one folded word; two of one consonant are one. */
export function soundOfWord(word: string): string {
  const paired = ARABIC_PAIRS.reduce((sound, [letters, as]) => sound.replace(letters, as), word)
  const letters = [...paired].map((letter) => ARABIC[letter] ?? CYRILLIC[letter] ?? (/[a-z]/.test(letter) ? letter : ''))
  return latinSound(letters.join('')).replace(/(.)\1+/g, '$1')
}

/** Particles of names, which one language writes and another leaves out. */
const PARTICLES = new Set(['al', 'el', 'bin', 'ben', 'ibn', 'de', 'von', 'van', 'ال', 'بن', 'ابن', 'ابو', 'abu'])

/** "Servant of", which some write as one word with the article behind it. */
const SERVANT = /^abd[aeou]l$/

/** The sounds of a name's words, its article and particles left out; a word of vowels alone is an empty one. */
export function soundsOf(name: string): string[] {
  return fold(name)
    .split(' ')
    .filter((word) => !PARTICLES.has(word))
    .map((word) => soundOfWord(word.replace(/^ال(?=..)/, '').replace(SERVANT, 'abd')))
}

/** Whether two words differ by one letter at most: left out, added or another. */
function isNear(a: string, b: string): boolean {
  if (a === b) return true
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 4) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(at) === long.slice(at + 1) || (short.length === long.length && short.slice(at + 1) === long.slice(at + 1))
}

/** In a name of three words or more with one family name, one word may sound otherwise: letters like the c of Recep say much. */
function mayDiffer(short: readonly string[], long: readonly string[]): boolean {
  const family = short.at(-1) ?? ''
  return short.length > 2 && family.length > 3 && family === long.at(-1)
}

/**
 * How alike the sounds of two names are, from 0 to 1: the share of the longer name's words that the shorter has too. 0 unless every word of
 * the shorter name (of a long name with the same family name, all but one) is in the longer, and together they are more than a syllable.
 */
export function alikeInSound(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  // Syllables are one word in one script and several in another.
  if (short.join('').length > 3 && short.join('') === long.join('')) return 1
  const left = [...long]
  const found = short.filter((word) => {
    const at = left.findIndex((other) => isNear(word, other))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  if (found.join('').length < 3 || found.length < short.length - (mayDiffer(short, long) ? 1 : 0)) return 0
  return found.length / long.length
}

/** How alike two names sound, in whatever script each is written. */
export function soundsAlike(a: string, b: string): number {
  return alikeInSound(soundsOf(a), soundsOf(b))
}
