import type { Actor } from '../../model/actor.ts'
import type { Claim } from '../../model/claim.ts'
import type { GraphNode, Relationship } from '../../model/graph.ts'
import { daysNamed } from '../../query/days-named.ts'
import type { Presence } from '../../query/extents.ts'
import { neo4jLabels } from '../../query/kept-labels.ts'
import { date, idIri, type Name, named, numeral, type Resource, stated, type Term, text, thing } from './terms.ts'

type Kind = GraphNode['kind']

/** What other vocabularies call a kind. */
const STANDARD: Readonly<Record<Kind, readonly Name[]>> = {
  state: ['schema:Country', 'prov:Agent'],
  person: ['schema:Person', 'foaf:Person', 'prov:Person', 'prov:Agent'],
  organization: ['schema:Organization', 'org:Organization', 'prov:Organization', 'prov:Agent'],
  bloc: ['schema:Organization', 'org:Organization', 'prov:Organization', 'prov:Agent'],
  group: ['foaf:Group', 'prov:Agent'],
  place: ['schema:Place', 'prov:Location'],
  meeting: ['schema:Event'],
  treaty: [],
  document: ['schema:CreativeWork'],
  commitment: [],
  aid: ['schema:Event'],
  statement: [],
  conflict: ['schema:Event'],
  event: ['schema:Event'],
  assessment: [],
}

function typesOf(kind: Kind): Name[] {
  return [`entente:${neo4jLabels(kind).at(-1)}`, ...STANDARD[kind]]
}

/** `PROMISED_TO` as a property: `entente:promisedTo`. */
export function predicateOf(type: string): Name {
  return `entente:${type.toLowerCase().replace(/_(.)/g, (_all, letter: string) => letter.toUpperCase())}`
}

function daysOf(claims: readonly Claim[]): [Name, Term][] {
  const { earliest, latest } = daysNamed(claims)
  return [...stated('entente:start', earliest, date), ...stated('entente:end', latest, date)]
}

/** An actor or a place; `presence` is how surely it is there, null where it is only named. */
export function actorResource({ id, type, names, aliases, iso3 }: Actor, presence: Presence | null): Resource {
  return {
    iri: idIri(id),
    types: typesOf(type),
    statements: [
      ['entente:id', text(id)],
      ...named('rdfs:label', names),
      ...aliases.map((alias) => ['skos:altLabel', text(alias)] as const),
      ...stated('entente:iso3', iso3, text),
      ...stated('entente:presence', presence, text),
    ],
  }
}

export function happeningResource({ id, kind, names }: GraphNode, claims: readonly Claim[], presence: Presence): Resource {
  return {
    iri: idIri(id),
    types: typesOf(kind),
    statements: [
      ['entente:id', text(id)],
      ...named('rdfs:label', names),
      ['entente:presence', text(presence)],
      ...daysOf(claims),
    ],
  }
}

/** A relationship twice: as one statement between two nodes, and as a thing of its own that says what the statement rests on. */
export function relationshipResources(tie: Relationship, claims: readonly Claim[], presence: Presence): Resource[] {
  const { id, source, type, target, role } = tie
  const predicate = predicateOf(type)
  return [
    { iri: idIri(source), types: [], statements: [[predicate, thing(target)]] },
    {
      iri: idIri(id),
      types: ['entente:Relationship', 'rdf:Statement'],
      statements: [
        ['entente:id', text(id)],
        ['rdf:subject', thing(source)],
        ['rdf:predicate', { name: predicate }],
        ['rdf:object', thing(target)],
        ...stated('entente:role', role, text),
        ['entente:weight', numeral(tie.claims.length)],
        ['entente:presence', text(presence)],
        ...daysOf(claims),
        ...tie.claims.map((claim) => ['prov:wasDerivedFrom', thing(claim)] as const),
      ],
    },
  ]
}
