import { groupedBy } from '../model/grouped.ts'
import type { Exporter } from './exporter.ts'
import { jsonText } from './json.ts'
import { statementsOf } from './rdf/resources.ts'
import { PREFIXES, type Resource, type Term } from './rdf/terms.ts'

function termValue(term: Term): unknown {
  if ('iri' in term) return { '@id': term.iri }
  if ('name' in term) return { '@id': term.name }
  const { text, language, datatype } = term
  if (language !== undefined) return { '@value': text, '@language': language }
  return datatype === undefined ? text : { '@value': text, '@type': datatype }
}

function nodeObject({ iri, types, statements }: Resource): Record<string, unknown> {
  const values = [...groupedBy(statements, ([predicate]) => predicate)].map(([predicate, own]) => {
    const all = own.map(([, term]) => termValue(term))
    return [predicate, all.length === 1 ? all[0] : all]
  })
  return { '@id': iri, ...(types.length > 0 && { '@type': types }), ...Object.fromEntries(values) }
}

async function* pieces(resources: AsyncIterable<Resource[]>): AsyncIterable<string> {
  // Prefixes that end with a letter are told to be some: JSON-LD 1.1 takes for one only what ends as an IRI's part does.
  const prefixes = Object.entries(PREFIXES).map(([prefix, iri]) => [prefix, { '@id': iri, '@prefix': true }])
  yield `{"@context": ${jsonText({ '@version': 1.1, ...Object.fromEntries(prefixes) })},\n"@graph": [`
  let isFirst = true
  for await (const each of resources) {
    yield each.map((resource, at) => `${isFirst && at === 0 ? '' : ','}\n${jsonText(nodeObject(resource))}`).join('')
    isFirst = false
  }
  yield '\n]}\n'
}

/** RDF in JSON-LD 1.1, with its context in it: the statements of `statementsOf`. */
export const jsonLd: Exporter = {
  format: 'json-ld',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  write(taken) {
    const { of, resources } = statementsOf(taken)
    return [{ name: 'graph.jsonld', of, pieces: () => pieces(resources()) }]
  },
}
