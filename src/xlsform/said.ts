import type { Language } from '../web/language.ts'
import type { Notice, Spot } from './read/notice.ts'
import type { Lost } from './read/report.ts'

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

/** Returns what is lost, in numbers. */
export function lostSaid({ t, list }: Language, { rows, texts, repeats, media }: Lost): string {
  const what = [
    ...(rows > 0 ? [t('workbook.lost_rows', { n: rows })] : []),
    ...(texts > 0 ? [t('workbook.lost_texts', { n: texts })] : []),
    ...(repeats > 0 ? [t('workbook.lost_repeats', { n: repeats })] : []),
    ...(media > 0 ? [t('workbook.lost_media', { n: media })] : []),
  ]
  return what.length > 0 ? t('workbook.lost', { what: list(what) }) : t('workbook.lost_nothing')
}
