import { join, resolve } from 'node:path'
import type { OutFile, SavedFile } from '../../graph/host.ts'
import { writeAtomically } from './atomic-file.ts'

/** Saves files at the place that was chosen: one goes there, several go into a folder of that name. */
export async function saveFiles(place: string, files: readonly OutFile[]): Promise<SavedFile[]> {
  const placed = files.map((file) => ({ path: files.length === 1 ? place : join(place, file.name), content: file.content }))
  for (const { path, content } of placed) await writeAtomically(resolve(path), content)
  return placed.map(({ path }) => ({ name: path, url: null }))
}
