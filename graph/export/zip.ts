import { Zip, ZipDeflate } from 'fflate'

/** A file within a ZIP, as it is written. */
export interface ZipPart {
  readonly name: string
  readonly pieces: () => Iterable<string>
}

/** The first moment that a ZIP can tell, on the clock of wherever this runs: that clock is what is written. */
const NO_TIME = new Date(1980, 0, 1)

/** Files into a ZIP, piece by piece. The same parts give the same bytes. Where a piece is only held, nothing comes: an empty piece. */
export function* zipped(parts: readonly ZipPart[]): Iterable<Uint8Array | string> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  const encoder = new TextEncoder()
  for (const { name, pieces } of parts) {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = NO_TIME
    zip.add(file)
    for (const piece of pieces()) {
      file.push(encoder.encode(piece))
      yield ready.length > 0 ? Buffer.concat(ready.splice(0)) : ''
    }
    file.push(new Uint8Array(0), true)
  }
  zip.end()
  yield Buffer.concat(ready)
}
