import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleText, claimFileText } from '../fixtures/first-article.ts'
import { runCli, temporaryFolder } from './run-cli.ts'

const folder = temporaryFolder()
const workspace = join(folder.path, 'workspace')
const at = (...args: string[]) => runCli([...args, '--workspace', workspace])
const json = async (...args: string[]) => JSON.parse((await at(...args, '--json')).out)

beforeAll(async () => {
  expect(await at('load')).toMatchObject({ code: 0, out: expect.stringMatching(/25 claims loaded\n$/) })
})
afterAll(folder.remove)

describe('a workspace with the first article', () => {
  test('info counts it, and loading twice changes no count', async () => {
    const before = await json('info')
    expect(before).toMatchObject({
      store: 'embedded',
      counts: { sources: 1, claims: 25, nodes: { treaty: 1, meeting: 4 }, relationships: { PARTY_TO: 2 } },
    })
    expect((await at('load')).code).toBe(0)
    expect(await json('info')).toEqual(before)
  })

  test('network has the actors, the treaty and the meetings as of July 2025', async () => {
    const { asOf, nodes, relationships } = await json('network', '--as-of', '2025-07-31')
    expect(asOf).toBe('2025-07-31')
    const names = nodes.map((node: { names: { en: string } }) => node.names.en)
    expect(names).toEqual(
      expect.arrayContaining(['Russia', 'North Korea', 'Ukraine', 'Kim Jong Un', 'Sergei Lavrov', 'Choe Son Hui']),
    )
    for (const { claims, certainty } of relationships) {
      expect(claims.length).toBeGreaterThan(0)
      expect(['definite', 'possible']).toContain(certainty)
    }
  })

  test('every claim of a relationship resolves to a quote that stands in the article', async () => {
    const { relationships } = await json('network', '--assessments')
    const claims = new Set<string>(relationships.flatMap((each: { claims: string[] }) => each.claims))
    expect(claims.size).toBe(25)
    const some = [...claims].filter((_, index) => index % 5 === 0)
    for (const shown of await Promise.all(some.map((id) => json('show', id))))
      for (const { evidence } of shown.claims)
        for (const { quote, source, start, end } of evidence) {
          expect(source).toBe('source:wonsan-2025')
          expect(articleText.slice(start, end)).toBe(quote)
        }
  })

  test('the pledge and the delivery are two nodes with two claims', async () => {
    const pledge = await json('show', 'commitment:prk-kursk-rebuilding')
    const delivery = await json('show', 'aid:prk-troops-delivered')
    expect(pledge.claims).toMatchObject([{ status: 'pledged', amounts: [{ min: 6000, max: 6000, approximate: true }] }])
    expect(delivery.claims).toMatchObject([{ status: 'delivered', attribution: [{ entityId: 'group:western-reports' }] }])
  })

  test('search answers in any script, best first', async () => {
    for (const text of ['Lavrov', 'لافروف', 'Лавров'])
      expect((await json('search', text))[0]).toMatchObject({
        id: 'person:sergei-lavrov',
        kind: 'person',
        matched: expect.any(String),
      })
  })

  test('search tells claims and passages from what has a name', async () => {
    const hits = await json('search', 'مهندس عسكري')
    expect(new Set(hits.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['commitment', 'claim', 'source']))
  })

  test('ledger has who promised and who gave what to whom', async () => {
    const { commitments, balances } = await json('ledger', '--as-of', '2025-07-31')
    expect(commitments.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['commitment:prk-kursk-rebuilding', 'aid:prk-troops-delivered']),
    )
    expect(balances).toContainEqual(
      expect.objectContaining({
        giver: 'state:PRK',
        taker: 'state:RUS',
        unit: 'persons',
        pledged: expect.objectContaining({ min: 6000 }),
      }),
    )
    const { out } = await at('ledger')
    expect(out).toMatch(/Pledged against delivered\n\n.*North Korea to Russia/s)
  })

  test('path goes from one to the other, by id or by name, with its sentences', async () => {
    const byName = await json('path', 'Lavrov', 'Kim Jong Un', '--as-of', '2025-07-31')
    expect(byName).toEqual(await json('path', 'person:sergei-lavrov', 'person:kim-jong-un', '--as-of', '2025-07-31'))
    expect(byName.paths[0].nodes).toHaveLength(3)
    const { out } = await at('path', 'Lavrov', 'Kim Jong Un', '--most', '1')
    expect(out).toMatch(
      /^Sergei Lavrov > Kim Jong Un receives Lavrov > Kim Jong Un\n {4}PARTICIPATED_IN: .*There are more than 1.\n$/s,
    )
    expect((await json('path', 'Lavrov', 'Kim Jong Un', '--alliances')).paths[0].nodes).toHaveLength(2)
  })

  test.each([
    [['path', 'Lavrov', 'Atlantis'], 1, /nothing is called Atlantis/],
    [['path', 'Lavrov', 'Kim', '--steps', 'many'], 2, /--steps many is no whole number/],
    [['diff', '2023-01-01', 'soon'], 2, /soon is no day/],
  ] as const)('%j is refused', async (args, code, err) => {
    expect(await at(...args)).toMatchObject({ code, err: expect.stringMatching(err) })
  })

  test('diff says what came between two days', async () => {
    const found = await json('diff', '2023-01-01', '2025-07-31')
    expect(found.appeared.map(({ id }: { id: string }) => id)).toContain('treaty:russia-prk-partnership')
    expect((await at('diff', '2023-01-01', '2025-07-31')).out).toMatch(/^\+ {2}treaty +Comprehensive partnership.*signed$/m)
    expect((await at('diff', '2023-01-01', '2023-01-01')).out).toBe('Nothing is different.\n')
  })

  test('timeline gives every claim but assessments', async () => {
    expect(await json('timeline')).toHaveLength(21)
    expect(await json('timeline', '--assessments')).toHaveLength(25)
  })

  test('export writes a file, or a folder for CSV, and leaves nothing half done beside it', async () => {
    const out = join(folder.path, 'out')
    expect((await at('export', '--format', 'graphml', '--out', join(out, 'a.graphml'))).code).toBe(0)
    expect(readFileSync(join(out, 'a.graphml'), 'utf8')).toContain('</graphml>')
    expect((await json('export', '--format', 'csv', '--out', join(out, 'tables'))).files).toEqual([
      join(out, 'tables', 'nodes.csv'),
      join(out, 'tables', 'relationships.csv'),
    ])
    expect((await at('export', '--format', 'native', '--out', join(out, 'a.json'))).code).toBe(0)
  })

  test('copy takes it into another folder', async () => {
    const other = join(folder.path, 'other')
    expect((await at('copy', '--to', other)).code).toBe(0)
    const copied = await runCli(['network', '--assessments', '--json', '--workspace', other])
    expect(JSON.parse(copied.out)).toEqual(await json('network', '--assessments'))
  })

  test('without --json there is text to read', async () => {
    expect((await at('network')).out).toMatch(/PARTY_TO +Russia/)
    expect((await at('show', 'treaty:russia-prk-partnership')).out).toContain('معاهدة شراكة شاملة')
    expect((await at('info')).out).toMatch(/claims +25/)
  })
})

