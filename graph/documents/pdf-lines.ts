import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { logicalText, type Piece } from './pdf-direction.ts'

/** A line of a page, its words in the order they are read; places in points, y from the bottom. */
export interface Line {
  readonly text: string
  readonly isRtl: boolean
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

const MARKS = /^\s*\p{M}+\s*$/u

function piecesOf(items: readonly TextItem[]): Piece[] {
  return items
    .filter(({ str }) => str !== '')
    .map(({ str: text, transform, width }) => {
      const [, , c = 0, d = 0, left = 0, y = 0] = transform as number[]
      return { text, left, right: left + width, y, size: Math.hypot(c, d) || 1 }
    })
}

/** Pieces on one base line that follow one another: what comes in another order is of another column. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = []
  let base: Piece | undefined
  for (const piece of pieces) {
    const isMark = MARKS.test(piece.text)
    const reach = (isMark ? 1 : 0.5) * Math.max(base?.size ?? 0, piece.size)
    const isOnRow = base !== undefined && Math.abs(base.y - piece.y) <= reach
    if (isOnRow) rows.at(-1)!.push(piece)
    else rows.push([piece])
    if (!isOnRow || (base && MARKS.test(base.text) && !isMark)) base = piece
  }
  return rows.filter((row) => row.some(({ text }) => text.trim() !== ''))
}

function isMostlyRtl(text: string): boolean {
  return count(text, /[\p{Script=Arabic}\p{Script=Hebrew}]/gu) > count(text, /\p{L}/gu) / 2
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** A line with letters of one direction runs in it; one with both, or none, as its page does. */
function directionOf(text: string, isPageRtl: boolean): boolean {
  const hasRtl = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
  const hasLtr = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)
  return hasRtl === hasLtr ? isPageRtl : hasRtl
}

function lineOf(row: readonly Piece[], isPageRtl: boolean): Line {
  const words = row.filter(({ text }) => text.trim() !== '')
  const isRtl = directionOf(row.map(({ text }) => text).join(''), isPageRtl)
  const most = (pick: (piece: Piece) => number) =>
    words.reduce((best, piece) => Math.max(best, pick(piece)), Number.NEGATIVE_INFINITY)
  return {
    text: logicalText(row, isRtl),
    isRtl,
    left: -most(({ left }) => -left),
    right: most(({ right }) => right),
    y: words.find(({ text }) => !MARKS.test(text))?.y ?? words[0]!.y,
    size: most(({ size }) => size),
  }
}

/** The lines of a page in the order in which the file has them, which is that of its columns. */
export function linesOf(items: readonly TextItem[]): Line[] {
  const pieces = piecesOf(items)
  const isPageRtl = isMostlyRtl(pieces.map(({ text }) => text).join(' '))
  return rowsOf(pieces).map((row) => lineOf(row, isPageRtl))
}
