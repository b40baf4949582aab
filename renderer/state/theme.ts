import { useEffect, useSyncExternalStore } from 'react'
import { useApp } from './app-state.ts'

export type ThemeName = 'light' | 'dark'

const system = window.matchMedia('(prefers-color-scheme: dark)')

function subscribe(changed: () => void): () => void {
  system.addEventListener('change', changed)
  return () => system.removeEventListener('change', changed)
}

/** The theme in force: the one that was chosen, else the system's. */
export function useThemeName(): ThemeName {
  const asSystem = useSyncExternalStore(subscribe, () => (system.matches ? 'dark' : 'light'))
  return useApp(({ preferences }) => preferences.theme) ?? asSystem
}

/** Writes language, direction and theme on the document, where CSS reads them. */
export function useDocumentMarks(language: string, direction: string, theme: ThemeName): void {
  useEffect(() => {
    const root = document.documentElement
    Object.assign(root, { lang: language, dir: direction })
    root.dataset.theme = theme
  }, [language, direction, theme])
}
