import cytoscape, {
  type Core,
  type EdgeSingular,
  type ElementDefinition,
  type EventObject,
  type NodeSingular,
  type SingularElementReturnValue,
} from 'cytoscape'
import type { Relationship } from '../../graph/model/graph.ts'
import { fadingOf } from '../../graph/query/age.ts'
import { type AsOf, AsOfView } from '../../graph/query/as-of.ts'
import type { Difference } from '../../graph/query/difference.ts'
import type { Highlight } from '../state/highlight.ts'
import type { Scene } from '../state/workspace.ts'
import { type Direction, nextIn } from './direction.ts'
import { type Point, tieStrength } from './elements.ts'
import type { Palette } from './palette.ts'
import { networkStyle } from './style.ts'

export interface Camera {
  readonly zoom: number
  readonly pan: Point
  /** Whether nobody moved it since all was fitted in view. */
  readonly isFitted: boolean
}

/** What a person did in the network. */
export interface NetworkHandlers {
  readonly onSelect: (id: string | null) => void
  readonly onMoved: (positions: Record<string, Point>) => void
  readonly onCamera: (camera: Camera) => void
}

const ZOOM_STEP = 1.25
/** From this many elements on, moving the camera moves a picture of them: redrawing each would take longer than a frame. */
const MANY = 2000

/** The network as Cytoscape draws it. Nothing outside this folder knows Cytoscape. */
export class DrawnNetwork {
  readonly #cy: Core
  /** As long as nobody moves the camera, all stays in view, in a frame of another size, too. */
  #isFitted = false
  /** What of the scene is not drawn, because it is not there on the day. */
  #absent = { nodes: new Set<string>(), ties: new Set<string>() }

