import { IntlMessageFormat } from 'intl-messageformat'
import { createContext, useContext } from 'react'
import { ar } from './ar.ts'
import { en, type MessageKey } from './en.ts'

export type LanguageCode = 'en' | 'ar'
const messages = { en, ar }

export type Values = Record<string, string | number>
export type Translate = (key: MessageKey, values?: Values) => string

/** One language of the interface: its words, its direction, its numbers. */
export interface Language {
  readonly code: LanguageCode
  readonly direction: 'ltr' | 'rtl'
  readonly t: Translate
}

function makeLanguage(code: LanguageCode): Language {
  const formats = new Map<MessageKey, IntlMessageFormat>()
  const formatOf = (key: MessageKey) => {
    const known = formats.get(key) ?? new IntlMessageFormat(messages[code][key], code)
    formats.set(key, known)
    return known
  }
  return { code, direction: code === 'ar' ? 'rtl' : 'ltr', t: (key, values) => String(formatOf(key).format(values)) }
}

export const languages: Record<LanguageCode, Language> = { en: makeLanguage('en'), ar: makeLanguage('ar') }

/** The language a browser or system asks for, as far as we speak it. */
export function preferredLanguage(tags: readonly string[]): LanguageCode {
  return tags.some((tag) => tag.toLowerCase().startsWith('ar')) && !tags[0]?.toLowerCase().startsWith('en') ? 'ar' : 'en'
}

export const LanguageContext = createContext<Language>(languages.en)

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** "one, two and three". */
export function listed(texts: readonly string[], { code }: Pick<Language, 'code'>): string {
  return new Intl.ListFormat(code, { type: 'conjunction' }).format(texts)
}

/** A word of the vocabulary (a kind, a status, …); a value that the interface does not know is shown as it is. */
export function term(
  language: Language,
  group: 'kind' | 'dispute' | 'role' | 'tie' | 'status' | 'certainty' | 'obligation' | 'unit',
  value: string,
): string {
  const key = `${group}.${value}`
  return key in en ? language.t(key as MessageKey) : value
}
