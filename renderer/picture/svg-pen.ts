import type { Pen } from '../canvas/pen.ts'
import type { Point } from '../canvas/plane.ts'
import { SvgPath, short } from './svg-path.ts'

/** What `save` keeps and `restore` brings back, of what a pen is set to. */
const SETTINGS = [
  'fillStyle',
  'strokeStyle',
  'globalAlpha',
  'lineWidth',
  'font',
  'textAlign',
  'textBaseline',
  'direction',
] as const satisfies (keyof Pen)[]

/** The rest of it. */
interface Place {
  readonly dash: readonly number[]
  /** What is drawn is so much larger, and then so far from the corner. */
  readonly zoom: number
  readonly x: number
  readonly y: number
  /** How many groups were opened since it was saved. */
  readonly groups: number
}

const ANCHORS: Record<Pen['textAlign'], string> = { start: 'start', left: 'start', center: 'middle', right: 'end', end: 'end' }
const ICON = 'data:image/svg+xml;utf8,'

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function tag(name: string, attributes: Readonly<Record<string, string | number | null>>, content: string | null = null): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : `${key}="${typeof value === 'number' ? short(value) : escaped(value)}"`,
  )
  const head = [name, ...written].join(' ')
  return content === null ? `<${head}/>` : `<${head}>${content}</${name}>`
}

/** Writes what a canvas would show as SVG: paths as paths, letters as letters. It takes whatever colour is a colour of CSS. */
export class SvgPen implements Pen {
  readonly #measuring: CanvasRenderingContext2D
  readonly #definitions: string[] = []
  readonly #icons = new Map<string, string>()
  readonly #content: string[] = []
  readonly #saved: { settings: Partial<SvgPen>; at: Place }[] = []
  readonly #letters = new Set<string>()
  #at: Place = { dash: [], zoom: 1, x: 0, y: 0, groups: 0 }
  #path = this.#newPath()
  fillStyle: Pen['fillStyle'] = '#000'
  strokeStyle: Pen['strokeStyle'] = '#000'
  globalAlpha = 1
  lineWidth = 1
  font = '10px sans-serif'
  textAlign: Pen['textAlign'] = 'start'
  textBaseline: Pen['textBaseline'] = 'alphabetic'
  direction: Pen['direction'] = 'ltr'

  /** @param measuring A context with the fonts of the picture, which knows how wide letters are. */
  constructor(measuring: CanvasRenderingContext2D) {
    this.#measuring = measuring
  }

  /** Every letter that was written. */
  get letters(): ReadonlySet<string> {
    return this.#letters
  }

  /** What was drawn, as the content of an `svg` element. */
  get content(): string {
    return `<defs>${this.#definitions.join('')}</defs>\n${this.#content.join('\n')}`
  }

