import { I18nProvider } from 'react-aria-components'
import { BriefingDialog } from './briefing/briefing-dialog.tsx'
import { Legend } from './canvas/legend.tsx'
import { NetworkCanvas } from './canvas/network-canvas.tsx'
import type { Command } from './commands/command.ts'
import { commands } from './commands/commands.ts'
import { useEnabled, useEntry } from './commands/entries.ts'
import { layoutCommands } from './commands/layout-commands.ts'
import { useShortcuts } from './commands/shortcuts.ts'
import { ExportDialog } from './export/export-dialog.tsx'
import { LanguageContext, useLanguage } from './i18n/language.ts'
import { ImportDialog } from './import/import-dialog.tsx'
import { Inspector } from './inspector/inspector.tsx'
import { SplitDialog } from './layer/split-dialog.tsx'
import { PictureDialog } from './picture/picture-dialog.tsx'
import { Reader } from './reader/reader.tsx'
import { Drop } from './reading/drop.tsx'
import { PasteDialog } from './reading/paste-dialog.tsx'
import { Reading } from './reading/reading.tsx'
import { Palette } from './search/palette.tsx'
import { useApp } from './state/app-state.ts'
import { useChosenLanguage } from './state/language.ts'
import { usePlaying } from './state/playing.ts'
import { useDocumentMarks, useThemeName } from './state/theme.ts'
import { Below } from './tables/below.tsx'
import { Boundary } from './ui/boundary.tsx'
import { IconButton } from './ui/icon-button.tsx'
import { MenuButton } from './ui/menu-button.tsx'
import { Notices } from './ui/notices.tsx'
import { type Panel, Splitter, usePanelSize } from './ui/splitter.tsx'
import { Broken, Empty, Failed, Opening } from './ui/states.tsx'
import { Toolbar } from './ui/toolbar.tsx'
import { CypherDialog } from './workspaces/cypher-dialog.tsx'
import { WorkspacesDialog } from './workspaces/workspaces-dialog.tsx'

const side: Panel = { name: 'side', size: 400, least: 260, most: 900 }
const below: Panel = { name: 'below', size: 260, least: 120, most: 900 }
const every = Object.values(commands)

function Commands({ of }: { of: readonly Command[] }) {
  const { t } = useLanguage()
  const enabled = useEnabled()
  return of.map(({ id, icon, label, perform, isMirrored }) => (
    <IconButton
      key={id}
      icon={icon}
      label={t(label)}
      isDisabled={!enabled[id]}
      isMirrored={isMirrored === true}
      onPress={perform}
    />
  ))
}

function NetworkPanel() {
  const { t } = useLanguage()
  const entry = useEntry()
  const { fit, zoomIn, zoomOut, layout, undo, redo, back, forward, showAll } = commands
  return (
    <section className="panel panel-network" aria-label={t('app.network')}>
      <NetworkCanvas />
      <Legend />
      <div className="corner">
        <Commands of={[zoomIn, zoomOut, fit]} />
        <MenuButton
          label={t(layout.label)}
          icon={layout.icon}
          isIconOnly
          entries={[layout, ...Object.values(layoutCommands)].map(entry)}
        />
        <Commands of={[back, forward, undo, redo, showAll]} />
      </div>
    </section>
  )
}

function Side() {
  const passage = useApp((state) => state.passage)
  return (
    <aside className={passage ? 'side has-reader' : 'side'}>
      <Inspector />
      {passage && <Reader passage={passage} />}
    </aside>
  )
}

function Explorer() {
  const columns = usePanelSize(side)
  const rows = usePanelSize(below)
  const isEmpty = useApp(({ workspace }) => workspace.facts.claims.size === 0 && workspace.facts.actors.size === 0)
  if (isEmpty) return <Empty />
  return (
    <main className="explorer" style={{ gridTemplateColumns: `minmax(0, 1fr) auto min(${columns}px, 100vw - 440px)` }}>
      <div className="pictures" style={{ gridTemplateRows: `minmax(0, 1fr) auto min(${rows}px, 100vh - 300px)` }}>
        <NetworkPanel />
        <Splitter panel={below} axis="block" />
        <Below />
      </div>
      <Splitter panel={side} axis="inline" />
      <Side />
    </main>
  )
}

function Ready() {
  useShortcuts(every)
  usePlaying()
  const isReviewing = useApp((state) => state.review !== null)
  return (
    <div className="window">
      <Toolbar />
      {isReviewing ? <Reading /> : <Explorer />}
      <Drop />
      <PasteDialog />
      <Palette />
      <SplitDialog />
      <WorkspacesDialog />
      <CypherDialog />
      <ExportDialog />
      <PictureDialog />
      <BriefingDialog />
      <ImportDialog />
    </div>
  )
}

/** The window. */
export function App() {
  const language = useChosenLanguage()
  const phase = useApp((state) => state.phase)
  useDocumentMarks(language.code, language.direction, useThemeName())
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={language.code}>
        <Boundary fallback={(error, again) => <Broken error={error} again={again} />}>
          {phase === 'opening' ? <Opening /> : phase === 'failed' ? <Failed /> : <Ready />}
        </Boundary>
        <Notices />
      </I18nProvider>
    </LanguageContext>
  )
}
