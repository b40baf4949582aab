import type { StylesheetJson } from 'cytoscape'
import { iconImage } from '../ui/icon.tsx'
import { lookOf } from '../ui/kinds.ts'
import type { Palette } from './palette.ts'

const FONT = '"Inter Variable", "Noto Sans Arabic Variable", sans-serif'
const ACTORS = ['state', 'person', 'organization', 'bloc', 'group', 'place']
const KINDS = [...ACTORS, 'meeting', 'treaty', 'document', 'commitment', 'aid', 'statement', 'conflict', 'event', 'assessment']
const SIZES: Record<string, number> = { state: 52, bloc: 46, organization: 42, person: 42, group: 38, place: 34 }

function kindStyle(kind: string, palette: Palette): StylesheetJson[number] {
  const { hue, icon, shape } = lookOf(kind)
  const size = SIZES[kind] ?? 36
  return {
    selector: `node[kind = "${kind}"]`,
    style: {
      shape: shape as 'ellipse',
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
    {
      selector: 'edge',
      style: {
        width: 'data(weight)',
        'line-color': palette.line,
        'target-arrow-color': palette.line,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
        'curve-style': 'bezier',
        'font-family': FONT,
        'font-size': 11,
        'min-zoomed-font-size': 7,
        color: palette.text,
        'text-background-color': palette.surface,
        'text-background-opacity': 0.9,
        'text-background-padding': '2px',
        'text-wrap': 'wrap',
        'text-max-width': '400px',
      },
    },
    { selector: 'edge[?isAlone]', style: { 'curve-style': 'straight' } },
  ]
}

/** Signs differ by line and by end, not by colour alone: cooperation plain, conflict with a bar at both ends, office dotted. */
function strokes(palette: Palette): StylesheetJson {
  const line = (colour: string) => ({ 'line-color': colour, 'target-arrow-color': colour, 'source-arrow-color': colour })
  return [
    { selector: 'edge[stroke = "cooperation"]', style: { ...line(palette.cooperation), 'target-arrow-shape': 'none' } },
    {
      selector: 'edge[stroke = "conflict"]',
      style: { ...line(palette.conflict), 'target-arrow-shape': 'tee', 'source-arrow-shape': 'tee' },
    },
    {
      selector: 'edge[stroke = "affiliation"]',
      style: { ...line(palette.affiliation), 'line-style': 'dotted', 'target-arrow-shape': 'none' },
    },
    { selector: 'edge[stroke = "context"]', style: { 'target-arrow-shape': 'vee', opacity: 0.6 } },
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
    { selector: 'edge.possible', style: { 'line-style': 'dashed', 'line-dash-pattern': [5, 5], opacity: 0.55 } },
    {
      selector: 'node.pinned',
      style: { 'outline-width': 2, 'outline-color': palette['text-soft'], 'outline-style': 'dotted', 'outline-offset': 3 },
    },
    { selector: '.dim', style: { opacity: 0.3 } },
    { selector: 'edge.lit', style: { label: 'data(label)', opacity: 1, 'z-compound-depth': 'top' } },
    {
      selector: 'node.chosen',
      style: { 'border-width': 4, 'border-color': palette.accent, 'border-style': 'solid', opacity: 1 },
    },
    {
      selector: 'edge.chosen',
      style: {
        label: 'data(label)',
        'underlay-color': palette.accent,
        'underlay-opacity': 0.35,
        'underlay-padding': 4,
        opacity: 1,
      },
    },
    { selector: '.absent', style: { display: 'none' } },
  ]
}

/** What differs between two days is told by a sign before its name, and by a halo; a tie by the sign alone. */
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
    {
      selector: `edge.${name}`,
      style: { label: mark, 'font-size': 16, 'font-weight': 700, color: colour, 'line-color': colour },
    },
  ]
  return [
    ...sign('+', 'appeared', palette.cooperation),
    ...sign('−', 'ended', palette.conflict),
    ...sign('~', 'changed', palette.pledge),
    { selector: '.ended', style: { display: 'element', opacity: 0.6 } },
    { selector: 'edge.ended', style: { 'line-style': 'dashed' } },
  ]
}

/** The whole look of the network in one theme. */
export function networkStyle(palette: Palette): StylesheetJson {
  return [
    ...base(palette),
    ...KINDS.map((kind) => kindStyle(kind, palette)),
    ...strokes(palette),
    ...states(palette),
    ...differences(palette),
  ]
}
