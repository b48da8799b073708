import { expect } from 'chai'

import { Problem } from '../../src/problem.ts'
import { csvFiles, headerOf } from '../../src/release/file.ts'
import { ROW_COLUMNS } from '../../src/instrument/reserved.ts'
import { everyKind } from '../support/every-kind.ts'
import { aForm } from './sealed.ts'
import { answerNames, planOf } from './sources.ts'
import { scale, words } from './study.ts'

describe('the plan of an export', () => {
  it('gives every kind of question its columns, in the order of the questionnaire', () => {
    expect(headerOf(csvFiles(planOf(everyKind)).responses)).to.deep.equal(
      [
        'format response consultation workshop session version group mode language',
        'q1 q1_97_txt q1_97_txt_miss',
        'q2_1 q2_2 q2_3 q2_4 q2_9 q2_97 q2_97_txt q2_97_txt_miss',
        'q3_a q3_b q4 q5 q6',
        'q7_law_rank q7_open_rank q7_remedy_rank q7_steady_rank',
        'q8_law_rank q8_open_rank q8_remedy_rank q8_steady_rank',
        'q9_law_pts q9_open_pts q9_remedy_pts q9_steady_pts',
        'q10 q10_miss q11 q11_miss q12 q13 q14 q15',
      ].flatMap((names) => names.split(' ')),
    )
  })

  it('gives the files of answers the same beginning', () => {
    const { answers_long, answers_text, k_report } = csvFiles(planOf(everyKind))
    const row = ['response', 'consultation', 'workshop', 'session', 'version', 'group', 'mode', 'language']
    expect(headerOf(answers_long)).to.deep.equal([
      'format',
      ...row,
      'question',
      'variable',
      'value',
      'value_label',
    ])
    expect(headerOf(answers_text)).to.deep.equal([
      'format',
      ...row,
      'question',
      'variable',
      'text',
      'text_miss',
    ])
    expect(headerOf(k_report)).to.deep.equal(
      'format group workshop session version mode language q2_1 q2_2 q2_3 q2_4 q2_9 q2_97 count k'.split(' '),
    )
  })

  it('counts a question answered in words alone as a trait by its words', () => {
    const { k_report } = csvFiles(planOf(aForm([{ ...words('q1'), marked: true }])))
    expect(headerOf(k_report)).to.deep.equal(
      'format group workshop session version mode language q1 count k'.split(' '),
    )
  })

  for (const code of ['group', 'Group', 'format']) {
    it(`refuses a question named ${code}, as every row has that column`, () => {
      expect(() => planOf(aForm([scale(code, 5)])))
        .to.throw(Problem)
        .that.deep.includes({ key: 'release.name_taken', values: { name: code, question: code } })
    })
  }

  it('keeps the names of every row from questions', () => {
    expect(headerOf(csvFiles(planOf(aForm([]))).responses)).to.deep.equal(ROW_COLUMNS)
  })

  it('refuses a question named like the companion of another', () => {
    expect(() => planOf(aForm([words('q1'), scale('q1_miss', 5)]))).to.throw(Problem, 'release.name_taken')
  })

  it('has no column for a note', () => {
    expect(answerNames(aForm([{ kind: 'note', code: 'n1', label: { en: 'Read this' } }]))).to.deep.equal([])
  })
})
