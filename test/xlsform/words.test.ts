import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { expect } from 'chai'

import { textsIn } from '../../src/instrument/texts.ts'
import { openWorkbook } from '../../src/xlsform/workbook/open.ts'
import { lettersOf, type Workbook } from '../../src/xlsform/workbook/workbook.ts'
import { readWorkbook } from '../../src/xlsform/read/read.ts'
import type { ImportResult } from '../../src/xlsform/read/report.ts'
import { reading, workbookOf, type Sheets } from './rows.ts'

/** Headings of columns that people read. */
const WORDS =
  /^(?:label|caption|hint|guidance[_ ]hint|(?:jr:)?(?:required|constraint)[_ ]?(?:message|msg)|form[_ ]title)\b/i

const plain = (words: string) =>
  words
    .replaceAll(/\$\{[^{}]*\}/g, '…')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The texts of a taken workbook that are neither in its questionnaire nor in the report of its cell or row. */
function lostIn({ sheets }: Workbook, read: ImportResult): readonly string[] {
  if (!read.ok) return []
  const { form, report } = read
  const said = textsIn(form).flatMap(({ text }) => Object.values(text).map(plain))
  const told = [...report.dropped, ...report.warnings]
  return sheets
    .filter(({ name }) => /^(?:survey|choices|settings)$/i.test(name.trim()))
    .flatMap(({ name, rows: [head, ...rows] }) =>
      rows.flatMap(({ number, cells }) =>
        [...cells].flatMap(([column, text]) => {
          if (!WORDS.test(head?.cells.get(column)?.trim() ?? '')) return []
          const isTold = told.some(
            (one) =>
              one.sheet === name &&
              one.row === number &&
              (one.column === lettersOf(column)
                ? plain(text).startsWith(plain(one.cell.replace(/…$/, '')))
                : plain(one.cell).includes(plain(text)) || report.dropped.includes(one)),
          )
          return isTold || said.some((one) => one.includes(plain(text)))
            ? []
            : [`${name}!${lettersOf(column)}${number} ${text}`]
        }),
      ),
    )
}

const FOLDERS = ['samples', '../before/workbooks'].map((name) => path.join(import.meta.dirname, name))
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.xlsx?$/.test(name))
    .map((name) => path.join(folder, name)),
)

describe('what a taken workbook says', () => {
  for (const file of FILES) {
    it(`is in the questionnaire or in the report: ${path.basename(file)}`, () => {
      const opened = openWorkbook(readFileSync(file))
      if (!opened.ok) throw new Error(opened.sentence.key)
      const read = readWorkbook(opened.workbook, { language: 'en', called: 'Form' })
      expect(lostIn(opened.workbook, read)).to.deep.equal([])
    })
  }

  it('is in the report where it has no place, cell by cell', () => {
    const sheets: Sheets = {
      survey: `type | name | label | hint | constraint_message | disabled
        begin_group | g | | A hint of a group without a title | |
        text | a | A | | |
        end_group | | | | |
        begin_group | h | Nothing but pictures | | |
        image | i | A picture | with a hint | |
        end_group | | Nothing but pictures | | |
        begin_group | k | K | | A message of a group |
        text | b | B | | |
        end_group | | K | | |
        text | c | Not asked | | | yes`,
    }
    const read = reading(sheets)
    const told = read.report.warnings.map(({ row, column, cell }) => `${column}${row} ${cell}`)
    expect(told).to.deep.equal([
      'D2 A hint of a group without a title',
      'C5 Nothing but pictures',
      'C7 Nothing but pictures',
      'E8 A message of a group',
      'A11 text c Not asked',
    ])
    expect(read.report.dropped.map(({ cell }) => cell)).to.deep.equal(['image i A picture'])
    expect(lostIn(workbookOf(sheets), read)).to.deep.equal([])
  })
})
