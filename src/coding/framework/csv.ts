import { BOM, csvRow } from '../../csv.ts'
import { MISSING } from '../../instrument/answer.ts'
import type { Language } from '../../web/language.ts'
import { masked, type Hidden } from '../review/quoted.ts'
import type { Framework } from './load.ts'

const HEAD = [
  'format',
  'question',
  'workshop',
  'place',
  'group',
  'group_label',
  'withheld',
  'rule',
  'n',
  'code',
  'code_name',
  'people',
  'summary',
  'rests_on',
]

/**
 * Serializes the matrix, a cell a line; -94 means withheld, -95 not asked. An empty workshop or group stands for all.
 * `rests_on`: on how many answers its summary rests; words that reviews hide are placeholders.
 */
export function frameworkCsv(
  { decided, matrix }: Framework,
  { of }: Language,
  hidden: readonly Hidden[],
): string {
  const { variable } = decided.looked
  const lines = matrix.rows.flatMap(({ row, cells }) => {
    const { place, group } = row
    const about = [
      'colloquy.framework/1',
      variable.name,
      place.code,
      of(place.name),
      group.code,
      of(group.name),
    ]
    if (row.state === 'nobody') return [[...about, 0, '', 0, '', '', 0, '', '']]
    if (row.state === 'not_asked' || row.state === 'asked_otherwise')
      return [[...about, 0, '', MISSING.not_in_version, '', '', MISSING.not_in_version, '', '']]
    if (row.state !== 'shown')
      return [[...about, 1, row.state, MISSING.withheld, '', '', MISSING.withheld, '', '']]
    return cells.map((cell, at) => {
      const { slug, name } = matrix.codes[at] ?? { slug: '', name: '' }
      if (!cell) return [...about, 1, '', row.people, slug, name, MISSING.withheld, '', '']
      const { people, summary } = cell
      const rests = summary?.words ? summary.units.length : ''
      return [...about, 0, '', row.people, slug, name, people, masked(summary?.words ?? '', hidden), rests]
    })
  })
  return BOM + [HEAD, ...lines].map((line) => csvRow(line)).join('')
}
