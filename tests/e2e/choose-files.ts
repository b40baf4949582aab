import type { FileChooser, Page } from '@playwright/test'

/** Opens files as a person does who chooses them in the system's dialog. */
export async function chooseFiles(page: Page, files: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  const chosen = page.waitForEvent('filechooser')
  // The browser has to know that the test waits for its dialog before the dialog is asked for: else it is lost now and then.
  await page.evaluate(() => document.readyState)
  await page.keyboard.press('Control+o')
  await (await chosen).setFiles(files)
}
