import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { completion, failure, type Reply, type Stub, startStub } from '../endpoint/stub-server.ts'
import { runCli, temporaryFolder } from './run-cli.ts'

const folder = temporaryFolder()
const article = join(folder.path, 'pact.txt')
const PACT = 'Kenya and Ghana signed a trade pact in Nairobi'
const answer = JSON.stringify({
  entities: [],
  claims: [
    {
      type: 'treaty',
      sentence: 1,
      quote: PACT,
      participants: [
        { entity: 'Kenya', role: 'party' },
        { entity: 'Ghana', role: 'party' },
      ],
      status: 'signed',
    },
    { type: 'treaty', sentence: 1, quote: 'Mars joined the pact', participants: [] },
    { type: 'rumour' },
  ],
})
const list: Reply = { body: JSON.stringify({ data: [{ id: 'small' }] }) }

let stub: Stub | null = null
async function stubOf(reply: Reply): Promise<Stub> {
  stub = await startStub(({ path }) => (path === '/v1/models' ? list : reply))
  return stub
}

beforeAll(() => writeFileSync(article, `${PACT} on 3 March 2024.\n`))
afterEach(async () => {
  await stub?.close()
  stub = null
})
afterAll(folder.remove)

describe('extract --model', () => {
  const extract = (...more: string[]) => ['extract', article, '--published', '2024-03-04', '--json', ...more]

  test('says where the text goes, and gives the claims of both', async () => {
    const { address, asked } = await stubOf(completion(answer))
    const { code, out, err } = await runCli(extract('--model', address), { ENTENTE_MODEL_KEY: 'of-a-test' })
    expect(code).toBe(0)
    expect(err.trim().split('\n')).toEqual([
      `The text goes to ${address} (model small).`,
      expect.stringMatching(/pact\.txt: the model's answer, claim 3: type/),
    ])
    expect(asked.map(({ path, authorization }) => [path, authorization])).toEqual([
      ['/v1/models', 'Bearer of-a-test'],
      ['/v1/chat/completions', 'Bearer of-a-test'],
    ])
    const { claims, rejected, agreements } = JSON.parse(out)
    const extractors = claims.map(({ extractor }: { extractor: { name: string; version: string } }) => extractor)
    expect(extractors).toEqual([expect.objectContaining({ name: 'rules' }), { name: 'model', version: 'small', rule: null }])
    expect(agreements).toEqual([claims.map(({ id }: { id: string }) => id)])
    expect(rejected).toMatchObject([{ reason: 'quote-not-in-text' }])
  })

  test('with --model-name nobody is asked for a list', async () => {
    const { address, asked } = await stubOf(completion(answer))
    const { err } = await runCli(extract('--model', address, '--model-name', 'large'))
    expect(err).toContain('(model large)')
    expect(asked.map(({ path, body }) => [path, body.model])).toEqual([['/v1/chat/completions', 'large']])
  })

  test('where the model fails, the claims of the rules stand: exit 1 and a line', async () => {
    const { address } = await stubOf(failure(500, 'out of memory'))
    const { code, out, err } = await runCli(extract('--model', address))
    expect({ code, lines: err.trim().split('\n') }).toEqual({
      code: 1,
      lines: [expect.any(String), expect.stringMatching(/the model read no sentences 1 to 1: .*500: out of memory/)],
    })
    expect(JSON.parse(out).claims).toMatchObject([{ type: 'treaty', extractor: { name: 'rules' } }])
  })

  test('a model that cannot be reached: exit 1, one line, and no text goes anywhere', async () => {
    const { address, close } = await stubOf(list)
    await close()
    const { code, out, err } = await runCli(extract('--model', address))
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(/^\S+ cannot be reached: ECONNREFUSED.*\n$/),
    })
  })

  test.each([
    ['an address that is none', ['--model', 'ftp://127.0.0.1/'], /neither http/],
    ['a name without an address', ['--model-name', 'large'], /without --model/],
  ])('%s: exit 2', async (_what, options, line) => {
    const { code, err } = await runCli(extract(...options))
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(line) })
  })

  test('without --model nobody is asked', async () => {
    const { asked } = await stubOf(completion(answer))
    const { err } = await runCli(extract(), { ENTENTE_MODEL_KEY: 'of-a-test' })
    expect({ err, asked }).toEqual({ err: '', asked: [] })
  })
})

test('import --model stores the claims of both on one node', async () => {
  const { address } = await stubOf(completion(answer))
  const workspace = join(folder.path, 'workspace')
  const at = (...args: string[]) => runCli([...args, '--workspace', workspace, '--json'])
  const importing = () => at('import', article, '--published', '2024-03-04', '--accept', 'verified', '--model', address)
  const { code, out } = await importing()
  expect(existsSync(workspace)).toBe(true)
  expect({ code, stored: JSON.parse(out) }).toMatchObject({ code: 0, stored: { claims: 2, refused: [] } })
  const { counts } = JSON.parse((await at('info')).out)
  expect(counts).toMatchObject({ claims: 2, nodes: { treaty: 1 } })
  expect((await importing()).code).toBe(0)
  expect(JSON.parse((await at('info')).out).counts).toEqual(counts)
})
