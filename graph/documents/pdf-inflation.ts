import { constants, inflateSync } from 'node:zlib'
import { LIMITS } from './limits.ts'
import { refused } from './refused.ts'
import type { NamedBytes } from './text-file.ts'

/** Streams packed twice inflate a little first and hugely then. */
const MOST_LAYERS = 3

function isZlib(bytes: Uint8Array): boolean {
  return bytes.length > 2 && (bytes[0]! & 0x0f) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0
}

/** The bytes inflated, as far as they go; null where they would be more than the most. */
function inflated(bytes: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? null : new Uint8Array()
  }
}

/** How much of the budget is left after a stream and the streams that are packed in it; less than nothing where it does not suffice. */
function budgetAfter(stream: Uint8Array, budget: number): number {
  let [bytes, left] = [stream, budget]
  for (let layer = 0; layer < MOST_LAYERS && isZlib(bytes) && left > 0; layer++) {
    const inner = inflated(bytes, left)
    if (inner === null) return -1
    left -= inner.length
    bytes = inner
  }
  return left
}

/**
 * Refuses a PDF whose packed streams inflate to more than is read: pdf.js has no limit of its own.
 * @throws {AppError} bad-file
 */
export function checkInflation({ name, bytes }: NamedBytes): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let budget: number = LIMITS.inflatedBytes
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const isEnd = file.toString('latin1', Math.max(0, at - 3), at) === 'end'
    if (isEnd) continue
    const start = at + 6 + (file[at + 6] === 0x0d ? 2 : 1)
    const end = file.indexOf('endstream', start)
    budget = budgetAfter(file.subarray(start, end < 0 ? file.length : end), budget)
    if (budget < 0)
      throw refused(name, `it would unpack to more than ${LIMITS.inflatedBytes / 1e6} MB`, 'Print the article to PDF anew.')
  }
}
