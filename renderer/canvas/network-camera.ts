import type { CollectionReturnValue, Core } from 'cytoscape'
import type { Box, Point } from './plane.ts'

export interface Camera {
  readonly zoom: number
  readonly pan: Point
  /** Whether nobody moved it since all was fitted in view. */
  readonly isFitted: boolean
}

const ZOOM_STEP = 1.25
/** No closer than so, where little is to be fitted. */
const CLOSEST = 1.6
const MARGIN = 48

/** From where the network is seen. As long as nobody moves it, all stays in view, in a frame of another size, too. */
export class NetworkCamera {
  readonly #cy: Core
  readonly #extent: () => Box | null
  #isFitted = false

  /**
   * Calls when it moves, and before that, when a hand moves it.
   * @param extent The part of the plane that has all that is seen.
   */
  constructor(cy: Core, extent: () => Box | null, onMoved: (camera: Camera) => void, onHand: () => void) {
    this.#cy = cy
    this.#extent = extent
    const tell = () => onMoved({ zoom: cy.zoom(), pan: { ...cy.pan() }, isFitted: this.#isFitted })
    cy.on('viewport', tell)
    cy.on('dragpan scrollzoom pinchzoom', () => {
      this.#isFitted = false
      onHand()
      tell()
    })
  }

  get #middle(): Point {
    return { x: this.#cy.width() / 2, y: this.#cy.height() / 2 }
  }

  fit(): void {
    this.#isFitted = true
    const extent = this.#extent()
    const { x, y } = this.#middle
    if (!extent || x <= MARGIN || y <= MARGIN) return
    const { x1, y1, x2, y2 } = extent
    const fitting = Math.min((2 * (x - MARGIN)) / Math.max(1, x2 - x1), (2 * (y - MARGIN)) / Math.max(1, y2 - y1))
    const zoom = Math.max(this.#cy.minZoom(), Math.min(CLOSEST, fitting))
    this.#cy.viewport({ zoom, pan: { x: x - (zoom * (x1 + x2)) / 2, y: y - (zoom * (y1 + y2)) / 2 } })
  }

  zoom(direction: 1 | -1): void {
    this.#isFitted = false
    this.#cy.zoom({ level: this.#cy.zoom() * ZOOM_STEP ** direction, renderedPosition: this.#middle })
  }

  /** Looks from where somebody looked last, unless nothing is to be seen from there in this frame. */
  lookFrom({ zoom, pan, isFitted }: Camera): void {
    this.#isFitted = isFitted
    this.#cy.viewport({ zoom, pan: { ...pan } })
    if (isFitted || !this.#cy.nodes(':visible').some((node) => this.#isInView(node))) this.fit()
  }

  /** Follows its frame: all stays in view, or, where a person moved the camera, what they looked at stays in the middle. */
  resized(): void {
    const [width, height] = [this.#cy.width(), this.#cy.height()]
    this.#cy.resize()
    const [wider, higher] = [this.#cy.width() - width, this.#cy.height() - height]
    if ((wider === 0 && higher === 0) || this.#cy.nodes().empty()) return
    if (this.#isFitted) this.fit()
    else this.#cy.panBy({ x: wider / 2, y: higher / 2 })
  }

  /** Shows all, where none of some groups of nodes is in view as a whole. */
  showSome(groups: readonly CollectionReturnValue[]): void {
    const drawn = groups.filter((nodes) => nodes.nonempty())
    if (drawn.length > 0 && !drawn.some((nodes) => this.#isInView(nodes))) this.fit()
  }

  /** Brings the first that is seen of some groups of nodes into view, unless one of them is in view already. */
  reveal(groups: readonly CollectionReturnValue[]): void {
    const seen = groups.filter((nodes) => nodes.nonempty() && nodes.filter(':hidden').empty())
    if (!seen[0] || seen.some((nodes) => this.#isInView(nodes))) return
    this.#isFitted = false
    this.#cy.center(seen[0])
  }

  #isInView(nodes: Pick<CollectionReturnValue, 'renderedBoundingBox'>): boolean {
    const { x1, x2, y1, y2 } = nodes.renderedBoundingBox({})
    return x1 >= 0 && y1 >= 0 && x2 <= this.#cy.width() && y2 <= this.#cy.height()
  }
}
