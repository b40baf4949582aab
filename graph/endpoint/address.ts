import { AppError } from '../model/errors.ts'

const EXAMPLE = 'Write it as http://127.0.0.1:11434/v1.'

function refuse(what: string, remedy = EXAMPLE): never {
  throw new AppError('bad-request', `the address of the model ${what}`, remedy)
}

/**
 * The address of an endpoint, without a slash at its end: what requests are made of and what a person is shown.
 * @param text As a person writes it. It is repeated in no message: it may hold a password.
 * @throws {AppError} bad-request where it is no http or https address, or holds more than a place.
 */
export function endpointAddress(text: string): string {
  if (!URL.canParse(text)) refuse('cannot be read')
  const { protocol, username, password, search, hash, origin, pathname } = new URL(text)
  if (protocol !== 'http:' && protocol !== 'https:') refuse('begins with neither http:// nor https://')
  if (username !== '' || password !== '')
    refuse('holds a name or a password', 'Put the key into the environment variable ENTENTE_MODEL_KEY instead.')
  if (search !== '' || hash !== '') refuse('has a ? or a # in it')
  return `${origin}${pathname.replace(/\/+$/, '')}`
}
