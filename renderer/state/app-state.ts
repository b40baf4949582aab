import { create } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import {
  type Inspected,
  type Layer,
  layerSchema,
  type Preferences,
  preferencesSchema,
  type View,
  viewSchema,
  type WaitingReview,
} from '../../graph/contract.ts'
import type { ErrorCode } from '../../graph/model/errors.ts'
import type { Pictured } from '../../graph/model/picture.ts'
import type { Decision, Review, Verdict } from '../../graph/model/review.ts'
import type { Workspaces } from '../../graph/model/workspace.ts'
import type { Client } from '../connection/client.ts'
import { type History, noHistory } from './history.ts'
import { emptyWorkspace, type Workspace } from './workspace.ts'

/** Files that a person brought and has not taken in yet. */
export interface Brought {
  readonly files: File[]
  readonly inspected: Inspected
}

/** Work that is under way; one that can be stopped says how. */
export interface Work {
  readonly id: number
  readonly label: string
  readonly cancel: (() => void) | null
  readonly progress: Progress | null
}

/** How far work is: what it does by now, and how much of that is done. */
export interface Progress {
  /** What it is at, where it has stages. */
  readonly stage?: string
  readonly done: number
  readonly of: number
}

/** The article under review, and how far the window is in it. */
export interface OpenReview {
  readonly kept: Review
  readonly current: string | null
  /** The claim that is pointed at, in the list or in the text. */
  readonly hovered: string | null
  readonly shown: 'all' | Verdict
  /** What takes each step back, the last one last. */
  readonly undo: readonly (readonly Decision[])[]
  readonly redo: readonly (readonly Decision[])[]
}

export interface Notice {
  readonly id: number
  readonly tone: 'done' | 'failed'
  readonly text: string
  /** What there is to say of it, in lines: in the words of whoever refused. */
  readonly detail: readonly string[]
}

/** Why something was refused, and what to do about it. */
export interface Failure {
  readonly code: ErrorCode
  readonly message: string
  readonly remedy: string
}

/** The stretch of a text that the reader is open at, and the claim that quotes it; null where it was found by its words. */
export interface Passage {
  readonly sourceId: string
  readonly claimId: string | null
  readonly start: number
  readonly end: number
}

/** How what the window shows stands to what is stored. */
export interface Sync {
  /** The number of the last change that is in the window; see the contract's `version`. */
  readonly seen: number
  /** `behind`: somebody else changed the workspace since. `lost`: it does not answer. */
  readonly state: 'same' | 'behind' | 'lost'
  /** When it was lost. */
  readonly since: number | null
}

/** Where one was: what was selected, in which view. */
export type Place = Pick<View, 'selection' | 'mode' | 'below'>

/** The places that one came from, the last one last, and those that one went back from. */
export interface Trail {
  readonly past: readonly Place[]
  readonly future: readonly Place[]
}

export interface AppState {
  readonly phase: 'opening' | 'ready' | 'failed'
  readonly failure: Failure | null
  /** The way to the shell is lost: it is tried again, unless the shell is another by now and lets this window in no more. */
  readonly lost: 'away' | 'shut-out' | null
  readonly client: Client | null
  readonly place: string
  readonly workspace: Workspace
  readonly store: 'embedded' | 'neo4j'
  /** The workspaces that there are, and which is open. */
  readonly workspaces: Workspaces
  readonly sync: Sync
  /** Which of the places for workspaces is open. */
  readonly dialog: 'workspaces' | 'cypher' | 'export' | 'picture' | 'briefing' | null
  /** What the place for pictures is open for. */
  readonly pictured: Pictured
  readonly view: View
  /** What the analyst added: notes, grades, saved views. */
  readonly layer: Layer
  /** What was changed of the view and the layer and can be taken back. */
  readonly history: History<View & Layer>
  /** Where one was before. */
  readonly trail: Trail
  readonly preferences: Preferences
  readonly passage: Passage | null
  readonly review: OpenReview | null
  /** Files that were brought, while a person says what becomes of them. */
  readonly brought: Brought | null
  readonly reviews: readonly WaitingReview[]
  /** Whether the place to paste an article is open. */
  readonly isPasting: boolean
  /** Whether the place to search is open: for everything, for the other end of a path, or for whom an actor is the same as. */
  readonly searching: 'everything' | 'path' | 'merge' | null
  /** The actor of whom some claims are somebody else's, while that is being said. */
  readonly splitting: string | null
  /** Whether the cursor moves through time by itself. */
  readonly isPlaying: boolean
  readonly work: readonly Work[]
  readonly notices: readonly Notice[]
}

const initial: AppState = {
  phase: 'opening',
  failure: null,
  lost: null,
  client: null,
  place: '',
  workspace: emptyWorkspace,
  store: 'embedded',
  workspaces: { open: '', workspaces: [], canKeepPasswords: false },
  sync: { seen: 0, state: 'same', since: null },
  dialog: null,
  pictured: 'network',
  view: viewSchema.parse({}),
  layer: layerSchema.parse({}),
  history: noHistory(),
  trail: { past: [], future: [] },
  preferences: preferencesSchema.parse({}),
  passage: null,
  review: null,
  brought: null,
  reviews: [],
  isPasting: false,
  searching: null,
  splitting: null,
  isPlaying: false,
  work: [],
  notices: [],
}

/** The window's one state; it is changed by the functions of this folder alone. */
export const useApp = create<AppState>(() => initial)

/** Some parts of the view, to be drawn anew only when one of them changes: the camera moves sixty times a second. */
export function useView<K extends keyof View>(...keys: readonly K[]): Pick<View, K> {
  return useApp(useShallow(({ view }) => Object.fromEntries(keys.map((key) => [key, view[key]])) as Pick<View, K>))
}
