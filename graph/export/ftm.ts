import type { Claim } from '../model/claim.ts'
import type { GraphNode, Relationship } from '../model/graph.ts'
import { textHash } from '../model/ids.ts'
import type { Source } from '../model/source.ts'
import type { Row } from './columns.ts'
import type { Exporter, Taken } from './exporter.ts'
import { jsonText } from './json.ts'
import { tablesOf } from './tables.ts'

/** Values of a property; what is null or empty is left out. */
type Properties = Readonly<Record<string, readonly (Row[string] | undefined)[]>>

/** An entity of FollowTheMoney 4.11: properties have several values, all of them texts. */
interface Entity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** What each kind of actor is; what happens is an Event. */
const SCHEMATA: Readonly<Record<string, string>> = {
  state: 'PublicBody',
  person: 'Person',
  organization: 'Organization',
  bloc: 'Organization',
  group: 'LegalEntity',
  place: 'Address',
}

/** As many characters as FollowTheMoney takes: of texts, names and addresses; of all else a string's. */
const LONGEST: Readonly<Record<string, number>> = { summary: 65_000, description: 65_000, name: 384, alias: 384, full: 250 }
const LONGEST_STRING = 1024

/** ISO 639-3, by which FollowTheMoney names languages. */
const LANGUAGES: Readonly<Record<string, string>> = { ar: 'ara', en: 'eng', fr: 'fra', ko: 'kor', ru: 'rus', zh: 'zho' }

/** Ids of FollowTheMoney have letters, digits, dots and dashes. Our own stand in `keywords`, or in `recordId`. */
function idOf(id: string, part = ''): string {
  return `entente-${textHash(id).slice(0, 32)}${part}`
}

/** `2025`, `2025-07` or a day, of a year that FollowTheMoney has. */
function dateText(cell: Row[string] | undefined): string | null {
  return typeof cell === 'string' && /^[12]\d{3}(-\d\d){0,2}$/.test(cell) ? cell : null
}

/** A text that is too long goes on in the next value; all else is cut, and says so. */
function fitting(name: string, value: string): string[] {
  const most = LONGEST[name] ?? LONGEST_STRING
  const characters = value.length > most ? [...value] : []
  if (characters.length <= most) return [value]
  if (most < 65_000) return [`${characters.slice(0, most - 1).join('')}…`]
  const parts = Math.ceil(characters.length / most)
  return Array.from({ length: parts }, (_, at) => characters.slice(at * most, (at + 1) * most).join(''))
}

function entity(id: string, schema: string, properties: Properties): Entity {
  const texts = Object.entries(properties).map(([name, values]) => [
    name,
    [
      ...new Set(
        values.flatMap((value) => (value === null || value === undefined || value === '' ? [] : fitting(name, String(value)))),
      ),
    ],
  ])
  return { id, schema, properties: Object.fromEntries(texts.filter(([, values]) => values!.length > 0)) }
}

/** What claims say of a thing that has no property of its own. */
function described(row: Row): Properties {
  const said = [
    'status',
    'edtf',
    'plover',
    'plover_mode',
    'plover_context',
    'atop',
    'amounts',
    'certainty',
    'attributed_to',
  ] as const
  const facts = said.flatMap((name) => (row[name] ? `${name}: ${row[name]}` : []))
  return {
    summary: [row.quotes],
    description: [[...facts, ...(row.disputed ? ['disputed'] : []), `presence: ${row.presence}`].join('; ')],
    startDate: [dateText(row.start)],
    endDate: [dateText(row.end)],
  }
}

function actorEntity({ id, kind, names }: GraphNode, { graph }: Taken): Entity {
  const { aliases = [], iso3 = null } = graph.actors.get(id) ?? {}
  return entity(idOf(id), SCHEMATA[kind]!, {
    name: Object.values(names),
    alias: aliases,
    ...(kind === 'place' ? { full: [Object.values(names)[0]] } : {}),
    keywords: [id, kind, iso3],
  })
}

