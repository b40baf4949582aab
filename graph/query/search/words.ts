import { fold } from '../fold.ts'

/** A word of a text, folded, and where it stands in the text as it is written. */
export interface SearchWord {
  readonly text: string
  readonly start: number
  readonly end: number
}

const WORD = /[\p{L}\p{N}\p{M}\u0640]+/gu

/** The words of a text, in order. */
export function searchWords(text: string): SearchWord[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index: start }) => {
    const folded = fold(word).replaceAll(' ', '')
    return folded === '' ? [] : { text: folded, start, end: start + word.length }
  })
}

/** Each two neighbours as one word: Son-hui is also written Sonhui. */
export function joinedWords(words: readonly SearchWord[]): SearchWord[] {
  return words.slice(1).map(({ text, end }, at) => ({ text: `${words[at]!.text}${text}`, start: words[at]!.start, end }))
}

/** A word without what Arabic writes in front of it, and how much less it is the same word. */
export interface Form {
  readonly text: string
  readonly cost: number
}

const ARABIC = /^\p{Script=Arabic}/u
const SHORTEST = 3
const ARTICLE_COST = 0.03
/** More than the article's: of two forms that begin otherwise, one is no more than a guess. */
export const CLITIC_COST = 0.1

function without(form: Form, letters: RegExp, instead: string, cost: number): Form[] {
  const text = form.text.replace(letters, instead)
  return text === form.text || text.length < SHORTEST ? [] : [{ text, cost: form.cost + cost }]
}

/** The ways to read a word: as it is, and in Arabic without و ف, without ب ك ل, without the article. */
export function formsOf(word: string): readonly Form[] {
  const whole: Form = { text: word, cost: 0 }
  if (!ARABIC.test(word)) return [whole]
  const first = [whole, ...without(whole, /^[وف]/, '', CLITIC_COST)]
  const second = first.flatMap((form) => [
    form,
    ...without(form, /^لل/, 'ال', CLITIC_COST),
    ...without(form, /^[بكل]/, '', CLITIC_COST),
  ])
  return second.flatMap((form) => [form, ...without(form, /^ال/, '', ARTICLE_COST)])
}