describe('a bad claim file gets one clear line, and what was there stays', () => {
  const spoil = (change: (file: { claims: Record<string, unknown>[] }) => void) => {
    const file = JSON.parse(claimFileText)
    file.source.id = 'source:copy'
    for (const [index, claim] of file.claims.entries()) Object.assign(claim, { id: `copy-${index}`, links: [] })
    change(file)
    return JSON.stringify(file)
  }
  const whole: [string, string | Buffer, RegExp][] = [
    ['empty.json', '', /empty\.json: the file is empty/],
    ['syntax.json', '{"source":', /syntax\.json: not JSON/],
    ['latin1.json', Buffer.from([0x7b, 0xe9, 0x7d]), /latin1\.json: not valid UTF-8/],
    ['other.json', '{"name": "x"}', /other\.json: not a claim file/],
  ]
  const partial: [string, string, RegExp][] = [
    [
      'quote.json',
      spoil(({ claims }) => Object.assign(claims[0]!, { evidence: [{ quote: 'none', start: 0, end: 4 }] })),
      /claim copy-0: quote "none"/,
    ],
    [
      'date.json',
      spoil(({ claims }) => Object.assign(claims[1]!, { time: { edtf: '2025-13', basis: 'explicit' } })),
      /claim copy-1: .*2025-13/,
    ],
    [
      'actor.json',
      spoil(({ claims }) => Object.assign(claims[2]!, { participants: [{ entityId: 'state:XX', role: 'host' }] })),
      /claim copy-2: .*state:XX/,
    ],
  ]
  const write = (name: string, content: string | Buffer) => {
    const path = join(folder.path, 'articles', 'claims')
    mkdirSync(join(folder.path, 'articles', 'articles'), { recursive: true })
    mkdirSync(path, { recursive: true })
    copyFileSync(
      new URL('../../data/articles/wonsan-2025.ar.txt', import.meta.url),
      join(folder.path, 'articles', 'articles', 'wonsan-2025.ar.txt'),
    )
    writeFileSync(join(path, name), content)
    return join(path, name)
  }

  test.each(whole)('%s: exit 1, nothing loaded', async (name, content, line) => {
    const before = await json('info')
    const { code, out, err } = await at('load', write(name, content))
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(line)])
    expect(await json('info')).toEqual(before)
  })

  test('a file that is not there: exit 1', async () => {
    expect(await at('load', join(folder.path, 'nowhere.json'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/nowhere\.json: there is no such file/),
    })
  })

  test.each(partial)('%s: exit 2, the other claims are committed', async (name, content, line) => {
    const { path, remove } = temporaryFolder()
    const { code, err } = await runCli(['load', write(name, content), '--workspace', path])
    expect(code).toBe(2)
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(line)])
    const info = await runCli(['info', '--json', '--workspace', path])
    expect(JSON.parse(info.out).counts.claims).toBe(24)
    remove()
  })
})

