import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The nearest folder above a file that has a package.json: of the clone, or of the installed program. */
function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('package.json is missing: the program is not complete')
  return rootAbove(parent)
}

export const root = rootAbove(dirname(fileURLToPath(import.meta.url)))

/** Where the first article is: in the clone, or where the build put it. */
export const dataFolder = existsSync(join(root, 'data', 'claims')) ? join(root, 'data') : join(root, 'out', 'data')

export const windowFolder = join(root, 'out', 'renderer')
