/** A point of the plane on which the network lies. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A part of the plane. */
export interface Box {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** From where the plane is seen, in a frame of a size in CSS pixels. */
export interface Viewpoint {
  readonly zoom: number
  readonly pan: Point
  readonly width: number
  readonly height: number
}

/** What is in view, and how many pixels of a canvas one of the plane is. */
export interface Sight {
  readonly box: Box
  readonly scale: number
}

/** What is seen from a viewpoint on a canvas with so many pixels for each of CSS. */
export function sightFrom({ zoom, pan, width, height }: Viewpoint, density: number): Sight {
  const box = { x1: -pan.x / zoom, y1: -pan.y / zoom, x2: (width - pan.x) / zoom, y2: (height - pan.y) / zoom }
  return { box, scale: zoom * density }
}

/** A part of the plane and so much around it. */
export function enlarged({ x1, y1, x2, y2 }: Box, by: number): Box {
  return { x1: x1 - by, y1: y1 - by, x2: x2 + by, y2: y2 + by }
}

export function squareAround({ x, y }: Point, half: number): Box {
  return { x1: x - half, y1: y - half, x2: x + half, y2: y + half }
}

/** The least part of the plane with all of these; null where there are none. */
export function around(boxes: Iterable<Box>): Box | null {
  let all: Box | null = null
  for (const { x1, y1, x2, y2 } of boxes)
    all = all
      ? { x1: Math.min(all.x1, x1), y1: Math.min(all.y1, y1), x2: Math.max(all.x2, x2), y2: Math.max(all.y2, y2) }
      : { x1, y1, x2, y2 }
  return all
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x1 <= b.x2 && a.x2 >= b.x1 && a.y1 <= b.y2 && a.y2 >= b.y1
}

/** Where one comes from a point on the way to another, one long; upwards where both are the same. */
export function wayTo(from: Point, to: Point): Point {
  const [x, y] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(x, y)
  return length === 0 ? { x: 0, y: -1 } : { x: x / length, y: y / length }
}
