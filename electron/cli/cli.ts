#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { createRouterClient } from '@orpc/server'
import { AppError } from '../../graph/model/errors.ts'
import { fromRefused } from '../../graph/service/refused.ts'
import { createService } from '../../graph/service.ts'
import type { GraphStore } from '../../graph/store/store.ts'
import { openStore } from '../host/store-address.ts'
import type { Call, Command, ExitCode, Values } from './command.ts'
import { commands } from './commands/all.ts'
import { errorLine } from './error-line.ts'
import { hostFor } from './host.ts'
import { outOption } from './out-option.ts'
import { addressOption, storeOptions } from './store-options.ts'

const common = { ...storeOptions, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const
const COMMON_USAGE = '[--workspace DIR | --neo4j URI --user U] [--json]'

const say = (line: string) => process.stdout.write(`${line}\n`)
const warn = (line: string) => process.stderr.write(`${line}\n`)

function help(): string {
  const lines = commands.flatMap(({ usage, summary }) => [`  entente ${usage}`, `      ${summary}`])
  return [
    'Entente, an explorer of geopolitical knowledge graphs.',
    '',
    ...lines,
    '',
    `Every command takes ${COMMON_USAGE}.`,
    'The password of a Neo4j server is read from ENTENTE_NEO4J_PASSWORD, the key of a model from ENTENTE_MODEL_KEY.',
  ].join('\n')
}

function parse(command: Command, args: string[]): { values: Values; words: string[] } {
  try {
    const { values, positionals } = parseArgs({ args, options: { ...common, ...command.options }, allowPositionals: true })
    return { values: values as Values, words: positionals }
  } catch (cause) {
    throw new AppError(
      'bad-request',
      (cause as Error).message.split('. ')[0]!,
      `Usage: entente ${command.usage} ${COMMON_USAGE}`,
      { cause },
    )
  }
}

/** Runs a command on the workspace that its options name, and closes what it opened. */
async function perform(command: Command, args: string[]): Promise<ExitCode> {
  const { values, words } = parse(command, args)
  if (values.help) {
    say(`entente ${command.usage} ${COMMON_USAGE}\n${command.summary}`)
    return 0
  }
  const [least, most] = command.words
  if (words.length < least || words.length > most) throw new AppError('bad-request', `usage: entente ${command.usage}`)
  let store: GraphStore | null = null
  const open: Call['open'] = async (missing = 'refuse') => {
    const address = addressOption(values)
    store = await openStore(address, missing)
    const service = createService({ store, host: hostFor(address, outOption(values)) })
    return { store, service, client: createRouterClient(service) }
  }
  const answer: Call['answer'] = (json, text) => void say(values.json ? JSON.stringify(json) : text())
  try {
    return await command.run({ values, words, open, say, answer, warn })
  } finally {
    await (store as GraphStore | null)?.close()
  }
}

async function main([name = '--help', ...args]: string[]): Promise<ExitCode> {
  if (['--help', '-h', 'help'].includes(name)) {
    say(help())
    return 0
  }
  const command = commands.find((each) => each.name === name)
  if (!command) throw new AppError('bad-request', `there is no command ${name}`, 'entente --help lists them.')
  return perform(command, args)
}

function failed(thrown: unknown): ExitCode {
  const error = fromRefused(thrown)
  warn(errorLine(error))
  return error.code === 'bad-request' ? 2 : 1
}

// A reader that goes away (head, less) is no error, and no reason to leave work half done.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exit(1)
  })

process.exitCode = await main(process.argv.slice(2)).catch(failed)
