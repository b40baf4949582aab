import { RPCHandler } from '@orpc/server/message-port'
import type { OutFile, SavedFile } from '../../graph/host.ts'
import { toAppError } from '../../graph/model/errors.ts'
import { createService, type Service } from '../../graph/service.ts'
import { beginWithFirstArticle, firstArticle } from '../host/first-article.ts'
import { readingRules } from '../host/lexicon.ts'
import { saveFiles } from '../host/save-files.ts'
import { layerSlot, preferencesSlot, viewSlot } from '../host/slots.ts'
import { openStore } from '../host/store-address.ts'
import { modelKey, userName } from '../host/user-folder.ts'
import { type FromGraph, type ToGraph, toGraphSchema } from './messages.ts'

type Start = Extract<ToGraph, { kind: 'start' }>
const { parentPort } = process

const choices = new Map<number, (path: string | null) => void>()
let nextChoice = 1

function tell(message: FromGraph): void {
  parentPort.postMessage(message)
}

/** Where a person wants something saved: the main process asks them. Null where they changed their mind. */
function choose(name: string): Promise<string | null> {
  const id = nextChoice++
  return new Promise((resolve) => {
    choices.set(id, resolve)
    tell({ kind: 'choose', id, name })
  })
}

async function save(name: string, files: readonly OutFile[]): Promise<SavedFile[]> {
  const [only, ...others] = files
  const path = await choose(only && others.length === 0 ? only.name : name)
  return path === null ? [] : saveFiles(path, files)
}

/** Opens the store once. */
async function startService({ address, version }: Start): Promise<Service> {
  const store = await openStore(address, 'make')
  const host = {
    version,
    user: userName(),
    modelKey: modelKey(),
    readingRules,
    firstArticle,
    save,
    view: viewSlot(address),
    layer: layerSlot(address),
    preferences: preferencesSlot(),
  }
  const service = createService({ store, host })
  await beginWithFirstArticle(store)
  tell({ kind: 'opened' })
  return service
}

let service: Promise<Service> | null = null

function fail(thrown: unknown): void {
  const { message, remedy } = toAppError(thrown)
  tell({ kind: 'failed', message, remedy })
}

parentPort.on('message', ({ data, ports: [port] }) => {
  const message = toGraphSchema.parse(data)
  if (message.kind === 'start') service = startService(message)
  if (message.kind === 'chosen') choices.get(message.id)?.(message.path)
  if (message.kind !== 'port' || !port) return
  service?.then((router) => {
    new RPCHandler(router).upgrade(port)
    port.start()
  }, fail)
})
