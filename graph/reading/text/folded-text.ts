import { firstNotBefore } from '../../model/sorted.ts'
import type { Span } from '../../model/span.ts'

/** Marks that change how a word looks and not which word it is: Latin accents once taken apart, Arabic harakat, bidi controls, hashes. */
const DROPPED = /[\p{M}\p{Cf}\u0640#]/u

/** No mark has a smaller code: most letters need no look at what they are. */
const FIRST_MARK = 0x300

const LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
  گ: 'ك',
  ک: 'ك',
  ی: 'ي',
  پ: 'ب',
  چ: 'ج',
  ڤ: 'ف',
  '‘': "'",
  '’': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '‟': '"',
  '❝': '"',
  '❞': '"',
  '–': '-',
  '—': '-',
  '٬': ',',
  '٫': '.',
  '\u00a0': ' ',
  // محمود_عباس: words of a hashtag are words.
  _: ' ',
}

const DIGITS_FROM = [0x0660, 0x06f0]

function digit(character: string): string | null {
  const code = character.charCodeAt(0)
  const from = DIGITS_FROM.find((first) => code >= first && code < first + 10)
  return from === undefined ? null : String(code - from)
}

function foldedAnew(character: string): string {
  if (DROPPED.test(character)) return ''
  const letter = LETTERS[character] ?? digit(character)
  if (letter !== undefined && letter !== null) return letter
  const parts = [...character.normalize('NFKD')].filter((part) => !DROPPED.test(part))
  return parts.map((part) => LETTERS[part] ?? digit(part) ?? part.toLowerCase()).join('')
}

/** For two years.The latest extension; كما قال.وأضاف: a sentence that the next one is stuck to. Booking.com and U.S.A. are not. */
function endsWithoutSpace(text: string, at: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, at - 3), at), text.slice(at + 1, at + 3)]
  return (
    (/[\p{Ll}\d)"”][\p{Ll}\d)"”]$/u.test(before) && /^\p{Lu}[\p{Ll}\p{Zs}]/u.test(behind)) ||
    (/^\p{Script=Arabic}{3}$/u.test(before) && /^\p{Script=Arabic}{2}$/u.test(behind))
  )
}

const known = new Map<string, string>()

/** A text has few different characters: each is folded once. */
function folded(character: string): string {
  const before = known.get(character)
  if (before !== undefined) return before
  const letters = foldedAnew(character)
  known.set(character, letters)
  return letters
}

/** Two backticks or apostrophes, as agencies wrote quotation marks. */
function isSecondOfTwo(text: string, at: number): boolean {
  const mark = text[at]
  return (mark === '`' || mark === "'") && text[at - 1] === mark && text[at - 2] !== mark
}

/** مسئول, شئون: how Egypt writes مسؤول, شؤون. */
function hamzaOf(character: string, next: string | undefined): string {
  return character === 'ئ' && next === 'و' ? 'ؤ' : character
}

/** Small Latin letters and spaces, which most of an English text is, are as they are. */
function isPlain(character: string): boolean {
  return character === ' ' || (character >= 'a' && character <= 'z')
}

const DATELINE = 40

/** Only so far back is looked: a line may be megabytes long. */
function isNearLineStart(text: string, at: number): boolean {
  return at + 1 < DATELINE || text.slice(Math.max(0, at + 1 - DATELINE), at).includes('\n')
}

/** What a letter of a text is for rules, by what stands around it. */
function lettersAt(text: string, at: number, character: string): string {
  if (isPlain(character)) return character
  const next = text[at + character.length]
  if (isSecondOfTwo(text, at + character.length)) return '"'
  if (character === '.' && endsWithoutSpace(text, at)) return '. '
  // الخرطوم ـ وكالات الأنباء: a stretch of line behind where a report is from is a dash.
  if (character === '\u0640' && text[at - 1] === ' ' && next === ' ' && isNearLineStart(text, at)) return '-'
  return folded(hamzaOf(character, next))
}

/**
 * A text as rules see it (lower case, without harakat, tatweel or accents, hamza forms and ة ى folded, digits Latin, quotes plain),
 * with the way back: every place in it knows which stretch of the original it comes from, in UTF-16 code units.
 */
export class FoldedText {
  readonly text: string
  readonly #starts: Uint32Array
  readonly #ends: Uint32Array

  /** @param sides Names of one word that are two where a hyphen stands between them: Iran-Iraq. */
  constructor(
    readonly original: string,
    readonly sides: ReadonlySet<string> = new Set(),
  ) {
    const [starts, ends]: [number[], number[]] = [[], []]
    let [text, at] = ['', 0]
    for (const character of original) {
      // ``Complete agreement,'' he said: the second of two.
      if (isSecondOfTwo(original, at)) {
        ends[ends.length - 1] = ++at
        continue
      }
      const to = at + character.length
      const letters = lettersAt(original, at, character)
      text += letters
      for (let unit = 0; unit < letters.length; unit++) {
        starts.push(at)
        ends.push(to)
      }
      at = to
    }
    this.text = text
    this.#starts = new Uint32Array(starts)
    this.#ends = new Uint32Array(ends)
  }

  /** The stretch of the original that a stretch of the folded text comes from, with the marks that hang on its last letter. */
  span(start: number, end: number): Span {
    const from = this.#starts[start] ?? this.original.length
    let to = end > start ? (this.#ends[end - 1] ?? from) : from
    while (this.original.charCodeAt(to) >= FIRST_MARK && /\p{M}/u.test(this.original[to]!)) to++
    return { quote: this.original.slice(from, to), start: from, end: to }
  }

  /** Where a place of the original is in the folded text: the first letter that comes from it or from after it. */
  at(original: number): number {
    return firstNotBefore(this.#starts.length, (at) => this.#starts[at]! < original)
  }
}

/** A word or a phrase of a lexicon, folded the same way. */
export function foldWord(word: string): string {
  return [...word]
    .map((each, at, all) => folded(hamzaOf(each, all[at + 1])))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
