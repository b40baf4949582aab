import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { numbersFrom } from '../../../graph/analysis/random.ts'
import { type View, viewSchema } from '../../../graph/contract.ts'
import { parseClaimFile, readClaimFile } from '../../../graph/model/claim-file.ts'
import { type Day, formatDay, parseDay } from '../../../graph/model/day.ts'
import type { Graph } from '../../../graph/model/graph.ts'
import { EmbeddedStore } from '../../../graph/store/embedded.ts'
import { generatedFile, pick } from '../../fixtures/generated-claims.ts'

/** So many claims of so many actors make about 5,000 nodes and 15,000 relationships. */
const SIZE = { seed: 1, claims: 5_250, actors: 850 }

/** The days that the claims are of, and so those that the cursor is moved over. */
export const DAYS = { first: parseDay('2017-01-01')!, last: parseDay('2025-06-30')! }

/** Dates of every kind, spread evenly: a step of the cursor meets about as many as any other. */
function dateAt(next: () => number): string | null {
  const day = (from: Day = DAYS.first) => from + Math.floor(next() * (DAYS.last - from))
  const first = day()
  const text = formatDay(first)
  return pick(
    [text, text, text, text.slice(0, 7), text.slice(0, 4), `${text}~`, `${text}/${formatDay(day(first))}`, `${text}/..`, null],
    next,
  )
}

/** What an extractor would have written, but with dates spread over years, and without links and places: they would double the ties. */
function claims() {
  const { json, text } = generatedFile(SIZE)
  const next = numbersFrom(SIZE.seed)
  const spread = json.claims.map((claim) => {
    const edtf = dateAt(next)
    return { ...claim, place: null, links: [], time: { edtf, text: null, basis: edtf === null ? 'none' : 'explicit' } }
  })
  return readClaimFile(parseClaimFile({ ...json, claims: spread }), text)
}

/** Stores the claims in a workspace. Gives their graph. */
export async function fill(workspace: string): Promise<Graph> {
  const { delta, document, refused } = claims()
  if (refused.length > 0) throw new Error(`a generated claim is not valid: ${refused[0]!.reason}`)
  const store = new EmbeddedStore(workspace)
  await store.apply({ delta, documents: [document] })
  const graph = await store.fetch()
  await store.close()
  return graph
}

const viewFile = (workspace: string) => join(workspace, 'view.json')

/** How the workspace was last looked at, as the shell keeps it. */
export function keptView(workspace: string): View {
  return viewSchema.parse(JSON.parse(readFileSync(viewFile(workspace), 'utf8')))
}

/** While no shell runs on the workspace. */
export function keepView(workspace: string, change: Partial<View>): void {
  writeFileSync(viewFile(workspace), JSON.stringify({ ...keptView(workspace), ...change }))
}

/** The whole network is wanted from the first opening on. */
export function keepFirstView(workspace: string): void {
  writeFileSync(viewFile(workspace), JSON.stringify(viewSchema.parse({ mode: 'full' })))
}
