import cytoscape, { type CollectionReturnValue, type Core } from 'cytoscape'
import type { Difference } from '../../graph/query/difference.ts'
import type { Highlight } from '../state/highlight.ts'
import type { Scene } from '../state/workspace.ts'
import { type Direction, nextIn } from './direction.ts'
import { watchHand } from './hand.ts'
import { type Drawn, endsOf, type Looked, markDifference, markHighlight, markPinned, markPresence } from './marking.ts'
import { type Camera, NetworkCamera } from './network-camera.ts'
import { NetworkPainter } from './network-painter.ts'
import type { DrawnNode } from './nodes/node.ts'
import { NodeSet } from './nodes/node-set.ts'
import type { Palette } from './palette.ts'
import { around, type Box, type Point } from './plane.ts'
import { elementOf, networkStyle } from './style.ts'
import type { Tie } from './ties/tie.ts'
import { TieSet } from './ties/tie-set.ts'

/** What a person did in the network, and what it has to know of what it shows. */
export interface NetworkHandlers {
  readonly onSelect: (id: string | null) => void
  readonly onMoved: (positions: Record<string, Point>) => void
  readonly onCamera: (camera: Camera) => void
  /** What a node or a tie is called, for whoever points at it. */
  readonly nameOf: (id: string) => string
}

/**
 * The network. Cytoscape knows where its nodes are, finds what is pressed and dragged, and moves the camera; what is seen is painted by
 * ourselves. Nothing outside this folder knows Cytoscape.
 */
export class DrawnNetwork {
  readonly #cy: Core
  readonly #nodes = new NodeSet()
  readonly #ties = new TieSet(this.#nodes)
  readonly #drawn: Drawn = { nodes: this.#nodes, ties: this.#ties }
  readonly #painter: NetworkPainter
  #compared: readonly string[] = []
  readonly camera: NetworkCamera

