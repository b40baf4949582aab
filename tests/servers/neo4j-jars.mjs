import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { requireJava } from '../set-up/java.mjs'
import { fetchJars } from '../set-up/maven.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FOLDER = join(ROOT, '.cache', 'neo4j')
const LIB = join(FOLDER, 'lib')
const VERSION = '5.26.30'
const JAR = `neo4j-${VERSION}.jar`
const DEPENDENCY = `<dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${VERSION}</version></dependency>`

export function hasJars() {
  return existsSync(join(LIB, JAR))
}

/**
 * Makes sure that Neo4j's jars are there: fetched once with Maven, then kept under .cache.
 * @returns {Promise<string>} the folder of jars
 * @throws {Error} one line with the command to type, where Java or Maven is missing.
 */
export async function neo4jJars() {
  requireJava('Neo4j')
  await fetchJars({ folder: FOLDER, jar: JAR, dependency: DEPENDENCY })
  return LIB
}
