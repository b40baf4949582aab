import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EmbeddedStore } from '../../graph/store/embedded.ts'
import { articleText } from '../fixtures/first-article.ts'
import { runCli, temporaryFolder } from './run-cli.ts'

const folder = temporaryFolder()
const article = fileURLToPath(new URL('../../data/articles/wonsan-2025.ar.txt', import.meta.url))
const news = join(folder.path, 'news')
const meeting = 'Moscow, 3 May 2024\n\nSergei Lavrov met his Iranian counterpart in Tehran on Thursday.\n'

beforeAll(() => {
  mkdirSync(news)
  writeFileSync(join(news, 'a.txt'), meeting)
  writeFileSync(join(news, 'b.md'), '# A visit\n\nPresident Xi Jinping visited Hanoi on 12 December 2023.\n')
  writeFileSync(join(news, 'broken.pdf'), '%PDF-1.4 and then nothing')
})
afterAll(folder.remove)

describe('extract', () => {
  test('proposes the day that a text says at its head, and does not take it', async () => {
    const text = 'Iran and Russia meet\n6 March 2024\n\nRussia met Iran in Tehran yesterday.\n'
    const { out, err } = await runCli(['extract', '-', '--json'], {}, text)
    expect(err).toContain('“6 March 2024”: with --published 2024-03-06')
    expect(JSON.parse(out)).toMatchObject({ source: { published: null }, claims: [{ time: { edtf: null } }] })
    const { err: none } = await runCli(['extract', '-', '--json', '--published', '2024-03-06'], {}, text)
    expect(none).toBe('')
  })

  test('gives a claim file whose quotes stand in the article, and stores nothing', async () => {
    const workspace = join(folder.path, 'untouched')
    const { code, out } = await runCli(['extract', article, '--published', '2025-07', '--json', '--workspace', workspace])
    expect(code).toBe(0)
    const { source, claims, rejected } = JSON.parse(out)
    expect(source).toMatchObject({ language: 'ar', published: '2025-07', publishedBasis: 'loader' })
    expect(rejected).toEqual([])
    expect(claims.length).toBeGreaterThan(10)
    for (const { evidence } of claims)
      for (const { quote, start, end } of evidence) expect(articleText.slice(start, end)).toBe(quote)
    expect(existsSync(workspace)).toBe(false)
  })

  test('without --published a relative date stays open, with its text', async () => {
    const { claims } = JSON.parse((await runCli(['extract', article, '--json'])).out)
    const relative = claims.filter(({ time }: { time: { basis: string } }) => time.basis === 'relative')
    expect(relative.length).toBeGreaterThan(0)
    for (const { time } of relative) expect(time).toMatchObject({ edtf: null, text: expect.stringMatching(/\S/) })
  })

  test('a folder: one line of JSON for each article; one that cannot be read is said, and the others are read', async () => {
    const { code, out, err } = await runCli(['extract', news, '--json', '--published', '2024-05-04'])
    expect(code).toBe(1)
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(/broken\.pdf: /)])
    const files = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).source.file)
    expect(files).toEqual([join(news, 'a.txt'), join(news, 'b.md')])
  })

  test('standard input', async () => {
    const { code, out } = await runCli(['extract', '-', '--json', '--published', '2024-05-04'], {}, meeting)
    expect(code).toBe(0)
    expect(JSON.parse(out).claims).toMatchObject([{ type: 'meeting', time: { edtf: '2024-05-02' } }])
  })

  test('nothing on standard input, no such file: exit 1 and one line', async () => {
    for (const word of ['-', join(folder.path, 'nowhere.txt')]) {
      const { code, out, err } = await runCli(['extract', word])
      expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 1, out: '', lines: 1 })
    }
  })

  test.each([
    ['--published', 'July', /--published July is no EDTF date/],
    ['--language', 'fr', /--language fr is neither ar nor en/],
  ])('%s %s: exit 2', async (option, value, line) => {
    const { code, err } = await runCli(['extract', article, option, value])
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(line) })
  })
})

