import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { javaCommand } from '../set-up/java.mjs'
import { neo4jJars } from './neo4j-jars.mjs'

const GUARD = fileURLToPath(new URL('neo4j-guard.mjs', import.meta.url))
const READY_WITHIN_MS = 120_000
const USER = 'neo4j'
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']

/** @param {number} port */
function configuration(port) {
  return [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'server.memory.pagecache.size=64m',
    'db.tx_log.preallocate=false',
    'dbms.usage_report.enabled=false',
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    '',
  ].join('\n')
}

/** @returns {Promise<number>} a port that nobody listens on */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Whether a home has been started before, so that its password is set already. @param {string} home */
export function isInitialised(home) {
  return existsSync(join(home, 'data', 'dbms', 'auth.ini')) || existsSync(join(home, 'data', 'databases', 'system'))
}

/** @param {string} lib @param {string} home @param {string} password */
function setInitialPassword(lib, home, password) {
  const admin = ['-cp', join(lib, '*'), 'org.neo4j.server.startup.Neo4jAdminCommand', 'dbms', 'set-initial-password', password]
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }
  const { status, stderr } = spawnSync(javaCommand(), admin, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`Neo4j's first password could not be set: ${stderr.replaceAll(password, '…')}`)
}

/** @param {string} lib @param {string} home */
function launch(lib, home) {
  const opens = OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`)
  const heap = ['-Xms256m', '-Xmx1g', '-XX:+UseSerialGC']
  const entry = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`]
  const log = openSync(join(home, 'logs', 'console.log'), 'a')
  const java = [javaCommand(), '-cp', join(lib, '*'), ...heap, ...opens, ...entry]
  const guard = spawn(process.execPath, [GUARD, ...java], { stdio: ['pipe', log, log], detached: true })
  closeSync(log)
  guard.unref()
  return guard
}

/** @param {string} home */
function logTail(home) {
  const logs = ['console.log', 'neo4j.log'].map((name) => join(home, 'logs', name)).filter((file) => existsSync(file))
  return logs.map((file) => readFileSync(file, 'utf8').trim().split('\n').slice(-15).join('\n')).join('\n')
}

/** Bolt's handshake: four bytes of greeting and four versions offered; a server that is up answers with the one it takes. */
const GREETING = Buffer.from(`6060b017${'00000505'.repeat(4)}`, 'hex')

/** @param {number} port @returns {Promise<boolean>} */
function boltAnswers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(GREETING))
    const settle = (/** @type {boolean} */ answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(2000, () => settle(false))
    socket
      .once('data', () => settle(true))
      .once('error', () => settle(false))
      .once('close', () => settle(false))
  })
}

/**
 * Whether the database itself is up; where the driver is not installed yet, Bolt's answer has to do.
 * @param {string} uri @param {string} password
 */
async function databaseAnswers(uri, password) {
  const module = await import('neo4j-driver').catch(() => null)
  if (!module) return true
  const driver = module.default.driver(uri, module.default.auth.basic(USER, password))
  try {
    await driver.verifyConnectivity({ database: 'neo4j' })
    return true
  } catch (error) {
    if (/** @type {{ code?: string }} */ (error).code?.includes('Security')) throw new Error('Neo4j does not take this password')
    return false
  } finally {
    await driver.close()
  }
}

/** @param {import('node:child_process').ChildProcess} guard @param {number} port @param {string} password @param {string} home */
async function untilReady(guard, port, password, home) {
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline) {
    if (guard.exitCode !== null) throw new Error(`Neo4j ended while starting. The end of its log:\n${logTail(home)}`)
    if ((await boltAnswers(port)) && (await databaseAnswers(`bolt://127.0.0.1:${port}`, password))) return
    await pause(250)
  }
  throw new Error(`Neo4j was not ready after ${READY_WITHIN_MS / 1000} s. The end of its log:\n${logTail(home)}`)
}

/** @param {import('node:child_process').ChildProcess} guard */
async function stopped(guard) {
  if (guard.exitCode !== null || guard.signalCode !== null) return
  guard.ref()
  const ended = new Promise((resolve) => guard.once('exit', resolve))
  guard.stdin?.end()
  await ended
}

/** @param {string} home @param {number} port */
function prepareHome(home, port) {
  for (const folder of ['conf', 'logs']) mkdirSync(join(home, folder), { recursive: true })
  writeFileSync(join(home, 'conf', 'neo4j.conf'), configuration(port))
  appendFileSync(join(home, 'logs', 'console.log'), `--- ${new Date().toISOString()}\n`)
}

/**
 * Starts a real Neo4j on this machine and waits till it answers. Without a home, it gets one that goes when it stops.
 * It ends when `stop` is called or this process dies.
 * @param {{ home?: string, port?: number, password?: string }} [options]
 */
export async function startNeo4j(options = {}) {
  const lib = await neo4jJars()
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'entente-neo4j-'))
  const password = options.password ?? randomBytes(12).toString('hex')
  const port = options.port ?? (await freePort())
  prepareHome(home, port)
  if (!isInitialised(home)) setInitialPassword(lib, home, password)
  const guard = launch(lib, home)
  const stop = async () => {
    await stopped(guard)
    if (!options.home) rmSync(home, { recursive: true, force: true })
  }
  try {
    await untilReady(guard, port, password, home)
  } catch (error) {
    await stop()
    throw error
  }
  return { uri: `bolt://127.0.0.1:${port}`, user: USER, password, stop }
}
