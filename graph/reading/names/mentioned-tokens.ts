import type { FoldedText } from '../text/folded-text.ts'
import { isSentenceEnd } from '../text/sentences.ts'
import { type Token, tokenFrom, tokensOf } from '../text/tokens.ts'
import type { KnownMention } from './known-mentions.ts'

/** The words of a folded text, and which known mentions begin at a word and end before one. */
export interface MentionedTokens {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly starting: ReadonlyMap<number, KnownMention>
  readonly ending: ReadonlyMap<number, KnownMention>
}

export function mentionedTokens(folded: FoldedText, mentions: readonly KnownMention[]): MentionedTokens {
  const tokens = tokensOf(folded)
  const starting = new Map(mentions.map((mention) => [tokenFrom(tokens, mention.start), mention] as const))
  const ending = new Map(mentions.map((mention) => [tokenFrom(tokens, mention.end - 1) + 1, mention] as const))
  return { text: folded.text, tokens, starting, ending }
}

/** The number of the first word after a mention. */
export function afterMention({ tokens }: MentionedTokens, mention: KnownMention): number {
  return tokenFrom(tokens, mention.end - 1) + 1
}

/** Whether a word begins a sentence behind another. */
export function beginsSentence({ tokens, text }: MentionedTokens, at: number): boolean {
  return at > 0 && isSentenceEnd(text, tokens[at - 1]!.end, tokens[at]!.start)
}
