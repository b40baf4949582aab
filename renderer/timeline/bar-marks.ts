import type { Pen } from '../canvas/pen.ts'
/** The marks that bars are made of; the legend of a picture draws its samples with them, so that both look the same. */
export const BAR = 12

type Context = Pen

function hatch(context: Context, colour: string, left: number, right: number, top: number): void {
  context.save()
  context.beginPath()
  context.roundRect(left, top, right - left, BAR, 3)
  context.globalAlpha *= 0.18
  context.fillStyle = colour
  context.fill()
  context.globalAlpha /= 0.18
  context.clip()
  context.strokeStyle = colour
  context.lineWidth = 1.2
  for (let x = left - BAR; x < right; x += 6) {
    context.beginPath()
    context.moveTo(x, top + BAR)
    context.lineTo(x + BAR, top)
    context.stroke()
  }
  context.restore()
}

function outline(context: Context, colour: string, left: number, right: number, top: number): void {
  context.save()
  context.lineWidth = 1
  context.setLineDash([3, 3])
  context.strokeStyle = colour
  context.beginPath()
  context.roundRect(left, top, right - left, BAR, 3)
  context.stroke()
  context.restore()
}

/** What may be so, and is not sure. */
export function uncertain(context: Context, colour: string, left: number, right: number, top: number): void {
  hatch(context, colour, left, right, top)
  outline(context, colour, left, right, top)
}

/** What has no date. */
export function undated(context: Context, colour: string, left: number, right: number, top: number): void {
  context.save()
  context.setLineDash([2, 5])
  context.strokeStyle = colour
  context.lineWidth = 2
  context.beginPath()
  context.moveTo(left, top + BAR / 2)
  context.lineTo(right, top + BAR / 2)
  context.stroke()
  context.restore()
}

/** What is sure. */
export function solid(context: Context, colour: string, left: number, right: number, top: number): void {
  context.fillStyle = colour
  context.beginPath()
  context.roundRect(left, top, Math.max(3, right - left), BAR, 3)
  context.fill()
}

/** A single day. */
export function diamond(context: Context, colour: string, x: number, top: number): void {
  const half = BAR / 2 + 1
  context.fillStyle = colour
  context.beginPath()
  context.moveTo(x, top - 1)
  context.lineTo(x + half, top + BAR / 2)
  context.lineTo(x, top + BAR + 1)
  context.lineTo(x - half, top + BAR / 2)
  context.fill()
}

/** An edge that goes on beyond what is known. */
export function arrow(context: Context, colour: string, x: number, top: number, towards: 1 | -1): void {
  context.fillStyle = colour
  context.beginPath()
  context.moveTo(x - towards * 7, top)
  context.lineTo(x, top + BAR / 2)
  context.lineTo(x - towards * 7, top + BAR)
  context.fill()
}

/** The stripe at the name of a lane. */
export function stripe(context: Context, colour: string, left: number, top: number, height: number): void {
  context.fillStyle = colour
  context.fillRect(left, top, STRIPE, height)
}

export const STRIPE = 4
