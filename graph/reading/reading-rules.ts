import { z } from 'zod'
import { AppError } from '../model/errors.ts'
import { attributionRowSchema, makeAttributions } from './actors/attributions.ts'
import { epithetRowSchema, makeEpithets } from './actors/epithets.ts'
import { makeBodies } from './bodies/bodies.ts'
import { makeUnits, unitRowSchema } from './claims/amounts.ts'
import { contextRowSchema, makeContexts, makeObligations, obligationRowSchema } from './claims/codes.ts'
import { callingRowSchema, makeCallings } from './names/callings.ts'
import { makeWheres, whereRowSchema } from './names/capital-places.ts'
import { bodyRowSchema } from './names/found-body.ts'
import { givenNameRowSchema, makeGivenNames } from './names/given-names.ts'
import { makeLexicon, organisationRowSchema, placeRowSchema, stateRowSchema } from './names/lexicon.ts'
import { makeOffices, officeRowSchema } from './names/offices.ts'
import { makePeople, personRowSchema } from './names/people.ts'
import { makeNameRules, noNameRowSchema } from './names/person-names.ts'
import { bodyEnds, bodyHeads, headRowSchema, makeHeads } from './names/unknown-names.ts'
import type { ReadingRules } from './read-article.ts'
import { furnitureRowSchema, makeContentReader } from './text/furniture.ts'
import { monthRowSchema } from './times/month-names.ts'
import { makeTimeReader } from './times/times.ts'
import { makeTexts, textRowSchema } from './triggers/agreed.ts'
import { goodsRowSchema, makeGoods } from './triggers/goods.ts'
import { makeSources, sourceRowSchema } from './triggers/hearsay.ts'
import { makeModalities, modalityRowSchema } from './triggers/modality.ts'
import { triggerRowSchema } from './triggers/trigger.ts'
import { arabicVerbs, makeTriggers } from './triggers/triggers.ts'
import { namelessGroups, namelessRowSchema, unnamedActors, unnamedWords } from './unnamed/nameless.ts'

/** The files of data/lexicon by their names without `.csv`, and the form of a row of each. */
export const lexiconSchemas = {
  states: stateRowSchema,
  organisations: organisationRowSchema,
  places: placeRowSchema,
  people: personRowSchema,
  nameless: namelessRowSchema,
  bodies: bodyRowSchema,
  offices: officeRowSchema,
  'no-names': noNameRowSchema,
  'given-names': givenNameRowSchema,
  callings: callingRowSchema,
  heads: headRowSchema,
  epithets: epithetRowSchema,
  triggers: triggerRowSchema,
  modality: modalityRowSchema,
  months: monthRowSchema,
  units: unitRowSchema,
  furniture: furnitureRowSchema,
  goods: goodsRowSchema,
  wheres: whereRowSchema,
  attributions: attributionRowSchema,
  sources: sourceRowSchema,
  texts: textRowSchema,
  contexts: contextRowSchema,
  obligations: obligationRowSchema,
} as const

export type LexiconFile = keyof typeof lexiconSchemas
export const lexiconFiles = Object.keys(lexiconSchemas) as LexiconFile[]

/** The rows of the lexicon's files, as objects of text by the names of their columns. */
export type LexiconTables = Readonly<Record<LexiconFile, readonly unknown[]>>

/** @throws {AppError} bad-file, naming file and row, where a row is not of its form. */
function rowsOf<F extends LexiconFile>(tables: LexiconTables, file: F): z.output<(typeof lexiconSchemas)[F]>[] {
  const schema: z.ZodType = lexiconSchemas[file]
  return tables[file].map((row, index) => {
    const read = schema.safeParse(row)
    if (read.success) return read.data as z.output<(typeof lexiconSchemas)[F]>
    const reason = z.prettifyError(read.error).split('\n')[0]
    throw new AppError('bad-file', `data/lexicon/${file}.csv: row ${index + 2}: ${reason}`, 'Mend the row.')
  })
}

/** What is given is no part of a name: جوزيف عون سلاح. */
function arabicWords(words: Iterable<string>): string[] {
  return [...words].filter((word) => /\p{Script=Arabic}/u.test(word))
}

/**
 * The rules of reading from the files of the lexicon.
 * @throws {AppError} bad-file, naming file and row, where a row is not of its form.
 */
export function makeReadingRules(tables: LexiconTables): ReadingRules {
  const rows = <F extends LexiconFile>(file: F) => rowsOf(tables, file)
  const offices = makeOffices(rows('offices'))
  const triggers = makeTriggers(rows('triggers'))
  const heads = makeHeads(rows('heads'))
  const callings = makeCallings(rows('callings'))
  const goods = makeGoods(rows('goods'))
  const people = rows('people')
  const organisations = rows('organisations')
  const nameless = rows('nameless')
  return {
    lexicon: makeLexicon({
      states: rows('states'),
      organisations: [...organisations, ...namelessGroups(nameless)],
      places: rows('places'),
      people,
      unnamed: unnamedActors(nameless),
    }),
    bodies: makeBodies(rows('bodies')),
    persons: {
      offices,
      names: makeNameRules(rows('no-names'), {
        verbs: [...arabicVerbs(triggers), ...arabicWords(goods)],
        heads: bodyHeads(heads),
        bodies: bodyEnds(heads),
        given: makeGivenNames(rows('given-names')),
        callings,
      }),
      people: makePeople(people),
    },
    heads,
    callings,
    offices,
    epithets: makeEpithets(rows('epithets')),
    triggers,
    modalities: makeModalities(rows('modality')),
    content: makeContentReader(rows('furniture')),
    times: makeTimeReader(rows('months')),
    units: makeUnits(rows('units')),
    goods,
    wheres: makeWheres(rows('wheres')),
    attributions: makeAttributions(rows('attributions')),
    unnamed: unnamedWords(nameless, bodyHeads(heads), callings),
    sources: makeSources(rows('sources')),
    texts: makeTexts(rows('texts')),
    contexts: makeContexts(rows('contexts')),
    obligations: makeObligations(rows('obligations')),
  }
}
