import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type View, viewSchema } from '../../graph/contract.ts'
import { textOfPdf } from '../consumers/pdf.ts'
import { printed } from '../consumers/run.ts'
import { type Ended, runCli, temporaryFolder } from './run-cli.ts'

const folder = temporaryFolder()
const workspace = join(folder.path, 'workspace')
const home = join(folder.path, 'home')
const nowhere = join(folder.path, 'nowhere')

const at = (args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
  runCli([...args, '--workspace', workspace], { ENTENTE_HOME: home, ...env })

/** A place for a file of that name. */
const out = (name: string) => join(folder.path, name)

function saved(id: string, name: string, view: Partial<View>) {
  return { id, name, at: '2026-01-05T10:00:00Z', view: viewSchema.parse(view), thumbnail: null }
}

const JULY = '2025-07-31'
/** How the window was left: with the one actor hidden. */
const left = viewSchema.parse({ hidden: ['state:UKR'] })
const views = [
  saved('view-1', 'Allies in July', { mode: 'alliance', asOf: JULY, assessments: true }),
  saved('view-2', 'بدون أوكرانيا', { mode: 'alliance', hidden: ['state:UKR'] }),
  saved('view-3', 'The two', { mode: 'full', only: ['state:RUS', 'state:PRK'], assessments: true }),
  saved('view-4', 'Twice', {}),
  saved('view-5', 'twice', {}),
]

beforeAll(async () => {
  expect((await at(['load'])).code).toBe(0)
  writeFileSync(join(workspace, 'layer.json'), JSON.stringify({ views }))
  writeFileSync(join(workspace, 'view.json'), JSON.stringify(left))
  mkdirSync(home)
})
afterAll(folder.remove)

describe('wrong usage is said in one line', () => {
  test.each([
    [['picture', 'map', '--out', 'a.png'], 2, /no pictures of map/],
    [['picture', '--out', 'a.png'], 2, /usage: entente picture network\|timeline/],
    [['picture', 'network'], 2, /--out is missing/],
    [['picture', 'network', '--out', 'a.gif'], 2, /a\.gif does not say.*\.png, \.svg, \.pdf.*--format/],
    [['picture', 'network', '--out', 'a', '--format', 'gif'], 2, /--format gif is none of png, svg, pdf/],
    [['picture', 'network', '--out', 'a.png', '--size', '100x100'], 2, /--size 100x100.*320 to 7680/],
    [['picture', 'network', '--out', 'a.png', '--size', '7681x1080'], 2, /--size 7681x1080.*320 to 7680/],
    [['picture', 'network', '--out', 'a.png', '--size', 'large'], 2, /--size large.*Write 1920x1080/],
    [['picture', 'network', '--out', 'a.png', '--title', 'x'.repeat(201)], 2, /--title is not taken/],
    [['picture', 'network', '--out', 'a.png', '--theme', 'blue'], 2, /--theme blue is none of light, dark/],
    [['picture', 'network', '--out', 'a.png', '--language', 'fr'], 2, /--language fr is none of ar, en/],
    [['picture', 'network', '--out', 'a.png', '--as-of', 'today'], 2, /--as-of today is no day/],
    [['picture', 'network', '--out', 'a.png', '--full', '--alliances'], 2, /two ways to look/],
    [['picture', 'network', '--out', 'a.png', '--view', 'None'], 1, /no saved view None\. There are: Allies in July, /],
    [['picture', 'network', '--out', 'a.png', '--view', 'Twice'], 2, /several saved views.*view-4 of 2026-01-05, view-5/],
    [['brief', '--out', 'a.odt'], 2, /a\.odt does not say.*\.pptx or \.docx/],
    [['brief'], 2, /--out is missing/],
    [['brief', '--out', 'a.docx', '--view', 'view-1', '--view', 'None'], 1, /no saved view None/],
    [['export', '--format', 'csv', '--out', 'x', '--view', 'None'], 1, /no saved view None/],
  ] as const)('%j', async (args, code, line) => {
    const ended = await at(args)
    expect([ended.code, ended.err.trim().split('\n')]).toEqual([code, [expect.stringMatching(line)]])
  })

  test('a workspace that is not there is not made', async () => {
    const ended = await runCli(['picture', 'network', '--out', out('a.png'), '--workspace', nowhere])
    expect(ended).toMatchObject({ code: 1, err: expect.stringMatching(/there is no workspace in/) })
    expect(existsSync(nowhere)).toBe(false)
  })

  test('where there is no browser, it is said what to install', async () => {
    const ended = await at(['picture', 'network', '--out', out('none.png')], { ENTENTE_BROWSER: nowhere })
    expect([ended.code, ended.err.trim().split('\n')]).toEqual([1, [expect.stringMatching(/Install Chrome, Chromium or Edge/)]])
    expect(existsSync(out('none.png'))).toBe(false)
  })

  test('a file that is there is not replaced where nobody can be asked, and nothing is drawn for that', async () => {
    writeFileSync(out('there.png'), 'the file of before')
    const ended = await at(['picture', 'network', '--out', out('there.png')], { ENTENTE_BROWSER: nowhere })
    expect(ended).toMatchObject({ code: 1, err: expect.stringMatching(/there\.png is there already.*--force/) })
    expect(readFileSync(out('there.png'), 'utf8')).toBe('the file of before')
  })
})

describe('a saved view is exported', () => {
  async function exported(name: string, ...options: string[]): Promise<string> {
    const place = out(`${name}.graphml`)
    expect(await at(['export', '--format', 'graphml', '--out', place, ...options])).toMatchObject({ code: 0, err: '' })
    return readFileSync(place, 'utf8')
  }
  const nodesOf = (graphml: string) => [...graphml.matchAll(/<node id="([^"]+)"/g)].map(([, id]) => id).sort()

  test('as of its day and in its way, by its name in any case or its id', async () => {
    const byName = await exported('name', '--view', 'ALLIES in july')
    expect(nodesOf(byName)).toEqual(nodesOf(await exported('options', '--alliances', '--as-of', JULY)))
    expect(await exported('id', '--view', 'view-1')).toBe(byName)
  })

  test('with what it shows alone', async () => {
    const all = nodesOf(await exported('all', '--alliances'))
    expect(all).toContain('state:UKR')
    expect(nodesOf(await exported('hidden', '--view', 'بدون أوكرانيا'))).toEqual(all.filter((id) => id !== 'state:UKR'))
    expect(nodesOf(await exported('only', '--view', 'The two'))).toEqual(['state:PRK', 'state:RUS'])
  })

  test('with what other options say put over it', async () => {
    const full = nodesOf(await exported('over', '--view', 'view-1', '--full', '--as-of', '2022-12-31'))
    expect(full).toEqual(nodesOf(await exported('other', '--as-of', '2022-12-31')))
    expect(nodesOf(await exported('focus', '--view', 'view-2', '--focus', 'state:UKR'))).toEqual(['state:UKR'])
  })
})

describe('the window draws', () => {
  const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

  /** What is written in an SVG. */
  const textsOf = (path: string) => [...readFileSync(path, 'utf8').matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text)

  async function drawn(name: string, ...args: string[]): Promise<string> {
    const place = out(name)
    expect(await at([...args, '--out', place, '--json'])).toEqual({
      code: 0,
      out: `${JSON.stringify({ files: [place] })}\n`,
      err: '',
    })
    return place
  }

  test('a PNG of that size, the same each time', async () => {
    const path = await drawn('network.png', 'picture', 'network', '--size', '1920x1080')
    const png = readFileSync(path)
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 1920, 1080])
    const first = hashOf(path)
    expect(hashOf(await drawn('network.png', 'picture', 'network', '--force'))).toBe(first)
    expect(hashOf(await drawn('dark.png', 'picture', 'network', '--theme', 'dark'))).not.toBe(first)
  })

  test('an SVG of the view as the window was left', async () => {
    const texts = textsOf(await drawn('left.svg', 'picture', 'network', '--language', 'en'))
    expect(texts).toContain('Russia')
    expect(texts).not.toContain('Ukraine')
  })

  test('a saved view, with its own day and hidden nodes', async () => {
    const wanted = ['--language', 'en', '--view', 'allies IN July', '--title', 'A & B <c>']
    const texts = textsOf(await drawn('view.svg', 'picture', 'network', ...wanted))
    expect(texts).toEqual(expect.arrayContaining(['Ukraine', 'As of July 31, 2025', 'A &amp; B &lt;c&gt;']))
  })

  test('a PDF of one page with Arabic text, the same each time', async () => {
    const args = ['picture', 'timeline', '--language', 'ar', '--size', '1600x900']
    const path = await drawn('timeline.pdf', ...args)
    const info = await printed('pdfinfo', [path])
    expect(info).toMatch(/^Pages: +1$/m)
    expect(info).toMatch(/^Title: +الخط الزمني$/m)
    expect(await textOfPdf(path)).toContain('الخط الزمني')
    expect(hashOf(await drawn('again.pdf', ...args))).toBe(hashOf(path))
  })

  test.each(['pptx', 'docx'])('a briefing of saved views in their order, as %s', async (ending) => {
    const args = ['brief', '--view', 'بدون أوكرانيا', '--view', 'view-1', '--language', 'ar', '--title', 'إحاطة']
    const path = await drawn(`briefing.${ending}`, ...args)
    const parts = unzipSync(readFileSync(path))
    const text = Object.entries(parts).flatMap(([name, part]) => (name.endsWith('.xml') ? strFromU8(part) : []))
    for (const words of ['بدون أوكرانيا', 'Allies in July', 'إحاطة']) expect(text.join('')).toContain(words)
    const first = hashOf(path)
    expect(hashOf(await drawn(`briefing.${ending}`, ...args, '--force'))).toBe(first)
  })

  test('and what cannot be written is said in its own words', async () => {
    const ended = await at(['picture', 'network', '--out', '/dev/null/x.png'])
    expect([ended.code, ended.err.trim().split('\n')]).toEqual([1, [expect.stringMatching(/cannot be written.*another place/)]])
  })

  test('and keeps nothing of how it looked: the window is as it was left', () => {
    expect(JSON.parse(readFileSync(join(workspace, 'view.json'), 'utf8'))).toEqual(left)
    expect(JSON.parse(readFileSync(join(workspace, 'layer.json'), 'utf8'))).toEqual({ views })
    expect(readdirSync(home)).toEqual([])
  })
})
