import { BOM, csvRow } from '../../csv.ts'
import { MISSING } from '../../instrument/answer.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { namedOf } from '../evidence/named.ts'
import { nameOf } from '../statement/statement.ts'
import type { Paper } from './paper.ts'

const HEAD = [
  'format',
  'finding',
  'state',
  'version',
  'relation',
  'kind',
  'source',
  'title',
  'count',
  'base',
  'per_cent',
  'withheld',
  'rule',
  'reason',
  'at',
]

/** Serializes what findings rest on, one row a piece of evidence of the version that counts; -94 means withheld. */
export function evidenceCsv(paper: Paper): string {
  const rows = paper.findings.flatMap(({ statement, standing, evidence }) =>
    evidence.map((piece) => [
      'colloquy.evidence/1',
      nameOf(statement),
      standing.state,
      standing.version,
      piece.relation,
      piece.kind,
      piece.source,
      titleOf(paper, piece),
      ...numbersOf(paper, piece),
      piece.reason,
      piece.at,
    ]),
  )
  return BOM + [HEAD, ...rows].map((cells) => csvRow(cells)).join('')
}

/** Names a piece without the marks that pages put around names. */
function titleOf(paper: Paper, piece: Evidence): string {
  return namedOf(paper, piece).title.replaceAll(/[\u2066-\u2069]/gu, '')
}

/** Count, base, whole per cents, whether withheld, and the rule or why the source is gone. */
function numbersOf({ evidence, words }: Paper, piece: Evidence): readonly (string | number)[] {
  const { kind, source } = piece
  if (kind === 'search') {
    const { found, looked } = words(piece)
    return [found ?? '', looked ?? '', '', 0, found === null ? 'gone' : '']
  }
  if (kind !== 'figure' && kind !== 'code') return ['', '', '', 0, '']
  const resolved = evidence.figures.get(source)
  if (!resolved || resolved.state === 'gone')
    return ['', '', '', 0, resolved ? `gone_${resolved.why}` : 'gone']
  if (resolved.state === 'withheld')
    return [MISSING.withheld, MISSING.withheld, MISSING.withheld, 1, resolved.rule]
  const { count, base, share } = resolved
  return [count ?? '', base ?? '', share ?? '', 0, '']
}
