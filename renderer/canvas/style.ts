import type { ElementDefinition, StylesheetJson } from 'cytoscape'
import { FONT } from '../ui/font.ts'
import { lookOf } from '../ui/kinds.ts'
import { type DrawnNode, fontOf, sizeOf } from './nodes/node.ts'
import type { Point } from './plane.ts'
import { BELOW, LEGIBLE } from './writing.ts'

/** What Cytoscape must know of a node to find what is pressed and what fits into the frame; how it is painted is in nodes/look.ts. */
export function elementOf({ id, kind, label }: DrawnNode, position: Point): ElementDefinition {
  const { size, weight } = fontOf(kind)
  const data = { id, label, shape: lookOf(kind).shape, extent: sizeOf(kind), size, weight }
  return { group: 'nodes', data, position: { ...position } }
}

export const networkStyle: StylesheetJson = [
  {
    selector: 'node',
    style: {
      shape: 'data(shape)' as 'ellipse',
      width: 'data(extent)',
      height: 'data(extent)',
      label: 'data(label)',
      'font-family': FONT,
      'font-size': 'data(size)',
      'font-weight': 'data(weight)' as 'bold',
      'min-zoomed-font-size': LEGIBLE,
      'text-wrap': 'wrap',
      'text-max-width': '400px',
      'text-valign': 'bottom',
      'text-margin-y': BELOW,
      'border-width': 2,
    },
  },
  { selector: '.absent', style: { display: 'none' } },
  // Of two that overlap, what is painted above is pressed.
  { selector: '.chosen', style: { 'z-index': 1 } },
]
