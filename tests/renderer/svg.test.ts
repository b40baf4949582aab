import { afterAll, describe, expect, test, vi } from 'vitest'
import { SvgPath } from '../../renderer/picture/svg-path.ts'
import { SvgPen } from '../../renderer/picture/svg-pen.ts'
import { iconImage } from '../../renderer/ui/icon.tsx'

/** Letters are 6 wide; the middle of a line is 4 above its foot. */
const measuring = {
  textBaseline: 'alphabetic',
  measureText(this: { textBaseline: string }, text: string) {
    return { width: text.length * 6, actualBoundingBoxAscent: this.textBaseline === 'middle' ? 6 : 10 }
  },
} as unknown as CanvasRenderingContext2D

class StandIn {
  constructor(readonly src: string) {}
}
vi.stubGlobal('HTMLImageElement', StandIn)
afterAll(() => vi.unstubAllGlobals())

const drawn = (draw: (pen: SvgPen) => void) => {
  const pen = new SvgPen(measuring)
  draw(pen)
  return pen.content
}

describe('a path', () => {
  const path = (draw: (path: SvgPath) => void) => {
    const made = new SvgPath(
      ({ x, y }) => ({ x: x * 2 + 1, y: y * 2 }),
      (length) => length * 2,
    )
    draw(made)
    return made.d
  }

  test('has its points where they are placed', () => {
    const d = path((made) => {
      made.moveTo({ x: 1, y: 2 })
      made.quadraticCurveTo({ x: 3, y: 4 }, { x: 5, y: 6 })
      made.bezierCurveTo({ x: 0, y: 0 }, { x: 1, y: 1 }, { x: 2, y: 2.3456 })
      made.closePath()
    })
    expect(d).toBe('M3 4Q7 8 11 12C1 0 3 2 5 4.69Z')
  })

  test('begins where its first line leads', () => {
    expect(path((made) => made.lineTo({ x: 0, y: 0 }))).toBe('M1 0')
  })

  test('has a whole circle in two halves, with the size that it has in the picture', () => {
    expect(path((made) => made.arc({ x: 0, y: 0 }, 5, 0, 2 * Math.PI))).toBe('M11 0A10 10 0 0 1 -9 0A10 10 0 0 1 11 0')
  })

  test('has round corners as a canvas has them', () => {
    const corner = (to: { x: number; y: number }) =>
      path((made) => {
        made.moveTo({ x: 0, y: 0 })
        made.arcTo({ x: 10, y: 0 }, to, 3)
      })
    expect(corner({ x: 10, y: 10 })).toBe('M1 0L15 0A6 6 0 0 1 21 6')
    expect(corner({ x: 10, y: -10 })).toBe('M1 0L15 0A6 6 0 0 0 21 -6')
    expect(corner({ x: 20, y: 0 })).toBe('M1 0L21 0')
  })

  test('of a rectangle is closed, and no corner is rounder than half of it', () => {
    expect(path((made) => made.rect(0, 0, 2, 1))).toBe('M1 0L5 0L5 2L1 2Z')
    expect(path((made) => made.roundRect(0, 0, 2, 8, 50))).toContain('A2 2 0 0 1')
  })
})

describe('a pen that writes SVG', () => {
  test('keeps colour, opacity, width and dashes, as large as they are drawn', () => {
    const content = drawn((pen) => {
      pen.scale(2)
      pen.translate(1, 1)
      Object.assign(pen, { strokeStyle: '#123', lineWidth: 3, globalAlpha: 0.5 })
      pen.setLineDash([4, 2])
      pen.moveTo(0, 0)
      pen.lineTo(10, 0)
      pen.stroke()
    })
    expect(content).toContain(
      '<path d="M2 2L22 2" fill="none" stroke="#123" stroke-width="6" stroke-opacity="0.5" stroke-dasharray="8 4"/>',
    )
  })

  test('forgets after restore what was set since save', () => {
    const content = drawn((pen) => {
      pen.fillStyle = '#111'
      pen.save()
      pen.fillStyle = '#222'
      pen.scale(10)
      pen.restore()
      pen.fillRect(0, 0, 1, 1)
      pen.restore()
    })
    expect(content).toContain('<path d="M0 0L1 0L1 1L0 1Z" fill="#111"/>')
  })

  test('cuts off what is outside of a clip, until it is restored', () => {
    const content = drawn((pen) => {
      pen.save()
      pen.rect(0, 0, 5, 5)
      pen.clip()
      pen.fillRect(0, 0, 9, 9)
      pen.restore()
      pen.fillRect(1, 1, 1, 1)
    })
    expect(content).toMatch(/<clipPath id="clip-0"><path d="M0 0L5 0L5 5L0 5Z"\/><\/clipPath>/)
    expect(content).toMatch(/<g clip-path="url\(#clip-0\)">\n<path d="M0 0L9[^>]*>\n<\/g>\n<path d="M1 1/)
  })

  test('writes letters as letters, on the line on which they stand, and remembers them', () => {
    const pen = new SvgPen(measuring)
    Object.assign(pen, { font: '600 12px "Inter"', textAlign: 'center', textBaseline: 'middle', fillStyle: '#000' })
    pen.fillText('A & <b>', 10, 20)
    expect(pen.content).toContain(
      '<text x="10" y="24" font-family="&quot;Inter&quot;" font-size="12" font-weight="600" text-anchor="middle" fill="#000">A &amp; &lt;b&gt;</text>',
    )
    expect(pen.letters.has('&')).toBe(true)
    expect(pen.measureText('abc').width).toBe(18)
  })

  test('writes Arabic from right to left: its start is at the right', () => {
    const content = drawn((pen) => {
      Object.assign(pen, { font: '12px "Noto"', textAlign: 'start', direction: 'rtl' })
      pen.fillText('روسيا', 100, 20)
    })
    expect(content).toMatch(/<text x="100" y="20"[^>]* direction="rtl"[^>]*>روسيا<\/text>/)
    expect(content).not.toContain('text-anchor')
  })

  test('has an icon once, however often it is drawn', () => {
    const image = new StandIn(iconImage([['circle', { cx: '12', cy: '12', r: '4' }]], '#fff')) as unknown as HTMLImageElement
    const content = drawn((pen) => {
      pen.drawImage(image, 0, 0, 12, 12)
      pen.scale(2)
      pen.drawImage(image, 5, 5, 12, 12)
    })
    expect(content.match(/<symbol/g)).toHaveLength(1)
    expect(content).toContain('<symbol id="icon-0" viewBox="0 0 24 24" fill="none" stroke="#fff"')
    expect(content).toContain('<use href="#icon-0" x="10" y="10" width="24" height="24"/>')
  })
})
