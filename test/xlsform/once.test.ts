import { expect } from 'chai'

import { questionsOf } from '../../src/instrument/questionnaire.ts'
import { languageOf } from '../../src/web/language.ts'
import { openWorkbook } from '../../src/xlsform/workbook/open.ts'
import { lostSaid } from '../../src/xlsform/said.ts'
import { errorsIn, fileOf, formOf, reading, toldIn, type Sheets } from './rows.ts'

const HEAD = 'type | name | label | relevant | calculation | default'
const survey = (...rows: readonly string[]): Sheets => ({
  survey: [HEAD, ...rows].join('\n'),
  choices: 'list_name | name | label\nl | 1 | One',
})

describe('what no cell can put right', () => {
  it('is refused once for its kind, at the first place, with the number of places', () => {
    const read = reading(
      survey(
        'text | a | A',
        'note | n1 | N | count(${a}) = 1',
        'calculate | c1 | | | position(${a})',
        'calculate | c2 | | | distance(${a})',
        'calculate | c3 | | | area(${a})',
        'calculate | c4 | | | count(${a}) + 1',
        'calculate | c5 | | | random()',
        'calculate | c6 | | | nothing(${a})',
        'calculate | c7 | | | nothing(1)',
        'calculate | c8 | | | another(1)',
        'text | b | B | ${x} = 1',
        'text | c | C | ${x} = 1',
      ),
    )
    expect(toldIn(read, 'errors')).to.deep.equal([
      'survey!D3 once_instances [count(${a}) = 1]',
      'survey!E5 once_geometry [distance(${a})]',
      'survey!E8 once_chance [random()]',
      'survey!E9 once_unknown [nothing(${a})]',
      'survey!E11 once_unknown [another(1)]',
      'survey!D12 refers_unknown [${x} = 1]',
      'survey!D13 refers_unknown [${x} = 1]',
    ])
    expect(
      read.report.errors
        .slice(0, 5)
        .map(({ sentence: { values } }) => ({ n: values?.['n'], found: values?.['found'] })),
    ).to.deep.equal([
      { n: 3, found: 'count' },
      { n: 2, found: 'distance' },
      { n: 1, found: 'random' },
      { n: 2, found: 'nothing' },
      { n: 1, found: 'another' },
    ])
    const { t } = languageOf('en')
    expect(read.report.errors.slice(1, 3).map(({ sentence }) => t(sentence))).to.deep.equal([
      'Do without “distance” – it is about places on a map, and answers are anonymous, so no place is recorded (the first of 2 places)',
      'Do without “random” – an expression has the same result whenever it is worked out, so there is no chance in it',
    ])
  })

  it('is a loop without an error at its end, and the rows inside are read', () => {
    const rows = [
      'begin loop over l | x | X',
      'txt | a | A',
      'end loop',
      'begin_kobomatrix | m | M',
      'end_kobomatrix',
    ]
    expect(errorsIn(survey(...rows))).to.deep.equal([
      'survey!A2 once_loops [begin loop over l]',
      'survey!A3 type_unknown [txt]',
    ])
  })
})

describe('a hidden row', () => {
  it('without a value is left out, and with one is a calculation', () => {
    const sheets = survey(
      'hidden | h1',
      'hidden | h2 | | | | abc',
      'hidden | h3 | | | 1 + 1',
      'note | n | See ${h1}',
    )
    expect(toldIn(reading(sheets), 'dropped')).to.deep.equal(['survey!A2 dropped_hidden [hidden h1]'])
    expect(questionsOf(formOf(sheets)).map(({ code, label }) => [code, label['en']])).to.deep.equal([
      ['h2', undefined],
      ['h3', undefined],
      ['n', 'See …'],
    ])
  })
})