describe('import', () => {
  const workspace = join(folder.path, 'workspace')
  const at = (...args: string[]) => runCli([...args, '--workspace', workspace, '--json'])
  const importing = () => at('import', article, news, '--published', '2025-07', '--accept', 'verified')

  test('without --accept everything waits for review and nothing is in the graph', async () => {
    const { code, out } = await at('import', article, '--published', '2025-07')
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, claims: 0, waiting: expect.any(Number) })
    expect(JSON.parse((await at('info')).out).counts).toMatchObject({ sources: 0, claims: 0 })
    const store = new EmbeddedStore(workspace)
    const [sourceId] = await store.reviews.list()
    expect((await store.reviews.read(sourceId!))?.reading.claims).toHaveLength(JSON.parse(out).waiting)
    await store.close()
  })

  test('refuses another word behind --accept', async () => {
    const { code, err } = await at('import', article, '--accept', 'all')
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/--accept all is unknown/) })
  })

  test('stores what extract shows, once, and the network has it', async () => {
    const { code, out } = await importing()
    expect(code).toBe(1)
    const stored = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const { claims } = JSON.parse((await runCli(['extract', article, '--published', '2025-07', '--json'])).out)
    expect(stored.map(({ file }) => file)).toEqual([article, join(news, 'a.txt'), join(news, 'b.md')])
    expect(stored[0]).toMatchObject({ claims: claims.length, refused: [] })
    const counts = JSON.parse((await at('info')).out).counts
    expect(counts).toMatchObject({ sources: 3, claims: stored.reduce((sum, each) => sum + each.claims, 0) })
    const { nodes } = JSON.parse((await at('network')).out)
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(['state:RUS', 'state:PRK', 'state:IRN']))
    await importing()
    expect(JSON.parse((await at('info')).out).counts).toEqual(counts)
  })

  test('keeps somebody whom no word list has apart from who has the same name in another article, and says so', async () => {
    const [one, other] = [join(folder.path, 'accra.txt'), join(folder.path, 'oslo.txt')]
    writeFileSync(one, 'Peter Akello met Ghanaian President Samuel Ofori in Accra on 3 March 2024.\n')
    writeFileSync(other, 'Ugandan Trade Minister Peter Akello met Sergei Lavrov in Oslo on 5 May 2024.\n')
    const run = (...args: string[]) => runCli([...args, '--workspace', join(folder.path, 'namesakes'), '--json'])
    const importing = () => run('import', one, other, '--published', '2024-07', '--accept', 'verified')
    const { code, out, err } = await importing()
    const apart = { id: expect.stringMatching(/^person:peter-akello~[0-9a-f]{12}$/), namesake: 'person:peter-akello' }
    const lines = out.trim().split('\n')
    expect({ code, apart: lines.map((line) => JSON.parse(line).apart) }).toEqual({ code: 0, apart: [[], [apart]] })
    expect(err).toMatch(/oslo\.txt: person:peter-akello is named by another article, too: kept apart as person:peter-akello~/)
    expect(JSON.parse((await run('info')).out).counts.nodes).toMatchObject({ person: 4 })
    expect(await importing()).toEqual({ code, out, err })
    expect((await runCli(['import', '--help'])).out).toMatch(/kept apart/)
  })

  test('overwrites nothing that an analyst decided', async () => {
    const workspaceOfAnalyst = join(folder.path, 'decided')
    const run = (...args: string[]) => runCli([...args, '--workspace', workspaceOfAnalyst, '--json'])
    await run('import', article, '--published', '2025-07')
    const store = new EmbeddedStore(workspaceOfAnalyst)
    const [sourceId] = await store.reviews.list()
    const [first, second] = (await store.reviews.read(sourceId!))!.reading.claims
    const made = { by: 'analyst', at: '2026-01-01T00:00:00.000Z' }
    const edited = { ...second!, status: 'planned' as const }
    await store.reviews.decide(sourceId!, [
      { ...made, id: 'd1', decision: { on: 'claim', verdict: 'rejected', claim: first!, edited: false } },
      { ...made, id: 'd2', decision: { on: 'claim', verdict: 'accepted', claim: edited, edited: true } },
    ])
    await run('import', article, '--published', '2025-07', '--accept', 'verified')
    const { claims } = await store.fetch()
    expect([claims.has(first!.id), claims.get(second!.id)?.status]).toEqual([false, 'planned'])
    await store.close()
  })
})
