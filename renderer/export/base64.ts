/** The bytes of a file in base64, as they stand in an address or in a style sheet. */
export async function base64(blob: Blob): Promise<string> {
  const reader = new FileReader()
  await new Promise((resolve, reject) => {
    reader.onload = resolve
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
  return String(reader.result).split(',')[1]!
}
