import { expect } from 'chai'

import { surveyOf } from '../../src/instrument/answers.ts'
import { presentedTo } from '../../src/instrument/presented.ts'
import { arranged, questionsShown } from '../../src/instrument/asking/arrange.ts'
import { withDefaults } from '../../src/instrument/defaults.ts'
import type { Input } from '../../src/instrument/answer.ts'
import { findNewlyAsked } from '../../src/instrument/asking/newly-asked.ts'
import {
  type Choice,
  type Question,
  type Questionnaire,
  choicesIn,
} from '../../src/instrument/questionnaire.ts'
import {
  aForm,
  aLine,
  aNumber,
  aSection,
  calculatedAs,
  choice,
  en,
  formOf,
  some,
  yesNo,
} from '../questionnaire/a-form.ts'

const city = (code: string, country: string, more: Partial<Choice> = {}): Choice => ({
  ...choice(code),
  attributes: { country },
  ...more,
})

const lists = {
  countries: [choice('ch'), choice('my')],
  cities: [city('gva', 'ch'), city('zrh', 'ch'), city('kul', 'my')],
}

const country: Question = { kind: 'single_choice', code: 'country', label: en('Country?'), list: 'countries' }
const inCity = (extra: Partial<Question> = {}, filter = 'country = ${country}'): Question =>
  ({
    kind: 'single_choice',
    code: 'city',
    label: en('City?'),
    list: 'cities',
    choice_filter: filter,
    ...extra,
  }) as Question

const cascade = (...rest: readonly Question[]) => formOf([country, ...rest], lists)

describe('a filter of options', () => {
  const cases: readonly (readonly [why: string, question: Question, input: Input, answers: unknown])[] = [
    [
      'offers what it lets through',
      inCity(),
      { country: ['ch'], city: ['zrh'] },
      { country: { choice: 'ch' }, city: { choice: 'zrh' } },
    ],
    [
      'prunes what it no longer offers',
      inCity(),
      { country: ['my'], city: ['zrh'] },
      { country: { choice: 'my' } },
    ],
    [
      'knows an option by its name',
      inCity({}, "name = 'kul'"),
      { city: ['kul'] },
      { city: { choice: 'kul' } },
    ],
    [
      'prunes a multiple choice, the others kept',
      inCity({ kind: 'multiple_choice' }),
      { country: ['ch'], city: ['gva', 'kul', 'zrh'] },
      { country: { choice: 'ch' }, city: { choices: ['gva', 'zrh'] } },
    ],
    [
      'prunes a ranking and closes its ranks',
      inCity({ kind: 'ranking' }),
      { country: ['ch'], city_gva_rank: ['3'], city_kul_rank: ['2'], city_zrh_rank: ['1'] },
      { country: { choice: 'ch' }, city: ['zrh', 'gva'] },
    ],
  ]
  for (const [why, question, input, answers] of cases) {
    it(why, () => {
      const read = surveyOf(cascade(question), input)
      expect(read.faults.size).to.equal(0)
      expect(read.answers).to.deep.equal(answers)
    })
  }

  it('leaves what was never an option to be refused', () => {
    expect(surveyOf(cascade(inCity()), { country: ['ch'], city: ['paris'] }).faults.get(0)).to.have.length(1)
  })

  it('that leaves nothing asks nothing, even where an answer is needed', () => {
    const form = cascade(inCity({ required: true }), aLine('why', { relevant: "${city} = 'gva'" }))
    const { relevant, faults } = surveyOf(form, { city: ['gva'], why: ['x'] })
    expect([...relevant]).to.deep.equal(['country'])
    expect(faults.size).to.equal(0)
  })

  it('that leaves nothing still offers Other, once there is something to filter by', () => {
    const nowhere = { ...lists, countries: [...lists.countries, choice('xx')] }
    const form = formOf([country, inCity({ other: true, required: true })], nowhere)
    expect([...surveyOf(form, {}).relevant]).to.deep.equal(['country'])
    const { relevant, faults } = surveyOf(form, { country: ['xx'], city: ['gva'] })
    expect([...relevant]).to.deep.equal(['country', 'city'])
    expect(faults.get(0)?.map(({ question }) => question)).to.deep.equal(['city'])
    const { answers } = surveyOf(form, { country: ['xx'], city: ['97'], city_97_txt: ['Basle'] })
    expect(answers['city']).to.deep.equal({ choice: '97', other: 'Basle' })
    expect([...presentedTo(form, answers).relevant]).to.deep.equal(['country', 'city'])
  })

  it('counts in what is asked of answers that are stored', () => {
    const form = cascade(inCity())
    expect([...presentedTo(form, {}).relevant]).to.deep.equal(['country'])
    expect([...presentedTo(form, { country: { choice: 'my' } }).relevant]).to.deep.equal(['country', 'city'])
  })

  it('sends a person back to options that changed, unless the page has shown them', () => {
    const form = cascade(inCity())
    const [section] = form.sections
    const newly = (before: Input, now: Input, shown: readonly string[], isLive: boolean) =>
      section &&
      findNewlyAsked({ form, section }, () => surveyOf(form, before), surveyOf(form, now), { shown, isLive })
        ?.code
    const swiss = { country: ['ch'], city: ['gva'] }
    expect(newly({}, { country: ['ch'] }, [], false)).to.equal('city')
    expect(newly({}, { country: ['ch'] }, ['city'], true)).to.equal(undefined)
    expect(newly(swiss, { country: ['my'], city: ['gva'] }, ['city'], false)).to.equal('city')
    expect(newly(swiss, { country: ['my'], city: [] }, ['city'], true)).to.equal(undefined)
    expect(newly(swiss, swiss, ['city'], false)).to.equal(undefined)
  })
})

