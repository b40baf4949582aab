import type { FileChooser, Page } from '@playwright/test'

/** Opens files as a person does who chooses them in the system's dialog. */
export async function chooseFiles(page: Page, files: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')])
  await chooser.setFiles(files)
}
