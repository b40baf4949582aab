import { deflateSync, inflateSync } from 'node:zlib'

/** A PDF as Chromium writes it: its objects by their numbers, each with all of its bytes, and what stands before and after them. */
export interface PdfObjects {
  readonly head: Buffer
  readonly objects: ReadonlyMap<number, Buffer>
  readonly trailer: string
}

/** Of an object, before its stream begins. */
const LONGEST_HEAD = 4096
const TABLE = /xref\n0 \d+\n((?:\d{10} \d{5} [nf] ?\r?\n)+)(trailer\s.*?)startxref/s
const STREAM = /^(.*?\/Length )(\d+)(.*?>>\s*stream\r?\n)/s

/** @returns null for a PDF that has not one table of objects: then it is nothing that Chromium wrote. */
export function pdfObjects(pdf: Buffer): PdfObjects | null {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString('latin1', pdf.length - 64))?.[1])
  const [, table, trailer] = TABLE.exec(pdf.toString('latin1', start || pdf.length)) ?? []
  if (!table || !trailer) return null
  const entries = table.trimEnd().split('\n')
  const places = entries.flatMap((entry, number) => (entry.includes('n') ? [{ number, at: Number(entry.slice(0, 10)) }] : []))
  places.sort((a, b) => a.at - b.at)
  const ends = [...places.slice(1).map(({ at }) => at), start]
  const objects = new Map(places.map(({ number, at }, index) => [number, pdf.subarray(at, ends[index])]))
  return { head: pdf.subarray(0, places[0]?.at), objects, trailer }
}

/** The PDF that has these objects. */
export function pdfOf({ head, objects, trailer }: PdfObjects): Buffer {
  const last = Math.max(0, ...objects.keys())
  const entries = Array.from({ length: last + 1 }, () => '0000000000 65535 f \n')
  let at = head.length
  for (const [number, bytes] of objects) {
    entries[number] = `${String(at).padStart(10, '0')} 00000 n \n`
    at += bytes.length
  }
  const end = `xref\n0 ${entries.length}\n${entries.join('')}${trailer}startxref\n${at}\n%%EOF\n`
  return Buffer.concat([head, ...objects.values(), Buffer.from(end, 'latin1')])
}

/** The parts of an object with a deflated stream: what stands around its length, its bytes, and what follows them. */
function partsOf(object: Buffer) {
  const [head, before = '', length, after = ''] = STREAM.exec(object.toString('latin1', 0, LONGEST_HEAD)) ?? []
  if (!head?.includes('/FlateDecode')) return null
  const end = head.length + Number(length)
  return { before, after, bytes: object.subarray(head.length, end), rest: object.subarray(end) }
}

/** What stands in the stream of an object, as bytes written in Latin-1; null where it has none that is deflated. */
export function streamOf(object: Buffer): string | null {
  try {
    const parts = partsOf(object)
    return parts && inflateSync(parts.bytes).toString('latin1')
  } catch {
    // Deflated and then something else: not what is looked for.
    return null
  }
}

/** The object with another stream in the place of its own. */
export function withStream(object: Buffer, stream: string): Buffer {
  const parts = partsOf(object)
  if (!parts) return object
  const bytes = deflateSync(Buffer.from(stream, 'latin1'))
  const head = Buffer.from(`${parts.before}${bytes.length}${parts.after}`, 'latin1')
  return Buffer.concat([head, bytes, parts.rest])
}