describe('a limit', () => {
  const sentence = (sheets: Sheets) => {
    const opened = openWorkbook(fileOf(sheets))
    return opened.ok ? undefined : languageOf('en').t(opened.sentence)
  }
  const lines = (count: number, line: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => line(n)).join('\n')

  it('of a file names what is counted, the sheet and the row', () => {
    const choices = `list_name | name\n${lines(4000, (n) => `l | ${n}`)}`
    const rows = `type | name\n${lines(1000, (n) => `text | q${n}`)}`
    expect(sentence({ survey: rows, choices })).to.equal(
      'Shorten the workbook – at most 5,000 filled rows are read, counted over its sheets, and row 4000 of “choices” is one more',
    )
    const wide = Array.from({ length: 50 }, () => 'x').join(' | ')
    expect(sentence({ survey: lines(4001, () => wide) })).to.equal(
      'Shorten the workbook – at most 200,000 filled cells are read, counted over its sheets, and they end in row 4001 of “survey”',
    )
    expect(sentence({ survey: lines(1001, () => 'x'.repeat(10_000)) })).to.equal(
      'Shorten the workbook – at most 10,000,000 characters are read, counted over its sheets, and they end in row 1001 of “survey”',
    )
  }).timeout(120_000)

  it('of a questionnaire is told at the first row beyond it', () => {
    const rows = lines(501, (n) => `text | q${n} | Q`)
    expect(errorsIn(survey(rows))).to.deep.equal(['survey!B502 limit_questions [q500]'])
    const groups = lines(101, (n) => `begin_group | g${n} | G\ntext | t${n} | T\nend_group`)
    expect(errorsIn(survey(groups))).to.deep.equal(['survey!B302 limit_sections [g100]'])
    const options = (count: number) => `list_name | name | label\n${lines(count, (n) => `l | o${n} | O`)}`
    const one = 'type | name | label\nselect_one l | a | A'
    expect(errorsIn({ survey: one, choices: options(2000) })).to.deep.equal([])
    expect(errorsIn({ survey: one, choices: options(2001) })).to.deep.equal([
      'choices!B2002 limit_options [o2000]',
    ])
    const many = `${one}\nselect_multiple l | b | B\nrank l | c | C`
    expect(errorsIn({ survey: many, choices: options(200) })).to.deep.equal([])
    expect(errorsIn({ survey: many, choices: options(201) })).to.deep.equal([
      'survey!A4 obstacle_list_long [rank l]',
    ])
    const { report } = reading({ survey: many, choices: options(201) })
    expect(languageOf('en').t(report.errors[0]?.sentence ?? 'workbook.damaged')).to.match(
      /^Shorten the list “l” to 200 options – it has 201, /,
    )
    const several = (count: number) =>
      `type | name | label\n${lines(count, (n) => `select_multiple l | m${n} | M`)}`
    expect(errorsIn({ survey: several(5), choices: options(2000) })).to.deep.equal([])
    expect(errorsIn({ survey: several(6), choices: options(2000) })).to.deep.equal([
      'survey!A7 obstacle_columns [select_multiple l]',
    ])
    expect(errorsIn(survey(`text | long | ${'x'.repeat(5001)}`))).to.deep.equal([
      'survey!C2 definition_too_long [long]',
    ])
    expect(
      errorsIn({
        ...survey('select_one l | a | A'),
        choices: `list_name | name | label\nl | o | ${'x'.repeat(5001)}`,
      }),
    ).to.deep.equal(['choices!C2 definition_too_long [o]'])
  })
})

describe('the first line of a report', () => {
  it('says in numbers what is lost', () => {
    const { report } = reading({
      survey: `type | name | label | hint | image
        image | i | I | |
        start | s | | |
        begin_repeat | r | R | |
        text | a | A | | a.png
        end_repeat | | | |
        begin_group | g | | no place for this |
        text | b | B | |
        end_group | | | |`,
    })
    expect(report.lost).to.deep.equal({ rows: 2, texts: 1, repeats: 1, media: 1 })
    expect(report.lost && lostSaid(languageOf('en'), report.lost)).to.equal(
      'Lost: 2 rows that are not asked, 1 text that nobody sees, 1 repeat that is asked once only and 1 column of pictures or sounds.',
    )
    const whole = reading(survey('text | a | A')).report.lost
    expect(whole && lostSaid(languageOf('en'), whole)).to.equal('Nothing is lost.')
  })
})
