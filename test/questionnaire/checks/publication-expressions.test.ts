import { expect } from 'chai'

import { obstaclesToPublish } from '../../../src/questionnaire/checks/publication.ts'
import type { Question } from '../../../src/instrument/questionnaire.ts'
import { aForm, aLine, aNumber, aSection, calculatedAs, en, likert, some, yesNo } from '../a-form.ts'
import { brief, obstacles } from '../brief.ts'

describe('a questionnaire cannot be published', () => {
  describe('with expressions that', () => {
    const cases: readonly (readonly [
      why: string,
      questions: readonly Question[],
      found: readonly string[],
    ])[] = [
      ['cannot be read', [aLine('q1', { relevant: '1 +' })], ['q1 relevant unfinished']],
      ['hang on chance', [aLine('q1', { constraint: '. < random()' })], ['q1 constraint unrepeatable']],
      ['calculate nothing', [calculatedAs('q1', ' ')], ['q1 calculation empty']],
      ['name no question', [aLine('q1', { relevant: '${q9} = 1' })], ['q1 relevant refers_unknown']],
      [
        'name a note',
        [{ kind: 'note', code: 'q0', label: en('N') }, aLine('q1', { relevant: '${q0}' })],
        ['q1 relevant refers_unknown'],
      ],
      [
        'name a later question',
        [aLine('q1', { relevant: '${q2} = 1' }), yesNo('q2')],
        ['q1 relevant refers_later'],
      ],
      ['hang on themselves', [aLine('q1', { relevant: "${q1} = ''" })], ['q1 relevant refers_itself']],
      ['calculate from themselves', [calculatedAs('q1', '${q1} + 1')], ['q1 calculation refers_itself']],
      [
        'name a set as a whole',
        [likert('q1', ['a']), aLine('q2', { relevant: '${q1} > 3' })],
        ['q2 relevant refers_parts'],
      ],
      [
        'look at an answer of their own before it is given',
        [aLine('q1', { relevant: ". = ''" })],
        ['q1 relevant current'],
      ],
      [
        'have two faults',
        [calculatedAs('q1', '${a} + ${b}')],
        ['q1 calculation refers_unknown', 'q1 calculation refers_unknown'],
      ],
    ]
    for (const [why, questions, found] of cases) {
      it(why, () => expect(obstacles(...questions)).to.deep.equal(found))
    }

    it('hang, for a section, on a question within it', () => {
      const form = aForm(aSection('s', [yesNo('q1')], '${q1} = 1'), aSection('t', [yesNo('q2')], '${q1} = 1'))
      expect(brief(obstaclesToPublish(form))).to.deep.equal(['s relevant refers_later'])
    })
  })

  it('but expressions may use every earlier answer and column', () => {
    const questions: readonly Question[] = [
      yesNo('q1', { other: true }),
      some('q2'),
      likert('q3', ['x']),
      { kind: 'ranking', code: 'q4', label: en('R'), list: 'abc' },
      { kind: 'points', code: 'q5', label: en('P'), list: 'abc', total: 10, constraint: '${q5_a_pts} < 9' },
      calculatedAs('q6', '${q1} + count-selected(${q2}) + ${q2_a} + ${q3_x} + ${q4_a_rank} + ${q5_a_pts}'),
      aNumber('q7', {
        relevant: "selected(${q4}, 'a') and ${q6} > 1 and ${q1_97_txt} = ''",
        constraint: '. < ${q6}',
      }),
    ]
    expect(obstacles(...questions)).to.deep.equal([])
  })
})
