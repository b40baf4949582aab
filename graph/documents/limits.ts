/** The most that is read of a file, so that none, hostile or huge, stops the program. */
export const LIMITS = {
  fileBytes: 50_000_000,
  textCharacters: 2_000_000,
  /** All parts of a DOCX together, inflated. */
  inflatedBytes: 200_000_000,
  /** The main part of a DOCX, inflated: what is in it takes time even where it is no text. */
  wordXmlBytes: 40_000_000,
  pdfPages: 1_000,
  /** Letters of a PDF are placed one by one: some four seconds for a million. */
  pdfCharacters: 1_000_000,
  /** Levels of elements in HTML and DOCX: parsers take quadratic time for more. */
  nesting: 5_000,
} as const
