import { DataFactory, Writer } from 'n3'
import type { Exporter, Taken } from './exporter.ts'
import { statementsOf } from './rdf/resources.ts'
import { type Name, PREFIXES, type Resource, type Term } from './rdf/terms.ts'

const { namedNode, literal, quad } = DataFactory

function nodeNamed(name: Name) {
  const [prefix, local] = name.split(':', 2) as [keyof typeof PREFIXES, string]
  return namedNode(PREFIXES[prefix] + local)
}

function termOf(term: Term) {
  if ('iri' in term) return namedNode(term.iri)
  if ('name' in term) return nodeNamed(term.name)
  return literal(term.text, term.language ?? (term.datatype && nodeNamed(term.datatype)))
}

function quadsOf({ iri, types, statements }: Resource) {
  const all: Resource['statements'] = [...types.map((name) => ['rdf:type', { name }] as const), ...statements]
  return all.map(([predicate, term]) => quad(namedNode(iri), nodeNamed(predicate), termOf(term)))
}

async function* pieces(resources: AsyncIterable<Resource[]>): AsyncIterable<string> {
  const ready: string[] = []
  const sink = {
    write(text: string, _encoding: string, done?: () => void) {
      ready.push(text)
      done?.()
    },
    end: (done?: () => void) => done?.(),
  }
  const writer = new Writer(sink, { prefixes: PREFIXES })
  for await (const each of resources) {
    writer.addQuads(each.flatMap(quadsOf))
    yield ready.splice(0).join('')
  }
  writer.end()
  yield ready.join('')
}

/** RDF in Turtle: the statements of `statementsOf`. */
export const turtle: Exporter = {
  format: 'turtle',
  extension: 'ttl',
  mediaType: 'text/turtle',
  write(taken: Taken) {
    const { of, resources } = statementsOf(taken)
    return [{ name: 'graph.ttl', of, pieces: () => pieces(resources()) }]
  },
}
