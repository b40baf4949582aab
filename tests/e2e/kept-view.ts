import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type View, viewSchema } from '../../graph/contract.ts'
import type { RunningShell } from './browser-shell.ts'

/** What the host keeps of the window's view, once the window has sent it. */
export async function keptView({ workspace }: Pick<RunningShell, 'workspace'>): Promise<View> {
  return viewSchema.parse(JSON.parse(await readFile(join(workspace, 'view.json'), 'utf8')))
}

/** The same, and undefined as long as the window has sent nothing: for a test that waits until it has. */
export async function keptSoFar(shell: Pick<RunningShell, 'workspace'>): Promise<View | undefined> {
  return await keptView(shell).catch(() => undefined)
}
