import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { Desk } from '../../electron/desk/desk.ts'
import { type Keychain, Passwords } from '../../electron/desk/passwords.ts'
import { Seat } from '../../electron/desk/seat.ts'
import { firstArticle } from '../../electron/host/first-article.ts'
import { readingRules } from '../../electron/host/lexicon.ts'
import { layerSlot, preferencesSlot, viewSlot } from '../../electron/host/slots.ts'
import type { StoreAddress } from '../../electron/host/store-address.ts'
import { defaultWorkspace } from '../../electron/host/user-folder.ts'
import type { contract } from '../../graph/contract.ts'

export type Client = ContractRouterClient<typeof contract>

function hostFor(address: StoreAddress) {
  const [save, print] = [async () => [], async () => new Uint8Array()]
  const own = { version: 'test', user: 'tester', modelKey: null, readingRules, firstArticle, save, print }
  return { ...own, view: viewSlot(address), layer: layerSlot(address), preferences: preferencesSlot() }
}

/** A shell's desk, as it is after a start; its folder is where ENTENTE_HOME says. */
export async function startDesk(keychain: Keychain | null = null): Promise<Desk> {
  const desk = new Desk({ hostFor, passwords: new Passwords(keychain) })
  await desk.start({ kind: 'embedded', folder: defaultWorkspace() })
  return desk
}

/** A window at a desk. */
export function sit(desk: Desk): Client & { leave(): void } {
  const seat = new Seat(desk)
  const client = createRouterClient(seat.router(), {}) as unknown as Client
  return new Proxy(client, { get: (of, key) => (key === 'leave' ? () => seat.leave() : Reflect.get(of, key)) }) as never
}