  constructor(container: HTMLElement, handlers: NetworkHandlers, count: number) {
    this.#cy = cytoscape({
      container,
      minZoom: 0.05,
      maxZoom: 4,
      boxSelectionEnabled: false,
      selectionType: 'single',
      textureOnViewport: count > MANY,
      pixelRatio: 'auto',
    })
    // The picture is walked with the arrow keys.
    container.tabIndex = 0
    this.#cy.autounselectify(true)
    this.#cy.on('tap', ({ target }: EventObject) => handlers.onSelect(target === this.#cy ? null : target.id()))
    this.#cy.on('tapstart', () => container.focus({ preventScroll: true }))
    this.#cy.on('dragfree', 'node', ({ target }: EventObject) => handlers.onMoved({ [target.id()]: { ...target.position() } }))
    const tell = () => handlers.onCamera({ zoom: this.#cy.zoom(), pan: { ...this.#cy.pan() }, isFitted: this.#isFitted })
    this.#cy.on('viewport', tell)
    this.#cy.on('dragpan scrollzoom pinchzoom', () => {
      this.#isFitted = false
      tell()
    })
  }

  /** Draws these elements: what is drawn already is changed in place, so that nothing jumps. Gives the nodes that are new. */
  show(elements: readonly ElementDefinition[]): string[] {
    const added: ElementDefinition[] = []
    const wanted = new Set(elements.map(({ data }) => data.id))
    this.#cy.batch(() => {
      this.#cy
        .elements()
        .filter((element) => !wanted.has(element.id()))
        .remove()
      for (const element of elements) {
        const drawn = this.#cy.getElementById(element.data.id!)
        if (drawn.nonempty()) drawn.data(element.data)
        else added.push(element)
      }
      this.#cy.add(added)
    })
    return added.filter(({ group }) => group === 'nodes').map(({ data }) => data.id!)
  }

  /** Shows all, where none of some nodes is in view. */
  showSome(ids: readonly string[]): void {
    const nodes = ids.map((id) => this.#cy.getElementById(id)).filter((element) => element.nonempty())
    if (nodes.length > 0 && !nodes.some((node) => this.#isInView(node))) this.fit()
  }

  paint(palette: Palette): void {
    this.#cy.style(networkStyle(palette))
  }

  /** Marks the nodes that are held where they are. */
  pin(ids: readonly string[]): void {
    const held = new Set(ids)
    this.#cy.batch(() => {
      for (const node of this.#cy.nodes()) this.#mark(node, { pinned: held.has(node.id()) })
    })
  }

  place(positions: Readonly<Record<string, Point>>): void {
    this.#cy.batch(() => {
      for (const [id, { x, y }] of Object.entries(positions)) {
        const node = this.#cy.getElementById(id)
        const { x: left, y: top } = node.position() ?? {}
        // Each move has everything around measured anew.
        if (x !== left || y !== top) node.position({ x, y })
      }
    })
  }

  /**
   * Shows what is there on a day, of the nodes that are wanted; `changed` limits the look to what a move of the cursor may have changed.
   * Gives how many nodes and ties are shown.
   */
  setPresence(
    scene: Scene,
    asOf: AsOf,
    showsPossible: boolean,
    isShown: (node: string) => boolean,
    changed?: Iterable<string>,
  ): { nodes: number; ties: number } {
    const { graph, extents } = scene
    const { nodes, relationships } = graph
    const view = new AsOfView(graph, extents, asOf)
    if (!changed) this.#absent = { nodes: new Set(), ties: new Set() }
    this.#cy.batch(() => {
      for (const id of changed ?? [...nodes.keys(), ...relationships.keys()]) {
        const relationship = relationships.get(id)
        const presence = relationship ? view.relationship(relationship) : view.node(id)
        const isWanted = relationship ? isShown(relationship.source) && isShown(relationship.target) : isShown(id)
        const isAbsent = !isWanted || presence === null || (presence === 'possible' && !showsPossible)
        this.#absent[relationship ? 'ties' : 'nodes'][isAbsent ? 'add' : 'delete'](id)
        if (relationship && !isAbsent) this.#measure(scene, relationship, view, showsPossible)
        const fading = fadingOf(graph, extents, id, asOf.day)
        this.#mark(this.#cy.getElementById(id), {
          absent: isAbsent,
          possible: presence === 'possible',
          fading1: fading === 1,
          fading2: fading === 2,
        })
      }
    })
    return { nodes: nodes.size - this.#absent.nodes.size, ties: relationships.size - this.#absent.ties.size }
  }

  /** A tie of the alliance view is as strong as what there is of it on the day. */
  #measure({ graph }: Scene, { id, claims }: Relationship, view: AsOfView, showsPossible: boolean): void {
    const element = this.#cy.getElementById(id)
    if (!element.data('isAlliance')) return
    const there = claims.filter(
      (claim) => view.claim(claim) === 'definite' || (showsPossible && view.claim(claim) === 'possible'),
    )
    element.data(tieStrength(graph, there, element.data('words')))
  }

  /** Cytoscape works out the style of an element anew whenever a class is set or taken away, even one that it has or has not. */
  #mark(element: NodeSingular | EdgeSingular, classes: Readonly<Record<string, boolean>>): void {
    for (const [name, isOn] of Object.entries(classes)) if (element.hasClass(name) !== isOn) element.toggleClass(name, isOn)
  }

  /** Marks what appeared, ended and changed between two days: what ended is shown for that. Null marks nothing. */
  compare(difference: Difference | null): void {
    this.#cy.batch(() => {
      this.#cy.elements('.appeared, .ended, .changed').removeClass('appeared ended changed')
      if (!difference) return
      for (const how of ['appeared', 'ended', 'changed'] as const)
        for (const { id } of difference[how]) this.#cy.getElementById(id).addClass(how)
    })
  }

  /** Marks the selection and what belongs to it; the rest steps back. */
  highlight(selection: string | null, { elements }: Highlight): void {
    this.#cy.batch(() => {
      const lit = this.#cy.elements().filter((element) => elements.has(element.id()))
      const near = lit.union(lit.connectedNodes())
      const isMarking = elements.size > 0
      for (const element of this.#cy.elements())
        this.#mark(element, {
          dim: isMarking && !near.has(element),
          lit: element.isEdge() && elements.has(element.id()),
          chosen: isMarking && element.id() === selection,
        })
    })
  }

  fit(): void {
    this.#isFitted = true
    const shown = this.#cy.elements(':visible')
    this.#cy.fit(shown.nonempty() ? shown : undefined, 48)
    if (this.#cy.zoom() > 1.6)
      this.#cy.zoom({ level: 1.6, renderedPosition: { x: this.#cy.width() / 2, y: this.#cy.height() / 2 } })
  }

  zoom(direction: 1 | -1): void {
    this.#isFitted = false
    this.#cy.zoom({
      level: this.#cy.zoom() * ZOOM_STEP ** direction,
      renderedPosition: { x: this.#cy.width() / 2, y: this.#cy.height() / 2 },
    })
  }

  /** Looks from where somebody looked last, unless nothing is to be seen from there in this frame. */
  lookFrom({ zoom, pan, isFitted }: Camera): void {
    this.#isFitted = isFitted
    this.#cy.viewport({ zoom, pan: { ...pan } })
    const ids = this.#cy.nodes(':visible').map((node) => node.id())
    if (isFitted || !ids.some((id) => this.#isInView(this.#cy.getElementById(id)))) this.fit()
  }

  /** Follows its frame: all stays in view, or, where a person moved the camera, what they looked at stays in the middle. */
  resized(): void {
    const [width, height] = [this.#cy.width(), this.#cy.height()]
    this.#cy.resize()
    const [wider, higher] = [this.#cy.width() - width, this.#cy.height() - height]
    if ((wider === 0 && higher === 0) || this.#cy.elements().empty()) return
    if (this.#isFitted) this.fit()
    else this.#cy.panBy({ x: wider / 2, y: higher / 2 })
  }

  /** Brings the first that is drawn of some elements into view, unless one of them is in view already. */
  reveal(ids: readonly string[]): void {
    const drawn = ids.map((id) => this.#cy.getElementById(id)).filter((element) => element.nonempty() && element.visible())
    if (!drawn[0] || drawn.some((element) => this.#isInView(element))) return
    this.#isFitted = false
    this.#cy.center(drawn[0])
  }

  #isInView(element: SingularElementReturnValue): boolean {
    const { x1, x2, y1, y2 } = element.renderedBoundingBox()
    return x1 >= 0 && y1 >= 0 && x2 <= this.#cy.width() && y2 <= this.#cy.height()
  }

  /** The visible node next to another in a direction, or the first one where nothing is selected. */
  next(from: string | null, direction: Direction): string | null {
    const visible = this.#cy.nodes(':visible')
    const start = this.#cy.getElementById(from ?? '')
    if (start.empty() || !start.isNode()) return visible.first().id() ?? null
    return nextIn(
      start.position(),
      direction,
      visible.map((node) => [node.id(), node.position()]),
    )
  }

  /** What is in view as an image of `scale` times as many pixels, or null where the browser gives up on its size. */
  async image(scale: number, background: string): Promise<Blob | null> {
    const blob = await this.#cy.png({ output: 'blob-promise', scale, bg: background, full: false })
    return blob.size > 0 ? blob : null
  }

  get size(): { width: number; height: number } {
    return { width: this.#cy.width(), height: this.#cy.height() }
  }

  destroy(): void {
    this.#cy.destroy()
  }
}
