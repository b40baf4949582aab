/** Control characters and no characters at all: no export format can carry them (see graph/model/names.ts). */
const UNCARRIABLE = /[^\P{Cc}\t\n]|[\ufffe\uffff]/gu

/** A text with line feeds only, without control characters, half characters, and blank space around it. */
export function tidyText(text: string): string {
  return text
    .toWellFormed()
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\u2028\u0085]/g, '\n')
    .replace(/[\f\v\u2029]/g, '\n\n')
    .replace(UNCARRIABLE, '')
    .replace(/^\s*\n/, '')
    .trimEnd()
}

/** A title or a name as one line of at most 500 characters; null where nothing is left of it. */
export function tidyLine(text: string | null): string | null {
  const line = tidyText((text ?? '').slice(0, 2_000))
    .replace(/\s+/g, ' ')
    .trim()
  return line === '' ? null : line.slice(0, 500).toWellFormed()
}
