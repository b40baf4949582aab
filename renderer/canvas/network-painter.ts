import type { Core } from 'cytoscape'
import { Icons } from './nodes/icons.ts'
import type { NodeSet } from './nodes/node-set.ts'
import { type Painting, paintNetwork } from './paint-network.ts'
import type { Palette } from './palette.ts'
import type { Viewpoint } from './plane.ts'
import { Sheet } from './sheet.ts'
import type { TieSet } from './ties/tie-set.ts'

/** From this many nodes and ties on, a hand that moves the camera moves what is painted: it is painted anew when the hand rests. */
const MANY = 2000
/** For so long after the last turn of the wheel, the camera is taken to be moving still, in milliseconds. */
const AT_REST = 150

/**
 * Paints the network in Cytoscape's frames, instead of it: as elements with a style each, thousands would take a third of a second to
 * draw. What Cytoscape does in its frames besides drawing, it still does.
 */
export class NetworkPainter {
  readonly #cy: Core
  readonly #nodes: NodeSet
  readonly #ties: TieSet
  readonly #icons = new Icons(() => this.repaint())
  readonly #sheet: Sheet
  #palette: Palette | null = null
  /** What waits for a hand to rest that moves the camera over many nodes; 0 while none does. */
  #moving = 0

  constructor(container: HTMLElement, cy: Core, nodes: NodeSet, ties: TieSet) {
    this.#cy = cy
    this.#nodes = nodes
    this.#ties = ties
    this.#sheet = new Sheet(container)
    const renderer = (cy as unknown as { renderer(): { render(): void } }).renderer()
    renderer.render = () => {
      if (!this.#moving || !this.#sheet.slide(this.#viewpoint)) this.#paint()
      cy.emit('render')
    }
  }

  get #viewpoint(): Viewpoint {
    return { zoom: this.#cy.zoom(), pan: { ...this.#cy.pan() }, width: this.#cy.width(), height: this.#cy.height() }
  }

  get #painting(): Painting | null {
    return this.#palette && { nodes: this.#nodes, ties: this.#ties, icons: this.#icons, palette: this.#palette }
  }

  #paint(): void {
    const [painting, view] = [this.#painting, this.#viewpoint]
    if (!painting) return
    this.#sheet.show(view, (context, density) => {
      context.scale(density, density)
      paintNetwork(context, painting, view, density)
    })
  }

  use(palette: Palette): void {
    this.#palette = palette
    this.#nodes.use(palette)
    this.#ties.use(palette)
    this.repaint()
  }

  /** Has all painted anew with the next frame. */
  repaint(): void {
    this.#sheet.spoil()
    // An icon may be loaded when the network is gone.
    if (!this.#cy.destroyed()) this.#cy.forceRender()
  }

  /** A hand moves the camera. */
  follow(): void {
    if (this.#nodes.size + this.#ties.size < MANY) return
    window.clearTimeout(this.#moving)
    this.#moving = window.setTimeout(() => {
      this.#moving = 0
      this.#cy.forceRender()
    }, AT_REST)
  }

  /** What is in view as an image of `scale` times as many pixels, or null where the browser gives up on its size. */
  async image(scale: number, background: string): Promise<Blob | null> {
    const [painting, view] = [this.#painting, this.#viewpoint]
    const canvas = Object.assign(document.createElement('canvas'), { width: view.width * scale, height: view.height * scale })
    const context = canvas.getContext('2d')
    if (!painting || !context) return null
    context.fillStyle = background
    context.fillRect(0, 0, canvas.width, canvas.height)
    await Promise.all([...this.#nodes.alike().keys()].map(({ icon, colours }) => this.#icons.load(icon, colours.icon)))
    context.scale(scale, scale)
    paintNetwork(context, painting, view, scale)
    return new Promise((resolve) => canvas.toBlob(resolve))
  }

  destroy(): void {
    window.clearTimeout(this.#moving)
    this.#sheet.remove()
  }
}
