import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const OLDEST_JAVA = 17

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

/** Whether Java can run a program from its source: a JDK can, a JRE lacks the compiler. */
export function hasJavaCompiler() {
  if (!hasJava()) return false
  return /^jdk\.compiler\b/m.test(spawnSync(javaCommand(), ['--list-modules'], { encoding: 'utf8' }).stdout)
}

/** @param {string} whose the program that needs it @throws {Error} one line with the command to type */
export function requireJava(whose) {
  if (hasJava()) return
  const version = javaVersion()
  const found = version === null ? 'no Java was found' : `Java ${version} was found`
  throw new Error(`${whose} needs Java ${OLDEST_JAVA} or newer; ${found}. Type: sudo apt-get install openjdk-17-jre-headless`)
}
