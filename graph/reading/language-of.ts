/** The language of a text, of those that are read: Arabic where more of its letters are Arabic than Latin, else English. */
export function languageOf(text: string): 'ar' | 'en' {
  const sample = text.slice(0, 20_000)
  const arabic = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  return arabic > latin ? 'ar' : 'en'
}
