import { BOM, csvRow } from '../../csv.ts'
import { MISSING } from '../../instrument/answer.ts'
import { TOTAL } from '../../result/table.ts'
import { wholePercent } from '../../statistic/share.ts'
import type { Language } from '../../web/language.ts'
import { DRAWS, type AuditRow, type Reached } from './audited.ts'
import type { Audited } from './load.ts'
import { partNamed } from './words.ts'

const HEAD = [
  'format',
  'question',
  'seed',
  'draws',
  'codes_used',
  'codes_in_use',
  'split',
  'subgroup',
  'subgroup_label',
  'withheld',
  'rule',
  'n',
  'reached',
  'per_cent',
  'chance_mean',
  'chance_low',
  'chance_high',
]

/** Serializes an audit, one row a part of the answers; -94 means withheld. */
export function auditCsv({ looked, audit }: Audited, language: Language): string {
  const about = audit && [looked.variable.name, audit.seed, DRAWS, audit.used, audit.in_use]
  const lines =
    audit && about
      ? [
          [...about, TOTAL, TOTAL, language.t('audit.everybody'), 0, '', ...numbers(audit.whole)],
          ...audit.blocks.flatMap(({ by, rows }) =>
            rows.map((row) => [...about, by, row.code, partNamed(row, language), ...cellsOf(row)]),
          ),
        ]
      : []
  return (
    BOM + [HEAD, ...lines.map((line) => ['colloquy.audit/1', ...line])].map((one) => csvRow(one)).join('')
  )
}

const cellsOf = (row: AuditRow): readonly (string | number)[] =>
  row.state === 'shown'
    ? [0, '', ...numbers(row)]
    : [1, row.rule, ...Array.from({ length: 6 }, () => MISSING.withheld)]

const numbers = ({ answers, reached, chance: { mean, low, high } }: Reached) => [
  answers,
  reached,
  wholePercent(answers === 0 ? 0 : reached / answers),
  mean,
  low,
  high,
]
