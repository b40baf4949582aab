/** Where the host only keeps a file for the browser to fetch, fetches it as the browser saves any file. */
export function fetchSaved({ name, url }: { name: string; url: string | null }): void {
  if (url === null) return
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}
