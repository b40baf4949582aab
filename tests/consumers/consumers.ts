import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import { gephiJar } from '../set-up/gephi.mjs'
import { javaCommand } from '../set-up/java.mjs'
import * as answers from './answers.ts'
import { answerOf, printed } from './run.ts'

export { convertToPdf, fontsOfPdf, pagesOfPdf, textOfPdf } from './pdf.ts'

const GEXF_READER = fileURLToPath(new URL('gephi/GexfReader.java', import.meta.url))

/** GraphML, GEXF or Cytoscape's JSON (`.cyjs`), by its ending. */
export async function readWithNetworkx(path: string): Promise<z.infer<typeof answers.readGraph>> {
  return answers.readGraph.parse(await answerOf('networkx_read.py', path))
}

/** Has NetworkX read GraphML and write what it read. */
export async function rewriteWithNetworkx(from: string, to: string): Promise<z.infer<typeof answers.rewritten>> {
  return answers.rewritten.parse(await answerOf('networkx_rewrite.py', from, to))
}

/** GraphML. igraph has all numbers as real ones, null where there is none, and '' for a text that is not there. */
export async function readWithIgraph(path: string): Promise<z.infer<typeof answers.readGraph>> {
  return answers.readGraph.parse(await answerOf('igraph_read.py', path))
}

/** GEXF. Parallel edges stay apart, unless they are to be merged as Gephi's dialogue proposes when a file is opened. */
export async function readWithGephi(path: string, { mergesEdges = false } = {}): Promise<z.infer<typeof answers.readByGephi>> {
  const java = ['-Djava.awt.headless=true', '-Dfile.encoding=UTF-8', '-cp', gephiJar, GEXF_READER, path]
  const out = await printed(javaCommand(), mergesEdges ? [...java, '--merge-edges'] : java)
  return answers.readByGephi.parse(JSON.parse(out))
}

/** Turtle, JSON-LD, N-Triples or RDF/XML, by the ending of each; nothing is fetched. */
export async function compareRdf(first: string, second: string): Promise<z.infer<typeof answers.comparedRdf>> {
  return answers.comparedRdf.parse(await answerOf('rdf_isomorphic.py', first, second))
}

/** The rows of a SELECT that stands in a file. */
export async function queryRdf(path: string, query: string): Promise<z.infer<typeof answers.queriedRdf>> {
  return answers.queriedRdf.parse(await answerOf('rdf_query.py', path, query))
}

export async function readWithPandas(nodes: string, relationships: string): Promise<z.infer<typeof answers.readTables>> {
  return answers.readTables.parse(await answerOf('pandas_read.py', nodes, relationships))
}

export async function readWithOpenpyxl(path: string): Promise<z.infer<typeof answers.readWorkbook>> {
  return answers.readWorkbook.parse(await answerOf('openpyxl_read.py', path))
}

/** Entities as JSON, one a line. */
export async function validateFtm(path: string): Promise<z.infer<typeof answers.validatedFtm>> {
  return answers.validatedFtm.parse(await answerOf('ftm_validate.py', path))
}

export async function readCx2(path: string): Promise<z.infer<typeof answers.readCx2>> {
  return answers.readCx2.parse(await answerOf('cx2_read.py', path))
}
