import { useApp } from '../state/app-state.ts'
import { bringFiles, isDataName, isNative } from '../state/bringing.ts'
import { loadFiles } from '../state/loading.ts'
import { readArticles } from '../state/review.ts'

const CLAIMS = /\.jsonl?$/i
const ACCEPTED = '.txt,.md,.html,.htm,.pdf,.docx,.json,.jsonl,.csv,.tsv,.graphml,.gexf'

/** Whether a source of the graph came from a file of this name. */
function isLoaded({ name }: File): boolean {
  const { sources } = useApp.getState().workspace.facts
  return [...sources.values()].some(({ file }) => file.split(/[\\/]/).at(-1) === name)
}

/** Claim files are loaded with their articles; articles that no claim file is of are read for review. */
async function takeTexts(files: readonly File[]): Promise<void> {
  const articles = files.filter(({ name }) => !CLAIMS.test(name))
  if (articles.length < files.length) {
    await loadFiles(files)
    await readArticles(articles.filter((article) => !isLoaded(article)))
  } else await readArticles(articles)
}

/** Takes whatever a person brings: articles, claim files, files of Entente, graphs and tables. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const isData = await Promise.all(files.map(async (file) => isDataName(file.name) || (await isNative(file))))
  const texts = files.filter((_file, at) => !isData[at])
  if (texts.length > 0) await takeTexts(texts)
  await bringFiles(files.filter((_file, at) => isData[at]))
}

/** Lets a person choose files: the system's own dialog, in either shell. */
export function chooseFiles(): void {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', multiple: true, accept: ACCEPTED })
  input.addEventListener('change', () => void takeFiles([...(input.files ?? [])]))
  input.click()
}
