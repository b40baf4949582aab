import type { RowError } from '../model/brought-data.ts'
import type { Facts } from '../model/delta.ts'
import { AppError } from '../model/errors.ts'
import { sourceId, textHash } from '../model/ids.ts'
import type { Mapping } from '../model/mapping.ts'
import type { Source } from '../model/source.ts'
import type { Change } from '../store/store.ts'
import type { DataSet } from './data-table.ts'
import type { KnownNames } from './known-names.ts'
import { RowActors } from './row-actors.ts'
import { claimOfRow, type RowRules } from './row-claims.ts'

export interface MappedRows {
  readonly change: Change
  /** The rows of which nothing is taken, and why. */
  readonly errors: readonly RowError[]
  /** How many rows are of a type that is left out. */
  readonly skipped: number
  /** Ids of actors who are kept apart from somebody of the same name. */
  readonly apart: readonly string[]
}

/** In which language unknown names and the source itself are: a data set does not say. */
const LANGUAGE = 'en'

function sourceOf({ file, text }: DataSet, { title, published }: Mapping): Source {
  const sha256 = textHash(text)
  const own = { title, outlet: null, language: LANGUAGE, published, publishedBasis: 'loader' as const }
  return { id: sourceId(sha256), file, sha256, ...own }
}

function requireColumns({ ties: { columns } }: DataSet, mapping: Mapping): void {
  const wanted = [mapping.from, mapping.to, mapping.type, mapping.group, mapping.label, ...mapping.start, ...mapping.end]
  const missing = [...wanted, ...Object.values(mapping.obligations)].find((column) => column && !columns.includes(column))
  if (missing !== undefined)
    throw new AppError('bad-request', `there is no column “${missing}”`, `The columns are: ${columns.join(', ')}.`)
  if (!mapping.from || !mapping.to)
    throw new AppError('bad-request', 'nobody said which columns name the two actors', 'Choose a column for each.')
}

/** An id that claims of other sources use, and that no word list gave, may be somebody else's. */
function takenBy(facts: Pick<Facts, 'claims' | 'actors'>, source: Source): (id: string) => boolean {
  const own = new Set(
    [...facts.claims.values()].flatMap((claim) =>
      claim.sourceId === source.id ? claim.participants.map(({ entityId }) => entityId) : [],
    ),
  )
  return (id) => facts.actors.has(id) && !own.has(id)
}

/**
 * What a data set claims, row by row, by a mapping of its columns.
 * @param facts What the workspace has: whoever is unknown and has a name of somebody in it is kept apart.
 * @throws {AppError} bad-request where the mapping names columns that are not there, or not the two actors.
 */
export function mapRows(data: DataSet, mapping: Mapping, known: KnownNames, facts: Pick<Facts, 'claims' | 'actors'>): MappedRows {
  requireColumns(data, mapping)
  const source = sourceOf(data, mapping)
  const { sha256 } = source
  const isTaken = takenBy(facts, source)
  const actors = new RowActors({ known, kind: mapping.actorKind, isTaken, sha256, language: LANGUAGE }, data.actors)
  const rules: RowRules = { mapping, actors, sourceId: source.id, sha256, language: LANGUAGE }
  const errors: RowError[] = []
  const claims = data.ties.rows.flatMap((row) => {
    try {
      return [claimOfRow(row, rules)]
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      errors.push({ line: row.line, reason: error.message })
      return []
    }
  })
  const taken = claims.filter((claim) => claim !== null)
  const named = new Set(taken.flatMap(({ participants }) => participants.map(({ entityId }) => entityId)))
  const delta = { sources: [source], actors: [...actors.actors.values()].filter(({ id }) => named.has(id)), claims: taken }
  return {
    change: { delta, documents: [{ sourceId: source.id, text: data.text, mentions: [] }] },
    errors,
    skipped: claims.length - taken.length,
    apart: [...actors.apart].filter((id) => named.has(id)),
  }
}
