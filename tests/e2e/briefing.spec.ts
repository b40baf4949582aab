import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test, type Window } from './fixtures.ts'

async function open({ page, words }: Window): Promise<void> {
  await page.keyboard.press('Control+Shift+B')
  await expect(page.getByRole('dialog', { name: words('briefing.title') })).toBeVisible()
}

/** Saves the briefing of the dialog; gives the parts of the file by their names. */
async function save({ page, words }: Window): Promise<{ name: string; parts: Record<string, Uint8Array> }> {
  const go = page.getByRole('button', { name: words('picture.save'), exact: true })
  const [download] = await Promise.all([page.waitForEvent('download'), go.click()])
  return { name: download.suggestedFilename(), parts: unzipSync(await readFile(await download.path())) }
}

/** Everything that is written in some parts of a file, without what is around it. */
function wordsIn(parts: Record<string, Uint8Array>, of: RegExp): string {
  const own = Object.entries(parts).filter(([name]) => of.test(name))
  return own
    .map(([, content]) => strFromU8(content))
    .join('\n')
    .replaceAll(/<[^>]*>/g, '')
}

async function saveView({ page, words }: Window, name: string): Promise<void> {
  await page.getByRole('button', { name: words('views.title') }).click()
  await page.getByRole('dialog').getByLabel(words('views.name'), { exact: true }).first().fill(name)
  await page.getByRole('button', { name: words('views.save') }).click()
  await expect(page.locator('.saved-view').filter({ has: page.getByRole('button', { name }) })).toBeVisible()
  await page.keyboard.press('Escape')
}

const QUOTE = 'كوريا الشمالية'

test('a briefing of what is looked at has its sentences, its pictures and its quotes, as slides and as a document', async ({
  window,
}) => {
  const { page, words } = window
  await open(window)
  const slides = await save(window)
  expect(slides.name).toBe(`${words('picture.network.alliance')}.pptx`)
  const written = wordsIn(slides.parts, /slides\/slide\d+\.xml$/)
  for (const key of ['briefing.meetings', 'briefing.commitments', 'briefing.citations'] as const)
    expect(written).toContain(words(key))
  expect(written).toContain(QUOTE)
  expect(Object.keys(slides.parts).filter((name) => /media\/.*\.png$/.test(name)).length).toBeGreaterThanOrEqual(2)

  await open(window)
  await page.getByRole('radio', { name: words('briefing.docx'), exact: true }).click()
  await page.getByLabel(words('picture.heading'), { exact: true }).fill('Morning brief')
  const document = await save(window)
  expect(document.name).toBe('Morning brief.docx')
  const text = wordsIn(document.parts, /word\/document\.xml$/)
  expect(text).toContain('Morning brief')
  expect(text).toContain(QUOTE)
})

test('a briefing of saved views has each as it was saved, whatever is looked at', async ({ window }) => {
  const { page, words } = window
  await page.getByLabel(words('asOf.label')).fill('2023-01-01')
  await saveView(window, 'Before')
  await page.getByLabel(words('asOf.label')).fill('2025-07-31')
  await saveView(window, 'After')
  await open(window)
  await page.getByRole('checkbox', { name: /After/ }).press('Space')
  await page.getByRole('checkbox', { name: /Before/ }).press('Space')
  const { name, parts } = await save(window)
  expect(name).toBe('Before.pptx')
  const written = wordsIn(parts, /slides\/slide\d+\.xml$/)
  expect(written.indexOf('Before')).toBeLessThan(written.indexOf('After'))
  await expect(page.getByLabel(words('asOf.label'))).toHaveValue('2025-07-31')
})

test('what an analyst translated stands under the quote, and can be taken back', async ({ window }) => {
  const { page, words } = window
  await page.getByRole('listbox').focus()
  await page.keyboard.press('ArrowDown')
  const part = page.locator('.inspector details', { hasText: words('translation.title') }).first()
  await part.locator('summary').click()
  const field = part.getByLabel(words('translation.text'))
  await field.fill('In other words, an alliance')
  await field.blur()
  await open(window)
  const { parts } = await save(window)
  expect(wordsIn(parts, /slides\/slide\d+\.xml$/)).toContain('In other words, an alliance')
  await page.keyboard.press('Control+z')
  await expect(field).toHaveValue('')
})
