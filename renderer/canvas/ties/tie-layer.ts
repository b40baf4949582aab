import type { Palette } from '../palette.ts'
import { paintLines, paintWritings, type Viewpoint } from './paint-sheets.ts'
import type { TieSet } from './tie-set.ts'

/** A canvas that covers the frame of the network and catches nothing. */
class Sheet {
  readonly canvas = document.createElement('canvas')

  constructor() {
    this.canvas.className = 'network-sheet'
    this.canvas.ariaHidden = 'true'
  }

  /** Its pen, the sheet being empty and as large as wanted. */
  cleared({ width, height }: Viewpoint, density: number): CanvasRenderingContext2D {
    // To set the size of a canvas also empties it.
    Object.assign(this.canvas, { width: width * density, height: height * density })
    this.move(0, 0, 1)
    return this.canvas.getContext('2d')!
  }

  move(x: number, y: number, scale: number): void {
    this.canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`
  }
}

/**
 * Two sheets around the nodes: below them the lines of the ties, above them what is written at ties. As elements of Cytoscape each tie
 * would have a style of its own, worked out with every mark, and thousands of them would take a third of a second to draw.
 */
export class TieLayer {
  readonly #ties: TieSet
  readonly #view: () => Viewpoint
  readonly #below = new Sheet()
  readonly #above = new Sheet()
  #palette: Palette | null = null
  /** What is on the sheets was seen from here; null where it has to be painted anew. */
  #seen: (Viewpoint & { density: number }) | null = null
  #asked = 0

  /** Lays the sheets around a host, in whose frame the nodes are drawn. */
  constructor(host: HTMLElement, ties: TieSet, view: () => Viewpoint) {
    this.#ties = ties
    this.#view = view
    host.before(this.#below.canvas)
    host.after(this.#above.canvas)
  }

  paint(palette: Palette): void {
    this.#palette = palette
    this.#ties.paint(palette)
    this.changed()
  }

  /** Something of the ties is other than it was painted: they are painted anew with the next frame. */
  changed(): void {
    this.#seen = null
    if (this.#asked === 0) this.#asked = requestAnimationFrame(() => this.draw())
  }

  /** Paints what there is, unless it is painted already as it is seen now. */
  draw(): void {
    const [view, density] = [this.#view(), devicePixelRatio]
    if (this.#isSeenFrom(view, density)) return
    cancelAnimationFrame(this.#asked)
    this.#asked = 0
    const [below, above] = [this.#below.cleared(view, density), this.#above.cleared(view, density)]
    this.#seen = { ...view, density }
    if (!this.#palette) return
    paintLines(below, this.#ties, view, density)
    paintWritings(above, this.#ties, this.#palette, view, density)
  }

  /** Moves what is painted to where it is seen now, without painting it anew. */
  slide(): void {
    const [seen, { zoom, pan }] = [this.#seen, this.#view()]
    if (!seen) this.draw()
    else
      for (const sheet of [this.#below, this.#above])
        sheet.move(pan.x - (seen.pan.x * zoom) / seen.zoom, pan.y - (seen.pan.y * zoom) / seen.zoom, zoom / seen.zoom)
  }

  destroy(): void {
    cancelAnimationFrame(this.#asked)
    this.#below.canvas.remove()
    this.#above.canvas.remove()
  }

  #isSeenFrom({ zoom, pan, width, height }: Viewpoint, density: number): boolean {
    const seen = this.#seen
    if (!seen || seen.density !== density || seen.width !== width || seen.height !== height) return false
    return seen.zoom === zoom && seen.pan.x === pan.x && seen.pan.y === pan.y
  }
}
