import { useShallow } from 'zustand/react/shallow'
import { useLanguage } from '../i18n/language.ts'
import { type AppState, useApp } from '../state/app-state.ts'
import type { MenuEntry } from '../ui/menu-button.tsx'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { keysText } from './shortcuts.ts'

function enabledCommands(state: AppState): Record<string, boolean> {
  const all: readonly Command[] = Object.values(commands)
  return Object.fromEntries(all.map(({ id, isEnabled }) => [id, isEnabled ? isEnabled(state) : true]))
}

/** Which commands can be performed now, by their ids. */
export function useEnabled(): Record<string, boolean> {
  return useApp(useShallow(enabledCommands))
}

/** A command as a menu shows it. */
export function useEntry(): (command: Command) => MenuEntry {
  const { t } = useLanguage()
  const enabled = useEnabled()
  return ({ id, label, keys, perform }) => ({
    id,
    label: t(label),
    keys: keys && keysText(keys),
    isDisabled: !enabled[id],
    perform,
  })
}

/** Everything that can be done now, as a list shows it. */
export function useEverything(): MenuEntry[] {
  const entry = useEntry()
  const all: readonly Command[] = Object.values(commands)
  const others = all.filter(({ id }) => id !== 'search')
  return others.map(entry).filter(({ isDisabled }) => !isDisabled)
}
