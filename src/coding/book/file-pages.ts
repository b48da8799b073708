import type { Message } from '../../locale/message.ts'
import type { CellFault } from '../../translation/csv.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { codingPaths } from '../paths.ts'
import { atShelf, crumbsOf } from './crumbs.ts'
import type { Shelf } from './load.ts'

/** Renders all that is wrong with a file; row 0 is the file as a whole. */
export function refusedPage(frame: Frame, shelf: Shelf, faults: readonly CellFault[]): Page {
  const { language } = frame
  const { t, number } = language
  const heading = t('codes.file')
  return page(atShelf(frame, shelf), 'coding/codebook-refused', t('page.error_prefix', { title: heading }), {
    crumbs: crumbsOf(language, shelf, true),
    heading,
    lede: t('codes.refused', { n: faults.length }),
    cells: faults.map(({ row, column, ...message }) =>
      row === 0
        ? t(message)
        : t('codes.cell', { row: number(row), column: column || 'none', sentence: t(message) }),
    ),
    back: codingPaths.codebook(shelf.consultation.id, shelf.variable.name),
  })
}

/** Renders what was left out of a file that is brought in. */
export function broughtPage(frame: Frame, shelf: Shelf, told: readonly Message[]): Page {
  const { language } = frame
  const { t } = language
  return page(atShelf(frame, shelf), 'coding/codebook-brought', t('codes.file'), {
    crumbs: crumbsOf(language, shelf, true),
    heading: t('codes.file'),
    told: told.map((one) => t(one)),
    back: codingPaths.codebook(shelf.consultation.id, shelf.variable.name),
  })
}
