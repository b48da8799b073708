import { expect } from 'chai'

import {
  obstaclesToPublish,
  warningsBeforePublishing,
} from '../../../src/questionnaire/checks/publication.ts'
import type { Question } from '../../../src/instrument/questionnaire.ts'
import {
  aForm,
  aLine,
  aNumber,
  aSection,
  calculatedAs,
  choice,
  en,
  formOf,
  likert,
  some,
  yesNo,
} from '../a-form.ts'
import { brief, obstacles } from '../brief.ts'

const abc = (code: string, extra: object): Question => ({
  kind: 'single_choice',
  code,
  label: en('Q'),
  list: 'abc',
  ...extra,
})
const scale = (extra: object): Question => ({
  kind: 'scale',
  code: 'q',
  label: en('Q'),
  min: 0,
  max: 10,
  ...extra,
})

describe('a questionnaire with logic cannot be published', () => {
  const cases: readonly (readonly [why: string, questions: readonly Question[], found: readonly string[]])[] =
    [
      ['with a need that cannot be read', [yesNo('q', { required: '1 +' })], ['q required unfinished']],
      [
        'with a need that refers later',
        [yesNo('q', { required: '${r} = 1' }), yesNo('r')],
        ['q required refers_later'],
      ],
      [
        'with a filter that cannot be read',
        [abc('q', { choice_filter: 'a =' })],
        ['q choice_filter unfinished'],
      ],
      [
        'with a filter by a column nobody has',
        [abc('q', { choice_filter: "colour = 'red' and name != 'a'" })],
        ['q choice_filter attribute'],
      ],
      [
        'with a filter by an unknown answer',
        [abc('q', { choice_filter: 'name = ${x}' })],
        ['q choice_filter refers_unknown'],
      ],
      ['with a seed that refers to itself', [abc('q', { shuffled: '${q}' })], ['q shuffled refers_itself']],
      ['with a seed that cannot be read', [abc('q', { shuffled: 'random()' })], ['q shuffled unrepeatable']],
      [
        'with an answer in a text that comes later',
        [aLine('q', { label: en('About ${r}') }), aLine('r')],
        ['q text refers_later'],
      ],
      [
        'with an answer in a text that is nobody’s',
        [aLine('q', { hint: en('About ${r}') })],
        ['q text refers_unknown'],
      ],
      [
        'with an answer in the address of a link',
        [
          aLine('q'),
          aLine('r', { hint: { en: 'See', fr: '[là](https://x.org/${q})' } }),
          aLine('s', { label: en('[${q}](https://x.org)') }),
        ],
        ['r text address'],
      ],
      [
        'with its own answer in its message',
        [aLine('q', { constraint_message: en('Not ${q}') })],
        ['q text refers_itself'],
      ],
      [
        'with a set in a text',
        [likert('q', ['x']), aLine('r', { label: en('About ${q}') })],
        ['r text refers_parts'],
      ],
      [
        'with a circle',
        [
          yesNo('a', { relevant: '${c} = 1' }),
          yesNo('b', { relevant: '${a} = 1' }),
          yesNo('c', { relevant: '${b} = 1' }),
        ],
        ['a relevant refers_circle'],
      ],
      ['with a default it would refuse', [yesNo('q', { default: '7' })], ['q default default']],
      ['with a default beyond its limits', [aNumber('q', { max: 5, default: '6' })], ['q default default']],
      [
        'with a day that is not in the calendar',
        [{ kind: 'date', code: 'q', label: en('Q'), default: '2016-02-30' }],
        ['q default default'],
      ],
      [
        'with a default for a ranking',
        [{ kind: 'ranking', code: 'q', label: en('Q'), list: 'abc', default: 'a b c' }],
        ['q default default_kind'],
      ],
      [
        'with a default from the same page',
        [aNumber('n'), aNumber('q', { default: '${n} + 1' })],
        ['q default default_section'],
      ],
      ['with a default by chance', [aNumber('q', { default: 'random()' })], ['q default unrepeatable']],
      ['with a step beyond the limits', [aNumber('q', { min: 0, max: 5, step: 6 })], ['q step']],
      ['with a step that misses the end of the scale', [scale({ step: 3 })], ['q step']],
      ['with a broken step for whole numbers', [aNumber('q', { integer: true, step: 0.5 })], ['q step']],
      [
        'with a pattern that cannot be read',
        [aLine('q', { constraint: "regex(., '(')" })],
        ['q constraint pattern'],
      ],
    ]
  for (const [why, questions, found] of cases) {
    it(why, () => expect(obstacles(...questions)).to.deep.equal(found))
  }

  it('with an answer in a title or description that is not known by then', () => {
    const section = { ...aSection('s', [yesNo('q')]), title: en('T ${q}'), description: en('D ${x}') }
    expect(brief(obstaclesToPublish(aForm(section)))).to.deep.equal([
      's text refers_later',
      's text refers_unknown',
    ])
  })
})

