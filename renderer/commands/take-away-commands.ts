import { FileDown, Image, Presentation } from 'lucide'
import { useApp } from '../state/app-state.ts'
import type { Command } from './command.ts'
import { hasNodes } from './has-nodes.ts'

/** What takes something away: pictures and data. */
export const takeAwayCommands = {
  pictureNetwork: {
    id: 'pictureNetwork',
    label: 'command.pictureNetwork',
    icon: Image,
    keys: 'mod+shift+g',
    isEnabled: hasNodes,
    perform: () => useApp.setState({ dialog: 'picture', pictured: 'network' }),
  },
  pictureTimeline: {
    id: 'pictureTimeline',
    label: 'command.pictureTimeline',
    icon: Image,
    keys: 'mod+shift+l',
    isEnabled: hasNodes,
    perform: () => useApp.setState({ dialog: 'picture', pictured: 'timeline' }),
  },
  briefing: {
    id: 'briefing',
    label: 'command.briefing',
    icon: Presentation,
    keys: 'mod+shift+b',
    isEnabled: hasNodes,
    perform: () => useApp.setState({ dialog: 'briefing' }),
  },
  exportData: {
    id: 'exportData',
    label: 'command.export',
    icon: FileDown,
    keys: 'mod+shift+e',
    isEnabled: hasNodes,
    perform: () => useApp.setState({ dialog: 'export' }),
  },
} satisfies Record<string, Command>