describe('wrong usage is said in one line', () => {
  test.each([
    [['feud'], 2, /no command feud/],
    [['network', '--as-of', '2025-02-30'], 2, /--as-of 2025-02-30 is no day/],
    [['network', '--colour', 'red'], 2, /--colour/],
    [['show'], 2, /usage: entente show ID/],
    [['show', 'nothing'], 1, /nothing with the id nothing/],
    [['export', '--format', 'xls', '--out', 'x'], 2, /xls is none of/],
    [['export', '--format', 'csv'], 2, /--out is missing/],
    [['export', '--format', 'native', '--out', '/dev/null/x'], 1, /cannot be written/],
    [['export', '--format', 'native', '--out', '/proc/nowhere/x'], 1, /cannot be written/],
    [['info', '--neo4j', 'neo4j://localhost'], 2, /name two workspaces/],
    [['copy'], 2, /--to is missing/],
    [['serve', '--port', '99999'], 2, /no port/],
  ] as const)('%j', async (args, code, line) => {
    const ended = await at(...args)
    expect(ended.code).toBe(code)
    expect(ended.err.trim().split('\n')).toEqual([expect.stringMatching(line)])
  })

  test.each(['/dev/null/x', '/proc/nowhere/x'])('a workspace that cannot be made: %s', async (place) => {
    const ended = await runCli(['load', '--workspace', place])
    expect(ended.code).toBe(1)
    expect(ended.err.trim().split('\n')).toEqual([expect.stringMatching(/cannot be made.*--workspace/)])
  })

  test('a workspace that is not there is not made by who only reads', async () => {
    const place = join(folder.path, 'mistyped')
    const ended = await runCli(['info', '--workspace', place])
    expect(ended).toMatchObject({ code: 1, err: expect.stringMatching(/there is no workspace in .*mistyped.*load/) })
    expect(existsSync(place)).toBe(false)
  })

  test('a server that is none', async () => {
    const ended = await runCli(['info', '--neo4j', 'localhost:7687'])
    expect(ended).toMatchObject({ code: 2, err: expect.stringMatching(/no address of a Neo4j server/) })
  })

  test('a server without its password in the environment', async () => {
    const ended = await runCli(['info', '--neo4j', 'neo4j://127.0.0.1:1'], { ENTENTE_NEO4J_PASSWORD: '' })
    expect(ended).toMatchObject({ code: 2, err: expect.stringMatching(/ENTENTE_NEO4J_PASSWORD/) })
  })

  test('help lists every command', async () => {
    const { code, out } = await runCli(['--help'])
    expect(code).toBe(0)
    for (const name of [
      'load',
      'extract',
      'import',
      'info',
      'network',
      'timeline',
      'diff',
      'ledger',
      'path',
      'contradictions',
      'analyse',
      'show',
      'search',
      'export',
      'copy',
      'serve',
    ])
      expect(out).toContain(`entente ${name}`)
  })
})
