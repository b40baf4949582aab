import type { ExportEvent, ExportFormat, Layer } from '../contract.ts'
import type { ExportedFile, Exporter, Taken } from '../export/exporter.ts'
import { exporters } from '../export/exporters.ts'
import type { Host, OutFile, SavedFile } from '../host.ts'
import { formatDay } from '../model/day.ts'
import { AppError } from '../model/errors.ts'
import type { Graph } from '../model/graph.ts'
import type { Review } from '../model/review.ts'
import { isFiltering } from '../query/filter.ts'
import { partOf, type Wanted } from '../query/part.ts'
import { Spells } from '../query/spells.ts'
import type { GraphStore } from '../store/store.ts'
import { breathe } from './breathe.ts'
import { keptLayer } from './kept-layer.ts'
import { reporting } from './reporting.ts'
import type { SeenGraph } from './seen-graph.ts'

export interface ExportWanted extends Wanted {
  readonly format: ExportFormat
}

interface Workspace {
  readonly store: GraphStore
  readonly seen: SeenGraph
  readonly host: Host
}

function nameOf({ ids, mode, asOf: { day, since = null } }: ExportWanted): string {
  const days = [since, day].flatMap((each) => (each === null ? [] : formatDay(each)))
  return ['entente', mode === 'alliance' && mode, ids && 'selection', ...days].filter(Boolean).join('-')
}

function isWhole({ ids, asOf, mode, possible, filter }: Wanted): boolean {
  return ids === null && asOf.day === null && !asOf.since && mode === 'full' && possible && !isFiltering(filter)
}

/** What the analyst added to a part: notes, grades and translations of what is in it, and whom she holds to be one. */
function layerOf(layer: Layer, { nodes, relationships, claims, sources }: Graph): Layer {
  const isIn = (id: string) => nodes.has(id) || relationships.has(id) || claims.has(id) || sources.has(id)
  const own = <T>(of: Record<string, T>) => Object.fromEntries(Object.entries(of).filter(([id]) => isIn(id)))
  const [notes, grades, translations] = [own(layer.notes), own(layer.grades), own(layer.translations)]
  return { notes, grades, translations, views: [], identities: layer.identities }
}

async function* reviewsOf({ reviews }: GraphStore): AsyncIterable<Review> {
  for (const sourceId of await reviews.list()) {
    const review = await reviews.read(sourceId)
    if (review) yield review
  }
}

async function* none(): AsyncIterable<Review> {}

async function takenOf({ store, seen, host }: Workspace, wanted: Wanted): Promise<Taken> {
  const { graph, presences, extents, whole } = partOf(await seen.fetch(), wanted)
  const layer = await keptLayer(host)
  return {
    graph,
    presences,
    spells: new Spells(whole, extents, wanted.asOf.assessments),
    stored: await store.fetch(),
    layer: isWhole(wanted) ? layer : layerOf(layer, graph),
    document: (sourceId) => store.document(sourceId),
    reviews: isWhole(wanted) ? () => reviewsOf(store) : none,
  }
}

/** As much as is written at once. */
const BATCH = 1 << 16

/** Pieces put together to what is written at once, with a breath and a report after each. */
async function* inBatches({ pieces, name }: ExportedFile, onPieces: (count: number) => void, signal?: AbortSignal) {
  let [text, count] = ['', 0]
  for await (const piece of pieces()) {
    count++
    if (typeof piece === 'string') text += piece
    if (typeof piece === 'string' && text.length < BATCH) continue
    if (text) yield text
    if (typeof piece !== 'string') yield piece
    onPieces(count)
    text = ''
    count = 0
    await breathe(signal, name)
  }
  if (text) yield text
  onPieces(count)
}

function exporterFor(wanted: ExportWanted): Exporter {
  const exporter = exporters.find(({ format }) => format === wanted.format)
  if (!exporter) throw new AppError('not-supported', `there is no format ${wanted.format}`)
  return exporter
}

/**
 * Writes the graph, or a part of it, in a format; the host puts the files where the person wants them.
 * @returns how far it is, and in the end where the files are.
 * @throws {AppError} not-found for an id of nothing, cancelled where it was stopped: then there is no file.
 */
export async function* exportPart(
  workspace: Workspace,
  wanted: ExportWanted,
  signal?: AbortSignal,
): AsyncGenerator<ExportEvent, void> {
  const exporter = exporterFor(wanted)
  const files = exporter.write(await takenOf(workspace, wanted))
  const name = nameOf(wanted)
  const of = files.reduce((sum, file) => sum + file.of, 0)
  let done = 0
  const steps = reporting((report: (event: ExportEvent) => void): Promise<SavedFile[]> => {
    const onPieces = (count: number) => {
      done += count
      report({ kind: 'step', done: Math.min(done, of), of })
    }
    const out = files.map(
      (file): OutFile => ({
        name: exporter.extension ? `${name}.${exporter.extension}` : file.name,
        content: inBatches(file, onPieces, signal),
      }),
    )
    return workspace.host.save(name, out)
  })
  const saved = yield* steps
  yield { kind: 'saved', files: saved }
}
