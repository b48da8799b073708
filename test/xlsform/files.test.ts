import { expect } from 'chai'

import { questionsOf } from '../../src/instrument/questionnaire.ts'
import { languageOf } from '../../src/web/language.ts'
import { readInChild } from '../../src/xlsform/read-in-child.ts'
import { readWorkbook } from '../../src/xlsform/read/read.ts'
import { openWorkbook } from '../../src/xlsform/workbook/open.ts'
import { fileOf, thereAndBack, toldIn, type Sheets } from './rows.ts'

const HEAD = 'type | name | label | choice_filter | parameters | calculation'
const survey = (...rows: readonly string[]): Sheets => ({
  survey: [HEAD, ...rows].join('\n'),
  choices: 'list_name | name | label\nplaces | x | X',
})
const csv = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
const LONG = csv('long.csv', `name,label\n${Array.from({ length: 121 }, (_, n) => `${n},x\n`).join('')}`)
const DISTRICTS = csv('districts.csv', '\uFEFFname,label,region\nn-1,North,n\ns1,"South, far",s\n')

function read(sheets: Sheets, ...files: readonly ReturnType<typeof csv>[]) {
  const opened = openWorkbook(fileOf(sheets), files)
  if (!opened.ok) throw new Error(opened.sentence.key)
  return readWorkbook(opened.workbook, { language: 'en', called: 'Form' })
}
function formOf(sheets: Sheets, ...files: readonly ReturnType<typeof csv>[]) {
  const result = read(sheets, ...files)
  if (!result.ok) throw new Error(toldIn(result, 'errors').join('; '))
  return result.form
}

describe('a CSV file that comes with a workbook', () => {
  it('is the list of the questions that name it, with its other columns for filters', () => {
    const sheets = survey(
      'text | r | Region',
      'select_one_from_file districts.csv | d | District | region = ${r}',
      'select_multiple_from_file Districts.csv | m | Districts',
    )
    const form = formOf(sheets, DISTRICTS)
    expect(form.choice_lists['districts']).to.deep.equal([
      { code: 'n_1', label: { en: 'North' }, attributes: { region: 'n' }, kept: { name: 'n-1' } },
      { code: 's1', label: { en: 'South, far' }, attributes: { region: 's' } },
    ])
    const [, d, m] = questionsOf(form)
    expect(d).to.include({ kind: 'single_choice', list: 'districts', choice_filter: 'region = ${r}' })
    expect(m).to.include({ kind: 'multiple_choice', list: 'districts' })
    expect(thereAndBack(form)).to.deep.equal(form)
  })

  it('has its names and labels in the columns that the parameters say', () => {
    const places = csv('places.csv', 'id,title,name\n1,One,a\n2,Two,b\n')
    const form = formOf(survey('select_one_from_file places.csv | p | P | | value=id, label=title'), places)
    expect(form.choice_lists['places_2']).to.deep.equal([
      { code: '1', label: { en: 'One' }, attributes: { name_column: 'a' } },
      { code: '2', label: { en: 'Two' }, attributes: { name_column: 'b' } },
    ])
    expect(form.choice_lists['places']).to.have.length(1)
    expect(thereAndBack(form)).to.deep.equal(form)
  })

  it('that is missing leaves a draft without options, and one that nobody asks for is told', () => {
    const result = read(survey('select_one_from_file towns.xml | t | T'), DISTRICTS)
    expect(toldIn(result, 'warnings')).to.deep.equal([
      'survey!A2 file_missing [select_one_from_file towns.xml]',
      'districts.csv!0 file_unused [districts.csv]',
    ])
    expect(result.ok && result.form.choice_lists['towns']).to.deep.equal([])
  })

  it('is looked up by pulldata, as conditions', () => {
    const pulled = (source: string) =>
      questionsOf(formOf(survey('text | q | Q', `calculate | c | | | | ${source}`), DISTRICTS))[1]
    expect(pulled("pulldata('districts', 'label', 'name', ${q})")).to.include({
      calculation: "if(${q} = 'n-1', 'North', if(${q} = 's1', 'South, far', ''))",
    })
    const used = read(
      survey('text | q | Q', "calculate | c | | | | pulldata('districts', 'label', 'name', ${q})"),
      DISTRICTS,
    )
    expect(toldIn(used, 'warnings')).to.deep.equal([])
    expect(pulled("concat(pulldata('districts', 'region', 'label', concat(${q}, 'th')), '!')")).to.include({
      calculation:
        "concat(if(concat(${q}, 'th') = 'North', 'n', if(concat(${q}, 'th') = 'South, far', 's', '')), '!')",
    })
  })

  it('is named where pulldata cannot look through it, once for all places', () => {
    const told = (...sources: readonly string[]) => {
      const rows = sources.map((source, place) => `calculate | c${place} | | | | ${source}`)
      const { report } = read(survey('text | q | Q', ...rows), DISTRICTS, LONG)
      return report.errors.map(({ sentence }) => languageOf('en', 'en').t(sentence))
    }
    const pull = (file: string, column: string) => `pulldata('${file}', '${column}', 'name', \${q})`
    expect(told(pull('towns', 'a'))).to.deep.equal([
      'The file “towns.csv” did not come with the workbook. Bring both together',
    ])
    expect(told(pull('Towns.csv', 'a'), `concat(${pull('districts', 'label')}, ${pull('Towns.csv', 'b')})`))
      .to.have.length(1)
      .and.to.have.property(
        '0',
        'The file “Towns.csv” did not come with the workbook. Bring both together (the first of 2 places)',
      )
    expect(told(pull('districts', 'a'), pull('districts', 'b'))).to.deep.equal([
      'The file “districts.csv” has no column “a”',
      'The file “districts.csv” has no column “b”',
    ])
    expect(told(pull('long', 'label'))).to.deep.equal([
      'The file “long.csv” has 121 rows. At most 120 of one can be looked through',
    ])
    expect(told("pulldata(${q}, 'a', 'name', ${q})")).to.deep.equal([
      'Do without “pulldata” – it looks something up in a table in a way that is not read here',
    ])
  })

  it('is read in the process with the workbook, and refused where it is no text', async () => {
    const sheets = survey('select_one_from_file districts.csv | d | D')
    const beside = { language: 'en', called: 'Form' }
    const result = await readInChild(fileOf(sheets), beside, { files: [DISTRICTS] })
    expect(result.ok && result.form.choice_lists['districts']).to.have.length(2)
    const broken = { name: 'districts.csv', bytes: Buffer.from([0, 1, 2, 255]) }
    const refused = await readInChild(fileOf(sheets), beside, { files: [broken] })
    expect(toldIn(refused, 'errors')).to.deep.equal(['!0 no_workbook []'])
  })
})
