import { expect } from 'chai'

import { questionsOf, type Question } from '../../src/instrument/questionnaire.ts'
import { errorsIn, formOf, thereAndBack, type Sheets, warningsIn } from './rows.ts'

const HEAD = 'type | name | label | relevant | calculation | default | trigger | parameters'
const survey = (...rows: readonly string[]): Sheets => ({
  survey: [HEAD, ...rows].join('\n'),
  choices: 'list_name | name | label | phone\nl | a-1 | Ann | 555 01\nl | b | Bea | 555 02',
})
const asked = (sheets: Sheets, code: string): Question => {
  const found = questionsOf(formOf(sheets)).find((one) => one.code === code)
  if (!found) throw new Error(`no ${code}`)
  return found
}

describe('a calculation with a trigger', () => {
  it('is asked with the calculation as its default where it has a label', () => {
    const sheets = survey('integer | age | Age', 'integer | then | Age then | | ${age} | | ${age}')
    expect(asked(sheets, 'then')).to.deep.equal({
      code: 'then',
      label: { en: 'Age then' },
      kind: 'number',
      integer: true,
      default: '${age}',
    })
    expect(warningsIn(sheets)).to.deep.equal(['survey!G3 suggested_once [${age}]'])
    expect(thereAndBack(formOf(sheets))).to.deep.equal(formOf(sheets))
  })

  it('begins with the value of an expression that refers to nothing', () => {
    const sheets = survey('integer | age | Age', 'integer | then | Age then | | 1 + 1 | | ${age}')
    expect(asked(sheets, 'then')).to.include({ kind: 'number', default: '2' })
  })

  it('is asked without a default where it only clears the answer', () => {
    const sheets = survey('integer | age | Age', "integer | then | Age then | | '' | | ${age}")
    expect(asked(sheets, 'then')).to.include({ kind: 'number' })
    expect(asked(sheets, 'then')).not.to.have.property('default')
    expect(warningsIn(sheets)).to.deep.equal(['survey!G1 column_kept [trigger]'])
  })

  it('is a calculation where nothing is asked', () => {
    const sheets = survey('integer | age | Age', 'integer | twice | | | ${age} * 2 | | ${age}')
    expect(asked(sheets, 'twice')).to.include({ kind: 'calculated', calculation: '${age} * 2' })
  })

  it('is refused when the trigger is no question', () => {
    expect(errorsIn(survey('integer | a | A | | 1 | | ${b}', 'integer | c | C | | 1 | | 6'))).to.deep.equal([
      'survey!G2 refers_unknown [${b}]',
      'survey!G3 trigger_names [6]',
    ])
  })
})

describe('a reference to the past', () => {
  it('is empty when it is to the last saved answer', () => {
    const sheets = survey(
      'text | street | Street | | | ${last-saved#street}',
      "note | n | N | ${last-saved#street} = ''",
    )
    expect(asked(sheets, 'street')).not.to.have.property('default')
    expect(asked(sheets, 'n')).to.include({ relevant: "'' = ''" })
    expect(warningsIn(sheets)).to.deep.equal([
      'survey!F2 last_saved [${last-saved#street}]',
      "survey!D3 last_saved [${last-saved#street} = '']",
    ])
    expect(errorsIn(survey('text | s | S | | | ${last-saved#other}'))).to.deep.equal([
      'survey!F2 refers_unknown [${last-saved#other}]',
    ])
  })

  it('is worked out once when a row keeps its own first value', () => {
    const sheets = survey("calculate | first | | | if(${first} = '', concat('a', 'b'), ${first})")
    expect(asked(sheets, 'first')).to.include({ calculation: "once(concat('a', 'b'))" })
    expect(errorsIn(survey("calculate | f | | | if(${f} = 'x', 1, ${f})"))).to.deep.equal([
      "survey!E2 circular [if(${f} = 'x', 1, ${f})]",
    ])
  })
})

