import { type BriefingFormat, briefingFormats, briefingWishSchema } from '../../../graph/model/briefing.ts'
import { AppError } from '../../../graph/model/errors.ts'
import type { Command, Values } from '../command.ts'
import { LOOK_USAGE, lookOption, lookOptions } from '../look-option.ts'
import { outFormat } from '../out-option.ts'
import { performTask } from '../perform-task.ts'
import { savedView } from '../saved-view.ts'
import { textOption } from '../text-option.ts'

const { title } = briefingWishSchema.shape

function formatOption(values: Values): BriefingFormat {
  const format = outFormat(values, briefingFormats)
  if (format) return format
  throw new AppError('bad-request', `${values.out} does not say what kind of briefing it is`, 'Let it end in .pptx or .docx.')
}

export const brief: Command = {
  name: 'brief',
  usage: `brief --out FILE.pptx|FILE.docx [--view NAME]… ${LOOK_USAGE} [--title T] [--force]`,
  summary:
    'Write a briefing of saved views, in their order, or of the view as the window was left: what is known with its citations, network, timeline, ledger. The ending of FILE says whether for PowerPoint or Word. Needs Chrome, Chromium or Edge, as pictures do.',
  options: {
    ...lookOptions,
    out: { type: 'string' },
    view: { type: 'string', multiple: true },
    title: { type: 'string' },
    force: { type: 'boolean' },
  },
  words: [0, 0],
  async run(call) {
    const { values } = call
    const wish = { format: formatOption(values), title: textOption(values, 'title', title) }
    const opened = await call.open()
    const look = await lookOption(values)
    const named = Array.isArray(values.view) ? values.view : []
    const views = named.map((each) => savedView(look.layer, each).id)
    const theme = look.preferences.theme ?? 'light'
    await performTask(call, opened, look, { kind: 'briefing', wish: { ...wish, views, theme } })
    return 0
  },
}
