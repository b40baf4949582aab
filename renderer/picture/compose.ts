import type { Pen } from '../canvas/pen.ts'
import { lookOf } from '../ui/kinds.ts'
import { type Frame, type Layout, layOutFrame, paintFrame } from './frame.ts'
import { pictureIcons } from './icons.ts'
import type { Arranged, Look, Picture, Size } from './pictured.ts'

/** A picture in its frame, ready to be painted with any pen. */
export interface Composed {
  readonly size: Size
  readonly frame: Frame
  readonly look: Look
  readonly layout: Layout
  readonly arranged: Arranged
}

type FrameOf = (arranged: Arranged) => Frame

/** A picture is never lower than so, however much stands around it. */
const LEAST_HEIGHT = 120
/** How often the room of a picture is worked out: what its frame says hangs on what is seen, and that on the room. */
const ROUNDS = 4
/** How much of a picture of a given size its list of sources may take. */
const MOST_SOURCES = 0.22

/** As many sources as a picture of a size has room for, and how many there are besides. */
function withRoom(frame: Frame, size: Size, others: (count: number) => string): Frame {
  const lines = Math.max(1, Math.floor((size.height * MOST_SOURCES) / 20) - 1)
  if (frame.sources.length <= lines) return frame
  const shown = frame.sources.slice(0, Math.max(0, lines - 1))
  return { ...frame, sources: [...shown, others(frame.sources.length - shown.length)] }
}

function composedIn(picture: Picture, size: Size, frameOf: FrameOf, look: Look, pen: Pen): Composed {
  const others = (count: number) => look.language.t('picture.moreSources', { count })
  let room: Size = { width: size.width, height: Math.max(LEAST_HEIGHT, size.height - 180) }
  for (let round = 1; ; round++) {
    const arranged = picture.arrange(room, pen)
    const frame = withRoom(frameOf(arranged), size, others)
    const layout = layOutFrame(pen, frame, room)
    const fitting = Math.max(LEAST_HEIGHT, room.height + size.height - layout.size.height)
    // From the second round on it only shrinks, so that it comes to an end.
    const height = round === 1 ? fitting : Math.min(fitting, room.height)
    if (height === room.height || round === ROUNDS) return { size, frame, look, layout, arranged }
    room = { ...room, height }
  }
}

/**
 * Puts a picture into its frame: title and as-of date above, legend and sources below.
 * @param size Of the whole, in CSS pixels; null takes what the picture needs.
 * @param pen Knows how wide letters are.
 */
export async function compose(picture: Picture, size: Size | null, frameOf: FrameOf, look: Look, pen: Pen): Promise<Composed> {
  const composed = size ? composedIn(picture, size, frameOf, look, pen) : natural(picture, frameOf, look, pen)
  const { palette } = look
  const kinds = composed.frame.legend.flatMap(({ mark }) => (mark.shape === 'node' ? [lookOf(mark.kind)] : []))
  await pictureIcons.load(kinds.map(({ icon }) => ({ icon, colour: palette['on-hue'] })))
  return composed
}

function natural(picture: Picture, frameOf: FrameOf, look: Look, pen: Pen): Composed {
  const arranged = picture.arrange(picture.natural, pen)
  const frame = frameOf(arranged)
  const layout = layOutFrame(pen, frame, picture.natural)
  return { size: layout.size, frame, look, layout, arranged }
}

/** Paints all of it, for `density` pixels to each of CSS. */
export function paintComposed(pen: Pen, { size, frame, look, layout, arranged }: Composed, density: number): void {
  const { palette } = look
  const { width, height } = size
  pen.fillStyle = palette.surface
  pen.fillRect(0, 0, width, height)
  pen.save()
  pen.translate(0, layout.picture)
  pen.beginPath()
  pen.rect(0, 0, layout.room.width, layout.room.height)
  pen.clip()
  arranged.paint(pen, density)
  pen.restore()
  paintFrame({ context: pen, palette, isMirrored: frame.direction === 'rtl', width }, frame, layout)
}
