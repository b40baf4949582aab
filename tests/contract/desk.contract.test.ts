import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import type { Keychain } from '../../electron/desk/passwords.ts'
import { fromRefused } from '../../graph/service/refused.ts'
import { sit, startDesk } from '../electron/desk-client.ts'
import { temporaryFolder } from '../electron/run-cli.ts'
import { cypher } from './stores.ts'

let home: ReturnType<typeof temporaryFolder>
beforeEach(async () => {
  home = temporaryFolder()
  process.env.ENTENTE_HOME = home.path
  await cypher('MATCH (n) DETACH DELETE n')
})
afterEach(() => {
  delete process.env.ENTENTE_HOME
  home.remove()
})

const login = () => ({ ...inject('neo4j'), database: 'neo4j' })
const refusal = (work: Promise<unknown>) => work.then(() => null, fromRefused)

function everythingKept(): string {
  const files = readdirSync(home.path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')).join('\n')
}

test('a server is connected, listed without its password, left and opened again; after a restart it asks for the password', async () => {
  const desk = await startDesk()
  const window = sit(desk)
  const { open: own } = await window.workspaces.list()
  const { open: server, workspaces } = await window.workspaces.connect(login())
  const { password, ...place } = login()
  expect(workspaces[0]).toEqual({ id: server, kind: 'neo4j', ...place, needsPassword: false })
  expect(await window.info()).toMatchObject({ store: 'neo4j', counts: { claims: 0 } })
  await window.loadFirstArticle()
  expect((await window.cypher({ query: 'MATCH (c:Claim) RETURN count(c)' })).rows).toEqual([{ cells: ['25'], ids: [] }])
  await window.workspaces.open({ id: own })
  expect((await window.info()).store).toBe('embedded')
  await window.workspaces.open({ id: server })
  expect((await window.info()).counts.claims).toBe(25)
  window.leave()
  desk.close()
  expect(everythingKept()).not.toContain(password)

  const restarted = await startDesk()
  const again = sit(restarted)
  expect((await again.workspaces.list()).workspaces).toContainEqual({ id: server, kind: 'neo4j', ...place, needsPassword: true })
  expect(await refusal(again.workspaces.open({ id: server }))).toMatchObject({
    code: 'bad-request',
    message: expect.stringMatching(/password/),
  })
  again.leave()
  restarted.close()
})

test('a wrong password is refused, and never repeated; also where the server is open already', async () => {
  const desk = await startDesk()
  const window = sit(desk)
  await window.workspaces.connect(login())
  for (const wrong of ['a-word-nobody-may-see', '']) {
    const refused = await refusal(window.workspaces.connect({ ...login(), password: wrong }))
    expect(refused?.code).toBe('store-unavailable')
    expect(JSON.stringify([refused?.message, refused?.remedy])).not.toContain('a-word-nobody-may-see')
  }
  expect((await window.info()).store).toBe('neo4j')
  window.leave()
  desk.close()
})

test('a keychain holds the password where a person wants it, and lets go of it when the workspace is forgotten', async () => {
  const kept = new Map<string, string>()
  const key = ({ uri, user }: { uri: string; user: string }) => `${user}@${uri}`
  const keychain: Keychain = {
    get: async (of) => kept.get(key(of)) ?? null,
    keep: (of, password) => kept.set(key(of), password),
    forget: (of) => kept.delete(key(of)),
  }
  const desk = await startDesk(keychain)
  const window = sit(desk)
  const { open: own } = await window.workspaces.list()
  await window.workspaces.connect(login())
  expect(kept.size).toBe(0)
  const { open: server } = await window.workspaces.connect({ ...login(), keepsPassword: true })
  expect([...kept.values()]).toEqual([login().password])
  window.leave()
  desk.close()
  const restarted = await startDesk(keychain)
  const again = sit(restarted)
  expect((await again.workspaces.open({ id: server })).open).toBe(server)
  await again.workspaces.open({ id: own })
  await again.workspaces.forget({ id: server })
  expect(kept.size).toBe(0)
  again.leave()
  restarted.close()
})

test('two analysts at one database: each sees that the other changed something, and nothing is overwritten', async () => {
  const [one, other] = [await startDesk(), await startDesk()]
  const [window, colleague] = [sit(one), sit(other)]
  await window.workspaces.connect(login())
  await colleague.workspaces.connect(login())
  const seen = await window.version()
  await colleague.loadFirstArticle()
  expect(await window.version()).toBe(seen + 1)
  expect((await window.loadFirstArticle()).refused).toEqual([])
  expect(await window.version()).toBe(seen + 2)
  expect((await window.graph()).claims).toHaveLength(25)
  for (const each of [window, colleague]) each.leave()
  for (const each of [one, other]) each.close()
})
