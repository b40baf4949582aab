import type { Point } from '../nodes.ts'
import type { Palette } from '../palette.ts'
import { FONT } from '../style.ts'
import type { TieLook } from './look.ts'

/** What is smaller than so many pixels cannot be read. */
const LEGIBLE = 7
const PADDING = 2
const LINE = 1.2

/** Writes what a look has written at its ties on a background of its own, in the plane's coordinates, around a point. */
export function paintWriting(
  context: CanvasRenderingContext2D,
  { writing, colour, opacity }: TieLook,
  label: string,
  { x, y }: Point,
  palette: Palette,
  zoom: number,
): void {
  if (writing === null) return
  const isSign = writing !== 'label'
  const size = isSign ? 16 : 11
  if (size * zoom < LEGIBLE) return
  const lines = (isSign ? writing : label).split('\n')
  context.font = `${isSign ? '700 ' : ''}${size}px ${FONT}`
  const width = Math.max(...lines.map((line) => context.measureText(line).width))
  const height = lines.length * size * LINE
  context.globalAlpha = 0.9 * opacity
  context.fillStyle = palette.surface
  context.beginPath()
  context.roundRect(x - width / 2 - PADDING, y - height / 2 - PADDING, width + 2 * PADDING, height + 2 * PADDING, 3)
  context.fill()
  context.globalAlpha = opacity
  context.fillStyle = isSign ? colour : palette.text
  for (const [at, line] of lines.entries()) context.fillText(line, x, y + (at - (lines.length - 1) / 2) * size * LINE)
  context.globalAlpha = 1
}
