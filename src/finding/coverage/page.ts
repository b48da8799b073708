import { rowName } from '../../coding/framework/named.ts'
import { rowsOffered, type Row, type RowsBy } from '../../coding/framework/matrix.ts'
import { wholePercent } from '../../statistic/share.ts'
import type { Language } from '../../web/language.ts'
import { page, type Frame, type Page } from '../../web/page.ts'
import { withoutNumbers } from '../numbers/tokens.ts'
import { findingPaths } from '../paths.ts'
import { crumbsToStatement, findingFrame } from '../statement/frame.ts'
import { nameOf } from '../statement/statement.ts'
import { sentenceShown } from '../statement/words.ts'
import type { Coverage, CoverageCell, Covered } from './coverage.ts'
import { columnNamed, gapsSaid, limitsSaid } from './words.ts'

/** Reads what the columns are; places where it is not said. */
export const columnsIn = ({ decided }: Coverage, asked: unknown): RowsBy =>
  rowsOffered(decided).find((by) => by === asked) ?? 'workshop'

/** Renders whom each finding reaches, by place, by group or by both at once, and what is not covered. */
export function coveragePage(frame: Frame, coverage: Coverage, by: RowsBy): Page {
  const { language } = frame
  const { t } = language
  const { looked } = coverage.decided
  const { consultation, variable, settled, units } = looked
  const title = `${t('coverage.title')}: ${language.of(variable.label)}`
  const columns = coverage.columns[by]
    .map((column, at) => ({ column, at }))
    .filter(({ column }) => isTabled(by, column))
  return page(findingFrame(frame, consultation), 'finding/coverage', title, {
    crumbs: crumbsToStatement(consultation, language),
    question: language.of(variable.label),
    lead: [t('audit.lead_coded', { n: settled.size, all: units.length }), t('coverage.lede')],
    splits: (['workshop', 'group', 'both'] as const)
      .filter((one) => rowsOffered(coverage.decided).includes(one))
      .map((one) => ({
        path: findingPaths.coverage(consultation.id, variable.name, one),
        name: rowName(one, language),
        current: one === by,
      })),
    heads: columns.map(({ column }) => headShown(coverage, by, column, language)),
    parts: (['agreed', 'in_review', 'draft'] as const)
      .map((standing) => ({
        standing,
        name: t(`coverage.part_${standing}`),
        rows: coverage.findings
          .filter((one) => one.standing === standing)
          .map((one) => ({
            ...rowShown(one, consultation.id, language),
            cells: columns.map(({ at }) => cellShown(one.cells[by][at], one.partly, language)),
          })),
      }))
      .filter(({ rows }) => rows.length > 0),
    gaps: gapsSaid(coverage, by, language),
    limits: limitsSaid(coverage, language),
    files: [{ name: 'CSV', path: findingPaths.coverageFile(consultation.id, variable.name) }],
  })
}

/** Of places and groups together, only those that are told have a column: most are of few people. */
const isTabled = (by: RowsBy, { state }: Row): boolean => by !== 'both' || state === 'shown'

function headShown(coverage: Coverage, by: RowsBy, column: Row, language: Language) {
  const { t } = language
  const [name = '', more = ''] = columnNamed(coverage, by, column, language)
  const n = coverage.decided.looked.consultation.room_threshold
  const { state, people } = column
  const why =
    state === 'shown'
      ? t('coverage.base', { n: people })
      : state === 'few' || state === 'held_back'
        ? t(`result.map_${state}`, { n })
        : t(state === 'nobody' ? 'looking.framework_nobody' : 'result.map_not_asked')
  return { name, more, why }
}

const rowShown = ({ number, claim, ...own }: Covered, id: number, language: Language) => {
  const key = { kind: 'finding', number } as const
  return {
    name: nameOf(key),
    path: findingPaths.statement(id, key),
    claim: sentenceShown(withoutNumbers(claim), own, language),
  }
}

/** A cell in words: how many, their share, and whether it is empty. */
function cellShown(cell: CoverageCell | undefined, partly: boolean, { t, number }: Language) {
  if (cell?.state === 'told') {
    const { least, most, of } = cell
    const isOne = least === most
    return {
      is: most > 0 ? 'some' : partly ? 'part' : 'zero',
      value: isOne ? number(least) : t('coverage.between', { least, most }),
      small: isOne
        ? t('result.overview_per_cent', { n: number(wholePercent(of === 0 ? 0 : least / of)) })
        : '',
    }
  }
  const isHeld = cell?.state === 'few' || cell?.state === 'held_back'
  return { is: 'untold', value: isHeld ? t('result.withheld_mark') : '–', small: '' }
}
