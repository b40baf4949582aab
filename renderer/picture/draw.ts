import type { PictureWish } from '../../graph/model/picture.ts'
import { positionsFor } from '../canvas/rearrange.ts'
import { useApp } from '../state/app-state.ts'
import { drawn } from '../state/drawn.ts'
import { positionsOf } from '../state/positions.ts'
import { type Composed, compose, paintComposed } from './compose.ts'
import { fontFacesFor } from './font-faces.ts'
import type { Frame } from './frame.ts'
import { networkPicture } from './network-picture.ts'
import { frameOf } from './picture-words.ts'
import type { Arranged, Look, Looking, Picture, Size } from './pictured.ts'
import { densityFor, layoutSize, printedSize } from './pixels.ts'
import { short } from './svg-path.ts'
import { escaped, SvgPen } from './svg-pen.ts'
import { timelinePicture } from './timeline-picture.ts'

/** The frame of a network that no window shows. */
const FRAME: Size = { width: 1280, height: 720 }

function measuringPen(): CanvasRenderingContext2D {
  return document.createElement('canvas').getContext('2d')!
}

async function pictureOf(looking: Looking, { what, part }: PictureWish, look: Look): Promise<Picture> {
  // Of a view that is not the window's, the window has no rows in view.
  const isSeen = looking.view === useApp.getState().view
  if (what === 'timeline') return timelinePicture(looking, { part, inView: (isSeen && drawn.timeline?.inView) || null }, look)
  const { mode, positions: own } = looking.view
  const positions = { ...(await positionsFor(mode, looking.workspace.scenes[mode])), ...positionsOf(mode, own) }
  return networkPicture(looking, { positions, part, frame: drawn.network?.size ?? FRAME }, look, measuringPen())
}

/** Lays a picture out as it is wanted; `onPage` takes from its frame what the page has that it goes on. */
export async function composed(
  looking: Looking,
  wish: PictureWish,
  look: Look,
  onPage: (frame: Frame) => Frame = (frame) => frame,
): Promise<Composed> {
  const picture = await pictureOf(looking, wish, look)
  const size = wish.size && layoutSize(wish.size)
  const framed = (arranged: Arranged) => onPage(frameOf(wish, looking, arranged, look.language))
  return compose(picture, size, framed, look, measuringPen())
}

/** Paints a picture on a canvas with so many pixels for each of CSS. */
export function paintOn(canvas: HTMLCanvasElement, picture: Composed, density: number, pixels?: Size): void {
  const { width, height } = picture.size
  Object.assign(canvas, pixels ?? { width: Math.floor(width * density), height: Math.floor(height * density) })
  const context = canvas.getContext('2d')!
  context.scale(density, density)
  paintComposed(context, picture, density)
}

/** @throws {Error} where the browser has no canvas of that size, or gives another than was asked for. */
export async function pngOf(picture: Composed, pixels: Size | null): Promise<Blob> {
  const { width, height } = picture.size
  const density = pixels ? pixels.width / width : densityFor(width, height)
  if (density === null) throw new Error('no canvas is as large as this picture')
  const canvas = document.createElement('canvas')
  paintOn(canvas, picture, density, pixels ?? undefined)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  const made = blob && (await createImageBitmap(blob))
  if (!made || made.width !== canvas.width || made.height !== canvas.height)
    throw new Error('the browser made no picture of its canvas')
  made.close()
  return blob
}

/** The picture with real letters, and with its fonts in it. `pixels` give its shape. */
export async function svgOf(picture: Composed, pixels: Size | null): Promise<Blob> {
  const { size, frame, look } = picture
  const pen = new SvgPen(measuringPen())
  paintComposed(pen, picture, 1)
  const { width, height } = pixels ? printedSize(size) : size
  const fonts = await fontFacesFor(pen.letters)
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(size.width)} ${short(size.height)}" lang="${look.language.code}">`
  const text = [
    head,
    `<title>${escaped(frame.title)}</title><desc>${escaped(frame.lines.join('. '))}</desc>`,
    `<style>${fonts}</style>`,
    pen.content,
    '</svg>\n',
  ].join('\n')
  return new Blob([text], { type: 'image/svg+xml' })
}
