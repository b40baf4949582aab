import type { Command } from '../command.ts'
import { analyse } from './analyse.ts'
import { brief } from './brief.ts'
import { contradictions } from './contradictions.ts'
import { copy } from './copy.ts'
import { diff } from './diff.ts'
import { exportGraph } from './export.ts'
import { extract } from './extract.ts'
import { importArticles } from './import.ts'
import { info } from './info.ts'
import { ledger } from './ledger.ts'
import { load } from './load.ts'
import { network } from './network.ts'
import { path } from './path.ts'
import { picture } from './picture.ts'
import { search } from './search.ts'
import { serve } from './serve.ts'
import { show } from './show.ts'
import { timeline } from './timeline.ts'

/** Every command, in the order of `--help`. */
export const commands: readonly Command[] = [
  load,
  extract,
  importArticles,
  info,
  network,
  timeline,
  diff,
  ledger,
  path,
  contradictions,
  analyse,
  show,
  search,
  exportGraph,
  picture,
  brief,
  copy,
  serve,
]
