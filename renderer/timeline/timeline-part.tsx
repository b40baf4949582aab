import { Pause, X } from 'lucide'
import { commands } from '../commands/commands.ts'
import { useLanguage } from '../i18n/language.ts'
import { useApp, useView } from '../state/app-state.ts'
import { changeView } from '../state/remember.ts'
import { Choice } from '../ui/choice.tsx'
import { DayField } from '../ui/day-field.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Timeline } from './timeline.tsx'

/** The timeline with what shapes it. */
export function TimelinePart() {
  const { t } = useLanguage()
  const { lanes, since } = useView('lanes', 'since')
  const isPlaying = useApp((state) => state.isPlaying)
  const { timeIn, timeOut, fitTime, play } = commands
  return (
    <section className="panel-timeline" aria-label={t('app.timeline')}>
      <header className="panel-head">
        <Choice
          label={t('lanes.label')}
          value={lanes}
          options={{ kind: t('lanes.kind'), actor: t('lanes.actor'), pair: t('lanes.pair') }}
          onChange={(next) => changeView({ lanes: next })}
        />
        <IconButton
          icon={isPlaying ? Pause : play.icon}
          label={t(isPlaying ? 'command.pause' : play.label)}
          onPress={play.perform}
        />
        <DayField label={t('since.label')} value={since} onChange={(next) => changeView({ since: next })} />
        {since !== null && <IconButton icon={X} label={t('since.clear')} onPress={() => changeView({ since: null })} />}
        <span className="spring" />
        {[timeIn, timeOut, fitTime].map(({ id, icon, label, perform }) => (
          <IconButton key={id} icon={icon} label={t(label)} onPress={perform} />
        ))}
      </header>
      <Timeline />
    </section>
  )
}
