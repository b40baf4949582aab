import { implement } from '@orpc/server'
import { analyseInSteps } from './analysis/analysis.ts'
import { preferencesSchema, viewSchema, workspaceContract } from './contract.ts'
import { openModel } from './endpoint/model.ts'
import type { Host } from './host.ts'
import { parseDay } from './model/day.ts'
import { deltaOf } from './model/delta.ts'
import { AppError } from './model/errors.ts'
import { actorNetwork } from './query/actor-network.ts'
import { contradictions } from './query/contradictions.ts'
import { difference } from './query/difference.ts'
import { ledger } from './query/ledger/ledger.ts'
import { network } from './query/network.ts'
import { timeline } from './query/timeline.ts'
import { askForReview } from './service/ask-for-review.ts'
import { breathedOut } from './service/breathe.ts'
import { saveBriefing } from './service/briefing.ts'
import { commit, waitingReviews } from './service/commit.ts'
import { decide } from './service/decide.ts'
import { exportPart } from './service/export.ts'
import { Finder } from './service/find.ts'
import { findPaths } from './service/find-paths.ts'
import { importData, inspectData, previewData } from './service/import-data.ts'
import { keptLayer } from './service/kept-layer.ts'
import { load } from './service/load.ts'
import { openReview, reviewOf } from './service/open-review.ts'
import { savePicture } from './service/picture.ts'
import { readAgain, readForReview } from './service/read-for-review.ts'
import { refused } from './service/refused.ts'
import { deciderOf, saveGold } from './service/review.ts'
import { SeenGraph } from './service/seen-graph.ts'
import { documentOf, show } from './service/show.ts'
import type { GraphStore } from './store/store.ts'

export interface ServiceParts {
  readonly store: GraphStore
  readonly host: Host
}

/** A day of the contract, which a calendar may still not have. */
function dayOf(text: string | null): number | null {
  const day = text === null ? null : parseDay(text)
  if (text !== null && day === null) throw new AppError('bad-request', `${text} is no day`, 'Write a day as 2025-07-31.')
  return day
}

/** A stream of events; what it throws, from its first question on, passes by the middleware of a call and is put into words here. */
async function* streaming<T>(events: () => AsyncGenerator<T> | Promise<AsyncGenerator<T>>): AsyncGenerator<T> {
  try {
    yield* await events()
  } catch (thrown) {
    throw refused(thrown)
  }
}

