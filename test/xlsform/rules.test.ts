import { expect } from 'chai'

import { questionsOf } from '../../src/instrument/questionnaire.ts'
import { errorsIn, formOf, reading, type Sheets, thereAndBack, toldIn, warningsIn } from './rows.ts'

const HEAD = 'type | name | label | relevant | constraint | calculation | appearance | parameters'
const YES_NO = 'list_name | name | label\nyes_no | y | Yes\nyes_no | n | No'
const survey = (...rows: readonly string[]): Sheets => ({
  survey: [HEAD, ...rows].join('\n'),
  choices: YES_NO,
})
const question = (sheets: Sheets, code: string) =>
  questionsOf(formOf(sheets)).find((one) => one.code === code)

/** Refused rows under the usual headings, and the expected notices. */
const REFUSED: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  'an unknown type': [['txt | a | A'], ['survey!A2 type_unknown [txt]']],
  'a list that is not there': [['select_one maybe | a | A'], ['survey!A2 list_missing [select_one maybe]']],
  'a type without its list': [['select_one | a | A'], ['survey!A2 type_no_list [select_one]']],
  'a name twice': [['text | a | A', 'text | a | B'], ['survey!B3 name_twice [a]']],
  'no name': [['text | | A'], ['survey!B2 no_name [text]']],
  'no type': [['| a | A'], ['survey!A2 no_type [a]']],
  'a group that is not closed': [
    ['begin group | g | G', 'text | a | A'],
    ['survey!A2 group_open [begin group]'],
  ],
  'a group that was not opened': [['text | a | A', 'end_group'], ['survey!A3 group_closed [end_group]']],
  'a repeat closed as a group': [
    ['begin_repeat | g | G', 'text | a | A', 'end_group'],
    ['survey!A4 group_other [end_group]'],
  ],
  'an expression that cannot be read': [['text | a | A | (1 = 2'], ['survey!D2 expression_bracket [(1 = 2]']],
  'a path to nothing': [['text | a | A', 'text | b | B | ../x = 1'], ['survey!D3 once_paths [../x = 1]']],
  'a reference to nothing': [['text | a | A | ${x} = 1'], ['survey!D2 refers_unknown [${x} = 1]']],
  'a reference to a group': [
    ['begin_group | g | G', 'text | a | A', 'end_group', 'text | b | B | ${g} = 1'],
    ['survey!D5 refers_group [${g} = 1]'],
  ],
  'a reference to what is left out': [
    ['geopoint | p | P', 'text | a | A | ${p} != 1'],
    ['survey!D3 refers_dropped [${p} != 1]'],
  ],
  'a reference to one of two': [
    ['begin_group | g', 'text | a | A', 'end_group', 'text | a | A', 'note | n | N | ${a} = 1'],
    ['survey!D6 refers_twice [${a} = 1]'],
  ],
  'a calculation of itself': [['calculate | a | | | | ${a} + 1'], ['survey!F2 circular [${a} + 1]']],
  'calculations in a circle': [
    ['calculate | a | | | | ${b} + 1', 'calculate | b | | | | ${a} + 1'],
    ['survey!F2 circular [${b} + 1]', 'survey!F3 circular [${a} + 1]'],
  ],
  'words that show nothing there is': [
    ['note | a | Hello ${you}'],
    ['survey!C2 refers_unknown [Hello ${you}]'],
  ],
  'a range that goes nowhere': [
    ['range | a | A | | | | | start=5 end=1'],
    ['survey!H2 range_limits [start=5 end=1]'],
  ],
  'nothing to work out': [['calculate | a'], ['survey!F2 calculation_missing [a]']],
  'fifty groups within each other and one that is not closed': [
    [
      ...Array.from({ length: 50 }, (_, n) => `begin_group | g${n} | G`),
      'text | a | A',
      ...Array.from({ length: 49 }, () => 'end_group'),
    ],
    ['survey!A2 group_open [begin_group]'],
  ],
}

describe('a workbook is refused for', () => {
  for (const [what, [rows, told]] of Object.entries(REFUSED)) {
    it(what, () => {
      expect(errorsIn(survey(...rows))).to.deep.equal(told)
    })
  }

  it('an option twice, or without a name', () => {
    const choices = `${YES_NO}\nyes_no | y | Again\nyes_no | | Nameless`
    expect(errorsIn({ survey: 'type | name | label\nselect_one yes_no | a | A', choices })).to.deep.equal([
      'choices!B4 option_twice [y]',
      'choices!B5 option_no_name [yes_no]',
    ])
  })

  it('no survey, no types and no question', () => {
    expect(errorsIn({ form: 'type', choices: YES_NO })).to.deep.equal(['!0 no_survey [form, choices]'])
    expect(errorsIn({ survey: 'name | label\na | A' })).to.deep.equal(['survey!1 no_type_column []'])
    expect(errorsIn({ survey: 'type | name | label' })).to.deep.equal(['survey!0 no_question []'])
  })
})