describe('Other that is ticked without its words', () => {
  for (const [kind, condition] of [
    ['multiple_choice', "selected(${q1}, '1')"],
    ['single_choice', "${q1} = '97'"],
  ] as const)
    it(`is refused, and what hangs on what is ticked is asked all the same (${kind})`, () => {
      const list = { q1_list: [choice('1'), choice('2')] }
      const first = { kind, code: 'q1', label: en('Which?'), list: 'q1_list', other: true } as Question
      const form = formOf([first, aLine('q2', { relevant: condition })], list)
      const ticked = kind === 'multiple_choice' ? ['1', '97'] : ['97']
      const without = surveyOf(form, { q1: ticked, q2: ['words'] })
      expect([...without.relevant]).to.deep.equal(['q1', 'q2'])
      expect(without.answers['q2']).to.equal('words')
      expect([...without.faults.values()].flat().map(({ field }) => field)).to.deep.equal(['q1_97_txt'])
      const withWords = surveyOf(form, { q1: ticked, q1_97_txt: ['Rain'], q2: ['words'] })
      expect([[...withWords.relevant], withWords.faults.size]).to.deep.equal([['q1', 'q2'], 0])
      expect([...surveyOf(form, { q1: ['2'] }).relevant]).to.deep.equal(['q1'])
    })
})

describe('an answer that is needed where an expression is true', () => {
  const form = formOf([yesNo('q1'), aLine('q2', { required: '${q1} = 1' }), aLine('q3', { required: ' ' })])

  for (const [input, faulted] of [
    [{ q1: ['1'] }, ['q2']],
    [{ q1: ['0'] }, []],
    [{}, []],
    [{ q1: ['1'], q2: ['so'] }, []],
  ] as const) {
    it(`${JSON.stringify(input)} lacks ${JSON.stringify(faulted)}`, () => {
      const { faults } = surveyOf(form, input)
      expect((faults.get(0) ?? []).map(({ question }) => question)).to.deep.equal(faulted)
    })
  }
})

