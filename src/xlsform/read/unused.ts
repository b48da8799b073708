import { isMedia, PREFIX } from './columns.ts'
import { type Notices, notice } from './notice.ts'
import type { Table } from './table.ts'

/** Warns of each unsupported column; its cells are kept for export. */
export function warnUnused({ headings, lines }: Table, { warnings }: Notices): void {
  for (const heading of headings) {
    const isFilled = lines.some(({ cells }) => cells.some((cell) => cell.heading === heading))
    if (!isFilled) continue
    const { spot, written, known, base } = heading
    if (known && isMedia(base)) warnings.push(notice(spot, written, 'workbook.media_column'))
    else if (known && (base === 'trigger' || base === 'read_only')) {
      warnings.push(notice(spot, written, 'workbook.column_kept'))
    } else if (!known && written.startsWith(PREFIX)) {
      warnings.push(notice(spot, written, 'workbook.column_own_unknown'))
    } else if (!known) warnings.push(notice(spot, written, 'workbook.column_kept'))
  }
}
