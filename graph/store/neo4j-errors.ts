import type { ConnectionFault } from '../model/connection.ts'
import { AppError, type ErrorCode } from '../model/errors.ts'

interface Words {
  readonly code: ErrorCode
  readonly fault: ConnectionFault
  readonly message: string
  readonly remedy: string
}

function unavailable(message: string, remedy: string, fault: ConnectionFault = 'other'): Words {
  return { code: 'store-unavailable', message, remedy, fault }
}

function refused(message: string, remedy: string, fault: ConnectionFault = 'other'): Words {
  return { code: 'store-refused', message, remedy, fault }
}

const TRY_AGAIN = 'Nothing of the change was stored; try it again.'

/** What the driver's codes mean to a person; the first whose pattern the code answers is said. */
const BY_CODE: readonly [RegExp, (place: string) => Words][] = [
  [
    /Security\.Unauthorized/,
    (at) =>
      unavailable(
        `${at} does not take this user name and password`,
        'Check the user, and ENTENTE_NEO4J_PASSWORD.',
        'wrong-password',
      ),
  ],
  [
    /AuthenticationRateLimit/,
    (at) => unavailable(`${at} has had too many wrong passwords`, 'Wait some seconds, then use the right one.', 'too-many-tries'),
  ],
  [
    /CredentialsExpired/,
    (at) =>
      unavailable(`the password for ${at} has expired`, 'Set a new one in Neo4j, then connect with it.', 'password-expired'),
  ],
  [/TokenExpired|Security\.Authentication/, (at) => unavailable(`${at} asks to sign in anew`, 'Connect again.')],
  [/DatabaseNotFound/, (at) => unavailable(`there is no database ${at}`, 'Check the name of the database.', 'no-database')],
  [
    /DatabaseUnavailable/,
    (at) => unavailable(`the database ${at} is not started`, 'Start it, then try again.', 'database-stopped'),
  ],
  [
    /ReadOnly|NotALeader|WriteOnReadOnly/,
    (at) => refused(`${at} is read-only`, 'Use a database that takes writes; for a cluster, connect with neo4j://.'),
  ],
  [
    /Security\.Forbidden/,
    (at) => refused(`this user may not do that in ${at}`, 'Ask for the right to read, write and make indexes.', 'no-rights'),
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
    (at) => unavailable(`${at} cannot be reached`, 'See that Neo4j runs and the address is right, then try again.', 'nobody'),
  ],
  [
    /AccessMode/,
    () =>
      refused(
        'the console only reads, and this query would write',
        'Ask with MATCH and RETURN, without CREATE, MERGE, SET or DELETE.',
      ),
  ],
  [/TransientError/, (at) => unavailable(`${at} could not finish the work`, TRY_AGAIN)],
]

const CERTIFICATE = 'Use neo4j+ssc:// to accept a certificate without checking it, or neo4j:// without encryption.'

/** What the words of Node's TLS and of the driver mean, where a connection did not come about; the first that is found is said. */
const BY_WORDS: readonly [RegExp, (place: string) => Words][] = [
  [
    /certificate has expired|not yet valid/i,
    (at) =>
      unavailable(`the certificate of ${at} is not valid today`, 'Have it renewed, or use neo4j+ssc://.', 'certificate-expired'),
  ],
  [
    /self.signed/i,
    (at) => unavailable(`the certificate of ${at} is not trusted: it is self-signed`, CERTIFICATE, 'certificate-self-signed'),
  ],
  [
    /altnames|does not match certificate/i,
    (at) => unavailable(`the certificate of ${at} is for another name`, 'Use the name that it is for.', 'certificate-other-name'),
  ],
  [
    /certificate|unable to verify|issuer/i,
    (at) => unavailable(`the certificate of ${at} is not trusted: nobody known signed it`, CERTIFICATE, 'certificate-untrusted'),
  ],
  [
    /wrong version number|packet length|secure TLS|\bssl\b|\btls\b/i,
    (at) =>
      unavailable(
        `the secure connection to ${at} failed: the server does not encrypt there`,
        'Use neo4j:// or bolt://.',
        'no-encryption',
      ),
  ],
  [
    /responded HTTP/,
    (at) =>
      unavailable(
        `${at} answers with HTTP, not with Bolt`,
        'Give the port of Bolt, which is 7687 unless the server says otherwise.',
        'http',
      ),
  ],
  [
    /closed by server|ECONNRESET|socket hang up/i,
    (at) =>
      unavailable(
        `${at} cannot be reached: whoever is there closes the connection`,
        'See that it is the port of Bolt; where the server wants encryption, use neo4j+s://. Then try again.',
        'closed',
      ),
  ],
]

/** What happened, without the advice on encryption that the driver puts before it, and with what a routing driver met underneath. */
function detailOf({ message, cause }: { message?: unknown; cause?: unknown }): string {
  const beneath = cause instanceof Error ? ` ${cause.message}` : ''
  return `${message}${beneath}`.replace(/Please ensure that your database.*?Caused by:/gs, '')
}

function wordsFor(code: string, detail: string, place: string): Words {
  const isConnection = /ServiceUnavailable|SessionExpired|^$|^N\/A$/.test(code)
  const known =
    (isConnection && BY_WORDS.find(([pattern]) => pattern.test(detail))) || BY_CODE.find(([pattern]) => pattern.test(code))
  return known ? known[1](place) : refused(`${place} refused: ${detail}`, 'The message is that of Neo4j or its driver.')
}

interface Said {
  readonly words: Words
  readonly detail: string
}

function said(thrown: unknown, place: string, password: string): Said {
  const { code, message, cause } = thrown as { code?: unknown; message?: unknown; cause?: unknown }
  const whole = detailOf({ message, cause })
  const detail = password === '' ? whole : whole.replaceAll(password, '…')
  return { detail, words: wordsFor(typeof code === 'string' ? code : '', detail, place) }
}

/** Whatever the driver throws, as a refusal in words. The password is never among them. */
export function neo4jError(thrown: unknown, place: string, password: string): AppError {
  if (thrown instanceof AppError) return thrown
  const { words, detail } = said(thrown, place, password)
  return new AppError(words.code, words.message, words.remedy, { cause: new Error(detail) })
}

/** Why the driver could not connect, and in which words, without the password. */
export function connectionFault(thrown: unknown, place: string, password: string): { fault: ConnectionFault; detail: string } {
  if (thrown instanceof AppError) return { fault: 'no-address', detail: thrown.message }
  const { words, detail } = said(thrown, place, password)
  return { fault: words.fault, detail }
}
