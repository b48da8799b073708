import { readFileSync } from 'node:fs'
import path from 'node:path'

import { expect } from 'chai'
import { strToU8, unzipSync, zipSync } from 'fflate'

import { type Question, questionsOf } from '../../src/instrument/questionnaire.ts'
import { openWorkbook } from '../../src/xlsform/workbook/open.ts'
import { readWorkbook } from '../../src/xlsform/read/read.ts'
import type { ImportResult } from '../../src/xlsform/read/report.ts'
import { errorsIn, fileOf, formOf, reading, thereAndBack, toldIn, warningsIn, type Sheets } from './rows.ts'

function read(name: string): ImportResult {
  const opened = openWorkbook(
    readFileSync(path.join(import.meta.dirname, '../before/workbooks', `${name}.xlsx`)),
  )
  if (!opened.ok) throw new Error(opened.sentence.key)
  return readWorkbook(opened.workbook, { language: 'en', called: 'Form' })
}

function takenFrom(result: ImportResult): ReadonlyMap<string, Question> {
  if (!result.ok) throw new Error(toldIn(result, 'errors').join('; '))
  return new Map(questionsOf(result.form).map((question) => [question.code, question]))
}

/** A single choice `a`, a multiple choice `m`, a calculation `c`, and a note with a condition. */
const asking = (relevant: string, more: Readonly<Record<string, string>> = {}): Sheets => ({
  survey: `type | name | label | relevant | calculation | constraint
    select_one l | a | A | | | ${more['constraint'] ?? ''}
    select_multiple l | m | M | | |
    select_one k | kk | K | | |
    integer | n | N | | |
    calculate | c | | | ${more['calculation'] ?? '${a}'} |
    note | z | Z | ${relevant} | |`,
  choices:
    'list_name | name | label\nl | 1 | One\nl | -99 | Unknown\nl | 2.50 | Half\nk | -99 | Other\nk | x | X',
})
const conditionOf = (relevant: string) => questionsOf(formOf(asking(relevant))).at(-1)?.relevant

describe('a number that could not stay the code of an option', () => {
  const FOLLOWED: Readonly<Record<string, string>> = {
    '${a} = -99': "${a} = '_99'",
    '${a} != - 99': "${a} !=  '_99'",
    '-99 = ${a}': "'_99' = ${a}",
    '(${a}) = (-99)': "(${a}) = ('_99')",
    "${a} = '-99'": "${a} = '_99'",
    'selected(${m}, -99)': "selected(${m}, '_99')",
    'if(${a} = -99, 1, 0) = 1': "if(${a} = '_99', 1, 0) = 1",
    '${a} = if(${n} = 1, -99, 1)': "${a} = if(${n} = 1, '_99', 1)",
    '${a} = 2.5': "${a} = '2_50'",
    '${c} = -99': "${c} = '_99'",
    '${a} = 1 and ${n} > -99': '${a} = 1 and ${n} > -99',
    '${n} = -99': '${n} = -99',
    '${a} = ${kk} or selected-at(${m}, 0) = -99': "${a} = ${kk} or selected-at(${m}, 0) = '_99'",
  }
  for (const [written, followed] of Object.entries(FOLLOWED)) {
    it(`is followed: ${written}`, () => {
      expect(conditionOf(written)).to.equal(followed)
      const form = formOf(asking(written))
      expect(thereAndBack(form)).to.deep.equal(form)
    })
  }

  it('is followed in a constraint, and in a calculation that also returns the answer', () => {
    const more = { constraint: '. != -99', calculation: 'if(${n} = 1, -99, ${a})' }
    const [a, , , , c, z] = questionsOf(formOf(asking('${c} = -99', more)))
    expect(a?.constraint).to.equal(". != '_99'")
    expect(c).to.include({ calculation: "if(${n} = 1, '_99', ${a})" })
    expect(z?.relevant).to.equal("${c} = '_99'")
  })

  for (const written of [
    '${a} > 0',
    '0 <= ${a}',
    '${a} + 1 = 2',
    'number(${a}) = -99',
    'max(${a}, ${n}) = 1',
    '-${a} = 99',
    '${c} > 0',
  ]) {
    it(`is refused where a number is needed: ${written}`, () => {
      expect(errorsIn(asking(written))).to.deep.equal([`survey!D7 code_no_number [${written}]`])
    })
  }

  for (const written of [
    '${a} = ${n}',
    '${a} = 1 - 100',
    "${a} = concat('-', '99')",
    'selected(${m}, ${n})',
  ]) {
    it(`is refused where the other side keeps the number: ${written}`, () => {
      expect(errorsIn(asking(written))).to.deep.equal([`survey!D7 code_compared [${written}]`])
    })
  }

  it('is refused where an order is asked for in a workbook of the kind', () => {
    expect(toldIn(read('F1_negative_code_condition'), 'errors')).to.deep.equal([
      'survey!D8 code_no_number [${age} >= 0]',
    ])
    expect(toldIn(read('F1b_decimal_code_condition'), 'errors')).to.deep.equal([
      'survey!D3 code_no_number [${q1} > 2]',
    ])
  })
})

