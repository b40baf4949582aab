import { useEffect } from 'react'
import { useApp } from '../state/app-state.ts'
import type { Command } from './command.ts'
import { latinKey } from './latin-key.ts'

const isMac = navigator.platform.startsWith('Mac')

/** A key press as commands name it: `mod+shift+g`. Shift is named for letters only: `+` is typed with it on some keyboards. */
function pressed(event: KeyboardEvent): string {
  const key = latinKey(event)
  const isMod = isMac ? event.metaKey : event.ctrlKey
  return [isMod && 'mod', event.altKey && 'alt', event.shiftKey && /^[a-z]$/.test(key) && 'shift', key === '=' ? '+' : key]
    .filter(Boolean)
    .join('+')
}

/** Keys of one character work only while a picture has the focus: who speaks or types letters elsewhere sets nothing off (WCAG 2.1.4). */
function isMeant(keys: string, { target }: KeyboardEvent): boolean {
  // What is typed in a field is undone there.
  if (/^mod\+(?:shift\+)?z$/.test(keys) && target instanceof Element && target.closest('input, textarea')) return false
  return keys.length > 1 || (target instanceof Element && target.closest('.pictures') !== null)
}

/** Performs the command of a key. */
export function useShortcuts(commands: Iterable<Command>): void {
  useEffect(() => {
    const byKeys = new Map([...commands].flatMap((command) => (command.keys ? [[command.keys, command] as const] : [])))
    const onKeyDown = (event: KeyboardEvent) => {
      const command = byKeys.get(pressed(event))
      if (!command || event.defaultPrevented) return
      if (!command.keys || !isMeant(command.keys, event)) return
      if (command.isEnabled && !command.isEnabled(useApp.getState())) return
      event.preventDefault()
      command.perform()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [commands])
}

const SYMBOLS: Record<string, string> = {
  mod: isMac ? '⌘' : 'Ctrl',
  shift: isMac ? '⇧' : 'Shift',
  escape: 'Esc',
  alt: isMac ? '⌥' : 'Alt',
  arrowleft: '←',
  arrowright: '→',
}

/** Keys as a person reads them: `Ctrl+Shift+G`. */
export function keysText(keys: string): string {
  const parts = keys === '+' ? ['+'] : keys.split('+')
  return parts.map((part) => SYMBOLS[part] ?? part.toUpperCase()).join(isMac ? '' : '+')
}
