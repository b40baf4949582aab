import { useApp } from '../state/app-state.ts'
import { loadFiles } from '../state/loading.ts'
import { readArticles } from '../state/review.ts'

const CLAIMS = /\.jsonl?$/i

/** Whether a source of the graph came from a file of this name. */
function isLoaded({ name }: File): boolean {
  const { sources } = useApp.getState().workspace.facts
  return [...sources.values()].some(({ file }) => file.split(/[\\/]/).at(-1) === name)
}

/** Claim files are loaded with their articles; articles that no claim file is of are read for review. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const articles = files.filter(({ name }) => !CLAIMS.test(name))
  if (articles.length < files.length) {
    await loadFiles(files)
    await readArticles(articles.filter((article) => !isLoaded(article)))
  } else await readArticles(articles)
}

/** Lets a person choose articles or claim files: the system's own dialog, in either shell. */
export function chooseFiles(): void {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', multiple: true, accept: '.txt,.md,.html,.htm,.pdf,.docx,.json,.jsonl' })
  input.addEventListener('change', () => void takeFiles([...(input.files ?? [])]))
  input.click()
}
