import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CACHE = join(ROOT, '.cache', 'neo4j')
const LIB = join(CACHE, 'lib')
const VERSION = '5.26.30'
const OLDEST_JAVA = 17

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>entente</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${VERSION}</version></dependency>
  </dependencies>
</project>
`

/** The java to run: JAVA_HOME's, else the one on the path. */
export function javaCommand() {
  return process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'
}

/** The major version of Java on this machine, or null where there is none. */
function javaVersion() {
  const { stderr, error } = spawnSync(javaCommand(), ['-version'], { encoding: 'utf8' })
  const version = error ? null : /version "(\d+)/.exec(stderr)
  return version ? Number(version[1]) : null
}

export function hasJava() {
  return (javaVersion() ?? 0) >= OLDEST_JAVA
}

export function hasMaven() {
  return spawnSync('mvn', ['-version'], { shell: process.platform === 'win32' }).status === 0
}

export function hasJars() {
  return existsSync(join(LIB, `neo4j-${VERSION}.jar`))
}

function requireJava() {
  if (hasJava()) return
  const version = javaVersion()
  const found = version === null ? 'no Java was found' : `Java ${version} was found`
  throw new Error(`Neo4j needs Java ${OLDEST_JAVA} or newer; ${found}. Type: sudo apt-get install openjdk-17-jre-headless`)
}

/** @param {string} command @param {string[]} args @param {string} cwd @returns {Promise<string>} what it printed */
function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, shell: process.platform === 'win32' })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve(printed) : reject(new Error(printed.slice(-2000)))))
  })
}

/** Fetches into a folder of its own and renames it, so that a broken download is never taken for a whole one. */
async function fetchJars() {
  if (!hasMaven()) throw new Error(`Neo4j's jars come by Maven, and mvn was not found. Type: sudo apt-get install maven`)
  const partial = join(CACHE, `partial-${process.pid}`)
  mkdirSync(partial, { recursive: true })
  writeFileSync(join(partial, 'pom.xml'), POM)
  const copy = ['dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=lib']
  await run('mvn', ['-B', '-q', '-ntp', ...copy], partial)
  if (!hasJars()) {
    rmSync(LIB, { recursive: true, force: true })
    renameSync(join(partial, 'lib'), LIB)
  }
  rmSync(partial, { recursive: true, force: true })
}

/**
 * Makes sure that Neo4j's jars are there: fetched once with Maven, then kept under .cache.
 * @returns {Promise<string>} the folder of jars
 * @throws {Error} one line with the command to type, where Java or Maven is missing.
 */
export async function neo4jJars() {
  requireJava()
  if (!hasJars()) await fetchJars()
  return LIB
}
