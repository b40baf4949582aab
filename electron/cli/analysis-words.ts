import type { EdgeRule, MeasureName, Quantity } from '../../graph/analysis/schema.ts'

/** What an analysis says in keys, in the words that an analyst reads. */

export const ruleWords: Readonly<Record<EdgeRule, string>> = {
  cooperation:
    'pairs tied by cooperation (treaties while they hold; meetings, commitments, aid, support from their day on), each once, unweighted',
  signed:
    'pairs tied by cooperation (+) or conflict (-: wars while they last; sanctions, threats, attacks from their day on), each once, unweighted; of a pair with both, conflict counts',
  commitments:
    'states bound by a treaty of alliance: 3 defense (or called allies), 2 neutrality or non-aggression, 1 consultation, the strongest of a pair',
}

export const measureWords: Readonly<Record<MeasureName, { title: string; method: string; columns: readonly string[] }>> = {
  degree: {
    title: 'Degree',
    method: 'with how many others an actor is tied; share: of n - 1 (Freeman 1979)',
    columns: ['ties', 'share', 'actor'],
  },
  betweenness: {
    title: 'Betweenness',
    method: 'shortest paths between two others that lead by an actor; share: of (n - 1)(n - 2) / 2 pairs (Freeman 1977)',
    columns: ['paths', 'share', 'actor'],
  },
  closeness: {
    title: 'Closeness',
    method: 'actors reached by the sum of their distances, times the share of n - 1 that is reached (Wasserman & Faust 1994)',
    columns: ['closeness', 'actor'],
  },
  pagerank: {
    title: 'PageRank',
    method: 'damping 0.85; all actors sum to 1 (Brin & Page 1998)',
    columns: ['PageRank', 'actor'],
  },
  communities: {
    title: 'Communities',
    method: 'Louvain (Blondel et al. 2008)',
    columns: ['size', 'members'],
  },
  articulation: {
    title: 'Articulation points',
    method: 'actors without whom others are cut off from each other (Harary 1969)',
    columns: ['parts', 'actor'],
  },
  constraint: {
    title: 'Brokerage',
    method: "Burt's constraint, unweighted: the lower, the more an actor's contacts need it to reach each other (Burt 1992)",
    columns: ['constraint', 'actor'],
  },
  balance: {
    title: 'Structural balance',
    method: 'closed triads with an even number of conflicts are balanced (Cartwright & Harary 1956)',
    columns: ['what', 'number'],
  },
  similarity: {
    title: 'Similarity of alliance portfolios',
    method: 'S score from -1, opposed, to 1, the same (Signorino & Ritter 1999)',
    columns: ['S', 'state', 'state'],
  },
}

/** Why a number means nothing where there is too little of something. */
export const tooSmallWords: Readonly<Record<Quantity, string>> = {
  actors: 'among so few actors a single tie turns the result over',
  states: 'among so few states a portfolio says next to nothing',
  triads: 'a single triad would change the share by more than a tenth',
  commitments: 'no state is bound by an alliance that the graph knows of',
}
