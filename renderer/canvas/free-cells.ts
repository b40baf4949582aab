import type { Point } from './plane.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** The n-th cell on the way around a middle one, ring by ring, as column and row from it. */
function onSpiral(n: number): readonly [number, number] {
  if (n === 0) return [0, 0]
  const ring = Math.ceil((Math.sqrt(n + 1) - 1) / 2)
  const side = 2 * ring
  const along = n - (side - 1) ** 2
  const step = (along % side) + 1 - ring
  const turned: readonly (readonly [number, number])[] = [
    [ring, step],
    [-step, ring],
    [-ring, -step],
    [step, -ring],
  ]
  return turned[Math.floor(along / side)]!
}

/** Room for new nodes among old ones: a grid of cells as large as a node with its label, each taken once. */
export class FreeCells {
  readonly #size: Size
  readonly #taken = new Set<string>()
  /** How far the way around each cell is taken already: cells are never given back. */
  readonly #searched = new Map<string, number>()

  /** @param old The middles of the nodes that stand already, anywhere. */
  constructor(old: Iterable<Point>, size: Size) {
    this.#size = size
    for (const point of old) this.#take(point)
  }

  /** Takes every cell that a node at a point reaches into. */
  #take({ x, y }: Point): void {
    const { width, height } = this.#size
    for (const column of new Set([Math.floor(x / width), Math.ceil(x / width)]))
      for (const row of new Set([Math.floor(y / height), Math.ceil(y / height)])) this.#taken.add(`${column} ${row}`)
  }

  /** The middle of the free cell nearest to a point, which is taken by this. */
  takeNear({ x, y }: Point): Point {
    const { width, height } = this.#size
    const [column, row] = [Math.round(x / width), Math.round(y / height)]
    const start = `${column} ${row}`
    for (let n = this.#searched.get(start) ?? 0; ; n++) {
      const [right, down] = onSpiral(n)
      const cell = `${column + right} ${row + down}`
      if (this.#taken.has(cell)) continue
      this.#taken.add(cell)
      this.#searched.set(start, n + 1)
      return { x: (column + right) * width, y: (row + down) * height }
    }
  }
}