describe('two columns of one language', () => {
  it('are read as the reference reader does: the one that names it', () => {
    const two = read('F2_label_beats_language_column')
    expect(takenFrom(two).get('q1')?.label).to.deep.equal({ fr: 'Mots français' })
    expect(toldIn(two, 'warnings')).to.deep.equal([
      'survey!C2 language_twice [English words]',
      'survey!C3 language_twice [More]',
    ])
    const { sentence } = two.report.warnings[0] ?? {}
    expect(sentence?.values).to.include({ column: 'D', words: 'Mots français' })
  })

  it('are read by the one with a tag, and by the other where that is empty', () => {
    const sheets = {
      survey: `type | name | label::English (en) | label::English
        text | a | Tagged | Named
        text | b | | Alone
        text | c | Same | Same`,
    }
    expect(questionsOf(formOf(sheets)).map(({ label }) => label['en'])).to.deep.equal([
      'Tagged',
      'Alone',
      'Same',
    ])
    expect(warningsIn(sheets)).to.deep.equal(['survey!D2 language_twice [Named]'])
  })
})

describe('groups that hold only groups', () => {
  it('give their titles and hints to the sections inside', () => {
    const nested = read('F3_group_label_lost')
    if (!nested.ok) throw new Error('refused')
    const { sections } = nested.form
    expect(sections.map(({ title, description }) => [title['en'], description?.['en']])).to.deep.equal([
      ['Wheat – Brand detail', 'Outer hint'],
      ['Maize – Brand detail', undefined],
    ])
    expect(thereAndBack(nested.form)).to.deep.equal(nested.form)
  })

  it('in every language of one of them, and not where a group has questions of its own', () => {
    const { sections } = formOf({
      survey: `type | name | label::English (en) | label::French (fr)
        begin_group | o | Outer |
        begin_group | i | Inner | Dedans
        text | a | A | A
        end_group | | |
        text | b | B | B
        end_group | | |
        begin_group | p | Plant |
        begin_group | j | Leaf | Feuille
        text | c | C | C
        end_group | | |
        end_group | | |`,
      settings: 'default_language\nEnglish (en)',
    })
    expect(sections.map(({ title }) => title)).to.deep.equal([
      { en: 'Inner', fr: 'Dedans' },
      { en: 'Outer' },
      { en: 'Plant – Leaf', fr: 'Plant – Feuille' },
    ])
  })
})

describe('a row of labels above rows that cannot be one table', () => {
  it('is a heading and no question', () => {
    const heading = read('F4_label_header_becomes_question')
    const taken = takenFrom(heading)
    expect(taken.get('head')).to.deep.include({ kind: 'note', label: { en: 'Rate each tool' } })
    expect(taken.get('t2')).to.include({ kind: 'single_choice', relevant: "${own}='y'" })
    expect(toldIn(heading, 'warnings')).to.deep.equal(['survey!A3 heading_row [select_one s]'])
    if (heading.ok) expect(thereAndBack(heading.form)).to.deep.equal(heading.form)
  })

  it('is what a table that cannot be one keeps of its label and its condition', () => {
    const questions = questionsOf(
      formOf({
        survey: `type | name | label | appearance | relevant | hint
          begin_group | t | How far? | table-list | true() |
          select_one s | x | X | | | a hint
          select_one s | y | Y | | |
          end_group | | | | |`,
        choices: 'list_name | name | label\ns | 1 | One',
      }),
    )
    expect(questions.map(({ kind, label, relevant }) => [kind, label['en'], relevant])).to.deep.equal([
      ['note', 'How far?', 'true()'],
      ['single_choice', 'X', 'true()'],
      ['single_choice', 'Y', 'true()'],
    ])
  })

  for (const [what, cells] of [
    ['a hint', '| | a hint'],
    ['another required', '| yes |'],
  ] as const) {
    it(`also where one of them has ${what}`, () => {
      const sheets = {
        survey: `type | name | label | appearance | required | hint
          select_one s | h | H | label | yes |
          select_one s | x | X | list-nolabel | |
          select_one s | y | Y | list-nolabel ${cells}`,
        choices: 's | name | label\ns | 1 | One'.replace('s |', 'list_name |'),
      }
      const [head, x] = questionsOf(formOf(sheets))
      expect([head?.kind, head?.required, x?.kind]).to.deep.equal(['note', undefined, 'single_choice'])
    })
  }
})

