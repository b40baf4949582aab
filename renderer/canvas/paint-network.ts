import type { Icons } from './nodes/icons.ts'
import type { NodeLook } from './nodes/look.ts'
import type { NodeSet, PlacedNode } from './nodes/node-set.ts'
import { paintNodes } from './nodes/paint.ts'
import type { Palette } from './palette.ts'
import { type Box, type Point, type Sight, sightFrom, type Viewpoint } from './plane.ts'
import { pointOn } from './ties/course.ts'
import type { TieLook } from './ties/look.ts'
import { paintTies } from './ties/paint.ts'
import type { RunningTie, TieSet } from './ties/tie-set.ts'
import { LEGIBLE, write } from './writing.ts'

/** All that a picture of the network is made of. */
export interface Painting {
  readonly nodes: NodeSet
  readonly ties: TieSet
  readonly icons: Icons
  readonly palette: Palette
}

/** Between a node and its name. */
const BELOW = 4
/** So far from its point a writing may reach. */
const REACH = 150

function isNear({ x1, y1, x2, y2 }: Box, { x, y }: Point): boolean {
  return x > x1 - REACH && x < x2 + REACH && y > y1 - REACH && y < y2 + REACH
}

function writeNames(context: CanvasRenderingContext2D, look: NodeLook, nodes: readonly PlacedNode[], { box }: Sight): void {
  const { font, half, sign, colours, opacity } = look
  for (const { node, at } of nodes) {
    if (!isNear(box, at)) continue
    const lines = `${sign === null ? '' : `${sign} `}${node.label}`.split('\n')
    const ground = { colour: colours.ground, opacity: 0.8 }
    write(context, {
      lines,
      at: { x: at.x, y: at.y + half + BELOW },
      hangs: true,
      ...font,
      colour: colours.text,
      opacity,
      ground,
    })
  }
}

const LABEL = { size: 11, weight: 400 }
const SIGN = { size: 16, weight: 700 }

function writeTies(
  context: CanvasRenderingContext2D,
  { writing, colour, opacity }: TieLook,
  ties: readonly RunningTie[],
  { box }: Sight,
  palette: Palette,
): void {
  const isSign = writing !== 'label'
  for (const { tie, course } of ties) {
    const at = pointOn(course, 0.5)
    if (!isNear(box, at)) continue
    const ground = { colour: palette.surface, opacity: 0.9 }
    const [lines, font] = isSign ? [[writing!], SIGN] : [tie.label.split('\n'), LABEL]
    write(context, { lines, at, hangs: false, ...font, colour: isSign ? colour : palette.text, opacity, ground })
  }
}

/**
 * Paints the network as it is seen from a viewpoint on a canvas that has `density` pixels for each of CSS: lines below nodes, and what
 * is written above both.
 */
export function paintNetwork(context: CanvasRenderingContext2D, painting: Painting, view: Viewpoint, density: number): void {
  const { nodes, ties, icons, palette } = painting
  const { zoom, pan } = view
  const sight = sightFrom(view, density)
  context.save()
  context.scale(density, density)
  context.translate(pan.x, pan.y)
  context.scale(zoom, zoom)
  for (const [look, alike] of ties.alike()) paintTies(context, look, alike, sight)
  for (const [look, alike] of nodes.alike()) paintNodes(context, look, alike, sight, icons)
  for (const [look, alike] of nodes.alike()) if (look.font.size * zoom >= LEGIBLE) writeNames(context, look, alike, sight)
  for (const [look, alike] of ties.alike()) {
    const { size } = look.writing === 'label' ? LABEL : SIGN
    if (look.writing !== null && size * zoom >= LEGIBLE) writeTies(context, look, alike, sight, palette)
  }
  context.restore()
}
