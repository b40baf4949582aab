import { readFile } from 'node:fs/promises'
import type { MessageKey } from '../../renderer/i18n/en.ts'
import { expect, type Window } from './fixtures.ts'

type Which = 'network' | 'timeline'
type Part = Pick<Window, 'page' | 'words'>

/** Opens the place for pictures, and waits for its preview. */
export async function openPictures({ page, words }: Part, which: Which): Promise<void> {
  const entry: MessageKey = which === 'network' ? 'command.pictureNetwork' : 'command.pictureTimeline'
  await page.getByRole('button', { name: words('menu.picture') }).click()
  await page.getByRole('menuitem', { name: words(entry) }).click()
  await expect(page.locator('.preview')).toHaveAttribute('data-state', 'drawn', { timeout: 60_000 })
}

/** Chooses one of a few in the dialog. */
export async function choosePicture({ page, words }: Part, group: MessageKey, option: string): Promise<void> {
  const choice = page.getByRole('radiogroup', { name: words(group), exact: true })
  await choice.getByRole('radio', { name: option, exact: true }).click()
}

/** Saves what the dialog shows; gives the file. */
export async function savePicture({ page, words }: Part, timeout = 60_000): Promise<{ name: string; content: Buffer }> {
  const save = page.getByRole('button', { name: words('picture.save'), exact: true })
  const [download] = await Promise.all([page.waitForEvent('download', { timeout }), save.click()])
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}

/** How many pixels a PNG has. */
export function sizeOfPng(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}
