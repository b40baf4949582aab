import type { DecodedText } from './decoded-text.ts'

const SAMPLE = 500_000

/** What windows-1252 has from 0x80 to 0x9f. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node 20 decodes windows-1252 as Latin 1: the signs that differ are put right. */
export function withWindowsSigns(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (sign) => SIGNS[sign.charCodeAt(0) - 0x80]!)
}

/** Words with letters beyond ASCII: all Arabic, Arabic and Latin mixed, Latin with ASCII letters, Latin without any. */
function wordKinds(text: string): { arabic: number; mixed: number; accented: number; foreign: number } {
  const kinds = { arabic: 0, mixed: 0, accented: 0, foreign: 0 }
  for (const [word] of text.slice(0, SAMPLE).matchAll(/[\p{L}\p{M}]+/gu)) {
    if (!/[^\0-\x7f]/.test(word)) continue
    const isArabic = /\p{Script=Arabic}/u.test(word)
    if (isArabic) kinds[/\p{Script=Latin}/u.test(word) ? 'mixed' : 'arabic']++
    else kinds[/[a-z]/i.test(word) || word.length === 1 ? 'accented' : 'foreign']++
  }
  return kinds
}

function isWindows1256(text: string): boolean {
  const { arabic, mixed } = wordKinds(text)
  return arabic > 4 * mixed
}

/** In Western European words accented letters stand among plain ones; where they do not, it is another alphabet. */
function isWindows1252(text: string): boolean {
  const { accented, foreign } = wordKinds(text)
  return foreign <= accented / 4 && !/[\u0080-\u009f]/.test(text)
}

/** Windows-1256 where that makes Arabic words, Windows-1252 where that makes Western European ones, else null. */
export function legacyText(bytes: Uint8Array): DecodedText | null {
  const arabic = new TextDecoder('windows-1256').decode(bytes)
  if (isWindows1256(arabic)) return { text: arabic, encoding: 'windows-1256' }
  const latin = withWindowsSigns(new TextDecoder('windows-1252').decode(bytes))
  return isWindows1252(latin) ? { text: latin, encoding: 'windows-1252' } : null
}
