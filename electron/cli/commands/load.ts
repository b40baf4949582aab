import { AppError } from '../../../graph/model/errors.ts'
import { fromRefused } from '../../../graph/service/refused.ts'
import { claimFilesAt, FIRST_ARTICLE } from '../../host/first-article.ts'
import type { Call, Command, ExitCode, Opened } from '../command.ts'
import { anyFileAt, dataFileAt, mappingAt } from '../data-files.ts'
import { errorLine, oneLine } from '../error-line.ts'

interface Loaded {
  readonly file: string
  readonly delta: { readonly claims: readonly unknown[] }
  readonly refused: readonly { what: string; id: string; reason: string }[]
}

/** Said only now: the claims are on the disk. */
function told({ file, delta, refused }: Loaded, { values, say, warn }: Call): ExitCode {
  say(
    values.json
      ? JSON.stringify({ file, claims: delta.claims.length, refused })
      : `${file}: ${delta.claims.length} claims loaded`,
  )
  for (const { what, id, reason } of refused) warn(oneLine(`${file}: ${what} ${id}: ${reason}`))
  return refused.length > 0 ? 2 : 0
}

async function loadOne(path: string, { client }: Opened, call: Call): Promise<ExitCode> {
  try {
    const file = await dataFileAt(path)
    if (!file) return told(await client.load(await claimFilesAt(path)), call)
    return told(await client.data.import({ files: [file], mapping: await mappingAt(call.values) }), call)
  } catch (thrown) {
    const error = fromRefused(thrown)
    if (!(error instanceof AppError) || error.code !== 'bad-file') throw error
    call.warn(errorLine(error))
    return 1
  }
}

/** What a data set is, and how its columns would be read: to be looked at, and changed, before it is loaded. */
async function inspect(path: string, { client }: Opened, { answer, values }: Call): Promise<ExitCode> {
  const files = [await anyFileAt(path)]
  const inspected = await client.data.inspect({ files })
  if (inspected.kind === 'facts') {
    answer(
      inspected,
      () => `${inspected.file}: ${inspected.fresh} new, ${inspected.same} the same, ${inspected.conflicts.length} differ`,
    )
    return 0
  }
  const mapping = (await mappingAt(values)) ?? inspected.mapping
  const preview = await client.data.preview({ files, mapping })
  answer({ file: inspected.file, mapping, ...preview }, () =>
    [
      JSON.stringify(mapping, null, 2),
      `${preview.claims} claims about ${preview.actors} actors; ${preview.errorCount} rows cannot be taken`,
      ...preview.errors.map(({ line, reason }) => `line ${line}: ${reason}`),
    ].join('\n'),
  )
  return 0
}

export const load: Command = {
  name: 'load',
  usage: 'load [FILE…] [--mapping FILE] [--dry-run]',
  summary:
    'Load claim files, files of Entente, GraphML, GEXF or CSV, one transaction a file; without a file, the claims of the first article. Columns of a data set are read as --mapping says, else as they are guessed: --dry-run shows how, and what would come in, and stores nothing.',
  options: { mapping: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  words: [0, Number.POSITIVE_INFINITY],
  async run(call) {
    const opened = await call.open('make')
    const codes: ExitCode[] = []
    const work = call.values['dry-run'] === true ? inspect : loadOne
    for (const path of call.words.length > 0 ? call.words : [FIRST_ARTICLE]) codes.push(await work(path, opened, call))
    return codes.includes(1) ? 1 : codes.includes(2) ? 2 : 0
  },
}
