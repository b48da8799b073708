import { isSpoken } from './columns.ts'
import { type Languages, cellsByLanguage, nameOf, wordsIn } from './languages.ts'
import { type Notices, notice, shortened } from './notice.ts'
import type { Cell, Table } from './table.ts'

/** Warns of each text that is not taken, since another column has the same language. */
export function warnSameLanguage(table: Table, languages: Languages, { warnings }: Notices): void {
  const bases = new Set(table.headings.flatMap(({ known, base }) => (known && isSpoken(base) ? [base] : [])))
  for (const line of table.lines) {
    for (const [tag, [taken, ...others]] of [...bases].flatMap((base) => [
      ...cellsByLanguage(line, base, languages),
    ])) {
      for (const { text, spot } of others.filter((one) => taken && isDropped(one, taken))) {
        const values = {
          column: taken?.spot.column ?? '',
          language: nameOf(tag),
          words: shortened(taken?.text ?? ''),
        }
        warnings.push(notice(spot, text, 'workbook.language_twice', values))
      }
    }
  }
}

/** Warns, once per heading, how many rows with text in the default language lack a translation. */
export function warnUntranslated(table: Table, languages: Languages, { warnings }: Notices): void {
  for (const base of ['label', 'hint', 'guidance_hint', 'required_message', 'constraint_message']) {
    const written = table.lines.filter(
      (line) => wordsIn(line, base, languages)[languages.first] !== undefined,
    )
    for (const tag of languages.tags.filter((one) => one !== languages.first)) {
      const lacking = written.filter((line) => wordsIn(line, base, languages)[tag] === undefined)
      const line = lacking[0]
      if (!line) continue
      const heading = table.headings.find((one) => one.base === base && languages.tagOf(one.language) === tag)
      const values = { n: lacking.length, language: nameOf(tag), row: line.row, column: base }
      const spot = heading?.spot ?? { sheet: table.name, row: 1, column: '' }
      warnings.push(notice(spot, heading?.written ?? base, 'workbook.untranslated', values))
    }
  }
}

/** Two columns with the same heading are an error already. */
const isDropped = (other: Cell, taken: Cell) =>
  other.text !== taken.text && other.heading.language.toLowerCase() !== taken.heading.language.toLowerCase()
