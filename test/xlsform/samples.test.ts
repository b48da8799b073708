import { readFileSync } from 'node:fs'
import path from 'node:path'

import { expect } from 'chai'

import { questionsOf } from '../../src/instrument/questionnaire.ts'
import { openWorkbook } from '../../src/xlsform/workbook/open.ts'
import { readWorkbook } from '../../src/xlsform/read/read.ts'
import type { ImportResult } from '../../src/xlsform/read/report.ts'
import { everyKind } from '../support/every-kind.ts'
import { thereAndBack, toldIn } from './rows.ts'

const file = (name: string) => readFileSync(path.join(import.meta.dirname, 'samples', name))

function read(name: string): ImportResult {
  const opened = openWorkbook(file(name))
  if (!opened.ok) throw new Error(opened.sentence.key)
  return readWorkbook(opened.workbook, { language: 'en', called: name.replace(/\.\w+$/, '') })
}

/** Title, languages, sections, questions, lists, options, skipped rows, warnings. */
type Counts = readonly [string, string, number, number, number, number, number, number]

const SAMPLES: Readonly<Record<string, Counts>> = {
  'case_insensitivity.xlsx': ['Yes or no', 'en', 1, 2, 2, 4, 1, 0],
  'choice_filter_test.xlsx': ['cascading selects', 'en', 1, 3, 3, 14, 0, 1],
  'extra_sheet_names.xlsx': ['extra_sheet_names', 'en', 1, 1, 0, 0, 0, 1],
  'field-list.xlsx': ['field-list', 'en zh', 1, 1, 1, 2, 0, 2],
  'or_other.xlsx': ['or_other', 'en', 1, 2, 1, 5, 0, 0],
  'specify_other.xlsx': ['specify_other', 'en', 1, 1, 1, 2, 0, 0],
  'text_and_integer.xlsx': ['text_and_integer', 'en', 1, 2, 0, 0, 0, 0],
  'table-list.xls': ['table-list', 'en', 1, 4, 5, 18, 0, 7],
  'tutorial.xls': ['tutorial', 'en', 1, 10, 3, 7, 0, 2],
  'xl_date_ambiguous_v1.xlsx': ['XLDateAmbiguous-v1', 'en', 1, 5, 1, 3, 0, 0],
  'xlsform_spec_test.xlsx': ['Spec test', 'en zh', 5, 21, 2, 4, 11, 23],
  'yes_or_no_question.xlsx': ['yes_or_no_question', 'en', 1, 1, 1, 2, 0, 0],
}

describe('a workbook found in practice', () => {
  for (const [name, counts] of Object.entries(SAMPLES)) {
    it(`${name} is read with everything it has`, () => {
      const { ok, report } = read(name)
      expect(report.errors).to.deep.equal([])
      expect(ok).to.equal(true)
      const { title, languages, sections, questions, choice_lists, choices, dropped, warnings } = report
      const found = [title, languages.join(' '), sections, questions, choice_lists, choices]
      expect([...found, dropped.length, warnings.length]).to.deep.equal(counts)
    })

    it(`${name} is the same after it was written and read again`, async () => {
      const first = read(name)
      if (!first.ok) throw new Error('refused')
      expect(thereAndBack(first.form)).to.deep.equal(first.form)
    })
  }

  it('is refused where two columns have the same heading', () => {
    const refused = read('duplicate_columns.xlsx')
    expect(refused.ok).to.equal(false)
    expect(toldIn(refused, 'errors')).to.deep.equal(['survey!E1 heading_twice [label]'])
  })

  it('keeps the kinds, conditions and words of its questions', () => {
    const spec = read('xlsform_spec_test.xlsx')
    if (!spec.ok) throw new Error('refused')
    const by = new Map(questionsOf(spec.form).map((question) => [question.code, question]))
    expect(by.get('my_name')).to.include({
      kind: 'long_text',
      relevant: "not(selected(${skip_to_end}, 'yes'))",
    })
    expect(by.get('select_multiple_test')).to.include({
      kind: 'multiple_choice',
      constraint: "not(selected(., 'yes') and selected (., 'no'))",
    })
    expect(by.get('select_multiple_test')?.constraint_message).to.have.property('zh')
    expect(by.get('label_test')).to.include({ kind: 'likert_set', required: true })
    expect(by.get('start_test_output')?.label).to.deep.equal({ en: 'start test output: …' })
    expect(by.get('calculate_test')).to.include({ kind: 'calculated', calculation: '2+2', result: 'number' })
    expect(by.get('q_1')?.kept).to.deep.equal({ name: '_1' })
  })
})

describe('a questionnaire of ours', () => {
  it('is the same after it was written and read again', async () => {
    expect(thereAndBack(everyKind)).to.deep.equal(everyKind)
  })
})
