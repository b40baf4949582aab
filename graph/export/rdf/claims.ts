import type { Claim } from '../../model/claim.ts'
import { daysNamed } from '../../query/days-named.ts'
import {
  date,
  edtf,
  idIri,
  type Name,
  named,
  numeral,
  partIri,
  type Resource,
  stated,
  type Term,
  text,
  thing,
  typed,
} from './terms.ts'

const LINKS: Readonly<Record<Claim['links'][number]['rel'], Name>> = {
  at: 'entente:at',
  under: 'entente:under',
  'part-of': 'entente:partOf',
  about: 'entente:about',
  'same-as?': 'entente:maybeSameAs',
}

type Statements = (readonly [Name, Term])[]

function codesOf({ plover, mode, context, atop }: Claim['codes']): Statements {
  return [
    ...stated('entente:plover', plover, text),
    ...stated('entente:ploverMode', mode, text),
    ...context.map((each) => ['entente:ploverContext', text(each)] as const),
    ...atop.map((each) => ['entente:atop', text(each)] as const),
  ]
}

function timeOf(claim: Claim): Statements {
  const { earliest, latest } = daysNamed([claim])
  return [
    ...stated('entente:edtf', claim.time.edtf, edtf),
    ...stated('entente:start', earliest, date),
    ...stated('entente:end', latest, date),
    ...stated('entente:timeText', claim.time.text, text),
    ['entente:timeBasis', text(claim.time.basis)],
  ]
}

/** Who takes part, each under their role; who says so, where the text does not say it itself. */
function actorsOf({ participants, place, attribution, asserts }: Claim): Statements {
  return [
    ...stated('entente:asserts', asserts, thing),
    ...participants.map(({ entityId, role }) => [`role:${role}`, thing(entityId)] as const),
    ...stated('prov:atLocation', place, thing),
    ...attribution.map(({ entityId }) => ['prov:wasAttributedTo', thing(entityId)] as const),
  ]
}

/** What read a source into claims, and its reading of one. */
function readingOf({ extractor, sourceId }: Claim): { iri: string; resources: Resource[] } | null {
  if (!extractor) return null
  const { name, version } = extractor
  const agent = partIri('extractor', `${name}:${version}`, 0)
  const iri = partIri('reading', JSON.stringify([sourceId, name, version]), 0)
  const statements: Statements = [
    ['prov:used', thing(sourceId)],
    ['prov:wasAssociatedWith', { iri: agent }],
  ]
  const label: Statements = [['rdfs:label', text(`${name} ${version}`)]]
  return {
    iri,
    resources: [
      { iri, types: ['prov:Activity'], statements },
      { iri: agent, types: ['prov:Agent'], statements: label },
    ],
  }
}

function amountResource({ min, max, approximate, unit, quote }: Claim['amounts'][number], iri: string): Resource {
  return {
    iri,
    types: ['entente:Amount'],
    statements: [
      ...stated('entente:min', min, numeral),
      ...stated('entente:max', max, numeral),
      ['entente:approximate', typed(approximate, 'xsd:boolean')],
      ['entente:unit', text(unit)],
      ['oa:exact', text(quote)],
    ],
  }
}

function attributionResource({ entityId, quote }: Claim['attribution'][number], iri: string): Resource {
  const statements: Statements = [
    ['prov:agent', thing(entityId)],
    ['oa:exact', text(quote)],
  ]
  return { iri, types: ['prov:Attribution'], statements }
}

/** A claim with who takes part by role, when, on whose word, and who read it; its amounts and attributions are things of their own. */
export function claimResources(claim: Claim): Resource[] {
  const { id, type, label, relation, title, status, certainty, codes, links, sourceId, extractor } = claim
  const reading = readingOf(claim)
  const amounts = claim.amounts.map((each, at) => amountResource(each, partIri('amount', id, at)))
  const attributions = claim.attribution.map((each, at) => attributionResource(each, partIri('attribution', id, at)))
  const own: Resource = {
    iri: idIri(id),
    types: ['entente:Claim', 'prov:Entity'],
    statements: [
      ['entente:id', text(id)],
      ['entente:claimType', text(type)],
      ...named('rdfs:label', label),
      ...stated('entente:relation', relation, text),
      ...named('entente:title', title ?? {}),
      ...actorsOf(claim),
      ...timeOf(claim),
      ['entente:status', text(status)],
      ['entente:certainty', text(certainty)],
      ...codesOf(codes),
      ...links.map(({ rel, claimId }) => [LINKS[rel], thing(claimId)] as const),
      ['prov:wasDerivedFrom', thing(sourceId)],
      ...attributions.map(({ iri }) => ['prov:qualifiedAttribution', { iri }] as const),
      ...amounts.map(({ iri }) => ['entente:amount', { iri }] as const),
      ...(reading ? [['prov:wasGeneratedBy', { iri: reading.iri }] as const] : []),
      ...stated('entente:rule', extractor?.rule, text),
    ],
  }
  return [own, ...amounts, ...attributions, ...(reading?.resources ?? [])]
}
