import type { Point } from '../nodes.ts'
import type { Palette } from '../palette.ts'
import { pointOn } from './course.ts'
import { paintTies } from './paint.ts'
import { paintWriting } from './paint-writing.ts'
import type { TieSet } from './tie-set.ts'

/** From where the network's plane is seen, in a frame of a size in CSS pixels. */
export interface Viewpoint {
  readonly zoom: number
  readonly pan: Point
  readonly width: number
  readonly height: number
}

/** Puts the plane under a pen, as it is seen from a viewpoint; a canvas has `density` pixels for each of CSS. */
function aim(context: CanvasRenderingContext2D, { zoom, pan }: Viewpoint, density: number): void {
  context.setTransform(zoom * density, 0, 0, zoom * density, pan.x * density, pan.y * density)
}

/** Paints the lines of ties, which lie below the nodes. */
export function paintLines(context: CanvasRenderingContext2D, ties: TieSet, view: Viewpoint, density: number): void {
  const { zoom, pan, width, height } = view
  const box = { x1: -pan.x / zoom, y1: -pan.y / zoom, x2: (width - pan.x) / zoom, y2: (height - pan.y) / zoom }
  aim(context, view, density)
  for (const [look, painted] of ties.alike())
    paintTies(
      context,
      look,
      painted.map(({ course }) => course),
      { box, scale: zoom * density },
    )
}

/** Paints what is written at ties, which lies above the nodes. */
export function paintWritings(
  context: CanvasRenderingContext2D,
  ties: TieSet,
  palette: Palette,
  view: Viewpoint,
  density: number,
): void {
  aim(context, view, density)
  Object.assign(context, { textAlign: 'center', textBaseline: 'middle', direction: 'ltr' })
  for (const [look, painted] of ties.alike())
    if (look.writing !== null)
      for (const { tie, course } of painted) paintWriting(context, look, tie.label, pointOn(course, 0.5), palette, view.zoom)
}
