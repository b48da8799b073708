import type { Played } from './demonstration.ts'

const HEAD = ['Workshop', 'Joined', 'Sent', 'Sent again, stored once', 'Responses sealed', 'Digest'] as const

/** One aligned line per workshop. */
export function printedTable(rows: readonly Played[]): string {
  const cells = rows.map(({ place, joined, sent, sent_again, sealed, digest }) =>
    [place, joined, sent, sent_again, sealed, digest.slice(0, 16)].map(String),
  )
  const widths = HEAD.map((head, at) => Math.max(head.length, ...cells.map((row) => row[at]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) =>
        at === 0 || at === 5 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join('  ')
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n')
}
