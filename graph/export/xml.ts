const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
  // Line ends of XML 1.1: a reader of it would make plain ones of them.
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
}

/** C0 control characters other than tab and line ends, and what Unicode keeps for no character. Names, ids and quotes have none; a role may. */
const NOT_XML = /(?![\t\n\r\u007f-\u009f])[\p{Cc}\ufffe\uffff]/gu

/** Text for an element or an attribute. What is no character of XML, half a surrogate pair among it, becomes U+FFFD. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_XML, '\ufffd')
    .replace(/[&<>"\n\r\t\u0085\u2028]/g, (character) => ENTITIES[character] ?? character)
}
