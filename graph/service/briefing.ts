import { writers } from '../briefing/writers.ts'
import type { Host, SavedFile } from '../host.ts'
import type { Briefing, BriefingFormat } from '../model/briefing.ts'
import { safeFileName } from './file-name.ts'

/** What a system takes of a name, in letters; an ending must have its place, too. */
const LONGEST = 100

/** Writes a briefing that a window composed and saves it under its title. */
export async function saveBriefing(host: Host, briefing: Briefing, format: BriefingFormat): Promise<SavedFile[]> {
  const { extension, write } = writers[format]
  const name = safeFileName(`${[...briefing.title].slice(0, LONGEST).join('')}.${extension}`)
  return host.save(name, [{ name, content: await write(briefing) }])
}
