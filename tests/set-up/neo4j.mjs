import { hasJars, neo4jJars } from '../servers/neo4j-jars.mjs'
import { hasJavaCompiler } from './java.mjs'
import { hasMaven } from './maven.mjs'
import { installed } from './system-packages.mjs'

/**
 * Makes sure that a real Neo4j can be started: Java, and its jars by Maven.
 * @throws {Error} one line with the command to type.
 */
export async function ensureNeo4j() {
  // Neo4j runs without the compiler; Gephi's reader does not, and one Java serves both.
  if (!hasJavaCompiler()) installed(['openjdk-17-jdk-headless'])
  if (!hasJars() && !hasMaven()) installed(['maven'])
  if (!hasJars()) console.log('Fetching Neo4j (Maven) …')
  await neo4jJars()
}
