import { expect } from 'chai'

import { compareVersions, isCounted, type QuestionChange } from '../../src/comparison/compare.ts'
import { movedAmong, wordDiff } from '../../src/comparison/moved.ts'
import { isNumbered } from '../../src/instrument/numbering.ts'
import {
  questionsOf,
  type Question,
  type Questionnaire,
  type Section,
} from '../../src/instrument/questionnaire.ts'
import { everyKind } from '../support/every-kind.ts'
import { aForm, aLine, aNumber, aSection, calculatedAs, choice, yesNo } from '../questionnaire/a-form.ts'

const asked = (...questions: readonly Question[]) => aForm(aSection('s1', questions))
const scale = (min: number, max: number): Question => ({
  kind: 'scale',
  code: 'q1',
  label: { en: 'How much?' },
  min,
  max,
})
const likert = (...items: readonly string[]): Question => ({
  kind: 'likert_set',
  code: 'q1',
  label: { en: 'Agree?' },
  list: 'yesno',
  items: items.map(choice),
})
const withOptions = (...codes: readonly string[]): Questionnaire => ({
  ...asked(yesNo('q1')),
  choice_lists: { yesno: codes.map(choice), abc: [] },
})

/** Abbreviates a change and its meaning. */
const brief = ({ code, before, after, isMoved, reworded, recoded, meaning }: QuestionChange): string =>
  [
    code,
    ...(before ? [] : ['added']),
    ...(after ? [] : ['removed']),
    ...(isMoved ? ['moved'] : []),
    ...reworded.map(({ part, code: of, language }) => `${part}${of}/${language}`),
    ...recoded.map(({ aspect }) => aspect),
    meaning,
  ].join(' ')

