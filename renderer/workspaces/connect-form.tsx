import { useState } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import type { ConnectionTest, Listed, Login } from '../../graph/model/workspace.ts'
import { useLanguage } from '../i18n/language.ts'
import { type Failure, useApp } from '../state/app-state.ts'
import { wordsOf } from '../state/work.ts'
import { goElsewhere } from '../state/workspaces.ts'
import { TextField } from '../ui/field.tsx'
import { Refusal } from './refusal.tsx'

/** What the server said, in words: what is there, or why nobody can tell. */
function Told({ told }: { told: ConnectionTest }) {
  const { t } = useLanguage()
  if (!told.reached)
    return (
      <p className="refusal">
        {t(`fault.${told.fault}`)} {told.fault === 'other' && <bdi className="soft">{told.detail}</bdi>}
      </p>
    )
  const { version, database, nodes, claims } = told
  return (
    <>
      <p>{t('connect.reached', { version, database, nodes, claims })}</p>
      <p>{t(told.isEncrypted ? 'connect.encrypted' : 'connect.plain')}</p>
    </>
  )
}

type State = { readonly kind: 'busy' } | { readonly kind: 'told'; readonly told: ConnectionTest } | null

/** What is typed of a connection, and asking about it. A connection is tested before it is made, so that a refusal has words. */
function useConnecting(chosen: Login | null) {
  const [login, setLogin] = useState<Login>(chosen ?? { uri: 'neo4j://', user: 'neo4j', password: '', database: null })
  const [state, setState] = useState<State>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const test = async (): Promise<boolean> => {
    setState({ kind: 'busy' })
    setFailure(null)
    try {
      const told = await useApp.getState().client!.workspaces.test(login)
      setState({ kind: 'told', told })
      return told.reached
    } catch (error) {
      setState(null)
      setFailure(wordsOf(error))
      return false
    }
  }
  const connect = async (keepsPassword: boolean) => {
    if (await test()) setFailure(await goElsewhere((client) => client.workspaces.connect({ ...login, keepsPassword })))
  }
  return { login, setLogin, state, failure, test, connect }
}

/** Where a Neo4j database is, and who asks it. @param chosen One that was connected before, whose password is not kept. */
export function ConnectForm({ chosen }: { chosen: (Listed & { kind: 'neo4j' }) | null }) {
  const { t } = useLanguage()
  const canKeep = useApp(({ workspaces }) => workspaces.canKeepPasswords)
  const [keeps, setKeeps] = useState(false)
  const { login, setLogin, state, failure, test, connect } = useConnecting(
    chosen && { uri: chosen.uri, user: chosen.user, database: chosen.database, password: '' },
  )
  const isReady = state?.kind !== 'busy' && /:\/\/./.test(login.uri) && login.user.trim() !== ''
  const change = (part: Partial<Login>) => setLogin({ ...login, ...part })
  return (
    <form
      className="workspace-part"
      aria-label={t('connect.title')}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void connect(keeps)
      }}
    >
      <h3>{t('connect.title')}</h3>
      <div className="workspace-fields">
        <TextField
          label={t('connect.uri')}
          dir="ltr"
          spellCheck={false}
          value={login.uri}
          placeholder="neo4j://localhost:7687"
          onChange={(uri) => change({ uri })}
        />
        <TextField
          label={t('connect.database')}
          dir="ltr"
          spellCheck={false}
          value={login.database ?? ''}
          onChange={(database) => change({ database: database.trim() === '' ? null : database })}
        />
        <TextField
          label={t('connect.user')}
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
          value={login.user}
          onChange={(user) => change({ user })}
        />
        <TextField
          label={t('connect.password')}
          dir="ltr"
          type="password"
          autoComplete="off"
          autoFocus={chosen !== null}
          value={login.password}
          onChange={(password) => change({ password })}
        />
      </div>
      {canKeep ? (
        <ToggleButton className="toggle" isSelected={keeps} onChange={setKeeps}>
          <span className="toggle-mark" aria-hidden="true" />
          {t('connect.keep')}
        </ToggleButton>
      ) : (
        <p className="soft">{t('connect.notKept')}</p>
      )}
      <div className="workspace-told" role="status">
        {state?.kind === 'busy' && <p>{t('connect.busy')}</p>}
        {state?.kind === 'told' && <Told told={state.told} />}
      </div>
      <Refusal failure={failure} />
      <p className="state-actions">
        <Button className="button" isDisabled={!isReady} onPress={() => void test()}>
          {t('connect.test')}
        </Button>
        <Button className="button button-main" type="submit" isDisabled={!isReady}>
          {t('connect.connect')}
        </Button>
      </p>
    </form>
  )
}
