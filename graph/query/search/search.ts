import { z } from 'zod'
import { actorKinds } from '../../model/actor.ts'
import type { Claim } from '../../model/claim.ts'
import type { Graph, GraphNode } from '../../model/graph.ts'
import { type Names, namesSchema } from '../../model/names.ts'
import type { SourceDocument } from '../../model/source.ts'
import { marksIn, SearchIndex, type SearchMatch } from './search-index.ts'

/** What is found is one of these, and listed in this order. */
export const searchGroups = ['actor', 'happening', 'claim', 'source'] as const
export type SearchGroup = (typeof searchGroups)[number]

const stretch = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })

export const searchHitSchema = z.object({
  /** Of a node, a claim or a source. */
  id: z.string(),
  group: z.enum(searchGroups),
  /** The kind of the node; `claim`; `source`. */
  kind: z.string(),
  /** What it is called; a source by its title. */
  names: namesSchema,
  /** The text that answers: a name, a label, a quote, a sentence. */
  matched: z.string(),
  /** Where its words stand in `matched`, in UTF-16 code units. */
  marks: z.array(stretch),
  /** Of claims and sources: where `matched` stands in the text of the source, if it does. */
  place: stretch.extend({ sourceId: z.string() }).nullable(),
})
export type SearchHit = z.output<typeof searchHitSchema>

/** Something that is searched for, as it is told of once it is found. */
interface Entry extends Pick<SearchHit, 'id' | 'group' | 'kind' | 'names'> {
  readonly texts: readonly string[]
  readonly byWords?: readonly string[]
  readonly isRunning?: boolean
  /** How many relationships it has. */
  readonly ties: number
  readonly placeOf?: (matched: string) => SearchHit['place']
}

/** Other words for actors by their ids: abbreviations, adjectives of their people. */
export type OtherNames = ReadonlyMap<string, readonly string[]>

function isActor({ kind }: GraphNode): boolean {
  return (actorKinds as readonly string[]).includes(kind)
}

function nodeEntry(graph: Graph, node: GraphNode, otherNames: OtherNames): Entry {
  const { id, kind, names } = node
  const actor = graph.actors.get(id)
  const texts = [...new Set([...Object.values(names), ...(actor?.aliases ?? [])])]
  const ties = graph.ties.get(id)?.length ?? 0
  if (!isActor(node)) return { id, group: 'happening', kind, names, texts, ties, isRunning: true }
  const byWords = [...(actor?.iso3 ? [actor.iso3] : []), ...(otherNames.get(id) ?? [])]
  return { id, group: 'actor', kind, names, texts, byWords, ties }
}

function claimEntry({ id, label, evidence, sourceId }: Claim): Entry {
  const placeOf = (matched: string) => {
    const span = evidence.find(({ quote }) => quote === matched) ?? evidence[0]!
    return { sourceId, start: span.start, end: span.end }
  }
  const texts = [...new Set([...Object.values(label), ...evidence.map(({ quote }) => quote)])]
  return { id, group: 'claim', kind: 'claim', names: label, texts, placeOf, ties: 0, isRunning: true }
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}

function* entriesOf(graph: Graph, otherNames: OtherNames): Generator<Entry> {
  for (const node of [...graph.nodes.values()].sort(byId)) yield nodeEntry(graph, node, otherNames)
  for (const claim of [...graph.claims.values()].sort(byId)) yield claimEntry(claim)
}

/** So many entries are taken in at a step. */
const STEP = 100

/** The index of everything in a graph that has a name or a quote, made in steps between which others may have their turn. */
export function* graphIndexInSteps(graph: Graph, otherNames: OtherNames = new Map()): Generator<void, SearchIndex<Entry>> {
  const index = new SearchIndex<Entry>()
  let steps = 0
  for (const entry of entriesOf(graph, otherNames)) {
    index.add(entry)
    if (++steps % STEP === 0) yield
  }
  return index
}

/**
 * The index of a document's passages.
 * @param stretches Where its sentences stand.
 */
export function passageIndex(
  { sourceId, text }: SourceDocument,
  names: Names,
  stretches: readonly { start: number; end: number }[],
): SearchIndex<Entry> {
  return new SearchIndex(
    stretches.map(({ start, end }) => ({
      id: sourceId,
      group: 'source' as const,
      kind: 'source',
      names,
      texts: [text.slice(start, end)],
      isRunning: true,
      ties: 0,
      placeOf: () => ({ sourceId, start, end }),
    })),
  )
}

/** Who acts comes first: whoever writes a name mostly looks for whom it names. */
const LEANING: Record<SearchGroup, number> = { actor: 0.08, happening: 0.04, claim: 0, source: 0 }

/** Of two that answer as well, or nearly so, whoever is tied to more is looked for more. */
const MOST_FOR_TIES = 0.06

function rank({ entry: { group, ties }, score }: SearchMatch<Entry>): number {
  return score + LEANING[group] + Math.min(MOST_FOR_TIES, Math.log2(1 + ties) / 50)
}

function hitOf({ entry, matched }: SearchMatch<Entry>, query: string): SearchHit {
  const { id, group, kind, names, placeOf, isRunning } = entry
  return { id, group, kind, names, matched, marks: marksIn(matched, query, isRunning), place: placeOf?.(matched) ?? null }
}

/** Below this an answer is only worth telling where nothing is better. */
const FAINT = 0.55

/**
 * What answers a text, the best first, whatever it is; of each group no more than `limit`.
 * A quote or a sentence has to have every word that is asked for. Where something answers well, what hardly does is left out.
 */
export function search(indexes: Iterable<SearchIndex<Entry>>, text: string, limit = 50): SearchHit[] {
  const all = [...indexes].flatMap((index) => index.find(text))
  const found = all
    .filter(({ entry, isWhole }) => isWhole || entry.group === 'actor' || entry.group === 'happening')
    .sort((a, b) => rank(b) - rank(a))
  const best = found[0]?.score ?? 0
  const told = found.filter(({ score }) => score >= Math.min(FAINT, best * FAINT))
  const count = new Map<SearchGroup, number>()
  const isWanted = ({ entry: { group } }: SearchMatch<Entry>) => {
    count.set(group, (count.get(group) ?? 0) + 1)
    return count.get(group)! <= limit
  }
  return told.filter(isWanted).map((match) => hitOf(match, text))
}