describe('a number with a format', () => {
  /** A workbook with the cells of a choice list, numbers in a style. */
  function workbook(cells: readonly string[], format: string, is1904 = false): Buffer {
    const files = unzipSync(fileOf({ survey: 'type | name | label\nselect_one l | a | A' }))
    const rows = cells.map(
      (cell, place) =>
        `<row r="${place + 2}"><c r="A${place + 2}" t="inlineStr"><is><t>l</t></is></c><c r="B${place + 2}" s="1"><v>${cell}</v></c><c r="C${place + 2}" t="inlineStr"><is><t>L</t></is></c></row>`,
    )
    const text = (name: string) => new TextDecoder().decode(files[name])
    const head = ['list_name', 'name', 'label'].map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`)
    const rels = text('xl/_rels/workbook.xml.rels').replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet9.xml"/></Relationships>',
    )
    const book = text('xl/workbook.xml')
      .replace('<sheets>', `<workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>`)
      .replace('</sheets>', '<sheet name="choices" sheetId="9" r:id="rId9"/></sheets>')
    const styles = text('xl/styles.xml').replace(
      /<cellXfs.*<\/cellXfs>/,
      `<numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`,
    )
    return Buffer.from(
      zipSync({
        ...files,
        'xl/_rels/workbook.xml.rels': strToU8(rels),
        'xl/workbook.xml': strToU8(book),
        'xl/styles.xml': strToU8(styles),
        'xl/worksheets/sheet9.xml': strToU8(
          `<worksheet><sheetData><row r="1">${head.join('')}</row>${rows.join('')}</sheetData></worksheet>`,
        ),
      }),
    )
  }
  function readAs(bytes: Buffer): ImportResult {
    const opened = openWorkbook(bytes)
    if (!opened.ok) throw new Error(opened.sentence.key)
    return readWorkbook(opened.workbook, { language: 'en', called: 'Form' })
  }

  for (const [format, cell, shown] of [
    ['000', '7', '007'],
    ['0%', '0.25', '25%'],
    ['0.0', '2.46', '2.5'],
    ['#,##0', '1200', '1,200'],
    ['&quot;N&quot;00', '4', 'N04'],
  ] as const) {
    it(`is warned about where it becomes a code: ${cell} shown as ${shown}`, () => {
      const told = readAs(workbook([cell], format)).report.warnings
      expect(
        told.map(({ column, row, sentence }) => [column + row, sentence.key, sentence.values]),
      ).to.deep.equal([['B2', 'workbook.number_shown', { shown }]])
    })
  }

  it('is not where it shows the same number', () => {
    for (const [format, cell] of [
      ['0.00', '2'],
      ['General', '2.5'],
      ['#,##0', '12'],
      ['0', '3'],
    ] as const) {
      const { warnings } = readAs(workbook([cell], format)).report
      expect(warnings, format).to.deep.equal([])
    }
  })

  it('is midnight and noon where it shows a time, and a day where it shows one, from 1904 too', () => {
    const names = (format: string, is1904: boolean) => {
      const opened = openWorkbook(workbook(['0', '0.5', '1.25'], format, is1904))
      const sheet = opened.ok ? opened.workbook.sheets.find(({ name }) => name === 'choices') : undefined
      return sheet?.rows.slice(1).map(({ cells }) => cells.get(1))
    }
    expect(names('h:mm', true)).to.deep.equal(['00:00:00', '12:00:00', '1904-01-02 06:00:00'])
    expect(names('h:mm', false)).to.deep.equal(['00:00:00', '12:00:00', '1900-01-01 06:00:00'])
    expect(names('yyyy-mm-dd', true)).to.deep.equal([
      '1904-01-01 00:00:00',
      '1904-01-01 12:00:00',
      '1904-01-02 06:00:00',
    ])
  })
})

describe('an option that kept its number', () => {
  it('may be ordered and worked with', () => {
    const sheets = asking('${kk} > 0')
    expect(reading({ ...sheets, choices: 'list_name | name | label\nl | 1 | A\nk | 2 | B' }).ok).to.equal(
      true,
    )
  })
})
