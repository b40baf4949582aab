import type { Analysis, Measured } from '../../graph/analysis/schema.ts'
import { nameIn } from '../../graph/model/names.ts'
import { measureWords, ruleWords, tooSmallWords } from './analysis-words.ts'
import { oneLine } from './error-line.ts'
import { table } from './table.ts'

type Name = (id: string) => string

/** How many rows of a ranking are text to read; JSON has all. */
const SHOWN = 20

function decimal(value: number): string {
  return value.toFixed(3)
}

function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`
}

/** What a result is, in rows below the column titles of its measure. */
function rowsOf({ measure, result }: Measured, name: Name): string[][] {
  switch (result.kind) {
    case 'scores':
      return result.values.map(({ actor, value, normalised }) => [
        Number.isInteger(value) && measure === 'degree' ? String(value) : decimal(value),
        ...(measureWords[measure].columns.includes('share') ? [normalised === null ? '' : decimal(normalised)] : []),
        name(actor),
      ])
    case 'communities':
      return result.communities.map((members) => [String(members.length), members.map(name).join(', ')])
    case 'articulation':
      return result.actors.map(({ actor, parts }) => [String(parts), name(actor)])
    case 'balance':
      return balanceRows(result)
    case 'similarity':
      return result.pairs.map(({ a, b, score }) => [decimal(score), name(a), name(b)])
  }
}

function balanceRows({
  positive,
  negative,
  mixed,
  triads,
  balanced,
  frustration,
}: Extract<Measured['result'], { kind: 'balance' }>) {
  const { atLeast, atMost } = frustration
  return [
    ['cooperation', String(positive)],
    ['conflict', `${negative}${mixed > 0 ? `, ${mixed} of them with cooperation, too` : ''}`],
    ...Object.entries(triads).map(([signs, number]) => [`triads ${signs}`, String(number)]),
    ['balanced triads', balanced === null ? 'there are no triads' : decimal(balanced)],
    ['frustration index', atLeast === atMost ? `${atMost}, exact` : `${atLeast} to ${atMost}: bounds, the search was cut short`],
  ]
}

/** What else was chosen, besides the method. */
function choicesOf({ result }: Measured, name: Name): string[] {
  if (result.kind === 'communities') {
    const modularity = result.modularity === null ? 'none' : decimal(result.modularity)
    return [`resolution ${result.resolution}, seed ${result.seed}; modularity ${modularity}`]
  }
  if (result.kind === 'articulation') return [`${count(result.components, 'component')} as it is`]
  if (result.kind !== 'similarity') return []
  const { distance, weights, greatest, portfolio } = result
  return [
    `${distance} distance of commitments from 0 to ${greatest}, a state's to itself ${greatest}; ${weights} weights; states without a commitment are not compared`,
    `portfolio: ${count(portfolio.length, 'state')}${portfolio.length > 0 ? ` (${portfolio.map(name).join(', ')})` : ''}`,
  ]
}

function measuredText(measured: Measured, { asOf, possible, kinds }: Analysis, name: Name): string {
  const { measure, rule, n, m, claims, sources, tooSmall } = measured
  const { title, method, columns } = measureWords[measure]
  const rows = rowsOf(measured, name)
  const day = `${asOf === null ? 'all time' : `as of ${asOf}`}, ${possible ? 'definite and possible' : 'definite only'}`
  const whom = kinds === null ? 'all kinds of actor' : `only ${kinds.join(', ')}`
  return [
    `${title}: n ${n}, m ${m}, ${day}, ${whom}`,
    ...tooSmall.map(({ what, has, needs }) => `  TOO SMALL: ${what} ${has}, needed ${needs}: ${tooSmallWords[what]}`),
    `  ${method}`,
    ...choicesOf(measured, name).map((line) => `  ${line}`),
    `  ties: ${ruleWords[rule]}`,
    `  from ${count(claims, 'claim')} of ${count(sources.length, 'source')}${sources.length > 0 ? `: ${sources.join(', ')}` : ''}`,
    ...(rows.length > 0 ? table([[...columns], ...rows.slice(0, SHOWN)]).split('\n') : ['none']).map((line) => `    ${line}`),
    ...(rows.length > SHOWN ? [`    and ${rows.length - SHOWN} more: --json has all`] : []),
  ]
    .map(oneLine)
    .join('\n')
}

/** An analysis as text: of each measure its numbers, below what they are drawn from. */
export function analysisText(analysis: Analysis): string {
  const names = new Map(analysis.actors.map(({ id, names: all }) => [id, nameIn(all, 'en')]))
  return analysis.measures.map((each) => measuredText(each, analysis, (id) => names.get(id) ?? id)).join('\n\n')
}
