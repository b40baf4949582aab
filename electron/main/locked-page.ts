import type { WebPreferences } from 'electron'

/** What no page of ours can do: it runs in a sandbox, apart from any preload, without Node. */
export const lockedPage = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
} satisfies WebPreferences
