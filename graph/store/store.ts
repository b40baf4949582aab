import type { Refusal } from '../model/claim-file.ts'
import type { GraphDelta, Withdrawal } from '../model/delta.ts'
import type { Graph } from '../model/graph.ts'
import type { QueryAnswer } from '../model/query-answer.ts'
import type { MadeDecision, Reading, Review } from '../model/review.ts'
import type { SourceDocument } from '../model/source.ts'
import type { Counts } from '../query/counts.ts'

/** What a load adds: the facts, and the texts that they stand in. */
export interface Change {
  readonly delta: GraphDelta
  readonly documents: readonly SourceDocument[]
  /**
   * Ids of claims that leave the graph before the rest is added, so that a change can replace a claim by another of its id; where
   * that is refused, the claim stays. An id that no stored claim has is no matter. Claims that link to one that leaves stay as they
   * are: their links lead nowhere until it is back.
   */
  readonly withdrawn?: readonly string[]
  /** Whether what it says of its sources, the day of publication before all, takes the place of what is stored: a person corrected it. */
  readonly corrects?: boolean
}

/**
 * What became of changes: what is now stored of them, what was not taken and why, and what left. Facts that were those of the store
 * are so again with `withdrawn` taken out (`withdrawFrom`) and then `delta` put in (`applyDelta`).
 */
export interface Applied {
  readonly delta: GraphDelta
  readonly refused: readonly Refusal[]
  /** A claim that was replaced is here, and in `delta` as it is now. */
  readonly withdrawn: Withdrawal
}

/** A part of the graph: everything within so many steps of the nodes named. Nothing given is everything. */
export interface Part {
  readonly ids: readonly string[]
  readonly steps: number
}

/** What was read of articles and what analysts decided of it, kept beside the facts. Every write is durable when it resolves. */
export interface ReviewStore {
  /** Keeps a reading, in place of an earlier one of the same source. Decisions stay as they are. */
  keep(reading: Reading): Promise<void>
  /** Adds decisions about what was read of a source; those that are there already, by their id, stay. All of them or none. */
  decide(sourceId: string, decisions: readonly MadeDecision[]): Promise<void>
  /** Null where nothing was read of the source. */
  read(sourceId: string): Promise<Review | null>
  /** Ids of the sources that have a reading, the last to come first. */
  list(): Promise<string[]>
}

/** Questions in the store's own language, which can change nothing. */
export interface QueryConsole {
  /** @throws {AppError} store-refused in the store's words; cancelled where the signal stopped it or it took too long. */
  ask(query: string, signal?: AbortSignal): Promise<QueryAnswer>
}

/**
 * Where a workspace is kept. Small on purpose: every question is asked of the Graph that `fetch` gives, so that it is written once.
 * Every method refuses with an AppError.
 */
export interface GraphStore {
  readonly kind: 'embedded' | 'neo4j'
  /** Where it is, for a person to read; without user name and password. */
  readonly place: string
  /**
   * Stores changes, one after the other, in one transaction: durable when it resolves. Applying a change again changes nothing.
   * What it adds goes beside what is there: that stays, and what does not fit is refused with its reason (see admission.ts).
   * Only what it withdraws leaves, with what rested on nothing else (see withdrawal.ts).
   */
  apply(...changes: readonly Change[]): Promise<Applied>
  /** The graph, or a part of it; a part holds every claim of the relationships in it. */
  fetch(part?: Part): Promise<Graph>
  document(sourceId: string): Promise<SourceDocument | null>
  counts(): Promise<Counts>
  /** A number that every change of the graph makes one higher, whoever makes it. Cheap, and never tried again: it tells whether the store answers. */
  version(): Promise<number>
  readonly reviews: ReviewStore
  /** Null where the store has no query language of its own. */
  readonly console: QueryConsole | null
  close(): Promise<void>
}
