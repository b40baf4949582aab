/** A PDF of hand-written objects, the first of them its catalogue; the trailer's further entries as given. */
export function minimalPdf(objects: readonly string[], trailer = ''): Uint8Array {
  const parts = ['%PDF-1.4\n']
  const offsets = objects.map((object, index) => {
    const offset = parts.join('').length
    parts.push(`${index + 1} 0 obj\n${object}\nendobj\n`)
    return offset
  })
  const start = parts.join('').length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`)
  parts.push(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.from(parts.join(''), 'latin1')
}

/** So many pages that show the same: what a content stream draws. */
export function pdfOfPages(count: number, stream: string, trailer = '', more: readonly string[] = []): Uint8Array {
  const kids = Array.from({ length: count }, (_, page) => `${page + 5} 0 R`).join(' ')
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 3 0 R /Resources << /Font << /F 4 0 R >> >> >>'
  return minimalPdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count ${count} /Kids [${kids}] >>`,
      stream.startsWith('<<') ? stream : `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ...Array.from({ length: count }, () => page),
      ...more,
    ],
    trailer,
  )
}
