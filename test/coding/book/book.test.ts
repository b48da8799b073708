import { expect } from 'chai'

import { codeUnits, undoLast } from '../../../src/coding/act/code.ts'
import { onWhole } from '../../../src/coding/act/coding.ts'
import { codingsAt, codingsBy, lastAct } from '../../../src/coding/act/queries.ts'
import { saveChange } from '../../../src/coding/book/save.ts'
import type { Codebook } from '../../../src/coding/codebook/codebook.ts'
import { mergesIn } from '../../../src/coding/codebook/merged.ts'
import { merge, restore } from '../../../src/coding/codebook/operations.ts'
import { changesOf, findVersion } from '../../../src/coding/codebook/queries.ts'
import { codingPaths } from '../../../src/coding/paths.ts'
import { beginRound } from '../../../src/coding/round/begin.ts'
import { orderOf, roundGivenTo } from '../../../src/coding/round/queries.ts'
import type { Round } from '../../../src/coding/round/round.ts'
import { installation, NOON, tokenIn, type Installation } from '../../support/app.ts'
import { aPerson, signedInAs } from '../../support/world.ts'
import type { Person } from '../../../src/people/person.ts'
import { CODES, coded } from '../seeded.ts'

const [RAIN = '', SNOW = '', COST = ''] = CODES.map(({ guid }) => guid)
const WORDS = Array.from({ length: 4 }, (_, n) => ({ words: `Answer number ${n} about the weather` }))

