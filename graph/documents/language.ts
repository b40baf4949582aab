const SAMPLE = 20_000

const STOP_WORDS = {
  ar: new Set(
    'في من على إلى الى أن ان إن عن مع التي الذي هذا هذه كما قال وقال بين بعد قبل خلال كان كانت لم لا ما أو او ثم حيث و'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and to in a that is was for on with as by at from his her it be has had have are were said an not'.split(' '),
  ),
}

/** Letters of Persian, Urdu, Pashto and Kurdish that Arabic does not write. */
const NOT_ARABIC = /[پچژگکیےٹڈںہھۆێەټډښ]/g

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

function stopWordShare(words: readonly string[], language: keyof typeof STOP_WORDS): number {
  return words.filter((word) => STOP_WORDS[language].has(word)).length / Math.max(1, words.length)
}

function isArabic(text: string, words: readonly string[]): boolean {
  if (count(text, NOT_ARABIC) > 0.02 * count(text, /\p{Script=Arabic}/gu)) return false
  return words.length < 20 || stopWordShare(words, 'ar') >= 0.04
}

/** Arabic or English by the script that most letters are of and the words that every text has; null where it is neither. */
export function languageOf(text: string): 'ar' | 'en' | null {
  const sample = text.slice(0, SAMPLE).toLowerCase()
  const words = sample.replace(/\p{M}/gu, '').match(/\p{L}+/gu) ?? []
  const letters = count(sample, /\p{L}/gu)
  if (count(sample, /\p{Script=Arabic}/gu) > 0.6 * letters) return isArabic(sample, words) ? 'ar' : null
  if (count(sample, /[a-z]/g) > 0.6 * letters && stopWordShare(words, 'en') >= 0.12) return 'en'
  return null
}

/** Of the languages that are read the likelier one, also where a text is of neither: Arabic where most letters are Arabic. */
export function likelierLanguage(text: string): 'ar' | 'en' {
  const sample = text.slice(0, SAMPLE)
  return count(sample, /\p{Script=Arabic}/gu) > count(sample, /\p{Script=Latin}/gu) ? 'ar' : 'en'
}
