import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openNeo4j } from '../../graph/store/neo4j.ts'
import { connectionFault } from '../../graph/store/neo4j-errors.ts'
import { testNeo4j } from '../../graph/store/neo4j-test.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { cypher } from './stores.ts'

const SECRET = 'a-password-nobody-may-see'
const address = () => ({ ...inject('neo4j') })
const folder = mkdtempSync(join(tmpdir(), 'entente-tls-'))
const servers: Server[] = []

async function portOf(server: Server): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  return (server.address() as AddressInfo).port
}

function selfSigned() {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
  const options = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', cert, ...subject]
  execFileSync('openssl', ['req', ...options], { stdio: 'ignore' })
  return { key: readFileSync(key), cert: readFileSync(cert) }
}

afterAll(() => {
  for (const server of servers) server.close()
  rmSync(folder, { recursive: true, force: true })
})

test('what is there is said: version, database, encryption, and how much', async () => {
  await cypher('MATCH (n) DETACH DELETE n')
  expect(await testNeo4j(address())).toEqual({
    reached: true,
    version: expect.stringMatching(/^Neo4j\/5\./),
    database: 'neo4j',
    isEncrypted: false,
    nodes: 0,
    claims: 0,
  })
  const store = await openNeo4j(address())
  const { delta, document } = firstArticle()
  await store.apply({ delta, documents: [document] })
  await store.close()
  const told = await testNeo4j({ ...address(), uri: address().uri.replace('bolt', 'neo4j'), database: 'neo4j' })
  expect(told).toMatchObject({ reached: true, claims: delta.claims.length })
})

describe('why it is not reached is said by its kind, without the password', () => {
  const refused = async (at: Partial<ReturnType<typeof address>> & { database?: string }) => {
    const told = await testNeo4j({ ...address(), password: SECRET, ...at })
    expect(JSON.stringify(told)).not.toContain(SECRET)
    return 'fault' in told ? told.fault : 'reached'
  }
  let [silent, http, tls] = [0, 0, 0]
  beforeAll(async () => {
    silent = await portOf(createServer((socket) => socket.once('data', () => socket.destroy()).on('error', () => undefined)))
    http = await portOf(createHttpServer((_request, response) => response.end('no')))
    tls = await portOf(createTlsServer(selfSigned(), (socket) => socket.on('error', () => undefined)))
  })

  test('a wrong password', async () => expect(await refused({ user: 'nobody' })).toBe('wrong-password'))
  test('nobody there', async () => expect(await refused({ uri: 'bolt://127.0.0.1:1' })).toBe('nobody'))
  test('nobody there, routed', async () => expect(await refused({ uri: 'neo4j://127.0.0.1:1' })).toBe('nobody'))
  test('no such host', async () => expect(await refused({ uri: 'bolt://nowhere.invalid:7687' })).toBe('nobody'))
  test('no address', async () => expect(await refused({ uri: 'http://127.0.0.1' })).toBe('no-address'))
  test('no such database', async () =>
    expect(await refused({ password: address().password, database: 'atlantis' })).toBe('no-database'))
  test.each(['bolt', 'neo4j'])('%s+s at a port that does not encrypt', async (scheme) =>
    expect(await refused({ uri: address().uri.replace('bolt', `${scheme}+s`) })).toBe('no-encryption'),
  )
  test('whoever is there hangs up', async () => expect(await refused({ uri: `bolt://127.0.0.1:${silent}` })).toBe('closed'))
  test('a web server', async () =>
    expect(['http', 'closed', 'nobody']).toContain(await refused({ uri: `bolt://127.0.0.1:${http}` })))
  test.each(['bolt', 'neo4j'])('%s+s and a self-signed certificate', async (scheme) =>
    expect(await refused({ uri: `${scheme}+s://127.0.0.1:${tls}` })).toBe('certificate-self-signed'),
  )
})

test.each([
  ['certificate has expired', 'certificate-expired'],
  ['self-signed certificate in certificate chain', 'certificate-self-signed'],
  [`Hostname/IP does not match certificate's altnames: IP: 10.0.0.1 is not in the cert's list`, 'certificate-other-name'],
  ['unable to verify the first certificate', 'certificate-untrusted'],
  ['unable to get local issuer certificate', 'certificate-untrusted'],
  ['SSL routines:ssl3_get_record:wrong version number', 'no-encryption'],
  ['Client network socket disconnected before secure TLS connection was established', 'no-encryption'],
  ['Server responded HTTP. Make sure you are not trying to connect to the http endpoint', 'http'],
  ['connect ECONNREFUSED 127.0.0.1:1', 'nobody'],
])('%s', (message, fault) => {
  const thrown = Object.assign(new Error(message), { code: 'ServiceUnavailable' })
  expect(connectionFault(thrown, 'neo4j://host', SECRET).fault).toBe(fault)
})
