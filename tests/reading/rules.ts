import { callingRowSchema, makeCallings } from '../../graph/reading/names/callings.ts'
import { givenNameRowSchema, makeGivenNames } from '../../graph/reading/names/given-names.ts'
import { makeOffices, officeRowSchema } from '../../graph/reading/names/offices.ts'
import { makePeople } from '../../graph/reading/names/people.ts'
import { makeNameRules, noNameRowSchema } from '../../graph/reading/names/person-names.ts'
import { peopleRows, rowsOf } from './lexicon-files.ts'

/** The rules for persons that the shipped lexicon makes. */
export const personRules = {
  offices: makeOffices(rowsOf('offices.csv').map((row) => officeRowSchema.parse(row))),
  names: makeNameRules(
    rowsOf('no-names.csv').map((row) => noNameRowSchema.parse(row)),
    {
      verbs: [],
      heads: [],
      bodies: [],
      given: makeGivenNames(rowsOf('given-names.csv').map((row) => givenNameRowSchema.parse(row))),
      callings: makeCallings(rowsOf('callings.csv').map((row) => callingRowSchema.parse(row))),
    },
  ),
  people: makePeople(peopleRows),
}
