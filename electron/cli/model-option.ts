import { type Model, openModel } from '../../graph/endpoint/model.ts'
import { AppError } from '../../graph/model/errors.ts'
import { modelKey } from '../host/user-folder.ts'
import type { Call } from './command.ts'
import { oneLine } from './error-line.ts'

/** The options by which a command asks a model, too. */
export const modelOptions = { model: { type: 'string' }, 'model-name': { type: 'string' } } as const

/**
 * The model that the options name, and a line that says where texts are about to go; null where nobody asked for one. The key is
 * read from the environment alone: a command line is seen by every program on the computer.
 */
export async function modelOption({ values, warn }: Call): Promise<Model | null> {
  const { model: address, 'model-name': name } = values
  if (typeof address !== 'string') {
    if (name === undefined) return null
    throw new AppError(
      'bad-request',
      '--model-name is given without --model',
      'Name the address: --model http://127.0.0.1:11434/v1.',
    )
  }
  const key = modelKey()
  const model = await openModel({ address, name: typeof name === 'string' ? name : null, key })
  warn(oneLine(`The text goes to ${model.address} (model ${model.name}).`))
  return model
}
