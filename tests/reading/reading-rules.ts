import { type LexiconTables, lexiconFiles, makeReadingRules } from '../../graph/reading/reading-rules.ts'
import { rowsOf } from './lexicon-files.ts'

/** The rules that the shipped lexicon makes. */
export const readingRules = makeReadingRules(
  Object.fromEntries(lexiconFiles.map((file) => [file, rowsOf(`${file}.csv`)])) as unknown as LexiconTables,
)
