import { Equal, EqualNot } from 'lucide'
import { memo, useId } from 'react'
import { Button } from 'react-aria-components'
import type { Actor } from '../../graph/model/actor.ts'
import { type Names, nameIn } from '../../graph/model/names.ts'
import type { Match } from '../../graph/query/matches.ts'
import { namedElsewhere } from '../../graph/query/namesakes.ts'
import { listed, term, useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { decide } from '../state/decisions.ts'
import { claimsUnderReview, useActorsHere, useMatchesHere, useReading } from '../state/review.ts'
import { Icon } from '../ui/icon.tsx'

/** What the things of a match are called, and where the one of the graph is named. */
type MatchNames = Record<'of' | 'with' | 'kind' | 'article', string> & {
  /** How many other articles name it beside that one. */
  readonly more: number
}

/** What the one of the article is called; a namesake goes there by the id that both have. */
function namesHere({ what, of, with: other }: Match, actors: readonly Actor[]): Names {
  if (what === 'happening') return claimsUnderReview().find(({ claim }) => claim.asserts === of)?.claim.label ?? {}
  const here = what === 'namesake' ? other : of
  return actors.find(({ id }) => id === here)?.names ?? {}
}

function useNames(): (match: Match) => MatchNames {
  const language = useLanguage()
  const actors = useActorsHere()
  const reading = useReading()
  const { graph } = useApp(({ workspace }) => workspace.scenes.full)
  const facts = useApp(({ workspace }) => workspace.stored)
  return (match) => {
    const actor = facts.actors.get(match.with)
    const node = graph.nodes.get(match.with)
    const [first, ...others] = namedElsewhere(match.with, { reading, decisions: [] }, facts).map((id) => facts.sources.get(id))
    return {
      of: nameIn(namesHere(match, actors), language.code) || match.of,
      with: nameIn(actor?.names ?? node?.names ?? {}, language.code) || match.with,
      kind: term(language, 'kind', actor?.type ?? node?.kind ?? ''),
      article: first?.title ?? first?.file ?? '',
      more: others.length,
    }
  }
}

/** The question that was answered is gone: the next one has the keyboard, or the claims. */
function goOn(): void {
  requestAnimationFrame(() => {
    const next = document.querySelector<HTMLElement>('.matches .button') ?? document.querySelector<HTMLElement>('.claim-list')
    next?.focus()
  })
}

function Question({ match, names }: { match: Match; names: MatchNames }) {
  const language = useLanguage()
  const { t } = language
  const question = useId()
  const about = listed(
    match.disputes.map((each) => term(language, 'dispute', each)),
    language,
  )
  const answer = (other: string | null) => void decide({ on: 'match', of: match.of, with: other }).then(goOn)
  return (
    <li>
      <span id={question}>
        <bdi>{t(`match.${match.what}`, names)}</bdi>
        {about && <strong className="fault"> ⚠ {t('match.disagree', { about })}</strong>}
      </span>
      <Button className="button" aria-describedby={question} onPress={() => answer(match.with)}>
        <Icon icon={Equal} size={14} />
        {t('match.same')}
      </Button>
      <Button className="button" aria-describedby={question} onPress={() => answer(null)}>
        <Icon icon={EqualNot} size={14} />
        {t('match.other')}
      </Button>
    </li>
  )
}

/** The questions, drawn anew only when they change: most decisions change none. */
const Questions = memo(function Questions({ matches }: { matches: readonly Match[] }) {
  const names = useNames()
  return (
    <ul>
      {matches.map((match) => (
        <Question key={match.of} match={match} names={names(match)} />
      ))}
    </ul>
  )
})

/** What of the article may be in the graph already: asked, never merged by itself. Both claims stay in either case. */
export function Matches() {
  const { t } = useLanguage()
  const matches = useMatchesHere()
  if (matches.length === 0) return null
  return (
    <details className="matches" open>
      <summary>{t('match.title', { count: matches.length })}</summary>
      <Questions matches={matches} />
    </details>
  )
}
