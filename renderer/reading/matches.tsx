import { Equal, EqualNot } from 'lucide'
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { nameIn } from '../../graph/model/names.ts'
import { reviewedActors, reviewedClaims } from '../../graph/model/review.ts'
import { type Match, matchesFor } from '../../graph/query/matches.ts'
import { term, useLanguage } from '../i18n/language.ts'
import { useApp } from '../state/app-state.ts'
import { decide } from '../state/decisions.ts'
import { Icon } from '../ui/icon.tsx'

/** What the two things of a match are called. */
function useNames(): (match: Match) => { of: string; with: string; kind: string } {
  const language = useLanguage()
  const kept = useApp((state) => state.review)!.kept
  const { graph } = useApp(({ workspace }) => workspace.scenes.full)
  const actors = useApp(({ workspace }) => workspace.facts.actors)
  return (match) => {
    const here =
      match.what === 'actor'
        ? reviewedActors(kept).find(({ id }) => id === match.of)?.names
        : reviewedClaims(kept).find(({ claim }) => claim.asserts === match.of)?.claim.label
    const there = actors.get(match.with)?.names ?? graph.nodes.get(match.with)?.names
    const kind = actors.get(match.with)?.type ?? graph.nodes.get(match.with)?.kind ?? ''
    return {
      of: nameIn(here ?? {}, language.code) || match.of,
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

function Question({ match, names }: { match: Match; names: { of: string; with: string; kind: string } }) {
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

/** What of the article may be in the graph already: asked, never merged by itself. Both claims stay in either case. */
export function Matches() {
  const { t } = useLanguage()
  const kept = useApp((state) => state.review)!.kept
  const facts = useApp(({ workspace }) => workspace.facts)
  const names = useNames()
  const matches = useMemo(() => matchesFor(kept, facts), [kept, facts])
  if (matches.length === 0) return null
  return (
    <details className="matches" open>
      <summary>{t('match.title', { count: matches.length })}</summary>
      <ul>
        {matches.map((match) => (
          <Question key={match.of} match={match} names={names(match)} />
        ))}
      </ul>
    </details>
  )
}
