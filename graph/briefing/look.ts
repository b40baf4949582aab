/** How briefings look in every format. Colours as Office has them, without `#`. */
export const colours = {
  text: '1c2430',
  soft: '5b6675',
  accent: '2456a6',
  /** Of what is disputed or uncertain: always beside the sign and words. */
  mark: '9a3412',
  line: 'd5dbe4',
  fill: 'eef2f7',
} as const

/** On every Office, and it has Latin, Cyrillic, Arabic and Hebrew letters. */
export const FONT = 'Arial'

/** Before a mark, so that nobody needs to tell colours apart. Every font has it (WGL4), as few have ⚠. */
export const MARK_SIGN = '▲'

export const CREATOR = 'Entente'
