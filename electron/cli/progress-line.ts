/** A line on standard error that says how far something is, where a person looks at a terminal. */
export class ProgressLine {
  readonly #what: string
  #shown = ''

  constructor(what: string) {
    this.#what = what
  }

  show(done: number, of: number): void {
    const line = `${this.#what} ${of === 0 ? 100 : Math.floor((done / of) * 100)} %`
    if (!process.stderr.isTTY || line === this.#shown) return
    process.stderr.write(`\r${line}`)
    this.#shown = line
  }

  end(): void {
    if (this.#shown) process.stderr.write(`\r${' '.repeat(this.#shown.length)}\r`)
  }
}
