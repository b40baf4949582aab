import { FileDown, Image } from 'lucide'
import { savePicture } from '../picture/save-picture.ts'
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
    perform: () => void savePicture('network'),
  },
  pictureTimeline: {
    id: 'pictureTimeline',
    label: 'command.pictureTimeline',
    icon: Image,
    keys: 'mod+shift+l',
    isEnabled: hasNodes,
    perform: () => void savePicture('timeline'),
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
