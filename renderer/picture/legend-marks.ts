import type { Palette, PaletteName } from '../canvas/palette.ts'
import type { Pen } from '../canvas/pen.ts'
import { BAR, STRIPE, solid, stripe, uncertain, undated } from '../timeline/bar-marks.ts'
import { lookOf } from '../ui/kinds.ts'
import { pictureIcons } from './icons.ts'

export type TieSign = 'cooperation' | 'conflict' | 'affiliation'

/** A mark of a legend: the one that the picture itself uses. The first three are of the network, the others of the timeline. */
export type Mark =
  | { readonly shape: 'node'; readonly kind: string }
  | { readonly shape: 'tie'; readonly sign: TieSign }
  | { readonly shape: 'possible' }
  | { readonly shape: 'bar' | 'lane'; readonly kind: string }
  | { readonly shape: 'uncertain' | 'undated' }

export interface LegendEntry {
  readonly mark: Mark
  readonly label: string
}

interface Painter {
  readonly context: Pen
  readonly palette: Palette
}

/** Half of the width of a mark. */
export const REACH = 10

function node({ context, palette }: Painter, kind: string, x: number, y: number): void {
  const { hue, icon } = lookOf(kind)
  context.fillStyle = palette[hue]
  context.beginPath()
  context.arc(x, y, 9, 0, 2 * Math.PI)
  context.fill()
  const image = pictureIcons.bitmap(icon, palette['on-hue'])
  if (image) context.drawImage(image, x - 6, y - 6, 12, 12)
}

const TIES: Record<TieSign, { colour: PaletteName; dash: number[]; hasBars: boolean }> = {
  cooperation: { colour: 'cooperation', dash: [], hasBars: false },
  conflict: { colour: 'conflict', dash: [], hasBars: true },
  affiliation: { colour: 'affiliation', dash: [2, 3], hasBars: false },
}

/** A tie is a line; that of a conflict has a bar at either end. */
function tie({ context, palette }: Painter, sign: TieSign, x: number, y: number): void {
  const { colour, dash, hasBars } = TIES[sign]
  context.strokeStyle = palette[colour]
  context.lineWidth = 2.5
  context.setLineDash(dash)
  context.beginPath()
  context.moveTo(x - REACH, y)
  context.lineTo(x + REACH, y)
  for (const end of hasBars ? [x - REACH, x + REACH] : []) {
    context.moveTo(end, y - 5)
    context.lineTo(end, y + 5)
  }
  context.stroke()
}

/** What is possible is pale with a broken edge if it is a node, and a pale broken line if it is a tie. */
function possible({ context, palette }: Painter, x: number, y: number): void {
  context.setLineDash([4, 4])
  context.lineWidth = 2
  context.strokeStyle = palette['text-soft']
  context.beginPath()
  context.moveTo(x - 1, y)
  context.lineTo(x + REACH, y)
  context.stroke()
  context.setLineDash([2.5, 2])
  context.lineWidth = 1.2
  context.strokeStyle = palette.text
  context.fillStyle = palette['text-soft']
  context.beginPath()
  context.arc(x - 5, y, 5, 0, 2 * Math.PI)
  context.globalAlpha = 0.45
  context.fill()
  context.globalAlpha = 1
  context.stroke()
}

/** Draws a mark around a point; the icon of a node has to be loaded. */
export function paintMark(pen: Painter, mark: Mark, x: number, y: number): void {
  const { context, palette } = pen
  const [left, right, top] = [x - REACH, x + REACH, y - BAR / 2]
  context.save()
  if (mark.shape === 'node') node(pen, mark.kind, x, y)
  else if (mark.shape === 'tie') tie(pen, mark.sign, x, y)
  else if (mark.shape === 'possible') possible(pen, x, y)
  else if (mark.shape === 'bar') solid(context, palette[lookOf(mark.kind).hue], left, right, top)
  else if (mark.shape === 'lane') stripe(context, palette[lookOf(mark.kind).hue], x - STRIPE / 2, y - 9, 18)
  else if (mark.shape === 'uncertain') uncertain(context, palette['text-soft'], left, right, top)
  else undated(context, palette['text-soft'], left, right, top)
  context.restore()
}
