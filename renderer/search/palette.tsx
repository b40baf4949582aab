import { useEffect, useMemo, useState } from 'react'
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components'
import { nameIn } from '../../graph/model/names.ts'
import { type SearchGroup, type SearchHit, searchGroups } from '../../graph/query/search/search.ts'
import { SearchIndex } from '../../graph/query/search/search-index.ts'
import { useEverything } from '../commands/entries.ts'
import type { MessageKey } from '../i18n/en.ts'
import { term, useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { Icon } from '../ui/icon.tsx'
import { lookOf } from '../ui/kinds.ts'
import type { MenuEntry } from '../ui/menu-button.tsx'
import { findPathTo, goTo, takeAs } from './go-to.ts'
import { useHits, useTakenIn } from './hits.ts'
import { Marked } from './marked.tsx'
import { type Noted, useNoted } from './noted.ts'

function close(): void {
  useApp.setState({ searching: null })
}

/** A line of the list: something found, something noted, or something that can be done. */
interface Line {
  readonly id: string
  readonly hit?: SearchHit
  readonly noted?: Noted
  readonly entry?: MenuEntry
  readonly perform: () => void
}

interface Group {
  readonly id: SearchGroup | 'noted' | 'command'
  readonly lines: readonly Line[]
}

function hitLines(hits: readonly SearchHit[], group: SearchGroup, perform: (hit: SearchHit) => void): Line[] {
  const own = hits.filter((hit) => hit.group === group)
  return own.map((hit) => ({ id: `${group} ${hit.id} ${hit.place?.start ?? ''}`, hit, perform: () => perform(hit) }))
}

function commandLine(entry: MenuEntry): Line {
  return { id: `command ${entry.id}`, entry, perform: entry.perform }
}

/** The commands whose words answer; all where nothing is asked for. */
function useCommandLines(text: string): Line[] {
  const everything = useEverything()
  const index = useMemo(() => new SearchIndex(everything.map((entry) => ({ entry, texts: [entry.label] }))), [everything])
  if (text.trim() === '') return everything.map(commandLine)
  return index
    .find(text)
    .filter(({ isWhole }) => isWhole)
    .map(({ entry: { entry } }) => commandLine(entry))
}

/** What is looked for: everything, or one end of a path, or the actor that another is. */
const WANTED = {
  everything: { groups: searchGroups, perform: goTo, label: 'search.label' },
  path: { groups: ['actor', 'happening'], perform: findPathTo, label: 'search.path' },
  merge: { groups: ['actor'], perform: takeAs, label: 'search.merge' },
} as const satisfies Record<string, { groups: readonly SearchGroup[]; perform: (hit: SearchHit) => void; label: MessageKey }>

function useWanted() {
  return WANTED[useApp(({ searching }) => searching) ?? 'everything']
}

/** First the group that has the best answer, last what can be done. */
function useGroups(text: string, hits: readonly SearchHit[]): Group[] {
  const commands = useCommandLines(text)
  const noted = useNoted(text).map((each) => ({ id: each.id, noted: each, perform: each.perform }))
  const { groups, perform } = useWanted()
  const best = (id: SearchGroup) => hits.findIndex(({ group }) => group === id)
  const found: Group[] = [...groups].sort((a, b) => best(a) - best(b)).map((id) => ({ id, lines: hitLines(hits, id, perform) }))
  const own: Group[] = [
    { id: 'noted', lines: noted },
    { id: 'command', lines: commands },
  ]
  const all = groups === searchGroups ? [...found, ...own] : found
  return all.filter(({ lines }) => lines.length > 0)
}

/** What kind of thing it is, as people say it: of a claim, what it claims. */
function useKind({ id, group, kind }: SearchHit): string {
  const type = useApp(({ workspace }) => workspace.facts.claims.get(id)?.type)
  return group === 'claim' ? (type ?? kind) : group === 'source' ? 'document' : kind
}

function HitLine({ hit }: { hit: SearchHit }) {
  const language = useLanguage()
  const kind = useKind(hit)
  const title = nameIn(hit.names, language.code) || term(language, 'kind', kind)
  const { icon, hue } = lookOf(kind === 'visit' ? 'meeting' : kind)
  const isSame = title === hit.matched
  return (
    <>
      <span className={`badge hue-${hue}`}>
        <Icon icon={icon} />
      </span>
      <Text slot="label" className="hit-title">
        <bdi>{isSame ? <Marked text={title} marks={hit.marks} /> : title}</bdi>
      </Text>
      {!isSame && (
        <Text slot="description" className="hit-matched">
          <bdi dir="auto">
            <Marked text={hit.matched} marks={hit.marks} />
          </bdi>
        </Text>
      )}
      <span className="hit-kind soft">{hit.group === 'source' ? '' : term(language, 'kind', kind)}</span>
    </>
  )
}

function NotedLine({ noted: { icon, title, text, marks } }: { noted: Noted }) {
  return (
    <>
      <span className="badge hue-thought">
        <Icon icon={icon} />
      </span>
      <Text slot="label" className="hit-title">
        <bdi>{title}</bdi>
      </Text>
      <Text slot="description" className="hit-matched">
        <bdi dir="auto">
          <Marked text={text} marks={marks} />
        </bdi>
      </Text>
    </>
  )
}

function CommandLine({ entry }: { entry: MenuEntry }) {
  return (
    <>
      <Text slot="label" className="hit-title">
        {entry.label}
      </Text>
      {entry.keys && <kbd dir="ltr">{entry.keys}</kbd>}
    </>
  )
}

/**
 * What Enter does with a line. Whoever is quicker than the search means what will answer: the first line, once it is there.
 * @param isFound Whether the lines answer what is asked for by now.
 */
function usePerform(groups: readonly Group[], isFound: boolean): (key: string) => void {
  const [isAwaited, setIsAwaited] = useState(false)
  const lines = useMemo(() => groups.flatMap((group) => group.lines), [groups])
  useEffect(() => {
    if (!isAwaited || !isFound) return
    setIsAwaited(false)
    if (lines[0]) close()
    lines[0]?.perform()
  }, [isAwaited, isFound, lines])
  return (key) => {
    if (!isFound && key === lines[0]?.id) return setIsAwaited(true)
    close()
    lines.find(({ id }) => id === key)?.perform()
  }
}

function Lines({ text }: { text: string }) {
  const { t } = useLanguage()
  const answer = useHits(text)
  const groups = useGroups(text, answer.hits)
  const perform = usePerform(groups, answer.text === text || text.trim() === '')
  const empty = answer.failure ?? (answer.text === text ? t('search.none', { text }) : t('search.waiting'))
  return (
    <ListBox
      className="menu palette-lines"
      aria-label={t('command.search')}
      items={groups}
      renderEmptyState={() => <p className="hint">{empty}</p>}
      onAction={(key) => perform(String(key))}
    >
      {({ id, lines }) => (
        <ListBoxSection id={id}>
          <Header className="section-title">{t(`search.${id}`)}</Header>
          <Collection items={lines}>
            {(line) => (
              <ListBoxItem
                id={line.id}
                className="menu-item palette-line"
                textValue={line.entry?.label ?? line.noted?.title ?? line.hit!.matched}
              >
                {line.hit && <HitLine hit={line.hit} />}
                {line.noted && <NotedLine noted={line.noted} />}
                {line.entry && <CommandLine entry={line.entry} />}
              </ListBoxItem>
            )}
          </Collection>
        </ListBoxSection>
      )}
    </ListBox>
  )
}

function Search() {
  const { t } = useLanguage()
  const label = t(useWanted().label)
  const [text, setText] = useState('')
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField autoFocus aria-label={label} className="palette-field">
        <Input role="combobox" aria-expanded="true" aria-haspopup="listbox" placeholder={label} dir="auto" maxLength={500} />
      </SearchField>
      <Lines text={text} />
    </Autocomplete>
  )
}

/** One place to search for things in any script, and for everything that can be done. */
export function Palette() {
  const { t } = useLanguage()
  const searching = useApp((state) => state.searching)
  const isOpen = searching !== null
  useTakenIn()
  return (
    <ModalOverlay className="overlay overlay-top" isOpen={isOpen} onOpenChange={(open) => !open && close()} isDismissable>
      <Modal className="modal palette">
        <Dialog className="palette-dialog" aria-label={t('command.search')}>
          <Search />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
