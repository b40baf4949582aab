import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { analysisSchema } from './analysis/schema.ts'
import { actorKinds } from './model/actor.ts'
import { briefingFormats, briefingSchema } from './model/briefing.ts'
import { inspectedSchema, rowPreviewSchema } from './model/brought-data.ts'
import { claimSchema } from './model/claim.ts'
import { graphDeltaSchema, withdrawalSchema } from './model/delta.ts'
import { edtfText } from './model/edtf-time.ts'
import { errorCodes } from './model/errors.ts'
import { identitySchema } from './model/identities.ts'
import { mappingSchema } from './model/mapping.ts'
import { plainText } from './model/names.ts'
import { pictureChoiceSchema } from './model/picture.ts'
import { queryAnswerSchema } from './model/query-answer.ts'
import { decisionSchema, madeDecisionSchema, reviewSchema } from './model/review.ts'
import { modelPlaceSchema, readingEventSchema, waitingReviewSchema } from './model/review-events.ts'
import { sourceDocumentSchema, sourceSchema } from './model/source.ts'
import { spanSchema } from './model/span.ts'
import { exportEventSchema, exportFormats, savedFileSchema } from './model/taking-away.ts'
import { connectionTestSchema, loginSchema, workspacesSchema } from './model/workspace.ts'
import { contradictionSchema } from './query/contradictions.ts'
import { countsSchema } from './query/counts.ts'
import { differenceSchema } from './query/difference.ts'
import { filterSchema } from './query/filter.ts'
import { ledgerSchema } from './query/ledger/ledger.ts'
import { networkSchema } from './query/network.ts'
import { pathsSchema } from './query/paths.ts'
import { searchHitSchema } from './query/search/search.ts'
import { timelineEntrySchema } from './query/timeline.ts'

export type { Inspected, RowPreview } from './model/brought-data.ts'
export { type ModelAddress, type ReadingEvent, stages, type WaitingReview } from './model/review-events.ts'
export { type ExportEvent, type ExportFormat, exportFormats } from './model/taking-away.ts'

/** Every refusal crosses the wire as one error: a code of the closed list, what happened, and what to do. */
const base = oc.errors({
  REFUSED: { data: z.object({ code: z.enum(errorCodes), message: z.string(), remedy: z.string() }) },
})

const day = z.iso.date()
/** A day, or with `since` the range from then to it. */
const asOf = z.object({
  asOf: day.nullable().default(null),
  since: day.nullable().default(null),
  assessments: z.boolean().default(false),
})

/** Whose ties are analysed, as of a day: those that are certain then, or also those that are possible; of some kinds of actor, or all. */
const analysed = asOf.pick({ asOf: true }).extend({
  possible: z.boolean().default(true),
  kinds: z.array(z.enum(actorKinds)).min(1).nullable().default(null),
})

export const refusalSchema = z.object({
  what: z.enum(['source', 'entity', 'mention', 'claim', 'link']),
  id: z.string(),
  reason: z.string(),
})

/** What was committed, as a difference to apply (what left first, then what came), and what was not, with its reason. */
const loaded = z.object({
  file: z.string(),
  delta: graphDeltaSchema,
  withdrawn: withdrawalSchema,
  refused: z.array(refusalSchema),
})

/** What is known of an article besides its text; null is "as the file says, or nobody knows". */
const about = z.object({
  published: edtfText.nullable().default(null),
  language: z.enum(['ar', 'en']).nullable().default(null),
})

/** What of the graph is taken away: as it is looked at, by the ids of nodes (or relationships, for their ends) with so many steps around them. */
const taken = asOf.extend({
  ids: z.array(z.string()).nullable().default(null),
  steps: z.int().nonnegative().max(12).default(0),
  mode: z.enum(['alliance', 'full']).default('full'),
  possible: z.boolean().default(true),
  filter: filterSchema.prefault({}),
})

const ofSource = z.object({ sourceId: z.string() })

/** A claim whose evidence says which source each quote stands in. */
const shownClaim = claimSchema.safeExtend({
  sourceId: z.string(),
  evidence: z.array(spanSchema.extend({ source: z.string() })),
})

const shown = z.object({ item: z.record(z.string(), z.unknown()), claims: z.array(shownClaim) })

const broughtFiles = z.object({ files: z.array(z.file()).min(1).max(10) })

const point = z.object({ x: z.number(), y: z.number() })

/** What is below the network. */
export const belowTabs = [
  'timeline',
  'commitments',
  'treaties',
  'meetings',
  'pairs',
  'nodes',
  'ties',
  'claims',
  'changes',
  'analysis',
] as const
export type BelowTab = (typeof belowTabs)[number]

