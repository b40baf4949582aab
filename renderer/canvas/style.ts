import type { StylesheetJson } from 'cytoscape'
import { iconImage } from '../ui/icon.tsx'
import { lookOf } from '../ui/kinds.ts'
import { sizeOf } from './nodes.ts'
import type { Palette } from './palette.ts'

/** What is written in the network is in. */
export const FONT = '"Inter Variable", "Noto Sans Arabic Variable", sans-serif'
const ACTORS = ['state', 'person', 'organization', 'bloc', 'group', 'place']
const KINDS = [...ACTORS, 'meeting', 'treaty', 'document', 'commitment', 'aid', 'statement', 'conflict', 'event', 'assessment']

function kindStyle(kind: string, palette: Palette): StylesheetJson[number] {
  const { hue, icon, shape } = lookOf(kind)
  const size = sizeOf(kind)
  return {
    selector: `node[kind = "${kind}"]`,
    style: {
      shape,
      width: size,
      height: size,
      'background-color': palette[hue],
      'background-image': iconImage(icon, palette['on-hue']),
    },
  }
}

function base(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        label: 'data(label)',
        color: palette.text,
        'font-family': FONT,
        'font-size': 12,
        'min-zoomed-font-size': 7,
        'text-wrap': 'wrap',
        'text-max-width': '400px',
        'text-valign': 'bottom',
        'text-margin-y': 5,
        'text-background-color': palette.surface,
        'text-background-opacity': 0.8,
        'text-background-padding': '2px',
        'text-background-shape': 'roundrectangle',
        'background-width': '52%',
        'background-height': '52%',
        'border-width': 2,
        'border-color': palette.surface,
      },
    },
    { selector: ACTORS.map((kind) => `node[kind = "${kind}"]`).join(', '), style: { 'font-weight': 600, 'font-size': 13 } },
  ]
}

function states(palette: Palette): StylesheetJson {
  return [
    { selector: '.fading1', style: { opacity: 0.75 } },
    { selector: '.fading2', style: { opacity: 0.5 } },
    {
      selector: 'node.possible',
      style: { 'background-opacity': 0.45, 'border-style': 'dashed', 'border-color': palette.text, 'border-width': 1.5 },
    },
    {
      selector: 'node.pinned',
      style: { 'outline-width': 2, 'outline-color': palette['text-soft'], 'outline-style': 'dotted', 'outline-offset': 3 },
    },
    { selector: '.dim', style: { opacity: 0.3 } },
    {
      selector: 'node.chosen',
      style: { 'border-width': 4, 'border-color': palette.accent, 'border-style': 'solid', opacity: 1 },
    },
    { selector: '.absent', style: { display: 'none' } },
  ]
}

/** What differs between two days is told by a sign before its name, and by a halo. */
function differences(palette: Palette): StylesheetJson {
  const sign = (mark: string, name: string, colour: string): StylesheetJson => [
    {
      selector: `node.${name}`,
      style: {
        label: (node: { data: (key: string) => string }) => `${mark} ${node.data('label')}`,
        'underlay-color': colour,
        'underlay-opacity': 0.4,
        'underlay-padding': 6,
        'underlay-shape': 'ellipse',
      } as never,
    },
  ]
  return [
    ...sign('+', 'appeared', palette.cooperation),
    ...sign('−', 'ended', palette.conflict),
    ...sign('~', 'changed', palette.pledge),
    { selector: '.ended', style: { display: 'element', opacity: 0.6 } },
  ]
}

/** The whole look of the nodes in one theme; that of ties is in ties/look.ts. */
export function networkStyle(palette: Palette): StylesheetJson {
  return [...base(palette), ...KINDS.map((kind) => kindStyle(kind, palette)), ...states(palette), ...differences(palette)]
}
