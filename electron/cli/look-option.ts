import { type Layer, layerSchema, type Preferences, preferencesSchema, type View, viewSchema } from '../../graph/contract.ts'
import { AppError } from '../../graph/model/errors.ts'
import { layerSlot, preferencesSlot, viewSlot } from '../host/slots.ts'
import { choiceOption } from './choice-option.ts'
import type { Values } from './command.ts'
import { asOfOption, sinceOption } from './day-option.ts'
import { addressOption } from './store-options.ts'

/** The options by which one looks at a workspace in another way than the window was left. */
export const lookOptions = {
  'as-of': { type: 'string' },
  since: { type: 'string' },
  alliances: { type: 'boolean' },
  full: { type: 'boolean' },
  theme: { type: 'string' },
  language: { type: 'string' },
} as const

export const LOOK_USAGE = '[--as-of DATE] [--since DATE] [--alliances | --full] [--theme light|dark] [--language ar|en]'

/** How a workspace is looked at: the view, what the analyst added, and what the person prefers. */
export interface Look {
  readonly view: View
  readonly layer: Layer
  readonly preferences: Preferences
}

/** The way in which `--alliances` or `--full` draws; null where neither is given. */
export function modeOption({ alliances, full }: Values): View['mode'] | null {
  if (alliances === true && full === true)
    throw new AppError('bad-request', '--alliances and --full are two ways to look', 'Name one of them.')
  if (alliances === true) return 'alliance'
  return full === true ? 'full' : null
}

/** A view with what the options say put over it: a day without the beginning of a range is that day alone. */
export function lookedAt(view: View, values: Values): View {
  const [mode, asOf, since] = [modeOption(values), asOfOption(values), sinceOption(values)]
  return {
    ...view,
    mode: mode ?? view.mode,
    asOf: asOf ?? view.asOf,
    since: since ?? (asOf === null ? view.since : null),
  }
}

/** The language of the system that this runs on. */
function systemLanguage(): 'ar' | 'en' {
  return new Intl.DateTimeFormat().resolvedOptions().locale.startsWith('ar') ? 'ar' : 'en'
}

/** How the window was left, with what the options say put over it; saved views, too. */
export async function lookOption(values: Values): Promise<Look> {
  const address = addressOption(values)
  const view = viewSchema.parse((await viewSlot(address).read()) ?? {})
  const layer = layerSchema.parse((await layerSlot(address).read()) ?? {})
  const kept = preferencesSchema.parse((await preferencesSlot().read()) ?? {})
  return {
    view: lookedAt(view, values),
    layer: { ...layer, views: layer.views.map((saved) => ({ ...saved, view: lookedAt(saved.view, values) })) },
    preferences: {
      ...kept,
      language: choiceOption(values, 'language', ['ar', 'en']) ?? kept.language ?? systemLanguage(),
      theme: choiceOption(values, 'theme', ['light', 'dark']) ?? kept.theme ?? 'light',
    },
  }
}
