import { expect } from 'chai'

import { codeUnits } from '../../../src/coding/act/code.ts'
import { onWhole } from '../../../src/coding/act/coding.ts'
import { beginRound } from '../../../src/coding/round/begin.ts'
import { roundGivenTo } from '../../../src/coding/round/queries.ts'
import { codingPaths } from '../../../src/coding/paths.ts'
import { codedIn } from '../../../src/coding/data/coded.ts'
import { insertVersion } from '../../../src/coding/codebook/queries.ts'
import { masked, quotedIn } from '../../../src/coding/review/quoted.ts'
import { datasetIn } from '../../../src/dataset/assembled.ts'
import { installation, NOON, type Installation } from '../../support/app.ts'
import { aPerson, signedInAs } from '../../support/world.ts'
import { CODES, coded } from '../seeded.ts'

describe('what people wrote that quotes hidden words', () => {
  const hidden = [
    { words: 'Société Générale', placeholder: '[organisation]' },
    { words: 'Anna', placeholder: '[person]' },
    { words: '河川局', placeholder: '[组织]' },
  ]

  it('is found in whatever case and composition, not within longer words, and is masked', () => {
    const decomposed = 'at SOCIÉTÉ générale'.normalize('NFD')
    expect(quotedIn(decomposed, hidden)).to.deep.equal(['Société Générale'])
    expect(masked(decomposed, hidden)).to.equal('at [organisation]')
    expect(quotedIn('Annabel', hidden)).to.deep.equal([])
    expect(masked('anna, Anna and Annabel', hidden)).to.equal('[person], [person] and Annabel')
    expect(masked('我问过河川局的人', hidden)).to.equal('我问过[组织]的人')
  })

  let there: Installation
  beforeEach(async () => {
    there = await installation()
  })
  afterEach(async () => await there.remove())

  async function aReview() {
    const world = await coded(there, [
      Array.from({ length: 12 }, (_, n) => ({ words: n === 0 ? 'Ask Bob or Anna Kim.' : `More rain ${n}` })),
    ])
    const { db } = there.stores
    const { id } = world.consultation
    const by = { person_id: world.researcher.id, at: NOON.toISOString() }
    const of = { consultation_id: id, variable: 'q11' }
    const codes = CODES.map((code, at) => (at === 0 ? { ...code, example: 'As anna kim said, Bob' } : code))
    const version = { codebook: { codes }, change: {}, reason: '' }
    await db
      .transaction()
      .execute(
        async (trx) =>
          await insertVersion(trx, { ...of, number: 2 }, version, { by: world.researcher.id, now: NOON }),
      )
    const memo = async (subject: 'code' | 'question', subject_id: string, words: string) =>
      await db
        .insertInto('memo')
        .values({ ...of, subject, subject_id, round_id: null, words, ...by })
        .execute()
    await memo('question', '', 'Call ANNA KIM back')
    await memo('code', CODES[1]?.guid ?? '', 'Nothing of hers')
    await db
      .insertInto('framework_summary')
      .values({
        ...of,
        place: 'P0',
        group_code: 'farm',
        code: CODES[0]?.guid ?? '',
        words: 'Anna Kim again',
        units: '[]',
        ...by,
      })
      .execute()
    const coder = await aPerson(db, ['coder'])
    const readers = [{ person_id: coder.id, languages: ['en'] }]
    const begun = await beginRound(
      db,
      world.consultation,
      { variable: 'q11', codebook_number: 2, kind: 'open', twice: 0, readers, units: world.units },
      { by: world.researcher.id, now: NOON },
    )
    const changes = world.units.map((one) => ({
      unit: one.id,
      add: [onWhole(CODES[0]?.guid ?? '')],
      remove: [],
    }))
    const round = await roundGivenTo(db, coder.id, begun.id)
    await codeUnits(db, round, changes, { person_id: coder.id, now: NOON })
    const http = await signedInAs(there, world.researcher)
    const unit = world.read.find(({ written }) => written.includes('Anna Kim'))?.id ?? ''
    const list = async () => (await http.get(codingPaths.review(id, 'q11'))).text
    const act = async (
      name: Parameters<typeof codingPaths.reviewAct>[2],
      fields: Readonly<Record<string, string>>,
    ) => await http.act(codingPaths.reviewAct(id, 'q11', name), fields)
    const hide = async (words: string) =>
      await act('replacing', { unit, start: '', end: '', words, placeholder: 'person' })
    return { ...world, id, http, list, act, hide, unit }
  }

  it('is listed on the review with a way to change it, and memos can be deleted there', async () => {
    const { id, list, act, hide } = await aReview()
    expect(await list()).to.not.include('still quote hidden words')
    await hide('Bob')
    expect(await list(), 'shorter than four letters').to.not.include('still quote hidden words')
    await hide('Anna Kim')
    const page = await list()
    expect(page).to.include('3 texts that people wrote quote words you replaced')
    expect(page).to.include('Call ANNA KIM back').and.not.include('Nothing of hers')
    expect(page).to.include(codingPaths.editing(id, 'q11', CODES[0]?.guid ?? ''))
    const cell = { by: 'both', place: 'P0', group: 'farm', code: CODES[0]?.slug ?? '' }
    expect(page.replaceAll('&amp;', '&').replaceAll('&#38;', '&')).to.include(
      `"${codingPaths.frameworkCell(id, 'q11', cell)}"`,
    )
    const [, memo = ''] = /name="memo" value="(\d+)"/.exec(page) ?? []
    expect((await act('forgetting', { memo })).status).to.equal(303)
    expect(await list())
      .to.include('2 texts that people wrote')
      .and.not.include('ANNA KIM')
    expect(await there.stores.db.selectFrom('memo').select('words').execute()).to.deep.equal([
      { words: 'Nothing of hers' },
    ])
    const event = await there.stores.db
      .selectFrom('event')
      .select('detail')
      .orderBy('id', 'desc')
      .executeTakeFirst()
    expect(JSON.stringify(event)).to.include('memo_deleted').and.not.include('KIM')
  })

  it('is a placeholder in every file: codebooks and the matrix; put back, the words are there again', async () => {
    const { id, http, act, hide, unit, consultation } = await aReview()
    const files = async () =>
      await Promise.all(
        [
          codingPaths.codebookFile(id, 'q11', 'csv'),
          codingPaths.codebookFile(id, 'q11', 'qdc'),
          codingPaths.frameworkCsv(id, 'q11', 'both'),
        ].map(async (address) => {
          const { body } = (await http.get(address).responseType('blob')) as { body: Buffer }
          return body.toString()
        }),
      )
    const before = await files()
    expect(before[0]).to.include('As anna kim said')
    expect(before[1]).to.include('As anna kim said')
    expect(before[2]).to.include('Anna Kim again')
    await hide('Anna Kim')
    for (const file of await files()) expect(file.toLowerCase()).to.not.include('anna kim')
    expect((await files())[0]).to.include('As [person] said, Bob')
    const [exported] = await codedIn(there.stores.db, await datasetIn(there.stores.db, consultation))
    expect(exported?.codebook.codes[0]?.example, 'in the export').to.equal('As [person] said, Bob')
    await act('undoing', { unit, start: '' })
    expect(await files()).to.deep.equal(before)
    await act('removing', { unit })
    expect((await files())[0], 'parts of a removed text are not looked for').to.include('As anna kim said')
  })
})
