import { Toolbar } from 'react-aria-components'
import { commands } from '../commands/commands.ts'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { IconButton } from '../ui/icon-button.tsx'

/** What can be done with the selected node in the network. Nothing where it is not drawn there. */
export function NodeActions({ node }: { node: string }) {
  const { t } = useLanguage()
  const isDrawn = useApp(({ view, workspace }) => workspace.scenes[view.mode].graph.nodes.has(node))
  const isPinned = useApp(({ view }) => view.pinned.includes(node))
  const { path, around, around2, expand, hide, merge, split, pin } = commands
  const isActor = useApp(({ workspace }) => workspace.facts.actors.has(node))
  if (!isDrawn) return null
  return (
    <Toolbar className="node-actions" aria-label={t('details.actions')}>
      {[path, around, around2, expand, hide, ...(isActor ? [merge, split] : [])].map(({ id, icon, label, perform }) => (
        <IconButton key={id} icon={icon} label={t(label)} onPress={perform} />
      ))}
      <IconButton icon={pin.icon} label={t(pin.label)} onPress={pin.perform} isPressed={isPinned} />
    </Toolbar>
  )
}
