import { basename } from 'node:path'
import { z } from 'zod'
import { decodeUtf8, type NamedBytes, readBytes } from '../../graph/documents/text-file.ts'
import { NATIVE_HEAD } from '../../graph/model/brought-data.ts'
import { AppError } from '../../graph/model/errors.ts'
import { type Mapping, mappingSchema } from '../../graph/model/mapping.ts'
import type { Values } from './command.ts'

const GRAPH_HEAD = /<(?:\w+:)?(?:graphml|gexf)[\s>]/

function isData({ name, bytes }: NamedBytes): boolean {
  if (/\.(csv|tsv|graphml|gexf|xml)$/i.test(name)) return true
  const head = new TextDecoder().decode(bytes.subarray(0, 500))
  return NATIVE_HEAD.test(head) || GRAPH_HEAD.test(head)
}

function asFile({ name, bytes }: NamedBytes): File {
  return new File([bytes as Uint8Array<ArrayBuffer>], basename(name))
}

/** The data set, graph or file of Entente at a path; null where a claim file is there. @throws {AppError} bad-file */
export async function dataFileAt(path: string): Promise<File | null> {
  const file = await readBytes(path)
  return isData(file) ? asFile(file) : null
}

export async function anyFileAt(path: string): Promise<File> {
  return asFile(await readBytes(path))
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
