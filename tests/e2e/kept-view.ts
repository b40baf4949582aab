import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type View, viewSchema } from '../../graph/contract.ts'
import type { RunningShell } from './browser-shell.ts'

/** What the host keeps of the window's view. The window sends it a moment after it opened; on a busy machine, a good while after. */
export async function keptView({ workspace }: Pick<RunningShell, 'workspace'>): Promise<View> {
  const file = join(workspace, 'view.json')
  await expect.poll(() => existsSync(file), { message: 'The window has sent its view' }).toBe(true)
  return viewSchema.parse(JSON.parse(await readFile(file, 'utf8')))
}
