/** Whether a language (BCP 47) is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return ['ar', 'fa', 'he', 'ur', 'ps', 'ckb'].includes(language.split('-')[0]!)
}
