import { expect } from 'chai'
import * as fc from 'fast-check'

import { unguarded } from '../../src/csv.ts'
import { everyKind } from '../support/every-kind.ts'
import { aForm, people, table } from './sealed.ts'
import { aStudy, words, type Study } from './study.ts'

describe('what people wrote, in an export', () => {
  let study: Study
  beforeEach(async () => {
    study = await aStudy()
  })
  afterEach(async () => await study.remove())

  it('never hold a cell that begins like a formula, whatever authors and participants wrote', async () => {
    const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠1', "'=1"]
    const list = evil.map((text, place) => ({ code: `${text[0]}${place}`, label: { en: text, fr: text } }))
    const form = aForm(
      [
        { kind: 'single_choice', code: 'q1', label: { en: '=A1' }, list: 'evil', other: true, marked: true },
        words('q2', '@A1'),
      ],
      { choice_lists: { evil: list } },
    )
    const answers = evil.map((text, place) => ({ q1: { choice: list[place]?.code ?? '' }, q2: text }))
    await study.seal(form, [
      ...answers,
      ...evil.map((text) => ({ q1: { choice: '97', other: text }, q2: text })),
    ])
    for (const values of ['codes', 'labels'] as const) {
      const texts = await study.texts({ values })
      for (const name of Object.keys(texts).filter((file) => file.endsWith('.csv'))) {
        for (const cell of table(texts[name]).flatMap((row) => Object.values(row))) {
          const safe = /^-9\d$/.test(cell) || !/^[=+\-@\t\r\n\0＝＋－＠]/u.test(cell)
          expect(safe, `${name} ${JSON.stringify(cell)}`).to.equal(true)
        }
      }
      const back = table(texts['answers_text.csv'])
        .filter(({ variable }) => variable === 'q2')
        .map(({ text }) => unguarded(text ?? ''))
      expect(back.sort()).to.deep.equal([...evil, ...evil].sort())
    }
  })

  it('keep every word of every answer', async () => {
    const written = fc.sample(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
      { numRuns: 60, seed: 2016 },
    )
    await study.seal(
      aForm([words('q1')]),
      written.map((word) => ({ q1: word })),
    )
    const back = table((await study.texts())['answers_text.csv']).map((row) => unguarded(row['text'] ?? ''))
    expect(back.sort()).to.deep.equal([...written].sort())
  })

  it('have a header and no rows when nobody answered', async () => {
    await study.seal(everyKind, people(0))
    const texts = await study.texts()
    for (const name of ['responses.csv', 'answers_long.csv', 'answers_text.csv', 'k_report.csv']) {
      expect(texts[name]?.split('\r\n')).to.have.length(2)
    }
  })
})
