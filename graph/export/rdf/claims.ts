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

/** The reading of a source by an extractor. */
function readingIri({ sourceId }: Claim, { name, version }: NonNullable<Claim['extractor']>): string {
  return partIri('reading', JSON.stringify([sourceId, name, version]), 0)
}

/** What read claims, and its reading of their source, each once: those whose IRI is not among the `told`, to which they come. */
export function readingResources(claims: readonly Claim[], told: Set<string>): Resource[] {
  const all = claims.flatMap((claim): Resource[] => {
    if (!claim.extractor) return []
    const { name, version } = claim.extractor
    const agent = partIri('extractor', JSON.stringify([name, version]), 0)
    const statements: Statements = [
      ['prov:used', thing(claim.sourceId)],
      ['prov:wasAssociatedWith', { iri: agent }],
    ]
    const label: Statements = [['rdfs:label', text(`${name} ${version}`)]]
    return [
      { iri: readingIri(claim, claim.extractor), types: ['prov:Activity'], statements },
      { iri: agent, types: ['prov:Agent'], statements: label },
    ]
  })
  return all.filter(({ iri }) => {
    const isNew = !told.has(iri)
    told.add(iri)
    return isNew
  })
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
      ...stated('prov:wasGeneratedBy', extractor, (by) => ({ iri: readingIri(claim, by) })),
      ...stated('entente:rule', extractor?.rule, text),
    ],
  }
  return [own, ...amounts, ...attributions]
}
