import { join } from 'node:path'
import Papa from 'papaparse'
import { decodeUtf8, readBytes } from '../../graph/documents/text-file.ts'
import type { ReadingRules } from '../../graph/reading/read-article.ts'
import { type LexiconFile, type LexiconTables, lexiconFiles, makeReadingRules } from '../../graph/reading/reading-rules.ts'
import { begun } from '../../graph/service/begun.ts'
import { dataFolder } from './root.ts'

async function table(file: LexiconFile): Promise<[LexiconFile, unknown[]]> {
  const text = decodeUtf8(await readBytes(join(dataFolder, 'lexicon', `${file}.csv`)))
  return [file, Papa.parse(text, { header: true, skipEmptyLines: true }).data]
}

const rules = new Map<'rules', Promise<ReadingRules>>()

async function madeRules(): Promise<ReadingRules> {
  const tables = await Promise.all(lexiconFiles.map(table))
  return makeReadingRules(Object.fromEntries(tables) as unknown as LexiconTables)
}

/** The rules of reading that the files of data/lexicon make; they are read once. */
export function readingRules(): Promise<ReadingRules> {
  return begun(rules, 'rules', madeRules)
}
