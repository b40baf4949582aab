import { remembered } from '../state/remembered.ts'
import type { Paint } from './paint.ts'
import { AXIS } from './placed.ts'
import type { Lane, Row } from './rows.ts'
import type { TimeScale } from './time-scale.ts'

/** How wide a bar of the histogram is, in pixels. */
export const BIN = 6
/** The histogram stands on the axis, and leaves its dates to be read. */
const HEIGHT = AXIS - 6

/** The days on which what a row tells of may have begun; null where nobody knows. */
function beginOf({ bar }: Row): { first: number; last: number } | null {
  if (!bar.isDated || !Number.isFinite(bar.first)) return null
  return { first: bar.first, last: Number.isFinite(bar.sureFirst) ? Math.max(bar.first, bar.sureFirst) : bar.first }
}

/**
 * How much began in each stretch of the axis, from its first day on. What may have begun on any of several days is shared out among
 * them: an uncertain date is no peak. A claim in several lanes is counted once.
 */
export function densityOf(lanes: readonly Lane[], { first, last, width }: Pick<TimeScale, 'first' | 'last' | 'width'>): number[] {
  const bins: number[] = new Array(Math.max(1, Math.ceil(width / BIN))).fill(0)
  const days = (last - first) / bins.length
  const rows = new Map(lanes.flatMap((lane) => lane.rows.map((row) => [row.claim, row] as const)))
  for (const row of rows.values()) {
    const begin = beginOf(row)
    if (!begin) continue
    const share = 1 / (begin.last - begin.first + 1)
    const from = Math.max(0, Math.floor((begin.first - first) / days))
    const to = Math.min(bins.length - 1, Math.floor((begin.last - first) / days))
    for (let bin = from; bin <= to; bin++) {
      const start = Math.max(begin.first, first + bin * days)
      const end = Math.min(begin.last + 1, first + (bin + 1) * days)
      bins[bin]! += Math.max(0, end - start) * share
    }
  }
  return bins
}

/** The time cursor moves over it, and changes nothing of it. */
const lastDensity = remembered((lanes: readonly Lane[], first: number, last: number, width: number) =>
  densityOf(lanes, { first, last, width }),
)

/** The histogram behind the dates of the axis: where much began, the bars are high. */
export function paintDensity({ context, scale, palette }: Paint, lanes: readonly Lane[]): void {
  const bins = lastDensity(lanes, scale.first, scale.last, scale.width)
  const most = Math.max(...bins)
  if (most === 0) return
  const width = scale.width / bins.length
  context.fillStyle = palette.accent
  context.globalAlpha = 0.22
  for (const [bin, count] of bins.entries()) {
    if (count === 0) continue
    const height = Math.max(1, (HEIGHT * count) / most)
    const at = scale.isMirrored ? bins.length - 1 - bin : bin
    context.fillRect(scale.left + at * width, AXIS - 1 - height, Math.max(1, width - 1), height)
  }
  context.globalAlpha = 1
}
