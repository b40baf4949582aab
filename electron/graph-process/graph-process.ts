import { RPCHandler } from '@orpc/server/message-port'
import type { Host, OutFile, SavedFile, Size } from '../../graph/host.ts'
import { AppError, toAppError } from '../../graph/model/errors.ts'
import { Desk } from '../desk/desk.ts'
import { type Keychain, Passwords } from '../desk/passwords.ts'
import { Seat } from '../desk/seat.ts'
import { firstArticle } from '../host/first-article.ts'
import { readingRules } from '../host/lexicon.ts'
import { replacedBy, saveFiles } from '../host/save-files.ts'
import { layerSlot, preferencesSlot, viewSlot } from '../host/slots.ts'
import type { StoreAddress } from '../host/store-address.ts'
import { modelKey, userName } from '../host/user-folder.ts'
import { type FromGraph, type ToGraph, toGraphSchema } from './messages.ts'

type Start = Extract<ToGraph, { kind: 'start' }>
type Question = Extract<FromGraph, { id: number }>
type Answer = Extract<ToGraph, { id: number }>
const { parentPort } = process

const waiting = new Map<number, (answer: Answer) => void>()
let nextId = 1

function tell(message: FromGraph): void {
  parentPort.postMessage(message)
}

/** Asks the main process. */
function askFor(make: (id: number) => Question): Promise<Answer> {
  const id = nextId++
  return new Promise((resolve) => {
    waiting.set(id, resolve)
    tell(make(id))
  })
}

/** Asks for a text; null is that a person changed their mind, or that there is nothing. */
async function ask(make: (id: number) => Question): Promise<string | null> {
  const answer = await askFor(make)
  return answer.kind === 'answer' ? answer.text : null
}

function answered(answer: Answer): void {
  waiting.get(answer.id)?.(answer)
  waiting.delete(answer.id)
}

/** The system's keychain, which the main process alone can open. */
const keychain: Keychain = {
  get: ({ uri, user }) => ask((id) => ({ kind: 'password', id, uri, user })),
  keep: ({ uri, user }, password) => tell({ kind: 'keep', uri, user, password }),
  forget: ({ uri, user }) => tell({ kind: 'forget', uri, user }),
}

/** Saves where a person wants it: the main process asks them. */
async function save(name: string, files: readonly OutFile[]): Promise<SavedFile[]> {
  const [only, ...others] = files
  const wanted = only && others.length === 0 ? only.name : name
  const path = await ask((id) => ({ kind: 'choose', id, name: wanted }))
  if (path === null) return []
  // The dialog asks about the place itself; into a folder, files of the same name may go.
  const paths = others.length > 0 ? replacedBy(path, files) : []
  if (paths.length > 0 && (await ask((id) => ({ kind: 'replace', id, paths }))) === null) return []
  return saveFiles(path, files)
}

/** Has the main process print, which alone has windows. */
async function print(svg: string, { width, height }: Size): Promise<Uint8Array> {
  const answer = await askFor((id) => ({ kind: 'print', id, svg, width, height }))
  if (answer.kind === 'printed' && answer.pdf) return answer.pdf
  const reason = answer.kind === 'printed' ? answer.reason : ''
  throw new AppError('internal', `the picture could not be printed: ${reason}`, 'Save it as SVG or PNG.')
}

function hostFor(address: StoreAddress, version: string): Host {
  return {
    version,
    user: userName(),
    modelKey: modelKey(),
    readingRules,
    firstArticle,
    save,
    print,
    view: viewSlot(address),
    layer: layerSlot(address),
    preferences: preferencesSlot(),
  }
}

async function startDesk({ address, version, canKeepPasswords }: Start): Promise<Desk> {
  const desk = new Desk({
    hostFor: (opened) => hostFor(opened, version),
    passwords: new Passwords(canKeepPasswords ? keychain : null),
    onOpened: (opened) => tell({ kind: 'opened', address: opened }),
  })
  await desk.start(address)
  return desk
}

let desk: Promise<Desk> | null = null

function fail(thrown: unknown): void {
  const { message, remedy } = toAppError(thrown)
  tell({ kind: 'failed', message, remedy })
}

parentPort.on('message', ({ data, ports: [port] }) => {
  const message = toGraphSchema.parse(data)
  if (message.kind === 'start') desk = startDesk(message)
  if (message.kind === 'answer' || message.kind === 'printed') answered(message)
  if (message.kind !== 'port' || !port) return
  desk?.then((opened) => {
    const seat = new Seat(opened)
    new RPCHandler(seat.router()).upgrade(port)
    port.on('close', () => seat.leave())
    port.start()
  }, fail)
})