describe('the page of a codebook', () => {
  let there: Installation
  let world: Awaited<ReturnType<typeof coded>>
  let anna: Person
  beforeEach(async () => {
    there = await installation()
    world = await coded(there, [WORDS])
    anna = await aPerson(there.stores.db, ['coder'], 'Anna')
  })
  afterEach(async () => await there.remove())

  const address = (then = '') => codingPaths.codebook(world.consultation.id, 'q11') + then
  const of = () => ({ consultation_id: world.consultation.id, variable: 'q11' })
  const last = async () => await findVersion(there.stores.db, world.consultation.id, 'q11')
  const named = async (name: string) => (await last())?.codebook.codes.find((code) => code.name === name)
  const researcher = async () => await signedInAs(there, world.researcher)
  const words = { definition: '', use: '', not_use: '', example: '', color: '', parent: '', reason: 'To try' }

  async function aRound(kind: Round['kind']) {
    const { db } = there.stores
    const beginning = {
      variable: 'q11',
      codebook_number: (await last())?.number ?? 1,
      kind,
      twice: 0,
      readers: [{ person_id: anna.id, languages: ['en'] }],
      units: world.units,
    }
    const { id } = await beginRound(db, world.consultation, beginning, { by: world.researcher.id, now: NOON })
    return { round: await roundGivenTo(db, anna.id, id), order: await orderOf(db, id, anna.id) }
  }

  const give = async (round: Round, unit: string, ...codes: readonly string[]) =>
    await codeUnits(
      there.stores.db,
      round,
      codes.map((code) => ({ unit, add: [onWhole(code)], remove: [] })),
      { person_id: anna.id, now: NOON },
    )
  const codesOn = async (round: Round, unit: string) =>
    ((await codingsAt(there.stores.db, round.id, [unit])).get(unit)?.get(anna.id) ?? []).map(
      ({ code }) => code,
    )
  const mergeSnow = async () =>
    await saveChange(
      there.stores.db,
      of(),
      { from: undefined, change: (book) => merge(book, SNOW, RAIN), reason: 'One thing' },
      { by: world.researcher.id, now: NOON },
    )

  it('begins from nothing, and each change is a version with its reason', async () => {
    const { db } = there.stores
    const person = await researcher()
    const empty = codingPaths.codebook(world.consultation.id, 'q1_97_txt')
    expect((await person.get(empty).expect(200)).text).to.include('no codes yet')
    await person.act(`${empty}/codes`, { ...words, name: 'Heat', version: '0', reason: 'A first reading' })
    const begun = await findVersion(db, world.consultation.id, 'q1_97_txt')
    expect(begun).to.deep.include({ number: 1, reason: 'A first reading' })
    const heat = begun?.codebook.codes[0]?.guid ?? ''
    const changing = { ...words, name: 'Great heat', definition: 'Above 35', act: 'save', version: '1' }
    await person.act(`${empty}/codes/${heat}`, changing)
    const page = (await person.get(empty)).text
    for (const said of ['Codebook, version 2', 'Great heat', 'Above 35', 'To try', 'A first reading'])
      expect(page).to.include(said)
    const earlier = (await person.get(`${empty}/versions/1`).expect(200)).text
    expect(earlier).to.include('Heat').and.not.include('Great heat')
  })

  it('tells the second of two researchers, and keeps their words', async () => {
    const person = await researcher()
    const changing = { ...words, act: 'save', version: '1' }
    await person.act(address(`/codes/${RAIN}`), { ...changing, name: 'Heavy rain' })
    const late = await person.act(address(`/codes/${COST}`), { ...changing, name: 'What it costs us' })
    expect(late.status).to.equal(409)
    expect(late.text).to.include('saved version 2 meanwhile').and.include('value="What it costs us"')
    expect(await named('What it costs us')).to.equal(undefined)
    const again = await person.act(address(`/codes/${COST}`), {
      ...changing,
      version: '2',
      name: 'What it costs us',
    })
    expect(again.status).to.equal(303)
    expect((await last())?.number).to.equal(3)
  })

  it('refuses a change without a reason or with a name that is taken, and keeps the words', async () => {
    const person = await researcher()
    const changing = { ...words, act: 'save', version: '1', definition: 'Wet and long' }
    const bare = await person.act(address(`/codes/${RAIN}`), { ...changing, name: 'rain', reason: '' })
    expect([bare.status, bare.text.includes('Wet and long')]).to.deep.equal([422, true])
    const taken = await person.act(address(`/codes/${RAIN}`), { ...changing, name: 'Snow' })
    expect(taken.status).to.equal(422)
    expect(taken.text).to.include('Another code here is called “Snow”')
    expect((await last())?.number).to.equal(1)
  })

  it('leads on to the code that was changed, keeps one open that moves and the fold of a refused act', async () => {
    const person = await researcher()
    const at = async (act: string, version: string, more: Readonly<Record<string, string>> = {}) =>
      await person.act(address(`/codes/${RAIN}`), { ...words, name: 'rain', act, version, ...more })
    const folds = (html: string) => html.match(/<details open><summary>[^<]+/g)
    const refused = await at('merge', '1', { into: SNOW, reason: '' })
    expect(folds(refused.text)).to.deep.equal(['<details open><summary>Merge…'])
    expect(folds((await at('retire', '1', { reason: '' })).text)).to.deep.equal([
      '<details open><summary>Retire…',
    ])
    const moved = await at('down', '1')
    expect(moved.headers['location']).to.equal(`${address()}?code=${RAIN}#down`)
    expect((await person.get(`${address()}?code=${RAIN}`)).text).to.include('id="down"')
    const saved = await at('save', '2', { definition: 'Wet' })
    expect(saved.headers['location']).to.equal(`${address()}#c${RAIN}`)
    const added = await person.act(address('/codes'), { ...words, name: 'Fog', version: '3' })
    expect(added.headers['location']).to.equal(`${address()}#add`)
    expect((await at('merge', '4', { into: SNOW })).headers['location']).to.equal(`${address()}#c${SNOW}`)
    const { text } = await person.get(address())
    for (const place of ['add', `c${RAIN}`, `c${SNOW}`]) expect(text).to.include(`id="${place}"`)
  })

  it('merges: the codings of every round move and fall together, and undo goes on', async () => {
    const { round, order } = await aRound('open')
    const [one = '', two = '', three = ''] = order
    await give(round, one, SNOW, RAIN)
    await give(round, two, SNOW)
    await give(round, three, COST)
    const person = await researcher()
    const merging = { ...words, name: 'snow', act: 'merge', into: RAIN, version: '1' }
    expect((await person.act(address(`/codes/${SNOW}`), merging)).status).to.equal(303)
    expect([await codesOn(round, one), await codesOn(round, two), await codesOn(round, three)]).to.deep.equal(
      [[RAIN], [RAIN], [COST]],
    )
    expect((await last())?.change).to.deep.equal({ merged: { from: SNOW, into: RAIN }, answers: 2 })
    expect((await person.get(address())).text)
      .to.include('2 answers got the other code')
      .and.include('<b>2</b>')
    const hand = { round_id: round.id, person_id: anna.id }
    for (let acts = 0; acts < 2; acts += 1)
      await undoLast(there.stores.db, round, anna.id, (await lastAct(there.stores.db, hand))?.id ?? 0)
    expect((await codingsBy(there.stores.db, hand)).get(two)).to.equal(undefined)
  })

  it('merges into no code by itself: one is chosen, or nothing is done', async () => {
    const person = await researcher()
    const page = (await person.get(`${address()}?code=${SNOW}`)).text
    expect(/<select id="into"[^>]*>\s*<option value=""/.exec(page), 'nothing is chosen').not.to.equal(null)
    const merging = { ...words, name: 'snow', act: 'merge', into: '', version: '1' }
    const refused = await person.act(address(`/codes/${SNOW}`), merging)
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include('Choose one of the options.')
    expect((await last())?.number).to.equal(1)
  })

  it('leaves an earlier code where undo takes back one that was merged into it', async () => {
    const { round, order } = await aRound('open')
    const [unit = ''] = order
    await give(round, unit, RAIN)
    await give(round, unit, SNOW)
    await mergeSnow()
    const hand = { round_id: round.id, person_id: anna.id }
    const undo = async () =>
      await undoLast(there.stores.db, round, anna.id, (await lastAct(there.stores.db, hand))?.id ?? 0)
    await undo()
    expect(await codesOn(round, unit)).to.deep.equal([RAIN])
    await undo()
    expect(await codesOn(round, unit)).to.deep.equal([])
  })

  it('moves a settled difference along with a further entry', async () => {
    const { round, order } = await aRound('blind')
    const { db } = there.stores
    const settled = {
      consultation_id: world.consultation.id,
      round_id: round.id,
      unit_id: Buffer.from(order[0] ?? '', 'hex'),
      settled_by: 'third' as const,
      reason: 'Read twice',
      at: NOON.toISOString(),
      person_id: world.researcher.id,
    }
    await db
      .insertInto('adjudication')
      .values({ ...settled, codings: JSON.stringify([onWhole(SNOW), onWhole(RAIN)]) })
      .execute()
    await mergeSnow()
    const rows = await db.selectFrom('adjudication').select(['codings', 'reason']).orderBy('id').execute()
    expect(rows.map(({ codings, reason }) => [JSON.parse(codings), reason])).to.deep.equal([
      [[onWhole(SNOW), onWhole(RAIN)], 'Read twice'],
      [[onWhole(RAIN)], 'Read twice'],
    ])
  })

  for (const kind of ['open', 'blind'] as const)
    it(`gives the other code where a coder still posts one that was merged, in a round that is ${kind}`, async () => {
      const { round, order } = await aRound(kind)
      const [unit = ''] = order
      await mergeSnow()
      const coder = await signedInAs(there, anna)
      const posted = { unit, code: SNOW, on: '1', start: '', end: '', words: '', back: '' }
      const reply = await coder.act(codingPaths.codings(round.id), posted)
      expect(reply.status).to.equal(303)
      expect(await codesOn(round, unit)).to.deep.equal([RAIN])
      expect((await coder.get(String(reply.headers['location']))).text).to.include('merged into another one')
      const late = await give(round, order[1] ?? '', SNOW)
      expect(await codesOn(round, order[1] ?? ''), 'a request on its way').to.deep.equal([RAIN])
      expect(late.is_merged, 'and its coder is told').to.equal(true)
      expect((await give(round, order[1] ?? '', COST)).is_merged).to.equal(false)
    })

  it('lets a code that is restored stand by itself again', async () => {
    const { round, order } = await aRound('open')
    await mergeSnow()
    const restoring = { from: undefined, change: (book: Codebook) => restore(book, SNOW), reason: '' }
    await saveChange(there.stores.db, of(), restoring, { by: world.researcher.id, now: NOON })
    await give(round, order[0] ?? '', SNOW)
    expect(await codesOn(round, order[0] ?? '')).to.deep.equal([SNOW])
    expect([...mergesIn(await changesOf(there.stores.db, world.consultation.id, 'q11'))]).to.deep.equal([])
  })

  it('splits: answers stay with the retired code until each is sorted to a new one', async () => {
    const { round, order } = await aRound('open')
    const [unit = ''] = order
    await give(round, unit, SNOW)
    const person = await researcher()
    const splitting = { ...words, name: 'snow', act: 'split', split: 'Wet snow\nDry snow', version: '1' }
    await person.act(address(`/codes/${SNOW}`), splitting)
    expect(await codesOn(round, unit)).to.deep.equal([SNOW])
    const list = address(`/codes/${SNOW}/answers`)
    const page = (await person.get(list)).text
    expect(page).to.include('Dry snow').and.include('about the weather').and.include(unit)
    const dry = (await named('Dry snow'))?.guid ?? ''
    await person.act(list, { unit, into: dry })
    expect(await codesOn(round, unit)).to.deep.equal([dry])
    await person.act(list, { unit, into: COST })
    expect(await codesOn(round, unit), 'only to what it was split into').to.deep.equal([dry])
  })

  it('brings a file in, with every fault of it by row before anything is saved, and writes it again', async () => {
    const person = await researcher()
    const send = async (text: string, name = 'codes.csv') =>
      await person.agent
        .post(address('/file'))
        .set('Sec-Fetch-Site', 'same-origin')
        .field({
          _csrf: tokenIn((await person.get(address())).text),
          version: String((await last())?.number),
        })
        .attach('file', Buffer.from(text), name)
    const bad = await send('code,memo\nMoney > Coins,\nMoney > Coins,\n')
    expect([bad.status, (await last())?.number]).to.deep.equal([422, 1])
    expect(bad.text).to.include('Row 3').and.include('already')
    const good = await send('code,memo,color\nrain,Water from above,red\nMoney > Coins,,\n')
    expect(good.text).to.include('Columns not read: color')
    expect(await last()).to.deep.include({ number: 2 })
    expect(await named('rain'), 'the code there is').to.deep.include({
      guid: RAIN,
      definition: 'Water from above',
    })
    expect((await named('Coins'))?.parent).to.equal((await named('Money'))?.guid)
    const { body, headers } = await person.get(`${address()}.qdc`).responseType('blob').expect(200)
    expect(headers['content-disposition']).to.include('-q11-codebook.qdc')
    expect((await person.get(`${address()}.csv`).expect(200)).text).to.include('colloquy.codebook/1')
    const same = await send((body as Buffer).toString('utf8'), 'codes.qdc')
    expect(same.status, 'nothing new in it').to.equal(422)
    expect((await last())?.number).to.equal(2)
  })

  it('adds a code of a coder in an open round in one act', async () => {
    const { round, order } = await aRound('open')
    const [unit = ''] = order
    const coder = await signedInAs(there, anna)
    const fields = { unit, name: 'Fog', definition: 'Seen nothing', parent: '', back: 'card' }
    expect((await coder.act(codingPaths.newCode(round.id), fields)).status).to.equal(303)
    expect(await codesOn(round, unit)).to.deep.equal([(await named('Fog'))?.guid])
    const again = await coder.act(codingPaths.newCode(round.id), { ...fields, definition: 'Other words' })
    expect([again.status, again.text.includes('Other words')]).to.deep.equal([422, true])
    const below = await coder.act(codingPaths.newCode(round.id), { ...fields, name: 'Mist', parent: RAIN })
    expect(below.status, 'a code becomes no heading by it').to.equal(422)
    expect((await coder.get(address())).status).to.equal(404)
  })

  it('keeps a code of a coder in a blind round aside until a researcher takes it', async () => {
    const { round, order } = await aRound('blind')
    const coder = await signedInAs(there, anna)
    for (const [at, name] of ['Fog', 'fog', 'Hail'].entries())
      await coder.act(codingPaths.newCode(round.id), {
        unit: order[at] ?? '',
        name,
        definition: `Reading ${at}`,
        parent: '',
        back: '',
      })
    expect((await last())?.number).to.equal(1)
    const person = await researcher()
    const page = (await person.get(address())).text
    expect(page).to.include('For 2 answers').and.include('Reading 1')
    const ids = [...page.matchAll(/name="proposal" value="(\d+)"/g)].map(([, id = '']) => id)
    expect(ids).to.have.length(3)
    await person.act(address('/proposals'), { proposal: ids.slice(0, 2), act: 'take', parent: '' })
    expect((await named('Fog'))?.definition).to.equal('Reading 0\nReading 1')
    await person.act(address('/proposals'), { proposal: ids.slice(2), act: 'decline', parent: '' })
    expect((await person.get(address())).text).to.not.include('name="proposal"')
    expect(await named('Hail')).to.equal(undefined)
    const decided = await there.stores.db
      .selectFrom('code_proposal')
      .select(['decided', 'code'])
      .orderBy('id')
      .execute()
    const taken = { decided: 'taken', code: (await named('Fog'))?.guid }
    expect(decided).to.deep.equal([taken, taken, { decided: 'declined', code: null }])
  })

  it('hides proposals of a blind round from a researcher who codes in it', async () => {
    const { db } = there.stores
    const { round, order } = await aRound('blind')
    const coder = await signedInAs(there, anna)
    const fields = { unit: order[0] ?? '', name: 'Fog', definition: '', parent: '', back: '' }
    await coder.act(codingPaths.newCode(round.id), fields)
    await db
      .insertInto('round_coder')
      .values({
        round_id: round.id,
        person_id: world.researcher.id,
        consultation_id: world.consultation.id,
        letter: 'B',
        languages: '[]',
        finished_at: null,
      })
      .execute()
    const person = await researcher()
    expect((await person.get(address())).text).to.not.include('name="proposal"')
    await db.updateTable('coding_round').set({ state: 'finished' }).execute()
    expect((await person.get(address())).text).to.include('name="proposal"')
  })

  it('keeps memos on a code and on the question', async () => {
    const person = await researcher()
    await person.act(address('/memos'), { subject: RAIN, memo: 'Ask about hail' })
    await person.act(address('/memos'), { subject: '', memo: 'Asked in spring' })
    expect((await person.get(address())).text)
      .to.include('Asked in spring')
      .and.not.include('Ask about hail')
    expect((await person.get(`${address()}?code=${RAIN}`)).text).to.include('Ask about hail')
    const bare = await person.act(address('/memos'), { subject: RAIN, memo: ' ' })
    expect(bare.status).to.equal(422)
    expect(bare.text).to.include('value="rain"')
  })
})
