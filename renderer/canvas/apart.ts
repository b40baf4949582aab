import { groupedBy } from '../../graph/model/grouped.ts'

/** A node with room around its middle. */
export interface Box {
  readonly id: string
  x: number
  y: number
}

interface Room {
  readonly width: number
  readonly height: number
}

const MOST_ROUNDS = 200

/** Boxes by the cell of a grid that their middle is in: only those in the same or a neighbouring cell can overlap. */
function byCell(boxes: readonly Box[], { width, height }: Room): Map<string, Box[]> {
  return groupedBy(boxes, ({ x, y }) => `${Math.floor(x / width)} ${Math.floor(y / height)}`)
}

function around(box: Box, cells: ReadonlyMap<string, Box[]>, { width, height }: Room): Box[] {
  const [column, row] = [Math.floor(box.x / width), Math.floor(box.y / height)]
  const near: Box[] = []
  for (let x = column - 1; x <= column + 1; x++)
    for (let y = row - 1; y <= row + 1; y++) near.push(...(cells.get(`${x} ${y}`) ?? []))
  return near
}

/** Moves two overlapping boxes away from each other along the way that is shorter. */
function part(a: Box, b: Box, { width, height }: Room): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const [overX, overY] = [width - Math.abs(dx), height - Math.abs(dy)]
  if (overX <= 0.5 || overY <= 0.5) return false
  const axis = overX / width < overY / height ? 'x' : 'y'
  const push = (axis === 'x' ? overX : overY) / 2 + 0.5
  const sign = (axis === 'x' ? dx : dy) < 0 ? -1 : 1
  a[axis] -= push * sign
  b[axis] += push * sign
  return true
}

/** Moves boxes until none overlaps another, or for so many rounds: little moves, so that neighbours stay neighbours. */
export function apart(boxes: readonly Box[], room: Room): Box[] {
  const moved = boxes.map((box) => ({ ...box }))
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const cells = byCell(moved, room)
    let overlaps = 0
    for (const box of moved)
      for (const other of around(box, cells, room)) if (box.id < other.id && part(box, other, room)) overlaps++
    if (overlaps === 0) break
  }
  return moved
}
