import type { Viewpoint } from './plane.ts'

type Seen = Viewpoint & { readonly density: number }

function isSame(a: Seen | null, b: Seen): boolean {
  const isSameView = a?.zoom === b.zoom && a.pan.x === b.pan.x && a.pan.y === b.pan.y
  return isSameView && a.width === b.width && a.height === b.height && a.density === b.density
}

/** The canvas on which the network is painted, below a host that catches what is pressed. */
export class Sheet {
  readonly #canvas = document.createElement('canvas')
  /** What is on the sheet was seen from here; null where it has to be painted anew. */
  #seen: Seen | null = null

  constructor(host: HTMLElement) {
    this.#canvas.className = 'network-sheet'
    this.#canvas.ariaHidden = 'true'
    host.before(this.#canvas)
  }

  /** What is on the sheet is no longer so. */
  spoil(): void {
    this.#seen = null
  }

  /** Has the sheet painted as it is seen from a viewpoint, unless it is so already. */
  show(view: Viewpoint, paint: (context: CanvasRenderingContext2D, density: number) => void): void {
    const seen = { ...view, density: devicePixelRatio }
    this.#canvas.style.transform = ''
    if (isSame(this.#seen, seen)) return
    this.#seen = seen
    // To set the size of a canvas also empties it.
    Object.assign(this.#canvas, { width: view.width * seen.density, height: view.height * seen.density })
    // A frame may have a part of a pixel more: to fill it would blur all.
    Object.assign(this.#canvas.style, { width: `${view.width}px`, height: `${view.height}px` })
    paint(this.#canvas.getContext('2d')!, seen.density)
  }

  /** Moves what is painted to where it is seen now, without painting it anew; false where nothing is painted yet. */
  slide({ zoom, pan }: Viewpoint): boolean {
    const seen = this.#seen
    if (!seen) return false
    const larger = zoom / seen.zoom
    this.#canvas.style.transform = `translate(${pan.x - seen.pan.x * larger}px, ${pan.y - seen.pan.y * larger}px) scale(${larger})`
    return true
  }

  remove(): void {
    this.#canvas.remove()
  }
}
