import { request } from 'node:http'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type BrowserShell, startBrowserShell } from '../../electron/browser-shell/browser-shell.ts'
import { SavedFiles } from '../../electron/browser-shell/saved-files.ts'
import { firstArticle } from '../../electron/host/first-article.ts'
import { readingRules } from '../../electron/host/lexicon.ts'
import { fileSlot } from '../../electron/host/slots.ts'
import { windowFiles } from '../../electron/host/window-files.ts'
import type { workspaceContract } from '../../graph/contract.ts'
import { createService } from '../../graph/service.ts'
import { EmbeddedStore } from '../../graph/store/embedded.ts'
import { temporaryFolder } from './run-cli.ts'

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

let shell: BrowserShell
let store: EmbeddedStore
let folder: ReturnType<typeof temporaryFolder>
let fresh: string[]
const saved = new SavedFiles()

beforeEach(async () => {
  folder = temporaryFolder()
  store = new EmbeddedStore(join(folder.path, 'workspace'))
  fresh = []
  const slot = fileSlot(join(folder.path, 'slot.json'))
  const host = {
    version: 'test',
    user: 'tester',
    modelKey: null,
    readingRules,
    firstArticle,
    view: slot,
    layer: slot,
    preferences: slot,
    save: async (_name: string, files: Parameters<SavedFiles['keep']>[0]) => saved.keep(files),
    print: async () => new Uint8Array(),
  }
  const files = windowFiles(new URL('../../renderer', import.meta.url).pathname)
  shell = await startBrowserShell({
    seat: () => ({ router: () => createService({ store, host }), leave: () => undefined }),
    saved,
    files,
    port: 0,
    onFreshAddress: (address) => fresh.push(address),
  })
})
afterEach(async () => {
  await shell.close()
  await store.close()
  folder.remove()
})

const address = () => new URL(shell.address)

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port, host } = address()
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers: { host, ...headers } }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** Opens the address as a browser does, and gives the cookie that it got. */
async function enter(): Promise<string> {
  const { pathname, search } = address()
  const { headers } = await ask(`${pathname}${search}`)
  return String(headers['set-cookie']).split(';')[0]!
}

function connect(headers: Record<string, string>, path = '/rpc'): Promise<WebSocket> {
  const { host } = address()
  const socket = new WebSocket(`ws://${host}${path}`, { headers })
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve(socket))
    socket.on('error', reject)
  })
}