/** By what the network can be arranged. */
export const layoutNames = ['force', 'rings', 'around', 'groups', 'time'] as const
export type LayoutName = (typeof layoutNames)[number]

/** How one workspace was last looked at. Kept by the host, so that it is there after a restart. */
export const viewSchema = z.object({
  mode: z.enum(['alliance', 'full']).default('alliance'),
  asOf: day.nullable().default(null),
  /** The first day of the range that is looked at, and ends on the day; null for the day alone. */
  since: day.nullable().default(null),
  assessments: z.boolean().default(false),
  possible: z.boolean().default(true),
  lanes: z.enum(['kind', 'actor', 'pair']).default('kind'),
  below: z.enum(belowTabs).default('timeline'),
  /** The days, counted from 1970, that the timeline was zoomed or moved to; null where it shows all. */
  span: z.object({ first: z.number(), last: z.number() }).nullable().default(null),
  /** The other day of a comparison; the one is that of `asOf`, or today. */
  against: day.nullable().default(null),
  selection: z.string().nullable().default(null),
  positions: z.record(z.string(), point).default({}),
  filter: filterSchema.prefault({}),
  /** By which layout the network was last arranged. */
  layout: z.enum(layoutNames).default('force'),
  /** The ends of the paths that are looked at, and which of them is marked. */
  path: z.object({ from: z.string(), to: z.string(), at: z.int().nonnegative() }).nullable().default(null),
  /** Nodes that are not shown, though they are there; and, where not all are, those that alone are shown. */
  hidden: z.array(z.string()).default([]),
  only: z.array(z.string()).nullable().default(null),
  /** Nodes that stay where they are when the network is arranged. */
  pinned: z.array(z.string()).default([]),
  /** Where one looks from; `isFitted` where all was in view, so that it is fitted again in a window of another size. */
  camera: z
    .record(z.string(), z.object({ zoom: z.number().positive(), pan: point, isFitted: z.boolean().default(false) }))
    .default({}),
})
export type View = z.output<typeof viewSchema>

/** How far a source is to be trusted, A to F, and what a claim says, 1 to 6 (Admiralty grades, NATO AJP-2.1). */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export const credibilities = ['1', '2', '3', '4', '5', '6'] as const

const noteSchema = z.object({
  text: plainText.max(20_000),
  tags: z.array(plainText.min(1).max(100)).max(50),
  by: z.string(),
  at: z.iso.datetime(),
})
export type Note = z.output<typeof noteSchema>

/** What an analyst has a quote of another language say. */
const translationSchema = z.object({ text: plainText.min(1).max(20_000), by: z.string(), at: z.iso.datetime() })

const savedViewSchema = z.object({
  id: z.string(),
  name: plainText.min(1).max(200),
  at: z.iso.datetime(),
  view: viewSchema,
  /** A small PNG as a data URL; null where there was nothing to show. */
  thumbnail: z
    .string()
    .max(400_000)
    .regex(/^data:image\/png;base64,[\w+/=]+$/)
    .nullable(),
})
export type SavedView = z.output<typeof savedViewSchema>

/** What an analyst adds to a workspace of their own accord: by the ids of nodes, relationships, claims and sources. */
export const layerSchema = z.object({
  notes: z.record(z.string(), noteSchema).default({}),
  /** A reliability for a source, a credibility for a claim. */
  grades: z.record(z.string(), z.enum([...reliabilities, ...credibilities])).default({}),
  views: z.array(savedViewSchema).default([]),
  /** By the ids of claims: of what they quote. */
  translations: z.record(z.string(), translationSchema).default({}),
  /** Actors that the analyst holds to be one, or to be two, in the order in which she said so. */
  identities: z.array(identitySchema).default([]),
})
export type Layer = z.output<typeof layerSchema>

/** What a person prefers in every workspace; null is "as the system has it". */
export const preferencesSchema = z.object({
  language: z.enum(['en', 'ar']).nullable().default(null),
  theme: z.enum(['light', 'dark']).nullable().default(null),
  panels: z.record(z.string(), z.number().positive()).default({}),
  /** In which format one took something away last. */
  exportFormat: z.enum(exportFormats).default('graphml'),
  /** How one took a picture last. */
  picture: pictureChoiceSchema.prefault({}),
  /** The name under which decisions are kept; null is the name that the system has. */
  analyst: z.string().trim().min(1).max(200).nullable().default(null),
  /** Off until a person gives it. Its key is in the environment and kept nowhere. */
  model: modelPlaceSchema.nullable().default(null),
})
export type Preferences = z.output<typeof preferencesSchema>

const ofWorkspace = z.object({ id: z.string() })

