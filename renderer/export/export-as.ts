import type { ExportFormat } from '../../graph/contract.ts'
import { within } from '../../graph/query/neighbourhood.ts'
import { languages } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { claimsOf } from '../state/highlight.ts'
import { currentLanguage } from '../state/language.ts'
import { run } from '../state/work.ts'
import { takeSaved } from './fetch-saved.ts'

/** The nodes that a selection stands for: a node with its neighbours, or the ends of a tie, or what a claim speaks of. */
function selectedNodes(selection: string): string[] {
  const { workspace } = useApp.getState()
  const { graph } = workspace.scenes.full
  if (graph.nodes.has(selection)) return [...within(graph, [selection], 1)]
  const claims = new Set(claimsOf(workspace, selection))
  const ties = [...graph.relationships.values()].filter((tie) => tie.claims.some((claim) => claims.has(claim)))
  return [...new Set(ties.flatMap(({ source, target }) => [source, target]))]
}

/** Takes the graph, or the selection, away as a file. The host writes it; the window says where it is. */
export async function exportAs(format: ExportFormat, what: 'all' | 'selection'): Promise<void> {
  const { client, view } = useApp.getState()
  const { t } = languages[currentLanguage()]
  const ids = what === 'selection' && view.selection ? selectedNodes(view.selection) : null
  const { asOf, since, assessments } = view
  const saved =
    client && (await run(t('work.exporting'), (signal) => client.export({ format, ids, asOf, since, assessments }, { signal })))
  takeSaved(saved)
}
