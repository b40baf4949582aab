/** A stretch of a line as pdf.js finds it: its letters in the order they are read, its place on the page. */
export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** A gap of this share of the letters' size parts words where the file has no space. */
const WORD_GAP = 0.25

/** A line of more is none that a person wrote, and its marks stay where they are. */
const MOST_PIECES = 2_000

const MARKS = /^\s*\p{M}+\s*$/u
const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const LTR = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u
const NUMBER = /\p{N}/u
const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
}

type Kind = 'rtl' | 'ltr' | 'number' | 'neutral'

interface Unit {
  readonly text: string
  readonly kind: Kind
}

function kindOf(text: string): Kind {
  if (RTL.test(text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, ''))) return 'rtl'
  if (LTR.test(text)) return 'ltr'
  return NUMBER.test(text) ? 'number' : 'neutral'
}

const middle = ({ left, right }: Piece) => (left + right) / 2

/** Vowel marks are drawn by themselves: each is put behind the letter that it stands over. */
function withMarks(pieces: readonly Piece[]): Piece[] {
  const marks = pieces.filter(({ text }) => MARKS.test(text))
  if (marks.length === 0 || pieces.length > MOST_PIECES) return [...pieces]
  const bases = pieces.filter(({ text }) => !MARKS.test(text))
  const whole = new Map(bases.map((base) => [base, base]))
  for (const mark of marks) {
    const base = owner(mark, bases)
    if (base) whole.set(base, marked(whole.get(base)!, mark))
  }
  return [...whole.values()]
}

function owner(mark: Piece, bases: readonly Piece[]): Piece | undefined {
  const letters = bases.filter(({ text }) => text.trim() !== '')
  const over = letters.filter(({ left, right }) => mark.left >= left - 0.5 && mark.left <= right + 0.5)
  const nearest = (list: readonly Piece[]) =>
    list.toSorted((a, b) => Math.abs(middle(a) - mark.left) - Math.abs(middle(b) - mark.left))[0]
  return nearest(over) ?? nearest(letters)
}

function marked(base: Piece, mark: Piece): Piece {
  const letters = [...base.text]
  const share = (mark.left - base.left) / Math.max(0.01, base.right - base.left)
  const at = Math.round((kindOf(base.text) === 'rtl' ? 1 - share : share) * letters.length)
  letters.splice(Math.min(letters.length, Math.max(1, at)), 0, mark.text.trim())
  return { ...base, text: letters.join('') }
}

/** The pieces of a line from left to right, with a space where a gap is wide. */
function spaced(pieces: readonly Piece[]): string[] {
  const sorted = pieces.toSorted((a, b) => middle(a) - middle(b))
  return sorted.flatMap((piece, at) => {
    const before = sorted[at - 1]
    const isApart = before !== undefined && piece.left - before.right > WORD_GAP * Math.max(piece.size, before.size)
    return isApart ? [' ', piece.text] : [piece.text]
  })
}

/** Signs at the ends of Latin words and numbers follow the direction of the line, not that of the word. */
function units(text: string): Unit[] {
  const kind = kindOf(text)
  if (kind === 'rtl' || kind === 'neutral') return [{ text, kind }]
  const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}%$€£°‰+#@&]*)(.*?)([^\p{L}\p{N}%$€£°‰+#@&]*)$/su.exec(text) ?? []
  const signs = (said: string): Unit[] => (said === '' ? [] : [{ text: said, kind: 'neutral' }])
  return [...signs(before), { text: core, kind }, ...signs(after)]
}

function mirrored(text: string): string {
  return [...text].map((sign) => MIRRORED[sign] ?? sign).join('')
}

/** As it is read where the line runs to the left. pdf.js has turned round the letters, not the brackets, of such pieces. */
function readLeftwards({ text, kind }: Unit): string {
  if (kind === 'neutral') return mirrored([...text].reverse().join(''))
  return kind === 'rtl' ? mirrored(text) : text
}

/** Where a run that starts here against the direction of its line ends: it goes on over signs and numbers up to its last word. */
function endOfRun(list: readonly Unit[], start: number, kind: 'rtl' | 'ltr'): number {
  const other = kind === 'rtl' ? 'ltr' : 'rtl'
  let end = start + 1
  for (let at = start; at < list.length && list[at]!.kind !== other; at++) {
    if (list[at]!.kind === kind || (kind === 'ltr' && list[at]!.kind === 'number')) end = at + 1
  }
  return end
}

/** Units from left to right as text, runs against the line's direction kept together and turned round. */
function inOrder(list: readonly Unit[], isRtl: boolean): string {
  const against = isRtl ? 'ltr' : 'rtl'
  const said: string[] = []
  for (let at = 0; at < list.length; ) {
    const end = list[at]!.kind === against ? endOfRun(list, at, against) : at + 1
    const run = list.slice(at, end)
    const leftwards = isRtl ? run.length === 1 && run[0]!.kind !== against : run[0]!.kind === against
    said.push(leftwards ? run.toReversed().map(readLeftwards).join('') : run.map(({ text }) => text).join(''))
    at = end
  }
  return (isRtl ? said.toReversed() : said).join('')
}

/** The text of a line in logical order, from pieces that stand wherever the file has put them. */
export function logicalText(pieces: readonly Piece[], isRtl: boolean): string {
  const list = spaced(withMarks(pieces)).flatMap(units)
  return inOrder(list, isRtl).replace(/\s+/g, ' ').trim()
}
