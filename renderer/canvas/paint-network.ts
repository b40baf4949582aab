import { signed } from './label.ts'
import type { IconSource } from './nodes/icons.ts'
import type { NodeLook } from './nodes/look.ts'
import type { NodeSet, PlacedNode } from './nodes/node-set.ts'
import { paintNodes } from './nodes/paint.ts'
import type { Palette } from './palette.ts'
import type { Pen } from './pen.ts'
import { around, type Box, overlaps, type Sight, sightFrom, squareAround, type Viewpoint } from './plane.ts'
import { pointOn } from './ties/course.ts'
import type { TieLook } from './ties/look.ts'
import { paintTies } from './ties/paint.ts'
import type { RunningTie, TieSet } from './ties/tie-set.ts'
import { BELOW, freestRoom, LEGIBLE, roomOf, type Writing, write } from './writing.ts'

/** All that a picture of the network is made of. */
export interface Painting {
  readonly nodes: NodeSet
  readonly ties: TieSet
  readonly icons: IconSource
  /** Letters that are smaller are left out, in pixels of CSS. */
  readonly leastLetters?: number
  readonly palette: Palette
}

/** All of the plane. */
const EVERYWHERE: Box = { x1: -1e9, y1: -1e9, x2: 1e9, y2: 1e9 }
/** So far from its point a writing may reach. */
const REACH = 150
/** Where along a tie its label may stand, the middle first. */
const MIDDLE = 0.5
const PLACES = [MIDDLE, ...[0.06, 0.12, 0.18, 0.24, 0.3, 0.36].flatMap((aside) => [MIDDLE - aside, MIDDLE + aside])]
/** For more labels than so, there is no room to be had, and looking for it would take long. */
const MOST_PLACED = 60

/** The nodes that are in sight with their names, or nearly. */
function near(nodes: readonly PlacedNode[], { box }: Sight): PlacedNode[] {
  return nodes.filter(({ at }) => overlaps(box, squareAround(at, REACH)))
}

interface Named {
  readonly writing: Writing
  readonly room: Box
}

/** The names of nodes that are in sight, and where they stand: below them. */
function namesOf(context: Pen, look: NodeLook, nodes: readonly PlacedNode[], sight: Sight): Named[] {
  const { font, half, sign, colours, opacity } = look
  const ground = { colour: colours.ground, opacity: 0.8 }
  return near(nodes, sight).map(({ node, at }) => {
    const lines = (sign === null ? node.label : signed(node.label, sign)).split('\n')
    const writing: Writing = { lines, ...font, colour: colours.text, opacity, ground }
    return { writing, room: roomOf(context, writing, { x: at.x, y: at.y + half + BELOW }, true) }
  })
}

/** Writes the names of nodes below them. Gives the room that they take. */
function writeNames(context: Pen, look: NodeLook, nodes: readonly PlacedNode[], sight: Sight): Box[] {
  const names = namesOf(context, look, nodes, sight)
  for (const { writing, room } of names) write(context, writing, room)
  return names.map(({ room }) => room)
}

const LABEL = { size: 11, weight: 400 }
const SIGN = { size: 16, weight: 700 }

function tieWriting({ writing, colour, opacity }: TieLook, { tie }: RunningTie, palette: Palette): Writing {
  const ground = { colour: palette.surface, opacity: 0.9 }
  if (writing === 'label') return { lines: tie.label.split('\n'), ...LABEL, colour: palette.text, opacity, ground }
  return { lines: [writing!], ...SIGN, colour, opacity, ground }
}

interface Written {
  readonly look: TieLook
  readonly running: RunningTie
}

/** The ties in sight at which something is written that can be read. */
function writtenTies({ ties, leastLetters = LEGIBLE }: Painting, { box }: Sight, zoom: number): Written[] {
  return [...ties.alike()].flatMap(([look, alike]) => {
    const { size } = look.writing === 'label' ? LABEL : SIGN
    const isWritten = look.writing !== null && size * zoom >= leastLetters
    return isWritten ? alike.filter(({ course }) => overlaps(box, course.box)).map((running) => ({ look, running })) : []
  })
}

/** Writes at ties what their looks have written there, where it hides no node, no name and nothing of another tie. */
function writeTies(context: Pen, painting: Painting, sight: Sight, zoom: number, names: Box[]): void {
  const { nodes, palette } = painting
  const written = writtenTies(painting, sight, zoom)
  const isPlaced = written.length > 0 && written.length <= MOST_PLACED
  const bodies = ([{ half }, alike]: [NodeLook, readonly PlacedNode[]]) =>
    near(alike, sight).map(({ at }) => squareAround(at, half))
  const taken = isPlaced ? [...names, ...[...nodes.alike()].flatMap(bodies)] : []
  for (const { look, running } of written) {
    const writing = tieWriting(look, running, palette)
    const roomAt = (place: number) => roomOf(context, writing, pointOn(running.course, place))
    const room = isPlaced ? freestRoom(PLACES.map(roomAt), taken) : roomAt(MIDDLE)
    write(context, writing, room)
    if (isPlaced) taken.push(room)
  }
}

/**
 * Paints the network as it is seen from a viewpoint with a pen that is scaled to CSS pixels, of which one has `density` of the canvas:
 * lines below nodes, and what is written above both.
 */
export function paintNetwork(context: Pen, painting: Painting, view: Viewpoint, density: number): void {
  const { nodes, ties, icons, leastLetters = LEGIBLE } = painting
  const { zoom, pan } = view
  const sight = sightFrom(view, density)
  context.save()
  context.translate(pan.x, pan.y)
  context.scale(zoom, zoom)
  for (const [look, alike] of ties.alike()) paintTies(context, look, alike, sight)
  for (const [look, alike] of nodes.alike()) paintNodes(context, look, alike, sight, icons)
  const names = [...nodes.alike()].flatMap(([look, alike]) =>
    look.font.size * zoom >= leastLetters ? writeNames(context, look, alike, sight) : [],
  )
  writeTies(context, painting, sight, zoom, names)
  context.restore()
}

/** The part of the plane that all of a network takes, with its names. */
export function extentOf(pen: Pen, { nodes, ties }: Pick<Painting, 'nodes' | 'ties'>): Box | null {
  const everywhere: Sight = { box: EVERYWHERE, scale: 1 }
  const bodies = [...nodes.alike()].flatMap(([{ half }, alike]) => alike.map(({ at }) => squareAround(at, half)))
  const names = [...nodes.alike()].flatMap(([look, alike]) => namesOf(pen, look, alike, everywhere).map(({ room }) => room))
  return around([...bodies, ...names, ...[...ties.alike().values()].flat().map(({ course }) => course.box)])
}
