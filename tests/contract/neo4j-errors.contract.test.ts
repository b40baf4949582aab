import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { AppError } from '../../graph/model/errors.ts'
import { openNeo4j } from '../../graph/store/neo4j.ts'
import { neo4jError } from '../../graph/store/neo4j-errors.ts'
import { firstArticle } from '../fixtures/first-article.ts'
import { startNeo4j } from '../servers/neo4j-server.mjs'

const SECRET = 'a-password-nobody-may-see'

async function refusal(work: Promise<unknown>): Promise<AppError> {
  const thrown = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(thrown).toBeInstanceOf(AppError)
  return thrown as AppError
}

function everythingSaid({ message, remedy, stack, cause }: AppError): string {
  return [message, remedy, stack, cause instanceof Error ? cause.stack : String(cause)].join('\n')
}

describe('a database that cannot be opened is refused in words, without the password', () => {
  const address = () => ({ ...inject('neo4j'), user: 'nobody', password: SECRET })

  test.each([
    ['a wrong password', () => address(), 'store-unavailable', /user name and password/],
    ['nobody there', () => ({ ...address(), uri: 'bolt://127.0.0.1:1' }), 'store-unavailable', /cannot be reached/],
    ['nobody there, routed', () => ({ ...address(), uri: 'neo4j://127.0.0.1:1' }), 'store-unavailable', /cannot be reached/],
    [
      'no encryption there',
      () => ({ ...address(), uri: address().uri.replace('bolt:', 'bolt+s:') }),
      'store-unavailable',
      /secure connection/,
    ],
    ['no such database', () => ({ ...inject('neo4j'), database: 'atlantis' }), 'store-unavailable', /no database/],
    ['another protocol', () => ({ ...address(), uri: 'http://127.0.0.1' }), 'bad-request', /no address/],
    ['no address', () => ({ ...address(), uri: 'neo4j://' }), 'bad-request', /no address/],
    ['a password in the address', () => ({ ...address(), uri: `neo4j://me:${SECRET}@127.0.0.1:1` }), 'bad-request', /no address/],
    ['a port that is none', () => ({ ...address(), uri: 'neo4j://127.0.0.1:port' }), 'bad-request', /no address/],
  ] as const)('%s', async (_what, at, code, words) => {
    const error = await refusal(openNeo4j(at()))
    expect({ code: error.code, message: error.message }).toEqual({ code, message: expect.stringMatching(words) })
    expect(error.remedy).not.toBe('')
    expect(everythingSaid(error)).not.toContain(SECRET)
  })
})

test.each(['bolt', 'neo4j'])('%s:// opens', async (scheme) => {
  const { uri, ...rest } = inject('neo4j')
  const store = await openNeo4j({ ...rest, uri: uri.replace('bolt', scheme), database: 'neo4j' })
  expect(store.place).toMatch(new RegExp(`^${scheme}://127.0.0.1:\\d+/neo4j$`))
  await store.close()
})

test('a server that goes away is refused in words; when it is back, the store works again', { timeout: 300_000 }, async () => {
  const home = mkdtempSync(join(tmpdir(), 'entente-home-'))
  const first = await startNeo4j({ home })
  const { uri, user, password } = first
  const store = await openNeo4j({ uri, user, password })
  const { delta, document } = firstArticle()
  await store.apply({ delta, documents: [document] })
  const before = await store.counts()
  await first.stop()
  for (const error of await Promise.all([refusal(store.fetch()), refusal(store.apply({ delta, documents: [document] }))])) {
    expect(error.code).toBe('store-unavailable')
    expect(error.remedy).toMatch(/try again/)
    expect(everythingSaid(error)).not.toContain(password)
  }
  const second = await startNeo4j({ home, password, port: Number(new URL(uri).port) })
  expect(await store.counts()).toEqual(before)
  await store.close()
  await second.stop()
  rmSync(home, { recursive: true, force: true })
})

describe('what the driver says, in words', () => {
  const said = (code: string, message = 'detail') =>
    neo4jError(Object.assign(new Error(message), { code }), 'neo4j://host', SECRET)

  test.each([
    ['Neo.ClientError.Security.Unauthorized', 'store-unavailable'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'store-unavailable'],
    ['Neo.ClientError.Security.CredentialsExpired', 'store-unavailable'],
    ['Neo.ClientError.Database.DatabaseNotFound', 'store-unavailable'],
    ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'store-refused'],
    ['Neo.ClientError.Cluster.NotALeader', 'store-refused'],
    ['Neo.ClientError.Security.Forbidden', 'store-refused'],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'store-unavailable'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'store-refused'],
    ['SessionExpired', 'store-unavailable'],
    ['ServiceUnavailable', 'store-unavailable'],
    ['N/A', 'store-refused'],
    ['Neo.DatabaseError.Something.New', 'store-refused'],
  ])('%s', (code, expected) => {
    expect(said(code).code).toBe(expected)
    expect(said(code).message).toContain('neo4j://host')
  })

  test('the certificate is named where it is the cause', () => {
    expect(said('ServiceUnavailable', 'self-signed certificate in certificate chain').message).toMatch(/certificate/)
  })

  test('a port of HTTP is named where it is the cause', () => {
    expect(said('N/A', 'Server responded HTTP. Make sure').message).toMatch(/HTTP/)
  })

  test('the password is taken out of what is quoted', () => {
    expect(everythingSaid(said('Neo.ClientError.Statement.X', `near ${SECRET}`))).not.toContain(SECRET)
  })
})
