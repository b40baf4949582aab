/** `npm run neo4j`: a Neo4j to try Entente with, kept between starts. `--home FOLDER` and `--port NUMBER` say where. */
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isInitialised, startNeo4j } from './neo4j-server.mjs'

const HOME = join(fileURLToPath(new URL('../..', import.meta.url)), '.cache', 'neo4j', 'home')
const { values } = parseArgs({
  options: { home: { type: 'string', default: HOME }, port: { type: 'string', default: '7687' } },
})

/** @param {string} home */
function passwordFor(home) {
  const given = process.env.ENTENTE_NEO4J_PASSWORD
  if (given) return given
  if (isInitialised(home)) {
    throw new Error(`${home} has its password already: set ENTENTE_NEO4J_PASSWORD to it, or remove the folder to begin anew.`)
  }
  const made = randomBytes(12).toString('hex')
  console.log(`Its password, shown this once and kept nowhere: ${made}`)
  return made
}

function onInterrupt() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve)
  })
}

async function main() {
  const home = resolve(values.home)
  mkdirSync(home, { recursive: true })
  const password = passwordFor(home)
  console.log('Neo4j is starting …')
  const server = await startNeo4j({ home, port: Number(values.port), password })
  console.log(`Neo4j answers at ${server.uri} as user ${server.user}. In another terminal, for Entente to use it:`)
  console.log('  export ENTENTE_NEO4J_PASSWORD=…')
  console.log('Ctrl-C stops it.')
  const keepAlive = setInterval(() => {}, 1 << 30)
  await onInterrupt()
  clearInterval(keepAlive)
  await server.stop()
}

main().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
