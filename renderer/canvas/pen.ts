type Context = CanvasRenderingContext2D

/**
 * What a picture is painted with: the part of a canvas's context that painting uses. A canvas has it, and so has whatever writes the
 * same strokes down in another form.
 */
export interface Pen {
  fillStyle: Context['fillStyle']
  strokeStyle: Context['strokeStyle']
  globalAlpha: number
  lineWidth: number
  font: string
  textAlign: Context['textAlign']
  textBaseline: Context['textBaseline']
  direction: Context['direction']
  save(): void
  restore(): void
  translate(x: number, y: number): void
  scale(x: number, y: number): void
  beginPath(): void
  closePath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  quadraticCurveTo(cpx: number, cpy: number, x: number, y: number): void
  bezierCurveTo(cp1x: number, cp1y: number, cp2x: number, cp2y: number, x: number, y: number): void
  arc(x: number, y: number, radius: number, startAngle: number, endAngle: number): void
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void
  rect(x: number, y: number, width: number, height: number): void
  roundRect(x: number, y: number, width: number, height: number, radius: number): void
  fill(): void
  stroke(): void
  clip(): void
  fillRect(x: number, y: number, width: number, height: number): void
  strokeRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
  measureText(text: string): { readonly width: number }
  drawImage(image: HTMLCanvasElement | HTMLImageElement, x: number, y: number, width: number, height: number): void
  setLineDash(segments: number[]): void
}