describe('a workbook is read', () => {
  it('with names that are codes, in expressions and words too', () => {
    const sheets = survey('text | my-name | You?', "note | n | Hello ${my-name} | ${my-name} != 'my-name'")
    expect(question(sheets, 'n')).to.deep.include({
      label: { en: 'Hello ${my_name}' },
      relevant: "${my_name} != 'my-name'",
    })
    expect(reading(sheets).report.renamed.map(({ name, code }) => `${name} ${code}`)).to.deep.equal([
      'my-name my_name',
    ])
  })

  it('with options that are codes, where they are compared too', () => {
    const choices =
      'list_name | name | label | parent | note\nl | very-high | V\nl | b | B | very-high | very-high'
    const rows = `select_one l | a | A | | | very-high
      select_one l | c | C | | parent = \${a} and name != 'very-high' |
      note | n | N | \${a} = 'very-high' and if(\${c} = 'b', 'very-high', '') = 'x' | |`
    const form = formOf({
      survey: `type | name | label | relevant | choice_filter | default\n${rows}`,
      choices,
    })
    expect(form.choice_lists['l']).to.deep.equal([
      { code: 'very_high', label: { en: 'V' }, kept: { name: 'very-high' } },
      { code: 'b', label: { en: 'B' }, attributes: { parent: 'very_high', note: 'very-high' } },
    ])
    const [a, c, n] = questionsOf(form)
    expect(a?.default).to.equal('very_high')
    expect(c).to.include({ choice_filter: "parent = ${a} and name != 'very_high'" })
    expect(n?.relevant).to.equal("${a} = 'very_high' and if(${c} = 'b', 'very-high', '') = 'x'")
  })

  it('with codes of options that are there once, and those they had here before', () => {
    const codes = (...rows: readonly string[]) =>
      formOf({
        survey: 'type | name | label\nselect_one l | a | A',
        choices: ['list_name | name | label | colloquy::code', ...rows].join('\n'),
      }).choice_lists['l']?.map(({ code }) => code)
    expect(codes('l | a-b | 1', 'l | a_b | 2', 'l | a.b | 3')).to.deep.equal(['a_b_2', 'a_b', 'a_b_3'])
    expect(codes('l | x y | 1 | y', 'l | y | 2 | x y', 'l | z | 3 | y')).to.deep.equal(['y', 'x_y', 'y_2'])
  })

  it('with sections from groups, and the conditions of those without a label', () => {
    const { sections } = formOf(
      survey(
        'text | a | A',
        "begin_group | g | G | ${a} = '1'",
        'text | b | B',
        "begin_group | plain | | ${b} = '2'",
        "text | c | C | ${a} = '3'",
        'end_group',
        "begin_group | h | H | ${b} = '4'",
        'text | d | D',
        'end_group',
        'text | e | E',
        'end_group',
      ),
    )
    expect(sections.map(({ code, relevant }) => [code, relevant])).to.deep.equal([
      ['main', undefined],
      ['g', "${a} = '1'"],
      ['h', "(${a} = '1') and (${b} = '4')"],
      ['g_2', "${a} = '1'"],
    ])
    expect(sections[1]?.questions[1]?.relevant).to.equal("(${b} = '2') and (${a} = '3')")
  })

  it('with the rows of a table as statements, and references to them', () => {
    const sheets = survey(
      'begin_group | t | How far? | | | | table-list',
      'select_one yes_no | t_first | First',
      'select_one yes_no | second-one | Second',
      'end_group',
      "text | why | Why? | ${second-one} = 'y'",
    )
    const table = question(sheets, 't')
    expect(table?.kind === 'likert_set' && table.items.map(({ code }) => code)).to.deep.equal([
      'first',
      'second_one',
    ])
    expect(question(sheets, 'why')?.relevant).to.equal("${t_second_one} = 'y'")
  })

  it('with Other of the question that has it, in expressions too', () => {
    const sheets = survey(
      'select_one yes_no or_other | a | A',
      "text | b | B | ${a} = 'other' and ${a_other} != 'other things'",
    )
    expect(question(sheets, 'b')?.relevant).to.equal("${a} = '97' and ${a_97_txt} != 'other things'")
    expect(thereAndBack(formOf(sheets))).to.deep.equal(formOf(sheets))
  })

  it('with ranges as scales or numbers', () => {
    expect(question(survey('range | a | A'), 'a')).to.deep.include({ kind: 'scale', min: 0, max: 10 })
    const steps = question(survey('range | a | A | | | | | start=0;end=1;step=0.05'), 'a')
    expect(steps).to.deep.include({ kind: 'scale', step: 0.05 })
    const many = question(survey('range | a | A | | | | | start=0 end=100'), 'a')
    expect(many).to.deep.include({ kind: 'number', integer: true, min: 0, max: 100 })
  })

  it('with an order of each person or of a seed', () => {
    const row = (parameters: string) =>
      question(survey(`select_one yes_no | a | A | | | | | ${parameters}`), 'a')
    expect(row('randomize=true')).to.include({ shuffled: true })
    expect(row('randomize=true, seed=42')).to.include({ shuffled: '42' })
  })

  it('with quotation marks a word processor made, in expressions only', () => {
    const sheets = survey('text | a | It’s “so”', 'note | n | N | ${a} = ‘1’')
    expect(question(sheets, 'n')?.relevant).to.equal("${a} = '1'")
    expect(question(sheets, 'a')?.label).to.deep.equal({ en: 'It’s “so”' })
  })

  it('whatever the case, the aliases and the mark of its headings', () => {
    const form = formOf({
      Survey: 'Command | TAG | Caption:French | hint:fr | Read Only\nint | a | Âge | en années | yes',
      SETTINGS: 'Form Title | default_language\nMon titre | French',
    })
    expect(form).to.deep.include({ languages: ['fr'], default_language: 'fr', title: { fr: 'Mon titre' } })
    expect(questionsOf(form)[0]).to.deep.include({ kind: 'number', integer: true, hint: { fr: 'en années' } })
  })

  it('with a warning for what it cannot mean', () => {
    const sheets = {
      survey: `type | name | label::English (en) | label::Klingonish | extra
        | | | | a comment
        text | a | A | |
        text | b | B | | cell
        begin_repeat | r | R | |
        text | c | C | | 
        end_repeat | | | |`,
      setings: 'form_title\nLost',
    }
    expect(warningsIn(sheets)).to.have.members([
      'survey!D1 language_unknown [label::Klingonish]',
      'survey!A2 comment_row [a comment]',
      'survey!E1 column_kept [extra]',
      'survey!A5 repeat_flat [begin_repeat]',
      'survey!D1 untranslated [label::Klingonish]',
      'setings!0 sheet_near [setings]',
    ])
  })

  it('without what would tell who answers, each with its reason', () => {
    const read = reading(survey('start | start', 'image | i | I', 'barcode | c | C', 'text | a | A ${start}'))
    expect(toldIn(read, 'dropped')).to.deep.equal([
      'survey!A2 dropped_metadata [start]',
      'survey!A3 dropped_media [image i I]',
      'survey!A4 dropped_barcode [barcode c C]',
    ])
    expect(read.ok && questionsOf(read.form)[0]?.label).to.deep.equal({ en: 'A …' })
  })

  it('with a warning where it depends on what is answered later', () => {
    expect(warningsIn(survey('text | a | A | ${b} = 1', 'text | b | B'))).to.deep.equal([
      'survey!D2 refers_later [${b} = 1]',
    ])
  })

  it('with a warning where the address of a link holds an answer', () => {
    const sheets = survey('text | my-q | A', 'note | n | [map](https://x.org/${my-q}) for ${my-q}')
    expect(warningsIn(sheets)).to.deep.equal([
      'survey!C3 answer_in_address [[map](https://x.org/${my-q}) for ${my-q}]',
    ])
    expect(question(sheets, 'n')?.label).to.deep.equal({ en: '[map](https://x.org/${my_q}) for ${my_q}' })
  })

  it('with a warning at the expression that publishing refuses since it takes too long', () => {
    const hostile = "regex(., '(.*.*.*.*){60}b')"
    const sheets = survey(`text | a | A | | ${hostile}`, "text | b | B | | regex(., '[0-9]{4}')")
    expect(warningsIn(sheets)).to.deep.equal([`survey!E2 obstacle_steps [${hostile}]`])
  })
})
