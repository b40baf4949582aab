import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Inspected } from '../../graph/contract.ts'
import { nameIn } from '../../graph/model/names.ts'
import { useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { takeBrought } from '../state/bringing.ts'
import { Choice } from '../ui/choice.tsx'
import { ImportActions, RowErrors } from './import-actions.tsx'

type Facts = Extract<Inspected, { kind: 'facts' }>
type Conflict = Facts['conflicts'][number]

function keyOf({ what, id }: Conflict): string {
  return `${what} ${id}`
}

/** Of an actor both names are kept: the other one is found by, too. */
function isChoosable({ what }: Conflict): boolean {
  return what !== 'actor'
}

/** What a thing is called, in the workspace as it is. */
function useNameOf(): (id: string) => string {
  const { code } = useLanguage()
  const workspace = useApp((state) => state.workspace)
  return (id) => {
    const { actors, claims, sources } = workspace.facts
    const names = actors.get(id)?.names ?? claims.get(id)?.label ?? workspace.scenes.full.graph.nodes.get(id)?.names
    return (names && nameIn(names, code)) || sources.get(id)?.title || id
  }
}

function Differing({
  conflict,
  isTheirs,
  onChange,
}: {
  conflict: Conflict
  isTheirs: boolean
  onChange: (isTheirs: boolean) => void
}) {
  const { t } = useLanguage()
  const nameOf = useNameOf()
  const options = { mine: t('import.mine'), theirs: t('import.theirs') }
  const label = `${t(`import.${conflict.what}`)}: ${nameOf(conflict.id)}`
  return (
    <li className="conflict">
      <div className="conflict-head">
        <bdi>{label}</bdi>
        {isChoosable(conflict) ? (
          <Choice
            label={label}
            value={isTheirs ? 'theirs' : 'mine'}
            options={options}
            onChange={(side) => onChange(side === 'theirs')}
          />
        ) : (
          <span className="soft">{t('import.both')}</span>
        )}
      </div>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('import.mine')}</th>
            <th scope="col">{t('import.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {conflict.fields.map(({ field, mine, theirs }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td dir="auto">{mine}</td>
              <td dir="auto">{theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </li>
  )
}

/** A file of Entente beside the workspace: what is new, what is there, and where the two disagree. */
export function FactsPart({ facts: { fresh, same, conflicts, errors } }: { facts: Facts }) {
  const { t } = useLanguage()
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  const choosable = conflicts.filter(isChoosable).map(keyOf)
  const choose = (key: string, isTheirs: boolean) =>
    setTheirs((before) => new Set(isTheirs ? [...before, key] : [...before].filter((each) => each !== key)))
  return (
    <>
      <p role="status">{t('import.facts', { fresh, same, conflicts: conflicts.length })}</p>
      {choosable.length > 1 && (
        <p className="state-actions">
          <Button className="button" onPress={() => setTheirs(new Set())}>
            {t('import.allMine')}
          </Button>
          <Button className="button" onPress={() => setTheirs(new Set(choosable))}>
            {t('import.allTheirs')}
          </Button>
        </p>
      )}
      {conflicts.length > 0 && (
        <ul className="conflicts">
          {conflicts.map((conflict) => (
            <Differing
              key={keyOf(conflict)}
              conflict={conflict}
              isTheirs={theirs.has(keyOf(conflict))}
              onChange={(isTheirs) => choose(keyOf(conflict), isTheirs)}
            />
          ))}
        </ul>
      )}
      <RowErrors errors={errors} count={errors.length} />
      <ImportActions
        isDisabled={fresh === 0 && theirs.size === 0}
        onTake={() => void takeBrought({ mapping: null, theirs: [...theirs] })}
      />
    </>
  )
}