  #newPath(): SvgPath {
    return new SvgPath(
      (point) => this.#place(point),
      (length) => length * this.#at.zoom,
    )
  }

  #place({ x, y }: Point): Point {
    return { x: this.#at.x + x * this.#at.zoom, y: this.#at.y + y * this.#at.zoom }
  }

  #opacity(): number | null {
    return this.globalAlpha === 1 ? null : this.globalAlpha
  }

  save(): void {
    const settings = Object.fromEntries(SETTINGS.map((name) => [name, this[name]]))
    this.#saved.push({ settings, at: this.#at })
    this.#at = { ...this.#at, groups: 0 }
  }

  restore(): void {
    const before = this.#saved.pop()
    if (!before) return
    for (let group = 0; group < this.#at.groups; group++) this.#content.push('</g>')
    this.#at = before.at
    Object.assign(this, before.settings)
  }

  translate(x: number, y: number): void {
    this.#at = { ...this.#at, ...this.#place({ x, y }) }
  }

  /** The same in both directions. */
  scale(by: number): void {
    this.#at = { ...this.#at, zoom: this.#at.zoom * by }
  }

  beginPath(): void {
    this.#path = this.#newPath()
  }
  closePath(): void {
    this.#path.closePath()
  }
  moveTo(x: number, y: number): void {
    this.#path.moveTo({ x, y })
  }
  lineTo(x: number, y: number): void {
    this.#path.lineTo({ x, y })
  }
  quadraticCurveTo(cpx: number, cpy: number, x: number, y: number): void {
    this.#path.quadraticCurveTo({ x: cpx, y: cpy }, { x, y })
  }
  bezierCurveTo(cp1x: number, cp1y: number, cp2x: number, cp2y: number, x: number, y: number): void {
    this.#path.bezierCurveTo({ x: cp1x, y: cp1y }, { x: cp2x, y: cp2y }, { x, y })
  }
  arc(x: number, y: number, radius: number, start: number, end: number): void {
    this.#path.arc({ x, y }, radius, start, end)
  }
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void {
    this.#path.arcTo({ x: x1, y: y1 }, { x: x2, y: y2 }, radius)
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(x, y, width, height)
  }
  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    this.#path.roundRect(x, y, width, height, radius)
  }

  fill(): void {
    this.#filled(this.#path)
  }

  stroke(): void {
    this.#stroked(this.#path)
  }

  #filled(path: SvgPath): void {
    if (path.isEmpty) return
    this.#content.push(tag('path', { d: path.d, fill: String(this.fillStyle), 'fill-opacity': this.#opacity() }))
  }

  #stroked(path: SvgPath): void {
    if (path.isEmpty) return
    const { strokeStyle, lineWidth } = this
    const { dash, zoom } = this.#at
    this.#content.push(
      tag('path', {
        d: path.d,
        fill: 'none',
        stroke: String(strokeStyle),
        'stroke-width': lineWidth * zoom,
        'stroke-opacity': this.#opacity(),
        'stroke-dasharray': dash.length === 0 ? null : dash.map((length) => short(length * zoom)).join(' '),
      }),
    )
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const path = this.#newPath()
    path.rect(x, y, width, height)
    this.#filled(path)
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    const path = this.#newPath()
    path.rect(x, y, width, height)
    this.#stroked(path)
  }

  clip(): void {
    const id = `clip-${this.#definitions.length}`
    this.#definitions.push(tag('clipPath', { id }, tag('path', { d: this.#path.d })))
    this.#content.push(`<g clip-path="url(#${id})">`)
    this.#at = { ...this.#at, groups: this.#at.groups + 1 }
  }

  setLineDash(segments: number[]): void {
    this.#at = { ...this.#at, dash: segments }
  }

  measureText(text: string): { readonly width: number } {
    const { font, direction } = this
    Object.assign(this.#measuring, { font, direction })
    return this.#measuring.measureText(text)
  }

  /** How far letters stand below a line that is not theirs: programs disagree on what the lines of SVG are called. */
  #descent(text: string): number {
    const { font, textBaseline } = this
    const ascent = (baseline: Pen['textBaseline']) => {
      Object.assign(this.#measuring, { font, textBaseline: baseline })
      return this.#measuring.measureText(text).actualBoundingBoxAscent
    }
    return textBaseline === 'alphabetic' ? 0 : ascent('alphabetic') - ascent(textBaseline)
  }

  fillText(text: string, x: number, y: number): void {
    const { font, fillStyle, textAlign, direction } = this
    const [, weight, size, family] = /^(?:(\w+) )?([\d.]+)px (.*)$/.exec(font)!
    for (const letter of text) this.#letters.add(letter)
    const at = this.#place({ x, y: y + this.#descent(text) })
    this.#content.push(
      tag(
        'text',
        {
          ...at,
          'font-family': family!,
          'font-size': Number(size) * this.#at.zoom,
          'font-weight': weight === undefined || weight === '400' ? null : weight,
          'text-anchor': textAlign === 'start' || textAlign === 'left' ? null : ANCHORS[textAlign],
          direction: direction === 'rtl' ? 'rtl' : null,
          fill: String(fillStyle),
          'fill-opacity': this.#opacity(),
        },
        escaped(text),
      ),
    )
  }

  /** An icon, which is SVG itself, once however often it stands in the picture. */
  drawImage(image: HTMLCanvasElement | HTMLImageElement, x: number, y: number, width: number, height: number): void {
    const source = image instanceof HTMLImageElement ? image.src : image.toDataURL()
    const { zoom } = this.#at
    const place = { ...this.#place({ x, y }), width: width * zoom, height: height * zoom, opacity: this.#opacity() }
    if (!source.startsWith(ICON)) this.#content.push(tag('image', { ...place, href: source }))
    else this.#content.push(tag('use', { href: `#${this.#symbolOf(source)}`, ...place }))
  }

  #symbolOf(source: string): string {
    const known = this.#icons.get(source)
    if (known) return known
    const id = `icon-${this.#icons.size}`
    // An icon of our own, made by iconImage: nothing of it is from outside.
    const svg = decodeURIComponent(source.slice(ICON.length))
    this.#definitions.push(
      svg.replace(/^<svg xmlns="[^"]*" width="48" height="48"/, `<symbol id="${id}"`).replace(/<\/svg>$/, '</symbol>'),
    )
    this.#icons.set(source, id)
    return id
  }
}
