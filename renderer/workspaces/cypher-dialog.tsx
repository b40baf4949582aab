import { History, Play, Square } from 'lucide'
import type { KeyboardEvent } from 'react'
import { Button, Dialog, Heading } from 'react-aria-components'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { ask, useConsole } from '../state/cypher.ts'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { closeDialog, StateDialog } from '../ui/state-dialog.tsx'
import { Answer } from './cypher-answer.tsx'
import { Refusal } from './refusal.tsx'

function runByKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  void ask()
}

function Earlier() {
  const { t } = useLanguage()
  const history = useConsole((state) => state.history)
  if (history.length === 0) return null
  const entries = history.map((query) => ({
    id: query,
    label: query.replace(/\s+/g, ' ').slice(0, 80),
    perform: () => useConsole.setState({ query }),
  }))
  return <MenuButton label={t('cypher.history')} icon={History} entries={entries} />
}

function Parts() {
  const { t } = useLanguage()
  const { query, answer, failure, stop } = useConsole()
  return (
    <Dialog className="dialog workspaces">
      <Heading slot="title">{t('cypher.title')}</Heading>
      <Field label={t('cypher.query')}>
        {(id) => (
          <textarea
            id={id}
            autoFocus
            className="cypher-query"
            dir="ltr"
            spellCheck={false}
            rows={5}
            maxLength={100_000}
            value={query}
            onChange={({ target }) => useConsole.setState({ query: target.value })}
            onKeyDown={runByKey}
            aria-keyshortcuts="Control+Enter"
          />
        )}
      </Field>
      <p className="soft">{t('cypher.hint')}</p>
      <p className="state-actions">
        {stop ? (
          <Button className="button" onPress={stop}>
            <Icon icon={Square} />
            {t('cypher.stop')}
          </Button>
        ) : (
          <Button className="button button-main" isDisabled={query.trim() === ''} onPress={() => void ask()}>
            <Icon icon={Play} />
            {t('cypher.run')}
          </Button>
        )}
        <Earlier />
        <Button className="button" onPress={closeDialog}>
          {t('workspaces.close')}
        </Button>
      </p>
      <div role="status">{stop && <progress aria-label={t('cypher.running')} />}</div>
      <Refusal failure={failure} />
      {answer && <Answer answer={answer} />}
    </Dialog>
  )
}

/** Questions of a person's own to the Neo4j database that is open. They change nothing. */
export function CypherDialog() {
  const isAsked = useApp(({ store }) => store === 'neo4j')
  return (
    isAsked && (
      <StateDialog name="cypher" isWide isKept>
        <Parts />
      </StateDialog>
    )
  )
}
