import { ensureGephi } from './gephi.mjs'
import { ensureOffice } from './office.mjs'
import { ensurePython } from './python.mjs'

/**
 * Makes sure that the programs that exports are made for can open them: NetworkX and others in Python, Gephi, LibreOffice.
 * @throws {Error} one line with the command to type.
 */
export async function ensureConsumers() {
  ensurePython()
  await ensureGephi()
  ensureOffice()
}
