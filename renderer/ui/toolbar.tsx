import { FolderOpen, Image, ListChecks } from 'lucide'
import { Button, ToggleButton } from 'react-aria-components'
import type { WaitingReview } from '../../graph/contract.ts'
import { commands } from '../commands/commands.ts'
import { useEnabled, useEntry } from '../commands/entries.ts'
import { keysText } from '../commands/shortcuts.ts'
import { FilterButton } from '../filter/filter-button.tsx'
import { useLanguage } from '../i18n/language.ts'
import { ViewsButton } from '../layer/views-button.tsx'
import { useApp } from '../state/app-state.ts'
import { changeView } from '../state/remember.ts'
import { openReview } from '../state/review.ts'
import { RefreshButton, WorkspaceButton } from '../workspaces/workspace-button.tsx'
import { AsOfField } from './as-of-field.tsx'
import { Choice } from './choice.tsx'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import { MenuButton } from './menu-button.tsx'

/** The last articles that were read, those that wait first. */
function Reviews() {
  const { t } = useLanguage()
  const reviews = useApp((state) => state.reviews)
  if (reviews.length === 0) return null
  const isOpen = ({ undecided, waiting }: WaitingReview) => undecided + waiting > 0
  const [open, done] = [reviews.filter(isOpen), reviews.filter((review) => !isOpen(review))]
  const entries = [...open, ...done].map(({ sourceId, title, undecided, waiting }) => ({
    id: sourceId,
    label: undecided + waiting > 0 ? t('review.continue', { title, undecided, waiting }) : t('review.done', { title }),
    perform: () => void openReview(sourceId),
  }))
  const label = open.length === 0 ? t('menu.reviewsDone') : t('menu.reviews', { count: open.length })
  return <MenuButton label={label} icon={ListChecks} entries={entries} />
}

function Toggle({ name }: { name: 'possible' | 'assessments' }) {
  const { t } = useLanguage()
  const isOn = useApp(({ view }) => view[name])
  return (
    <ToggleButton
      className="toggle"
      isSelected={isOn}
      onChange={(on) => changeView({ [name]: on })}
      aria-description={t(`toggle.${name}.hint`)}
    >
      <span className="toggle-mark" aria-hidden="true" />
      {t(`toggle.${name}`)}
    </ToggleButton>
  )
}

/** Looks like the field that it opens, so that it is found by who knows no key. */
function SearchButton() {
  const { t } = useLanguage()
  const { icon, label, keys, perform } = commands.search
  return (
    <Button className="button search-button" onPress={perform} aria-keyshortcuts="Control+K">
      <Icon icon={icon} />
      {t(label)}
      <kbd dir="ltr">{keysText(keys)}</kbd>
    </Button>
  )
}

function ExportButton() {
  const { t } = useLanguage()
  const { icon, label, perform } = commands.exportData
  const isDisabled = !useEnabled().exportData
  return (
    <Button
      className="button"
      aria-label={t(label)}
      isDisabled={isDisabled}
      onPress={perform}
      aria-keyshortcuts="Control+Shift+E"
    >
      <Icon icon={icon} />
      {t('menu.export')}
    </Button>
  )
}

/** Everything that shapes the view, and everything that takes it away. */
export function Toolbar() {
  const { t } = useLanguage()
  const mode = useApp(({ view }) => view.mode)
  const entry = useEntry()
  return (
    <header className="toolbar">
      <div className="brand-and-workspace">
        <h1 className="brand" dir="ltr">
          {t('app.title')}
        </h1>
        <WorkspaceButton />
        <span className="spring" />
        <IconButton icon={commands.theme.icon} label={t(commands.theme.label)} onPress={commands.theme.perform} />
        <IconButton icon={commands.language.icon} label={t(commands.language.label)} onPress={commands.language.perform} />
      </div>
      <fieldset className="tools" aria-label={t('app.toolbar')}>
        <RefreshButton />
        <Choice
          label={t('mode.label')}
          value={mode}
          options={{ alliance: t('mode.alliance'), full: t('mode.full') }}
          onChange={(next) => changeView({ mode: next })}
        />
        <Toggle name="possible" />
        <Toggle name="assessments" />
        <AsOfField />
        <FilterButton />
        <SearchButton />
        <span className="spring" />
        <Reviews />
        <ViewsButton />
        <MenuButton
          label={t('menu.open')}
          icon={FolderOpen}
          entries={[commands.open, commands.paste, commands.first].map(entry)}
        />
        <MenuButton
          label={t('menu.picture')}
          icon={Image}
          entries={[commands.pictureNetwork, commands.pictureTimeline, commands.briefing].map(entry)}
        />
        <ExportButton />
      </fieldset>
    </header>
  )
}
