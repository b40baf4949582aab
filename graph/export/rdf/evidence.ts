import type { Claim } from '../../model/claim.ts'
import type { Source, SourceDocument } from '../../model/source.ts'
import { type Span, standsIn } from '../../model/span.ts'
import { edtf, idIri, type Name, numeral, partIri, type Resource, stated, type Term, text, thing, typed } from './terms.ts'

/** As much of the text before and after a quote as tells which of several equal ones is meant. */
const AROUND = 32

function whole(cut: string): string {
  return cut.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '')
}

/** Web Annotation counts code points; a text has UTF-16 code units. */
function codePoints(document: string, end: number): number {
  const before = document.slice(0, end)
  return end - (before.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0)
}

type Statements = (readonly [Name, Term])[]

function quoteSelector({ quote, start, end }: Span, document: string | null, iri: string): Resource {
  const around: Statements =
    document === null
      ? []
      : [
          ...stated('oa:prefix', whole(document.slice(Math.max(0, start - AROUND), start)), text),
          ...stated('oa:suffix', whole(document.slice(end, end + AROUND)), text),
        ]
  return { iri, types: ['oa:TextQuoteSelector'], statements: [['oa:exact', text(quote)], ...around] }
}

function positionSelector({ start, end }: Span, document: string, iri: string): Resource {
  const place = (at: number) => typed(codePoints(document, at), 'xsd:nonNegativeInteger')
  const statements: Statements = [
    ['oa:start', place(start)],
    ['oa:end', place(end)],
  ]
  return { iri, types: ['oa:TextPositionSelector'], statements }
}

function annotation(claim: Claim, span: Span, at: number, document: string | null): Resource[] {
  const [iri, target] = [partIri('annotation', claim.id, at), partIri('target', claim.id, at)]
  const selectors = [quoteSelector(span, document, partIri('quote', claim.id, at))]
  if (document !== null) selectors.push(positionSelector(span, document, partIri('position', claim.id, at)))
  return [
    {
      iri,
      types: ['oa:Annotation'],
      statements: [
        ['oa:hasBody', thing(claim.id)],
        ['oa:hasTarget', { iri: target }],
      ],
    },
    {
      iri: target,
      types: ['oa:SpecificResource'],
      statements: [
        ['oa:hasSource', thing(claim.sourceId)],
        ...selectors.map((selector) => ['oa:hasSelector', { iri: selector.iri }] as const),
      ],
    },
    ...selectors,
  ]
}

/**
 * Where a claim stands, as W3C's Web Annotation says it: the claim is the body, the words in the source are the target. Their place
 * is told where the text is stored and has them there.
 */
export function evidenceResources(claim: Claim, document: SourceDocument | null): Resource[] {
  return claim.evidence.flatMap((span, at) =>
    annotation(claim, span, at, document && standsIn(span, document.text) ? document.text : null),
  )
}

export function sourceResource(source: Source, claims: number): Resource {
  const { id, title, outlet, language, published, publishedBasis, file, sha256 } = source
  return {
    iri: idIri(id),
    types: ['entente:Source', 'prov:Entity', 'schema:Article'],
    statements: [
      ['entente:id', text(id)],
      ['rdfs:label', text(title ?? file)],
      ...stated('dcterms:title', title, text),
      ...stated('dcterms:publisher', outlet, text),
      ['dcterms:language', text(language)],
      ...stated('dcterms:issued', published, edtf),
      ['entente:publishedBasis', text(publishedBasis)],
      ['entente:file', text(file)],
      ['entente:sha256', text(sha256)],
      ['entente:claims', numeral(claims)],
    ],
  }
}
