import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { OutFile, SavedFile } from '../../graph/host.ts'
import { type Placed, writeTogether } from './atomic-file.ts'

/** Where files go: one at the place that was chosen, several into a folder of that name. */
function placed(place: string, files: readonly OutFile[]): Placed[] {
  return files.map(({ name, content }) => ({ path: resolve(files.length === 1 ? place : join(place, name)), content }))
}

/** The files that are there already and would be replaced. */
export function replacedBy(place: string, files: readonly OutFile[]): string[] {
  return placed(place, files).flatMap(({ path }) => (existsSync(path) ? path : []))
}

/** Saves files at the place that was chosen: all of them or none. */
export async function saveFiles(place: string, files: readonly OutFile[]): Promise<SavedFile[]> {
  const own = placed(place, files)
  await writeTogether(own)
  return own.map(({ path }) => ({ name: path, url: null }))
}
