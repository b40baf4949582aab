import { fileURLToPath } from 'node:url'
import { ensureBuild } from '../../electron/start/ensure-build.mjs'

/** The program as it ships, built anew where its sources changed: for tests that start it. */
export default function setup(): void {
  ensureBuild(fileURLToPath(new URL('../..', import.meta.url)))
}
