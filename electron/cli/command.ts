import type { ParseArgsConfig } from 'node:util'
import type { createRouterClient } from '@orpc/server'
import type { Service } from '../../graph/service.ts'
import type { GraphStore } from '../../graph/store/store.ts'
import type { Missing } from '../host/store-address.ts'

type Options = NonNullable<ParseArgsConfig['options']>
export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

/** What a command works with: an open store and the service on it. */
export interface Opened {
  readonly store: GraphStore
  readonly service: Service
  readonly client: ReturnType<typeof createRouterClient<Service, Record<never, never>>>
}

export interface Call {
  readonly values: Values
  readonly words: readonly string[]
  /** Opens the workspace that the common options name; where there is none it is refused, unless the command may make one. */
  readonly open: (missing?: Missing) => Promise<Opened>
  /** Writes a line of the answer. */
  readonly say: (line: string) => void
  /** Writes the answer as JSON, or as the text that is given where nobody asked for JSON. */
  readonly answer: (json: unknown, text: () => string) => void
  /** Writes a line to standard error. */
  readonly warn: (line: string) => void
}

/** Exit codes: 0 done, 1 it, or one of several files, failed, 2 wrong usage, or some claims were refused. */
export type ExitCode = 0 | 1 | 2

export interface Command {
  readonly name: string
  readonly usage: string
  readonly summary: string
  readonly options?: Options
  /** How many words it takes besides options. */
  readonly words: readonly [least: number, most: number]
  readonly run: (call: Call) => Promise<ExitCode>
}
