import type { Clock, Host, SavedFile } from '../host.ts'
import { AppError } from '../model/errors.ts'

const EXTENSIONS: Record<string, string> = { 'image/png': 'png', 'image/svg+xml': 'svg' }

/** Saves a picture that the window composed, named by the day. */
export async function savePicture(host: Host, clock: Clock, picture: File): Promise<SavedFile[]> {
  const extension = EXTENSIONS[picture.type]
  if (!extension) throw new AppError('not-supported', `a picture of type ${picture.type || 'unknown'} cannot be saved`)
  const name = `entente-${clock().toISOString().slice(0, 10)}`
  const content = new Uint8Array(await picture.arrayBuffer())
  return host.save(name, [{ name: `${name}.${extension}`, content }])
}
