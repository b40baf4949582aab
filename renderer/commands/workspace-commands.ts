import { Database, RefreshCw, SquareTerminal } from 'lucide'
import { type AppState, useApp } from '../state/app-state.ts'
import { refresh } from '../state/sync.ts'
import type { Command } from './command.ts'

/** What can be done with the workspace as a whole. */
export const workspaceCommands = {
  workspaces: {
    id: 'workspaces',
    label: 'command.workspaces',
    icon: Database,
    perform: () => useApp.setState({ dialog: 'workspaces' }),
  },
  refresh: { id: 'refresh', label: 'command.refresh', icon: RefreshCw, keys: 'r', perform: () => void refresh() },
  cypher: {
    id: 'cypher',
    label: 'command.cypher',
    icon: SquareTerminal,
    isEnabled: ({ store }: AppState) => store === 'neo4j',
    perform: () => useApp.setState({ dialog: 'cypher' }),
  },
} satisfies Record<string, Command>
