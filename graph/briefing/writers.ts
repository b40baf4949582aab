import type { Briefing, BriefingFormat } from '../model/briefing.ts'

/** A format of briefings. The same briefing gives the same bytes. */
interface Writer {
  /** Of the file, without the dot. */
  readonly extension: string
  readonly mediaType: string
  readonly write: (briefing: Briefing) => Promise<Uint8Array>
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** Every format. Its library is loaded when it is first written: a command line that writes none does not wait for it. */
export const writers: Readonly<Record<BriefingFormat, Writer>> = {
  pptx: {
    extension: 'pptx',
    mediaType: `${OFFICE}.presentationml.presentation`,
    write: async (briefing) => (await import('./pptx.ts')).pptx(briefing),
  },
  docx: {
    extension: 'docx',
    mediaType: `${OFFICE}.wordprocessingml.document`,
    write: async (briefing) => (await import('./docx.ts')).docx(briefing),
  },
}
