import { bytesAt, filesAt } from '../../graph/documents/files-at.ts'
import { likelierLanguage } from '../../graph/documents/language.ts'
import { readDocument } from '../../graph/documents/read-document.ts'
import { edtfText } from '../../graph/model/edtf-time.ts'
import { AppError } from '../../graph/model/errors.ts'
import { type Extracted, extract } from '../../graph/service/extract.ts'
import { readingRules } from '../host/lexicon.ts'
import type { Call, ExitCode, Values } from './command.ts'
import { errorLine } from './error-line.ts'

/** What commands that read articles have in common: their options, and what each file says. */

export const articleOptions = { published: { type: 'string' }, language: { type: 'string' } } as const

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

async function read(path: string, values: Values): Promise<{ text: string; extracted: Extracted }> {
  const given = publishedOption(values)
  const { text, title, outlet, published, language } = await readDocument(await bytesAt(path))
  const isStated = given === null && published !== null
  const toRead = {
    file: path,
    text,
    title,
    outlet,
    language: languageOption(values) ?? language ?? likelierLanguage(text),
    published: given ?? published,
    publishedBasis: isStated ? ('text' as const) : ('loader' as const),
  }
  return { text, extracted: extract(toRead, await readingRules()) }
}

/** Runs work for every article that the words of a call name; what cannot be read is said, and the others go on. */
export async function forEachArticle(
  { words, values, warn }: Call,
  work: (extracted: Extracted, text: string) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  const codes = new Set<ExitCode>()
  const trying = async (task: () => Promise<void>) => {
    try {
      await task()
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'bad-file') throw error
      warn(errorLine(error))
      codes.add(1)
    }
  }
  const one = async (path: string) => {
    const { text, extracted } = await read(path, values)
    codes.add(await work(extracted, text))
  }
  for (const word of words)
    await trying(async () => {
      for (const path of await filesAt(word)) await trying(() => one(path))
    })
  return codes.has(1) ? 1 : codes.has(2) ? 2 : 0
}
