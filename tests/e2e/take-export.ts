import { readFile } from 'node:fs/promises'
import type { ExportFormat } from '../../graph/contract.ts'
import type { Window } from './fixtures.ts'

/** Takes a part of the graph away through the dialog, and gives the text of the file. */
export async function takeExport(
  { page, words }: Pick<Window, 'page' | 'words'>,
  scope: 'all' | 'shown' | 'selection',
  format: ExportFormat = 'graphml',
): Promise<string> {
  await page.keyboard.press('Control+Shift+E')
  const dialog = page.getByRole('dialog')
  await dialog.getByText(words(`export.${scope}.hint`)).click()
  await dialog.getByText(words(`export.${format}.hint`)).click()
  const go = dialog.getByRole('button', { name: words('export.run') })
  const [download] = await Promise.all([page.waitForEvent('download'), go.click()])
  // What is done next is done in the window, and not in the dialog while it closes.
  await dialog.waitFor({ state: 'hidden' })
  return readFile(await download.path(), 'utf8')
}
