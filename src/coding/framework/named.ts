import { TOTAL } from '../../result/table.ts'
import { wordingOf } from '../../result/wording.ts'
import type { Language } from '../../web/language.ts'
import { codingPaths } from '../paths.ts'
import type { Framework } from './load.ts'
import type { Row, RowsBy } from './matrix.ts'

/** What the rows are. */
export const rowName = (by: RowsBy, { t }: Language): string =>
  by === 'both' ? t('looking.framework_row') : t(`result.split_${by}`)

/** The names of a row: of its place, its group, or of all. */
export function namesOf(
  { decided, by }: Pick<Framework, 'decided' | 'by'>,
  { place, group }: Row,
  language: Language,
): readonly string[] {
  if (by === 'both') return [place, group].map(({ name }) => language.of(name))
  const table = decided.tables[by]
  const subgroup = place.code || group.code || TOTAL
  return table
    ? [wordingOf(table, language, decided.looked.consultation.room_threshold).nameOf(subgroup)]
    : []
}

/** The address of a cell. */
export function cellPath({ decided, by }: Framework, { place, group }: Row, code: string): string {
  const { consultation, variable } = decided.looked
  const cell = { by, place: place.code, group: group.code, code }
  return codingPaths.frameworkCell(consultation.id, variable.name, cell)
}
