import { CalendarRange, CircleDot, Group, Orbit, Waypoints } from 'lucide'
import type { LayoutName } from '../../graph/contract.ts'
import { rearrange } from '../canvas/rearrange.ts'
import type { AppState } from '../state/app-state.ts'
import type { Command } from './command.ts'

function command(name: LayoutName, icon: Command['icon']) {
  return {
    id: `layout.${name}`,
    label: `layout.${name}` as const,
    icon,
    isEnabled: ({ workspace }: AppState) => workspace.facts.actors.size > 0,
    perform: () => void rearrange(name),
  }
}

/** The ways to arrange the network. */
export const layoutCommands = {
  layoutForce: command('force', Waypoints),
  layoutRings: command('rings', CircleDot),
  layoutAround: command('around', Orbit),
  layoutGroups: command('groups', Group),
  layoutTime: command('time', CalendarRange),
} satisfies Record<string, Command>
