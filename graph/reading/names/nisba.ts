import { foldWord } from '../text/folded-text.ts'

/** Masculine, feminine, dual and plural endings of an adjective in ي, without its article. */
const ENDINGS = ['', 'ة', 'ين', 'ون', 'ان', 'تين', 'تان', 'ات', 'ا']

/**
 * Every form of a nisba adjective that a text may have, folded and without the article: كوري شمالي gives كوريه شماليه,
 * كوريين شماليين. All of its words take the same ending; of words that are no adjective (جنوب in جنوب أفريقي) the last one does.
 */
export function nisbaForms(base: string): string[] {
  const words = base.split(' ')
  const isAdjective = (word: string) => word.endsWith('ي')
  return ENDINGS.map((ending) => foldWord(words.map((word) => (isAdjective(word) ? word + ending : word)).join(' ')))
}
