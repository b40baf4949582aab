import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { makeLexicon, organisationRowSchema, placeRowSchema, stateRowSchema } from '../../graph/reading/names/lexicon.ts'
import { personRowSchema } from '../../graph/reading/names/people.ts'

/** The rows of a file of data/lexicon, as objects of text. */
export function rowsOf(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../../data/lexicon/${name}`, import.meta.url), 'utf8')
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

export const peopleRows = rowsOf('people.csv').map((row) => personRowSchema.parse(row))

export const lexicon = makeLexicon({
  states: rowsOf('states.csv').map((row) => stateRowSchema.parse(row)),
  organisations: rowsOf('organisations.csv').map((row) => organisationRowSchema.parse(row)),
  places: rowsOf('places.csv').map((row) => placeRowSchema.parse(row)),
  people: peopleRows,
  unnamed: [],
})
