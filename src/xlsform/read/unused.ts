import { isMedia, PREFIX } from './columns.ts'
import { type Notices, notice } from './notice.ts'
import { isSuggested } from './rows.ts'
import type { Line, Table } from './table.ts'

/** Warns of each unsupported column; its cells are kept for export. */
export function warnUnused({ headings, lines }: Table, { warnings }: Notices): void {
  for (const heading of headings) {
    const { spot, written, known, base } = heading
    const isUsed = (line: Line) => known && base === 'trigger' && isSuggested(line)
    const isKept = lines.some((line) => line.cells.some((cell) => cell.heading === heading) && !isUsed(line))
    if (!isKept) continue
    if (known && isMedia(base)) warnings.push(notice(spot, written, 'workbook.media_column'))
    else if (known && (base === 'trigger' || base === 'read_only')) {
      warnings.push(notice(spot, written, 'workbook.column_kept'))
    } else if (!known && written.startsWith(PREFIX)) {
      warnings.push(notice(spot, written, 'workbook.column_own_unknown'))
    } else if (!known) warnings.push(notice(spot, written, 'workbook.column_kept'))
  }
}
