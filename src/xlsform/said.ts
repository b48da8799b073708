import type { Language } from '../web/language.ts'
import type { Notice, Spot } from './read/notice.ts'

/** What a finding says, in a language. */
export const saidOf = ({ t }: Language, { sentence }: Notice): string => t(sentence)

/** The same with the cell quoted before it. */
export const quotedOf = (language: Language, one: Notice): string => {
  const sentence = saidOf(language, one)
  const cell = one.cell.replaceAll(/\s+/g, ' ')
  return cell === '' ? sentence : language.t('workbook.quoting', { cell, sentence })
}

/** Where something stands: sheet, row and column, as far as there are any. */
export const spotSaid = ({ t }: Language, { sheet, row, column }: Spot): string =>
  sheet === ''
    ? t('workbook.spot_whole')
    : t('workbook.spot', { sheet, row: String(row), column: column || 'none' })
