import { expect } from 'chai'

import type { Answers } from '../../src/instrument/answer.ts'
import { everyKind } from '../support/every-kind.ts'
import { everything, headerIn, table } from './sealed.ts'
import { aStudy, type Study } from './study.ts'

describe('codes, labels and their dictionary', () => {
  let study: Study
  beforeEach(async () => {
    study = await aStudy()
  })
  afterEach(async () => await study.remove())

  it('describe every column and every code in the dictionary', async () => {
    await study.seal(everyKind, [
      everything(1),
      {},
      { q1: { choice: '-97' }, q2: { choices: ['9'] }, _group: '-97' },
    ])
    const texts = await study.texts()
    const dictionary = table(texts['variables.csv'])
    for (const name of ['responses.csv', 'answers_long.csv', 'answers_text.csv', 'k_report.csv']) {
      const entries = dictionary.filter(({ file }) => file === name)
      expect([...new Set(entries.map(({ variable }) => variable))]).to.deep.equal(headerIn(texts[name]))
      for (const row of table(texts[name])) {
        for (const [column, cell] of Object.entries(row)) {
          const own = entries.filter(({ variable }) => variable === column)
          const declared = own.some(({ value }) => value === cell || value === '')
          expect(declared, `${name} ${column} ${cell}`).to.equal(true)
          if (/^-9\d$/.test(cell)) expect(own.find(({ value }) => value === cell)?.['missing']).to.equal('1')
        }
      }
    }
  })

  it('describe columns in every language, under the last language chosen too', async () => {
    await study.seal(everyKind, [everything()])
    const entry = (text: string | undefined) =>
      table(text).find(
        ({ file, variable, value }) => file === 'responses.csv' && variable === 'q1' && value === '2',
      )
    expect(entry((await study.texts())['variables.csv'])).to.include({
      format: 'colloquy.variables/1',
      question: 'q1',
      label: 'Which source matters most?',
      label_fr: 'Quelle source compte le plus ?',
      label_ar: 'ما المصدر الأهم؟',
      type: 'integer',
      value_label: 'Our own standards',
      value_label_fr: 'Nos propres normes',
      missing: '0',
    })
    expect(entry((await study.texts({ language: 'fr' }))['variables.csv'])).to.include({
      label: 'Quelle source compte le plus ?',
      value_label: 'Nos propres normes',
    })
  })

  it('write labels in the language asked for; missing codes stay codes, and so does what rows are joined by', async () => {
    await study.seal(everyKind, Array<Answers>(5).fill(everything(3)))
    const texts = await study.texts({ values: 'labels', language: 'fr' })
    expect(table(texts['responses.csv'])[0]).to.include({
      workshop: 'GVA',
      session: 'GVA-1',
      mode: 'phone',
      language: 'en',
      group: 'Farmers',
      q1: 'Autre',
      q2_1: 'Sélectionné',
      q2_2: 'Non sélectionné',
      q3_a: 'D’accord',
      q3_b: '-97',
      q4: '3',
      q5: '12',
    })
    const type = table(texts['variables.csv']).find(
      ({ file, variable }) => file === 'responses.csv' && variable === 'q1',
    )?.['type']
    expect(type).to.equal('string')
    const long = table(texts['answers_long.csv']).find(({ variable }) => variable === 'q3_a')
    expect(long).to.include({ value: '4', value_label: 'D’accord' })
  })

  it('begin with a byte order mark and keep cells apart as asked', async () => {
    await study.seal(everyKind, [everything()])
    const texts = await study.texts({ bom: true, separator: ';' })
    for (const [name, text] of Object.entries(texts)) {
      expect(text.startsWith('\uFEFF'), name).to.equal(true)
      expect(text.endsWith('\r\n'), name).to.equal(true)
    }
    expect(table(texts['responses.csv'], ';')[0]).to.include({
      q6: '2.5',
      q11: 'First line\nsecond, "quoted"',
    })
    for (const text of Object.values(await study.texts())) expect(text.startsWith('\uFEFF')).to.equal(false)
  })
})
