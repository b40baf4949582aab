import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @param {string} dependency the element of a POM that says what to fetch */
function pom(dependency) {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>entente</groupId><artifactId>jars-for-tests</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    ${dependency}
  </dependencies>
</project>
`
}

export function hasMaven() {
  return spawnSync('mvn', ['-version'], { shell: process.platform === 'win32' }).status === 0
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

/**
 * Fetches jars and those that they need into `lib` of a folder, unless they are there. They come into a folder of their own that
 * is renamed, so that a broken download is never taken for a whole one.
 * @param {{ folder: string, jar: string, dependency: string }} what `jar` is one by whose name the whole is known
 * @throws {Error} one line with the command to type, where Maven is missing.
 */
export async function fetchJars({ folder, jar, dependency }) {
  const lib = join(folder, 'lib')
  if (existsSync(join(lib, jar))) return
  if (!hasMaven()) throw new Error(`${jar} comes by Maven, and mvn was not found. Type: sudo apt-get install maven`)
  const partial = join(folder, `partial-${process.pid}`)
  mkdirSync(partial, { recursive: true })
  writeFileSync(join(partial, 'pom.xml'), pom(dependency))
  const copy = ['dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=lib']
  await run('mvn', ['-B', '-q', '-ntp', ...copy], partial)
  if (!existsSync(join(lib, jar))) {
    rmSync(lib, { recursive: true, force: true })
    renameSync(join(partial, 'lib'), lib)
  }
  rmSync(partial, { recursive: true, force: true })
}
