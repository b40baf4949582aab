import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeAtomically } from '../../electron/host/atomic-file.ts'
import { fileSlot, viewSlot } from '../../electron/host/slots.ts'
import { parseAddress } from '../../electron/host/store-address.ts'
import { safeFileName } from '../../graph/service/file-name.ts'
import { makeFolder } from '../../graph/store/make-folder.ts'
import { temporaryFolder } from './run-cli.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

describe('a file is written whole or not at all', () => {
  test('into folders that are not there yet, over one that is', async () => {
    const path = join(folder.path, 'a', 'b.txt')
    await writeAtomically(path, 'one')
    await writeAtomically(path, 'two')
    expect(readFileSync(path, 'utf8')).toBe('two')
    expect(readdirSync(join(folder.path, 'a'))).toEqual(['b.txt'])
  })

  test('where it cannot be, it is said, and nothing is left behind', async () => {
    writeFileSync(join(folder.path, 'file'), '')
    await expect(writeAtomically(join(folder.path, 'file', 'x'), 'y')).rejects.toMatchObject({
      code: 'cannot-write',
      remedy: 'Choose another place.',
    })
    await expect(writeAtomically(folder.path, 'y')).rejects.toMatchObject({ code: 'cannot-write' })
    expect(readdirSync(folder.path)).toEqual(['file'])
  })
})

describe('a folder is made', () => {
  test('with those above it, and may be there already', () => {
    const path = join(folder.path, 'a', 'b', 'c')
    makeFolder(path)
    makeFolder(path)
    expect(readdirSync(join(folder.path, 'a', 'b'))).toEqual(['c'])
  })

  test('or it is said at once why not', () => {
    writeFileSync(join(folder.path, 'file'), '')
    expect(() => makeFolder(join(folder.path, 'file'))).toThrow(/EEXIST/)
    expect(() => makeFolder(join(folder.path, 'file', 'x'))).toThrow(/ENOTDIR|ENOENT/)
    expect(() => makeFolder('/proc/nowhere/x')).toThrow(/ENOENT|EPERM|EACCES|EROFS/)
  })
})

describe('settings', () => {
  test('are there again, the last write wins', async () => {
    const slot = fileSlot(join(folder.path, 's.json'))
    expect(await slot.read()).toBeNull()
    await Promise.all(Array.from({ length: 20 }, (_, n) => slot.write({ n })))
    expect(await fileSlot(join(folder.path, 's.json')).read()).toEqual({ n: 19 })
  })

  test('are the very same as long as nobody wrote others, not even another program', async () => {
    const path = join(folder.path, 's.json')
    const slot = fileSlot(path)
    await slot.write({ n: 1 })
    const first = await slot.read()
    expect(await slot.read()).toBe(first)
    writeFileSync(path, '{"n":2}')
    expect(await slot.read()).toEqual({ n: 2 })
  })

  test('that cannot be read are put aside, not lost', async () => {
    writeFileSync(join(folder.path, 's.json'), '{"half":')
    expect(await fileSlot(join(folder.path, 's.json')).read()).toBeNull()
    expect(readFileSync(join(folder.path, 's.json.broken'), 'utf8')).toBe('{"half":')
  })

  test('of another form are put aside, too', async () => {
    writeFileSync(join(folder.path, 'view.json'), '{"mode":"sideways"}')
    const slot = viewSlot({ kind: 'embedded', folder: folder.path })
    expect(await slot.read()).toBeNull()
    expect(readdirSync(folder.path)).toEqual(['view.json.broken'])
    await slot.write({ mode: 'full' })
    expect(await slot.read()).toMatchObject({ mode: 'full', asOf: null })
  })
})

test.each([
  ['entente-network-2025.png', 'entente-network-2025.png'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['a:b*c?"<>|\u0000.png', 'a-b-c------.png'],
  ['CON.png', 'entente-CON.png'],
  ['...', 'entente-'],
  ['كيم جونغ أون.png', 'كيم جونغ أون.png'],
])('%s is saved as %s', (name, safe) => {
  expect(safeFileName(name)).toBe(safe)
})

describe('an address', () => {
  test('is a folder, or a server with its password from the environment', () => {
    process.env.ENTENTE_NEO4J_PASSWORD = 'secret'
    expect(parseAddress('./x')).toEqual({ kind: 'embedded', folder: './x' })
    expect(parseAddress('neo4j+s://db.example', 'ana')).toEqual({
      kind: 'neo4j',
      uri: 'neo4j+s://db.example',
      user: 'ana',
      password: 'secret',
    })
    delete process.env.ENTENTE_NEO4J_PASSWORD
    expect(() => parseAddress('bolt://x')).toThrow(/no password/)
    expect(() => parseAddress('NEO4J://x')).toThrow(/no password/)
    expect(() => parseAddress('http://x:7474')).toThrow(/no address of a Neo4j server/)
  })
})
