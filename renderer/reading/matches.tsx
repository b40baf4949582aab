import { Equal, EqualNot } from 'lucide'
import { memo } from 'react'
import { Button } from 'react-aria-components'
import { nameIn } from '../../graph/model/names.ts'
import type { Match } from '../../graph/query/matches.ts'
import { term, useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { decide } from '../state/decisions.ts'
import { claimsUnderReview, useActorsHere, useMatchesHere } from '../state/review.ts'
import { Icon } from '../ui/icon.tsx'

interface Asked {
  readonly match: Match
  readonly names: { readonly of: string; readonly with: string; readonly kind: string }
}

/** What the two things of a match are called. */
function useNames(): (match: Match) => Asked['names'] {
  const language = useLanguage()
  const here = useActorsHere()
  const { graph } = useApp(({ workspace }) => workspace.scenes.full)
  const actors = useApp(({ workspace }) => workspace.facts.actors)
  return (match) => {
    const own =
      match.what === 'actor'
        ? here.find(({ id }) => id === match.of)?.names
        : claimsUnderReview().find(({ claim }) => claim.asserts === match.of)?.claim.label
    const there = actors.get(match.with)?.names ?? graph.nodes.get(match.with)?.names
    const kind = actors.get(match.with)?.type ?? graph.nodes.get(match.with)?.kind ?? ''
    return {
      of: nameIn(own ?? {}, language.code) || match.of,
      with: nameIn(there ?? {}, language.code) || match.with,
      kind: term(language, 'kind', kind),
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

function Question({ match, names }: Asked) {
  const language = useLanguage()
  const { t, code } = language
  const about = new Intl.ListFormat(code).format(match.disputes.map((each) => term(language, 'dispute', each)))
  const answer = (other: string | null) => void decide({ on: 'match', of: match.of, with: other }).then(goOn)
  return (
    <li>
      <span>
        <bdi>{t(`match.${match.what}`, names)}</bdi>
        {about && <strong className="fault"> ⚠ {t('match.disagree', { about })}</strong>}
      </span>
      <Button className="button" onPress={() => answer(match.with)}>
        <Icon icon={Equal} size={14} />
        {t('match.same')}
      </Button>
      <Button className="button" onPress={() => answer(null)}>
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