describe('a request is refused', () => {
  test('without the token', async () => {
    expect((await ask('/')).status).toBe(403)
    expect((await ask('/index.html')).status).toBe(403)
  })

  test.each(['x', '', 'a'.repeat(43)])('with a wrong token "%s"', async (token) => {
    expect((await ask(`/?token=${token}`)).status).toBe(403)
  })

  test('with another Host, even with the cookie', async () => {
    const cookie = await enter()
    for (const host of [`localhost:${address().port}`, 'evil.example', `127.0.0.1`, `127.0.0.1:1`])
      expect((await ask('/', { cookie, host })).status).toBe(421)
  })

  test('with another Origin, with the cookie or the token', async () => {
    const origin = 'http://evil.example'
    expect((await ask(`/${address().search}`, { origin })).status).toBe(403)
    const cookie = await enter()
    expect((await ask('/', { cookie, origin })).status).toBe(403)
    expect((await ask('/', { cookie, origin: address().origin })).status).toBe(200)
  })

  test.each([
    '/../package.json',
    '/assets/../index.html',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '//etc/passwd',
    '//evil.example',
    'http://[',
    '/nothing.js',
    '/saved/guess',
  ])('for %s', async (path) => {
    expect((await ask(path, { cookie: await enter() })).status).toBe(404)
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('with %s', async (method) => {
    expect((await ask('/', { cookie: await enter() }, method)).status).toBe(405)
  })

  test('with a cookie of another shell', async () => {
    expect((await ask('/', { cookie: `entente-${address().port}=guess` })).status).toBe(403)
  })
})

describe('a connection is refused', () => {
  test('without the cookie, or from another Origin, Host or path', async () => {
    const { origin } = address()
    const cookie = await enter()
    await expect(connect({ origin })).rejects.toThrow(/403/)
    await expect(connect({ cookie })).rejects.toThrow(/403/)
    for (const other of ['http://evil.example', 'null', origin.replace('127.0.0.1', 'localhost'), `${origin}0`])
      await expect(connect({ cookie, origin: other })).rejects.toThrow(/403/)
    await expect(connect({ cookie, origin, host: 'evil.example' })).rejects.toThrow(/403/)
    await expect(connect({ cookie, origin }, '/other')).rejects.toThrow(/403/)
  })
})

describe('the shell goes on', () => {
  const knock = (...lines: string[]) => {
    const socket = createConnection(Number(address().port), '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(`${['GET /rpc HTTP/1.1', `Host: ${address().host}`, ...lines].join('\r\n')}\r\n\r\n`)
    return socket
  }
  const upgrade = [
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGVzdHRlc3R0ZXN0dGVzdA==',
  ]
  const pause = () => new Promise((resolve) => setTimeout(resolve, 100))

  test('after connections that break off while they are turned away or taken', async () => {
    const cookie = await enter()
    for (let round = 0; round < 20; round++) {
      for (const headers of [upgrade, [...upgrade, `Cookie: ${cookie}`, `Origin: ${address().origin}`]]) {
        const socket = knock(...headers)
        socket.once('connect', () => socket.resetAndDestroy())
        const later = knock(...headers)
        later.once('data', () => later.resetAndDestroy())
      }
    }
    await pause()
    expect((await ask('/')).status).toBe(403)
  })

  test('after a connection that sends what is no WebSocket frame', async () => {
    const cookie = await enter()
    const socket = knock(...upgrade, `Cookie: ${cookie}`, `Origin: ${address().origin}`)
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.once('data', () => socket.write(Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff])))
    await closed
    expect((await ask('/', { cookie })).status).toBe(200)
  })
})

describe('the browser that came with the token', () => {
  test('gets the window with a policy that runs nothing from elsewhere', async () => {
    const { status, headers, body } = await ask('/', { cookie: await enter() })
    expect({ status, isPage: body.includes('<div id="root">') }).toEqual({ status: 200, isPage: true })
    const policy = String(headers['content-security-policy'])
    const scripts = policy.split('; ').find((rule) => rule.startsWith('script-src'))
    expect(scripts).toBe("script-src 'self'")
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/https?:|\*/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
  })

  test('gets a cookie that no script and no other site can use, and no token in its address', async () => {
    const { pathname, search } = address()
    const { status, headers } = await ask(`${pathname}${search}`)
    expect({ status, location: headers.location }).toEqual({ status: 303, location: '/' })
    expect(String(headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict; Path=\//)
  })

  test('spends the token by connecting: the address lets no other in, and the terminal is given a fresh one', async () => {
    const used = address()
    const cookie = await enter()
    const socket = await connect({ cookie, origin: used.origin })
    expect((await ask(`/${used.search}`)).status).toBe(403)
    expect(fresh).toEqual([shell.address])
    expect(shell.address).not.toBe(used.href)
    expect((await ask('/', { cookie })).status).toBe(200)
    const { status, headers } = await ask(`/${used.search}`, { cookie })
    expect({ status, location: headers.location }).toEqual({ status: 303, location: '/' })
    expect(fresh).toHaveLength(1)
    socket.close()
  })

  test('is the only one: another that came with the same token before it connected is let out again', async () => {
    const { search, origin } = address()
    const [other, cookie] = [await enter(), await enter()]
    expect((await ask('/', { cookie: other })).status).toBe(200)
    const socket = await connect({ cookie, origin })
    expect((await ask('/', { cookie: other })).status).toBe(403)
    expect((await ask('/', { cookie })).status).toBe(200)
    expect((await ask(`/${search}`)).status).toBe(403)
    socket.close()
  })

  test('is answered by the contract, and told of a refusal in its own words', async () => {
    const socket = await connect({ cookie: await enter(), origin: address().origin })
    const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket })
    const client: ContractRouterClient<typeof workspaceContract> = createORPCClient(link)
    expect((await client.loadFirstArticle()).delta.claims).toHaveLength(25)
    expect((await client.info()).counts.claims).toBe(25)
    await expect(client.show({ id: 'nothing' })).rejects.toMatchObject({
      data: { code: 'not-found', message: expect.stringContaining('nothing') },
    })
    await expect(client.network({ asOf: 'yesterday' } as never)).rejects.toMatchObject({ data: { code: 'bad-request' } })
    socket.close()
  })

  test('fetches a saved file once', async () => {
    const cookie = await enter()
    const [{ url } = { url: '' }] = await saved.keep([{ name: 'كيم.csv', content: 'a,b' }])
    expect((await ask(url!)).status).toBe(403)
    expect((await ask(url!, { cookie }, 'HEAD')).status).toBe(404)
    const { status, body, headers } = await ask(url!, { cookie })
    expect({ status, body }).toEqual({ status: 200, body: 'a,b' })
    expect(headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('كيم.csv')}`)
    expect((await ask(url!, { cookie })).status).toBe(404)
  })
})
