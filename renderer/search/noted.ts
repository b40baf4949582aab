import { type IconNode, StickyNote, Tag } from 'lucide'
import { useMemo } from 'react'
import type { Note } from '../../graph/contract.ts'
import { marksIn, SearchIndex } from '../../graph/query/search/search-index.ts'
import { type Language, useLanguage } from '../i18n/language.ts'
import { thingName } from '../i18n/thing-name.ts'
import { thingsByTag } from '../layer/tags.ts'
import { useApp } from '../state/app-state.ts'
import type { Workspace } from '../state/workspace.ts'
import { goToAll, goToThing } from './go-to.ts'

/** A note or a tag of the analyst that answers. */
export interface Noted {
  readonly id: string
  readonly icon: IconNode
  readonly title: string
  /** Below the title: what the note says, or what has the tag. */
  readonly text: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
  readonly perform: () => void
}

interface Entry {
  readonly texts: readonly string[]
  readonly isRunning: boolean
  readonly noted: Omit<Noted, 'marks'>
}

const MOST = 8
/** So many of the things that have a tag are named. */
const NAMED = 3

function entriesOf(notes: Readonly<Record<string, Note>>, workspace: Workspace, language: Language): Entry[] {
  const nameOf = (id: string) => thingName(workspace, id, language)
  const tags = [...thingsByTag(notes)].map(([tag, ids]) => {
    const names = ids.slice(0, NAMED).map(nameOf).filter(Boolean)
    const text = ids.length > NAMED ? [...names, '…'] : names
    return { id: `tag ${tag}`, icon: Tag, title: tag, text: text.join(' · '), perform: () => goToAll(ids) }
  })
  const texts = Object.entries(notes).flatMap(([id, { text }]) =>
    text === '' ? [] : { id: `note ${id}`, icon: StickyNote, title: nameOf(id), text, perform: () => goToThing(id) },
  )
  return [
    ...tags.map((noted) => ({ texts: [noted.title], isRunning: false, noted })),
    ...texts.map((noted) => ({ texts: [noted.text], isRunning: true, noted })),
  ]
}

/** What answers of what the analyst noted: tags first. */
export function useNoted(text: string): Noted[] {
  const language = useLanguage()
  const notes = useApp(({ layer }) => layer.notes)
  const workspace = useApp((state) => state.workspace)
  const index = useMemo(() => new SearchIndex(entriesOf(notes, workspace, language)), [notes, workspace, language])
  if (text.trim() === '') return []
  return index
    .find(text)
    .filter(({ isWhole }) => isWhole)
    .slice(0, MOST)
    .map(({ entry: { noted, isRunning } }) => ({ ...noted, marks: isRunning ? marksIn(noted.text, text, true) : [] }))
}
