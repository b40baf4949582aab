import { type Browser, chromium } from '@playwright/test'
import { browserOptions } from '../e2e/browser.ts'
import { emptyWorkspace, remove, startShell } from '../e2e/browser-shell.ts'
import { type Drawing, drawingOf, middleNode } from './explorer/drawing.ts'
import { type Measured, measureOpening, measureUse } from './explorer/measure.ts'
import { frameOf, openOurs } from './explorer/our-side.ts'
import { pureSearch } from './explorer/pure-search.ts'
import { newPage, type Opened } from './explorer/side.ts'
import { serveSigma } from './explorer/sigma-server.ts'
import { openSigma } from './explorer/sigma-side.ts'
import { fill, keepFirstView, keepView, keptView } from './explorer/workspace.ts'

/**
 * The explorer beside a bare page of sigma.js that shows the same graph, of 5,000 nodes and 15,000 relationships, in one run, on this
 * machine's own Chromium, without a graphics card: `npm run bench:explorer`, or `npm run bench:explorer -- 5` for another number of
 * rounds. Medians.
 */
const ROUNDS = Number(process.argv[2] ?? 3)

/** Opens the workspace once, so that everything is arranged and kept; gives the size of the frame. */
async function arrange(browser: Browser, workspace: string): Promise<{ width: number; height: number }> {
  const shell = await startShell(workspace)
  const { page } = await newPage(browser)
  await page.goto(shell.address)
  await page.locator('.network[data-ready=true]').waitFor()
  await page.waitForTimeout(2000)
  const { width, height } = await frameOf(page)
  await page.context().close()
  await shell.kill()
  return { width, height }
}

const workspace = emptyWorkspace()
const browser = await chromium.launch(browserOptions)
keepFirstView(workspace)
const graph = await fill(workspace)
const frame = await arrange(browser, workspace)
const drawing: Drawing = drawingOf(graph, keptView(workspace))
const node = middleNode(drawing)
const sigma = await serveSigma(drawing)

/** Where both look: at all, or so near that labels are read, at the node in the middle. */
const PLACES = { all: null, near: { x: node.x, y: node.y, zoom: 0.8 } }

function look(where: keyof typeof PLACES): void {
  const at = PLACES[where]
  const pan = at && { x: frame.width / 2 - at.x * at.zoom, y: frame.height / 2 - at.y * at.zoom }
  keepView(workspace, { selection: null, asOf: null, camera: at && pan ? { full: { zoom: at.zoom, pan, isFitted: false } } : {} })
}

async function measured(opened: Opened, where: keyof typeof PLACES): Promise<Measured> {
  try {
    const opening = await measureOpening(opened, where)
    const { zoom, labels } = await opened.look()
    opening.set(`zoom, ${where}`, zoom).set(`labels drawn, ${where}`, labels)
    return where === 'near' ? opening : new Map([...opening, ...(await measureUse(opened, node))])
  } finally {
    await opened.close()
  }
}

const PURE = 'search alone, without a window, ms'
const sides = { ours: [] as Measured[], sigma: [] as Measured[] }
try {
  for (let round = 0; round < ROUNDS; round++)
    for (const where of ['near', 'all'] as const) {
      look(where)
      sides.ours.push(await measured(await openOurs(browser, workspace), where))
      sides.sigma.push(await measured(await openSigma(browser, sigma.address, { ...frame, at: PLACES[where] }), where))
    }
} finally {
  await browser.close()
  sigma.close()
  remove(workspace)
}

const pure = pureSearch(graph, drawing)
sides.ours.push(new Map([[PURE, pure.ours]]))
sides.sigma.push(new Map([[PURE, pure.sigma]]))

function median(of: readonly Measured[], name: string): number {
  const found = of.flatMap((each) => each.get(name) ?? []).sort((a, b) => a - b)
  return found[found.length >> 1]!
}

function row(...cells: string[]): void {
  process.stdout.write(`${cells.map((cell, at) => cell.padEnd(at === 0 ? 44 : 12)).join('')}\n`)
}

row(`${drawing.nodes.length} nodes, ${drawing.edges.length} relationships`, 'ours', 'sigma', 'ours/sigma')
for (const name of new Set(sides.ours.flatMap((each) => [...each.keys()]))) {
  const [one, other] = [median(sides.ours, name), median(sides.sigma, name)]
  row(name, ...[one, other].map((value) => value.toPrecision(3)), (one / other).toFixed(2))
}
