import { isMedia, PREFIX } from './columns.ts'
import { type Findings, finding } from './finding.ts'
import type { Table } from './table.ts'

/** Says of each column that means nothing here that its cells are kept for the way back. */
export function warnUnused({ headings, lines }: Table, { warnings }: Findings): void {
  for (const heading of headings) {
    const isFilled = lines.some(({ cells }) => cells.some((cell) => cell.heading === heading))
    if (!isFilled) continue
    const { spot, written, known, base } = heading
    if (known && isMedia(base)) warnings.push(finding(spot, written, 'workbook.media_column'))
    else if (known && (base === 'trigger' || base === 'read_only')) {
      warnings.push(finding(spot, written, 'workbook.column_kept'))
    } else if (!known && written.startsWith(PREFIX)) {
      warnings.push(finding(spot, written, 'workbook.column_own_unknown'))
    } else if (!known) warnings.push(finding(spot, written, 'workbook.column_kept'))
  }
}
