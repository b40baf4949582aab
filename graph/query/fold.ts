/** Combining marks: Latin accents after decomposition, Arabic harakat, superscript alef. */
const MARKS = /\p{M}/gu
const TATWEEL = /\u0640/g
const LETTERS: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي', ё: 'е' }
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')
const NOT_WORD = /[^\p{L}\p{N}]+/gu

/** A text as search sees it: lower case, without accents or harakat, hamza and ة ى folded, words apart by one space. */
export function fold(text: string): string {
  const letters = text.normalize('NFC').replace(FOLDED, (letter) => LETTERS[letter] ?? letter)
  return letters.normalize('NFKD').replace(MARKS, '').replace(TATWEEL, '').toLowerCase().replace(NOT_WORD, ' ').trim()
}
