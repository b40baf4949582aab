import type { Claim } from '../model/claim.ts'
import { nameIn } from '../model/names.ts'
import type { Source } from '../model/source.ts'
import { daysNamed } from '../query/days-named.ts'
import { amountText } from './amount-text.ts'
import { type Column, dayText, inLanguages, languageColumns, type Row, type Table, tableOf, text } from './columns.ts'
import type { Taken } from './exporter.ts'
import { takenFacts } from './taken-facts.ts'

function listed(values: Iterable<string>): string | null {
  return [...values].join('; ') || null
}

/** Who is meant, for a person who reads a row. */
function namesOf({ participants }: Claim, { graph, stored }: Taken): string[] {
  return participants.map(({ entityId, role }) => {
    const actor = graph.actors.get(entityId) ?? stored.actors.get(entityId)
    return `${role}: ${actor ? nameIn(actor.names, 'en') : entityId}`
  })
}

function whenAndWhere(claim: Claim): Row {
  const { place, time, status, certainty } = claim
  const { earliest, latest } = daysNamed([claim])
  return { place, edtf: time.edtf, start: dayText(earliest), end: dayText(latest), status, certainty }
}

function codesOf({ codes, amounts }: Claim): Row {
  const { plover, mode, context, atop } = codes
  return {
    plover,
    plover_mode: mode,
    plover_context: listed(context),
    atop: listed(atop),
    amounts: listed(amounts.map(amountText)),
  }
}

function restOf({ evidence, sourceId, attribution, links, extractor }: Claim, { graph }: Taken): Row {
  const source = graph.sources.get(sourceId)
  return {
    attribution: listed(attribution.map(({ entityId, quote }) => `${entityId} “${quote}”`)),
    quote: evidence.map(({ quote }) => quote).join('\n'),
    source: sourceId,
    source_title: source?.title ?? source?.file ?? null,
    outlet: source?.outlet ?? null,
    published: source?.published ?? null,
    links: listed(links.map(({ rel, claimId }) => `${rel} ${claimId}`)),
    extractor: extractor ? `${extractor.name} ${extractor.version}` : null,
  }
}

function claimRow(claim: Claim, taken: Taken): Row {
  const { id, type, asserts, label, participants, relation = null, title } = claim
  const own = { id, type, asserts, ...inLanguages('label', label), relation, ...inLanguages('title', title ?? {}) }
  const who = {
    participants: listed(participants.map(({ entityId, role }) => `${role}: ${entityId}`)),
    participant_names: listed(namesOf(claim, taken)),
  }
  return { ...own, ...who, ...whenAndWhere(claim), ...codesOf(claim), ...restOf(claim, taken) }
}

const WHEN: readonly Column[] = [
  ...['place', 'edtf'].map(text),
  { name: 'start', type: 'date' },
  { name: 'end', type: 'date' },
  ...['status', 'certainty', 'plover', 'plover_mode', 'plover_context', 'atop', 'amounts'].map(text),
]
const REST = ['attribution', 'quote', 'source', 'source_title', 'outlet', 'published', 'links', 'extractor'].map(text)

function sourceRow({ id, title, outlet, language, published, publishedBasis, file, sha256 }: Source, claims: number): Row {
  return { id, title, outlet, language, published, published_basis: publishedBasis, file, sha256, claims }
}

const SOURCE_COLUMNS: readonly Column[] = [
  ...['id', 'title', 'outlet', 'language', 'published', 'published_basis', 'file', 'sha256'].map(text),
  { name: 'claims', type: 'int' },
]

/** The claims behind what is there, a row each, and the sources that they are of. */
export function claimTablesOf(taken: Taken): { claims: Table; sources: Table } {
  const { claims, sources } = takenFacts(taken)
  const labels = languageColumns(
    'label',
    claims.map(({ label }) => label),
  )
  const titles = languageColumns(
    'title',
    claims.map(({ title }) => title ?? {}),
  )
  const own = [...['id', 'type', 'asserts'].map(text), ...labels, text('relation'), ...titles]
  const who = ['participants', 'participant_names'].map(text)
  const counts = new Map<string, number>()
  for (const { sourceId } of claims) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1)
  return {
    claims: tableOf([...own, ...who, ...WHEN, ...REST], claims, (claim) => claimRow(claim, taken)),
    sources: tableOf(SOURCE_COLUMNS, sources, (source) => sourceRow(source, counts.get(source.id) ?? 0)),
  }
}
