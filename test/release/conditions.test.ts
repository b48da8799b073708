import { expect } from 'chai'

import { surveyOf } from '../../src/instrument/answers.ts'
import type { Questionnaire } from '../../src/instrument/questionnaire.ts'
import { aForm, table } from './sealed.ts'
import { aStudy, type Study } from './study.ts'

const label = { en: 'Q' }
const option = (code: string, side = '') => ({
  code,
  label: { en: `**${code}**` },
  ...(side && { attributes: { side } }),
})

const form: Questionnaire = {
  ...aForm([
    { kind: 'single_choice', code: 'side', label, list: 'sides' },
    {
      kind: 'single_choice',
      code: 'place',
      label: { en: 'Where in ${side}?' },
      list: 'places',
      choice_filter: 'side = ${side}',
      shuffled: true,
    },
    { kind: 'short_text', code: 'why', label, max_length: 20, relevant: "${place} = 'n1'" },
    { kind: 'ranking', code: 'order', label, list: 'places', partial: true, choice_filter: 'side = ${side}' },
  ]),
  choice_lists: {
    sides: [option('n'), option('s'), option('none')],
    places: [option('n1', 'n'), option('n2', 'n'), option('s1', 's')],
  },
}

describe('the export of a questionnaire with conditions', () => {
  let study: Study
  beforeEach(async () => {
    study = await aStudy()
  })
  afterEach(async () => await study.remove())

  const exported = async (input: Readonly<Record<string, readonly string[]>>) => {
    await study.seal(form, [surveyOf(form, input).answers])
    const texts = await study.texts()
    return { row: table(texts['responses.csv'])[0], variables: texts['variables.csv'] ?? '' }
  }

  it('says of what is no longer asked that it was not asked', async () => {
    const { row } = await exported({
      side: ['s'],
      place: ['n1'],
      why: ['Gone'],
      order_n1_rank: ['1'],
      order_s1_rank: ['2'],
    })
    expect(row).to.include({ side: 's', place: '-99', why: '', why_miss: '-98' })
    expect(row).to.include({ order_n1_rank: '-99', order_s1_rank: '1' })
  })

  it('says the same of a question that had no options left', async () => {
    const { row } = await exported({ side: ['none'], place: ['n1'] })
    expect(row).to.include({ side: 'none', place: '-98', why_miss: '-98', order_n1_rank: '-98' })
  })

  it('labels in plain words, an answer by the code of its question', async () => {
    const { row, variables } = await exported({ side: ['n'], place: ['n1'], why: ['Near'] })
    expect(row).to.include({ place: 'n1', why: 'Near' })
    expect(variables).to.include('Where in [side]?').and.not.include('**')
  })
})
