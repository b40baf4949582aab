import { Plus, X } from 'lucide'
import { useId, useMemo, useState } from 'react'
import { type Actor, type ActorKind, actorKinds } from '../../graph/model/actor.ts'
import type { Claim } from '../../graph/model/claim.ts'
import { nameIn } from '../../graph/model/names.ts'
import type { Decision } from '../../graph/model/review.ts'
import { term, useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { edit } from '../state/decisions.ts'
import { useActorsHere, useReview } from '../state/review.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { selectedWords } from './add-claim.ts'
import { rolesOf, withoutParticipant, withParticipant, withRole } from './edits.ts'
import { newActor } from './new-actor.ts'

const NEW = 'new'

/** The actors of the article, and behind them those of the graph. */
function useActors(): { here: readonly Actor[]; others: readonly Actor[] } {
  const { actors } = useApp(({ workspace }) => workspace.stored)
  const here = useActorsHere()
  return useMemo(() => {
    const ids = new Set(here.map(({ id }) => id))
    return { here, others: [...actors.values()].filter(({ id }) => !ids.has(id)) }
  }, [here, actors])
}

/** Names an actor that neither the article's reading nor the graph has: as the selected words have it, or as typed. */
function NewActorForm({ onMade }: { onMade: (id: string, made: Decision) => void }) {
  const language = useLanguage()
  const { reading } = useReview('kept')
  const words = selectedWords()
  const [name, setName] = useState(words ? reading.text.slice(words.start, words.end) : '')
  const [type, setType] = useState<ActorKind>('person')
  const id = useId()
  const make = () => {
    if (name.trim() === '') return
    const made = newActor(name.trim(), type, reading)
    onMade(made.actor.id, { on: 'actor', ...made })
  }
  return (
    <fieldset className="new-actor">
      <legend>{language.t('review.actor.new')}</legend>
      <label htmlFor={`${id}-name`}>{language.t('review.actor.name')}</label>
      <input id={`${id}-name`} dir="auto" value={name} onChange={({ target }) => setName(target.value)} />
      <label htmlFor={`${id}-type`}>{language.t('review.actor.type')}</label>
      <select id={`${id}-type`} value={type} onChange={({ target }) => setType(target.value as ActorKind)}>
        {actorKinds.map((kind) => (
          <option key={kind} value={kind}>
            {term(language, 'kind', kind)}
          </option>
        ))}
      </select>
      <button type="button" className="button" onClick={make}>
        {language.t('review.actor.make')}
      </button>
    </fieldset>
  )
}

function AddParticipant({ claim }: { claim: Claim }) {
  const language = useLanguage()
  const { here, others } = useActors()
  const [entityId, setEntityId] = useState('')
  const roles = rolesOf(claim.type)
  const [role, setRole] = useState(roles[0]!)
  const chosenRole = roles.includes(role) ? role : roles[0]!
  const id = useId()
  const options = (actors: readonly Actor[]) =>
    actors.map((actor) => (
      <option key={actor.id} value={actor.id}>
        {nameIn(actor.names, language.code)}
      </option>
    ))
  const add = (actorId: string, ...besides: Decision[]) => {
    void edit(claim.id, (now) => withParticipant(now, actorId, chosenRole), ...besides)
    setEntityId('')
  }
  return (
    <div className="add-participant">
      <label className="hidden" htmlFor={`${id}-actor`}>
        {language.t('review.participant.add')}
      </label>
      <select id={`${id}-actor`} value={entityId} onChange={({ target }) => setEntityId(target.value)}>
        <option value="">{language.t('review.participant.add')}</option>
        <optgroup label={language.t('review.actors.here')}>{options(here)}</optgroup>
        {others.length > 0 && <optgroup label={language.t('review.actors.graph')}>{options(others)}</optgroup>}
        <option value={NEW}>{language.t('review.actor.new')}</option>
      </select>
      <RoleChoice label={language.t('review.role')} roles={roles} value={chosenRole} onChange={setRole} />
      <IconButton
        icon={Plus}
        label={language.t('review.participant.add')}
        isDisabled={entityId === '' || entityId === NEW}
        onPress={() => add(entityId)}
      />
      {entityId === NEW && <NewActorForm onMade={add} />}
    </div>
  )
}

function RoleChoice({
  label,
  roles,
  value,
  onChange,
}: {
  label: string
  roles: readonly string[]
  value: string
  onChange: (role: string) => void
}) {
  const language = useLanguage()
  return (
    <select aria-label={label} value={value} onChange={({ target }) => onChange(target.value)}>
      {roles.map((role) => (
        <option key={role} value={role}>
          {term(language, 'role', role)}
        </option>
      ))}
    </select>
  )
}

/** Who takes part in a claim and as what; to be changed, taken out and added. */
export function Participants({ claim }: { claim: Claim }) {
  const language = useLanguage()
  const { here, others } = useActors()
  const name = (id: string) => nameIn([...here, ...others].find((actor) => actor.id === id)?.names ?? {}, language.code) || id
  return (
    <fieldset className="participants">
      <legend>{language.t('review.participants')}</legend>
      <ul>
        {claim.participants.map(({ entityId, role }, at) => (
          <li key={`${entityId} ${role}`}>
            <bdi>{name(entityId)}</bdi>
            <RoleChoice
              label={`${language.t('review.role')}: ${name(entityId)}`}
              roles={rolesOf(claim.type)}
              value={role}
              onChange={(next) => void edit(claim.id, (now) => withRole(now, at, next))}
            />
            <IconButton
              icon={X}
              label={language.t('review.participant.remove', { name: name(entityId) })}
              onPress={() => void edit(claim.id, (now) => withoutParticipant(now, at))}
            />
          </li>
        ))}
      </ul>
      <AddParticipant claim={claim} />
    </fieldset>
  )
}
