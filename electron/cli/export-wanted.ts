import { type Layer, type View, viewSchema } from '../../graph/contract.ts'
import { buildGraph } from '../../graph/model/graph.ts'
import { identified } from '../../graph/model/identities.ts'
import { partOf } from '../../graph/query/part.ts'
import { shownBy } from '../../graph/query/shown-by.ts'
import type { Opened, Values } from './command.ts'
import { lookedAt } from './look-option.ts'
import { nodeOf } from './node-of.ts'
import { numberOption } from './number-option.ts'
import { savedView } from './saved-view.ts'

/** How one looks at everything, whatever its time. */
const everything = viewSchema.parse({ mode: 'full', assessments: true })
const anyTime = { day: null, since: null, assessments: true }

/** Whom `--focus` names, by ids or names; null for everybody. */
async function focusOption({ focus }: Values, opened: Opened): Promise<string[] | null> {
  if (typeof focus !== 'string') return null
  return Promise.all(
    focus
      .split(',')
      .filter(Boolean)
      .map((each) => nodeOf(opened, each.trim())),
  )
}

/** The nodes that a view shows, where it hides some; null for all: what "as shown" means in the window. */
async function shownIn({ mode, filter, hidden, only }: View, { store }: Opened, { identities }: Layer) {
  if (hidden.length === 0 && only === null) return null
  const seen = buildGraph(identified(await store.fetch(), identities))
  const { graph } = partOf(seen, { ids: null, steps: 0, asOf: anyTime, mode, possible: true, filter })
  return [...graph.nodes.keys()].filter(shownBy({ hidden, only }))
}

/** What the options of `export` want of the graph: everything, or what a saved view shows, with the other options put over it. */
export async function wantedBy(values: Values, opened: Opened) {
  const layer = await opened.client.layer.get()
  const view = lookedAt(typeof values.view === 'string' ? savedView(layer, values.view).view : everything, values)
  const { mode, asOf, since, assessments, possible, filter } = view
  const focus = await focusOption(values, opened)
  const part = focus
    ? { ids: focus, steps: numberOption(values, 'hops', 0, 0) }
    : { ids: await shownIn(view, opened, layer), steps: 0 }
  return { ...part, mode, asOf, since, assessments, filter, possible: possible && values.definite !== true }
}
