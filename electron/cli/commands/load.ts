import { AppError } from '../../../graph/model/errors.ts'
import { fromRefused } from '../../../graph/service/refused.ts'
import { claimFilesAt, FIRST_ARTICLE } from '../../host/first-article.ts'
import type { Call, Command, ExitCode, Opened } from '../command.ts'
import { errorLine, oneLine } from '../error-line.ts'

async function loadOne(path: string, { client }: Opened, { values, say, warn }: Call): Promise<ExitCode> {
  try {
    const { file, delta, refused } = await client.load(await claimFilesAt(path))
    // Said only now: the claims are on the disk.
    say(
      values.json
        ? JSON.stringify({ file, claims: delta.claims.length, refused })
        : `${file}: ${delta.claims.length} claims loaded`,
    )
    for (const { what, id, reason } of refused) warn(oneLine(`${file}: ${what} ${id}: ${reason}`))
    return refused.length > 0 ? 2 : 0
  } catch (thrown) {
    const error = fromRefused(thrown)
    if (!(error instanceof AppError) || error.code !== 'bad-file') throw error
    warn(errorLine(error))
    return 1
  }
}

export const load: Command = {
  name: 'load',
  usage: 'load [FILE…]',
  summary: 'Load claim files, one transaction a file; without a file, the claims of the first article.',
  words: [0, Number.POSITIVE_INFINITY],
  async run(call) {
    const opened = await call.open('make')
    const codes: ExitCode[] = []
    for (const path of call.words.length > 0 ? call.words : [FIRST_ARTICLE]) codes.push(await loadOne(path, opened, call))
    return codes.includes(1) ? 1 : codes.includes(2) ? 2 : 0
  },
}
