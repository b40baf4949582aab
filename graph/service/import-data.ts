import { type Inspected, type Layer, layerSchema, type RowPreview } from '../contract.ts'
import { decodeText } from '../documents/text-encoding.ts'
import type { NativeFile } from '../export/native.ts'
import type { Host } from '../host.ts'
import { compare } from '../import/conflicts.ts'
import { type DataFile, readDataFiles } from '../import/data-file.ts'
import type { DataSet } from '../import/data-table.ts'
import { guessMapping, valuesIn } from '../import/guess-mapping.ts'
import { knownNames } from '../import/known-names.ts'
import { type MappedRows, mapRows } from '../import/map-rows.ts'
import { mergeLayers } from '../import/merge-layers.ts'
import { hasRecords, readRecords } from '../import/records.ts'
import type { Conflict, RowError } from '../model/brought-data.ts'
import type { Refusal } from '../model/claim-file.ts'
import type { GraphDelta } from '../model/delta.ts'
import { AppError } from '../model/errors.ts'
import type { Mapping } from '../model/mapping.ts'
import type { Applied, Change, GraphStore } from '../store/store.ts'
import { breathe } from './breathe.ts'
import { keptLayer } from './kept-layer.ts'
import { bytesOf } from './named-bytes.ts'

/** More would only fill the window. */
const MOST_SHOWN = 200
const MOST_VALUES = 100
const SAMPLE = 5

export interface ImportParts {
  readonly store: GraphStore
  readonly host: Host
}

async function filesIn(files: readonly File[], signal?: AbortSignal): Promise<DataFile> {
  const texts = []
  for (const file of files) {
    texts.push({ name: file.name, text: decodeText(await bytesOf(file)).text })
    await breathe(signal, file.name)
  }
  return readDataFiles(texts)
}

/** What a file of facts has: a native one, or a graph file that Entente wrote. Null is a data set of somebody else. */
function factsIn(file: DataFile): { native: NativeFile; errors: RowError[] } | null {
  if (file.kind === 'native') return { native: file.native, errors: [] }
  if (!hasRecords(file.data)) return null
  const { delta, errors } = readRecords(file.data)
  return { native: { delta, documents: [], layer: layerSchema.parse({}), reviews: [] }, errors }
}

function inspectedRows(data: DataSet): Inspected {
  const { columns, rows } = data.ties
  const values = Object.fromEntries(columns.map((column) => [column, valuesIn(data.ties, column)]))
  return {
    kind: 'rows',
    file: data.file,
    columns: [...columns],
    count: rows.length,
    sample: rows.slice(0, SAMPLE).map(({ cells }) => columns.map((column) => cells[column] ?? '')),
    values: Object.fromEntries(Object.entries(values).filter(([, each]) => each.length <= MOST_VALUES)),
    mapping: guessMapping(data),
  }
}

/** What files that a person brings are, before anything of them is taken. @throws {AppError} bad-file, bad-request */
export async function inspectData(parts: ImportParts, files: readonly File[], signal?: AbortSignal): Promise<Inspected> {
  const file = await filesIn(files, signal)
  const facts = factsIn(file)
  if (!facts) return inspectedRows((file as { data: DataSet }).data)
  const mine = { facts: await parts.store.fetch(), layer: await keptLayer(parts.host) }
  const { fresh, same, conflicts } = compare(mine, facts.native)
  return { kind: 'facts', file: files[0]!.name, fresh, same, conflicts: [...conflicts], errors: facts.errors }
}

async function mappedRows(parts: ImportParts, data: DataSet, mapping: Mapping): Promise<MappedRows> {
  const { lexicon } = await parts.host.readingRules()
  return mapRows(data, mapping, knownNames(lexicon), await parts.store.fetch())
}

/** What a data set would become by a mapping. @throws {AppError} bad-request where the mapping does not fit. */
export async function previewData(parts: ImportParts, files: readonly File[], mapping: Mapping): Promise<RowPreview> {
  const file = await filesIn(files)
  if (file.kind !== 'data') throw new AppError('bad-request', 'a file of Entente needs no mapping')
  const { change, errors, skipped, apart } = await mappedRows(parts, file.data, mapping)
  const { actors, claims } = change.delta
  const names = new Map(actors.map((actor) => [actor.id, actor.names]))
  return {
    claims: claims.length,
    actors: actors.length,
    apart: [...apart],
    skipped,
    errorCount: errors.length,
    errors: errors.slice(0, MOST_SHOWN),
    sample: claims.slice(0, SAMPLE).map((claim) => ({
      type: claim.relation ?? claim.type,
      actors: claim.participants.map(({ entityId }) => names.get(entityId) ?? {}),
      edtf: claim.time.edtf,
      atop: claim.codes.atop,
      quote: claim.evidence[0]!.quote,
    })),
  }
}

