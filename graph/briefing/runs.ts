/** A part of a text that is written with one set of fonts: that of scripts from right to left, or the others. */
export interface Run {
  readonly text: string
  readonly isRtl: boolean
}

/** The mark that is no letter and reads as one, for who decides directions: RLM and ALM, LRM. */
const RTL_LETTER = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]|[\u200f\u061c]/u
const LTR_LETTER = /\p{L}|\u200e/u
/** Digits, and what is written upon a letter or joins it. */
const FOLLOWS = /[\p{Nd}\p{M}\u200c\u200d]/u
const RTL_LANGUAGE = /^(?:ar|fa|he|iw|ur|ps|ckb|ku|sd|ug|dv|syr|yi)(?:-|$)/i
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i
/** As Office knows them: it takes no language without a country. */
const WITH_COUNTRY: Readonly<Record<string, string>> = {
  ar: 'ar-SA',
  en: 'en-US',
  fa: 'fa-IR',
  he: 'he-IL',
  ru: 'ru-RU',
  fr: 'fr-FR',
}

/** Whether a character is of a script from right to left; null for digits, signs and spaces, which are of neither. */
function strength(character: string): boolean | null {
  if (RTL_LETTER.test(character)) return true
  return LTR_LETTER.test(character) ? false : null
}

/** Whether a text in a language is read from right to left; where nobody knows the language, its first letter decides. */
export function isRtl(language: string, text: string): boolean {
  if (RTL_LANGUAGE.test(language)) return true
  if (LANGUAGE.test(language) && language !== 'und') return false
  for (const character of text) {
    const of = strength(character)
    if (of !== null) return of
  }
  return false
}

/** The direction of each character of a line: digits and marks go with the letter before, signs with what is on both sides, else with the line (UAX 9, W7, N1, N2). */
function directions(characters: readonly string[], isRtlLine: boolean): boolean[] {
  const strong = characters.map(strength)
  let last: boolean | null = null
  const withDigits = strong.map((of, at) => {
    last = of ?? last
    return of ?? (FOLLOWS.test(characters[at]!) ? (last ?? isRtlLine) : null)
  })
  let before: boolean | null = isRtlLine
  const starts = withDigits.map((of) => (before = of ?? before))
  let after: boolean | null = isRtlLine
  const ends = withDigits.map((_of, at) => (after = withDigits.at(-1 - at) ?? after)).reverse()
  return starts.map((start, at) => (start === ends[at] ? start! : isRtlLine))
}

/** A text in runs, in the order in which it is read, for a line of one direction. */
export function runsOf(text: string, isRtlLine: boolean): Run[] {
  const characters = [...text]
  const each = directions(characters, isRtlLine)
  const runs: { text: string; isRtl: boolean }[] = []
  characters.forEach((character, at) => {
    const run = runs.at(-1)
    if (run && run.isRtl === each[at]) run.text += character
    else runs.push({ text: character, isRtl: each[at]! })
  })
  return runs
}

/** The language of a run of a text, as Office names it: of the text where its script is the run's. */
export function languageOf(run: Run, language: string): string {
  const isOwn = LANGUAGE.test(language) && language !== 'und' && RTL_LANGUAGE.test(language) === run.isRtl
  const own = isOwn ? language : run.isRtl ? 'ar' : 'en'
  return WITH_COUNTRY[own.toLowerCase()] ?? own
}

const OPENS_EMBEDDING = /[\u202a\u202b\u202d\u202e]/
const OPENS_ISOLATE = /[\u2066-\u2068]/
const CLOSES: Readonly<Record<string, string>> = { '\u202c': '\u202c', '\u2069': '\u2069' }

/** What closes the controls of direction that a text leaves open, so that they turn round nothing that stands after it. */
function closing(text: string): string {
  const open: string[] = []
  for (const character of text) {
    if (OPENS_EMBEDDING.test(character)) open.push('\u202c')
    else if (OPENS_ISOLATE.test(character)) open.push('\u2069')
    else if (CLOSES[character] === open.at(-1)) open.pop()
  }
  return open.reverse().join('')
}

/** A text as it stands within a paragraph: in one line, and with nothing left open. */
export function inOneLine(text: string): string {
  const line = text.replace(/[\t\n\r\u0085\u2028\u2029 ]+/g, ' ').trim()
  return line + closing(line)
}

/** What keeps the signs and digits behind it in the direction of their line, whatever letters are before it (RLM, LRM). */
export function markOf(isRtlLine: boolean): string {
  return isRtlLine ? '\u200f' : '\u200e'
}

/** A text of our own in a line: a day after an Arabic comma goes on from the right, though Latin letters are before it. */
export function toldInLine(text: string): string {
  return inOneLine(text).replace(/[،؛؟](?= ?\p{Nd})/gu, `$&${markOf(true)}`)
}