/** Whoever takes part and can: places cannot. */
function involvedIn({ id }: GraphNode, { graph, presences }: Taken): string[] {
  const ties = (graph.ties.get(id) ?? []).filter((tie) => presences.relationships.has(tie))
  const others = ties.map((tie) => graph.relationships.get(tie)!).map(({ source, target }) => (source === id ? target : source))
  return others.filter((other) => graph.actors.has(other) && graph.nodes.get(other)!.kind !== 'place').map((other) => idOf(other))
}

function eventEntity(node: GraphNode, row: Row, taken: Taken): Entity {
  const named = Object.values(node.names)
  return entity(idOf(node.id), 'Event', {
    name: named.length > 0 ? named : [node.id],
    ...described(row),
    involved: involvedIn(node, taken),
    keywords: [node.id, node.kind],
  })
}

/** A tie: a seat in an organisation, an office, or a link whose role says what it is. */
function tieEntities(tie: Relationship, row: Row, { graph }: Taken): Entity[] {
  const [from, to] = [idOf(tie.source), idOf(tie.target)]
  const rest = { ...described(row), recordId: [tie.id] }
  const [holder, other] = [tie.source, tie.target].map((id) => graph.nodes.get(id)!.kind)
  if (tie.type === 'HOLDS_OFFICE' && holder === 'person') {
    const post = idOf(tie.id, '-post')
    const organization = other === 'state' || other === 'organization' || other === 'bloc' ? [to] : []
    return [
      entity(post, 'Position', { name: [tie.role], organization, keywords: [tie.id] }),
      entity(idOf(tie.id), 'Occupancy', { holder: [from], post: [post], ...rest }),
    ]
  }
  if (tie.type === 'MEMBER_OF' && holder !== 'place' && other !== 'place' && other !== 'person' && other !== 'group')
    return [entity(idOf(tie.id), 'Membership', { member: [from], organization: [to], role: [tie.role], ...rest })]
  return [entity(idOf(tie.id), 'UnknownLink', { subject: [from], object: [to], role: [tie.type, tie.role], ...rest })]
}

function sourceEntity({ id, title, file, outlet, published, language, sha256 }: Source): Entity {
  return entity(idOf(id), 'Article', {
    title: [title ?? file],
    name: [title ?? file],
    fileName: [file],
    publisher: [outlet],
    publishedAt: [dateText(published)],
    language: [LANGUAGES[language]],
    keywords: [id, `sha256 ${sha256}`],
  })
}

/** The words of a source that say something of a happening, or where it is no part of what is taken, of the first of those who take part. */
function evidenceEntities({ id, evidence, asserts, participants, sourceId, type }: Claim, { presences }: Taken): Entity[] {
  const named = [...(asserts === null ? [] : [asserts]), ...participants.map(({ entityId }) => entityId)]
  const about = named.find((node) => presences.nodes.has(node))
  if (about === undefined) return []
  return [
    entity(idOf(id), 'Documentation', {
      document: [idOf(sourceId)],
      entity: [idOf(about)],
      role: [type],
      summary: evidence.map(({ quote }) => quote),
      recordId: [id],
    }),
  ]
}

function* entities(taken: Taken): Iterable<Entity> {
  const { graph } = taken
  const { nodes, relationships } = tablesOf(taken)
  for (const source of graph.sources.values()) yield sourceEntity(source)
  for (const row of nodes.rows()) {
    const node = graph.nodes.get(String(row.id))!
    yield SCHEMATA[node.kind] ? actorEntity(node, taken) : eventEntity(node, row, taken)
  }
  for (const row of relationships.rows()) yield* tieEntities(graph.relationships.get(String(row.id))!, row, taken)
  for (const claim of graph.claims.values()) if (graph.sources.has(claim.sourceId)) yield* evidenceEntities(claim, taken)
}

/** FollowTheMoney 4.11, an entity a line, as Aleph and OpenSanctions' tools read it. */
export const ftm: Exporter = {
  format: 'ftm',
  extension: 'ftm.jsonl',
  mediaType: 'application/json+ftm',
  write(taken) {
    const { graph, presences } = taken
    const of = graph.sources.size + presences.nodes.size + presences.relationships.size + graph.claims.size
    return [
      {
        name: 'network.ftm.jsonl',
        of,
        *pieces() {
          for (const each of entities(taken)) yield `${jsonText(each)}\n`
        },
      },
    ]
  },
}