/** Everything the shell can be asked: the only list. */
export const contract = {
  info: base.output(
    z.object({ store: z.enum(['embedded', 'neo4j']), place: z.string(), version: z.string(), counts: countsSchema }),
  ),
  graph: base.output(graphDeltaSchema),
  /** A number that each change of the graph makes one higher, whoever makes it. */
  version: base.output(z.int()),
  /** A question in Neo4j's own language, which can change nothing. */
  cypher: base.input(z.object({ query: z.string().min(1).max(100_000) })).output(queryAnswerSchema),
  document: base.input(ofSource).output(sourceDocumentSchema.extend({ source: sourceSchema })),
  network: base.input(asOf).output(networkSchema),
  timeline: base.input(asOf.pick({ assessments: true })).output(z.array(timelineEntrySchema)),
  ledger: base.input(asOf).output(ledgerSchema),
  /** Between two nodes, by their ids, through everything or through actors alone. */
  paths: base
    .input(
      asOf.extend({
        from: z.string(),
        to: z.string(),
        mode: z.enum(['alliance', 'full']).default('full'),
        most: z.int().positive().max(1000).default(50),
        steps: z.int().positive().max(12).default(6),
      }),
    )
    .output(pathsSchema),
  difference: base.input(z.object({ from: day, to: day, assessments: z.boolean().default(false) })).output(differenceSchema),
  contradictions: base.output(z.array(contradictionSchema)),
  analyse: base.input(analysed).output(analysisSchema),
  show: base.input(z.object({ id: z.string() })).output(shown),
  /** At most `limit` of each group. */
  search: base
    .input(z.object({ text: z.string().max(500), limit: z.int().positive().max(500).default(50) }))
    .output(z.array(searchHitSchema)),
  load: base.input(z.object({ claims: z.file(), texts: z.array(z.file()) })).output(loaded),
  loadFirstArticle: base.output(loaded),
  export: base.input(taken.extend({ format: z.enum(exportFormats) })).output(eventIterator(exportEventSchema)),
  /** Files of facts, and data sets. */
  data: {
    inspect: base.input(broughtFiles).output(inspectedSchema),
    preview: base.input(broughtFiles.extend({ mapping: mappingSchema })).output(rowPreviewSchema),
    /** `theirs`: of which conflicts the file's side is taken, as `claim claim:1`. */
    import: base
      .input(
        broughtFiles.extend({
          mapping: mappingSchema.nullable().default(null),
          theirs: z.array(z.string()).default([]),
        }),
      )
      .output(loaded.extend({ layer: layerSchema })),
  },
  review: {
    list: base.output(z.array(waitingReviewSchema)),
    read: base.input(about.extend({ article: z.file() })).output(eventIterator(readingEventSchema)),
    again: base.input(about.extend(ofSource.shape)).output(eventIterator(readingEventSchema)),
    ask: base.input(ofSource.extend({ model: modelPlaceSchema })).output(eventIterator(readingEventSchema)),
    open: base.input(ofSource).output(reviewSchema),
    decide: base.input(ofSource.extend({ decisions: z.array(decisionSchema).min(1) })).output(z.array(madeDecisionSchema)),
    commit: base.input(ofSource).output(loaded),
    gold: base.input(ofSource).output(z.array(savedFileSchema)),
  },
  /** With `print`, an SVG becomes a PDF. */
  savePicture: base
    .input(z.object({ picture: z.file().max(200_000_000), print: z.boolean().default(false) }))
    .output(z.array(savedFileSchema)),
  saveBriefing: base
    .input(z.object({ briefing: briefingSchema, format: z.enum(briefingFormats) }))
    .output(z.array(savedFileSchema)),
  view: { get: base.output(viewSchema), put: base.input(viewSchema) },
  layer: { get: base.output(layerSchema), put: base.input(layerSchema) },
  preferences: { get: base.output(preferencesSchema), put: base.input(preferencesSchema) },
  /** Which workspace is open where this is asked: answered by the shell, all else by the workspace that is open. */
  workspaces: {
    list: base.output(workspacesSchema),
    make: base.input(z.object({ name: z.string().trim().min(1).max(80) })).output(workspacesSchema),
    /** One that needs a password is opened by `connect`. */
    open: base.input(ofWorkspace).output(workspacesSchema),
    connect: base.input(loginSchema.extend({ keepsPassword: z.boolean().default(false) })).output(workspacesSchema),
    test: base.input(loginSchema).output(connectionTestSchema),
    /** Takes one off the list. What is in it stays where it is. */
    forget: base.input(ofWorkspace).output(workspacesSchema),
  },
}

const { workspaces: _shell, ...ofOneWorkspace } = contract
/** What one workspace answers. */
export const workspaceContract = ofOneWorkspace
