import { type NativeFile, readNative } from '../export/native.ts'
import { AppError } from '../model/errors.ts'
import { readCsv } from './csv.ts'
import type { DataSet } from './data-table.ts'
import { readGexf } from './gexf.ts'
import { readGraphml } from './graphml.ts'
import { guessMapping } from './guess-mapping.ts'

export interface NamedText {
  readonly name: string
  readonly text: string
}

/** What a person brings: a file of Entente, or a data set. */
export type DataFile =
  | { readonly kind: 'native'; readonly native: NativeFile }
  | { readonly kind: 'data'; readonly data: DataSet }

function json({ name, text }: NamedText): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('bad-file', `${name}: ${(cause as Error).message}`, 'Choose a file that Entente exported.', { cause })
  }
}

function readOne(file: NamedText): DataFile {
  const { name, text } = file
  const head = text.slice(0, 2000)
  if (/<(?:\w+:)?graphml[\s>]/.test(head)) return { kind: 'data', data: readGraphml(text, name) }
  if (/<(?:\w+:)?gexf[\s>]/.test(head)) return { kind: 'data', data: readGexf(text, name) }
  if (/^\s*\{/.test(head)) return { kind: 'native', native: readNative(json(file)) }
  if (/^\s*<\?xml/.test(head))
    throw new AppError('bad-file', `${name}: is XML, but neither GraphML nor GEXF`, 'Choose one of these, or a table.')
  return { kind: 'data', data: { file: name, text, ties: readCsv(text, name), actors: null } }
}

function namesTwo(data: DataSet): boolean {
  const { from, to } = guessMapping(data)
  return from !== '' && to !== ''
}

/** Two tables: the one of ties names two actors in each row, the other says who they are. */
function joined(files: readonly DataSet[]): DataSet {
  const [ties, ...others] = files.filter(namesTwo)
  const [actors, ...rest] = files.filter((file) => file !== ties)
  if (!ties || others.length > 0 || rest.length > 0)
    throw new AppError(
      'bad-request',
      'of these tables, not exactly one names two actors in each row',
      'Choose one table of ties, alone or with its table of actors.',
    )
  return { ...ties, actors: actors?.ties ?? null }
}

/**
 * Reads the files that a person brings at once: one file of Entente, one graph, one table, or a table of ties with its actors.
 * @throws {AppError} bad-file, naming the file; bad-request where they do not belong together.
 */
export function readDataFiles(files: readonly NamedText[]): DataFile {
  const [first, ...others] = files.map(readOne)
  if (!first) throw new AppError('bad-request', 'there is no file', 'Choose one.')
  if (others.length === 0) return first
  const data = [first, ...others].flatMap((file) => (file.kind === 'data' ? file.data : []))
  if (data.length < files.length)
    throw new AppError('bad-request', 'a file of Entente is taken in alone', 'Choose one file at a time.')
  return { kind: 'data', data: joined(data) }
}
