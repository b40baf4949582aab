import { Button } from 'react-aria-components'
import type { Identity } from '../../graph/model/identities.ts'
import { nameIn } from '../../graph/model/names.ts'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { takeBack } from '../state/identities.ts'

function isOf(identity: Identity, id: string): boolean {
  const into = identity.kind === 'merge' ? identity.into : identity.into.id
  return into === id || (identity.kind === 'split' && identity.from === id)
}

/** Whom the analyst took an actor to be, or not to be: each can be taken back. */
export function IdentityPart({ actor }: { actor: string }) {
  const { t, code } = useLanguage()
  const identities = useApp(({ layer }) => layer.identities)
  const stored = useApp(({ workspace }) => workspace.stored.actors)
  const own = identities.filter((identity) => isOf(identity, actor))
  if (own.length === 0) return null
  const nameOf = (id: string) => nameIn(stored.get(id)?.names ?? {}, code) || id
  const told = (identity: Identity) =>
    identity.kind === 'merge'
      ? t('identity.merged', { name: nameOf(identity.from) })
      : t('identity.split', {
          name: nameIn(identity.into.names, code),
          from: nameOf(identity.from),
          count: identity.claims.length,
        })
  return (
    <ul className="identities" aria-label={t('identity.title')}>
      {own.map((identity) => (
        <li key={identity.at}>
          {told(identity)}{' '}
          <span className="soft">
            {t('note.facts', {
              by: identity.by || t('note.somebody'),
              at: new Intl.DateTimeFormat(code, { dateStyle: 'medium' }).format(Date.parse(identity.at)),
            })}
          </span>{' '}
          <Button className="link" onPress={() => takeBack(identity)}>
            {t('identity.takeBack')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
