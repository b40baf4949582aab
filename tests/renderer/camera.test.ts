import cytoscape from 'cytoscape'
import { describe, expect, test } from 'vitest'
import { type Camera, NetworkCamera } from '../../renderer/canvas/network-camera.ts'
import type { Box } from '../../renderer/canvas/plane.ts'

/** A frame of 300 by 300 pixels, with nodes in it. */
function frame(places: Record<string, { x: number; y: number }>, extent: Box | null = null) {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    layout: { name: 'preset', fit: false },
    style: [
      { selector: 'node', style: { width: 20, height: 20 } },
      { selector: '.absent', style: { display: 'none' } },
    ],
    elements: Object.entries(places).map(([id, position]) => ({ group: 'nodes', data: { id }, position })),
  })
  // Without a window there is no frame to measure.
  Object.assign(cy, { width: () => 300, height: () => 300 })
  const told: Camera[] = []
  const camera = new NetworkCamera(
    cy,
    () => extent,
    (moved) => told.push(moved),
    () => undefined,
  )
  const node = (id: string) => cy.collection().union(cy.getElementById(id))
  return { cy, camera, told, node }
}

describe('the camera', () => {
  test('fits all that is seen, what ties reach beyond the nodes too, with a margin, and no closer than needed', () => {
    const { cy, camera, told } = frame({ a: { x: 0, y: 0 } }, { x1: -200, y1: -100, x2: 200, y2: 100 })
    camera.fit()
    const [zoom, pan] = [cy.zoom(), cy.pan()]
    const [x1, x2, y1, y2] = [-pan.x / zoom, (300 - pan.x) / zoom, -pan.y / zoom, (300 - pan.y) / zoom]
    expect(x1).toBeLessThan(-200)
    expect(x2).toBeGreaterThan(200)
    expect([(x1 + x2) / 2, (y1 + y2) / 2]).toEqual([expect.closeTo(0), expect.closeTo(0)])
    expect(cy.zoom()).toBeCloseTo((300 - 2 * 48) / 400)
    expect(told.at(-1)!.isFitted).toBe(true)
  })

  test('does not come nearer than is pleasant to little, and stays where it is before nothing', () => {
    const little = frame({ a: { x: 0, y: 0 } }, { x1: -5, y1: -5, x2: 5, y2: 5 })
    little.camera.fit()
    expect(little.cy.zoom()).toBe(1.6)
    const nothing = frame({})
    nothing.camera.fit()
    expect(nothing.cy.zoom()).toBe(1)
  })

  test('goes to the first that is seen where none is in view, and nowhere else', () => {
    const { cy, camera, node } = frame({ near: { x: 100, y: 100 }, far: { x: 2000, y: 0 }, gone: { x: 5000, y: 0 } })
    node('gone').addClass('absent')
    camera.reveal([node('far'), node('near')])
    expect(cy.pan()).toEqual({ x: 0, y: 0 })
    camera.reveal([node('gone').union(node('near')), node('far')])
    expect(cy.pan().x).toBeCloseTo(150 - 2000)
    camera.reveal([node('gone')])
    expect(cy.pan().x).toBeCloseTo(150 - 2000)
  })

  test('shows all where what is new is out of view', () => {
    const { cy, camera, node } = frame({ a: { x: 100, y: 100 }, b: { x: 900, y: 0 } }, { x1: 90, y1: -10, x2: 910, y2: 110 })
    camera.showSome([node('a')])
    expect(cy.zoom()).toBe(1)
    camera.showSome([node('b')])
    expect(cy.zoom()).toBeLessThan(0.5)
  })

  test('looks from where somebody looked, unless nothing is to be seen from there', () => {
    const { cy, camera } = frame({ a: { x: 100, y: 100 } }, { x1: 90, y1: 90, x2: 110, y2: 110 })
    camera.lookFrom({ zoom: 0.5, pan: { x: 10, y: 10 }, isFitted: false })
    expect(cy.zoom()).toBe(0.5)
    camera.lookFrom({ zoom: 0.5, pan: { x: 9000, y: 10 }, isFitted: false })
    expect(cy.zoom()).toBe(1.6)
  })

  test('is no longer fitted once it was zoomed', () => {
    const { camera, told } = frame({ a: { x: 0, y: 0 } }, { x1: -5, y1: -5, x2: 5, y2: 5 })
    camera.fit()
    camera.zoom(1)
    expect(told.at(-1)!.isFitted).toBe(false)
  })
})
