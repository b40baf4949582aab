import { pdfObjects, pdfOf, streamOf, withStream } from './pdf-objects.ts'

/** A word that is written from the right: Chromium draws its glyphs from the left, and says of most what letter each stands for. */
const WORD = /BT\n\/ReversedChars BMC\n(.*?)EMC\nET\n/gs
const LETTER = /\/Span<<\/ActualText <FEFF([0-9A-F]*)> >> BDC\n(.*?)EMC\n/gs
/** Of a word: a glyph that says its letter, the font of the glyphs that follow, a glyph by its number in that font. */
const PART = /\/Span<<\/ActualText <FEFF([0-9A-F]*)> >> BDC\n(.*?)EMC\n|\/F(\d+) \S+ Tf|<([0-9A-F]+)> Tj/gs
const FONT = /\/F(\d+) \S+ Tf/g

/** Glyphs in a way in which Chromium writes no word from the right by now. */
const OTHER_GLYPHS = /\) Tj|\] TJ|> '/

/** The letter of a glyph, as UTF-16 in hexadecimal; null where nobody knows. */
type LetterOf = (font: number, glyph: string) => string | null

function reversed(letters: string): string {
  const text = Buffer.from(letters, 'hex').swap16().toString('utf16le')
  const back = Buffer.from([...text].reverse().join(''), 'utf16le').swap16()
  return back.toString('hex').toUpperCase()
}

/** The letters of a word, in the order of its glyphs; null where one is not known. */
function lettersOf(word: string, letterOf: LetterOf): string | null {
  if (OTHER_GLYPHS.test(word)) return null
  let font = 0
  const letters: (string | null)[] = []
  for (const [, said, within = '', named, glyph] of word.matchAll(PART)) {
    font = Number(named ?? [...within.matchAll(FONT)].at(-1)?.[1] ?? font)
    if (said !== undefined) letters.push(reversed(said))
    else if (glyph !== undefined) letters.push(letterOf(font, glyph))
  }
  return letters.includes(null) ? null : letters.join('')
}

/**
 * The drawing of a page in which a word says its letters as a whole. Said glyph by glyph they do not come together: a dot that the font
 * draws apart is a gap for one reader (Poppler), and another (PDFium) puts the letters of a word in the order of its glyphs.
 */
function withWholeWords(drawing: string, letterOf: LetterOf): string {
  return drawing.replace(WORD, (as, word: string) => {
    const letters = lettersOf(word, letterOf)
    if (!letters) return as
    const glyphs = word.replace(LETTER, '$2')
    return `BT\n/ReversedChars BMC\n/Span<</ActualText <FEFF${letters}> >> BDC\n${glyphs}EMC\nEMC\nET\n`
  })
}

/** What the glyphs of fonts stand for, by the map that each has; a font has the number of its object in its name. */
function letterFinder(objects: ReadonlyMap<number, Buffer>): LetterOf {
  const maps = new Map<number, ReadonlyMap<string, string>>()
  const mapOf = (font: number) => {
    const map = Number(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.toString('latin1') ?? '')?.[1])
    const text = streamOf(objects.get(map) ?? Buffer.alloc(0)) ?? ''
    return new Map([...text.matchAll(/^<([0-9A-F]+)> <([0-9A-F]+)>$/gm)].map(([, glyph, letter]) => [glyph!, letter!]))
  }
  return (font, glyph) => {
    const map = maps.get(font) ?? mapOf(font)
    maps.set(font, map)
    const letter = map.get(glyph)
    return letter === undefined || /^0*$/.test(letter) ? null : letter
  }
}

/** Chromium's PDF, with words from the right that can be found and copied, and without the time of its making: so it is the same each time. */
export function readablePdf(pdf: Uint8Array): Uint8Array {
  const parts = pdfObjects(Buffer.from(pdf))
  if (!parts) return pdf
  const letterOf = letterFinder(parts.objects)
  const objects = new Map(
    [...parts.objects].map(([number, object]) => {
      const drawing = streamOf(object)
      if (drawing?.includes('/ReversedChars')) return [number, withStream(object, withWholeWords(drawing, letterOf))]
      if (drawing !== null) return [number, object]
      const text = object.toString('latin1')
      return [number, Buffer.from(text.replace(/\s*\/(?:CreationDate|ModDate) \([^)]*\)/g, ''), 'latin1')]
    }),
  )
  return pdfOf({ ...parts, objects })
}
