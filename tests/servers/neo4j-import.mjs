import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { javaCommand } from '../set-up/java.mjs'
import { neo4jJars } from './neo4j-jars.mjs'

/** @param {string} lib @param {string} home @param {string[]} args */
function admin(lib, home, args) {
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }
  const java = ['-cp', join(lib, '*'), '-Dfile.encoding=UTF-8', 'org.neo4j.server.startup.Neo4jAdminCommand', ...args]
  // The importer leaves a report where it stands.
  return spawn(javaCommand(), java, { env, cwd: home, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** What it says, without the command it runs itself and without the places in its own code. @param {string} said */
function readable(said) {
  return said
    .split('\n')
    .filter((line) => line.trim() && !/^Executing command line:|^\s+at |^\s+\.\.\. \d+ more/.test(line))
    .join('\n')
}

/**
 * Imports two files of CSV into the database `neo4j` of a home that has none, with Neo4j's own offline importer
 * (`neo4j-admin database import full`). A server can be started on the home afterwards.
 * @param {{ home: string, nodes: string, relationships: string, options?: string[] }} what paths are absolute
 * @returns {Promise<string>} what the importer says
 * @throws {Error} with what the importer says, where it refuses a file
 */
export async function importCsv({ home, nodes, relationships, options = ['--multiline-fields=true'] }) {
  const lib = await neo4jJars()
  // It looks into both, and prints a stack trace where they are missing.
  for (const folder of ['conf', 'plugins']) mkdirSync(join(home, folder), { recursive: true })
  const files = [`--nodes=${nodes}`, `--relationships=${relationships}`]
  const child = admin(lib, home, ['database', 'import', 'full', 'neo4j', ...files, ...options, '--verbose'])
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(readable(said))
      else reject(new Error(`Neo4j's importer ended with ${code}:\n${readable(said)}`))
    })
  })
}
