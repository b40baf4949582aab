import { bytesAt, filesAt } from '../../../graph/documents/files-at.ts'
import { readDocument } from '../../../graph/documents/read-document.ts'
import { edtfText } from '../../../graph/model/edtf-time.ts'
import { AppError } from '../../../graph/model/errors.ts'
import { languageOf } from '../../../graph/reading/language-of.ts'
import { type Extracted, extract as extractText } from '../../../graph/service/extract.ts'
import { readingRules } from '../../host/lexicon.ts'
import type { Call, Command, ExitCode, Values } from '../command.ts'
import { errorLine } from '../error-line.ts'
import { table } from '../table.ts'

/** EDTF that says when the texts were published; null where nobody says it: then relative dates stay open. */
function publishedOption({ published }: Values): string | null {
  if (typeof published !== 'string') return null
  if (edtfText.safeParse(published).success) return published
  throw new AppError('bad-request', `--published ${published} is no EDTF date`, 'Write it as 2025-07-31, 2025-07 or 2025.')
}

function languageOption({ language }: Values): string | null {
  if (typeof language !== 'string') return null
  if (language === 'ar' || language === 'en') return language
  throw new AppError('bad-request', `--language ${language} is neither ar nor en`, 'Arabic and English are read.')
}

async function extractOne(path: string, { values }: Call): Promise<Extracted> {
  const given = publishedOption(values)
  const document = await readDocument(await bytesAt(path))
  const { text, title, outlet, published } = document
  const read = {
    file: path,
    text,
    title,
    outlet,
    language: languageOption(values) ?? document.language ?? languageOf(text),
    published: given ?? published,
    publishedBasis: given === null && published !== null ? ('text' as const) : ('loader' as const),
  }
  return extractText(read, await readingRules())
}

function asText({ source, claims, rejected }: Extracted): string {
  const rows = claims.map(({ type, status, time, participants }) => [
    type,
    status,
    time.edtf ?? '',
    participants.map(({ entityId, role }) => `${entityId} (${role})`).join(', '),
  ])
  return `${source.file}: ${claims.length} claims, ${rejected.length} rejected\n${table(rows)}`
}

export const extract: Command = {
  name: 'extract',
  usage: 'extract FILE|FOLDER|-… [--published DATE] [--language ar|en]',
  summary:
    'Read articles (text, Markdown, HTML, PDF, DOCX) into claims, offline. Nothing is stored; with --json, one object in the form of a claim file for each.',
  options: { published: { type: 'string' }, language: { type: 'string' } },
  words: [1, Number.POSITIVE_INFINITY],
  async run(call) {
    let code: ExitCode = 0
    const doing = async (work: () => Promise<void>) => {
      try {
        await work()
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'bad-file') throw error
        call.warn(errorLine(error))
        code = 1
      }
    }
    for (const word of call.words)
      await doing(async () => {
        for (const path of await filesAt(word))
          await doing(async () => {
            const extracted = await extractOne(path, call)
            call.answer(extracted, () => asText(extracted))
          })
      })
    return code
  },
}