/** The contract of one workspace, answered: what every shell serves and the command line calls. */
export function createService({ store, host }: ServiceParts) {
  const on = implement(workspaceContract).use(async ({ next }) => {
    try {
      return await next()
    } catch (thrown) {
      throw refused(thrown)
    }
  })
  const seen = new SeenGraph(store, host)
  const finder = new Finder(store, seen, host)
  return on.router({
    info: on.info.handler(async () => ({
      store: store.kind,
      place: store.place,
      version: host.version,
      counts: await store.counts(),
    })),
    graph: on.graph.handler(async () => deltaOf(await store.fetch())),
    version: on.version.handler(() => store.version()),
    cypher: on.cypher.handler(({ input, signal }) => {
      if (store.console) return store.console.ask(input.query, signal)
      throw new AppError('not-supported', 'this workspace is no Neo4j database', 'Connect to one to ask it in Cypher.')
    }),
    document: on.document.handler(({ input }) => documentOf(store, input.sourceId)),
    network: on.network.handler(async ({ input: { asOf, since, assessments } }) =>
      network(await seen.fetch(), { day: dayOf(asOf), since: dayOf(since), assessments }),
    ),
    timeline: on.timeline.handler(async ({ input }) => timeline(await seen.fetch(), input)),
    ledger: on.ledger.handler(async ({ input: { asOf, since, assessments } }) =>
      ledger(await seen.fetch(), { day: dayOf(asOf), since: dayOf(since), assessments }),
    ),
    paths: on.paths.handler(async ({ input: { asOf, since, ...wanted } }) =>
      findPaths(await seen.fetch(), {
        ...wanted,
        asOf: { day: dayOf(asOf), since: dayOf(since), assessments: wanted.assessments },
      }),
    ),
    difference: on.difference.handler(async ({ input: { from, to, assessments } }) =>
      difference(await seen.fetch(), dayOf(from)!, dayOf(to)!, assessments),
    ),
    contradictions: on.contradictions.handler(async () => contradictions(await seen.fetch())),
    analyse: on.analyse.handler(async ({ input, signal }) => {
      const wanted = { ...input, day: dayOf(input.asOf), assessments: false }
      return breathedOut(analyseInSteps(actorNetwork(await seen.fetch(), wanted), input), signal, 'analyse')
    }),
    show: on.show.handler(async ({ input }) => show(await seen.fetch(), input.id)),
    search: on.search.handler(({ input }) => finder.find(input.text, input.limit)),
    load: on.load.handler(({ input, signal }) => load(store, input.claims, input.texts, signal)),
    loadFirstArticle: on.loadFirstArticle.handler(async ({ signal }) => {
      const { claims, texts } = await host.firstArticle()
      return load(store, claims, texts, signal)
    }),
    export: on.export.handler(({ input: { asOf, since, assessments, ...wanted }, signal }) =>
      streaming(() =>
        exportPart({ store, seen, host }, { ...wanted, asOf: { day: dayOf(asOf), since: dayOf(since), assessments } }, signal),
      ),
    ),
    data: {
      inspect: on.data.inspect.handler(({ input, signal }) => inspectData({ store, host }, input.files, signal)),
      preview: on.data.preview.handler(({ input }) => previewData({ store, host }, input.files, input.mapping)),
      import: on.data.import.handler(({ input: { files, ...how }, signal }) => importData({ store, host }, files, how, signal)),
    },
    review: {
      list: on.review.list.handler(() => waitingReviews(store)),
      read: on.review.read.handler(({ input: { article, ...about }, signal }) =>
        streaming(async () => readForReview(store, article, about, await host.readingRules(), signal)),
      ),
      again: on.review.again.handler(({ input: { sourceId, ...about }, signal }) =>
        streaming(async () => {
          const { reading } = await reviewOf(store, sourceId)
          return readAgain(store, reading, about, await host.readingRules(), signal)
        }),
      ),
      ask: on.review.ask.handler(({ input: { sourceId, model: place }, signal }) =>
        streaming(async () => {
          const { reading } = await reviewOf(store, sourceId)
          const model = await openModel({ ...place, key: host.modelKey }, signal)
          return askForReview(store, reading, model, await host.readingRules(), signal)
        }),
      ),
      open: on.review.open.handler(({ input }) => openReview(store, input.sourceId)),
      decide: on.review.decide.handler(async ({ input: { sourceId, decisions } }) =>
        decide(store, sourceId, decisions, await deciderOf(host)),
      ),
      commit: on.review.commit.handler(({ input }) => commit(store, input.sourceId)),
      gold: on.review.gold.handler(({ input }) => saveGold(store, host, input.sourceId)),
    },
    savePicture: on.savePicture.handler(({ input }) => savePicture(host, input)),
    saveBriefing: on.saveBriefing.handler(({ input }) => saveBriefing(host, input.briefing, input.format)),
    view: {
      get: on.view.get.handler(async () => viewSchema.parse((await host.view.read()) ?? {})),
      put: on.view.put.handler(({ input }) => host.view.write(input)),
    },
    layer: {
      get: on.layer.get.handler(() => keptLayer(host)),
      put: on.layer.put.handler(({ input }) => host.layer.write(input)),
    },
    preferences: {
      get: on.preferences.get.handler(async () => preferencesSchema.parse((await host.preferences.read()) ?? {})),
      put: on.preferences.put.handler(({ input }) => host.preferences.write(input)),
    },
  })
}

export type Service = ReturnType<typeof createService>