  constructor(container: HTMLElement, handlers: NetworkHandlers) {
    this.#cy = cytoscape({
      container,
      style: networkStyle,
      minZoom: 0.05,
      maxZoom: 4,
      boxSelectionEnabled: false,
      selectionType: 'single',
    })
    this.#painter = new NetworkPainter(container, this.#cy, this.#nodes, this.#ties)
    // The picture is walked with the arrow keys.
    container.tabIndex = 0
    this.#cy.autounselectify(true)
    this.#cy.on('tapstart', () => container.focus({ preventScroll: true }))
    watchHand(this.#cy, (point, most) => this.#ties.nearest(point, most), {
      onPress: handlers.onSelect,
      onPoint: (id) => {
        container.style.cursor = id === null ? '' : 'pointer'
        container.title = id === null ? '' : handlers.nameOf(id)
      },
      onHold: (id, held) => {
        this.#nodes.mark(id, { held })
        this.#painter.repaint()
      },
      onDrag: (id, to) => this.#follow({ [id]: to }),
      onDrop: (id, at) => handlers.onMoved({ [id]: at }),
    })
    this.camera = new NetworkCamera(
      this.#cy,
      () => this.#extent,
      handlers.onCamera,
      () => this.#painter.follow(),
    )
  }

  /** Nodes with their names, and ties, which bend aside and loop. */
  get #extent(): Box | null {
    const nodes = this.#cy.nodes(':visible')
    const ties = [...this.#ties.alike().values()].flat().map(({ course }) => course.box)
    return around(nodes.empty() ? ties : [nodes.boundingBox(), ...ties])
  }

  get size(): { width: number; height: number } {
    return { width: this.#cy.width(), height: this.#cy.height() }
  }

  /** Draws these: what is drawn already is changed in place, so that nothing jumps. Gives the nodes that are new. */
  show(nodes: readonly DrawnNode[], ties: readonly Tie[], positions: Readonly<Record<string, Point>>): string[] {
    const wanted = new Set(nodes.map(({ id }) => id))
    const elements = nodes.map((node) => elementOf(node, positions[node.id]!))
    const added = elements.filter(({ data }) => this.#cy.getElementById(data.id!).empty())
    this.#cy.batch(() => {
      this.#cy
        .nodes()
        .filter((node) => !wanted.has(node.id()))
        .remove()
      for (const { data } of elements) this.#cy.getElementById(data.id!).data(data)
      this.#cy.add(added)
    })
    this.#nodes.show(nodes.map((node) => ({ node, at: { ...this.#cy.getElementById(node.id).position() } })))
    this.#ties.show(ties)
    this.#painter.repaint()
    return added.map(({ data }) => data.id!)
  }

  use(palette: Palette): void {
    this.#painter.use(palette)
  }

  /** Marks the nodes that are held where they are. */
  pin(ids: readonly string[]): void {
    markPinned(this.#drawn, ids)
    this.#painter.repaint()
  }

  place(positions: Readonly<Record<string, Point>>): void {
    const moved: Record<string, Point> = {}
    this.#cy.batch(() => {
      for (const [id, { x, y }] of Object.entries(positions)) {
        const node = this.#cy.getElementById(id)
        const { x: left, y: top } = node.position() ?? {}
        // Each move has everything around measured anew.
        if (node.empty() || (x === left && y === top)) continue
        node.position({ x, y })
        moved[id] = { x, y }
      }
    })
    this.#follow(moved)
  }

  #follow(moved: Readonly<Record<string, Point>>): void {
    const ids = Object.keys(moved)
    if (ids.length === 0) return
    for (const id of ids) this.#nodes.move(id, moved[id]!)
    this.#ties.follow(ids)
    this.#painter.repaint()
  }

  /**
   * Shows what is there on a day, of the nodes that are wanted; `changed` limits the look to what a move of the cursor may have changed.
   * Gives how many nodes and ties are shown.
   */
  setPresence(scene: Scene, looked: Looked, changed?: readonly string[]): { nodes: number; ties: number } {
    markPresence(this.#drawn, scene, looked, changed)
    this.#hide(changed ?? scene.graph.nodes.keys())
    this.#painter.repaint()
    return { nodes: this.#nodes.countWithout('absent'), ties: this.#ties.countWithout('absent') }
  }

  /** What is not seen cannot be pressed. Cytoscape works out a style anew even where a class is set that is there already. */
  #hide(ids: Iterable<string>): void {
    this.#cy.batch(() => {
      for (const id of ids) {
        if (!this.#nodes.get(id)) continue
        const [node, isAbsent] = [this.#cy.getElementById(id), !this.#nodes.isPainted(id)]
        if (node.hasClass('absent') !== isAbsent) node.toggleClass('absent', isAbsent)
      }
    })
  }

  /** Marks what appeared, ended and changed between two days: what ended is shown for that. Null marks nothing. */
  compare(difference: Difference | null): void {
    const before = this.#compared
    this.#compared = markDifference(this.#drawn, difference, before)
    this.#hide(new Set([...before, ...this.#compared]))
    this.#painter.repaint()
  }

  /** Marks the selection and what belongs to it; the rest steps back. */
  highlight(selection: string | null, highlight: Highlight): void {
    markHighlight(this.#drawn, selection, highlight)
    this.#cy.nodes('.chosen').removeClass('chosen')
    if (highlight.elements.size > 0) this.#cy.getElementById(selection ?? '').addClass('chosen')
    this.#painter.repaint()
  }

  #groups(ids: readonly string[]): CollectionReturnValue[] {
    const nodesOf = (id: string) => endsOf(this.#drawn, id).map((end) => this.#cy.getElementById(end))
    return ids.map((id) => nodesOf(id).reduce((all, node) => all.union(node), this.#cy.collection()))
  }

  /** Shows all, where none of some nodes is in view. */
  showSome(ids: readonly string[]): void {
    this.camera.showSome(this.#groups(ids))
  }

  /** Brings the first that is drawn of some elements into view, unless one of them is in view already. */
  reveal(ids: readonly string[]): void {
    const isPainted = (id: string) => this.#nodes.isPainted(id) || this.#ties.isPainted(id)
    this.camera.reveal(this.#groups(ids.filter(isPainted)))
  }

  /** The visible node next to another in a direction, or the first one where nothing is selected. */
  next(from: string | null, direction: Direction): string | null {
    const visible = this.#cy.nodes(':visible')
    const start = this.#cy.getElementById(from ?? '')
    if (start.empty()) return visible.first().id() ?? null
    return nextIn(
      start.position(),
      direction,
      visible.map((node) => [node.id(), node.position()]),
    )
  }

  /** What is in view as an image of `scale` times as many pixels, or null where the browser gives up on its size. */
  image(scale: number, background: string): Promise<Blob | null> {
    return this.#painter.image(scale, background)
  }

  destroy(): void {
    this.#painter.destroy()
    this.#cy.destroy()
  }
}
