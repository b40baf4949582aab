import cytoscape, {
  type CollectionReturnValue,
  type Core,
  type ElementDefinition,
  type EventObject,
  type NodeSingular,
} from 'cytoscape'
import type { Relationship } from '../../graph/model/graph.ts'
import { fadingOf } from '../../graph/query/age.ts'
import { type AsOf, AsOfView } from '../../graph/query/as-of.ts'
import type { Difference } from '../../graph/query/difference.ts'
import type { Highlight } from '../state/highlight.ts'
import type { Scene } from '../state/workspace.ts'
import { lookOf } from '../ui/kinds.ts'
import { type Direction, nextIn } from './direction.ts'
import { type Camera, NetworkCamera } from './network-camera.ts'
import { type Point, sizeOf } from './nodes.ts'
import type { Palette } from './palette.ts'
import { networkStyle } from './style.ts'
import type { End } from './ties/course.ts'
import { paintLines, paintWritings, type Viewpoint } from './ties/paint-sheets.ts'
import { type Tie, tieStrength } from './ties/tie.ts'
import { TieLayer } from './ties/tie-layer.ts'
import { TieSet } from './ties/tie-set.ts'

/** What a person did in the network. */
export interface NetworkHandlers {
  readonly onSelect: (id: string | null) => void
  readonly onMoved: (positions: Record<string, Point>) => void
  readonly onCamera: (camera: Camera) => void
}

/** From this many elements on, moving the camera moves a picture of them: redrawing each would take longer than a frame. */
const MANY = 2000
/** For so long after the last turn of the wheel, the camera is taken to be moving still, in milliseconds. */
const AT_REST = 150
/** A tie is hit as near as so many pixels. */
const HIT = 6

/** The network: its nodes are Cytoscape's, its ties our own. Nothing outside this folder knows Cytoscape. */
export class DrawnNetwork {
  readonly #cy: Core
  readonly #ties: TieSet
  readonly #layer: TieLayer
  readonly camera: NetworkCamera
  #palette: Palette | null = null
  /** While a hand moves the camera over many elements: what waits for it to rest. */
  #moving = 0
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
    this.#ties = new TieSet({ at: (id) => this.#endAt(id), isVisible: (id) => this.#cy.getElementById(id).visible() })
    this.#layer = new TieLayer(container, this.#ties, () => this.#viewpoint)
    this.#cy.autounselectify(true)
    this.#cy.on('tap', ({ target, position }: EventObject) =>
      handlers.onSelect(target === this.#cy ? this.#ties.nearest(position, HIT / this.#cy.zoom()) : target.id()),
    )
    this.#cy.on('tapstart', () => container.focus({ preventScroll: true }))
    this.#cy.on('drag', 'node', ({ target }: EventObject) => this.#follow([target.id()]))
    this.#cy.on('dragfree', 'node', ({ target }: EventObject) => handlers.onMoved({ [target.id()]: { ...target.position() } }))
    // In the same frame as the nodes.
    this.#cy.on('render', () => (this.#moving ? this.#layer.slide() : this.#layer.draw()))
    this.camera = new NetworkCamera(this.#cy, handlers.onCamera, () => count > MANY && this.#move())
  }

  get #viewpoint(): Viewpoint {
    return { zoom: this.#cy.zoom(), pan: { ...this.#cy.pan() }, ...this.size }
  }

