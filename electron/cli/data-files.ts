import { basename } from 'node:path'
import { z } from 'zod'
import { decodeUtf8, readBytes } from '../../graph/documents/text-file.ts'
import { AppError } from '../../graph/model/errors.ts'
import { type Mapping, mappingSchema } from '../../graph/model/mapping.ts'
import type { Values } from './command.ts'

/** Whether a file is a data set, a graph or a file of Entente, and no claim file. */
export async function isDataFile(path: string): Promise<boolean> {
  if (/\.(csv|tsv|graphml|gexf|xml)$/i.test(path)) return true
  const { bytes } = await readBytes(path)
  const head = new TextDecoder().decode(bytes.subarray(0, 500))
  return /^\s*\{\s*"format":\s*"entente"|<(?:\w+:)?(?:graphml|gexf)[\s>]/.test(head)
}

export async function dataFilesAt(path: string): Promise<File[]> {
  const { bytes } = await readBytes(path)
  return [new File([bytes as Uint8Array<ArrayBuffer>], basename(path))]
}

/** The mapping of the file that `--mapping` names; null where none is named. @throws {AppError} bad-file */
export async function mappingAt({ mapping: path }: Values): Promise<Mapping | null> {
  if (typeof path !== 'string') return null
  const text = decodeUtf8(await readBytes(path))
  try {
    return mappingSchema.parse(JSON.parse(text))
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause).split('\n').join(' ') : (cause as Error).message
    throw new AppError('bad-file', `${path}: is no mapping: ${reason}`, 'Begin with what --dry-run shows.', { cause })
  }
}
