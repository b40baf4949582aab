import { SaxesParser } from 'saxes'
import { z } from 'zod'
import type { Host, OutFile, SavedFile, Size } from '../host.ts'
import { AppError } from '../model/errors.ts'
import { safeFileName } from './file-name.ts'

interface ToSave {
  readonly picture: File
  readonly print: boolean
}

const TYPES = ['image/png', 'image/svg+xml']

/** The side of a page in CSS pixels, as the root of an SVG has it; a PDF has no larger one (ISO 32000-1, annex C: 14,400 points). */
const side = z
  .string()
  .regex(/^\d{1,5}(?:\.\d{1,6})?$/)
  .transform(Number)
  .pipe(z.number().min(1).max(19_200))

const rootSchema = z.object({ name: z.literal('svg'), attributes: z.object({ width: side, height: side }) })

/** The size of an SVG. @throws {AppError} bad-file where it is not well-formed, or has none. */
function sizeOf(svg: string): Size {
  const parser = new SaxesParser()
  let root: unknown
  parser.on('error', (error) => {
    throw new AppError('bad-file', `the picture is no SVG that can be printed: ${error.message}`)
  })
  parser.on('opentag', (tag) => {
    root ??= tag
  })
  parser.write(svg).close()
  const read = rootSchema.safeParse(root)
  if (!read.success) throw new AppError('bad-file', 'the picture is no SVG with a width and a height in pixels')
  return read.data.attributes
}

async function printed(host: Host, picture: File): Promise<OutFile> {
  if (picture.type !== 'image/svg+xml') throw new AppError('not-supported', 'only a picture in SVG can be printed as PDF')
  const svg = await picture.text()
  const name = safeFileName(picture.name.replace(/(\.svg)?$/i, '.pdf'))
  return { name, content: await host.print(svg, sizeOf(svg)) }
}

/** Saves a picture that the window composed, under the name that the window gave it; printed, it is a PDF. */
export async function savePicture(host: Host, { picture, print }: ToSave): Promise<SavedFile[]> {
  if (!TYPES.includes(picture.type))
    throw new AppError('not-supported', `a picture of type ${picture.type || 'unknown'} cannot be saved`)
  const name = safeFileName(picture.name)
  const file = print ? await printed(host, picture) : { name, content: new Uint8Array(await picture.arrayBuffer()) }
  return host.save(file.name, [file])
}
