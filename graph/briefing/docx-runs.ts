import { InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import { colours } from './look.ts'
import type { Paragraph, Span } from './paragraphs.ts'
import { languageOf, type Run, runsOf } from './runs.ts'

/** What a text is in, and which way its line goes. */
export type Reading = Pick<Paragraph, 'language' | 'isRtl'>

const LOOKS: Readonly<Record<Span['look'], IRunOptions>> = {
  text: {},
  strong: { bold: true },
  cited: { color: colours.accent },
  mark: { color: colours.mark, bold: true },
  soft: { color: colours.soft },
}

/** Word takes one of two fonts and languages for a run: that of complex scripts, or the other. */
function runOptions(run: Run, { language }: Reading): IRunOptions {
  const name = languageOf(run, language)
  return run.isRtl ? { rightToLeft: true, language: { bidirectional: name } } : { language: { value: name } }
}

/** A text as runs of one script each. */
export function textRuns(text: string, reading: Reading, look: IRunOptions = {}): TextRun[] {
  return runsOf(text, reading.isRtl).map((run) => new TextRun({ ...look, ...runOptions(run, reading), text: run.text }))
}

/** Numbers that Word counts, as a run of a line. */
export function counted(children: NonNullable<IRunOptions['children']>, reading: Reading): TextRun {
  return new TextRun({ ...runOptions({ text: '', isRtl: reading.isRtl }, reading), children })
}

/** The name of the bookmark of a citation. */
export function bookmarkOf(number: number): string {
  return `citation-${number}`
}

/** What a paragraph holds: the number of a citation leads to it. */
export function childrenOf(spans: readonly Span[], reading: Reading): ParagraphChild[] {
  return spans.flatMap(({ text, look, cites }): ParagraphChild[] => {
    const runs = textRuns(text, reading, LOOKS[look])
    return cites === undefined ? runs : [new InternalHyperlink({ anchor: bookmarkOf(cites), children: runs })]
  })
}
