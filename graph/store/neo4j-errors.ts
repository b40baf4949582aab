import { AppError, type ErrorCode } from '../model/errors.ts'

interface Words {
  readonly code: ErrorCode
  readonly message: string
  readonly remedy: string
}

function unavailable(message: string, remedy: string): Words {
  return { code: 'store-unavailable', message, remedy }
}

function refused(message: string, remedy: string): Words {
  return { code: 'store-refused', message, remedy }
}

const TRY_AGAIN = 'Nothing of the change was stored; try it again.'

/** What the driver's codes mean to a person; the first whose pattern the code answers is said. */
const BY_CODE: readonly [RegExp, (place: string) => Words][] = [
  [
    /Security\.Unauthorized/,
    (at) => unavailable(`${at} does not take this user name and password`, 'Check the user, and ENTENTE_NEO4J_PASSWORD.'),
  ],
  [
    /AuthenticationRateLimit/,
    (at) => unavailable(`${at} has had too many wrong passwords`, 'Wait some seconds, then use the right one.'),
  ],
  [
    /CredentialsExpired/,
    (at) => unavailable(`the password for ${at} has expired`, 'Set a new one in Neo4j, then connect with it.'),
  ],
  [/TokenExpired|Security\.Authentication/, (at) => unavailable(`${at} asks to sign in anew`, 'Connect again.')],
  [/DatabaseNotFound/, (at) => unavailable(`there is no database ${at}`, 'Check the name of the database.')],
  [/DatabaseUnavailable/, (at) => unavailable(`the database ${at} is not started`, 'Start it, then try again.')],
  [
    /ReadOnly|NotALeader|WriteOnReadOnly/,
    (at) => refused(`${at} is read-only`, 'Use a database that takes writes; for a cluster, connect with neo4j://.'),
  ],
  [
    /Security\.Forbidden/,
    (at) => refused(`this user may not do that in ${at}`, 'Ask for the right to read, write and make indexes.'),
  ],
  [
    /ConstraintCreationFailed|ConstraintValidationFailed/,
    (at) => refused(`${at} holds things whose ids are not unique`, 'Use a database of its own.'),
  ],
  [
    /MemoryPool|OutOfMemory/,
    (at) => refused(`${at} has not the memory for a change of this size`, 'Give Neo4j more memory, or load fewer files at once.'),
  ],
  [
    /ServiceUnavailable|SessionExpired/,
    (at) => unavailable(`${at} cannot be reached`, 'See that Neo4j runs and the address is right, then try again.'),
  ],
  [/TransientError/, (at) => unavailable(`${at} could not finish the work`, TRY_AGAIN)],
]

const TLS = /certificate|\bssl\b|\btls\b|self.signed|wrong version number/i
const HTTP = /responded HTTP/

function certificate(place: string): Words {
  return unavailable(
    `the secure connection to ${place} failed: its certificate is not trusted, or the server does not encrypt`,
    'Use neo4j+ssc:// for a certificate of its own making, or neo4j:// without encryption.',
  )
}

function notBolt(place: string): Words {
  return unavailable(
    `${place} answers with HTTP, not with Bolt`,
    'Give the port of Bolt, which is 7687 unless the server says otherwise.',
  )
}

/** What happened, without the advice on encryption that the driver puts before it, and with what a routing driver met underneath. */
function detailOf({ message, cause }: { message?: unknown; cause?: unknown }): string {
  const beneath = cause instanceof Error ? ` ${cause.message}` : ''
  return `${message}${beneath}`.replace(/Please ensure that your database.*?Caused by:/gs, '')
}

function wordsFor(code: string, detail: string, place: string): Words {
  const isConnection = /ServiceUnavailable|SessionExpired|^$|^N\/A$/.test(code)
  if (isConnection && TLS.test(detail)) return certificate(place)
  if (isConnection && HTTP.test(detail)) return notBolt(place)
  const known = BY_CODE.find(([pattern]) => pattern.test(code))
  return known ? known[1](place) : refused(`${place} refused: ${detail}`, 'The message is that of Neo4j or its driver.')
}

/** Whatever the driver throws, as a refusal in words. The password is never among them. */
export function neo4jError(thrown: unknown, place: string, password: string): AppError {
  if (thrown instanceof AppError) return thrown
  const { code, message, cause } = thrown as { code?: unknown; message?: unknown; cause?: unknown }
  const detail = detailOf({ message, cause })
  const said = password === '' ? detail : detail.replaceAll(password, '…')
  const words = wordsFor(typeof code === 'string' ? code : '', said, place)
  return new AppError(words.code, words.message, words.remedy, { cause: new Error(said) })
}
