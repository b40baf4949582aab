import type { Host, SavedFile } from '../host.ts'
import { AppError } from '../model/errors.ts'
import { safeFileName } from './file-name.ts'

const TYPES = ['image/png', 'image/svg+xml']

/** Saves a picture that the window composed, under the name that the window gave it. */
export async function savePicture(host: Host, picture: File): Promise<SavedFile[]> {
  if (!TYPES.includes(picture.type))
    throw new AppError('not-supported', `a picture of type ${picture.type || 'unknown'} cannot be saved`)
  const name = safeFileName(picture.name)
  return host.save(name, [{ name, content: new Uint8Array(await picture.arrayBuffer()) }])
}
