import type { ExportFormat } from '../contract.ts'
import type { Graph } from '../model/graph.ts'
import type { SourceDocument } from '../model/source.ts'
import type { Presences } from '../query/as-of.ts'

/** What is taken away: a graph, which may be a part, the texts it stands in, and how surely each thing is there on the day. */
export interface Taken {
  readonly graph: Graph
  readonly documents: readonly SourceDocument[]
  readonly presences: Presences
}

export interface ExportedFile {
  readonly name: string
  readonly text: string
}

/** A format. One with several files puts them in a folder. */
export interface Exporter {
  readonly format: ExportFormat
  /** Of the file, without the dot; null where there are several. */
  readonly extension: string | null
  readonly mediaType: string
  /** The files, the first of which may be renamed to what a person chose. */
  readonly write: (taken: Taken) => ExportedFile[]
}
