import { type Language, type LanguageCode, languages, preferredLanguage } from '../i18n/language.ts'
import { useApp } from './app-state.ts'

const system = preferredLanguage(navigator.languages)

export function currentLanguage(): LanguageCode {
  return useApp.getState().preferences.language ?? system
}

export function useChosenLanguage(): Language {
  return languages[useApp(({ preferences }) => preferences.language ?? system)]
}