describe('a list that is looked up', () => {
  const looked = (path: string) =>
    survey('select_one l | who | Who', `calculate | found | | | instance('l')/root/item[${path}`)

  it('is conditions over its options, by their names and columns', () => {
    expect(asked(looked('name = ${who}]/phone'), 'found')).to.include({
      calculation: "if(${who} = 'a_1', '555 01', if(${who} = 'b', '555 02', ''))",
    })
    expect(asked(looked("phone='555 02']/name"), 'found')).to.include({
      calculation: "if('555 02' = '555 01', 'a-1', if('555 02' = '555 02', 'b', ''))",
    })
  })

  it('is refused where a column is unknown, it is filtered otherwise, or it is long', () => {
    for (const path of ['name = ${who}]/fax', 'name != ${who}]/phone', 'position() = 1]/phone'])
      expect(errorsIn(looked(path)), path).to.have.length(1)
    const long = Array.from({ length: 121 }, (_, n) => `l | o${n} | Option ${n} | ${n}`)
    const sheets = {
      ...looked('name = ${who}]/phone'),
      choices: ['list_name|name|label|phone', ...long].join('\n'),
    }
    expect(errorsIn(sheets)[0]).to.match(/^survey!E3 once_tables/)
  })
})

describe('parameters', () => {
  const faults = (type: string, parameters: string) =>
    errorsIn(survey(`${type} | q | Q | | | | | ${parameters}`)).map((told) => told.split(' ')[1])

  it('are refused when they are no pairs, unknown to the type, or say nothing', () => {
    expect(faults('range', 'start')).to.deep.equal(['parameters_pairs'])
    expect(faults('range', 'increment=0.5 end=21.5')).to.deep.equal(['parameter_unknown'])
    expect(faults('select_one l', 'step=10')).to.deep.equal(['parameter_unknown'])
    expect(faults('select_one l', 'value=val')).to.deep.equal(['parameter_unknown'])
    expect(faults('select_one l', 'randomize=perhaps')).to.deep.equal(['parameter_randomize'])
    expect(faults('select_one l', 'seed=42')).to.deep.equal(['parameter_seed'])
  })

  it('are read with spaces, commas and semicolons, in any case', () => {
    for (const parameters of ['Start = 1 , END = 5 , step = 1', 'start=1;end=5', 'start=1 end=5'])
      expect(faults('range', parameters), parameters).to.deep.equal([])
    expect(faults('select_multiple l', 'randomize=True, seed=42')).to.deep.equal([])
    expect(faults('text', 'rows=5')).to.deep.equal([])
    expect(faults('integer', 'anything=5')).to.deep.equal([])
    expect(faults('select_one_from_file l.csv', 'value=val label=words')).to.deep.equal([])
  })
})

describe('a workbook as others write them', () => {
  it('may say its name twice in the settings', () => {
    const sheets = { survey: 'type | name | label\ntext | q | Q', settings: 'id_string | form_id\nold | new' }
    expect(formOf(sheets).kept).to.include({ form_id: 'new' })
    expect(formOf({ ...sheets, settings: 'id_string\nold' }).kept).to.include({ form_id: 'old' })
  })

  it('is refused where a calculation has only a constant default; a hidden row may', () => {
    expect(errorsIn(survey('calculate | a | | | | foo'))).to.deep.equal(['survey!E2 calculation_missing [a]'])
    expect(asked(survey('hidden | a | | | | foo'), 'a')).to.include({ calculation: "'foo'" })
  })

  it('may have groups of the same name in different groups, and is the same there and back', () => {
    const form = formOf(
      survey(
        'begin_group | g1 | One',
        'text | q1 | Q1',
        'end_group',
        'begin_group | g2 | Two',
        'begin_group | g1 | One in two',
        'text | q1 | Q1',
        'end_group',
        'text | q2 | Q2',
        'end_group',
      ),
    )
    expect(form.sections.map(({ kept, code }) => kept?.['name'] ?? code)).to.deep.equal(['g1', 'g1', 'g2'])
    expect(thereAndBack(form)).to.deep.equal(form)
  })

  it('is followed where a group says ./name for a question inside: that is a circle', () => {
    expect(errorsIn(survey("begin_group | g | G | ./a = 'x'", 'text | a | A', 'end_group'))).to.deep.equal([
      "survey!D2 circular [./a = 'x']",
    ])
  })
})
