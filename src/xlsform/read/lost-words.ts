import type { Questionnaire } from '../../instrument/questionnaire.ts'
import { textsIn } from '../../instrument/texts.ts'
import { isSpoken } from './columns.ts'
import type { Languages } from './languages.ts'
import { type Notices, type Spot, notice } from './notice.ts'
import { type Cell, type Line, type Table, textIn } from './table.ts'
import { rowType } from './types.ts'

/** Warns of every text that became part of no text of the questionnaire, and that no notice is about. */
export function warnLostWords(
  tables: readonly Table[],
  form: Questionnaire,
  { tagOf }: Languages,
  notices: Notices,
): void {
  if (notices.errors.length > 0) return
  const { left, joined } = wordsOf(form)
  const told = new Set(notices.warnings.map(nameOf))
  const leftOut = new Set([...notices.dropped, ...notices.warnings.filter(isLeftOut)].map(rowOf))
  const isFound = (words: string, isEnd: boolean) => {
    const count = left.get(words) ?? 0
    if (count > 0) left.set(words, count - 1)
    return count > 0 || (isEnd && left.has(words)) || joined.some((one) => one.includes(words))
  }
  for (const line of tables.flatMap(({ lines }) => lines)) {
    const same = new Set<string>()
    for (const { text, spot, heading } of line.cells.filter(isWords)) {
      const name = [heading.base, tagOf(heading.language), text].join('\n')
      if (same.has(name)) continue
      same.add(name)
      if (leftOut.has(rowOf(spot)) || isFound(plain(text), isEnd(line)) || told.has(nameOf(spot))) continue
      notices.warnings.push(notice(spot, text, 'workbook.words_lost'))
    }
  }
}

/** How often each text is in the questionnaire, and those that may join several cells. */
function wordsOf(form: Questionnaire) {
  const left = new Map<string, number>()
  const joined: string[] = []
  for (const { text, section, question } of textsIn(form)) {
    for (const words of Object.values(text).map(plain)) {
      left.set(words, (left.get(words) ?? 0) + 1)
      if (section && !question) joined.push(words)
    }
  }
  return { left, joined }
}

/** Without what a reference is called and how spaces are written. */
const plain = (words: string) =>
  words
    .replaceAll(/\$\{[^{}]*\}/g, '…')
    .replaceAll(/\s+/g, ' ')
    .trim()

const isWords = ({ heading: { known, base } }: Cell) => known && (isSpoken(base) || base === 'form_title')

const isLeftOut = ({ sentence }: Notices['warnings'][number]) => sentence.key === 'workbook.disabled'

/** The label of a group is often written at its end again. */
const isEnd = (line: Line) => rowType(textIn(line, 'type'))?.what === 'end'

const rowOf = ({ sheet, row }: Spot) => `${sheet}\n${row}`
const nameOf = (spot: Spot) => `${rowOf(spot)}\n${spot.column}`
