import type { Language } from '../web/language.ts'
import type { Notice, Spot } from './read/notice.ts'

/** Returns a finding's sentence. */
export const saidOf = ({ t }: Language, { sentence }: Notice): string => t(sentence)

/** The sentence, preceded by the cell. */
export const quotedOf = (language: Language, one: Notice): string => {
  const sentence = saidOf(language, one)
  const cell = one.cell.replaceAll(/\s+/g, ' ')
  return cell === '' ? sentence : language.t('workbook.quoting', { cell, sentence })
}

/** Returns the position of a finding: sheet, row and column. */
export const spotSaid = ({ t }: Language, { sheet, row, column }: Spot): string =>
  sheet === ''
    ? t('workbook.spot_whole')
    : t('workbook.spot', { sheet, row: String(row), column: column || 'none' })
