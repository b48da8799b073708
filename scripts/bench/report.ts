import { existsSync, readFileSync, writeFileSync } from 'node:fs'

import { printedTable } from './table.ts'
import type { Line, Topic } from './topic.ts'

/** Text below this line of the page is written by hand. */
export const MARKER = '<!-- The bench writes what is above this line and leaves what is below it. -->'

/** Returns the report in Markdown. */
export function reportOf(
  command: string,
  about: readonly (readonly [string, string])[],
  topics: readonly Topic[],
): string {
  return [
    '# Speed',
    `\`${command}\` measures the product beside baselines of the same run and writes this page. Ratios carry over to other machines better than figures do. Several runs are given as their median, with the least and the greatest in brackets.`,
    printedTable({ head: ['Machine', ''], rows: about }),
    ...topics.flatMap(topicOf),
    '',
  ].join('\n\n')
}

/** Overwrites the previous report, up to the marker. */
export function keepReport(file: string, report: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const at = before.indexOf(MARKER)
  const kept = at === -1 ? `\n\n## What was tried and what it gave\n` : before.slice(at + MARKER.length)
  writeFileSync(file, `${report.trimEnd()}\n\n${MARKER}${kept}`)
}

const topicOf = ({ title, lines, notes }: Topic): readonly string[] => [
  `## ${title}`,
  ...(lines.length > 0 ? [tableOf(lines)] : []),
  ...notes,
]

const tableOf = (lines: readonly Line[]): string =>
  printedTable({
    head: ['What', 'Measured', 'Beside it', 'Ratio', 'Aim', 'Reached'],
    rows: lines.map(({ what, measured, beside, ratio, aim, reached }) => [
      what,
      measured,
      beside,
      ratio,
      aim,
      reached === null ? '' : reached ? 'yes' : 'no',
    ]),
    numbers: [1, 2, 3],
  })
