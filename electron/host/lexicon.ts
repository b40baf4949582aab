import { join } from 'node:path'
import Papa from 'papaparse'
import { decodeUtf8, readBytes } from '../../graph/documents/text-file.ts'
import type { ReadingRules } from '../../graph/reading/read-article.ts'
import { type LexiconFile, type LexiconTables, lexiconFiles, makeReadingRules } from '../../graph/reading/reading-rules.ts'
import { dataFolder } from './root.ts'

async function table(file: LexiconFile): Promise<[LexiconFile, unknown[]]> {
  const text = decodeUtf8(await readBytes(join(dataFolder, 'lexicon', `${file}.csv`)))
  return [file, Papa.parse(text, { header: true, skipEmptyLines: true }).data]
}

let rules: Promise<ReadingRules> | null = null

/** The rules of reading that the files of data/lexicon make; they are read once. */
export function readingRules(): Promise<ReadingRules> {
  rules ??= Promise.all(lexiconFiles.map(table)).then((tables) =>
    makeReadingRules(Object.fromEntries(tables) as unknown as LexiconTables),
  )
  // A file that could not be read may be there the next time.
  rules.catch(() => {
    rules = null
  })
  return rules
}
