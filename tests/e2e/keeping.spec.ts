import { articleText, claimFileText } from '../fixtures/first-article.ts'
import { startShell } from './browser-shell.ts'
import { chooseFiles } from './choose-files.ts'
import { wanted } from './expected.ts'
import { expect, openWindow, test } from './fixtures.ts'
import { keptView } from './kept-view.ts'
import { takeExport } from './take-export.ts'
import { choosePicture, openPictures, savePicture, sizeOfPng } from './take-picture.ts'

test('what a person chose is there after a restart: view, day and selection', async ({ window: { page, shell, words } }) => {
  await page.getByRole('radio', { name: words('mode.full'), exact: true }).click()
  await page.getByLabel(words('asOf.label')).fill('2025-07-31')
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowRight')
  const title = await page.locator('.inspector h2').textContent()
  await expect.poll(async () => (await keptView(shell)).asOf).toBe('2025-07-31')
  // On a busy machine, what was selected last is on the disk more than a second after it shows.
  await expect.poll(async () => (await keptView(shell)).selection).not.toBeNull()
  await shell.kill()
  const again = await startShell(shell.workspace)
  try {
    await openWindow(page, again)
    await expect(page.getByRole('radio', { name: words('mode.full'), exact: true })).toBeChecked()
    await expect(page.getByLabel(words('asOf.label'))).toHaveValue('2025-07-31')
    await expect(page.locator('.inspector h2')).toHaveText(title!)
  } finally {
    await again.kill()
  }
})

test('what was changed just before the window was closed is there, too', async ({ window: { page, shell, words } }) => {
  await page.getByRole('radio', { name: words('mode.full'), exact: true }).click()
  await page.close({ runBeforeUnload: true })
  await expect.poll(async () => (await keptView(shell)).mode).toBe('full')
})

test('a node stays where it was dragged, after a restart too; undo takes it back', async ({ window: { page, shell, words } }) => {
  const where = async () => {
    const { positions, camera } = await keptView(shell)
    const [at, { zoom, pan }] = [positions['alliance state:RUS']!, camera.alliance!]
    const box = (await page.locator('.network-canvas').boundingBox())!
    return { at, x: box.x + pan.x + at.x * zoom, y: box.y + pan.y + at.y * zoom }
  }
  await page.waitForTimeout(1000)
  const before = await where()
  await page.mouse.move(before.x, before.y)
  await page.mouse.down()
  await page.mouse.move(before.x + 70, before.y + 50, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => (await where()).at).not.toEqual(before.at)
  const after = await where()
  await shell.kill()
  const again = await startShell(shell.workspace)
  try {
    await openWindow(page, again)
    await page.waitForTimeout(1000)
    expect((await where()).at).toEqual(after.at)
    await page.mouse.click(after.x, after.y)
    await expect(page.locator('.inspector h2')).toHaveText(test.info().project.name === 'ar' ? 'روسيا' : 'Russia')
    await page.mouse.move(after.x, after.y)
    await page.mouse.down()
    await page.mouse.move(after.x - 40, after.y + 30, { steps: 5 })
    await page.mouse.up()
    await expect.poll(async () => (await where()).at).not.toEqual(after.at)
    await page.getByRole('button', { name: words('command.undo') }).click()
    await expect.poll(async () => (await where()).at).toEqual(after.at)
  } finally {
    await again.kill()
  }
})

test('the network stays in view and as large as it was, whatever becomes of its frame', async ({
  window: { page, shell, words },
}) => {
  const zoom = async () => (await keptView(shell)).camera.alliance!.zoom
  // What is kept is written a little after it changed; on a busy machine, a good while after.
  const settle = async () => {
    for (let [last, same] = [Number.NaN, 0]; same < 3; ) {
      await page.waitForTimeout(800)
      const now = await zoom()
      same = now === last ? same + 1 : 0
      last = now
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  // Pressed in the frame of this size: on a busy machine the window may hear of its new size late.
  await page.getByRole('button', { name: words('command.fit') }).click()
  await settle()
  const before = await zoom()
  for (const [width, height] of [
    [760, 600],
    [1600, 1000],
    [760, 1000],
    [1600, 600],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(150)
  }
  await settle()
  expect(await zoom()).toBeCloseTo(before, 5)
})

test('what is in view of the network is saved as it is in the window, at double density', async ({ window }) => {
  const { page, words } = window
  const box = (await page.locator('.network-canvas').boundingBox())!
  await openPictures(window, 'network')
  await choosePicture(window, 'picture.shape', words('picture.shape.free'))
  await choosePicture(window, 'picture.part', words('picture.part.view'))
  const { width, height } = sizeOfPng((await savePicture(window)).content)
  expect(width).toBe(Math.round(box.width) * 2)
  expect(height).toBeGreaterThan(box.height * 2)
})

test('everything and the selection go out as files', async ({ window: { page, words } }) => {
  const all = await takeExport({ page, words }, 'all')
  expect(all.match(/<node /g)).toHaveLength(wanted(null, undefined, true)[0]!)
  await page.getByRole('listbox').focus()
  await page.keyboard.press('ArrowDown')
  const part = await takeExport({ page, words }, 'selection')
  expect(part.match(/<node /g)!.length).toBeLessThan(wanted(null)[0]!)
})

test('claim files are opened with their articles; what is wrong is said, what is there stays', async ({
  window: { page, words },
}) => {
  const article = { name: 'wonsan-2025.ar.txt', mimeType: 'text/plain', buffer: Buffer.from(articleText) }
  const claims = { name: 'wonsan-2025.json', mimeType: 'application/json', buffer: Buffer.from(claimFileText) }
  await chooseFiles(page, [claims, article])
  await expect(page.locator('.notice-done')).toContainText('wonsan-2025.json')
  await chooseFiles(page, [{ ...claims, name: 'broken.json', buffer: Buffer.from('{') }, article])
  await expect(page.locator('.notice-failed')).toContainText('broken.json')
  await page
    .getByRole('button', { name: words('notice.dismiss') })
    .last()
    .click()
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(21)
  const spoiled = JSON.parse(claimFileText)
  for (const [at, claim] of spoiled.claims.entries()) Object.assign(claim, { id: `copy-${at}`, links: [] })
  spoiled.claims[0].time = { edtf: '2025-13', basis: 'explicit' }
  spoiled.claims[1].participants = [{ entityId: 'state:XX', role: 'host' }]
  await chooseFiles(page, [{ ...claims, name: 'spoiled.json', buffer: Buffer.from(JSON.stringify(spoiled)) }, article])
  const notice = page.locator('.notice-failed', { hasText: 'spoiled.json' })
  await expect(notice.locator('li')).toHaveText([/copy-0: .*2025-13/, /copy-1: /])
})
