import { ROWS, type Row, type RowsBy } from '../../coding/framework/matrix.ts'
import { BOM, csvRow } from '../../csv.ts'
import { MISSING } from '../../instrument/answer.ts'
import type { Language } from '../../web/language.ts'
import { nameOf } from '../statement/statement.ts'
import type { Coverage, CoverageCell } from './coverage.ts'

const HEAD = [
  'format',
  'question',
  'finding',
  'standing',
  'split',
  'workshop',
  'place',
  'group',
  'group_label',
  'withheld',
  'rule',
  'n',
  'reached',
  'reached_most',
  'partly',
]

/**
 * Serializes a coverage, one row a finding and column; -94 means withheld, -95 not asked. An empty workshop or group
 * stands for all. `reached_most` is more where only the
 * numbers of single codes are told; `partly` is 1 where codes of few people are not counted.
 */
export function coverageCsv(coverage: Coverage, { of }: Language): string {
  const { variable } = coverage.decided.looked
  const lines = coverage.findings.flatMap(({ number, standing, partly, cells }) =>
    ROWS.toReversed().flatMap((by: RowsBy) =>
      coverage.columns[by].map((column: Row, at) => {
        const { place, group } = column
        return [
          'colloquy.coverage/1',
          variable.name,
          nameOf({ kind: 'finding', number }),
          standing,
          by,
          place.code,
          of(place.name),
          group.code,
          of(group.name),
          ...cellOf(cells[by][at]),
          partly ? 1 : 0,
        ]
      }),
    ),
  )
  return BOM + [HEAD, ...lines].map((line) => csvRow(line)).join('')
}

function cellOf(cell: CoverageCell | undefined): readonly (string | number)[] {
  if (cell?.state === 'told') return [0, '', cell.of, cell.least, cell.most]
  if (cell?.state === 'nobody') return [0, '', 0, 0, 0]
  if (cell?.state === 'few' || cell?.state === 'held_back')
    return [1, cell.state, MISSING.withheld, MISSING.withheld, MISSING.withheld]
  return [0, '', MISSING.not_in_version, MISSING.not_in_version, MISSING.not_in_version]
}
