import type { ExportFormat } from '../contract.ts'
import { exporters } from '../export/exporters.ts'
import type { Host, SavedFile } from '../host.ts'
import { formatDay } from '../model/day.ts'
import { AppError } from '../model/errors.ts'
import type { AsOf } from '../query/as-of.ts'
import type { GraphStore } from '../store/store.ts'
import { partOf } from './part.ts'
import type { SeenGraph } from './seen-graph.ts'

export interface ExportWanted {
  readonly format: ExportFormat
  readonly ids: readonly string[] | null
  readonly asOf: AsOf
}

function nameOf({ ids, asOf: { day, since = null } }: ExportWanted): string {
  const days = [since, day].flatMap((each) => (each === null ? [] : formatDay(each)))
  return ['entente', ids && 'selection', ...days].filter(Boolean).join('-')
}

/** Writes the graph, or a part of it, in a format; the host puts the files where the person wants them. */
export async function exportPart(store: GraphStore, seen: SeenGraph, host: Host, wanted: ExportWanted): Promise<SavedFile[]> {
  const exporter = exporters.find(({ format }) => format === wanted.format)
  if (!exporter) throw new AppError('not-supported', `there is no format ${wanted.format}`)
  const { graph, presences } = partOf(await seen.fetch(), wanted)
  const documents = await Promise.all([...graph.sources.keys()].map((id) => store.document(id)))
  const files = exporter.write({ graph, documents: documents.filter((document) => document !== null), presences })
  const name = nameOf(wanted)
  const named = files.map(({ name: own, text }) => ({
    name: exporter.extension ? `${name}.${exporter.extension}` : own,
    content: text,
  }))
  return host.save(name, named)
}
