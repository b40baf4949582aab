/**
 * `npm run bench:export`: 100,000 nodes and 300,000 relationships as GraphML, beside writing the same bytes. Prints seconds, their
 * ratio, and how much memory grew beyond what the graph itself takes: the program may hold 700 MB, so that it would fail if it kept
 * what it wrote. `-- NODES` takes another number of nodes.
 */
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeTogether } from '../../electron/host/atomic-file.ts'
import type { Actor } from '../../graph/model/actor.ts'
import type { Claim } from '../../graph/model/claim.ts'
import type { GraphDelta } from '../../graph/model/delta.ts'
import { applyDelta, noFacts } from '../../graph/model/delta.ts'
import { buildGraph } from '../../graph/model/graph.ts'
import { exporterOf, takenOf } from '../export/exported.ts'
import { claim } from '../fixtures/claims.ts'

const NODES = Number(process.argv[2] ?? 100_000)
/** Of five nodes, one is an actor and four are meetings of three or four of them. */
const ACTORS = NODES / 5
const MEETINGS = NODES - ACTORS
const quote = 'التقى وزير الخارجية نظيره في العاصمة وبحثا التعاون بين البلدين'

function actor(at: number): Actor {
  return { id: `state:${at}`, type: 'state', names: { en: `Actor ${at}`, ar: `طرف ${at}` }, aliases: [], iso3: null }
}

function meeting(at: number, plain: Claim): Claim {
  const count = at % 4 === 0 ? 3 : 4
  const participants = Array.from({ length: count }, (_, each) => ({
    entityId: `state:${(at * 7 + each * 131) % ACTORS}`,
    role: 'participant',
  }))
  const year = 1950 + (at % 75)
  const time = { edtf: `${year}-0${1 + (at % 9)}-1${at % 9}`, basis: 'explicit' as const }
  const evidence = [{ quote, start: 0, end: quote.length }]
  return { ...plain, id: `claim:${at}`, asserts: `meeting:${at}`, label: { en: `Meeting ${at}` }, participants, time, evidence }
}

function facts(): GraphDelta {
  const plain = claim({ participants: [['state:0', 'participant']] })
  const source = {
    id: plain.sourceId,
    file: 's.txt',
    title: 'S',
    outlet: null,
    language: 'ar',
    published: '2025',
    sha256: '0'.repeat(64),
  }
  return {
    sources: [{ ...source, publishedBasis: 'loader' }],
    actors: Array.from({ length: ACTORS }, (_, at) => actor(at)),
    claims: Array.from({ length: MEETINGS }, (_, at) => meeting(at, plain)),
  }
}

/** Seconds that some work takes, and the most memory that the process held meanwhile, in MB. */
async function measured(work: () => Promise<void>): Promise<{ seconds: number; peak: number }> {
  let peak = process.memoryUsage().rss
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  const start = performance.now()
  await work()
  clearInterval(timer)
  return { seconds: (performance.now() - start) / 1000, peak: Math.max(peak, process.memoryUsage().rss) / 1e6 }
}

/** As the service puts pieces together, with room for the clock above. */
async function* batches(pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>): AsyncIterable<string> {
  let text = ''
  for await (const piece of pieces) {
    text += piece
    if (text.length < 1 << 16) continue
    yield text
    text = ''
    await new Promise((resolve) => setImmediate(resolve))
  }
  yield text
}

const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'))
try {
  const graph = buildGraph(applyDelta(noFacts, facts()))
  const taken = takenOf(graph)
  console.log(`${graph.nodes.size} nodes, ${graph.relationships.size} relationships`)
  const before = process.memoryUsage().rss / 1e6
  const place = join(folder, 'network.graphml')
  const [file] = exporterOf('graphml').write(taken)
  const own = await measured(() => writeTogether([{ path: place, content: batches(file!.pieces()) }]))
  const bytes = statSync(place).size / 1e6
  const again = await measured(() => writeTogether([{ path: join(folder, 'copy'), content: createReadStream(place) }]))
  console.log(`the graph in memory ${before.toFixed(0)} MB; the file ${bytes.toFixed(0)} MB`)
  console.log(`export ${own.seconds.toFixed(1)} s, at most ${(own.peak - before).toFixed(0)} MB more memory`)
  console.log(`the same bytes ${again.seconds.toFixed(1)} s; ratio ${(own.seconds / again.seconds).toFixed(1)}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
