import type { TestProject } from 'vitest/node'
import { startNeo4j } from './neo4j-server.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: { uri: string; user: string; password: string }
  }
}

/** One Neo4j for all tests of a run that need one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...address } = await startNeo4j()
  project.provide('neo4j', address)
  return stop
}
