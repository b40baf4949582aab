import { type Difference, differenceIn, isShown } from '../differences.ts'
import type { Palette, PaletteName } from '../palette.ts'
import type { Stroke, Tie } from './tie.ts'

/** What can be said of a tie on a day, beside a selection, and between two days. */
export const tieMarks = ['absent', 'possible', 'dim', 'lit', 'chosen', 'appeared', 'ended', 'changed'] as const
export type TieMark = (typeof tieMarks)[number]

export type Head = 'triangle' | 'vee' | 'tee'

/** How a tie is painted, all lengths in pixels at a zoom of 1. */
export interface TieLook {
  readonly colour: string
  readonly width: number
  readonly opacity: number
  /** Lengths of strokes and gaps; none for a whole line. */
  readonly dash: readonly number[]
  /** What is at its source and at its target. */
  readonly heads: readonly [Head | null, Head | null]
  /** A glow behind it. */
  readonly halo: string | null
  /** What is written at it: its label, a sign that tells how it differs between two days, or nothing. */
  readonly writing: 'label' | Difference['sign'] | null
  /** What is painted later lies above. */
  readonly rank: 0 | 1 | 2
}

const COLOURS: Record<Stroke, PaletteName> = {
  cooperation: 'cooperation',
  conflict: 'conflict',
  affiliation: 'affiliation',
  context: 'line',
  plain: 'line',
}

/** Signs differ by line and by end, not by colour alone: cooperation plain, conflict with a bar at both ends, office dotted. */
const HEADS: Record<Stroke, TieLook['heads']> = {
  cooperation: [null, null],
  conflict: ['tee', 'tee'],
  affiliation: [null, null],
  context: [null, 'vee'],
  plain: [null, 'triangle'],
}

const DOTTED = [1, 1]
const DASHED = [5, 5]
const BROKEN = [6, 3]

function opacityOf(stroke: Stroke, is: (mark: TieMark) => boolean): number {
  if (is('ended')) return 0.6
  if (is('lit') || is('chosen')) return 1
  if (is('dim')) return 0.3
  if (is('possible')) return 0.55
  return stroke === 'context' ? 0.6 : 1
}

function dashOf(stroke: Stroke, is: (mark: TieMark) => boolean): readonly number[] {
  if (is('ended')) return BROKEN
  if (is('possible')) return DASHED
  return stroke === 'affiliation' ? DOTTED : []
}

/** How a tie of a stroke and weight is painted with its marks; null where it is not. What ended is shown for that. */
export function tieLook(
  { stroke, weight }: Pick<Tie, 'stroke' | 'weight'>,
  marks: ReadonlySet<TieMark>,
  palette: Palette,
): TieLook | null {
  const is = (mark: TieMark) => marks.has(mark)
  if (!isShown(is)) return null
  const difference = differenceIn(marks)
  return {
    colour: palette[difference?.colour ?? COLOURS[stroke]],
    width: weight,
    opacity: opacityOf(stroke, is),
    dash: dashOf(stroke, is),
    heads: HEADS[stroke],
    halo: is('chosen') ? palette.accent : null,
    writing: difference?.sign ?? (is('lit') || is('chosen') ? 'label' : null),
    rank: is('lit') || is('chosen') ? 2 : is('dim') ? 0 : 1,
  }
}
