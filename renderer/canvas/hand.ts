import type { Core, EventObject } from 'cytoscape'
import type { Point } from './plane.ts'

/** What a hand does in the network, with a mouse or a finger. Ids are of nodes and ties. */
export interface Hand {
  /** Null where it presses at nothing. */
  readonly onPress: (id: string | null) => void
  /** What it points at from now on. */
  readonly onPoint: (id: string | null) => void
  readonly onHold: (node: string, isHeld: boolean) => void
  readonly onDrag: (node: string, to: Point) => void
  readonly onDrop: (node: string, at: Point) => void
}

/** A tie is hit as near as so many pixels. */
const REACH = { mouse: 8, finger: 24 }

/** Tells what a hand does. Cytoscape finds nodes; `tieAt` finds the tie that is not farther from a point than so much. */
export function watchHand(cy: Core, tieAt: (point: Point, most: number) => string | null, hand: Hand): void {
  const thingAt = ({ target, position, originalEvent }: EventObject): string | null => {
    const reach = originalEvent?.type.startsWith('touch') ? REACH.finger : REACH.mouse
    return target === cy ? tieAt(position, reach / cy.zoom()) : target.id()
  }
  let pointedAt: string | null = null
  const point = (at: string | null) => {
    if (at !== pointedAt) hand.onPoint(at)
    pointedAt = at
  }
  cy.on('tap', (event: EventObject) => hand.onPress(thingAt(event)))
  cy.on('mousemove', (event: EventObject) => point(thingAt(event)))
  // Whoever leaves a node may be at a tie by then; who leaves the frame is at nothing.
  cy.on('mouseout', ({ target }: EventObject) => target === cy && point(null))
  cy.on('grab free', 'node', ({ type, target }: EventObject) => hand.onHold(target.id(), type === 'grab'))
  cy.on('drag', 'node', ({ target }: EventObject) => hand.onDrag(target.id(), { ...target.position() }))
  cy.on('dragfree', 'node', ({ target }: EventObject) => hand.onDrop(target.id(), { ...target.position() }))
}
