import { ListFilter } from 'lucide'
import { useMemo } from 'react'
import { Button, Checkbox, CheckboxGroup, Dialog, DialogTrigger, Label, Popover } from 'react-aria-components'
import { type Choices, choicesOf, type Facet, type Filter, facets, NONE, noFilter } from '../../graph/query/filter.ts'
import { type Language, term, useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { changeUndoably } from '../state/remember.ts'
import { Icon } from '../ui/icon.tsx'

type Group = keyof Filter

function change(group: Group, left: readonly string[]): void {
  const { filter } = useApp.getState().view
  changeUndoably({ filter: { ...filter, [group]: left } as Filter })
}

/** What a value is called: PLOVER's types and the titles of sources are names of their own. */
function nameOf(group: Group, value: string, language: Language, sources: ReadonlyMap<string, string>): string {
  if (value === NONE) return language.t('filter.none')
  if (group === 'plover') return value
  if (group === 'source') return sources.get(value) ?? value
  return term(language, group === 'actor' ? 'kind' : group, value)
}

interface Value {
  readonly value: string
  readonly count: number
}

/** The values of one facet, each with how often it is there; what is not ticked is left out. */
function FacetGroup({ group, values }: { group: Group; values: readonly Value[] }) {
  const language = useLanguage()
  const left: readonly string[] = useApp(({ view }) => view.filter[group])
  const sources = useApp(({ workspace }) => workspace.facts.sources)
  const titles = useMemo(() => new Map([...sources.values()].map(({ id, title, file }) => [id, title ?? file])), [sources])
  const all = values.map(({ value }) => value)
  const ticked = all.filter((value) => !left.includes(value))
  if (values.length < 2 && left.length === 0) return null
  return (
    <CheckboxGroup
      className="facet"
      value={ticked}
      onChange={(next) =>
        change(
          group,
          all.filter((value) => !next.includes(value)),
        )
      }
    >
      <Label>{language.t(`filter.${group}`)}</Label>
      {values.map(({ value, count }) => (
        <div key={value} className="facet-value">
          <Checkbox value={value} className="checkbox">
            <span className="toggle-mark" aria-hidden="true" />
            <bdi>{nameOf(group, value, language, titles)}</bdi>
            <span className="soft">{new Intl.NumberFormat(language.code).format(count)}</span>
          </Checkbox>
          <Button
            className="link"
            onPress={() =>
              change(
                group,
                all.filter((other) => other !== value),
              )
            }
          >
            {language.t('filter.only')}
          </Button>
        </div>
      ))}
    </CheckboxGroup>
  )
}

function Facets({ choices }: { choices: Choices }) {
  return (
    <div className="facets">
      <FacetGroup group="actor" values={choices.actor} />
      {facets.map((facet: Facet) => (
        <FacetGroup key={facet} group={facet} values={choices.facets[facet]} />
      ))}
    </div>
  )
}

/** Chooses what the network, the timeline and the tables show, by what claims say and who says it. */
export function FilterButton() {
  const { t } = useLanguage()
  const filter = useApp(({ view }) => view.filter)
  const facts = useApp(({ workspace }) => workspace.facts)
  const choices = useMemo(() => choicesOf(facts), [facts])
  const count = Object.values(filter).reduce((sum, left) => sum + left.length, 0)
  return (
    <DialogTrigger>
      <Button className={count > 0 ? 'button button-on' : 'button'}>
        <Icon icon={ListFilter} />
        {count > 0 ? t('filter.on', { count }) : t('filter.title')}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="filter" aria-label={t('filter.title')}>
          <Button className="button" isDisabled={count === 0} onPress={() => changeUndoably({ filter: noFilter })}>
            {t('filter.clear')}
          </Button>
          <Facets choices={choices} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
