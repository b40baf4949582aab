import { shownBy } from '../../graph/query/shown-by.ts'
import type { Drawn } from '../canvas/marking.ts'
import { markDifference, markHighlight, markPinned, markPresence } from '../canvas/marking.ts'
import { nodesOf } from '../canvas/nodes/node.ts'
import { NodeSet } from '../canvas/nodes/node-set.ts'
import { extentOf, paintNetwork } from '../canvas/paint-network.ts'
import type { Pen } from '../canvas/pen.ts'
import type { Box, Point, Viewpoint } from '../canvas/plane.ts'
import { strokeOf, tiesOf } from '../canvas/ties/tie.ts'
import { TieSet } from '../canvas/ties/tie-set.ts'
import { type Language, term } from '../i18n/language.ts'
import { asOfIn } from '../state/as-of.ts'
import { differenceIn } from '../state/compared.ts'
import { highlightIn } from '../state/marked.ts'
import { pictureIcons } from './icons.ts'
import type { LegendEntry, TieSign } from './legend-marks.ts'
import { type ShownNetwork, shownNetwork } from './network-shown.ts'
import type { Look, Looking, Part, Picture, Size } from './pictured.ts'

const SIGNS: readonly TieSign[] = ['cooperation', 'conflict', 'affiliation']
/** No closer than so, where little is to be seen, and so much air around all. */
const CLOSEST = 1.6
const AIR = 28
/** A picture is printed, or looked at from near: smaller letters are read in it than in the window. */
const LEAST_LETTERS = 4.5
const WIDTH = 1280
const [LOWEST, HIGHEST] = [420, 1280]

function kindsIn({ nodes }: ShownNetwork, language: Language): LegendEntry[] {
  return [...new Set(nodes.map(({ kind }) => kind))]
    .map((kind) => ({ mark: { shape: 'node' as const, kind }, label: term(language, 'kind', kind) }))
    .sort((a, b) => a.label.localeCompare(b.label, language.code))
}

/** The signs of ties, by how the network draws them. */
function signsIn({ ties }: ShownNetwork, language: Language): LegendEntry[] {
  const strokes = new Set(ties.map(({ type }) => strokeOf(type)))
  return SIGNS.filter((sign) => strokes.has(sign)).map((sign) => ({
    mark: { shape: 'tie', sign },
    label: language.t(`legend.${sign}`),
  }))
}

/** What a legend of a network explains: what is drawn, and nothing else. */
export function networkLegend(shown: ShownNetwork, language: Language): LegendEntry[] {
  const possible: LegendEntry = { mark: { shape: 'possible' }, label: language.t('legend.possible') }
  return [...kindsIn(shown, language), ...signsIn(shown, language), ...(shown.hasPossible ? [possible] : [])]
}

/** The network of a view as the window draws it, apart from the window. */
function drawnIn({ workspace, view }: Looking, positions: Readonly<Record<string, Point>>, { language, palette }: Look): Drawn {
  const scene = workspace.scenes[view.mode]
  const nodes = new NodeSet()
  const drawn = { nodes, ties: new TieSet(nodes) }
  nodes.show(nodesOf(scene, language).map((node) => ({ node, at: positions[node.id]! })))
  drawn.ties.show(tiesOf(scene, language))
  const asOf = asOfIn(view)
  markPinned(drawn, view.pinned)
  markPresence(drawn, scene, { asOf, showsPossible: view.possible, isShown: shownBy(view) })
  markDifference(drawn, differenceIn(workspace, view, asOf.day), [])
  markHighlight(drawn, view.selection, highlightIn(workspace, view))
  nodes.use(palette)
  drawn.ties.use(palette)
  return drawn
}

/** From where all of a part of the plane is seen in a room. */
function fitting({ x1, y1, x2, y2 }: Box, { width, height }: Size): Viewpoint {
  const across = (width - 2 * AIR) / Math.max(1, x2 - x1)
  const zoom = Math.min(CLOSEST, across, (height - 2 * AIR) / Math.max(1, y2 - y1))
  return { zoom, pan: { x: width / 2 - (zoom * (x1 + x2)) / 2, y: height / 2 - (zoom * (y1 + y2)) / 2 }, width, height }
}

/** The same that a camera sees in a frame, in the middle of another room. */
function alike(camera: { zoom: number; pan: Point }, frame: Size, { width, height }: Size): Viewpoint {
  const larger = Math.min(width / frame.width, height / frame.height)
  const pan = {
    x: width / 2 + larger * (camera.pan.x - frame.width / 2),
    y: height / 2 + larger * (camera.pan.y - frame.height / 2),
  }
  return { zoom: camera.zoom * larger, pan, width, height }
}

function naturalSize(extent: Box): Size {
  const height = (WIDTH * (extent.y2 - extent.y1)) / Math.max(1, extent.x2 - extent.x1)
  return { width: WIDTH, height: Math.round(Math.min(HIGHEST, Math.max(LOWEST, height))) }
}

export interface NetworkPart {
  readonly positions: Readonly<Record<string, Point>>
  readonly part: Part
  /** The frame in which the window has the network. */
  readonly frame: Size
}

/**
 * The network of a view as a picture: all that is shown of it, or what is in view.
 * @param pen Knows how wide letters are.
 */
export async function networkPicture(
  looking: Looking,
  { positions, part, frame }: NetworkPart,
  look: Look,
  pen: Pen,
): Promise<Picture> {
  const { workspace, view } = looking
  const drawn = drawnIn(looking, positions, look)
  const camera = part === 'view' ? view.camera[view.mode] : undefined
  const extent = extentOf(pen, drawn) ?? { x1: 0, y1: 0, x2: 1, y2: 1 }
  await pictureIcons.load([...drawn.nodes.alike().keys()].map(({ icon, colours }) => ({ icon, colour: colours.icon })))
  return {
    natural: camera ? frame : naturalSize(extent),
    arrange: (room) => {
      const seen = camera ? alike(camera, frame, room) : fitting(extent, room)
      const shown = shownNetwork(workspace, view, positions, seen)
      return {
        legend: networkLegend(shown, look.language),
        claims: shown.claims,
        note: null,
        paint: (context, density) =>
          paintNetwork(
            context,
            { ...drawn, icons: pictureIcons, palette: look.palette, leastLetters: LEAST_LETTERS },
            seen,
            density,
          ),
      }
    },
  }
}
