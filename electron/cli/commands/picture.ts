import { AppError } from '../../../graph/model/errors.ts'
import { type PictureFormat, pictured, pictureFormats, pictureWishSchema } from '../../../graph/model/picture.ts'
import { choiceOption } from '../choice-option.ts'
import type { Command, Values } from '../command.ts'
import { LOOK_USAGE, lookOption, lookOptions } from '../look-option.ts'
import { outFormat } from '../out-option.ts'
import { performTask } from '../perform-task.ts'
import { savedView } from '../saved-view.ts'
import { textOption } from '../text-option.ts'

const { size: sizes, title, subtitle } = pictureWishSchema.shape
const FULL_HD = '1920x1080'

/** The format that `--format` names, or the ending of `--out`. */
function formatOption(values: Values): PictureFormat {
  const ending = outFormat(values, pictureFormats)
  const format = choiceOption(values, 'format', pictureFormats) ?? ending
  if (format) return format
  throw new AppError(
    'bad-request',
    `${values.out} does not say what kind of picture it is`,
    `Let it end in .${pictureFormats.join(', .')}, or name one with --format.`,
  )
}

function sizeOption({ size = FULL_HD }: Values): { width: number; height: number } {
  const [, width, height] = /^(\d{1,6})[x×](\d{1,6})$/i.exec(String(size)) ?? []
  const read = sizes.safeParse({ width: Number(width), height: Number(height) })
  if (read.success && read.data) return read.data
  throw new AppError('bad-request', `--size ${size} is no size of a picture`, `Write ${FULL_HD}: a side has 320 to 7680 pixels.`)
}

export const picture: Command = {
  name: 'picture',
  usage: `picture network|timeline --out FILE [--format png|svg|pdf] [--size ${FULL_HD}] [--view NAME] ${LOOK_USAGE} [--title T] [--subtitle S] [--force]`,
  summary:
    'Draw the network or the timeline, as the window was left or as a view was saved. Needs Chrome, Chromium or Edge, which draws without a window; ENTENTE_BROWSER names its program where it stands elsewhere. The ending of FILE says the format. A file that is there already is replaced with --force, or after a question.',
  options: {
    ...lookOptions,
    out: { type: 'string' },
    format: { type: 'string' },
    size: { type: 'string' },
    view: { type: 'string' },
    title: { type: 'string' },
    subtitle: { type: 'string' },
    force: { type: 'boolean' },
  },
  words: [1, 1],
  async run(call) {
    const { values, words } = call
    const what = pictured.find((each) => each === words[0])
    if (!what) throw new AppError('bad-request', `there are no pictures of ${words[0]}`, 'Name network or timeline.')
    const wish = {
      what,
      format: formatOption(values),
      size: sizeOption(values),
      part: 'whole' as const,
      title: textOption(values, 'title', title),
      subtitle: textOption(values, 'subtitle', subtitle),
    }
    const opened = await call.open()
    const { view, ...look } = await lookOption(values)
    const looked = typeof values.view === 'string' ? savedView(look.layer, values.view).view : view
    const theme = look.preferences.theme ?? 'light'
    await performTask(call, opened, { ...look, view: looked }, { kind: 'picture', wish: { ...wish, theme } })
    return 0
  },
}
