import type { ExportFormat, Layer } from '../contract.ts'
import type { Facts } from '../model/delta.ts'
import type { Graph } from '../model/graph.ts'
import type { Review } from '../model/review.ts'
import type { SourceDocument } from '../model/source.ts'
import type { Presences } from '../query/as-of.ts'
import type { Spells } from '../query/spells.ts'

/** What is taken away: a graph, which may be a part, how surely each thing is there on the day, and when it was there. */
export interface Taken {
  readonly graph: Graph
  readonly presences: Presences
  readonly spells: Spells
  /** The facts as they are stored, whomever the analyst holds to be one. */
  readonly stored: Facts
  /** What the analyst added to what is taken. */
  readonly layer: Layer
  /** The text of a source, where it is stored. */
  readonly document: (sourceId: string) => Promise<SourceDocument | null>
  /** What was read of articles and decided of it: of everything, and of no part. */
  readonly reviews: () => AsyncIterable<Review>
}

type Piece = string | Uint8Array

/** A file as it is written, piece by piece, so that none need be held whole. */
export interface ExportedFile {
  readonly name: string
  /** How many pieces come: some for each thing that is taken. Somebody watches how far it is. */
  readonly of: number
  readonly pieces: () => Iterable<Piece> | AsyncIterable<Piece>
}

/** A format. One with several files puts them in a folder. The same taken gives the same bytes. */
export interface Exporter {
  readonly format: ExportFormat
  /** Of the file, without the dot; null where there are several. */
  readonly extension: string | null
  readonly mediaType: string
  /** The files, the first of which may be renamed to what a person chose. */
  readonly write: (taken: Taken) => ExportedFile[]
}