describe('a questionnaire with logic can be published', () => {
  it('where everything hangs on what comes before', () => {
    const form = aForm(
      aSection('s', [yesNo('q1'), aNumber('n', { step: 0.5, min: 1, max: 4 }), scale({ step: 2.5 })]),
      {
        ...aSection('t', [
          abc('q2', {
            list: 'own',
            choice_filter: 'kind = ${q1} or name = ${q}',
            shuffled: '${n}',
            required: '${q1} = 1',
            default: "if(${q1} = 1, 'a', 'b')",
          }),
          aLine('q3', { label: en('${q2}, ${q2} and ${c}?') }),
        ]),
        title: en('About ${q1}'),
        shuffled: true,
      },
    )
    const [first, ...rest] = form.sections
    const whole = {
      ...form,
      choice_lists: {
        ...form.choice_lists,
        own: [{ ...choice('a'), attributes: { kind: '1' } }, choice('b')],
      },
      sections: first
        ? [{ ...first, questions: [...first.questions, calculatedAs('c', '${n} + 1')] }, ...rest]
        : rest,
    }
    expect(brief(obstaclesToPublish(whole))).to.deep.equal([])
  })
})

describe('before publishing a researcher is told', () => {
  const cases: readonly (readonly [why: string, questions: readonly Question[], found: readonly string[]])[] =
    [
      [
        'of a code no option has',
        [yesNo('q'), aLine('r', { relevant: "${q} = 'yes'" })],
        ['r relevant no_option', 'r relevant unreachable'],
      ],
      [
        'of a selected code no option has',
        [some('q'), aLine('r', { relevant: "selected(${q}, 'z')" })],
        ['r relevant no_option', 'r relevant unreachable'],
      ],
      [
        'of a code that is one of two ways',
        [yesNo('q'), aLine('r', { relevant: "${q} = 'yes' or ${q} = 1" })],
        ['r relevant no_option'],
      ],
      [
        'of a code that is needed besides',
        [yesNo('q'), aLine('r', { relevant: "${q} = 'yes' and ${q} = 1" })],
        ['r relevant no_option', 'r relevant unreachable'],
      ],
      [
        'of a condition that is never true',
        [aLine('r', { relevant: 'false()' })],
        ['r relevant unreachable'],
      ],
      [
        'of a statement’s code',
        [likert('q', ['x']), aLine('r', { constraint: "${q_x} != 'z'" })],
        ['r constraint no_option'],
      ],
      [
        'nothing of codes that are there',
        [yesNo('q', { other: true }), aLine('r', { relevant: "${q} = '97' or ${q} = 1 or ${q} = '-97'" })],
        [],
      ],
      ['nothing of words', [aLine('q'), aLine('r', { relevant: "${q} = 'z'" })], []],
    ]
  for (const [why, questions, found] of cases) {
    it(why, () => expect(brief(warningsBeforePublishing(formOf(questions)))).to.deep.equal(found))
  }
})
