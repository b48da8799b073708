import type { Proof } from '../../src/backup/backup.ts'
import type { Key } from '../../src/locale/message.ts'
import { languageOf } from '../../src/web/language.ts'

const { t, number } = languageOf('en')
const HEADS: readonly Key[] = [
  'backup.column_session',
  'backup.column_state',
  'backup.column_responses',
  'backup.column_digest',
]

/** Formats the verified sessions as a table of fixed width. */
export function proofTable({ sessions, responses }: Proof): string {
  const rows = sessions.map(({ code, state, responses: count, digest }) => [
    code,
    t(`state.${state}` as Key),
    number(count),
    digest === '' ? t('backup.unproved') : (digest ?? '').slice(0, 12),
  ])
  const lines = [HEADS.map((head) => t(head)), ...rows, ['', '', number(responses), '']]
  const widths = HEADS.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => padded(cell, column, widths))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const padded = (cell: string, column: number, widths: readonly number[]) =>
  column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)
