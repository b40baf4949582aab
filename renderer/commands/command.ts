import type { IconNode } from 'lucide'
import type { MessageKey } from '../i18n/en.ts'
import type { AppState } from '../state/app-state.ts'

/** One thing that a person can do: drives its button, its menu entry and its key. */
export interface Command {
  readonly id: string
  readonly label: MessageKey
  readonly icon: IconNode
  /** Whether the icon points where one reads to or from. */
  readonly isMirrored?: boolean
  /** `mod+o`, `shift+l`, `escape`: `mod` is Control, or Command on a Mac. One character works in the pictures. */
  readonly keys?: string
  readonly isEnabled?: (state: AppState) => boolean
  readonly perform: () => void
}
