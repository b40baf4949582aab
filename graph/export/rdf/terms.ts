import type { Day } from '../../model/day.ts'
import { formatDay } from '../../model/day.ts'
import type { Names } from '../../model/names.ts'

/** Vocabularies by their prefixes. Entente's own are URNs: nothing stands behind them on any network, and nobody's domain has to last. */
export const PREFIXES = {
  entente: 'urn:entente:ns#',
  role: 'urn:entente:role#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  org: 'http://www.w3.org/ns/org#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  schema: 'https://schema.org/',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
} as const

/** A name within a vocabulary: `prov:Entity`. */
export type Name = `${keyof typeof PREFIXES}:${string}`

export type Term =
  | { readonly iri: string }
  | { readonly name: Name }
  | { readonly text: string; readonly language?: string; readonly datatype?: Name }

/** Something with all that one place says of it; another place may say more. No blank nodes: the same taken gives the same names. */
export interface Resource {
  readonly iri: string
  readonly types: readonly Name[]
  readonly statements: readonly (readonly [Name, Term])[]
}

/** An id as a part of an IRI, with all escaped that one does not take. */
function encoded(id: string): string {
  return encodeURIComponent(id.toWellFormed()).replaceAll('%3A', ':')
}

export function idIri(id: string): string {
  return `urn:entente:id:${encoded(id)}`
}

/** Something that has no id of its own: by what it is of, and which of several. */
export function partIri(kind: string, of: string, at: number): string {
  return `urn:entente:${kind}:${encoded(of)}:${at}`
}

export function thing(id: string): Term {
  return { iri: idIri(id) }
}

/** Of Unicode that every reader takes: half a surrogate pair, and NUL, become U+FFFD. */
function carriable(value: string): string {
  return value.toWellFormed().replaceAll('\0', '\ufffd')
}

export function text(value: string): Term {
  return { text: carriable(value) }
}

export function typed(value: string | number | boolean, datatype: Name): Term {
  return { text: String(value), datatype }
}

export function numeral(value: number): Term {
  return typed(value, /e/i.test(String(value)) ? 'xsd:double' : Number.isInteger(value) ? 'xsd:integer' : 'xsd:decimal')
}

/** A day as XML Schema writes it: four digits of a year, or as many more as it takes. */
export function date(day: Day): Term {
  const iso = formatDay(day).replace(/^\+0*|^(-)0*(?=\d{4})/, '$1')
  return typed(iso, 'xsd:date')
}

/** The longest beginning of a language tag that is one by BCP 47: names may have others. */
function languageTag(tag: string): string {
  const parts = tag.split('-')
  while (parts.length > 1) {
    try {
      Intl.getCanonicalLocales(parts.join('-'))
      break
    } catch {
      parts.pop()
    }
  }
  return parts.join('-').toLowerCase()
}

export function named(predicate: Name, names: Names): [Name, Term][] {
  return Object.entries(names).map(([tag, name]) => [predicate, { text: carriable(name), language: languageTag(tag) }])
}

/** A statement where there is something to state. */
export function stated<T>(predicate: Name, value: T | null | undefined, termOf: (value: T) => Term): [Name, Term][] {
  return value === null || value === undefined || value === '' ? [] : [[predicate, termOf(value)]]
}

export function edtf(value: string): Term {
  return typed(value, 'edtf:EDTF')
}
