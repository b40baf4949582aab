import { z } from 'zod'
import { deltaOf, graphDeltaSchema } from '../model/delta.ts'
import { AppError } from '../model/errors.ts'
import { sourceDocumentSchema } from '../model/source.ts'
import type { Change } from '../store/store.ts'
import type { Exporter } from './exporter.ts'

const VERSION = 1

const envelope = z.object({ format: z.literal('entente'), version: z.int() })
const body = graphDeltaSchema.extend({ documents: z.array(sourceDocumentSchema) })

/** Entente's own file: the facts and their texts in a versioned envelope. Nothing is lost by it. */
export const native: Exporter = {
  format: 'native',
  extension: 'entente.json',
  mediaType: 'application/json',
  write({ graph, documents }) {
    const wanted = documents.filter(({ sourceId }) => graph.sources.has(sourceId))
    const file = { format: 'entente', version: VERSION, ...deltaOf(graph), documents: wanted }
    return [{ name: 'workspace.entente.json', text: `${JSON.stringify(file, null, 1)}\n` }]
  },
}

/**
 * Reads what `native` wrote.
 * @throws {AppError} bad-file where it is something else, or was written by a newer version.
 */
export function readNative(json: unknown): Change {
  const outer = envelope.safeParse(json)
  if (!outer.success) throw new AppError('bad-file', 'not a file of Entente', 'Choose a file that Entente exported as native.')
  if (outer.data.version > VERSION)
    throw new AppError('bad-file', 'the file was written by a newer version of Entente', 'Update Entente.')
  const read = body.safeParse(json)
  if (!read.success)
    throw new AppError('bad-file', `the file is damaged: ${z.prettifyError(read.error).split('\n')[0]}`, 'Export it again.')
  const { documents, ...delta } = read.data
  return { delta, documents }
}
