import { AppError } from '../../../graph/model/errors.ts'
import { importArticle } from '../../../graph/service/import-article.ts'
import { articleOptions, forEachArticle } from '../articles.ts'
import type { Command } from '../command.ts'
import { oneLine } from '../error-line.ts'

export const importArticles: Command = {
  name: 'import',
  usage: 'import FILE|FOLDER|-… --accept verified [--published DATE] [--language ar|en] [--model URL [--model-name NAME]]',
  summary: 'Read articles and store them with the claims that passed verification, one transaction an article.',
  options: { ...articleOptions, accept: { type: 'string' } },
  words: [1, Number.POSITIVE_INFINITY],
  async run(call) {
    if (call.values.accept !== 'verified') {
      throw new AppError(
        'bad-request',
        'nobody has reviewed these claims',
        'With --accept verified those that passed verification are stored; extract shows them first.',
      )
    }
    const { store } = await call.open('make')
    return forEachArticle(call, async (extracted, text) => {
      const { file, delta, refused } = await importArticle(store, extracted, text)
      const { rejected } = extracted
      // Said only now: the claims are on the disk.
      call.answer(
        { file, claims: delta.claims.length, refused, rejected },
        () => `${oneLine(file)}: ${delta.claims.length} claims stored, ${rejected.length} rejected`,
      )
      for (const { what, id, reason } of refused) call.warn(oneLine(`${file}: ${what} ${id}: ${reason}`))
      return refused.length > 0 ? 2 : 0
    })
  },
}
