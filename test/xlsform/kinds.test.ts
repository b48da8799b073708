import { expect } from 'chai'

import type { AskedType, AskingRow } from '../../src/instrument/kinds/faces/workbook-row.ts'
import { QUESTION_KINDS, kindNamed } from '../../src/instrument/kinds/table.ts'
import type { QuestionKind } from '../../src/instrument/questionnaire.ts'
import { noNotices } from '../../src/xlsform/read/notice.ts'
import { kindOfGroup, kindOfRow, kindsTaking } from '../../src/xlsform/read/kinds.ts'
import { cellsIn, rowOf } from '../../src/xlsform/read/rows.ts'
import { type Line, tableOf } from '../../src/xlsform/read/table.ts'
import { rowType } from '../../src/xlsform/read/types.ts'
import { workbookOf } from './rows.ts'

const HEAD = 'type | calculation | appearance | parameters | rows | colloquy::kind'

function lineOf(cells: string): Line {
  const [sheet] = workbookOf({ survey: `${HEAD}\n${cells}` }).sheets
  const line = sheet && tableOf(sheet, 'survey', noNotices()).lines[0]
  if (!line) throw new Error('no row')
  return line
}

function rowIn(cells: string): AskingRow {
  const line = lineOf(cells)
  const type = rowType(cells.split('|')[0] ?? '')
  if (type?.what !== 'question') throw new Error(`${cells} asks nothing`)
  return rowOf({ line, type, conditions: [] })
}

/** Rows under `HEAD` of each type, with the resulting kind. */
const ROWS: { readonly [type in AskedType]: Readonly<Record<string, QuestionKind>> } = {
  text: {
    text: 'short_text',
    'text | | w1 multiline': 'long_text',
    'text | | | rows=4': 'long_text',
    'text | | | | 4': 'long_text',
    'text | | | | 1': 'short_text',
  },
  integer: { integer: 'number', int: 'number' },
  decimal: { decimal: 'number' },
  percentage: { percentage: 'number' },
  note: { note: 'note', 'note | 1 + 1': 'note' },
  select_one: { 'select_one l': 'single_choice', 'select_one l or_other': 'single_choice' },
  select_multiple: { 'select_multiple l': 'multiple_choice' },
  rank: { 'rank l': 'ranking' },
  range: {
    range: 'scale',
    'range | | | start=0 end=100': 'number',
    'range | | | start=0 end=100 step=5': 'scale',
    'range | | | start=5 end=1': 'scale',
  },
  date: { date: 'date' },
  time: { time: 'time' },
  datetime: { dateTime: 'date_time' },
  acknowledge: { acknowledge: 'multiple_choice', trigger: 'multiple_choice' },
  calculate: { calculate: 'calculated', 'calculate | 1 + 1': 'calculated' },
  hidden: { hidden: 'calculated' },
}
const every = Object.values(ROWS).flatMap((rows) => Object.entries(rows))

/** Rows that name a kind. */
const NAMED: Readonly<Record<string, QuestionKind>> = {
  'range | | | start=0 end=100 | | scale': 'scale',
  'range | | | start=0 end=100 | | number': 'number',
  'range | | | start=0 end=10 | | number': 'scale',
  'text | | | | | points': 'short_text',
}

const taking = (cells: string) => kindsTaking(rowIn(cells)).map(({ kind }) => kind)

describe('a row of a survey', () => {
  for (const [cells, kind] of every) {
    it(`${cells} is taken by one kind alone`, () => {
      expect(taking(cells)).to.deep.equal([kind])
    })
  }

  it('with a calculation is a calculation, whatever its type', () => {
    for (const type of Object.keys(ROWS).filter((one) => one !== 'note')) {
      const cells = `${/select|rank/.test(type) ? `${type} l` : type} | 1 + 1`
      expect(taking(cells), cells).to.deep.equal(['calculated'])
    }
  })

  it('is of the kind it names, where that takes it', () => {
    for (const [cells, kind] of Object.entries(NAMED)) {
      expect(kindOfRow(rowIn(cells)).kind, cells).to.equal(kind)
    }
  })
})

describe('a group of a survey', () => {
  it('is one question where it names a kind that stands as a group, or is a table', () => {
    const kindOf = (cells: string) => kindOfGroup(cellsIn(lineOf(cells)))
    expect(kindOf('begin_group | | | | | points')).to.equal('points')
    expect(kindOf('begin_group | | table-list | | | points')).to.equal('points')
    expect(kindOf('begin_group | | w1 table-list')).to.equal('likert_set')
    expect(kindOf('begin_group | | field-list')).to.equal(undefined)
    expect(kindOf('begin_group | | | | | scale')).to.equal(undefined)
  })
})

describe('a kind of question', () => {
  it('is read from some row, or names itself as a group', () => {
    const read = new Set([...every.map(([, kind]) => kind), ...Object.values(NAMED)])
    for (const kind of QUESTION_KINDS) {
      expect(read.has(kind), kind).to.equal(kindNamed(kind).xlsform.stands === 'row')
    }
  })
})
