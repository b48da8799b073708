import { expect } from 'chai'

import {
  addQuestion,
  addSection,
  dropQuestion,
  dropSection,
  duplicateQuestion,
  moveQuestion,
  moveSection,
  moveToSection,
} from '../../src/editor/arrange.ts'
import { handlesOf, questionAt } from '../../src/editor/place.ts'
import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { aForm, aLine, aSection, some, yesNo } from '../questionnaire/a-form.ts'

const form = aForm(aSection('s1', [aLine('a'), yesNo('b')]), aSection('s2', [some('c')]), aSection('s3', []))
const shape = ({ sections }: Questionnaire) =>
  sections
    .map(({ code, questions }) => `${code}: ${questions.map((one) => one.code).join(' ')}`.trim())
    .join(' | ')
const at = (handle: string, of = form) => questionAt(of, handle)

describe('arranging a questionnaire', () => {
  for (const [what, changed, to] of [
    ['moves up within a section', moveQuestion(form, at('b'), -1), 's1: b a | s2: c | s3:'],
    ['moves down within a section', moveQuestion(form, at('a'), 1), 's1: b a | s2: c | s3:'],
    ['moves down into the next section', moveQuestion(form, at('b'), 1), 's1: a | s2: b c | s3:'],
    ['moves up into the section before', moveQuestion(form, at('c'), -1), 's1: a b c | s2: | s3:'],
    ['moves into an empty section', moveQuestion(form, at('c'), 1), 's1: a b | s2: | s3: c'],
    ['stays at the very top', moveQuestion(form, at('a'), -1), 's1: a b | s2: c | s3:'],
    ['moves to any section', moveToSection(form, at('a'), 1), 's1: b | s2: c a | s3:'],
    ['moves to the end of its own', moveToSection(form, at('a'), 0), 's1: b a | s2: c | s3:'],
    ['is duplicated after itself', duplicateQuestion(form, at('a')), 's1: a a_2 b | s2: c | s3:'],
    ['is taken out', dropQuestion(form, at('a')), 's1: b | s2: c | s3:'],
    ['is added', addQuestion(form, 2, aLine('d')), 's1: a b | s2: c | s3: d'],
    ['section moves', moveSection(form, 1, -1), 's2: c | s1: a b | s3:'],
    ['section stays at the end', moveSection(form, 2, 1), 's1: a b | s2: c | s3:'],
    ['section is added', addSection(form, {}), 's1: a b | s2: c | s3: | s4:'],
    ['section is taken out', dropSection(form, 0), 's2: c | s3:'],
  ] as const) {
    it(what, () => {
      expect(shape(changed)).to.equal(to)
    })
  }

  it('gives a copy a list of its own, unless others share it', () => {
    const own = duplicateQuestion(form, at('c'))
    expect(own.sections[1]?.questions[1]).to.include({ code: 'c_2', list: 'c_2' })
    expect(own.choice_lists['c_2']).to.deep.equal(form.choice_lists['abc'])
    const shared = aForm(aSection('s1', [some('c'), some('d')]))
    expect(duplicateQuestion(shared, at('c', shared)).sections[0]?.questions[1]).to.include({ list: 'abc' })
  })

  it('forgets a list with the last question that used it', () => {
    expect(Object.keys(dropQuestion(form, at('c')).choice_lists)).to.deep.equal(['yesno'])
    expect(Object.keys(dropSection(form, 0).choice_lists)).to.deep.equal(['abc'])
    const shared = aForm(aSection('s1', [some('c'), some('d')]))
    expect(Object.keys(dropQuestion(shared, at('c', shared)).choice_lists)).to.include('abc')
  })

  it('finds every question, even those of a draft that share a code or have none', () => {
    expect(handlesOf(['a', 'a', '', 'b', 'a', ''])).to.deep.equal(['a', 'a~2', '~1', 'b', 'a~3', '~2'])
    const twice = aForm(aSection('s1', [aLine('a')]), aSection('s2', [aLine('a')]))
    expect(questionAt(twice, 'a~2')).to.include({ section: 1, at: 0 })
  })
})
