import { expect } from 'chai'

import { namesOf } from '../../../src/instrument/expression/names.ts'
import type { PlaceToAnswer } from '../../../src/instrument/kinds/faces/paper.ts'
import { otherField } from '../../../src/instrument/kinds/common/options.ts'
import { QUESTION_KINDS, kindOf } from '../../../src/instrument/kinds/table.ts'
import { questionsOf } from '../../../src/instrument/questionnaire.ts'
import { sheetOf } from '../../../src/paper/plainly.ts'
import { subjectsIn } from '../../../src/paper/subject.ts'
import { LANGUAGES, form, the } from './asking.ts'

/** Returns whether a paper form has something to tick or to write on. */
const hasRoom = ({ shape, options, rows, lines, cells }: PlaceToAnswer): boolean => {
  if (shape === 'none') return false
  if (shape === 'line') return true
  if (shape === 'grid') return options.length > 0 && rows.length > 0
  return options.length + lines + cells.length > 0
}

describe('on a sheet', () => {
  for (const kind of QUESTION_KINDS) {
    const question = the(kind)
    const { paper, presence } = kindOf(question)
    const isAsked = presence === 'asked'

    it(`${kind} has ${isAsked ? 'a place to answer' : 'no place to answer'}`, () => {
      for (const language of LANGUAGES) {
        expect(hasRoom(paper.place(question, sheetOf(form, language)))).to.equal(isAsked)
      }
    })
  }

  it('has no place to answer for words alone and what is worked out, and for nothing else', () => {
    const unasked = QUESTION_KINDS.filter((kind) => kindOf(the(kind)).presence !== 'asked')
    expect(unasked).to.have.members(['note', 'calculated'])
  })

  for (const question of questionsOf(form)) {
    it(`a condition can speak of every name of ${question.code}`, () => {
      for (const language of LANGUAGES) {
        const subjects = subjectsIn(form, language)
        for (const name of namesOf(question, form).filter((one) => one !== otherField(question))) {
          const { is, amount, count } = subjects.get(name) ?? {}
          expect(is ?? amount ?? count, name).not.to.equal(undefined)
        }
      }
    })
  }
})
