import { AppError } from '../../../graph/model/errors.ts'
import type { Extracted } from '../../../graph/service/extract.ts'
import { importArticle } from '../../../graph/service/import-article.ts'
import { keepForReview } from '../../../graph/service/read-for-review.ts'
import type { GraphStore } from '../../../graph/store/store.ts'
import { readingRules } from '../../host/lexicon.ts'
import { articleOptions, forEachArticle } from '../articles.ts'
import type { Call, Command, ExitCode } from '../command.ts'
import { oneLine } from '../error-line.ts'

/** Said only once it is on the disk. */
async function storeVerified(store: GraphStore, extracted: Extracted, text: string, call: Call): Promise<ExitCode> {
  const { file, delta, refused, namesakes } = await importArticle(store, extracted, text, await readingRules())
  const { rejected } = extracted
  const apart = namesakes.map(({ of, with: other }) => ({ id: of, namesake: other }))
  call.answer(
    { file, claims: delta.claims.length, refused, rejected, apart },
    () => `${oneLine(file)}: ${delta.claims.length} claims stored, ${rejected.length} rejected`,
  )
  for (const { what, id, reason } of refused) call.warn(oneLine(`${file}: ${what} ${id}: ${reason}`))
  for (const { id, namesake } of apart)
    call.warn(
      oneLine(`${file}: ${namesake} is named by another article, too: kept apart as ${id} until the review says they are one`),
    )
  return refused.length > 0 ? 2 : 0
}

/** Nothing comes into the graph: an analyst decides in the window. */
async function keep(store: GraphStore, extracted: Extracted, text: string, call: Call): Promise<ExitCode> {
  const { source, claims, rejected } = (await keepForReview(store, extracted, text, await readingRules())).reading
  call.answer(
    { file: source.file, claims: 0, waiting: claims.length, rejected },
    () => `${oneLine(source.file)}: ${claims.length} claims wait for review, ${rejected.length} rejected`,
  )
  return 0
}

export const importArticles: Command = {
  name: 'import',
  usage: 'import FILE|FOLDER|-… [--accept verified] [--published DATE] [--language ar|en] [--model URL [--model-name NAME]]',
  summary:
    'Read articles and keep what they say for review in the window; with --accept verified, store what passed verification at once. Whoever is in no word list and has the name of somebody of another article is kept apart from them, until the review says that they are one.',
  options: { ...articleOptions, accept: { type: 'string' } },
  words: [1, Number.POSITIVE_INFINITY],
  async run(call) {
    const { accept } = call.values
    if (accept !== undefined && accept !== 'verified')
      throw new AppError('bad-request', `--accept ${String(accept)} is unknown`, 'Write --accept verified, or leave it out.')
    const { store } = await call.open('make')
    const work = accept === 'verified' ? storeVerified : keep
    return forEachArticle(call, (extracted, text) => work(store, extracted, text, call))
  },
}
