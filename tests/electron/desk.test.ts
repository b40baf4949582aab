import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultWorkspace } from '../../electron/host/user-folder.ts'
import { viewSchema } from '../../graph/contract.ts'
import { fromRefused } from '../../graph/service/refused.ts'
import { articleText } from '../fixtures/first-article.ts'
import { eventsOf, reviewIn } from '../service/review-client.ts'
import { sit, startDesk } from './desk-client.ts'
import { temporaryFolder } from './run-cli.ts'

let home: ReturnType<typeof temporaryFolder>
let desk: Awaited<ReturnType<typeof startDesk>>
let window: ReturnType<typeof sit>

beforeEach(async () => {
  home = temporaryFolder()
  process.env.ENTENTE_HOME = home.path
  desk = await startDesk()
  window = sit(desk)
})
afterEach(() => {
  window.leave()
  desk.close()
  delete process.env.ENTENTE_HOME
  home.remove()
})

const refusal = (work: Promise<unknown>) => work.then(() => null, fromRefused)
const named = async (name: string) => (await window.workspaces.make({ name })).open

test('the workspace of who names none is open at first, with the first article', async () => {
  const { open, workspaces, canKeepPasswords } = await window.workspaces.list()
  expect(workspaces).toEqual([{ id: open, kind: 'embedded', name: null, place: defaultWorkspace() }])
  expect(canKeepPasswords).toBe(false)
  expect((await window.info()).counts.claims).toBe(25)
})

test('a new one is empty; going back, the other is as it was, and both are on the list after a restart', async () => {
  const { open: first } = await window.workspaces.list()
  const second = await named('البحر الأحمر')
  expect((await window.graph()).claims).toEqual([])
  await window.loadFirstArticle()
  await window.view.put(viewSchema.parse({ mode: 'full' }))
  await window.workspaces.open({ id: first })
  expect(await window.view.get()).toMatchObject({ mode: 'alliance' })
  await window.workspaces.open({ id: second })
  expect(await window.view.get()).toMatchObject({ mode: 'full' })
  window.leave()
  desk.close()
  desk = await startDesk()
  window = sit(desk)
  const { workspaces } = await window.workspaces.list()
  expect(workspaces.map(({ id }) => id)).toEqual([first, second])
})

describe('the folder of a new one is chosen by the host', () => {
  test.each(['../../outside', '..', '/etc/passwd', 'C:\\Windows', 'CON', 'a/b', '.', 'x\u0000y'])(
    '%j stays inside',
    async (name) => {
      const id = await named(name)
      const entry = (await window.workspaces.list()).workspaces.find((each) => each.id === id)
      expect(entry).toMatchObject({ kind: 'embedded', name: name.trim() })
      const place = entry?.kind === 'embedded' ? entry.place : ''
      expect(place.startsWith(join(home.path, 'workspaces') + sep)).toBe(true)
      expect(place.slice(join(home.path, 'workspaces').length + 1)).not.toContain(sep)
    },
  )

  test('two names that are one as a file are two workspaces', async () => {
    const [one, other] = [await named('a:b'), await named('a?b')]
    expect(one).not.toBe(other)
  })

  test('a name twice, and none at all, are refused', async () => {
    await named('Sahel')
    expect(await refusal(named('Sahel'))).toMatchObject({ code: 'bad-request', message: expect.stringMatching(/Sahel already/) })
    expect(await refusal(named('  '))).toMatchObject({ code: 'bad-request' })
  })
})

test('one that is forgotten keeps what is in it, and comes back by its name', async () => {
  const id = await named('Sahel')
  await window.loadFirstArticle()
  expect(await refusal(window.workspaces.forget({ id }))).toMatchObject({
    code: 'bad-request',
    message: expect.stringMatching(/open/),
  })
  const first = (await window.workspaces.list()).workspaces.find((each) => each.kind === 'embedded' && each.name === null)!
  await window.workspaces.open({ id: first.id })
  const { workspaces } = await window.workspaces.forget({ id })
  expect(workspaces.map((each) => each.id)).toEqual([first.id])
  expect(await refusal(window.workspaces.open({ id }))).toMatchObject({ code: 'not-found' })
  expect(await named('Sahel')).toBe(id)
  expect((await window.info()).counts.claims).toBe(25)
})

test('what was asked of a workspace is answered by it, wherever the window sits by then', async () => {
  const article = new File([articleText], 'wonsan-2025.ar.txt')
  const events = await window.review.read({ article, published: '2025-07', language: null })
  await named('elsewhere')
  const { reading } = reviewIn(await eventsOf(events))
  expect(await window.review.list()).toEqual([])
  const { workspaces } = await window.workspaces.list()
  await window.workspaces.open({ id: workspaces[1]!.id })
  expect(await window.review.list()).toMatchObject([{ sourceId: reading.source.id }])
})

test('two windows sit where they like: neither moves the other', async () => {
  const other = sit(desk)
  await named('mine')
  expect((await other.info()).counts.claims).toBe(25)
  expect((await window.info()).counts.claims).toBe(0)
  other.leave()
  expect((await window.info()).counts.claims).toBe(0)
})

test('a change that another window made is counted', async () => {
  const other = sit(desk)
  const before = await window.version()
  await other.loadFirstArticle()
  expect(await window.version()).toBe(before + 1)
  other.leave()
})

test('an embedded workspace has no Cypher, and says so', async () => {
  expect(await refusal(window.cypher({ query: 'RETURN 1' }))).toMatchObject({ code: 'not-supported' })
})

test('a list that cannot be read is put aside, and the workspace opens all the same', async () => {
  window.leave()
  desk.close()
  const file = join(home.path, 'workspaces.json')
  writeFileSync(file, '{"workspaces":[{"kind":"elsewhere"}]}')
  desk = await startDesk()
  window = sit(desk)
  expect((await window.workspaces.list()).workspaces).toHaveLength(1)
  expect(existsSync(`${file}.broken`)).toBe(true)
})

test('a server that is not reached is on no list, and the window stays where it is', async () => {
  const login = { uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'secret-word', database: null }
  expect(await window.workspaces.test(login)).toMatchObject({ reached: false, fault: 'nobody' })
  expect(await refusal(window.workspaces.connect(login))).toMatchObject({ code: 'store-unavailable' })
  expect((await window.info()).store).toBe('embedded')
  expect(readFileSync(join(home.path, 'workspaces.json'), 'utf8')).not.toContain('bolt')
})
