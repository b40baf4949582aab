import { Button } from 'react-aria-components'
import { isFiltering, noFilter } from '../../graph/query/filter.ts'
import { commands } from '../commands/commands.ts'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { openWorkspace } from '../state/opening.ts'
import { changeUndoably } from '../state/remember.ts'

export function Opening() {
  const { t } = useLanguage()
  return (
    <main className="state" aria-busy="true">
      <progress aria-label={t('app.loading')} />
      <p>{t('app.loading')}</p>
    </main>
  )
}

export function Failed() {
  const { t } = useLanguage()
  const failure = useApp((state) => state.failure)
  return (
    <main className="state" role="alert">
      <h1>{t('failed.title')}</h1>
      {failure && <p>{t(`error.${failure.code}`)}</p>}
      <p>
        <bdi>{failure?.message}</bdi> <bdi>{failure?.remedy}</bdi>
      </p>
      <Button className="button button-main" onPress={() => void openWorkspace()}>
        {t('failed.retry')}
      </Button>
    </main>
  )
}

/** A workspace without anything: what to do first. */
export function Empty() {
  const { t } = useLanguage()
  return (
    <div className="state">
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.text')}</p>
      <p className="state-actions">
        <Button className="button button-main" onPress={commands.first.perform}>
          {t('command.first')}
        </Button>
        <Button className="button" onPress={commands.open.perform}>
          {t('command.open')}
        </Button>
        <Button className="button" onPress={commands.paste.perform}>
          {t('command.paste')}
        </Button>
      </p>
    </div>
  )
}

/** Says so where nothing at all is shown, and what to do about it: on this day, by this filter, or because all is hidden. */
export function NothingShown() {
  const { t } = useLanguage()
  const isFiltered = useApp(({ view }) => isFiltering(view.filter))
  const isHidden = useApp(({ view }) => view.hidden.length > 0 || view.only !== null)
  return (
    <div className="state state-over">
      <h2>{t(isFiltered ? 'empty.filter' : isHidden ? 'empty.hidden' : 'empty.day')}</h2>
      {!isFiltered && !isHidden && <p>{t('empty.day.text')}</p>}
      <p className="state-actions">
        {isFiltered && (
          <Button className="button" onPress={() => changeUndoably({ filter: noFilter })}>
            {t('filter.clear')}
          </Button>
        )}
        {isHidden && (
          <Button className="button" onPress={commands.showAll.perform}>
            {t('command.showAll')}
          </Button>
        )}
        <Button className="button" onPress={commands.allTime.perform}>
          {t('asOf.clear')}
        </Button>
      </p>
    </div>
  )
}

/** The window met what nobody foresaw: what is stored is safe. */
export function Broken({ error, again }: { error: Error; again: () => void }) {
  const { t } = useLanguage()
  return (
    <main className="state" role="alert">
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.text')}</p>
      <p className="soft">
        <bdi>{error.message}</bdi>
      </p>
      <p className="state-actions">
        <Button className="button button-main" onPress={again}>
          {t('failed.retry')}
        </Button>
        <Button className="button" onPress={() => location.reload()}>
          {t('broken.reload')}
        </Button>
      </p>
    </main>
  )
}