  #endAt(id: string): End | null {
    const node = this.#cy.getElementById(id)
    if (node.empty()) return null
    const kind = node.data('kind')
    return { ...node.position(), shape: lookOf(kind).shape, half: sizeOf(kind) / 2 }
  }

  #follow(nodes: Iterable<string>): void {
    this.#ties.follow(nodes)
    this.#layer.changed()
  }

  #move(): void {
    window.clearTimeout(this.#moving)
    this.#moving = window.setTimeout(() => {
      this.#moving = 0
      this.#layer.draw()
    }, AT_REST)
  }

  /** Draws these: what is drawn already is changed in place, so that nothing jumps. Gives the nodes that are new. */
  show(nodes: readonly ElementDefinition[], ties: readonly Tie[]): string[] {
    const added: ElementDefinition[] = []
    const wanted = new Set(nodes.map(({ data }) => data.id))
    this.#cy.batch(() => {
      this.#cy
        .nodes()
        .filter((node) => !wanted.has(node.id()))
        .remove()
      for (const node of nodes) {
        const drawn = this.#cy.getElementById(node.data.id!)
        if (drawn.nonempty()) drawn.data(node.data)
        else added.push(node)
      }
      this.#cy.add(added)
    })
    this.#ties.show(ties)
    this.#layer.changed()
    return added.map(({ data }) => data.id!)
  }

  /** Shows all, where none of some nodes is in view. */
  showSome(ids: readonly string[]): void {
    this.camera.showSome(ids.map((id) => this.#nodesOf(id)))
  }

  paint(palette: Palette): void {
    this.#palette = palette
    this.#cy.style(networkStyle(palette))
    this.#layer.paint(palette)
  }

  /** Marks the nodes that are held where they are. */
  pin(ids: readonly string[]): void {
    const held = new Set(ids)
    this.#cy.batch(() => {
      for (const node of this.#cy.nodes()) this.#mark(node, { pinned: held.has(node.id()) })
    })
  }

  place(positions: Readonly<Record<string, Point>>): void {
    const moved: string[] = []
    this.#cy.batch(() => {
      for (const [id, { x, y }] of Object.entries(positions)) {
        const node = this.#cy.getElementById(id)
        const { x: left, y: top } = node.position() ?? {}
        // Each move has everything around measured anew.
        if (node.empty() || (x === left && y === top)) continue
        node.position({ x, y })
        moved.push(id)
      }
    })
    if (moved.length > 0) this.#follow(moved)
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
        if (relationship) {
          if (!isAbsent) this.#measure(scene, relationship, view, showsPossible)
          this.#ties.mark(id, { absent: isAbsent, possible: presence === 'possible' })
          continue
        }
        const fading = fadingOf(graph, extents, id, asOf.day)
        this.#mark(this.#cy.getElementById(id), {
          absent: isAbsent,
          possible: presence === 'possible',
          fading1: fading === 1,
          fading2: fading === 2,
        })
      }
    })
    this.#layer.changed()
    return { nodes: nodes.size - this.#absent.nodes.size, ties: relationships.size - this.#absent.ties.size }
  }

  /** A tie of the alliance view is as strong as what there is of it on the day. */
  #measure({ graph }: Scene, { id, claims }: Relationship, view: AsOfView, showsPossible: boolean): void {
    if (!this.#ties.get(id)?.isAlliance) return
    const there = claims.filter(
      (claim) => view.claim(claim) === 'definite' || (showsPossible && view.claim(claim) === 'possible'),
    )
    this.#ties.strengthen(id, ({ words }) => tieStrength(graph, there, words))
  }

  /** Cytoscape works out the style of a node anew whenever a class is set or taken away, even one that it has or has not. */
  #mark(node: NodeSingular, classes: Readonly<Record<string, boolean>>): void {
    for (const [name, isOn] of Object.entries(classes)) if (node.hasClass(name) !== isOn) node.toggleClass(name, isOn)
  }

  /** Marks what appeared, ended and changed between two days: what ended is shown for that. Null marks nothing. */
  compare(difference: Difference | null): void {
    const differs = (how: 'appeared' | 'ended' | 'changed') => new Set(difference?.[how].map(({ id }) => id))
    const [appeared, ended, changed] = [differs('appeared'), differs('ended'), differs('changed')]
    const marksOf = (id: string) => ({ appeared: appeared.has(id), ended: ended.has(id), changed: changed.has(id) })
    this.#cy.batch(() => {
      for (const node of this.#cy.nodes()) this.#mark(node, marksOf(node.id()))
    })
    for (const id of this.#ties.ids()) this.#ties.mark(id, marksOf(id))
    this.#layer.changed()
  }

  /** Marks the selection and what belongs to it; the rest steps back. */
  highlight(selection: string | null, { elements }: Highlight): void {
    const near = new Set(elements)
    for (const id of this.#ties.ids()) {
      const { source, target } = this.#ties.get(id)!
      if (elements.has(id)) near.add(source).add(target)
    }
    const isMarking = elements.size > 0
    const marksOf = (id: string) => ({ dim: isMarking && !near.has(id), chosen: isMarking && id === selection })
    this.#cy.batch(() => {
      for (const node of this.#cy.nodes()) this.#mark(node, marksOf(node.id()))
    })
    for (const id of this.#ties.ids()) this.#ties.mark(id, { ...marksOf(id), lit: elements.has(id) })
    this.#layer.changed()
  }

  /** Brings the first that is drawn of some elements into view, unless one of them is in view already. */
  reveal(ids: readonly string[]): void {
    this.camera.reveal(ids.map((id) => this.#nodesOf(id)))
  }

  /** A node by itself, or those at the ends of a tie. */
  #nodesOf(id: string): CollectionReturnValue {
    const tie = this.#ties.get(id)
    const ids = tie ? [tie.source, tie.target] : [id]
    return ids.reduce((nodes, each) => nodes.union(this.#cy.getElementById(each)), this.#cy.collection())
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
    const nodes = await this.#cy.png({ output: 'blob-promise', scale, full: false })
    if (nodes.size === 0) return null
    const { width, height } = this.size
    const canvas = Object.assign(document.createElement('canvas'), { width: width * scale, height: height * scale })
    const context = canvas.getContext('2d')!
    context.fillStyle = background
    context.fillRect(0, 0, canvas.width, canvas.height)
    paintLines(context, this.#ties, this.#viewpoint, scale)
    context.resetTransform()
    context.drawImage(await createImageBitmap(nodes), 0, 0)
    if (this.#palette) paintWritings(context, this.#ties, this.#palette, this.#viewpoint, scale)
    return new Promise((resolve) => canvas.toBlob(resolve))
  }

  get size(): { width: number; height: number } {
    return { width: this.#cy.width(), height: this.#cy.height() }
  }

  destroy(): void {
    window.clearTimeout(this.#moving)
    this.#layer.destroy()
    this.#cy.destroy()
  }
}