/** Which of a conflict's two sides a person chose. */
type Chosen = (what: Conflict['what'], id: string) => boolean

/** Claims and sources of theirs that take the place of mine are a change of their own. */
function changesOf({ delta, documents }: NativeFile, chosen: Chosen): Change[] {
  const sources = delta.sources.filter(({ id }) => chosen('source', id))
  const withdrawn = delta.claims.flatMap(({ id }) => (chosen('claim', id) ? id : []))
  const corrected: Change[] =
    sources.length > 0 ? [{ delta: { sources, actors: [], claims: [] }, documents: [], corrects: true }] : []
  return [{ delta, documents, withdrawn }, ...corrected]
}

/** As it is when a store is copied: a reading that is there stays, decisions of both are kept. */
async function takeReviews(store: GraphStore, { reviews }: NativeFile): Promise<void> {
  for (const { reading, decisions } of reviews) {
    if (!(await store.reviews.read(reading.source.id))) await store.reviews.keep(reading)
    await store.reviews.decide(reading.source.id, decisions)
  }
}

/** What becomes of conflicts is said where they are shown; of the rest it is said when it is refused. */
function withoutConflicts(refused: readonly Refusal[], conflicts: readonly Conflict[]): Refusal[] {
  const told = new Set(conflicts.map(({ what, id }) => `${what === 'actor' ? 'entity' : what} ${id}`))
  return refused.filter(({ what, id }) => !told.has(`${what} ${id}`))
}

interface Taken {
  readonly applied: Applied
  readonly layer: Layer
}

async function takeFacts({ store, host }: ImportParts, native: NativeFile, chosen: Chosen): Promise<Taken> {
  const mine = await keptLayer(host)
  const { conflicts } = compare({ facts: await store.fetch(), layer: mine }, native)
  const applied = await store.apply(...changesOf(native, chosen))
  await takeReviews(store, native)
  const layer = mergeLayers(mine, native.layer, chosen)
  await host.layer.write(layer)
  return { applied: { ...applied, refused: withoutConflicts(applied.refused, conflicts) }, layer }
}

export interface ImportedData {
  file: string
  delta: GraphDelta
  withdrawn: Applied['withdrawn']
  refused: Refusal[]
  layer: Layer
}

function importedOf(
  file: string,
  { delta, withdrawn, refused }: Applied,
  errors: readonly RowError[],
  layer: Layer,
): ImportedData {
  const lines = errors.map(({ line, reason }): Refusal => ({ what: 'claim', id: `line ${line}`, reason }))
  return { file, delta, withdrawn, refused: [...lines, ...refused], layer }
}

/**
 * Takes in files that a person brings, in one transaction.
 * @param mapping How a data set's columns are to be read; null takes what is guessed. A file of facts needs none.
 * @param theirs Of which conflicts the file's side is taken, as `claim claim:1`; of all others mine stays.
 * @throws {AppError} bad-file, bad-request; cancelled, as long as nothing is stored.
 */
export async function importData(
  parts: ImportParts,
  files: readonly File[],
  { mapping, theirs }: { mapping: Mapping | null; theirs: readonly string[] },
  signal?: AbortSignal,
): Promise<ImportedData> {
  const file = await filesIn(files, signal)
  const facts = factsIn(file)
  const wanted = new Set(theirs)
  const chosen: Chosen = (what, id) => wanted.has(`${what} ${id}`)
  if (facts) {
    const { applied, layer } = await takeFacts(parts, facts.native, chosen)
    return importedOf(files[0]!.name, applied, facts.errors, layer)
  }
  const { data } = file as { data: DataSet }
  const { change, errors } = await mappedRows(parts, data, mapping ?? guessMapping(data))
  await breathe(signal, data.file)
  return importedOf(data.file, await parts.store.apply(change), errors, await keptLayer(parts.host))
}
