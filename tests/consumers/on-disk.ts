import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Taken } from '../../graph/export/exporter.ts'
import { temporaryFolder } from '../electron/run-cli.ts'
import { exporterOf, filesOf } from '../export/exported.ts'

export let folder: ReturnType<typeof temporaryFolder>

/** Writes the files that a format makes of what is taken to a folder of the test file's own, and gives their paths. */
export function exportsFolder(): (format: string, of: Taken) => Promise<string[]> {
  beforeAll(() => {
    folder = temporaryFolder()
  })
  afterAll(() => folder.remove())
  return async (format, of) => {
    const { extension, write } = exporterOf(format)
    const contents = await filesOf(format, of)
    return write(of).map(({ name }, at) => {
      const path = join(folder.path, extension ? `network.${extension}` : name)
      writeFileSync(path, contents[at]!)
      return path
    })
  }
}
