import { bytesAt, filesAt } from '../../graph/documents/files-at.ts'
import type { Model } from '../../graph/endpoint/model.ts'
import { edtfText } from '../../graph/model/edtf-time.ts'
import { AppError } from '../../graph/model/errors.ts'
import { dateLineOf } from '../../graph/reading/times/date-line.ts'
import { type Extracted, extract } from '../../graph/service/extract.ts'
import { type Asked, extractWithModel } from '../../graph/service/extract-with-model.ts'
import { textToRead } from '../../graph/service/read-for-review.ts'
import { readingRules } from '../host/lexicon.ts'
import type { Call, ExitCode, Values } from './command.ts'
import { errorLine, oneLine } from './error-line.ts'
import { modelOption, modelOptions } from './model-option.ts'

/** What commands that read articles have in common: their options, and what each file says. */

export const articleOptions = { published: { type: 'string' }, language: { type: 'string' }, ...modelOptions } as const

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

interface Read {
  readonly text: string
  readonly extracted: Extracted
  /** How asking the model went; null where none was asked. */
  readonly asked: Asked | null
}

async function read(path: string, { values, warn }: Call, model: Model | null): Promise<Read> {
  const about = { published: publishedOption(values), language: languageOption(values) }
  const toRead = await textToRead({ ...(await bytesAt(path)), name: path }, about)
  const { text } = toRead
  const rules = await readingRules()
  if (!model) return { text, extracted: extract(toRead, rules), asked: null }
  const onProgress = (done: number, all: number) => {
    if (done < all && all > 1) warn(oneLine(`${path}: asking the model, part ${done + 1} of ${all}`))
  }
  const extracted = await extractWithModel(toRead, rules, model, { onProgress })
  return { text, extracted, asked: extracted.model }
}

/** Says what a model gave no answer about: the claims of the rules, and those that it did give, stand. */
function warnOf(path: string, { unread, faults }: Asked, warn: Call['warn']): void {
  for (const { from, to, reason } of unread) warn(oneLine(`${path}: the model read no sentences ${from} to ${to}: ${reason}`))
  for (const fault of faults) warn(oneLine(`${path}: the model's answer, ${fault}`))
}

/** Says which day a text seems to be of, where nobody says it: what is counted from that day has no date before. */
async function warnOfDay(path: string, text: string, warn: Call['warn']): Promise<void> {
  const line = dateLineOf(text, (await readingRules()).times)
  if (line)
    warn(oneLine(`${path}: its head says “${line.quote}”: with --published ${line.edtf}, days like “yesterday” are dated`))
}

/** Runs work for every article that the words of a call name; what cannot be read is said, and the others go on. */
export async function forEachArticle(
  call: Call,
  work: (extracted: Extracted, text: string) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  const { words, warn } = call
  const model = await modelOption(call)
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
    const { text, extracted, asked } = await read(path, call, model)
    if (extracted.source.published === null) await warnOfDay(path, text, warn)
    if (asked) warnOf(path, asked, warn)
    if (asked && asked.unread.length > 0) codes.add(1)
    codes.add(await work(extracted, text))
  }
  for (const word of words)
    await trying(async () => {
      for (const path of await filesAt(word)) await trying(() => one(path))
    })
  return codes.has(1) ? 1 : codes.has(2) ? 2 : 0
}
