import { z } from 'zod'
import { type Layer, layerSchema } from '../contract.ts'
import { actorsNamed } from '../model/claim.ts'
import { type GraphDelta, graphDeltaSchema } from '../model/delta.ts'
import { AppError } from '../model/errors.ts'
import { type Review, reviewSchema } from '../model/review.ts'
import { type SourceDocument, sourceDocumentSchema } from '../model/source.ts'
import type { Exporter, Taken } from './exporter.ts'
import { documentsOf } from './taken-facts.ts'

/** 2 added what analysts decided: the layer and the reviews. */
const VERSION = 2

const envelope = z.object({ format: z.literal('entente'), version: z.int() })
const body = graphDeltaSchema.extend({
  documents: z.array(sourceDocumentSchema),
  layer: layerSchema.prefault({}),
  reviews: z.array(reviewSchema).default([]),
})

/** What Entente's own file has: the facts as they are stored, their texts, and what analysts added and decided. */
export interface NativeFile {
  readonly delta: GraphDelta
  readonly documents: readonly SourceDocument[]
  readonly layer: Layer
  readonly reviews: readonly Review[]
}

/** The stored facts of what is taken, with whomever its claims name. */
function factsOf({ graph, stored }: Taken): GraphDelta {
  const claims = [...graph.claims.keys()].flatMap((id) => stored.claims.get(id) ?? [])
  const named = new Set([...graph.actors.keys(), ...claims.flatMap(actorsNamed)])
  return {
    sources: [...graph.sources.keys()].flatMap((id) => stored.sources.get(id) ?? []),
    actors: [...stored.actors.values()].filter(({ id }) => named.has(id)),
    claims,
  }
}

/** An array of JSON, an element a line. */
async function* array(name: string, items: Iterable<unknown> | AsyncIterable<unknown>): AsyncIterable<string> {
  yield `,\n"${name}": [`
  let isFirst = true
  for await (const item of items) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(item)}`
    isFirst = false
  }
  yield ']'
}

async function* pieces(facts: GraphDelta, taken: Taken): AsyncIterable<string> {
  yield `{"format": "entente", "version": ${VERSION}`
  yield* array('sources', facts.sources)
  yield* array('actors', facts.actors)
  yield* array('claims', facts.claims)
  yield* array('documents', documentsOf(facts.sources, taken))
  yield* array('reviews', taken.reviews())
  yield `,\n"layer": ${JSON.stringify(taken.layer)}}\n`
}

/** Entente's own file: the facts, their texts and what was decided, in a versioned envelope. Nothing is lost by it. */
export const native: Exporter = {
  format: 'native',
  extension: 'entente.json',
  mediaType: 'application/json',
  write(taken) {
    const facts = factsOf(taken)
    const of = facts.sources.length * 2 + facts.actors.length + facts.claims.length + 12
    return [{ name: 'workspace.entente.json', of, pieces: () => pieces(facts, taken) }]
  },
}

/**
 * Reads what `native` wrote, of this version or an earlier one.
 * @throws {AppError} bad-file where it is something else, or was written by a newer version.
 */
export function readNative(json: unknown): NativeFile {
  const outer = envelope.safeParse(json)
  if (!outer.success) throw new AppError('bad-file', 'not a file of Entente', 'Choose a file that Entente exported as native.')
  if (outer.data.version > VERSION)
    throw new AppError('bad-file', 'the file was written by a newer version of Entente', 'Update Entente.')
  const read = body.safeParse(json)
  if (!read.success)
    throw new AppError('bad-file', `the file is damaged: ${z.prettifyError(read.error).split('\n')[0]}`, 'Export it again.')
  const { documents, layer, reviews, ...delta } = read.data
  return { delta, documents, layer, reviews }
}
