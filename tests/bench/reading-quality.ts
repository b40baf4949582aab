import { type Language, type Measured, meanOf, measureFirstArticle, measureTexts, parts } from '../reading/measured.ts'
import { printErrors } from './reading-errors.ts'

/**
 * Prints how well articles are read: F1 of actors, claims, and claims with their participants right.
 * With `-- --errors NAME`, what is wrong in the development texts whose name has NAME in it.
 */

function row(name: string, values: readonly number[]): string {
  return [name.padEnd(28), ...values.map((value) => value.toFixed(2).padStart(8))].join('')
}

function of({ score }: Measured): number[] {
  return parts.map((part) => score[part].f1)
}

function means(title: string, all: readonly Measured[]): void {
  for (const language of ['ar', 'en'] satisfies Language[]) {
    const these = all.filter((each) => each.language === language)
    console.log(
      row(
        `${title}, ${these.length} ${language}`,
        parts.map((part) => meanOf(these, part)),
      ),
    )
  }
}

const developed = measureTexts('dev')
console.log(['F1'.padEnd(28), '  actors  claims    full'].join(''))
for (const each of developed) console.log(row(each.name, of(each)))
means('mean of texts written for', developed)
means('mean of texts kept aside', measureTexts('aside'))
console.log(row('first article, as accepted', of(measureFirstArticle())))

const asked = process.argv.indexOf('--errors')
if (asked > 0) for (const each of developed) if (each.name.includes(process.argv[asked + 1] ?? '')) printErrors(each)
