import { createServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { type ModelPlace, openModel } from '../../graph/endpoint/model.ts'
import { type Asked, completion, failure, type Reply, type Stub, startStub } from './stub-server.ts'

const form = { name: 'greeting', schema: { type: 'object' } }
const messages = [{ role: 'user', content: 'Good morning' }] as const

let stubs: Stub[] = []
afterEach(async () => {
  await Promise.all(stubs.map(({ close }) => close()))
  stubs = []
})

async function stubOf(reply: (asked: Asked, count: number) => Reply): Promise<Stub> {
  const stub = await startStub(reply)
  stubs.push(stub)
  return stub
}

const place = (address: string, more: Partial<ModelPlace> = {}): ModelPlace => ({ address, name: 'small', key: null, ...more })

/** Asks a stub once, through all of the way. */
async function askOnce(reply: (asked: Asked, count: number) => Reply, more: Partial<ModelPlace> = {}, signal?: AbortSignal) {
  const stub = await stubOf(reply)
  const asking = openModel(place(stub.address, more)).then((model) => model.ask(messages, form, signal))
  return { stub, asking }
}

describe('what is sent', () => {
  test('the messages, the schema, temperature 0, no key where there is none', async () => {
    const { stub, asking } = await askOnce(() => completion('{}'))
    expect(await asking).toBe('{}')
    expect(stub.asked).toMatchObject([
      {
        path: '/v1/chat/completions',
        authorization: undefined,
        body: {
          model: 'small',
          messages,
          temperature: 0,
          stream: false,
          response_format: { type: 'json_schema', json_schema: { name: 'greeting', strict: true, schema: { type: 'object' } } },
        },
      },
    ])
  })

  test('a key goes as a bearer token', async () => {
    const { stub, asking } = await askOnce(() => completion('{}'), { key: 'of-a-test' })
    await asking
    expect(stub.asked.map(({ authorization }) => authorization)).toEqual(['Bearer of-a-test'])
  })

  test('without a name the first model that is listed is taken, and nothing but the question for the list is sent before', async () => {
    const stub = await stubOf(() => ({ body: JSON.stringify({ data: [{ id: 'first' }, { id: 'second' }] }) }))
    const model = await openModel(place(`${stub.address}/`, { name: null }))
    expect(model).toMatchObject({ name: 'first', address: stub.address })
    expect(stub.asked).toEqual([{ path: '/v1/models', authorization: undefined, body: {} }])
  })

  test.each([
    ['no model', JSON.stringify({ data: [] }), /lists no model/],
    ['no list', '<html></html>', /not of the form/],
  ])('%s: that is said', async (_what, body, message) => {
    const stub = await stubOf(() => ({ body }))
    await expect(openModel(place(stub.address, { name: null }))).rejects.toThrow(message)
  })
})

describe('an address', () => {
  test.each([
    ['ftp://127.0.0.1/v1', /neither http/],
    ['file:///etc/hosts', /neither http/],
    ['127.0.0.1:11434', /cannot be read|neither http/],
    ['http://reader:secret@127.0.0.1/v1', /holds a name or a password/],
    ['http://127.0.0.1/v1?key=secret', /has a \?/],
  ])('%s is refused, and a secret in it is not repeated', async (address, message) => {
    const error = await openModel(place(address)).catch((thrown) => thrown)
    expect(error).toMatchObject({ code: 'bad-request', message: expect.stringMatching(message) })
    expect(`${error.message} ${error.remedy}`).not.toContain('secret')
  })
})

describe('a server that does not know response_format', () => {
  const refusing = (status: number, known: readonly (string | undefined)[], said: string) => (asked: Asked) =>
    known.includes(asked.body.response_format?.type) ? completion('{}') : failure(status, said)

  test.each([
    ['json_object', 400, 'bad request', ['json_object', undefined], ['json_schema', 'json_object']],
    ['nothing', 422, 'bad request', [undefined], ['json_schema', 'json_object', undefined]],
    [
      'nothing, in the words of llama.cpp',
      500,
      'response_format type must be one of',
      [undefined],
      ['json_schema', 'json_object', undefined],
    ],
  ])('is asked for %s (%i), and so from then on', async (_what, status, said, known, tried) => {
    const stub = await stubOf(refusing(status, known, said))
    const model = await openModel(place(stub.address))
    await model.ask(messages, form)
    expect(stub.asked.map(({ body }) => body.response_format?.type)).toEqual(tried)
    await model.ask(messages, form)
    expect(stub.asked.at(-1)?.body.response_format?.type).toBe(tried.at(-1))
    expect(stub.asked).toHaveLength(tried.length + 1)
  })

  test('one that refuses whatever it is asked for is asked three times, no more', async () => {
    const { stub, asking } = await askOnce(() => failure(400, 'the context is too short'))
    await expect(asking).rejects.toMatchObject({
      code: 'model-refused',
      message: expect.stringMatching(/400: the context is too short/),
    })
    expect(stub.asked).toHaveLength(3)
  })
})

describe('what fails is told, with what to do', () => {
  test.each([
    [401, 'model-unavailable', /ENTENTE_MODEL_KEY/],
    [403, 'model-unavailable', /ENTENTE_MODEL_KEY/],
    [404, 'model-unavailable', /ends in \/v1/],
    [429, 'model-refused', /what the server says/],
    [500, 'model-refused', /what the server says/],
  ])('status %i', async (status, code, remedy) => {
    const { stub, asking } = await askOnce(() => failure(status, 'no such thing'))
    await expect(asking).rejects.toMatchObject({
      code,
      message: `${stub.address}/chat/completions answered ${status}: no such thing`,
      remedy: expect.stringMatching(remedy),
    })
    expect(stub.asked).toHaveLength(1)
  })

  test('what a server says is one short line, without the key', async () => {
    const said = `bad key of-a-test\u001b[31m\n${'x'.repeat(1000)}`
    const { stub, asking } = await askOnce(() => failure(401, said), { key: 'of-a-test' })
    const { message } = await asking.catch((error) => error)
    expect(message).toMatch(/answered 401: bad key … \[31m x+$/)
    expect(message.length).toBeLessThan(stub.address.length + 300)
  })

  test.each([
    ['HTML', '<html><body>Welcome</body></html>'],
    ['another form', '{"answer":"hello"}'],
    ['no choices', '{"choices":[]}'],
    ['a message without text', '{"choices":[{"message":{"content":null}}]}'],
    ['nothing', ''],
  ])('%s', async (_what, body) => {
    const { asking } = await askOnce(() => ({ body }))
    await expect(asking).rejects.toMatchObject({ code: 'model-refused', message: expect.stringMatching(/not of the form/) })
  })

  test('an answer that is broken off', async () => {
    const { asking } = await askOnce(() => completion('{"claims":[', 'length'))
    await expect(asking).rejects.toMatchObject({ code: 'model-refused', message: expect.stringMatching(/broke off/) })
  })

  test('an answer that is too long', async () => {
    const { asking } = await askOnce(() => completion('x'.repeat(20_000)), { limits: { bytes: 10_000 } })
    await expect(asking).rejects.toMatchObject({ code: 'model-refused', message: expect.stringMatching(/more than 10000 bytes/) })
  })

  test('a redirect: the text goes to no other place', async () => {
    const other = await stubOf(() => completion('{}'))
    const headers = { location: `${other.address}/chat/completions` }
    const { asking } = await askOnce(() => ({ status: 307, headers, body: '' }))
    await expect(asking).rejects.toMatchObject({ code: 'model-unavailable', message: expect.stringMatching(/307.*not followed/) })
    expect(other.asked).toEqual([])
  })

  test('nobody there', async () => {
    const { address, close } = await startStub(() => completion('{}'))
    await close()
    const model = await openModel(place(address))
    await expect(model.ask(messages, form)).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringMatching(/cannot be reached: ECONNREFUSED/),
    })
  })

  test.each<[string, Reply]>([
    ['none', 'silent'],
    ['one that comes to no end', { body: '{"choices":', stalls: true }],
  ])('no answer in time: %s', async (_what, reply) => {
    const { asking } = await askOnce(() => reply, { limits: { totalMs: 50 } })
    await expect(asking).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringMatching(/did not answer in 0.05 s/),
    })
  })

  test('a connection that breaks within the answer', async () => {
    const { asking } = await askOnce(() => ({ headers: { 'content-length': '100' }, body: '{"choices":', stalls: true }))
    const failing = expect(asking).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringMatching(/cannot be reached|broke/),
    })
    await expect.poll(() => stubs[0]?.asked.length).toBe(1)
    await stubs[0]?.close()
    await failing
  })

  test('no connection in time', async () => {
    // It takes the connection and never speaks TLS: a secure connection does not come about.
    const mute = createServer(() => undefined)
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve))
    const { port } = mute.address() as { port: number }
    const model = await openModel(place(`https://127.0.0.1:${port}/v1`, { limits: { connectMs: 50 } }))
    await expect(model.ask(messages, form)).rejects.toMatchObject({
      code: 'model-unavailable',
      message: expect.stringMatching(/no connection in 0.05 s/),
    })
    mute.close()
  })

  test('stopping while it thinks', async () => {
    const stop = new AbortController()
    const { asking } = await askOnce(
      () => {
        stop.abort()
        return 'silent'
      },
      {},
      stop.signal,
    )
    await expect(asking).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('stopped before: nothing is sent', async () => {
    const { stub, asking } = await askOnce(() => completion('{}'), {}, AbortSignal.abort())
    await expect(asking).rejects.toMatchObject({ code: 'cancelled' })
    expect(stub.asked).toEqual([])
  })
})
