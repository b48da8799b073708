import { expect } from 'chai'

import type { Answers } from '../../src/instrument/answer.ts'
import type { Question } from '../../src/instrument/questionnaire.ts'
import { aVersion } from '../support/world.ts'
import { everyKind } from '../support/every-kind.ts'
import { aForm, aSealedSession, everything, people, table } from './sealed.ts'
import { aStudy, choice, scale, words, type Study } from './study.ts'

describe('the rows of an export', () => {
  let study: Study
  beforeEach(async () => {
    study = await aStudy()
  })
  afterEach(async () => await study.remove())

  it('say where and how each response was given, in codes', async () => {
    const { db, workshop_id } = study
    const version_id = await study.versionOf(aForm([scale('q1')]))
    const answers = people(5, { q1: 4, _group: 'town', _language: 'fr' })
    await aSealedSession(db, { workshop_id, version_id, number: 3 }, answers, { channel: 'paper' })
    const { code } = await db.selectFrom('consultation').select('code').executeTakeFirstOrThrow()
    expect(table((await study.texts())['responses.csv']).slice(0, 1)).to.deep.equal([
      {
        format: 'colloquy.responses/1',
        response: 'TEST01-1',
        consultation: code,
        workshop: 'GVA',
        session: 'GVA-3',
        version: '1',
        group: 'town',
        mode: 'paper',
        language: 'fr',
        q1: '4',
      },
    ])
  })

  it('say -94 for session, version and mode of too few, and for those that entered beside them', async () => {
    const { db, workshop_id } = study
    const first = await aVersion(db, study.id, aForm([scale('q1')]))
    const { questionnaire_id, definition, published_on } = first
    const second = await db
      .insertInto('questionnaire_version')
      .values({ questionnaire_id, number: 2, state: 'published', definition, published_on })
      .returning('id')
      .executeTakeFirstOrThrow()
    const [one, other] = [first.id, second.id]
    await aSealedSession(db, { workshop_id, version_id: one, number: 1 }, people(7), {
      entered_at: '2016-04-06T10:10:00.000Z',
    })
    await aSealedSession(db, { workshop_id, version_id: one, number: 2 }, people(6))
    await aSealedSession(db, { workshop_id, version_id: other, number: 3 }, people(1), { channel: 'paper' })
    const texts = await study.texts()
    const rows = table(texts['responses.csv']).map(({ workshop, session, version, mode }) =>
      [workshop, session, version, mode].join(' '),
    )
    expect(rows.toSorted()).to.deep.equal([
      ...Array<string>(7).fill('GVA -94 -94 -94'),
      ...Array<string>(7).fill('GVA GVA-1 1 phone'),
    ])
    const declared = table(texts['variables.csv']).filter(
      ({ file, value }) => file === 'responses.csv' && value === '-94',
    )
    for (const name of ['workshop', 'session', 'version', 'mode'])
      expect(
        declared.find(({ variable }) => variable === name),
        name,
      ).to.include({ missing: '1', value_label: 'Withheld to protect people' })
    expect(texts['answers_long.csv']).not.to.match(/paper|GVA-3/)
  })

  it('write every kind of answer under the columns of its question', async () => {
    await study.seal(everyKind, [everything(7)])
    const [row] = table((await study.texts())['responses.csv'])
    expect(row).to.include({
      q1: '97',
      q1_97_txt: 'Another source 7',
      q1_97_txt_miss: '',
      q2_1: '1',
      q2_2: '0',
      q2_3: '0',
      q2_4: '0',
      q2_9: '0',
      q2_97: '1',
      q2_97_txt: 'Another practice 7',
      q3_a: '4',
      q3_b: '-97',
      q4: '7',
      q5: '12',
      q6: '2.5',
      q7_law_rank: '2',
      q7_open_rank: '3',
      q7_remedy_rank: '4',
      q7_steady_rank: '1',
      q8_law_rank: '-99',
      q8_open_rank: '1',
      q8_remedy_rank: '-99',
      q8_steady_rank: '-99',
      q9_law_pts: '40',
      q9_open_pts: '30',
      q9_remedy_pts: '30',
      q9_steady_pts: '0',
      q10: 'Line 7',
      q10_miss: '',
      q11: 'First line\nsecond, "quoted"',
      q11_miss: '',
      q12: '2016-02-29',
      q13: '09:05',
      q14: '2016-02-29T23:59',
      q15: String(2.5 / 12),
    })
  })

  const asked: readonly Question[] = [
    choice('q1', { decline: true, dont_know: true }),
    choice('q2', { other: true, relevant: "${q1} = '1'" }),
    { ...words('q3'), relevant: "${q1} = '1'" },
  ]
  const reasons: readonly { says: string; given: Answers; cells: Record<string, string> }[] = [
    { says: '-99: asked, not answered', given: {}, cells: { q1: '-99', q2: '-98', q3: '', q3_miss: '-98' } },
    { says: '-97: declined', given: { q1: { choice: '-97' } }, cells: { q1: '-97' } },
    { says: '-96: does not know', given: { q1: { choice: '-96' } }, cells: { q1: '-96' } },
    {
      says: '-98: not asked, because of an earlier answer',
      given: { q1: { choice: '2' } },
      cells: { q1: '2', q2: '-98', q2_97_txt: '', q2_97_txt_miss: '-98', q3: '', q3_miss: '-98' },
    },
    {
      says: '-99 for words that were asked for and not given',
      given: { q1: { choice: '1' } },
      cells: { q1: '1', q2: '-99', q2_97_txt: '', q2_97_txt_miss: '-99', q3: '', q3_miss: '-99' },
    },
    {
      says: '-98 for the words of Other when another option was chosen',
      given: { q1: { choice: '1' }, q2: { choice: '2' }, q3: 'words' },
      cells: { q2: '2', q2_97_txt: '', q2_97_txt_miss: '-98', q3: 'words', q3_miss: '' },
    },
    { says: '-99 for a group left alone', given: { _group: '' }, cells: { group: '-99' } },
    { says: '-97 for a group kept private', given: { _group: '-97' }, cells: { group: '-97' } },
  ]
  for (const { says, given, cells } of reasons) {
    it(`say why an answer is missing: ${says}`, async () => {
      await study.seal(aForm(asked), [given])
      expect(table((await study.texts())['responses.csv'])[0]).to.include(cells)
    })
  }

  it('say -95 for what another version asked', async () => {
    await study.seal(aForm([scale('q1')]), [{ q1: 1 }], 1)
    await study.seal(aForm([scale('q1'), words('q2')]), [{ q1: 2, q2: 'new' }], 2)
    const rows = table((await study.texts())['responses.csv'])
    expect(rows.find(({ q1 }) => q1 === '1')).to.include({ q1: '1', q2: '', q2_miss: '-95' })
    expect(rows.find(({ q1 }) => q1 === '2')).to.include({ q1: '2', q2: 'new', q2_miss: '' })
  })

  it('hold one row for each column of each response in answers_long.csv, and only words in answers_text.csv', async () => {
    await study.seal(aForm(asked), [
      { q1: { choice: '1' }, q2: { choice: '97', other: 'mine' }, q3: 'words' },
      {},
    ])
    const { 'answers_long.csv': long, 'answers_text.csv': text } = await study.texts()
    const short = (rows: Record<string, string>[], ...names: string[]) =>
      rows.map((row) => names.map((name) => row[name]).join(' ')).sort()
    expect(short(table(long), 'question', 'variable', 'value', 'value_label')).to.deep.equal(
      ['q1 q1 -99 Asked, not answered', 'q2 q2 -98 Not asked, because of an earlier answer']
        .concat(['q1 q1 1 Yes', 'q2 q2 97 Other'])
        .sort(),
    )
    expect(short(table(text), 'question', 'variable', 'text', 'text_miss')).to.deep.equal([
      'q2 q2_97_txt mine ',
      'q3 q3 words ',
    ])
  })

  it('give a response the same id and place in the three files', async () => {
    await study.seal(
      everyKind,
      Array.from({ length: 40 }, (_, n) => everything(n)),
    )
    const texts = await study.texts()
    const order = (name: string) => [...new Set(table(texts[name]).map(({ response }) => response))]
    expect(order('responses.csv')).to.have.length(40)
    expect(order('answers_long.csv')).to.deep.equal(order('responses.csv'))
    expect(order('answers_text.csv')).to.deep.equal(order('responses.csv'))
    const lineOf = new Map(table(texts['responses.csv']).map(({ response, q10 }) => [response, q10]))
    for (const { response, variable, text } of table(texts['answers_text.csv'])) {
      if (variable === 'q10') expect(text).to.equal(lineOf.get(response ?? ''))
    }
  })
})
