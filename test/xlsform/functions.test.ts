import { expect } from 'chai'

import { questionsOf } from '../../src/instrument/questionnaire.ts'
import { errorsIn, formOf, thereAndBack, warningsIn, type Sheets } from './rows.ts'

const HEAD = 'type | name | label | relevant | calculation | default | choice_filter'
const survey = (...rows: readonly string[]): Sheets => ({
  survey: [HEAD, ...rows].join('\n'),
  choices: 'list_name | name | label | of\nl | 1 | One | 1\nl | 2 | Two | 2',
})

describe('a path', () => {
  const nested = (path: string) =>
    survey(
      'text | a | A',
      'begin_group | g | G',
      'text | b | B',
      'begin_group | h | H',
      'text | c | C',
      `note | n | N | ${path} != ''`,
      'end_group',
      'end_group',
      'begin_group | k | K',
      'text | b | B again',
      'end_group',
    )
  const relevant = (path: string) =>
    questionsOf(formOf(nested(path))).find(({ code }) => code === 'n')?.relevant

  for (const [path, name] of [
    ['../c', 'c'],
    ['current()/../c', 'c'],
    ['../../../a', 'a'],
    ['.. / .. / .. / a', 'a'],
    ['../../b', 'b'],
    ['../../../k/b', 'b_2'],
    ['/data/a', 'a'],
    ['/data/g/h/c', 'c'],
    ['/anything/k/b', 'b_2'],
  ] as const) {
    it(`that leads to one question is that question: ${path}`, () => {
      expect(relevant(path)).to.equal(`\${${name}} != ''`)
      const form = formOf(nested(path))
      expect(thereAndBack(form)).to.deep.equal(form)
    })
  }

  for (const path of [
    '../nothing',
    '../../../../../a',
    '/data/b',
    '../../h',
    '/data/g/b[1]',
    '//a',
    '${a}/../b',
  ]) {
    it(`that does not is refused: ${path}`, () => {
      expect(errorsIn(nested(path))).to.deep.equal([`survey!D7 once_paths [${path} != '']`])
    })
  }

  it('is read from the group whose condition it is, in filters too, and never in quotation marks', () => {
    const sheets = survey(
      'select_one l | a | A',
      "begin_group | g | | ../a = '1'",
      "note | n | N | '../a' != ''",
      'select_one l | b | B | | | | of = current()/../../a',
      'end_group',
    )
    const [, n, b] = questionsOf(formOf(sheets))
    expect(n?.relevant).to.equal("(${a} = '1') and ('../a' != '')")
    expect(b).to.include({ choice_filter: 'of = ${a}' })
  })
})

describe('a function', () => {
  it('of the day is read with a warning', () => {
    const sheets = survey(
      'date | d | D | | | today()',
      'calculate | c | | | now()',
      'note | n | N | once(today()) > 1',
    )
    expect(warningsIn(sheets)).to.deep.equal([
      'survey!F2 day_of_opening [today()]',
      'survey!E3 day_of_opening [now()]',
      'survey!D4 day_of_opening [once(today()) > 1]',
    ])
    const form = formOf(sheets)
    expect(questionsOf(form)[0]).to.include({ default: 'today()' })
    expect(thereAndBack(form)).to.deep.equal(form)
  })

  it('that keeps its first value is read with a warning where that may change', () => {
    expect(
      warningsIn(survey('text | a | A', 'calculate | c | | | once(${a})', 'calculate | d | | | once(1)')),
    ).to.deep.equal(['survey!E3 worked_out_anew [once(${a})]'])
  })

  it('of the one instance of a repeat is its answer', () => {
    const rows = ['begin_repeat | r | R', 'text | a | A', 'end_repeat']
    const [, c] = questionsOf(formOf(survey(...rows, 'calculate | c | | | indexed-repeat(${a}, ${r}, 1)')))
    expect(c).to.include({ calculation: '${a}' })
    expect(errorsIn(survey(...rows, 'calculate | c | | | indexed-repeat(${a}, ${r}, 2)'))).to.deep.equal([
      'survey!E5 once_instances [indexed-repeat(${a}, ${r}, 2)]',
    ])
  })
})
