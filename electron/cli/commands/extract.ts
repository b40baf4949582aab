import type { Extracted } from '../../../graph/service/extract.ts'
import { articleOptions, forEachArticle } from '../articles.ts'
import type { Command } from '../command.ts'
import { table } from '../table.ts'

function asText({ source, claims, rejected }: Extracted): string {
  const rows = claims.map(({ type, status, time, participants, extractor }) => [
    type,
    status,
    time.edtf ?? '',
    extractor?.name ?? '',
    participants.map(({ entityId, role }) => `${entityId} (${role})`).join(', '),
  ])
  return `${source.file}: ${claims.length} claims, ${rejected.length} rejected\n${table(rows)}`
}

export const extract: Command = {
  name: 'extract',
  usage: 'extract FILE|FOLDER|-… [--published DATE] [--language ar|en] [--model URL [--model-name NAME]]',
  summary:
    'Read articles (text, Markdown, HTML, PDF, DOCX) into claims, offline. Nothing is stored; with --json, one object in the form of a claim file for each. With --model, an OpenAI-compatible server is sent the text and asked, too.',
  options: articleOptions,
  words: [1, Number.POSITIVE_INFINITY],
  run: (call) =>
    forEachArticle(call, (extracted) => {
      call.answer(extracted, () => asText(extracted))
      return 0
    }),
}
