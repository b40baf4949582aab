/** Whose password it is: a server and a user. */
export interface PasswordOf {
  readonly uri: string
  readonly user: string
}

/** Where passwords are kept beyond this run: the system's keychain, where the shell has one. */
export interface Keychain {
  get(of: PasswordOf): Promise<string | null>
  keep(of: PasswordOf, password: string): void
  forget(of: PasswordOf): void
}

/** Passwords that a server took in this run, in memory alone, and those of the keychain. */
export class Passwords {
  readonly #inMemory = new Map<string, string>()
  readonly #keychain: Keychain | null

  constructor(keychain: Keychain | null) {
    this.#keychain = keychain
  }

  get canKeep(): boolean {
    return this.#keychain !== null
  }

  async get(of: PasswordOf): Promise<string | null> {
    return this.#inMemory.get(`${of.user} ${of.uri}`) ?? (await this.#keychain?.get(of)) ?? null
  }

  /** @param isKept Whether a person wants it kept beyond this run. */
  took(of: PasswordOf, password: string, isKept: boolean): void {
    this.#inMemory.set(`${of.user} ${of.uri}`, password)
    if (isKept) this.#keychain?.keep(of, password)
  }

  forget(of: PasswordOf): void {
    this.#inMemory.delete(`${of.user} ${of.uri}`)
    this.#keychain?.forget(of)
  }
}