describe('two versions of a questionnaire', () => {
  const cases: readonly (readonly [string, Questionnaire, Questionnaire, readonly string[]])[] = [
    ['the same', everyKind, everyKind, []],
    [
      'options a workbook called otherwise',
      withOptions('1', '0'),
      {
        ...asked(yesNo('q1')),
        choice_lists: {
          yesno: ['1', '0'].map((code) => ({ ...choice(code), kept: { name: 'x-y' } })),
          abc: [],
        },
      },
      [],
    ],
    ['a question added', asked(aLine('q1')), asked(aLine('q1'), aLine('q2')), ['q2 added not']],
    ['a question removed', asked(aLine('q1'), aLine('q2')), asked(aLine('q2')), ['q1 removed not']],
    [
      'a question moved',
      asked(aLine('q1'), aLine('q2'), aLine('q3')),
      asked(aLine('q2'), aLine('q3'), aLine('q1')),
      ['q1 moved care'],
    ],
    [
      'a question moved to another section',
      aForm(aSection('s1', [aLine('q1'), aLine('q2')]), aSection('s2', [])),
      aForm(aSection('s1', [aLine('q1')]), aSection('s2', [aLine('q2')])),
      ['q2 moved care'],
    ],
    [
      'other words',
      asked(aLine('q1', { label: { en: 'A', fr: 'B' } })),
      asked(aLine('q1', { label: { en: 'C', fr: 'D' } })),
      ['q1 label/en label/fr care'],
    ],
    [
      'white space',
      asked(aLine('q1', { label: { en: 'A  b' } })),
      asked(aLine('q1', { label: { en: ' A b\n' } })),
      [],
    ],
    [
      'a translation added',
      asked(aLine('q1', { label: { en: 'A' } })),
      asked(aLine('q1', { label: { en: 'A', fr: 'B' } })),
      ['q1 label/fr comparable'],
    ],
    [
      'a hint added',
      asked(aLine('q1')),
      asked(aLine('q1', { hint: { en: 'h' } })),
      ['q1 hint/en comparable'],
    ],
    [
      'another message',
      asked(aLine('q1', { constraint_message: { en: 'a' } })),
      asked(aLine('q1', { constraint_message: { en: 'b' } })),
      ['q1 constraint_message/en comparable'],
    ],
    [
      'an option reworded',
      asked(yesNo('q1')),
      {
        ...asked(yesNo('q1')),
        choice_lists: { yesno: [choice('1'), { code: '0', label: { en: 'Never' } }] },
      },
      ['q1 option0/en care'],
    ],
    ['another kind', asked(aLine('q1')), asked(yesNo('q1')), ['q1 kind options not']],
    ['an option added', withOptions('1', '2'), withOptions('1', '2', '3'), ['q1 options not']],
    ['options in another order', withOptions('1', '2'), withOptions('2', '1'), ['q1 option_order care']],
    ['a statement removed', asked(likert('a', 'b')), asked(likert('a')), ['q1 statements not']],
    [
      'statements in another order',
      asked(likert('a', 'b')),
      asked(likert('b', 'a')),
      ['q1 statement_order care'],
    ],
    ['Other added', asked(yesNo('q1')), asked(yesNo('q1', { other: true })), ['q1 other not']],
    ['a way out', asked(yesNo('q1')), asked(yesNo('q1', { decline: true })), ['q1 ways_out care']],
    ['another scale', asked(scale(0, 5)), asked(scale(0, 10)), ['q1 ends not']],
    ['other limits', asked(aNumber('q1', { min: 0 })), asked(aNumber('q1', { max: 0 })), ['q1 limits care']],
    ['whole numbers', asked(aNumber('q1')), asked(aNumber('q1', { integer: true })), ['q1 whole care']],
    ['a longer answer', asked(aLine('q1')), asked(aLine('q1', { max_length: 9 })), ['q1 length care']],
    ['a condition', asked(aLine('q1')), asked(aLine('q1', { relevant: '1 = 2' })), ['q1 relevant care']],
    [
      'a condition of the section',
      aForm(aSection('s1', [aLine('q1')])),
      aForm(aSection('s1', [aLine('q1')], '1 = 2')),
      ['q1 section_relevant care'],
    ],
    ['a need', asked(aLine('q1')), asked(aLine('q1', { required: true })), ['q1 required care']],
    [
      'a constraint',
      asked(aNumber('q1')),
      asked(aNumber('q1', { constraint: '. > 1' })),
      ['q1 constraint care'],
    ],
    ['a default', asked(aNumber('q1')), asked(aNumber('q1', { default: '1' })), ['q1 default care']],
    [
      'a filter',
      asked(yesNo('q1')),
      asked(yesNo('q1', { choice_filter: 'a = 1' })),
      ['q1 choice_filter care'],
    ],
    ['an order of chance', asked(yesNo('q1')), asked(yesNo('q1', { shuffled: true })), ['q1 shuffled care']],
    [
      'another calculation',
      asked(calculatedAs('q1', '1')),
      asked(calculatedAs('q1', '2')),
      ['q1 calculation care'],
    ],
    [
      'another result',
      asked(calculatedAs('q1', '1', 'number')),
      asked(calculatedAs('q1', '1', 'text')),
      ['q1 result not'],
    ],
    ['a mark', asked(yesNo('q1')), asked(yesNo('q1', { marked: true })), ['q1 marked comparable']],
    [
      'the worst of several changes',
      asked(yesNo('q1')),
      {
        ...withOptions('1', '3'),
        sections: [aSection('s1', [yesNo('q1', { marked: true, required: true })])],
      },
      ['q1 options required marked not'],
    ],
    [
      'a list that a draft lacks',
      asked(yesNo('q1')),
      { ...asked(yesNo('q1')), choice_lists: {} },
      ['q1 options not'],
    ],
  ]
  for (const [what, before, after, found] of cases) {
    it(`differ by ${what}`, () => {
      const { questions, same } = compareVersions(before, after)
      expect(questions.map(brief)).to.deep.equal(found)
      const all = new Map([before, after].flatMap(questionsOf).map((one) => [one.code, one]))
      const counted = [...all.values()].filter(isNumbered)
      expect(questions.filter(isCounted).length + same).to.equal(counted.length)
    })
  }

  it('differ around the questions by title, sections and languages', () => {
    const titled = (title: string, languages: readonly string[], of: Section): Questionnaire => ({
      ...aForm({ ...of, title: { en: title } }),
      title: { en: title },
      languages,
    })
    const found = compareVersions(
      titled('A', ['en', 'fr'], aSection('s1', [])),
      titled('B', ['en', 'ar'], aSection('s1', [])),
    )
    expect(found.languages).to.deep.equal({ gone: ['fr'], added: ['ar'] })
    expect(found.title).to.deep.equal([{ part: 'title', code: '', language: 'en', before: 'A', after: 'B' }])
    expect(found.sections.map(({ code }) => code)).to.deep.equal(['s1'])
  })
})

describe('what moved', () => {
  const cases = [
    ['abc', 'abc', ''],
    ['abc', 'cab', 'c'],
    ['abcde', 'aedcb', 'bcd'],
    ['', '', ''],
  ] as const
  for (const [before, after, moved] of cases) {
    it(`from ${before} to ${after} is ${moved || 'nothing'}`, () => {
      const found = movedAmong(Array.from(before), Array.from(after))
      expect(found.size).to.equal(moved.length)
      if (moved.length === 1) expect([...found].join('')).to.equal(moved)
    })
  }
})

describe('the words that changed', () => {
  const told = (before: string, after: string) =>
    wordDiff(before, after)
      .map(({ text, mark }) => ({ same: text, gone: `[-${text}]`, new: `[+${text}]` })[mark])
      .join('')
  const cases = [
    ['the same', 'the same', 'the same'],
    ['How many cows?', 'How many sheep?', 'How many [-cows?][+sheep?]'],
    ['one two', 'one and two', 'one [+and ]two'],
    ['今年如何', '去年如何', '[-今][+去]年如何'],
    ['a', '', '[-a]'],
  ] as const
  for (const [before, after, found] of cases)
    it(`from “${before}” to “${after}”`, () => expect(told(before, after)).to.equal(found))
})
