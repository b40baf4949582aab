import type { Pen } from '../pen.ts'
import { overlaps, type Point, type Sight, squareAround } from '../plane.ts'
import type { IconSource } from './icons.ts'
import type { NodeLook } from './look.ts'
import type { PlacedNode } from './node-set.ts'
import { outline } from './outline.ts'

/** Below so many pixels a rim is not told from what it surrounds, and an icon not from a blot. */
const LEAST_RIM = 0.4
const LEAST_ICON = 4
/** Below so many pixels a circle is not told from a square. */
const LEAST_SHAPE = 2
const ICON = 0.52
const HALO = 6
const RING = { away: 4, width: 2, dash: [2, 2] }

/** The outlines of nodes, so much larger than they are; from afar each is a dot. */
function trace(pen: Pen, { shape, half }: NodeLook, places: readonly Point[], scale: number, larger = 0): void {
  const reach = half + larger
  if (reach * scale < LEAST_SHAPE) for (const { x, y } of places) pen.rect(x - reach, y - reach, 2 * reach, 2 * reach)
  else for (const at of places) outline(pen, shape, at, reach)
}

function paintBodies(context: Pen, look: NodeLook, places: readonly Point[], scale: number): void {
  const { colours, rim, opacity, fillOpacity } = look
  context.beginPath()
  trace(context, look, places, scale)
  Object.assign(context, { fillStyle: colours.fill, globalAlpha: opacity * fillOpacity })
  context.fill()
  if (rim.width * scale < LEAST_RIM) return
  Object.assign(context, { strokeStyle: colours.rim, lineWidth: rim.width, globalAlpha: opacity })
  context.setLineDash([...rim.dash])
  context.stroke()
  context.setLineDash([])
}

function paintRings(context: Pen, look: NodeLook, places: readonly Point[], scale: number): void {
  context.beginPath()
  trace(context, look, places, scale, RING.away)
  Object.assign(context, { strokeStyle: look.ring!, lineWidth: RING.width, globalAlpha: look.opacity })
  context.setLineDash(RING.dash)
  context.stroke()
  context.setLineDash([])
}

function paintHalos(context: Pen, look: NodeLook, places: readonly Point[]): void {
  context.beginPath()
  for (const at of places) outline(context, 'ellipse', at, look.half + HALO)
  Object.assign(context, { fillStyle: look.halo!, globalAlpha: 0.4 * look.opacity })
  context.fill()
}

function paintIcons(
  context: Pen,
  { icon, colours, half, opacity }: NodeLook,
  places: readonly Point[],
  scale: number,
  icons: IconSource,
): void {
  const size = 2 * half * ICON
  const bitmap = size * scale < LEAST_ICON ? null : icons.bitmap(icon, colours.icon, Math.ceil(size * scale))
  context.globalAlpha = opacity
  if (bitmap) for (const { x, y } of places) context.drawImage(bitmap, x - size / 2, y - size / 2, size, size)
}

/** Paints the nodes of one look that are in sight, without their names, in the plane's own coordinates. */
export function paintNodes(
  context: Pen,
  look: NodeLook,
  nodes: readonly PlacedNode[],
  { box, scale }: Sight,
  icons: IconSource,
): void {
  const reach = look.half + HALO
  const places = nodes.map(({ at }) => at).filter((at) => overlaps(box, squareAround(at, reach)))
  if (look.halo) paintHalos(context, look, places)
  if (look.ring) paintRings(context, look, places, scale)
  paintBodies(context, look, places, scale)
  paintIcons(context, look, places, scale, icons)
  context.globalAlpha = 1
}
