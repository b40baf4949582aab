import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hasJavaCompiler } from './java.mjs'
import { fetchJars, hasMaven } from './maven.mjs'
import { installed } from './system-packages.mjs'

const FOLDER = fileURLToPath(new URL('../../.cache/consumers/gephi', import.meta.url))
const VERSION = '0.10.1'
const JAR = `gephi-toolkit-${VERSION}-all.jar`
/** The jar has all that it needs; what it names besides is not to be had from Maven Central. */
const DEPENDENCY = `<dependency>
      <groupId>org.gephi</groupId><artifactId>gephi-toolkit</artifactId><version>${VERSION}</version><classifier>all</classifier>
      <exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>
    </dependency>`

/** Gephi without its window. */
export const gephiJar = join(FOLDER, 'lib', JAR)

/**
 * Makes sure that Gephi's toolkit is there, fetched once, and a Java that runs a program from its source.
 * @throws {Error} one line with the command to type.
 */
export async function ensureGephi() {
  if (!hasJavaCompiler() && !installed(['openjdk-17-jdk-headless'])) {
    throw new Error(
      'Exports are opened with Gephi, which needs a JDK 17 or newer. Type: sudo apt-get install openjdk-17-jdk-headless',
    )
  }
  if (existsSync(gephiJar)) return
  if (!hasMaven()) installed(['maven'])
  console.log('Fetching Gephi (Maven) …')
  await fetchJars({ folder: FOLDER, jar: JAR, dependency: DEPENDENCY })
}