describe('a default', () => {
  const begun = (question: Question, input: Input = {}, shown: readonly string[] = []) => {
    const form = aForm(aSection('s', [yesNo('q1'), aNumber('n')]), aSection('t', [question]))
    const [, section] = form.sections
    return section && withDefaults(form, section, surveyOf(form, input), input, shown)
  }

  const cases: readonly (readonly [string, Question, Input])[] = [
    ['an option', yesNo('q', { default: '1' }), { q: ['1'] }],
    ['options', { ...some('q'), default: 'a c' }, { q: ['a', 'c'] }],
    ['a number', aNumber('q', { default: '7' }), { q: ['7'] }],
    ['words', aLine('q', { default: 'as before' }), { q: ['as before'] }],
    [
      'a day',
      { kind: 'date', code: 'q', label: en('Q'), default: '2016-04-07' },
      { q_d: ['7'], q_m: ['4'], q_y: ['2016'] },
    ],
    ['a time', { kind: 'time', code: 'q', label: en('Q'), default: '09:05' }, { q_h: ['09'], q_min: ['05'] }],
    ['nothing, where it would be refused', yesNo('q', { default: 'x' }), {}],
    [
      'nothing, for a ranking',
      { kind: 'ranking', code: 'q', label: en('Q'), list: 'abc', default: 'a b c' },
      {},
    ],
  ]
  for (const [what, question, input] of cases) {
    it(`fills in ${what}`, () => expect(begun(question)).to.deep.equal(input))
  }

  it('may be worked out from earlier sections', () => {
    expect(begun(aNumber('q', { default: '${n} * 2' }), { n: ['4'] })).to.deep.equal({ n: ['4'], q: ['8'] })
    expect(begun(aNumber('q', { default: '${n} * 2' }))).to.deep.equal({})
  })

  it('does not come back once it was shown, and leaves what was answered', () => {
    expect(begun(yesNo('q', { default: '1' }), {}, ['q'])).to.deep.equal({})
    expect(begun(yesNo('q', { default: '1' }), { q: ['0'] })).to.deep.equal({ q: ['0'] })
  })
})

describe('an order of each person’s own', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f'].map(choice)
  const offeredIn = (form: Questionnaire, question: Question, own: string, input: Input = {}) => {
    const { scope } = surveyOf(form, input)
    const seen = arranged(form, question, { scope, own, live: false }).form
    return choicesIn(seen, 'l')
      .map(({ code }) => code)
      .join('')
  }
  const shuffling = (shuffled: true | string): Question => ({ ...some('q', 'l'), shuffled }) as Question
  const form = formOf([aNumber('n'), shuffling(true)], {
    l: [...letters, { ...choice('none'), exclusive: true }, choice('97')],
  })

  it('differs between people and is the same again', () => {
    const orders = Array.from({ length: 20 }, (_, person) => offeredIn(form, shuffling(true), `p${person}`))
    expect(new Set(orders).size).to.be.greaterThan(15)
    expect(offeredIn(form, shuffling(true), 'p3')).to.equal(orders[3])
  })

  it('leaves exclusive options and Other last', () => {
    for (const own of ['x', 'y', 'z']) expect(offeredIn(form, shuffling(true), own)).to.match(/none97$/)
  })

  it('follows a seed as other tools do', () => {
    const only = formOf([aNumber('n')], { l: letters })
    expect(offeredIn(only, shuffling('${n}'), '', { n: ['42'] })).to.equal('afcbde')
    expect(offeredIn(only, shuffling('1'), 'whoever')).to.equal('bfeacd')
  })

  it('is not in the answers', () => {
    const { answers } = surveyOf(form, { q: ['c', 'a', 'b'] })
    expect(answers['q']).to.deep.equal({ choices: ['a', 'b', 'c'] })
  })

  it('of questions moves the numbered ones and leaves the notes', () => {
    const note: Question = { kind: 'note', code: 'note', label: en('Read this.') }
    const section = {
      ...aSection('s', [note, aLine('q1'), aLine('q2'), aLine('q3'), calculatedAs('c', '1'), aLine('q4')]),
      shuffled: true as const,
    }
    const orders = ['p', 'q', 'r', 's'].map((own) => questionsShown(section, own).map(({ code }) => code))
    for (const order of orders) {
      expect(order[0]).to.equal('note')
      expect(order.toSorted()).to.deep.equal(['note', 'q1', 'q2', 'q3', 'q4'])
    }
    expect(new Set(orders.map(String)).size).to.be.greaterThan(1)
  })
})
