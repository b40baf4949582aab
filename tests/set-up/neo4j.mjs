import { hasJars, hasJava, hasMaven, neo4jJars } from '../servers/neo4j-jars.mjs'
import { installed } from './system-packages.mjs'

/**
 * Makes sure that a real Neo4j can be started: Java, and its jars by Maven.
 * @throws {Error} one line with the command to type.
 */
export async function ensureNeo4j() {
  if (!hasJava()) installed(['openjdk-17-jre-headless'])
  if (!hasJars() && !hasMaven()) installed(['maven'])
  if (!hasJars()) console.log('Fetching Neo4j (Maven) …')
  await neo4jJars()
}
