import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

function secret(): string {
  return randomBytes(32).toString('base64url')
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function cookieValue(header: string | undefined, name: string): string | null {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null
}

/**
 * Who may speak to the shell: a browser that was opened at the printed address. The token in the address lets one browser in; once
 * that browser is connected, the token is spent. What remains with the browser is a cookie that no page can read.
 */
export class Access {
  readonly #origin: string
  readonly #host: string
  readonly #cookie: string
  readonly #admitted = new Map<string, string>()
  readonly #spent = new Set<string>()
  #token = secret()

  constructor(port: number) {
    this.#host = `127.0.0.1:${port}`
    this.#origin = `http://${this.#host}`
    // Cookies do not tell ports apart: each shell has a name of its own.
    this.#cookie = `entente-${port}`
  }

  /** The address to open, with a token that is still good. */
  get address(): string {
    return `${this.#origin}/?token=${this.#token}`
  }

  /** Whether a request names exactly this shell: a name of elsewhere that leads here does not. */
  isForUs({ headers }: IncomingMessage): boolean {
    return headers.host === this.#host
  }

  isFromUs({ headers }: IncomingMessage): boolean {
    return headers.origin === this.#origin
  }

  /** A cookie for a browser that came with the token, as a Set-Cookie header; null where the token is not good. */
  admit(token: string): string | null {
    if (!same(token, this.#token)) return null
    const value = secret()
    this.#admitted.set(value, token)
    return `${this.#cookie}=${value}; HttpOnly; SameSite=Strict; Path=/`
  }

  wasSpent(token: string): boolean {
    return this.#spent.has(token)
  }

  isAdmitted({ headers }: IncomingMessage): boolean {
    const value = cookieValue(headers.cookie, this.#cookie)
    return value !== null && this.#admitted.has(value)
  }

  /** The browser with this cookie is connected: the token that let it in lets no other in, nor has it let another in before. */
  spend({ headers }: IncomingMessage): void {
    const cookie = cookieValue(headers.cookie, this.#cookie) ?? ''
    const token = this.#admitted.get(cookie)
    if (token !== this.#token) return
    for (const [other, usedToken] of this.#admitted) if (usedToken === token && other !== cookie) this.#admitted.delete(other)
    this.#spent.add(token)
    this.#token = secret()
  }
}
